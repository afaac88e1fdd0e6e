// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "workspace/list/searchablescript.h"
#include "base/textsearch.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>
#include <optional>

class Workspace;

/// What was found in one script.
struct ScriptFinds
{
    SearchableScript in;
    QList<TextSpan> spans; ///< UTF-16 units of in.script
    QString error;         ///< why there may be more than these; fit to be shown
    TextSearch search{};   ///< what was looked for
};

/// Looks for a text in all scripts: those of the list, and where one is open, what is in its editor; or in
/// every version that this computer keeps of the connection, the newest first.
///
/// Works on other threads and hands over what it finds bit by bit, in the order of the list. A new search
/// ends the one before.
class ScriptSearch : public QObject
{
    Q_OBJECT

public:
    /// More finds than anybody reads; the search ends with them.
    static constexpr qsizetype limit = 10'000;

    enum class Where { Now, History };

    /// @p workspace is borrowed and must outlive this.
    explicit ScriptSearch(const Workspace &workspace, QObject *parent = nullptr);
    ~ScriptSearch() override;

    /// Looks for @p query in the texts as they are now. An empty or invalid one finds nothing.
    void start(const SearchQuery &query, Where where = Where::Now);
    void cancel();

    bool isRunning() const { return m_watcher != nullptr; }
    /// The person ended it before it had seen all.
    bool isCancelled() const { return m_isCancelled; }
    /// There are more finds than are told.
    bool isLimited() const { return m_count >= limit; }
    /// How many finds have been handed over.
    qsizetype count() const { return m_count; }
    const TextSearch &search() const { return m_search; }
    /// Why not all of the history could be read.
    std::optional<Error> trouble() const { return isRunning() ? std::nullopt : *m_trouble; }

    /// Where @p span of @p before is in @p now, a later state of the same script: the same place if that was
    /// not edited, else the nearest find, else an empty span where it was.
    static TextSpan placeNow(const TextSearch &search, TextSpan span, const QString &before,
                             const QString &now);

    using Batch = QList<ScriptFinds>;
    /// All scripts of @p workspace with the text that a person sees: cheap, as the texts are shared.
    static QList<SearchableScript> scriptsOf(const Workspace &workspace);
    /// The work itself, for any thread: ends early when @p promise is cancelled.
    static void run(QPromise<Batch> &promise, const TextSearch &search,
                    const QList<SearchableScript> &scripts);

signals:
    void started();
    void found(const QList<ScriptFinds> &more);
    /// Also when it was cancelled; not when a newer search took its place.
    void finished();

private:
    void forget();
    QFuture<Batch> throughHistory();

    const Workspace &m_workspace;
    TextSearch m_search;
    QFutureWatcher<Batch> *m_watcher = nullptr; ///< of the newest search while it runs
    qsizetype m_count = 0;
    bool m_isCancelled = false;
    /// Written by the search before it ends.
    std::shared_ptr<std::optional<Error>> m_trouble = std::make_shared<std::optional<Error>>();
};
