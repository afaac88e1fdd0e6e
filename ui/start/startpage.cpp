// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/startpage.h"

#include "common/colours.h"
#include "result.h"

#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_address(new QLineEdit(this))
    , m_token(new QLineEdit(this))
    , m_error(new QLabel(this))
{
    setObjectName("startPage"_L1);
    setWindowTitle(tr("Action Studio"));

    auto *mark = new QLabel(this);
    mark->setPixmap(QGuiApplication::windowIcon().pixmap(64, 64));
    auto *heading = new QLabel(tr("Edit the Actions of a ZITADEL instance"), this);
    QFont large = heading->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setBold(true);
    heading->setFont(large);

    auto *demoText =
        new QLabel(tr("Just looking? The demo is an instance inside this program, with a dozen actions. "
                      "Nothing leaves your machine."),
                   this);
    demoText->setWordWrap(true);
    auto *demo = new QPushButton(tr("Try the &demo"), this);
    demo->setObjectName("tryDemoButton"_L1);

    m_address->setObjectName("addressEdit"_L1);
    m_address->setPlaceholderText(u"https://acme.example.com"_s);
    m_address->setAccessibleName(tr("Address of the instance"));
    m_token->setObjectName("tokenEdit"_L1);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setAccessibleName(tr("Access token"));
    m_token->setToolTip(
        tr("A personal access token of a service account. It is kept in memory only, until you quit."));
    m_error->setObjectName("startError"_L1);
    m_error->setWordWrap(true);
    m_error->setTextFormat(Qt::PlainText);
    m_error->hide();
    auto *go = new QPushButton(tr("&Connect"), this);
    go->setObjectName("connectButton"_L1);
    go->setDefault(true);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->addRow(tr("&Address"), m_address);
    form->addRow(tr("&Token"), m_token);
    form->addRow(m_error);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(demo);
    buttons->addStretch();
    buttons->addWidget(go);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 32, 32, 24);
    layout->setSpacing(12);
    layout->addWidget(mark);
    layout->addWidget(heading);
    layout->addWidget(demoText);
    layout->addSpacing(8);
    layout->addLayout(form);
    layout->addStretch();
    layout->addLayout(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 80);

    connect(demo, &QPushButton::clicked, this, &StartPage::demoRequested);
    connect(go, &QPushButton::clicked, this, &StartPage::connectToInstance);
    connect(m_address, &QLineEdit::returnPressed, this, &StartPage::connectToInstance);
    connect(m_token, &QLineEdit::returnPressed, this, &StartPage::connectToInstance);
    m_address->setFocus();
}

void StartPage::connectToInstance()
{
    m_error->hide();
    const QByteArray token = m_token->text().trimmed().toLatin1();
    if (token.isEmpty()) {
        showError({.kind = Error::Kind::Input, .message = tr("The access token is missing.")});
        m_token->setFocus();
        return;
    }
    emit connectRequested(m_address->text(), token);
}

void StartPage::showError(const Error &error)
{
    QPalette coloured;
    coloured.setColor(QPalette::WindowText, colours::ink(colours::Meaning::Error, palette()));
    m_error->setPalette(coloured);
    m_error->setText(error.advice.isEmpty() ? error.message : error.message + u' ' + error.advice);
    m_error->show();
}
