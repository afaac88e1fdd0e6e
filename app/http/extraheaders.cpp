// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/extraheaders.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// lupdate takes free functions only where they say to whom their texts belong.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(extraheaders)
};

/// What a name may be made of, by RFC 9110, 5.6.2.
bool isHeaderName(const QString &name)
{
    static const QString marks = u"!#$%&'*+-.^_`|~"_s;
    return !name.isEmpty() && std::ranges::all_of(name, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
               marks.contains(c);
    });
}

/// What is sent by us, by Qt or for the connection alone, and what tells a server whom or what we mean.
bool isOurs(const QString &name)
{
    static const QStringList names{u"accept"_s,
                                   u"accept-encoding"_s,
                                   u"accept-language"_s,
                                   u"authorization"_s,
                                   u"connection"_s,
                                   u"date"_s,
                                   u"expect"_s,
                                   u"forwarded"_s,
                                   u"grpc-timeout"_s,
                                   u"grpc-encoding"_s,
                                   u"host"_s,
                                   u"keep-alive"_s,
                                   u"origin"_s,
                                   u"te"_s,
                                   u"trailer"_s,
                                   u"transfer-encoding"_s,
                                   u"upgrade"_s,
                                   u"user-agent"_s};
    static const QStringList starts{u"content-"_s,     u"grpc-metadata-"_s, u"proxy-"_s,
                                    u"x-forwarded-"_s, u"x-http-method"_s,  u"x-zitadel-"_s};
    const QString lower = name.toLower();
    return names.contains(lower) ||
           std::ranges::any_of(starts, [&lower](const QString &start) { return lower.startsWith(start); });
}

} // namespace

QString extraheaders::problemOfName(const QString &name)
{
    if (name.isEmpty())
        return Texts::tr("The header has no name.");
    if (!isHeaderName(name))
        return Texts::tr("This is not the name of a header: letters, digits and hyphens.");
    if (isOurs(name))
        return Texts::tr("This header is set by the program or the connection itself.");
    return {};
}

QString extraheaders::problemOfValue(const QByteArray &value)
{
    if (value.trimmed().isEmpty())
        return Texts::tr("The header has no value.");
    const bool isSound =
        value == value.trimmed() && std::ranges::all_of(value, [](char c) { return c >= ' ' && c < 0x7f; });
    return isSound ? QString() : Texts::tr("A value has no line ends and no letters beyond ASCII.");
}

Result<extraheaders::List> extraheaders::parse(const QByteArray &text)
{
    List found;
    const QByteArrayList lines = text.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArray line = lines[i].trimmed();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const qsizetype colon = line.indexOf(':');
        const QString name = QString::fromUtf8(line.first(qMax(colon, 0)).trimmed());
        const QByteArray value = line.sliced(colon + 1).trimmed();
        QString problem = colon < 0 ? Texts::tr("It should look like NAME: value.") : problemOfName(name);
        if (problem.isEmpty())
            problem = problemOfValue(value);
        if (problem.isEmpty() && !valueOf(found, name).isEmpty())
            problem = Texts::tr("There is another header of this name.");
        if (!problem.isEmpty())
            return std::unexpected(
                Error{.kind = Error::Kind::Input,
                      .message = Texts::tr("Line %1 of the headers is wrong.").arg(QString::number(i + 1)),
                      .advice = problem});
        found.append({name, value});
    }
    return found;
}

QByteArray extraheaders::toText(const List &headers)
{
    QByteArray text;
    for (const auto &[name, value] : headers)
        text += name.toLatin1() + ": " + value + '\n';
    return text;
}

QStringList extraheaders::namesOf(const List &headers)
{
    QStringList names;
    for (const auto &[name, value] : headers)
        names << name;
    return names;
}

QByteArray extraheaders::valueOf(const List &headers, const QString &name)
{
    const auto found = std::ranges::find_if(headers, [&name](const auto &header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == headers.end() ? QByteArray() : found->second;
}
