// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/oidc/pages.h"

namespace demo {

using namespace Qt::StringLiterals;
using Header = QHttpHeaders::WellKnownHeader;

namespace {

constexpr auto style = R"(
:root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5; }
body { display: grid; place-items: center; min-height: 100vh; margin: 0; }
main { width: min(24rem, 100vw - 3rem); padding: 1.5rem; border: 1px solid #8886; border-radius: .75rem; }
h1 { margin: 0 0 .25rem; font-size: 1.4rem; }
p { margin: 0 0 1rem; }
.note, small { opacity: .75; }
.complaint { color: #c0392b; font-weight: 600; }
button, label.person { display: block; width: 100%; box-sizing: border-box; margin: .5rem 0; padding: .6rem .8rem;
  border: 1px solid #8888; border-radius: .5rem; background: transparent; color: inherit; font: inherit;
  text-align: start; cursor: pointer; }
button:hover, button:focus-visible, label.person:hover { border-color: #3b82f6; background: #3b82f61a; }
button.plain { border-color: transparent; text-align: center; }
button.main { background: #2563eb; border-color: #2563eb; color: white; text-align: center; }
input[type=text] { width: 100%; box-sizing: border-box; padding: .6rem .8rem; font: 1.2rem monospace;
  letter-spacing: .1em; text-transform: uppercase; }
small { display: block; }
)";

HttpResponse page(int status, const QString &title, const QString &content)
{
    const QString html = u"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                         "<meta name=\"viewport\" content=\"width=device-width\"><title>%1</title>"
                         "<style>%2</style></head>\n<body><main><h1>%1</h1>\n%3</main></body></html>\n"_s.arg(
                             title.toHtmlEscaped(), QLatin1StringView(style), content);
    HttpResponse response{status, {}, html.toUtf8()};
    response.headers.append(Header::ContentType, "text/html; charset=utf-8");
    response.headers.append(Header::CacheControl, "no-store");
    response.headers.append("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    return response;
}

QString note()
{
    return u"<p class=\"note\">This is the demo server of Action Studio: no password is asked.</p>\n"_s;
}

QString details(const Person &person)
{
    return u"<small>%1 · %2</small>"_s.arg(person.userName.toHtmlEscaped(),
                                           person.organisation.toHtmlEscaped());
}

} // namespace

QList<Person> people(const Directory &directory)
{
    QList<Person> result;
    for (const UserRecord &user : directory.users) {
        const OrganisationRecord *organisation = directory.organisation(user.organisationId);
        if (user.isHuman && user.isActive)
            result << Person{user.shortName(), user.displayName, user.userName, organisation->name};
    }
    return result;
}

HttpResponse signInPage(const QByteArray &authRequestId, const QString &appName, const QList<Person> &people,
                        const QString &loginHint)
{
    QString content = u"<p>to continue to %1</p>\n"_s.arg(appName.toHtmlEscaped()) + note() +
                      u"<form method=\"post\" action=\"/ui/login/login\">\n"
                      "<input type=\"hidden\" name=\"authRequestID\" value=\"%1\">\n"_s.arg(
                          QString::fromUtf8(authRequestId).toHtmlEscaped());
    for (const Person &person : people) {
        const bool isMeant = loginHint == person.userName || loginHint == person.name;
        content += u"<button name=\"user\" value=\"%1\"%2>Sign in as %3%4</button>\n"_s.arg(
            person.name.toHtmlEscaped(), isMeant ? u" autofocus"_s : QString(),
            person.displayName.toHtmlEscaped(), details(person));
    }
    content += "<button class=\"plain\" name=\"cancel\" value=\"true\">Cancel</button>\n</form>\n"_L1;
    return page(200, u"Sign in"_s, content);
}

HttpResponse devicePage(const QString &userCode, const QList<Person> &people, const QString &complaint)
{
    QString content = note();
    if (!complaint.isEmpty())
        content += u"<p class=\"complaint\" role=\"alert\">%1</p>\n"_s.arg(complaint.toHtmlEscaped());
    content += u"<form method=\"post\" action=\"/device\">\n<p><label for=\"user_code\">Code shown on the "
               "device</label><input type=\"text\" id=\"user_code\" name=\"user_code\" value=\"%1\" "
               "autocomplete=\"off\" autofocus required></p>\n"_s.arg(userCode.toHtmlEscaped());
    QString checked = u" checked"_s;
    for (const Person &person : people)
        content +=
            u"<label class=\"person\"><input type=\"radio\" name=\"user\" value=\"%1\"%2> %3%4</label>\n"_s
                .arg(person.name.toHtmlEscaped(), std::exchange(checked, {}),
                     person.displayName.toHtmlEscaped(), details(person));
    content += "<button class=\"main\" name=\"action\" value=\"allow\">Allow</button>\n"
               "<button class=\"plain\" name=\"action\" value=\"deny\">Deny</button>\n</form>\n"_L1;
    return page(complaint.isEmpty() ? 200 : 400, u"Connect a device"_s, content);
}

HttpResponse messagePage(int status, const QString &title, const QString &text)
{
    return page(status, title, u"<p>%1</p>\n"_s.arg(text.toHtmlEscaped()));
}

} // namespace demo
