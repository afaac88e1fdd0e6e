// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/startpage.h"

#include "access/connect/connectioncheck.h"
#include "access/profile/profilestore.h"
#include "base/busyline.h"
#include "base/colours.h"
#include "base/emptystate.h"
#include "base/errortext.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "base/profilelook.h"
#include "base/result.h"
#include "http/pastedtoken.h"

#include <QCheckBox>
#include <QEvent>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QIcon>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int mostRecent = 6;

PlainLabel *heading(const QString &text, double size, QWidget *parent)
{
    auto *label = new PlainLabel(text, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * size);
    font.setBold(true);
    label->setFont(font);
    return label;
}

} // namespace

StartPage::StartPage(ProfileStore &profiles, QWidget *parent)
    : QWidget(parent)
    , m_profiles(profiles)
    , m_recentTitle(heading(tr("Recent connections"), 1.1, this))
    , m_recent(new QListWidget(this))
    , m_address(new QLineEdit(this))
    , m_token(new QLineEdit(this))
    , m_remember(new QCheckBox(tr("&Remember the token in the system's keyring"), this))
    , m_error(new EmptyState(this))
    , m_progress(new PlainLabel(this))
    , m_busy(new BusyLine(this))
    , m_go(new QPushButton(tr("&Connect"), this))
    , m_cancel(new QPushButton(tr("Ca&ncel"), this))
    , m_others(new QPushButton(tr("&Other ways to sign in…"), this))
    , m_demo(new QPushButton(tr("Try the &demo"), this))
{
    build();
    connect(m_demo, &QPushButton::clicked, this, &StartPage::demoRequested);
    connect(m_go, &QPushButton::clicked, this, &StartPage::connectToInstance);
    connect(m_cancel, &QPushButton::clicked, this, &StartPage::cancelRequested);
    connect(m_others, &QPushButton::clicked, this, &StartPage::connectionsRequested);
    connect(m_address, &QLineEdit::returnPressed, this, &StartPage::connectToInstance);
    connect(m_token, &QLineEdit::returnPressed, this, &StartPage::connectToInstance);
    const auto open = [this](const QListWidgetItem *item) {
        emit profileRequested(item->data(idRole).toString());
    };
    connect(m_recent, &QListWidget::itemActivated, this, open);
    connect(m_recent, &QListWidget::itemClicked, this, open);
    connect(&m_profiles, &ProfileStore::changed, this, &StartPage::showRecent);
    showRecent();
    showProgress({});
    if (m_recent->count() > 0)
        m_recent->setFocus();
    else
        m_address->setFocus();
}

void StartPage::build()
{
    setObjectName("startPage"_L1);
    setWindowTitle(tr("Action Studio"));

    auto *mark = new PlainLabel(this);
    mark->setPixmap(QGuiApplication::windowIcon().pixmap(QSize(48, 48), devicePixelRatio()));
    auto *title = heading(tr("Edit the Actions of a ZITADEL instance"), 1.4, this);

    m_recent->setObjectName("recentList"_L1);
    m_recent->setAccessibleName(tr("Recent connections"));
    m_recent->setUniformItemSizes(true);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_address->setObjectName("addressEdit"_L1);
    m_address->setPlaceholderText(u"https://acme.example.com"_s);
    m_address->setAccessibleName(tr("Address of the instance"));
    m_token->setObjectName("tokenEdit"_L1);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setAccessibleName(tr("Access token"));
    m_token->setPlaceholderText(tr("Personal access token of a service account"));
    m_remember->setObjectName("rememberBox"_L1);
    m_remember->setChecked(true);
    m_error->setObjectName("startError"_L1);
    m_error->setForm(EmptyState::Form::Banner);
    m_error->setMeaning(colours::Meaning::Error);
    m_error->hide();
    m_progress->setObjectName("startProgress"_L1);
    m_go->setObjectName("connectButton"_L1);
    m_go->setDefault(true);
    m_cancel->setObjectName("cancelConnectButton"_L1);
    m_others->setObjectName("otherWaysButton"_L1);
    m_demo->setObjectName("tryDemoButton"_L1);
    auto *demoText =
        new PlainLabel(tr("Just looking? The demo is an instance inside this program, with a dozen "
                          "actions. Nothing leaves your machine."),
                       this);
    demoText->setWordWrap(true);

    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(mark);
    head->addWidget(title, 1);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->addRow(tr("&Address"), m_address);
    form->addRow(tr("&Token"), m_token);
    form->addRow(QString(), m_remember);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_others);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_go);
    auto *demoRow = new QHBoxLayout;
    demoRow->setSpacing(16);
    demoRow->addWidget(demoText, 1);
    demoRow->addWidget(m_demo);
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Sunken);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 24, 32, 24);
    layout->setSpacing(12);
    layout->addLayout(head);
    layout->addSpacing(4);
    layout->addWidget(m_recentTitle);
    layout->addWidget(m_recent);
    layout->addWidget(heading(tr("Connect with an access token"), 1.1, this));
    layout->addLayout(form);
    layout->addWidget(m_error);
    layout->addWidget(m_busy);
    layout->addWidget(m_progress);
    layout->addLayout(buttons);
    layout->addStretch();
    layout->addWidget(line);
    layout->addLayout(demoRow);
    setMinimumWidth(fontMetrics().averageCharWidth() * 88);
}

void StartPage::showRecent()
{
    m_recent->clear();
    for (const Profile &profile : m_profiles.recent(mostRecent)) {
        const QString host = profile.url.authority();
        auto *item = new QListWidgetItem(
            profilelook::dot(profile.colour, palette()),
            host == profile.name
                ? profilelook::title(profile)
                //: a connection's name and the host it leads to
                : tr("%1   (%2)", "recent").arg(profilelook::title(profile), plaintext::line(host)),
            m_recent);
        item->setData(idRole, profile.id);
    }
    const bool hasSome = m_recent->count() > 0;
    m_recentTitle->setVisible(hasSome);
    m_recent->setVisible(hasSome);
    if (hasSome) {
        m_recent->setCurrentRow(0);
        const int row = m_recent->sizeHintForRow(0);
        m_recent->setFixedHeight(row * m_recent->count() + 2 * m_recent->frameWidth());
    }
    m_others->setText(m_profiles.profiles().isEmpty() ? tr("&Other ways to sign in…")
                                                      : tr("&Manage connections…"));
}

void StartPage::connectToInstance()
{
    m_error->hide();
    if (m_address->text().trimmed().isEmpty()) {
        showError({.kind = Error::Kind::Input, .message = tr("The instance's address is missing.")});
        m_address->setFocus();
        return;
    }
    if (m_token->text().trimmed().isEmpty()) {
        showError({.kind = Error::Kind::Input, .message = tr("The access token is missing.")});
        m_token->setFocus();
        return;
    }
    const auto token = pastedtoken::cleaned(m_token->text());
    if (!token) {
        showError(token.error());
        m_token->setFocus();
        return;
    }
    emit connectRequested(m_address->text(), *token, m_remember->isChecked());
}

void StartPage::showProgress(const QString &step)
{
    const bool isBusy = !step.isEmpty();
    m_progress->setText(step);
    m_progress->setVisible(isBusy);
    m_busy->setVisible(isBusy);
    m_cancel->setVisible(isBusy);
    m_go->setEnabled(!isBusy);
    m_address->setReadOnly(isBusy);
    m_token->setReadOnly(isBusy);
    if (isBusy)
        m_error->hide();
}

void StartPage::showKeyringNote(const QString &note)
{
    m_remember->setToolTip(plaintext::toolTip(note));
    m_remember->setEnabled(note.isEmpty());
    m_remember->setText(note.isEmpty() ? tr("&Remember the token in the system's keyring")
                                       : tr("There is no keyring: the token is kept for this sitting only"));
}

void StartPage::showError(const Error &error)
{
    m_error->setTitle(error.message);
    m_error->setText(error.advice);
    m_error->setDetails(errortext::details(error));
    showMessage();
}

void StartPage::showMessage()
{
    m_error->show();
    // The window grows with what there is to read; queued, as the texts are laid out only then.
    QTimer::singleShot(0, this, [this] {
        const int wanted = layout()->totalHeightForWidth(width());
        if (wanted > height())
            resize(width(), wanted);
    });
}

void StartPage::showProblem(const Finding &finding)
{
    m_error->setTitle(finding.title);
    m_error->setText(finding.text);
    m_error->setDetails(finding.details);
    showMessage();
}

void StartPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showRecent();
}
