// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/profilesdialog.h"

#include "access/connect/savedsecrets.h"
#include "base/colours.h"
#include "base/plainbox.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "base/profilelook.h"
#include "base/question.h"
#include "profiles/checkview.h"
#include "profiles/fieldproblem.h"
#include "profiles/instancepage.h"
#include "profiles/networkpage.h"
#include "profiles/signinpage.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int idRole = Qt::UserRole;
constexpr Secrets::Kind shownKinds[] = {Secrets::Kind::AccessToken, Secrets::Kind::ClientSecret,
                                        Secrets::Kind::Key, Secrets::Kind::ProxyPassword};

/// The marks come first, as a long host may be cut.
QString rowText(const Profile &profile)
{
    const QString marks = profilelook::marks(profile);
    const QString host = profile.url.authority();
    return plaintext::line(profile.name) + u'\n' + (marks.isEmpty() ? host : marks + u" · "_s + host);
}

} // namespace

ProfilesDialog::ProfilesDialog(ProfileStore &profiles, Secrets &secrets, QWidget *parent)
    : QDialog(parent)
    , m_profiles(profiles)
    , m_secrets(secrets)
    , m_list(new QListWidget(this))
    , m_new(new QPushButton(tr("Ne&w"), this))
    , m_duplicate(new QPushButton(tr("Duplicate"), this))
    , m_remove(new QPushButton(tr("Delete…"), this))
    , m_up(new QPushButton(tr("Up"), this))
    , m_down(new QPushButton(tr("Down"), this))
    , m_tabs(new QTabWidget(this))
    , m_instance(new InstancePage(this))
    , m_signIn(new SignInPage(this))
    , m_network(new NetworkPage(this))
    , m_checkPage(new QWidget(this))
    , m_checkView(new CheckView(m_checkPage))
    , m_message(new PlainLabel(this))
    , m_test(new QPushButton(tr("&Test connection"), this))
    , m_save(new QPushButton(tr("Save"), this))
    , m_connect(new QPushButton(tr("&Connect"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setObjectName("profilesDialog"_L1);
    setWindowTitle(tr("Connections"));
    buildList();
    buildForm();
    build();
    connect(&m_profiles, &ProfileStore::changed, this, &ProfilesDialog::showList);
    connect(&m_secrets, &Secrets::keyringTroubleChanged, this, &ProfilesDialog::showKeyringNote);
    showKeyringNote();
    showList();
    showProfile(m_profiles.profiles().isEmpty() ? QString() : m_profiles.profiles().constFirst().id);
}

ProfilesDialog::~ProfilesDialog() = default;

void ProfilesDialog::buildList()
{
    m_list->setObjectName("profileList"_L1);
    m_list->setAccessibleName(tr("Connections"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSpacing(2);
    m_list->setMinimumWidth(fontMetrics().averageCharWidth() * 32);
    m_new->setObjectName("newProfileButton"_L1);
    m_duplicate->setObjectName("duplicateProfileButton"_L1);
    m_remove->setObjectName("deleteProfileButton"_L1);
    m_up->setObjectName("profileUpButton"_L1);
    m_up->setToolTip(tr("Move up (Alt+Up)"));
    m_down->setObjectName("profileDownButton"_L1);
    m_down->setToolTip(tr("Move down (Alt+Down)"));
    for (QPushButton *button : {m_new, m_duplicate, m_remove, m_up, m_down})
        button->setAutoDefault(false);
    connect(m_list, &QListWidget::currentRowChanged, this, &ProfilesDialog::select);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &ProfilesDialog::saveAndConnect);
    connect(m_new, &QPushButton::clicked, this, [this] { afterQuestion([this] { begin(); }); });
    connect(m_duplicate, &QPushButton::clicked, this, [this] { afterQuestion([this] { duplicate(); }); });
    connect(m_remove, &QPushButton::clicked, this, &ProfilesDialog::remove);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    const auto key = [this](const QKeySequence &keys, int step) {
        auto *shortcut = new QShortcut(keys, m_list);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, step] { move(step); });
    };
    key(Qt::ALT | Qt::Key_Up, -1);
    key(Qt::ALT | Qt::Key_Down, 1);
}

void ProfilesDialog::buildForm()
{
    m_tabs->setObjectName("profileTabs"_L1);
    const auto scrolled = [this](QWidget *page) {
        auto *area = new QScrollArea(this);
        area->setFrameShape(QFrame::NoFrame);
        area->setWidgetResizable(true);
        area->setWidget(page);
        return area;
    };
    m_tabs->addTab(scrolled(m_instance), tr("Instance"));
    m_tabs->addTab(scrolled(m_signIn), tr("Sign-in"));
    m_tabs->addTab(scrolled(m_network), tr("Network"));
    auto *checkLayout = new QVBoxLayout(m_checkPage);
    checkLayout->setContentsMargins(12, 12, 12, 12);
    checkLayout->addWidget(m_checkView);
    m_tabs->addTab(scrolled(m_checkPage), tr("Test"));
    m_tabs->setTabVisible(3, false);
    m_message->setObjectName("profileMessage"_L1);
    m_message->setWordWrap(true);
    m_message->hide();
    connect(m_instance, &InstancePage::edited, this, &ProfilesDialog::edited);
    connect(m_signIn, &SignInPage::edited, this, &ProfilesDialog::edited);
    connect(m_network, &NetworkPage::edited, this, &ProfilesDialog::edited);
}

void ProfilesDialog::build()
{
    m_test->setObjectName("testProfileButton"_L1);
    m_save->setObjectName("saveProfileButton"_L1);
    m_save->setShortcut(QKeySequence::Save);
    m_connect->setObjectName("connectProfileButton"_L1);
    m_connect->setDefault(true);
    m_close->setObjectName("closeProfilesButton"_L1);
    m_test->setAutoDefault(false);
    m_save->setAutoDefault(false);
    m_close->setAutoDefault(false);
    connect(m_test, &QPushButton::clicked, this, &ProfilesDialog::test);
    connect(m_save, &QPushButton::clicked, this, [this] { save([](const QString &) {}); });
    connect(m_connect, &QPushButton::clicked, this, &ProfilesDialog::saveAndConnect);
    connect(m_close, &QPushButton::clicked, this, &ProfilesDialog::reject);

    auto *order = new QHBoxLayout;
    order->setSpacing(8);
    order->addWidget(m_new);
    order->addWidget(m_duplicate);
    order->addWidget(m_remove);
    auto *order2 = new QHBoxLayout;
    order2->setSpacing(8);
    order2->addWidget(m_up);
    order2->addWidget(m_down);
    order2->addStretch();
    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_list, 1);
    left->addLayout(order);
    left->addLayout(order2);
    auto *right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(m_tabs, 1);
    right->addWidget(m_message);
    auto *panes = new QHBoxLayout;
    panes->setSpacing(16);
    panes->addLayout(left);
    panes->addLayout(right, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_test);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_save);
    buttons->addWidget(m_connect);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addLayout(panes, 1);
    layout->addLayout(buttons);
    resize(fontMetrics().averageCharWidth() * 128, fontMetrics().height() * 32);
}

// -- the list

void ProfilesDialog::showList()
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const Profile &profile : m_profiles.profiles()) {
        auto *item =
            new QListWidgetItem(profilelook::dot(profile.colour, palette()), rowText(profile), m_list);
        item->setData(idRole, profile.id);
        item->setToolTip(plaintext::toolTip(plaintext::line(profile.name) + u'\n' + profile.url.toString()));
        if (profile.id == m_shown.id)
            m_list->setCurrentItem(item);
    }
    showButtons();
}

void ProfilesDialog::select(int row)
{
    const QListWidgetItem *item = m_list->item(row);
    if (!item || item->data(idRole).toString() == m_shown.id)
        return;
    const QString id = item->data(idRole).toString();
    showList(); // back to what is shown, until it is known that it may go
    afterQuestion([this, id] { showProfile(id); });
}

void ProfilesDialog::showProfile(const QString &id)
{
    const auto profile = m_profiles.find(id);
    if (!profile)
        return begin();
    showForm(*profile);
    showList();
    readStored(id);
}

void ProfilesDialog::begin()
{
    showForm({});
    m_signIn->setStored({});
    m_network->setPasswordStored(false);
    showList();
    m_list->setCurrentRow(-1);
    m_tabs->setCurrentIndex(0);
    m_instance->focusName();
}

void ProfilesDialog::duplicate()
{
    const auto copy = m_profiles.duplicate(m_shown.id);
    if (!copy)
        return showError(copy.error());
    showProfile(copy->id);
    m_tabs->setCurrentIndex(0);
    m_instance->focusName();
}

void ProfilesDialog::remove()
{
    if (m_shown.id.isEmpty())
        return;
    const Question question{
        u"deleteProfileQuestion"_s, tr("Delete the connection “%1”?").arg(plaintext::line(m_shown.name)),
        tr("Its secrets go from the keyring, too. Nothing is changed on the server. What is "
           "not saved there stays on this computer: “Unsaved in other connections” has it."),
        tr("Delete"), QMessageBox::DestructiveRole};
    question.ask(this, [this, id = m_shown.id](bool yes) {
        if (!yes)
            return;
        if (const auto removed = m_profiles.remove(id); !removed)
            return showError(removed.error());
        m_secrets.removeAll(id).then(this, [this](const Result<> &gone) {
            if (!gone)
                showError(gone.error());
        });
        m_isEdited = false;
        showProfile(m_profiles.profiles().isEmpty() ? QString() : m_profiles.profiles().constFirst().id);
    });
}

void ProfilesDialog::move(int step)
{
    const int row = m_list->currentRow();
    if (row < 0 || row + step < 0 || row + step >= m_list->count())
        return;
    if (const auto moved = m_profiles.move(m_shown.id, row + step); !moved)
        showError(moved.error());
}

// -- the form

void ProfilesDialog::showForm(const Profile &profile)
{
    endTest();
    m_isShowing = true;
    m_shown = profile;
    m_instance->show(profile, profile.url.toString());
    m_signIn->show(profile.signIn);
    m_network->show(profile.network);
    m_instance->setProblems({});
    m_signIn->setProblems({});
    m_network->setProblems({});
    m_message->hide();
    m_isShowing = false;
    m_isEdited = false;
    showButtons();
}

void ProfilesDialog::readStored(const QString &id)
{
    m_signIn->setStored({});
    m_network->setPasswordStored(false);
    auto stored = std::make_shared<QSet<Secrets::Kind>>();
    for (const Secrets::Kind kind : shownKinds) {
        m_secrets.read(id, kind).then(this, [this, id, kind, stored](const Result<QByteArray> &secret) {
            if (id != m_shown.id || !secret || secret->isEmpty())
                return;
            stored->insert(kind);
            m_signIn->setStored(*stored);
            if (kind == Secrets::Kind::ProxyPassword)
                m_network->setPasswordStored(true);
            if (kind == Secrets::Kind::Key && !m_isEdited) {
                m_isShowing = true;
                m_signIn->show(m_shown.signIn);
                m_isShowing = false;
            }
        });
    }
}

void ProfilesDialog::edited()
{
    if (m_isShowing)
        return;
    m_isEdited = true;
    m_message->hide();
    showButtons();
}

void ProfilesDialog::showButtons()
{
    const bool isSaved = !m_shown.id.isEmpty();
    const int row = m_list->currentRow();
    m_duplicate->setEnabled(isSaved);
    m_remove->setEnabled(isSaved);
    m_up->setEnabled(isSaved && row > 0);
    m_down->setEnabled(isSaved && row >= 0 && row + 1 < m_list->count());
    m_save->setEnabled(m_isEdited);
    m_save->setToolTip(plaintext::toolTip(m_isEdited ? tr("Save the connection (Ctrl+S)")
                                                     : tr("There is nothing to save.")));
    m_connect->setText(m_isEdited ? tr("Save and &connect") : tr("&Connect"));
    m_connect->setEnabled(isSaved || m_isEdited);
    m_test->setEnabled(isSaved || m_isEdited);
}

/// Turns to the page and to the first field with a problem.
void ProfilesDialog::showProblemOn(int page)
{
    m_tabs->setCurrentIndex(page);
    const auto problems = m_tabs->widget(page)->findChildren<FieldProblem *>();
    const auto first = std::ranges::find_if(
        problems, [](const FieldProblem *problem) { return !problem->text().isEmpty(); });
    if (first != problems.end())
        (*first)->field()->setFocus();
}

std::optional<Profile> ProfilesDialog::typedProfile(TypedSecrets &typed)
{
    Profile profile = m_shown;
    m_instance->fill(profile);
    m_signIn->fill(profile.signIn);
    m_network->fill(profile.network);
    // Who has typed an address and no name has said enough.
    const auto url = ProfileStore::urlOf(m_instance->url());
    if (profile.name.isEmpty() && url)
        profile.name = m_profiles.freeName(url->authority());
    const auto problems = m_profiles.problems(profile, m_instance->url());
    m_instance->setProblems(problems);
    m_signIn->setProblems(problems);
    m_network->setProblems(problems);
    if (!problems.isEmpty()) {
        const QString field = problems.constFirst().field;
        showProblemOn(field.startsWith("signIn"_L1) ? 1 : field.startsWith("network"_L1) ? 2 : 0);
        return std::nullopt;
    }
    profile.url = *url;
    const bool hasMoved = !m_shown.id.isEmpty() && m_shown.url.host() != url->host();
    const auto secrets = m_signIn->typed(hasMoved);
    if (!secrets) {
        m_signIn->setProblem(secrets.error().advice.isEmpty()
                                 ? secrets.error().message
                                 : secrets.error().message + u' ' + secrets.error().advice);
        showProblemOn(1);
        return std::nullopt;
    }
    typed = *secrets;
    typed.insert(m_network->typed());
    return profile;
}

void ProfilesDialog::save(const std::function<void(const QString &id)> &then)
{
    TypedSecrets typed;
    const auto profile = typedProfile(typed);
    if (!profile)
        return;
    const auto saved = m_profiles.save(*profile);
    if (!saved)
        return showError(saved.error());
    const Profile before = m_shown;
    // The keyring may ask for its password, and what is typed until it has it is new.
    showForm(*saved);
    showList();
    saveSecrets(m_secrets, before, *saved, typed)
        .then(this, [this, id = saved->id, then](const Result<> &done) {
            emit profileSaved(id);
            if (id == m_shown.id)
                readStored(id);
            if (!done)
                showError(done.error());
            then(id);
        });
}

void ProfilesDialog::saveAndConnect()
{
    if (!m_isEdited && !m_shown.id.isEmpty()) {
        emit connectRequested(m_shown.id);
        return;
    }
    save([this](const QString &id) { emit connectRequested(id); });
}

// -- testing

void ProfilesDialog::test()
{
    TypedSecrets typed;
    const auto profile = typedProfile(typed);
    if (!profile)
        return;
    endTest();
    m_trial = std::make_unique<Trial>(*profile, typed, m_secrets);
    m_checkView->setCheck(&m_trial->check());
    m_tabs->setTabVisible(3, true);
    m_tabs->setCurrentIndex(3);
    m_trial->start();
}

void ProfilesDialog::endTest()
{
    m_checkView->setCheck(nullptr);
    m_trial.reset();
    m_tabs->setTabVisible(3, false);
}

// -- ways out

void ProfilesDialog::afterQuestion(const std::function<void()> &then)
{
    if (!m_isEdited)
        return then();
    QMessageBox *box =
        plainBox(this, u"profileChangedQuestion"_s,
                 tr("Save the changes to the connection “%1”?")
                     .arg(m_shown.id.isEmpty() ? tr("New connection") : plaintext::line(m_shown.name)),
                 {}, QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    box->setDefaultButton(QMessageBox::Save);
    connect(box, &QMessageBox::finished, this, [this, then](int answer) {
        if (answer == QMessageBox::Save)
            return save([this, then](const QString &) { afterQuestion(then); });
        if (answer == QMessageBox::Discard) {
            m_isEdited = false;
            then();
        }
    });
    box->open();
}

void ProfilesDialog::reject()
{
    afterQuestion([this] { QDialog::reject(); });
}

void ProfilesDialog::showError(const Error &error)
{
    QPalette coloured = palette();
    coloured.setColor(QPalette::WindowText, colours::ink(colours::Meaning::Error, palette()));
    m_message->setPalette(coloured);
    m_message->setText(error.advice.isEmpty() ? error.message : error.message + u' ' + error.advice);
    m_message->show();
}

void ProfilesDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showList(); // the dots
}

void ProfilesDialog::showKeyringNote()
{
    const auto trouble = m_secrets.keyringTrouble();
    m_signIn->setKeyringNote(trouble ? trouble->message + u' ' + trouble->advice : QString());
}
