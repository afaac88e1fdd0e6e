// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/person.h"

#include <QDialog>

class PlainLabel;
class QPlainTextEdit;

/// Takes a token, or what the userinfo endpoint says, and tells who that is. What is pasted is kept nowhere.
/// Deletes itself when it is closed.
class PasteDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PasteDialog(QWidget *parent);

signals:
    void read(const run::Person &person);

private:
    void take();

    QPlainTextEdit *m_text;
    PlainLabel *m_problem;
};
