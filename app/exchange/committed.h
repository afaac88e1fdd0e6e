// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

struct git_repository;
struct git_tree;

namespace exchange {

/// What git has of a folder: files as the last commit has them can be had back from it. Not to be shared
/// between threads.
class LastCommit
{
public:
    /// In a folder outside of git's, or before the first commit, nothing is committed.
    explicit LastCommit(const QString &folder);
    ~LastCommit();
    Q_DISABLE_COPY_MOVE(LastCommit)

    /// True if the last commit has the file @p name of the folder with these very @p bytes.
    bool has(const QString &name, const QByteArray &bytes) const;

    /// What the file @p name held in this commit and those before it, the newest first, each once; of some
    /// hundred commits at most.
    QList<QByteArray> past(const QString &name) const;

private:
    void open(const QString &folder);
    QByteArray path(const QString &name) const { return (m_prefix + name).toUtf8(); }

    git_repository *m_repository = nullptr;
    git_tree *m_tree = nullptr;
    QString m_prefix; ///< the folder within the repository, "" or "…/"
};

} // namespace exchange
