// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// The actions that a person has open, and where in them they are: what is there again next time. Holds no
/// script.
struct OpenTabs
{
    struct Tab
    {
        QString organisationId;
        QString actionId; ///< empty: a new action, see draftId
        QString draftId;  ///< what tells one new action from another
        int line = 1;     ///< of the text cursor, from 1
        int column = 1;   ///< in code points, from 1
        int topLine = 1;  ///< the first line shown
        QList<int> foldedLines;

        bool operator==(const Tab &) const = default;
    };

    QList<Tab> tabs; ///< in the order of the tab bar
    int current = 0; ///< index of the one in front

    bool operator==(const OpenTabs &) const = default;

    /// As JSON, for a settings file.
    QByteArray toJson() const;
    /// No tabs where @p json is damaged; entries that make no sense are left out.
    static OpenTabs fromJson(const QByteArray &json);
};
