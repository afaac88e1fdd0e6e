// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/busysign.h"

BusySign::BusySign(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delay);
    connect(&m_timer, &QTimer::timeout, this, &BusySign::due);
}

void BusySign::begin()
{
    m_isBusy = true;
    m_timer.start();
}

void BusySign::end()
{
    m_isBusy = false;
    m_timer.stop();
}

void BusySign::setBusy(bool isBusy)
{
    if (isBusy == m_isBusy)
        return;
    if (isBusy)
        begin();
    else
        end();
}
