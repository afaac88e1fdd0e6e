// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

/// A window of its own over the editor that never takes the keys, with a quiet line around it.
class TipFrame : public QFrame
{
    Q_OBJECT

public:
    explicit TipFrame(QWidget *editor);

protected:
    static constexpr int border = 1;

    void paintEvent(QPaintEvent *event) override;
};
