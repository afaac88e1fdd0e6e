// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/limits.h"

#include <QWidget>

class PlainLabel;

/// The counter below a script: a number first, a thin bar second. Counts Unicode code points, as the limit
/// does. Says in words, and to screen readers, when a threshold is passed in either direction.
class LengthMeter : public QWidget
{
    Q_OBJECT

public:
    explicit LengthMeter(QWidget *parent = nullptr);

    void setScript(const QString &script);

protected:
    void changeEvent(QEvent *event) override;

private:
    class Bar;

    void show(bool announce);
    QString explanation() const;

    qsizetype m_codePoints = 0;
    qsizetype m_bytes = 0;
    limits::ScriptLength m_length = limits::ScriptLength::Fine;
    PlainLabel *m_number;
    PlainLabel *m_word;
    Bar *m_bar;
};
