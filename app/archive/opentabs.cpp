// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/opentabs.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

int atLeastOne(const QJsonValue &value)
{
    return std::max(1, value.toInt());
}

} // namespace

QByteArray OpenTabs::toJson() const
{
    QJsonArray list;
    for (const Tab &tab : tabs) {
        QJsonArray folded;
        for (const int line : tab.foldedLines)
            folded.append(line);
        list.append(QJsonObject{{u"organisation"_s, tab.organisationId},
                                {u"action"_s, tab.actionId},
                                {u"draft"_s, tab.draftId},
                                {u"line"_s, tab.line},
                                {u"column"_s, tab.column},
                                {u"top"_s, tab.topLine},
                                {u"folded"_s, folded}});
    }
    const QJsonObject all{{u"tabs"_s, list}, {u"current"_s, current}};
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

OpenTabs OpenTabs::fromJson(const QByteArray &json)
{
    const QJsonObject all = QJsonDocument::fromJson(json).object();
    OpenTabs result;
    for (const QJsonValue &value : all.value("tabs"_L1).toArray()) {
        Tab tab{.organisationId = value["organisation"_L1].toString(),
                .actionId = value["action"_L1].toString(),
                .draftId = value["draft"_L1].toString(),
                .line = atLeastOne(value["line"_L1]),
                .column = atLeastOne(value["column"_L1]),
                .topLine = atLeastOne(value["top"_L1]),
                .foldedLines = {}};
        for (const QJsonValue &line : value["folded"_L1].toArray())
            tab.foldedLines.append(atLeastOne(line));
        if (!tab.actionId.isEmpty() || !tab.draftId.isEmpty())
            result.tabs.append(tab);
    }
    result.current = std::clamp(all.value("current"_L1).toInt(), 0, std::max(0, int(result.tabs.size()) - 1));
    return result;
}
