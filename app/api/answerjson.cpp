// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/answerjson.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <limits>

using namespace Qt::StringLiterals;
namespace od = simdjson::ondemand;

QString answerjson::string(od::value value)
{
    const std::string_view view = value.get_string();
    return text::fromUtf8Verbatim(QByteArrayView(view.data(), qsizetype(view.size())));
}

quint64 answerjson::number64(od::value value)
{
    if (value.type() == od::json_type::string)
        return value.get_uint64_in_string();
    return value.get_uint64();
}

qsizetype answerjson::count(od::value value)
{
    return qsizetype(std::min<quint64>(number64(value), std::numeric_limits<qsizetype>::max()));
}

std::optional<QDateTime> answerjson::timestamp(od::value value)
{
    const std::string_view view = value.get_string();
    QLatin1StringView text(view.data(), qsizetype(view.size()));
    // QDateTime keeps milliseconds; the server sends up to nine fraction digits.
    const QDateTime time = QDateTime::fromString(QString(text), Qt::ISODateWithMs);
    return time.isValid() ? std::optional(time.toUTC()) : std::nullopt;
}

void answerjson::eachMember(od::object object, const std::function<void(std::string_view, od::value)> &member)
{
    for (auto field : object)
        member(field.unescaped_key(), field.value());
}

Error answerjson::strangeAnswer(const QByteArray &body, const char *why)
{
    return {
        .kind = Error::Kind::NotZitadel,
        .message = QCoreApplication::translate("actionjson",
                                               "The server sent an answer that is not what ZITADEL sends."),
        .advice = QCoreApplication::translate(
            "actionjson", "Check that the address is the instance's own, and that no proxy changes answers."),
        .technical = u"%1; begins: %2"_s.arg(QLatin1StringView(why),
                                             QString::fromUtf8(body.first(qMin(body.size(), 200))))};
}
