// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/saveround.h"

#include "base/writegate.h"

#include <QFutureWatcher>

#include <algorithm>
#include <utility>

using Way = LockoutQuestion::Way;
using lockout::Findings;

SaveRound::SaveRound(Workspace &workspace, QWidget *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_parent(parent)
{
}

QList<QFuture<Result<>>> SaveRound::start(Workspace &workspace, const QList<SaveGuard *> &guards,
                                          QWidget *parent)
{
    auto *round = new SaveRound(workspace, parent);
    QList<QFuture<Result<>>> answers;
    for (SaveGuard *guard : guards) {
        if (guard->pending)
            answers << *guard->pending;
        else if (guard->sendsNothing()) // which has to be told, and needs no question
            answers << workspace.documents().save(&guard->document());
        else
            answers << round->add(guard);
    }
    if (round->m_all.empty())
        round->deleteLater();
    else
        round->askProduction();
    return answers;
}

QFuture<Result<>> SaveRound::add(SaveGuard *guard)
{
    auto answer = std::make_shared<QPromise<Result<>>>();
    answer->start();
    m_all.push_back({.guard = guard, .answer = answer});
    guard->pending = answer->future();
    return answer->future();
}

void SaveRound::askProduction()
{
    // A hindrance is told by the workspace or by the server.
    const bool needsNone = !m_workspace.place().needsConfirmation() ||
                           std::ranges::all_of(m_all, [](const One &one) { return one.guard->isHindered(); });
    if (needsNone)
        return look();
    writegate::pass(m_workspace, m_parent).then(this, [this](bool yes) {
        if (yes)
            look();
        else
            cancel();
    });
}

void SaveRound::look()
{
    m_missing = qsizetype(m_all.size());
    for (size_t i = 0; i < m_all.size(); ++i) {
        SaveGuard *guard = m_all[i].guard;
        // A watcher, as a look that ends with its tab gives no answer.
        auto *watcher = new QFutureWatcher<Findings>(this);
        connect(watcher, &QFutureWatcherBase::finished, this, [this, i, watcher] {
            watcher->deleteLater();
            if (watcher->future().resultCount() > 0)
                m_all[i].findings = watcher->result();
            if (--m_missing == 0)
                ask();
        });
        watcher->setFuture(guard ? guard->look() : QFuture<Findings>());
    }
}

void SaveRound::ask()
{
    // Tabs that are closed, and what was saved before the function of another one was renamed.
    std::erase_if(m_all, [](const One &one) { return !one.guard || !one.answer || !one.findings; });
    std::vector<size_t> dangerous;
    for (size_t i = 0; i < m_all.size(); ++i) {
        if (m_all[i].guard->isNews(*m_all[i].findings))
            dangerous.push_back(i);
    }
    if (dangerous.empty())
        return askNext();
    Question::inTurn(m_parent, [this, dangerous] { askOf(dangerous); });
}

void SaveRound::askOf(const std::vector<size_t> &dangerous)
{
    QList<LockoutQuestion::Of> actions;
    for (const size_t i : dangerous) {
        if (m_all[i].guard)
            actions << m_all[i].guard->described(*m_all[i].findings);
    }
    if (actions.isEmpty())
        return askNext();
    LockoutQuestion question = LockoutQuestion::beforeSave(actions);
    if (m_all.size() == 1) {
        SaveGuard *guard = m_all.front().guard;
        question.add(guard->doubts().limit());
        question.offerRun([guard = QPointer(guard)] {
            if (guard)
                guard->requestRun();
        });
        if (const auto rename = guard->remedy())
            question.offerRename([this, rename] {
                rename();
                look(); // what else is wrong is asked about
            });
    }
    question.ask(m_parent, [this, dangerous](Way way) { goOn(way, dangerous); });
}

void SaveRound::goOn(Way way, const std::vector<size_t> &dangerous)
{
    if (way == Way::Not)
        return cancel();
    for (const size_t i : dangerous)
        save(m_all[i], way);
    askNext();
}

void SaveRound::askNext()
{
    for (; m_next < m_all.size(); ++m_next) {
        One &one = m_all[m_next];
        if (!one.answer || !one.guard)
            continue;
        const SaveDoubts doubts = one.guard->doubts();
        if (doubts.isEmpty()) {
            save(one, Way::Anyway);
            continue;
        }
        std::function<void()> rename;
        if (const auto remedy = one.guard->remedy())
            rename = [this, remedy] {
                remedy();
                m_all.erase(m_all.begin(), m_all.begin() + std::ptrdiff_t(std::exchange(m_next, 0)));
                look(); // what else is wrong is asked about
            };
        return Question::inTurn(m_parent, [this, question = doubts.question(rename)] {
            question.ask(m_parent, [this](bool yes) {
                One &one = m_all[m_next++];
                if (yes)
                    save(one, Way::Anyway);
                else
                    finish(one, std::unexpected(Error{.kind = Error::Kind::Cancelled}));
                askNext();
            });
        });
    }
    deleteLater();
}

void SaveRound::save(One &one, Way way)
{
    if (!one.guard || !one.answer)
        return;
    SaveGuard *guard = one.guard;
    guard->pending.reset(); // what is typed from now on is another save
    guard->save(way, *one.findings)
        .then(guard, [answer = std::exchange(one.answer, {})](const Result<> &saved) {
            answer->addResult(saved);
            answer->finish();
        });
}

void SaveRound::finish(One &one, const Result<> &result)
{
    if (one.guard)
        one.guard->pending.reset();
    if (const auto answer = std::exchange(one.answer, {})) {
        answer->addResult(result);
        answer->finish();
    }
}

void SaveRound::cancel()
{
    for (One &one : m_all)
        finish(one, std::unexpected(Error{.kind = Error::Kind::Cancelled}));
    deleteLater();
}
