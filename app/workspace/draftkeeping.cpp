// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/draftkeeping.h"

#include "archive/archive.h"
#include "workspace/actiondocument.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QPromise>

using namespace std::chrono_literals;

namespace {

// From an edit to its being written; the disk takes its time, too, and the promise is a second.
constexpr auto editDelay = 300ms;
// A cursor is no work that could be lost.
constexpr auto tabsDelay = 1500ms;
constexpr auto retryDelay = 2s;

} // namespace

DraftKeeping::DraftKeeping(Archive &archive, QObject *parent)
    : QObject(parent)
    , m_archive(archive)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { write(); });
    connect(&archive, &Archive::begunAnew, this, [this] {
        writeAllAgain();
        wait(std::chrono::milliseconds(0));
    });
}

DraftKeeping::~DraftKeeping()
{
    if (isBehind())
        m_archive.drafts().write(takeChanges());
}

void DraftKeeping::watch(ActionDocument *document, bool isKept)
{
    if (isKept) {
        m_kept.insert(document->draftId(), draftOf(*document));
        m_begun.insert(document->draftId());
        m_typedInto.insert(document->draftId());
    }
    const auto follow = [this, document] { changed(document); };
    connect(document, &ActionDocument::fieldsChanged, this, follow);
    connect(document, &ActionDocument::baseChanged, this, follow);
    m_watched.insert(document);
    connect(document, &QObject::destroyed, this, [this, document] {
        m_watched.remove(document);
        m_changed.remove(document);
    });
}

void DraftKeeping::changed(ActionDocument *document)
{
    m_changed.insert(document);
    const QString id = document->draftId();
    if (document->isDirty()) {
        m_begun.insert(id);
        m_typedInto.insert(id);
    } else if (m_typedInto.remove(id) && !document->isNew()) {
        // What was typed is the server's now, also where no answer told so. There it may be replaced by
        // somebody else at any time: it goes into the history, and at once, as the document may follow.
        const zitadel::Action &base = document->base();
        m_versionsToKeep.append({history::versionOf(base, history::Source::Fetched), base.fields});
    }
    wait(m_trouble ? std::chrono::milliseconds(retryDelay) : editDelay);
}

/// Not from the last key on but from the first: whoever types without a pause is kept as well.
void DraftKeeping::wait(std::chrono::milliseconds atMost)
{
    if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > atMost)
        m_timer.start(atMost);
}

void DraftKeeping::leaveToHistory(const ActionDocument *document)
{
    m_typedInto.remove(document->draftId());
}

void DraftKeeping::keepVersion(const history::Version &version, const zitadel::ActionFields &fields)
{
    m_waiting.versions.append({version, fields});
    write(); // at once: before what is read of the server next is taken for its source
}

void DraftKeeping::tabsMoved()
{
    m_areTabsNews = true;
    wait(tabsDelay);
}

void DraftKeeping::triggersChanged()
{
    m_areTriggersNews = bool(m_triggersSource);
    wait(m_trouble ? std::chrono::milliseconds(retryDelay) : editDelay);
}

Draft DraftKeeping::draftOf(const ActionDocument &document)
{
    return {.id = document.draftId(),
            .base = document.base(),
            .fields = document.fields(),
            .editedAt = QDateTime::currentDateTimeUtc()};
}

QFuture<Result<>> DraftKeeping::flush()
{
    m_areTabsNews = bool(m_tabsSource);
    return write();
}

void DraftKeeping::giveUp(const ActionDocument *document)
{
    if (!document->isDirty())
        return;
    m_waiting.givenUp.append(draftOf(*document));
    m_kept.remove(document->draftId()); // its draft goes from the disk
    wait(editDelay);
}

void DraftKeeping::forget(ActionDocument *document)
{
    m_changed.remove(document);
    m_watched.remove(document);
    document->disconnect(this);
    if (m_begun.remove(document->draftId()) && !document->isDirty()) {
        m_waiting.gone.append(document->draftId()); // saved a moment ago
        wait(editDelay);
    }
}

void DraftKeeping::collect(ActionDocument *document, DraftChanges &changes)
{
    const QString id = document->draftId();
    if (!document->isDirty()) {
        m_kept.remove(id);
        if (m_begun.contains(id))
            changes.gone.append(id);
        return;
    }
    const Draft draft = draftOf(*document);
    const auto kept = m_kept.constFind(id);
    if (kept != m_kept.cend() && kept->fields == draft.fields && kept->base == draft.base)
        return;
    changes.changed.append(draft);
    m_kept.insert(id, draft);
}

/// Whatever is thought to be on the disk may not be.
void DraftKeeping::writeAllAgain()
{
    m_kept.clear();
    m_changed = m_watched;
    m_areTabsNews = bool(m_tabsSource);
    m_areTriggersNews = bool(m_triggersSource);
}

DraftChanges DraftKeeping::takeChanges()
{
    DraftChanges changes = std::exchange(m_waiting, {});
    for (ActionDocument *document : std::exchange(m_changed, {}))
        collect(document, changes);
    changes.versions += std::exchange(m_versionsToKeep, {}); // after those that know their author
    for (const Draft &draft : std::as_const(changes.changed))
        changes.gone.removeAll(draft.id); // edited again since
    if (std::exchange(m_areTriggersNews, false))
        changes.triggers = m_triggersSource();
    return changes;
}

QFuture<Result<>> DraftKeeping::write()
{
    m_timer.stop();
    DraftChanges changes = takeChanges();
    if (std::exchange(m_areTabsNews, false) && m_tabsSource)
        changes.tabs = m_tabsSource();
    const quint64 number = ++m_started;
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    QObject *alive = &m_archive;
    // Even with nothing to write: the answer then comes after those to what is still being written. A watcher
    // tells by way of the event loop, in the order of the work; after then() a future that is done already
    // would be answered at once, before earlier ones.
    auto *watcher = new QFutureWatcher<Result<>>(alive);
    connect(watcher, &QFutureWatcherBase::finished, alive,
            [self = QPointer(this), watcher, changes, number, promise] {
                watcher->deleteLater();
                if (self && watcher->future().resultCount() > 0) {
                    self->written(number, watcher->result(), changes);
                    promise->addResult(self->m_trouble ? Result<>(std::unexpected(*self->m_trouble))
                                                       : Result<>());
                }
                promise->finish();
            });
    watcher->setFuture(m_archive.drafts().write(changes));
    return promise->future();
}

void DraftKeeping::written(quint64 number, const Result<> &result, const DraftChanges &changes)
{
    // One that succeeds says nothing of what had failed and is in a later one.
    std::optional<Error> trouble = number < m_retriedIn ? m_trouble : std::nullopt;
    if (!result) {
        // All of it is still in memory, and is tried again with whatever was typed since.
        trouble = result.error();
        m_retriedIn = m_started + 1;
        m_waiting.gone += changes.gone;
        m_waiting.givenUp = changes.givenUp + m_waiting.givenUp;
        m_waiting.versions = changes.versions + m_waiting.versions;
        // Later writes may be under way already, and what was undone by this one, too. So all documents are
        // gone through again.
        const bool areTabsNews = m_areTabsNews || changes.tabs;
        writeAllAgain();
        m_areTabsNews = areTabsNews;
        wait(retryDelay);
    }
    if (result && (!changes.givenUp.isEmpty() || !changes.versions.isEmpty()))
        emit historyKept();
    const bool isNews = bool(m_trouble) != bool(trouble);
    m_trouble = trouble;
    if (isNews)
        emit troubleChanged();
}
