// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QLineEdit;
class QWidget;

/// Lets the arrow keys go through a list while all others stay in the search field above it. Belongs to the
/// field.
class ListKeys : public QObject
{
    Q_OBJECT

public:
    /// @p list is borrowed and must live as long as @p search.
    ListKeys(QLineEdit *search, QWidget *list);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_list;
};
