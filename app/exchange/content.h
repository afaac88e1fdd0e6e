// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/action.h"
#include "zitadel/flow.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace exchange {

/// What one trigger runs.
struct TriggerNames
{
    QString flow;        ///< id of the flow type, "2"
    QString trigger;     ///< id of the trigger type, "5"
    QStringList actions; ///< names, in the order in which they run

    QString key() const { return flow + u'/' + trigger; }

    /// "Complement Token › Pre Userinfo creation", in the language of the program.
    QString label() const;

    bool operator==(const TriggerNames &) const = default;
};

/// An organisation without what belongs to its instance alone (ids, sequences, times).
struct Content
{
    struct Entry
    {
        zitadel::ActionFields fields;
        bool isActive = true;

        bool operator==(const Entry &) const = default;
    };
    QList<Entry> actions; ///< by name

    /// By flow and trigger. What is not in it is not known, and no reason to change anything: a trigger that
    /// runs nothing is in it with no action. Nothing at all: a folder without flows.json.
    std::optional<QList<TriggerNames>> triggers;

    /// Files of a folder that could belong to an action by their names, and were taken for somebody else's.
    QStringList skipped;
    /// What else was left aside, and why: "notes.js is a link". One sentence each.
    QStringList remarks;

    bool operator==(const Content &) const = default;
};

/// What the server has, as content, with every trigger there is.
Content contentOf(const QList<zitadel::Action> &actions, const QList<zitadel::Flow> &flows);

/// zitadel::nameKey(): two names with the same key are one to the server.
QString nameKey(const QString &name);
QStringList nameKeys(const QStringList &names);

/// What is in the files of @p content, by their names; the same bytes for the same content.
QMap<QString, QByteArray> files(const Content &content);

} // namespace exchange
