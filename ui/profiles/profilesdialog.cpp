// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/profilesdialog.h"

#include "archive/archive.h"
#include "access/connect/savedsecrets.h"
#include "base/colours.h"
#include "base/plainbox.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "base/profilelook.h"
#include "base/question.h"
#include "profiles/checkview.h"
#include "profiles/instancepage.h"
#include "profiles/keptdialog.h"
#include "profiles/networkpage.h"
#include "profiles/signinpage.h"

#include <QCheckBox>
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
    , m_kept(new QPushButton(tr("Kept of deleted connections…"), this))
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
    , m_keptFiles(Archive::folder())
{
    setObjectName("profilesDialog"_L1);
    setWindowTitle(tr("Connections"));
    buildList();
    buildForm();
    build();
    connect(&m_profiles, &ProfileStore::changed, this, &ProfilesDialog::showList);
    connect(&m_secrets, &Secrets::keyringTroubleChanged, this, &ProfilesDialog::showKeyringNote);
    showKeyringNote();
    m_secrets.lookForKeyring();
    showList();
    showProfile(m_profiles.profiles().isEmpty() ? QString() : m_profiles.profiles().constFirst().id);
}

ProfilesDialog::~ProfilesDialog()
{
    endReading();
}

void ProfilesDialog::setSettings(Settings &settings)
{
    m_signIn->setSettings(&settings);
    m_network->setSettings(&settings);
}

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
    m_kept->setObjectName("keptConnectionsButton"_L1);
    m_kept->setToolTip(tr("Drafts, history and deleted actions that this computer still keeps"));
    for (QPushButton *button : {m_new, m_duplicate, m_remove, m_up, m_down, m_kept})
        button->setAutoDefault(false);
    connect(m_list, &QListWidget::currentRowChanged, this, &ProfilesDialog::select);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &ProfilesDialog::saveAndConnect);
    connect(m_new, &QPushButton::clicked, this, [this] { afterQuestion([this] { begin(); }); });
    connect(m_duplicate, &QPushButton::clicked, this, [this] { afterQuestion([this] { duplicate(); }); });
    connect(m_remove, &QPushButton::clicked, this, &ProfilesDialog::remove);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_kept, &QPushButton::clicked, this, &ProfilesDialog::showKept);
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
    order2->addWidget(m_kept);
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
    auto *kept = new QCheckBox(
        tr("Delete what this computer keeps of it, too: unsaved changes, history, deleted actions"));
    kept->setObjectName("deleteKeptBox"_L1);
    question.ask(this, [this, id = m_shown.id, kept](bool yes) {
        if (!yes)
            return;
        const bool isForgotten = kept->isChecked();
        if (const auto removed = m_profiles.remove(id); !removed)
            return showError(removed.error());
        if (isForgotten)
            forgetKept(id);
        m_secrets.removeAll(id).then(this, [this](const Result<> &gone) {
            if (!gone)
                showError(gone.error());
        });
        m_isEdited = false;
        showProfile(m_profiles.profiles().isEmpty() ? QString() : m_profiles.profiles().constFirst().id);
    });
    findChild<QMessageBox *>(question.objectName)->setCheckBox(kept); // which has it from now on
}

void ProfilesDialog::forgetKept(const QString &id)
{
    Profile profile;
    profile.id = id;
    m_keptFiles.remove(Archive::pathFor(profile)).then(this, [this](const Result<> &gone) {
        if (!gone)
            showError(gone.error());
    });
}

void ProfilesDialog::showKept()
{
    QSet<QString> saved;
    for (const Profile &profile : m_profiles.profiles())
        saved.insert(profile.id);
    auto *dialog = new KeptDialog(Archive::folder(), saved, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ProfilesDialog::move(int step)
{
    const int row = m_list->currentRow();
    if (row < 0 || row + step < 0 || row + step >= m_list->count())
        return;
    if (const auto moved = m_profiles.move(m_shown.id, row + step); !moved)
        showError(moved.error());
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
    if (m_isReading) { // the first Esc ends what goes on
        endReading();
        m_message->hide();
        return;
    }
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
