// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/draft.h"
#include "archive/opentabs.h"
#include "base/result.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <optional>

class ActionDocument;
class Archive;

/// Brings what is typed to the disk while it is typed: each edit within a second. Lives on the GUI thread and
/// never waits.
class DraftKeeping : public QObject
{
    Q_OBJECT

public:
    /// @p archive is borrowed and must outlive this.
    explicit DraftKeeping(Archive &archive, QObject *parent = nullptr);
    /// What was typed last goes on its way to the disk, which the archive waits for in its own end. Documents
    /// that are watched must still be there.
    ~DraftKeeping() override;

    /// Keeps the edits of @p document from now on, for as long as it lives. @p isKept: they are on the disk
    /// already.
    void watch(ActionDocument *document, bool isKept = false);

    /// The person gives up what is typed in @p document: it goes into the history instead, or, where the
    /// action was never saved, among what was deleted.
    void giveUp(const ActionDocument *document);

    /// Edits of @p document are kept no longer. What is being written is.
    void forget(ActionDocument *document);

    /// What is typed in @p document is the server's from now on, and somebody else brings it into the
    /// history.
    void leaveToHistory(const ActionDocument *document);

    /// Puts a version into the history; like what is typed, it is tried again until the disk has it.
    void keepVersion(const history::Version &version, const zitadel::ActionFields &fields);

    /// @p tabs tells what is open, whenever that is written.
    void setTabsSource(const std::function<OpenTabs()> &tabs) { m_tabsSource = tabs; }
    /// What is open, or a cursor in it, is not what it was.
    void tabsMoved();

    /// @p triggers tells what triggers are to run that is not applied, whenever that is written.
    void setTriggersSource(const std::function<QList<TriggerDraft>()> &triggers)
    {
        m_triggersSource = triggers;
    }
    /// What they are to run is not what it was.
    void triggersChanged();

    /// Brings everything to the disk now. The answer comes when it is there, or says why it is not.
    QFuture<Result<>> flush();

    /// True if something was typed that is not even on its way to the disk.
    bool isBehind() const
    {
        return !m_changed.isEmpty() || m_waiting.hasWork() || !m_versionsToKeep.isEmpty() ||
               m_areTriggersNews;
    }

    /// Why what was typed last is in the memory only; nothing if it is on the disk. Tried again until it is.
    const std::optional<Error> &trouble() const { return m_trouble; }

signals:
    void troubleChanged();
    /// What was given up, or a version, is in the history of this computer now.
    void historyKept();

private:
    void changed(ActionDocument *document);
    void collect(ActionDocument *document, DraftChanges &changes);
    DraftChanges takeChanges();
    QFuture<Result<>> write();
    void writeAllAgain();
    void written(quint64 number, const Result<> &result, const DraftChanges &changes);
    void wait(std::chrono::milliseconds atMost);
    static Draft draftOf(const ActionDocument &document);

    Archive &m_archive;
    QTimer m_timer;
    QSet<ActionDocument *> m_watched;
    QSet<ActionDocument *> m_changed; ///< and watched
    QHash<QString, Draft> m_kept;     ///< what was given to the disk last, by the id of the draft
    QSet<QString> m_begun;            ///< drafts that the disk has, or may have
    QSet<QString> m_typedInto;        ///< ids of drafts that differ from the server as far as is known
    QList<std::pair<history::Version, zitadel::ActionFields>>
        m_versionsToKeep;    ///< waits to go into the history
    DraftChanges m_waiting;  ///< besides m_changed
    quint64 m_started = 0;   ///< number of the newest write
    quint64 m_retriedIn = 0; ///< number of the write that has, or will have, what failed in earlier ones
    bool m_areTabsNews = false;
    bool m_areTriggersNews = false;
    std::function<OpenTabs()> m_tabsSource;
    std::function<QList<TriggerDraft>()> m_triggersSource;
    std::optional<Error> m_trouble;
};
