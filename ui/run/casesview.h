// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/cases.h"

#include <QWidget>

class PlainLabel;
class QPushButton;
class QTreeWidget;

/// The cases of the action in front, with what came of them last.
class CasesView : public QWidget
{
    Q_OBJECT

public:
    explicit CasesView(QWidget *parent = nullptr);

    void setCases(const QList<run::Case> &cases);
    void setOutcomes(const QList<Cases::Outcome> &outcomes);
    /// Why there are none, or cannot be; else empty.
    void setHint(const QString &hint);
    void setKeepable(bool isKeepable);
    const QList<run::Case> &cases() const { return m_cases; }
    /// The one that is chosen.
    std::optional<run::Case> current() const;

signals:
    void runAllRequested();
    void keepRequested();
    void removeRequested(const QString &id);
    void openRequested(const run::Case &one);

private:
    void showButtons();

    QList<run::Case> m_cases;
    QTreeWidget *m_list;
    PlainLabel *m_hint;
    QPushButton *m_runAll;
    QPushButton *m_keep;
    QPushButton *m_remove;
};
