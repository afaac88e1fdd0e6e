// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QVBoxLayout;

/// Bars one below the other that leave room for what is below: when several have something to say they take a
/// quarter of the window at most, and scroll. The one that was shown last is in sight.
class BarStack : public QScrollArea
{
    Q_OBJECT

public:
    explicit BarStack(QWidget *parent = nullptr);

    /// Below those that were added before; belongs to this from now on, and is shown and hidden by itself.
    void addBar(QWidget *bar);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int wantedHeight() const;
    int mostHeight() const;

    QVBoxLayout *m_bars;
};
