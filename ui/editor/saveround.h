// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/saveguard.h"

#include <QPointer>
#include <QPromise>

#include <memory>
#include <vector>

/// Saves what one or several tabs show. What a person must be asked first they are asked once and one
/// question after the other: whether production may be changed, then, in one question about all of them, what
/// would keep people from signing in, and then what else is doubtful of each.
class SaveRound : public QObject
{
    Q_OBJECT

public:
    /// The answers, in the order of @p guards; Kind::Cancelled where the person said no, which to the first
    /// two questions means all. Boxes open over @p parent. Whoever is asked about already is not asked twice,
    /// but gets the same answer.
    static QList<QFuture<Result<>>> start(Workspace &workspace, const QList<SaveGuard *> &guards,
                                          QWidget *parent);

private:
    struct One
    {
        QPointer<SaveGuard> guard;
        std::shared_ptr<QPromise<Result<>>> answer;
        std::optional<lockout::Findings> findings = {};
    };

    SaveRound(Workspace &workspace, QWidget *parent);

    QFuture<Result<>> add(SaveGuard *guard);
    void askProduction();
    void look();
    void ask();
    void askOf(const std::vector<size_t> &dangerous);
    void goOn(LockoutQuestion::Way way, const std::vector<size_t> &dangerous);
    void askNext();
    void save(One &one, LockoutQuestion::Way way);
    static void finish(One &one, const Result<> &result);
    void cancel();

    Workspace &m_workspace;
    QWidget *m_parent;
    std::vector<One> m_all;
    qsizetype m_missing = 0; ///< findings
    size_t m_next = 0;       ///< to be asked about
};
