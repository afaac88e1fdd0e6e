// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSignalSpy>
#include <QUrl>
#include <QUrlQuery>

/// A person with a browser, reduced to what a sign-in needs of one: follows links, fills in forms.
class PageVisitor
{
public:
    struct Page
    {
        int status = 0;
        QUrl url;
        QByteArray text;
    };

    /// Opens @p url and follows redirects, as a browser does.
    Page open(const QUrl &url) { return follow("GET", url, {}); }

    /// Sends a form of the page at @p url and follows.
    Page send(const QUrl &url, const QList<std::pair<QString, QString>> &fields)
    {
        QByteArrayList pairs;
        for (const auto &[name, value] : fields)
            pairs << name.toUtf8().toPercentEncoding() + '=' + value.toUtf8().toPercentEncoding();
        return follow("POST", url, pairs.join('&'));
    }

    /// Signs in at the demo server's page behind @p url as @p person; empty: presses Cancel. The last page is
    /// the program's own answer.
    Page signIn(const QUrl &url, const QString &person)
    {
        const Page form = open(url);
        const QString request = QUrlQuery(form.url).queryItemValue(QStringLiteral("authRequestID"));
        const std::pair<QString, QString> id(QStringLiteral("authRequestID"), request);
        return person.isEmpty() ? send(form.url, {id, {QStringLiteral("cancel"), QStringLiteral("true")}})
                                : send(form.url, {id, {QStringLiteral("user"), person}});
    }

private:
    Page follow(QByteArray method, QUrl url, const QByteArray &body)
    {
        for (int hop = 0; hop < 10; ++hop) {
            QNetworkRequest request(url);
            request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                                 QNetworkRequest::ManualRedirectPolicy);
            request.setHeader(QNetworkRequest::ContentTypeHeader,
                              QStringLiteral("application/x-www-form-urlencoded"));
            const std::unique_ptr<QNetworkReply> reply(
                m_network.sendCustomRequest(request, method, method == "POST" ? body : QByteArray()));
            QSignalSpy finished(reply.get(), &QNetworkReply::finished);
            if (!reply->isFinished())
                finished.wait(10'000);
            const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            if (status < 300 || status >= 400)
                return {status, url, reply->readAll()};
            url = url.resolved(QUrl::fromEncoded(reply->rawHeader("Location")));
            method = "GET";
        }
        return {};
    }

    QNetworkAccessManager m_network;
};
