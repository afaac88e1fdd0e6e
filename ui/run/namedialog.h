// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;

/// Asks for a name under which something is kept. Deletes itself when it is closed.
class NameDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p about says what is kept, and where.
    NameDialog(const QString &title, const QString &about, const QString &name, QWidget *parent);

signals:
    void chosen(const QString &name);

private:
    QLineEdit *m_name;
};
