// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/exchangedialog.h"

#include "base/plainlabel.h"
#include "requests/exchangesections.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ExchangeDialog::ExchangeDialog(const http::Exchange &exchange, QWidget *parent)
    : QDialog(parent)
{
    setObjectName("exchangeDialog"_L1);
    setWindowTitle(tr("Request and response"));
    const QString shown = asText(sectionsOf(exchange));

    auto *text = new QPlainTextEdit(shown, this);
    text->setObjectName("exchangeText"_L1);
    text->setAccessibleName(tr("Request and response"));
    text->setReadOnly(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *hint = new PlainLabel(
        tr("••• stands for a secret. The connection itself adds some headers, such as Host."), this);
    hint->setObjectName("exchangeHint"_L1);
    hint->setWordWrap(true);
    auto *copy = new QPushButton(tr("&Copy"), this);
    copy->setObjectName("copyExchangeButton"_L1);
    copy->setAutoDefault(false);
    copy->setToolTip(tr("Copy all of it, to send to support"));
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName("closeExchangeButton"_L1);
    connect(copy, &QPushButton::clicked, this, [shown] { QGuiApplication::clipboard()->setText(shown); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(hint, 1);
    buttons->addWidget(copy);
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addWidget(text, 1);
    layout->addLayout(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 30);
}
