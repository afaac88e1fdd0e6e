// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/action.h"

#include <QList>
#include <QStringList>

#include <functional>

class QWidget;

/// How long a keystroke in the filter box takes: filter, reset of the rows, layout and repaint of a shown
/// window.
///
/// Types each word letter by letter, deletes it again, and does the same with a QSortFilterProxyModel over
/// the same actions, so that both are measured in one run on one machine. Needs a QApplication.
class FilterBench
{
public:
    /// In milliseconds. Every keystroke is repeated, and counts with the median of its repetitions.
    struct Times
    {
        double first = 0;  ///< worst of the first letters, which look at every row
        double median = 0; ///< of all keystrokes
        double worst = 0;  ///< of all keystrokes
        double peak = 0;   ///< the longest single time, disturbed by whatever else the machine does
    };

    /// Makes up actions with scripts of @p characters on average.
    FilterBench(int rows, int characters);

    Times ours() const;
    Times proxy() const;

    /// How long a load of these rows takes: prepare(), setPrepared(), in milliseconds.
    std::pair<double, double> load() const;

    const QList<zitadel::Action> &actions() const { return m_actions; }

private:
    using SetFilter = std::function<void(const QString &)>;
    /// @p forget makes the model unlearn what it remembers of earlier filters, as each round repeats them.
    static Times measure(QWidget &window, const SetFilter &setFilter, const std::function<void()> &forget);

    QList<zitadel::Action> m_actions;
};
