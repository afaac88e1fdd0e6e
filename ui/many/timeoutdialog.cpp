// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "many/timeoutdialog.h"

#include "base/plainlabel.h"
#include "zitadel/limits.h"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;
using Seconds = std::chrono::duration<double>;

TimeoutDialog::TimeoutDialog(int count, std::chrono::nanoseconds present, QWidget *parent)
    : QDialog(parent)
    , m_seconds(new QDoubleSpinBox(this))
{
    setObjectName("timeoutDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Timeout of %n actions", nullptr, count));
    m_seconds->setObjectName("manyTimeoutEdit"_L1);
    m_seconds->setAccessibleName(tr("Timeout in seconds"));
    m_seconds->setDecimals(3);
    m_seconds->setRange(0, Seconds(limits::timeoutMax).count());
    m_seconds->setSingleStep(0.5);
    m_seconds->setSuffix(tr(" s"));
    m_seconds->setAlignment(Qt::AlignRight);
    m_seconds->setValue(Seconds(present).count());
    m_seconds->selectAll();
    auto *label = new PlainLabel(tr("&Timeout"), this);
    label->setBuddy(m_seconds);
    auto *rule = new PlainLabel(tr("How long each may run: 0 to 20 seconds. 0 runs as 20 seconds."), this);
    rule->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *show = buttons->addButton(tr("Show the plan"), QDialogButtonBox::AcceptRole);
    show->setObjectName("timeoutButton"_L1);
    show->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit chosen(std::chrono::milliseconds(std::llround(m_seconds->value() * 1000)));
        accept();
    });
    auto *fields = new QHBoxLayout;
    fields->setSpacing(8);
    fields->addWidget(label);
    fields->addWidget(m_seconds, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addLayout(fields);
    layout->addWidget(rule);
    layout->addWidget(buttons);
}
