// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/outcome.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace run {

namespace {

struct OutcomeTexts
{
    Q_DECLARE_TR_FUNCTIONS(CaseOutcome)
};

QString shown(const QJsonValue &value)
{
    if (value.isUndefined())
        return OutcomeTexts::tr("nothing");
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
}

} // namespace

QByteArray expectable(const Report &report)
{
    static const QStringList members{u"ok"_s,       u"error"_s,  u"status"_s, u"claims"_s,    u"logClaims"_s,
                                     u"metadata"_s, u"grants"_s, u"fields"_s, u"attributes"_s};
    const QJsonObject all = QJsonDocument::fromJson(report.json).object();
    QJsonObject some;
    for (const QString &member : members) {
        if (all.contains(member))
            some.insert(member, all[member]);
    }
    return QJsonDocument(some).toJson(QJsonDocument::Compact);
}

QStringList differences(const Case &kept, const Report &report)
{
    const QJsonObject expected = QJsonDocument::fromJson(kept.expected).object();
    const QJsonObject found = QJsonDocument::fromJson(report.json).object();
    QStringList lines;
    for (auto member = expected.begin(); member != expected.end(); ++member) {
        if (found[member.key()] != member.value())
            lines << OutcomeTexts::tr("%1: %2, expected %3")
                         .arg(member.key(), shown(found[member.key()]), shown(member.value()));
    }
    return lines;
}

Order orderOf(const Case &kept, const zitadel::ActionFields &action)
{
    return {.trigger = kept.trigger, .actions = {action}, .input = kept.input, .answers = kept.answers};
}

} // namespace run
