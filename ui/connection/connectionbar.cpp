// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/connectionbar.h"

#include "base/emptystate.h"
#include "base/errortext.h"
#include "http/address.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = Credentials::State;

ConnectionBar::ConnectionBar(Credentials &credentials, QWidget *parent)
    : QWidget(parent)
    , m_credentials(credentials)
    , m_message(new EmptyState(this))
{
    setObjectName("connectionBar"_L1);
    m_message->setForm(EmptyState::Form::Banner);
    m_message->setObjectName("connectionMessage"_L1);
    m_signIn = m_message->addButton(tr("Sign in"), u"signInButton"_s);
    m_open = m_message->addButton(tr("Open the page again"), u"openPageButton"_s);
    m_copyAddress = m_message->addButton(tr("Copy address"), u"copyAddressButton"_s);
    m_copyCode = m_message->addButton(tr("Copy code"), u"copyCodeButton"_s);
    m_edit = m_message->addButton(tr("Edit connection…"), u"editConnectionButton"_s);
    m_cancel = m_message->addButton(tr("Cancel"), u"cancelSignInButton"_s);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_message);

    connect(m_signIn, &QPushButton::clicked, this, [this] { m_credentials.signIn(); });
    connect(m_open, &QPushButton::clicked, this, &ConnectionBar::openPage);
    connect(m_copyAddress, &QPushButton::clicked, this, [this] {
        if (m_credentials.prompt())
            QGuiApplication::clipboard()->setText(m_credentials.prompt()->url.toString(QUrl::FullyEncoded));
    });
    connect(m_copyCode, &QPushButton::clicked, this, [this] {
        if (m_credentials.prompt())
            QGuiApplication::clipboard()->setText(m_credentials.prompt()->userCode);
    });
    connect(m_edit, &QPushButton::clicked, this, &ConnectionBar::editRequested);
    connect(m_cancel, &QPushButton::clicked, &credentials, &Credentials::cancel);
    m_busy.setSingleShot(true);
    m_busy.setInterval(300ms); // most renewals are over sooner
    connect(&m_busy, &QTimer::timeout, this, &ConnectionBar::showState);
    connect(&credentials, &Credentials::stateChanged, this, &ConnectionBar::follow);
    follow();
}

void ConnectionBar::follow()
{
    const bool isBusy = m_credentials.state() == State::SigningIn || m_credentials.state() == State::Renewing;
    if (!isBusy)
        m_busy.stop();
    else if (!m_busy.isActive())
        m_busy.start();
    const auto &prompt = m_credentials.prompt();
    if (prompt && prompt->kind == SignInPrompt::Kind::Browser && prompt->url != m_opened)
        openPage();
    showState();
}

void ConnectionBar::openPage()
{
    const auto &prompt = m_credentials.prompt();
    if (!prompt)
        return;
    m_opened = prompt->url;
    m_hasOpened = connection::mayBeOpened(prompt->url) && QDesktopServices::openUrl(prompt->url);
    showState();
}

void ConnectionBar::showState()
{
    for (QPushButton *button : {m_signIn, m_open, m_copyAddress, m_copyCode, m_edit, m_cancel})
        button->hide();
    m_message->setDetails({});
    const State state = m_credentials.state();
    const auto &trouble = m_credentials.trouble();
    if (const auto &prompt = m_credentials.prompt()) {
        showPrompt(*prompt);
        return show();
    }
    if (state == State::SigningIn || state == State::Renewing) {
        m_message->setMeaning(colours::Meaning::Information);
        m_message->setTitle(tr("Signing in…"));
        m_message->setText({});
        m_cancel->show();
        return setVisible(!m_busy.isActive());
    }
    const bool isRejected = state == State::SignedIn && trouble;
    if (state != State::NeedsPerson && !isRejected)
        return hide();
    const bool isCancelled = trouble->kind == Error::Kind::Cancelled;
    m_message->setMeaning(isCancelled ? colours::Meaning::Information : colours::Meaning::Error);
    m_message->setTitle(trouble->message);
    m_message->setText(trouble->advice.isEmpty()
                           ? tr("What is open stays as it is; nothing can be loaded or saved meanwhile.")
                           : trouble->advice + u' ' + tr("What is open stays as it is."));
    m_message->setDetails(errortext::details(*trouble));
    m_signIn->setText(m_credentials.needsPerson() ? tr("Sign in") : tr("Try again"));
    m_signIn->show();
    m_edit->setVisible(m_isEditable);
    show();
}

void ConnectionBar::showPrompt(const SignInPrompt &prompt)
{
    m_message->setMeaning(colours::Meaning::Information);
    m_open->show();
    m_copyAddress->show();
    m_cancel->show();
    if (prompt.kind == SignInPrompt::Kind::Browser) {
        m_open->setText(tr("Open the page again"));
        m_message->setTitle(m_hasOpened ? tr("Sign in on the page in your browser.")
                                        : tr("No browser could be opened here."));
        m_message->setText(
            m_hasOpened ? tr("This window goes on by itself afterwards.")
                        : tr("Copy the address into one on this computer and sign in there; this window "
                             "goes on by itself afterwards."));
        return;
    }
    m_open->setText(tr("Open the page here"));
    m_copyCode->show();
    m_message->setTitle(tr("Enter the code %1 at %2.").arg(prompt.userCode, prompt.plainUrl.toString()));
    const QString until = QLocale().toString(prompt.expiresAt.toLocalTime().time(), QLocale::ShortFormat);
    m_message->setText(
        tr("Any device will do. The code is good until %1; this window goes on by itself afterwards.")
            .arg(until));
}

void ConnectionBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showState();
}
