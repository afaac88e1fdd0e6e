// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/api/dress.h"

#include "demo/state/secrets.h"

#include <QDateTime>
#include <QLocale>
#include <QRandomGenerator>

namespace demo {

using namespace Qt::StringLiterals;
using Header = QHttpHeaders::WellKnownHeader;

namespace {

/// Whoever sets a cookie says that answers depend on it.
void setCookie(HttpResponse &response, const QByteArray &cookie)
{
    response.headers.append(Header::SetCookie, cookie);
    response.headers.append(Header::Vary, "Cookie");
}

void addCookie(HttpResponse &response, Reached reached)
{
    // The browser, by which a real server knows it again. Ours does not look.
    if (reached == Reached::SignIn)
        return setCookie(response, "zitadel.useragent=" + randomToken() +
                                       "; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax");
    // Noise of the real server's quota guard: deleted on success, set when refused.
    if (response.status == 429)
        setCookie(response, "zitadel.quota.exhausted=true; Path=/; Max-Age=300; SameSite=Lax");
    else if (response.status < 300)
        setCookie(response, "zitadel.quota.exhausted=; Path=/; Max-Age=0; SameSite=Lax");
}

void addGateway(QHttpHeaders &headers, Reached reached, const QByteArray &date)
{
    if (reached == Reached::Service) {
        headers.append(Header::CacheControl, "no-store");
        headers.append(Header::Pragma, "no-cache");
    }
    headers.append("Grpcgateway-Cache-Control", "no-store");
    headers.append("Grpcgateway-Pragma", "no-cache");
    headers.append("Grpcgateway-Content-Type", "application/grpc");
    if (reached == Reached::ServiceV2)
        headers.append("Grpcgateway-Date", date);
}

} // namespace

QByteArray httpDate(Moment moment)
{
    const QDateTime utc = QDateTime::fromStdTimePoint(std::chrono::floor<std::chrono::milliseconds>(moment));
    return QLocale::c().toString(utc, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

QByteArray randomRequestId()
{
    constexpr auto alphabet = QByteArrayView("0123456789abcdefghijklmnopqrstuv");
    QByteArray id;
    for (int i = 0; i < 20; ++i)
        id += alphabet[QRandomGenerator::global()->bounded(int(alphabet.size()))];
    return id;
}

void dress(HttpResponse &response, Reached reached, const HttpRequest &request, Moment clock)
{
    QHttpHeaders &headers = response.headers;
    const QByteArray date = httpDate(clock);
    headers.append(Header::Date, date);
    headers.append("X-Robots-Tag", "none");
    if (reached == Reached::Router)
        return;
    if (reached == Reached::Service || reached == Reached::ServiceV2)
        addGateway(headers, reached, date);
    if (headers.contains(Header::Pragma))
        headers.append(Header::Expires, date);
    headers.append("X-Request-Id", randomRequestId());
    headers.append(Header::Vary, "Origin");
    if (const QByteArrayView origin = request.headers.value(Header::Origin); !origin.isEmpty()) {
        headers.append(Header::AccessControlAllowOrigin, origin);
        headers.append(Header::AccessControlAllowCredentials, "true");
    }
    addCookie(response, reached);
}

} // namespace demo
