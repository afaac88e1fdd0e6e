// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/draftkeeping.h"

#include "storage/archive.h"
#include "workspace/actiondocument.h"

#include <QPointer>

using namespace std::chrono_literals;

namespace {

// From an edit to its being written; the disk takes its time, too, and the promise is a second.
constexpr auto editDelay = 300ms;
// A cursor is no work that could be lost.
constexpr auto tabsDelay = 1500ms;
constexpr auto retryDelay = 2s;

} // namespace

/// What is written at once.
struct DraftKeeping::Batch
{
    DraftChanges changes;
    QList<QPointer<ActionDocument>> documents; ///< of the changed drafts
};

DraftKeeping::DraftKeeping(Archive &archive, QObject *parent)
    : QObject(parent)
    , m_archive(archive)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { write(); });
}

void DraftKeeping::watch(ActionDocument *document, bool isKept)
{
    if (isKept) {
        m_kept.insert(document->draftId(), draftOf(*document));
        m_onDisk.insert(document->draftId());
    }
    const auto follow = [this, document] { changed(document); };
    connect(document, &ActionDocument::fieldsChanged, this, follow);
    connect(document, &ActionDocument::baseChanged, this, follow);
    connect(document, &QObject::destroyed, this, [this, document] { m_changed.remove(document); });
}

void DraftKeeping::changed(ActionDocument *document)
{
    m_changed.insert(document);
    // Not from the last key on but from the first: whoever types without a pause is kept as well.
    if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > editDelay)
        m_timer.start(m_trouble ? retryDelay : editDelay);
}

void DraftKeeping::tabsMoved()
{
    m_areTabsNews = true;
    if (!m_timer.isActive())
        m_timer.start(tabsDelay);
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

void DraftKeeping::giveUp(ActionDocument *document)
{
    m_changed.remove(document);
    document->disconnect(this);
    if (!document->isDirty())
        return;
    m_givenUp.append(draftOf(*document));
    m_timer.start(editDelay);
}

void DraftKeeping::collect(ActionDocument *document, Batch &batch)
{
    const QString id = document->draftId();
    if (!document->isDirty()) {
        m_kept.remove(id);
        if (m_onDisk.contains(id))
            batch.changes.gone.append(id);
        return;
    }
    const Draft draft = draftOf(*document);
    const auto kept = m_kept.constFind(id);
    if (kept != m_kept.cend() && kept->fields == draft.fields && kept->base == draft.base)
        return;
    batch.changes.changed.append(draft);
    batch.documents.append(document);
    m_kept.insert(id, draft);
    m_onDisk.insert(id);
}

QFuture<Result<>> DraftKeeping::write()
{
    m_timer.stop();
    Batch batch;
    batch.changes.gone = std::exchange(m_gone, {});
    batch.changes.givenUp = std::exchange(m_givenUp, {});
    for (ActionDocument *document : std::exchange(m_changed, {}))
        collect(document, batch);
    for (const Draft &draft : std::as_const(batch.changes.changed))
        batch.changes.gone.removeAll(draft.id); // edited again since
    if (std::exchange(m_areTabsNews, false) && m_tabsSource)
        batch.changes.tabs = m_tabsSource();
    if (batch.changes.isEmpty()) {
        const auto state = m_trouble ? Result<>(std::unexpected(*m_trouble)) : Result<>();
        return QtFuture::makeReadyValueFuture(state);
    }
    return m_archive.drafts().write(batch.changes).then(this, [this, batch](const Result<> &result) {
        written(result, batch);
        return result;
    });
}

void DraftKeeping::written(const Result<> &result, const Batch &batch)
{
    if (!result) {
        // All of it is still in memory, and is tried again with whatever was typed since.
        m_gone += batch.changes.gone;
        m_givenUp += batch.changes.givenUp;
        for (const Draft &draft : batch.changes.changed)
            m_kept.remove(draft.id);
        for (const QPointer<ActionDocument> &document : batch.documents) {
            if (document)
                m_changed.insert(document);
        }
        m_timer.start(retryDelay);
    } else {
        for (const QString &id : batch.changes.gone) {
            if (!m_kept.contains(id))
                m_onDisk.remove(id);
        }
    }
    const std::optional<Error> trouble = result ? std::nullopt : std::optional(result.error());
    const bool isNews = bool(m_trouble) != bool(trouble);
    m_trouble = trouble;
    if (isNews)
        emit troubleChanged();
}
