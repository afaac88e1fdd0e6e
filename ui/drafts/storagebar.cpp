// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/storagebar.h"

#include "workspace/workspace.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

StorageBar::StorageBar(Workspace &workspace, QWidget *parent)
    : EmptyState(parent)
    , m_workspace(workspace)
    , m_close(addButton(tr("Close"), u"storageCloseButton"_s))
{
    setObjectName("storageBar"_L1);
    setForm(Form::Banner);
    connect(m_close, &QPushButton::clicked, this, [this] {
        if (const auto &finding = m_workspace.kept().finding())
            m_closed = finding->advice;
        m_unpruned.reset();
        update();
    });
    connect(&workspace.kept(), &Kept::troubleChanged, this, &StorageBar::update);
    connect(&workspace.documents().drafts(), &DraftKeeping::troubleChanged, this, &StorageBar::update);
    update();
}

void StorageBar::setUnread(const std::optional<Error> &error)
{
    m_unread = error;
    update();
}

void StorageBar::setUnpruned(const std::optional<Error> &error)
{
    m_unpruned = error;
    update();
}

void StorageBar::update()
{
    const auto &lost = m_workspace.documents().drafts().trouble();
    const auto &trouble = m_workspace.kept().trouble();
    const auto &finding = m_workspace.kept().finding();
    m_close->setVisible(!lost && !trouble && !m_unread);
    setDetails({});
    if (lost) {
        setMeaning(colours::Meaning::Error);
        setTitle(tr("What you type is not being kept on this computer. %1").arg(lost->message));
        setText(
            lost->advice.isEmpty()
                ? tr("It is in this window only. It is tried again every two seconds; save to the server, "
                     "or copy it elsewhere, before you close the program.")
                : lost->advice);
        setDetails(lost->technical);
    } else if (m_unread) {
        setMeaning(colours::Meaning::Error);
        setTitle(tr("What was not saved earlier cannot be read yet. %1").arg(m_unread->message));
        setText(tr("It is still on this computer, and opens as soon as it can be read: that is tried every "
                   "two seconds."));
        setDetails(m_unread->technical);
    } else if (trouble) {
        setMeaning(colours::Meaning::Warning);
        setTitle(trouble->message);
        setText(trouble->advice.isEmpty() ? tr("History is not being kept at the moment.") : trouble->advice);
        setDetails(trouble->technical);
    } else if (finding && finding->advice != m_closed) {
        setMeaning(colours::Meaning::Warning);
        setTitle(finding->message);
        setText(finding->advice);
    } else if (m_unpruned) {
        setMeaning(colours::Meaning::Warning);
        setTitle(tr("Old versions could not be removed from the history. %1").arg(m_unpruned->message));
        setText(tr("Nothing is lost; it takes more room than the settings allow."));
        setDetails(m_unpruned->technical);
    }
    setVisible(lost || m_unread || trouble || (finding && finding->advice != m_closed) || m_unpruned);
}
