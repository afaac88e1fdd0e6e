// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What stands in the bar above a script: what went wrong, what others did, what was brought back.
#include "base/colours.h"
#include "base/emptystate.h"
#include "base/errortext.h"
#include "base/plaintext.h"
#include "base/times.h"
#include "editor/actioneditor.h"

#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

void ActionEditor::showMessage()
{
    for (QPushButton *button : {m_retry, m_keepAsNew, m_merge, m_compare, m_takeTheirs, m_dismiss})
        button->hide();
    m_message->setDetails({});
    const auto &saved = m_document.lastSave();
    const bool isOvertaken = saved && saved->overtaken > 0 && saved->sequence != m_acknowledgedOvertaking;
    const auto &restored = m_document.restoredAt();
    if (m_document.trouble())
        showTrouble(*m_document.trouble());
    else if (m_document.newerOnServer())
        showNewer(*m_document.newerOnServer());
    else if (isOvertaken)
        showOvertaken(*saved);
    else if (m_document.switchedByOthers())
        showSwitched();
    else if (restored && m_document.isDirty())
        showRestored(*restored);
    m_message->setVisible(m_document.trouble() || m_document.newerOnServer() || isOvertaken ||
                          m_document.switchedByOthers() || (restored && m_document.isDirty()));
    showProgress();
}

void ActionEditor::showTrouble(const ActionDocument::Trouble &trouble)
{
    const Error &error = trouble.error;
    m_message->setMeaning(colours::Meaning::Error);
    m_message->setTitle(errortext::title(trouble.operation, error));
    m_message->setText(error.advice);
    m_message->setDetails(errortext::details(error));
    m_retry->setVisible(error.kind != Error::Kind::Input && error.kind != Error::Kind::NotFound &&
                        error.kind != Error::Kind::ReadOnly);
    m_keepAsNew->setVisible(error.kind == Error::Kind::NotFound && !m_document.isNew());
    m_dismiss->show();
}

void ActionEditor::showNewer(const zitadel::Action &newer)
{
    m_message->setMeaning(colours::Meaning::Warning);
    m_message->setTitle(tr("Somebody else changed this action while you were editing it."));
    const QString words =
        m_document.isDirty()
            ? tr("The server has sequence %1 now, your edit started from %2. Your text is still here; "
                 "a save asks you to merge the two.")
            : tr("The server has sequence %1 now, what you see is %2.");
    m_message->setText(words.arg(QLocale().toString(newer.details.sequence),
                                 QLocale().toString(m_document.base().details.sequence)));
    m_merge->setVisible(m_document.isDirty());
    m_compare->show();
    m_takeTheirs->show();
}

void ActionEditor::showOvertaken(const ActionDocument::Saved &saved)
{
    m_message->setMeaning(colours::Meaning::Warning);
    if (saved.isOvertakingSure) {
        m_message->setTitle(tr("Somebody else changed this action in the moment before your save."));
        m_message->setText(
            tr("The server counted %n more change(s) than your own. What they saved was replaced by yours; "
               "the history shows it where your role may read the server's events.",
               nullptr, int(saved.overtaken)));
    } else {
        m_message->setTitle(tr("Somebody else may have changed this action in the moment before your save."));
        m_message->setText(tr("The sequence went up by %1 more than by your own change. Servers before v2.39 "
                              "count what happens "
                              "anywhere in the instance, and there it means nothing; newer ones count this "
                              "action alone, and "
                              "there what somebody else saved was replaced by yours. This is told once.")
                               .arg(QLocale().toString(saved.overtaken)));
    }
    m_dismiss->show();
}

void ActionEditor::showSwitched()
{
    m_message->setMeaning(colours::Meaning::Warning);
    if (*m_document.switchedByOthers() == zitadel::ActionState::Inactive) {
        m_message->setTitle(tr("Somebody else deactivated this action."));
        m_message->setText(tr("No trigger runs it until it is activated again. A save leaves it inactive."));
    } else {
        m_message->setTitle(tr("Somebody else activated this action."));
        m_message->setText(tr("Its triggers run it. A save leaves it active."));
    }
    m_dismiss->show();
}

void ActionEditor::showRestored(const QDateTime &typedAt)
{
    m_message->setMeaning(colours::Meaning::Information);
    m_message->setTitle(m_document.isNew() ? tr("This new action was not saved yet.")
                                           : tr("These changes were not saved yet."));
    const QString when = times::relative(typedAt, QDateTime::currentDateTime());
    m_message->setText(
        m_document.isNew()
            ? tr("You typed it %1, and it is not on the server.").arg(when)
            : tr("You made them %1. What differs from the server: %2.").arg(when, differences()));
    m_compare->setVisible(!m_document.isNew());
    m_takeTheirs->setVisible(!m_document.isNew());
    m_dismiss->show();
}

QString ActionEditor::differences() const
{
    const zitadel::ActionFields &mine = m_document.fields();
    const zitadel::ActionFields &theirs = m_document.base().fields;
    QStringList members;
    if (mine.name != theirs.name)
        members << tr("name");
    if (mine.script != theirs.script)
        members << tr("script");
    if (mine.timeout != theirs.timeout)
        members << tr("timeout");
    if (mine.allowedToFail != theirs.allowedToFail)
        members << tr("allowed to fail");
    return members.join(", "_L1);
}
