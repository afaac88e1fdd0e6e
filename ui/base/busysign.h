// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

/// Tells when something takes so long that a person should see that it goes on. Shown at once it would
/// flicker by, as most things take a few milliseconds.
class BusySign : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds delay{300};

    explicit BusySign(QObject *parent);

    /// Something begins; what went on before is of no interest any more.
    void begin();
    void end();

    /// begin() or end(), unless it is so already.
    void setBusy(bool isBusy);

    /// True from due() until end().
    bool isDue() const { return m_isBusy && !m_timer.isActive(); }

signals:
    void due(); ///< it still goes on after the delay

private:
    QTimer m_timer{this};
    bool m_isBusy = false;
};
