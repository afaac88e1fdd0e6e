// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is wrong with the fields of a profile.
#include "access/profile/profilestore.h"
#include "http/address.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Ids travel in headers and addresses; a blank in one is a mistake in copying.
bool isOneWord(const QString &text)
{
    return connection::isOneWord(text.toUtf8());
}

QString nameProblem(const QList<Profile> &profiles, const Profile &profile)
{
    const QString name = profile.name.trimmed();
    if (name.isEmpty())
        return ProfileStore::tr("The name is empty.");
    const bool isTaken = std::ranges::any_of(profiles, [&](const Profile &other) {
        return other.id != profile.id && other.name.trimmed().toCaseFolded() == name.toCaseFolded();
    });
    return isTaken ? ProfileStore::tr("There is another connection called “%1”.").arg(name) : QString();
}

QString urlProblem(const QString &typed)
{
    const Result<QUrl> url = connection::instanceUrl(typed);
    if (url)
        return {};
    const Error &error = url.error();
    return error.advice.isEmpty() ? error.message : error.message + u' ' + error.advice;
}

QString clientIdProblem(const SignInOptions &signIn)
{
    using Method = SignInOptions::Method;
    if (signIn.method == Method::AccessToken || signIn.method == Method::KeyFile)
        return {};
    if (signIn.clientId.isEmpty())
        return ProfileStore::tr("The client id is empty.");
    if (!isOneWord(signIn.clientId))
        return ProfileStore::tr("A client id has no blanks and no letters beyond ASCII.");
    return {};
}

QString keyFileProblem(const SignInOptions &signIn)
{
    if (signIn.method != SignInOptions::Method::KeyFile || signIn.keyFile.isEmpty())
        return {};
    const QFileInfo file(signIn.keyFile);
    if (!file.exists())
        return ProfileStore::tr("The file does not exist.");
    if (file.isDir())
        return ProfileStore::tr("This is a folder.");
    if (!file.isReadable())
        return ProfileStore::tr("You may not read this file.");
    return {};
}

QString proxyHostProblem(const ProxyOptions &proxy)
{
    if (proxy.mode != ProxyOptions::Mode::Manual)
        return {};
    if (proxy.host.isEmpty())
        return ProfileStore::tr("The proxy's host is empty.");
    // "http://proxy:3128" is what people have at hand, and Qt would look the whole of it up as a name.
    QUrl url;
    url.setHost(proxy.host, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !isOneWord(proxy.host))
        return ProfileStore::tr("This is not the name of a host: without http://, and the port apart.");
    return {};
}

} // namespace

QString ProfileStore::problemOf(const QList<Problem> &problems, QLatin1StringView field)
{
    const auto found = std::ranges::find(problems, field, &Problem::field);
    return found == problems.end() ? QString() : found->text;
}

Result<QUrl> ProfileStore::urlOf(const QString &typed)
{
    return connection::instanceUrl(typed);
}

QList<ProfileStore::Problem> ProfileStore::problems(const Profile &profile, const QString &url) const
{
    QList<Problem> found;
    const auto add = [&found](const QString &field, const QString &text) {
        if (!text.isEmpty())
            found.append({field, text});
    };
    add(u"name"_s, nameProblem(m_profiles, profile));
    add(u"url"_s, urlProblem(url));
    if (!isOneWord(profile.organisationId))
        add(u"organisationId"_s, tr("This is not an id. It is the number on the organisation's page."));
    add(u"signIn.clientId"_s, clientIdProblem(profile.signIn));
    add(u"signIn.keyFile"_s, keyFileProblem(profile.signIn));
    add(u"network.proxy.host"_s, proxyHostProblem(profile.network.proxy));
    return found;
}
