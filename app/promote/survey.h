// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promote/site.h"

#include <QHash>

namespace promote {

/// Reads many sites, those of each connection one after the other: a reading has four requests under way at
/// most. One that fails does not stop the others. What they have in common is kept once.
class Survey : public QObject
{
    Q_OBJECT

public:
    /// @p sites are borrowed and must outlive this.
    explicit Survey(const QList<Site *> &sites, QObject *parent = nullptr);

    void start();
    /// Those that are not read yet are not; their result is Kind::Cancelled.
    void cancel();

    const QList<Site *> &sites() const { return m_sites; }
    /// What came of each so far, by its place in sites(); a good one is in Site::known().
    const QList<std::optional<Result<>>> &results() const { return m_results; }
    int done() const { return m_done; }
    bool isFinished() const { return m_done == m_sites.size(); }

signals:
    void siteRead(qsizetype site); ///< or failed
    void progressed(int done, int all);
    void finished();

private:
    void readNext(Ledger *connection);
    void take(qsizetype site, const Result<> &result);

    const QList<Site *> m_sites;
    QList<std::optional<Result<>>> m_results;
    QHash<Ledger *, QList<qsizetype>> m_waiting; ///< by connection
    QSet<QString> m_texts;
    int m_done = 0;
};

} // namespace promote
