// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/checkdialog.h"

#include "base/plaintext.h"
#include "profiles/checkview.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

CheckDialog::CheckDialog(const Profile &profile, Secrets &secrets, QWidget *parent)
    : QDialog(parent)
    , m_trial(profile, {}, secrets)
{
    setObjectName("checkDialog"_L1);
    setWindowTitle(tr("Test of “%1”").arg(plaintext::title(profile.name)));
    auto *view = new CheckView(this);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(view);
    auto *again = new QPushButton(tr("&Test again"), this);
    again->setObjectName("testAgainButton"_L1);
    again->setAutoDefault(false);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName("closeCheckButton"_L1);
    close->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(again);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addWidget(area, 1);
    layout->addLayout(buttons);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 28);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(again, &QPushButton::clicked, this, [this] {
        if (!m_trial.check().isRunning())
            m_trial.start();
    });
    view->setCheck(&m_trial.check());
    m_trial.start();
}
