// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "zitadel/action.h"
#include "zitadel/explain.h"
#include "zitadel/limits.h"

#include <QList>
#include <QObject>
#include <QPromise>
#include <QSet>

#include <memory>
#include <optional>
#include <stop_token>

struct Draft;

/// One action that is being edited: what the server has, what the person has typed, and how the last try to
/// bring the two together went. Owned by Documents; a tab shows it.
///
/// No error ever changes fields(). What was typed is replaced where the person asks for it
/// (Documents::revert(), rebase()), and by take() of a newer version into an untouched document only.
class ActionDocument : public QObject
{
    Q_OBJECT

public:
    /// What came of the last save.
    struct Saved
    {
        quint64 sequence = 0;
        QDateTime at;                 ///< the time of this write as the server told it, UTC
        bool isUnchanged = false;     ///< the server already had exactly this
        bool isTimeoutRaised = false; ///< a timeout of 0 was sent, which the server runs and shows as 20 s

        /// Changes by others that came between the check before this save and the save itself, and were
        /// replaced by it (API 24); 0: none, as it should be.
        quint64 overtaken = 0;
        /// False where the sequence went up by that much more, and it is not known whether the server counts
        /// the events of this action alone; told once per connection.
        bool isOvertakingSure = true;
    };

    /// Something that went wrong, and with what, so that it can be tried again.
    struct Trouble
    {
        explain::Operation operation;
        Error error;
    };

    /// @p action is what the server has; with an empty id, what a new action begins with.
    ActionDocument(zitadel::Action action, QObject *parent);

    /// What this computer knows the edit by, from its first key on and through any change of id().
    const QString &draftId() const { return m_draftId; }

    QString id() const { return m_base.id; }
    bool isNew() const { return m_base.id.isEmpty(); }
    QString organisationId() const { return m_base.details.resourceOwner; }

    /// The server's version that the edit started from, or of the last save.
    const zitadel::Action &base() const { return m_base; }

    /// When the server created the action: known only where it was created here, or never changed since
    /// (the time in the answer to a write is that write's, API 26).
    std::optional<QDateTime> createdAt() const;

    /// What is in the editor now.
    const zitadel::ActionFields &fields() const { return m_fields; }
    void setName(const QString &name);
    void setScript(const QString &script);
    void setTimeout(std::chrono::nanoseconds timeout);
    void setAllowedToFail(bool allowed);

    /// True if something typed is not on the server.
    bool isDirty() const { return m_fields != m_base.fields; }

    /// What stands between fields() and a save; see limits::check().
    QList<limits::Problem> problems() const { return limits::check(m_fields); }

    bool isSaving() const { return m_isSaving; }
    const std::optional<Saved> &lastSave() const { return m_lastSave; }
    /// What went wrong last, until it is dismissed, tried again, or over by what the server has now.
    const std::optional<Trouble> &trouble() const { return m_trouble; }

    /// The server has a newer version than the one this edit started from; saving would replace it.
    const std::optional<zitadel::Action> &newerOnServer() const { return m_newer; }

    /// What somebody else made of the action's state while it was open here; nothing: it is as it was opened,
    /// or as it was set here. Until it is acknowledged.
    const std::optional<zitadel::ActionState> &switchedByOthers() const { return m_switched; }
    void acknowledgeSwitched();

    /// When what is unsaved here was typed, where it comes from an earlier run of the program; until it is
    /// saved, reverted or acknowledged.
    const std::optional<QDateTime> &restoredAt() const { return m_restoredAt; }
    void acknowledgeRestored();

    /// Puts @p fields into the editor as an edit like any other.
    void replaceFields(const zitadel::ActionFields &fields);

    /// Decides a conflict: @p merged is an edit of @p theirs, the server's newer version, from now on.
    void rebase(const zitadel::Action &theirs, const zitadel::ActionFields &merged);

    /// The person has read the message.
    void dismissTrouble();

signals:
    void fieldsChanged();  ///< by anybody, typing included
    void fieldsReplaced(); ///< not by typing: the editor must show them anew
    void dirtyChanged(bool dirty);
    void baseChanged(); ///< details, state or id
    void savingChanged(bool saving);
    void troubleChanged(); ///< trouble(), newerOnServer(), switchedByOthers() or restoredAt()

private:
    friend class Documents;
    friend class Saving;

    void restore(const Draft &draft);
    void revert();
    void beginSaving(std::stop_source stop);
    void endSaving();
    void markSaved(zitadel::Action action, const zitadel::ActionFields &sent, Saved saved);
    enum class By { Us, Others };
    void take(const zitadel::Action &action, By by = By::Others);
    void noteState(const zitadel::Action &next, By by);
    void setNewer(const zitadel::Action &theirs);
    void rebaseQuietly(const zitadel::Action &read);
    void detach();
    void setTrouble(std::optional<Trouble> trouble);
    void endTrouble();
    void setFields(const zitadel::ActionFields &fields);
    void edited(bool wasDirty);

    QString m_draftId;
    zitadel::Action m_base;
    zitadel::ActionFields m_fields;
    std::optional<Saved> m_lastSave;
    std::optional<Trouble> m_trouble;
    std::optional<zitadel::Action> m_newer;
    std::optional<zitadel::ActionState> m_switched;
    std::optional<QDateTime> m_createdHere;
    std::optional<QDateTime> m_restoredAt;
    bool m_isSaving = false;
    bool m_isForInactive = false; ///< the next save is to find the action inactive
    std::stop_source m_stopSaving{std::nostopstate};
    QList<std::shared_ptr<QPromise<Result<>>>> m_saveAgain; ///< who wants another save after this one
    std::optional<QSet<QString>> m_idsBeforeCreate;         ///< set once a create was tried; see Saving
    bool m_mayBeCreated = false;                       ///< a create was sent and its outcome is not known
    std::optional<zitadel::ActionFields> m_maybeSaved; ///< an update was sent and its outcome is not known
};
