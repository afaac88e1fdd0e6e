// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/otherdraftsdialog.h"

#include "base/busyline.h"
#include "base/emptystate.h"
#include "base/plaintext.h"
#include "base/question.h"
#include "base/times.h"
#include "editor/scriptview.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

OtherDraftsDialog::OtherDraftsDialog(std::unique_ptr<OtherDrafts> drafts, const QList<Profile> &profiles,
                                     SyntaxThemes &themes, const EditorOptions &options, QWidget *parent)
    : QDialog(parent)
    , m_drafts(std::move(drafts))
    , m_profiles(profiles)
    , m_message(new EmptyState(this))
    , m_busy(new BusyLine(this))
    , m_empty(new EmptyState(this))
    , m_both(new QSplitter(this))
    , m_list(new QListWidget(this))
    , m_view(new ScriptView(themes, options, this))
    , m_copy(new QPushButton(tr("Copy the script"), this))
    , m_make(new QPushButton(tr("New action with this"), this))
    , m_go(new QPushButton(tr("Go to its connection"), this))
    , m_discard(new QPushButton(tr("Discard…"), this))
{
    setObjectName("otherDraftsDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Unsaved in other connections"));
    build();
    load();
    resize(820, 540);
}

OtherDraftsDialog::~OtherDraftsDialog() = default;

void OtherDraftsDialog::build()
{
    m_message->setObjectName("otherDraftsMessage"_L1);
    m_message->setForm(EmptyState::Form::Banner);
    m_message->setMeaning(colours::Meaning::Error);
    m_message->hide();
    m_busy->hide();
    m_empty->setObjectName("otherDraftsEmpty"_L1);
    m_empty->setTitle(tr("Nothing is unsaved elsewhere"));
    m_empty->setText(tr("What is typed in another connection and not saved is listed here, also after the "
                        "connection was deleted."));
    m_empty->hide();
    m_list->setObjectName("otherDraftsList"_L1);
    m_list->setAccessibleName(tr("Actions with unsaved changes"));
    m_list->setSpacing(3);
    m_both->addWidget(m_list);
    m_both->addWidget(m_view);
    m_both->setStretchFactor(1, 1);
    m_both->setChildrenCollapsible(false);
    m_both->setHandleWidth(12);
    m_both->setSizes({280, 520});
    m_both->hide();
    m_copy->setObjectName("otherDraftsCopy"_L1);
    m_make->setObjectName("otherDraftsNew"_L1);
    m_make->setToolTip(tr("In the connection that is open now, and not saved yet"));
    m_go->setObjectName("otherDraftsGo"_L1);
    m_go->setToolTip(tr("The draft opens there by itself"));
    m_discard->setObjectName("otherDraftsDiscard"_L1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    for (QPushButton *button : {m_copy, m_make, m_go})
        buttons->addButton(button, QDialogButtonBox::ActionRole);
    buttons->addButton(m_discard, QDialogButtonBox::DestructiveRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, m_view, &ScriptView::copyScript);
    connect(m_make, &QPushButton::clicked, this, [this] {
        emit newActionRequested(m_view->fields());
        close();
    });
    connect(m_go, &QPushButton::clicked, this, [this] {
        const QString id = chosen()->profileId;
        close();
        emit profileRequested(id);
    });
    connect(m_discard, &QPushButton::clicked, this, &OtherDraftsDialog::discard);
    connect(m_list, &QListWidget::currentRowChanged, this, &OtherDraftsDialog::showChosen);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_message);
    layout->addWidget(m_busy);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_both, 1);
    layout->addWidget(buttons);
    showChosen();
}

void OtherDraftsDialog::load()
{
    m_busy->show();
    m_drafts->find().then(this, [this](const OtherDrafts::Found &found) { showFound(found); });
}

void OtherDraftsDialog::showFound(const OtherDrafts::Found &found)
{
    m_busy->hide();
    m_found = found.drafts;
    m_list->clear();
    for (const OtherDraft &other : std::as_const(m_found)) {
        const QString name = nameOf(other);
        //: an action, and on the line below its connection and when it was edited
        auto *item =
            new QListWidgetItem(tr("%1\n%2, %3")
                                    .arg(shortened(name), connectionOf(other),
                                         times::relative(other.draft.editedAt, QDateTime::currentDateTime())),
                                m_list);
        item->setToolTip(plaintext::toolTip(name + u'\n' + plaintext::line(other.address) + u'\n' +
                                            times::exact(other.draft.editedAt)));
    }
    m_both->setVisible(!m_found.isEmpty());
    m_empty->setVisible(m_found.isEmpty() && found.errors.isEmpty());
    m_message->setVisible(!found.errors.isEmpty());
    if (!found.errors.isEmpty()) {
        m_message->setTitle(tr("Not all that is kept on this computer could be read."));
        QStringList reasons;
        for (const Error &error : found.errors)
            reasons << error.message + u' ' + error.advice;
        reasons.removeDuplicates();
        m_message->setText(reasons.join(u'\n'));
    }
    m_list->setCurrentRow(m_found.isEmpty() ? -1 : 0);
    showChosen();
}

QString OtherDraftsDialog::nameOf(const OtherDraft &other)
{
    return other.draft.fields.name.isEmpty() ? tr("Unnamed") : plaintext::line(other.draft.fields.name);
}

/// One of 200 characters is told apart by its ends.
QString OtherDraftsDialog::shortened(const QString &name) const
{
    return fontMetrics().elidedText(name, Qt::ElideMiddle, fontMetrics().averageCharWidth() * 40);
}

const OtherDraft *OtherDraftsDialog::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_found.size() ? &m_found[row] : nullptr;
}

bool OtherDraftsDialog::hasProfile(const OtherDraft &draft) const
{
    return std::ranges::contains(m_profiles, draft.profileId, &Profile::id);
}

QString OtherDraftsDialog::connectionOf(const OtherDraft &draft) const
{
    const QString name = plaintext::line(draft.connection.isEmpty() ? draft.address : draft.connection);
    // The demo, and what was opened by its address alone, never had a profile that could be deleted.
    const bool wasNeverSaved = draft.profileId == "demo"_L1 || draft.profileId.startsWith("address-"_L1);
    //: a connection
    return hasProfile(draft) || wasNeverSaved ? name : tr("%1 (deleted connection)").arg(name);
}

void OtherDraftsDialog::showChosen()
{
    const OtherDraft *other = chosen();
    for (QPushButton *button : {m_copy, m_make, m_discard})
        button->setEnabled(other);
    m_go->setEnabled(other && hasProfile(*other));
    if (!other)
        return;
    const QString about =
        other->draft.base.id.isEmpty()
            ? tr("A new action, never saved. %1").arg(plaintext::line(other->address))
            : tr("Action %1. %2").arg(other->draft.base.id, plaintext::line(other->address));
    m_view->show(other->draft.fields, about);
}

void OtherDraftsDialog::discard()
{
    const OtherDraft other = *chosen();
    const Question question{u"discardOtherDraftQuestion"_s,
                            tr("Discard what was typed into “%1”?").arg(shortened(nameOf(other))),
                            hasProfile(other) ? tr("It goes into the history of its connection.")
                                              : tr("Its connection was deleted: nothing brings it back."),
                            tr("Discard"), QMessageBox::DestructiveRole};
    question.ask(this, [this, other](bool yes) {
        if (!yes)
            return;
        m_drafts->discard(other).then(this, [this](const Result<> &done) {
            load();
            if (done)
                return;
            m_message->setTitle(tr("It was not discarded."));
            m_message->setText(done.error().message + u' ' + done.error().advice);
            m_message->show();
        });
    });
}
