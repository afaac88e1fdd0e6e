// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/search/scriptsearch.h"

#include "base/foldedtext.h"
#include "workspace/workspace.h"

#include <QElapsedTimer>
#include <QtConcurrentMap>
#include <QtConcurrentRun>
#include <QThreadPool>

#include <atomic>

using namespace std::chrono_literals;

namespace {

ScriptFinds findsIn(const SearchableScript &script, const TextSearch &search)
{
    TextSearch::Finds finds;
    if (script.folded.isEmpty()) {
        finds = search.findAll(script.script, folded::fold(script.script), ScriptSearch::limit);
    } else {
        const QByteArrayView name = folded::fold(script.name);
        finds = search.findAll(script.script, QByteArrayView(script.folded).sliced(name.size() + 1),
                               ScriptSearch::limit);
    }
    if (finds.spans.isEmpty() && finds.error.isEmpty())
        return {};
    return {script, finds.spans, finds.error, search};
}

/// Looks through some scripts with all processors. Waits for nobody but itself: it takes part in the work.
ScriptSearch::Batch lookThrough(QPromise<ScriptSearch::Batch> &promise, const TextSearch &search,
                                const SearchableScript *first, qsizetype count)
{
    constexpr qsizetype piece = 32; // one at a time costs as much as looking through a short one
    QList<qsizetype> pieces;
    for (qsizetype at = 0; at < count; at += piece)
        pieces.append(at);
    const std::function<ScriptSearch::Batch(qsizetype)> look = [&](qsizetype from) {
        ScriptSearch::Batch found;
        for (qsizetype i = from; i < std::min(from + piece, count) && !promise.isCanceled(); ++i) {
            if (ScriptFinds finds = findsIn(first[i], search);
                !finds.spans.isEmpty() || !finds.error.isEmpty())
                found.append(std::move(finds));
        }
        return found;
    };
    return QtConcurrent::blockingMappedReduced<ScriptSearch::Batch>(
        pieces, look, [](ScriptSearch::Batch &all, const ScriptSearch::Batch &some) { all += some; },
        QtConcurrent::OrderedReduce | QtConcurrent::SequentialReduce);
}

/// Hands over at most @p room finds; answers how many.
qsizetype give(QPromise<ScriptSearch::Batch> &promise, ScriptSearch::Batch batch, qsizetype room)
{
    qsizetype count = 0;
    for (ScriptFinds &finds : batch) {
        finds.spans = finds.spans.first(std::min(finds.spans.size(), room - count));
        count += finds.spans.size();
    }
    batch.removeIf([](const ScriptFinds &finds) { return finds.spans.isEmpty() && finds.error.isEmpty(); });
    if (!batch.isEmpty())
        promise.addResult(std::move(batch));
    return count;
}

} // namespace

ScriptSearch::ScriptSearch(const Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
}

ScriptSearch::~ScriptSearch()
{
    forget();
}

QList<SearchableScript> ScriptSearch::scriptsOf(const Workspace &workspace)
{
    QList<SearchableScript> scripts = workspace.list().model().scripts();
    QHash<QString, qsizetype> places;
    if (!workspace.documents().all().isEmpty()) {
        for (qsizetype i = 0; i < scripts.size(); ++i)
            places.insert(scripts[i].actionId, i);
    }
    for (ActionDocument *document : workspace.documents().all()) {
        const SearchableScript open{
            document->id(), document, document->fields().name, document->fields().script, {}};
        const auto place = places.constFind(open.actionId);
        if (place == places.cend()) // a new one, or one of another organisation
            scripts.append(open);
        else if (scripts[*place].script == open.script && scripts[*place].name == open.name)
            scripts[*place].document = document;
        else
            scripts[*place] = open;
    }
    return scripts;
}

void ScriptSearch::run(QPromise<Batch> &promise, const TextSearch &search,
                       const QList<SearchableScript> &scripts)
{
    // Batches of about as long as a frame: large ones while nothing stands in the way.
    qsizetype size = 512;
    qsizetype count = 0;
    QElapsedTimer timer;
    for (qsizetype at = 0; at < scripts.size() && count < limit && !promise.isCanceled();) {
        timer.start();
        const qsizetype some = std::min(size, scripts.size() - at);
        Batch batch = lookThrough(promise, search, scripts.constData() + at, some);
        at += some;
        size = timer.durationElapsed() > 40ms ? std::max<qsizetype>(64, size / 4)
                                              : std::min<qsizetype>(4096, size * 2);
        count += give(promise, std::move(batch), limit - count);
    }
}

void ScriptSearch::forget()
{
    if (!m_watcher)
        return;
    m_watcher->disconnect(this);
    m_watcher->cancel();
    m_watcher->deleteLater();
    m_watcher = nullptr;
}

/// Reads in the thread of the database, and looks with all processors at some versions at a time.
QFuture<ScriptSearch::Batch> ScriptSearch::throughHistory()
{
    constexpr qsizetype piece = 512;
    struct State
    {
        QPromise<Batch> promise;
        QList<SearchableScript> scripts;
        qsizetype count = 0;
    };
    auto state = std::make_shared<State>();
    state->promise.start();
    const auto look = [state, search = m_search] {
        Batch batch = lookThrough(state->promise, search, state->scripts.constData(), state->scripts.size());
        state->scripts.clear();
        state->count += give(state->promise, std::move(batch), limit - state->count);
        return state->count < limit && !state->promise.isCanceled();
    };
    m_workspace.kept()
        .visitHistory([state, look](const history::FoundVersion &found) {
            state->scripts.append(
                {found.version.actionId, nullptr, found.version.name, found.script, {}, found.version});
            return state->scripts.size() < piece ? !state->promise.isCanceled() : look();
        })
        .then(this, [state, look, trouble = m_trouble](const Result<> &result) {
            if (!result)
                *trouble = result.error();
            // The last piece is nothing for this thread, either.
            QThreadPool::globalInstance()->start([state, look] {
                look();
                state->promise.finish();
            });
        });
    return state->promise.future();
}

void ScriptSearch::start(const SearchQuery &query, Where where)
{
    forget();
    m_search = TextSearch(query);
    m_count = 0;
    m_isCancelled = false;
    m_trouble = std::make_shared<std::optional<Error>>();
    emit started();
    if (m_search.isEmpty() || !m_search.error().isEmpty()) {
        emit finished();
        return;
    }
    m_watcher = new QFutureWatcher<Batch>(this);
    connect(m_watcher, &QFutureWatcherBase::resultReadyAt, this, [this](int index) {
        const Batch batch = m_watcher->resultAt(index);
        for (const ScriptFinds &finds : batch)
            m_count += finds.spans.size();
        emit found(batch);
    });
    connect(m_watcher, &QFutureWatcherBase::finished, this, [this] {
        forget();
        emit finished();
    });
    m_watcher->setFuture(where == Where::Now ? QtConcurrent::run(run, m_search, scriptsOf(m_workspace))
                                             : throughHistory());
}

void ScriptSearch::cancel()
{
    if (!m_watcher)
        return;
    forget();
    m_isCancelled = true;
    emit finished();
}

TextSpan ScriptSearch::placeNow(const TextSearch &search, TextSpan span, const QString &before,
                                const QString &now)
{
    if (before == now)
        return span;
    const qsizetype shorter = std::min(before.size(), now.size());
    const qsizetype head =
        std::mismatch(before.begin(), before.begin() + shorter, now.begin()).first - before.begin();
    const qsizetype tail =
        std::mismatch(before.rbegin(), before.rbegin() + (shorter - head), now.rbegin()).first -
        before.rbegin();
    TextSpan wanted = span;
    if (span.start >= before.size() - tail)
        wanted.start += now.size() - before.size();
    else if (span.end() > head)
        wanted = {std::min({span.start, head, now.size()}), 0};
    const QList<TextSpan> finds = search.findAll(now).spans;
    const auto distance = [&](TextSpan find) { return std::abs(find.start - wanted.start); };
    const auto nearest = std::ranges::min_element(finds, {}, distance);
    if (nearest == finds.end())
        return {std::min(wanted.start, now.size()), 0};
    return *nearest;
}
