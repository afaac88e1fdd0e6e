// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class PlainLabel;
class QToolButton;

/// One value in the details: text that can be selected, and where it is an id, a button that copies it.
class FactRow : public QWidget
{
    Q_OBJECT

public:
    /// @p what names the value for screen readers and for the button.
    FactRow(const QString &what, bool canCopy, QWidget *parent = nullptr);

    void set(const QString &text, const QString &toolTip = {});
    QString text() const;
    QToolButton *copyButton() const { return m_copy; } ///< nullptr if there is none

private:
    const QString m_what;
    PlainLabel *m_text;
    QToolButton *m_copy = nullptr;
};
