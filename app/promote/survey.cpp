// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promote/survey.h"

#include <QTimer>

namespace promote {

Survey::Survey(const QList<Site *> &sites, QObject *parent)
    : QObject(parent)
    , m_sites(sites)
    , m_results(sites.size())
{
}

void Survey::start()
{
    for (qsizetype i = 0; i < m_sites.size(); ++i)
        m_waiting[&m_sites[i]->ledger()].append(i);
    if (m_sites.isEmpty())
        QTimer::singleShot(0, this, &Survey::finished);
    for (Ledger *connection : m_waiting.keys())
        readNext(connection);
}

void Survey::readNext(Ledger *connection)
{
    QList<qsizetype> &waiting = m_waiting[connection];
    if (waiting.isEmpty())
        return;
    const qsizetype site = waiting.takeFirst();
    m_sites[site]->read().then(this, [this, site, connection](const Result<Ledger::Snapshot> &read) {
        if (m_results[site])
            return; // cancelled
        m_sites[site]->shareTexts(m_texts);
        take(site, read.transform([](const Ledger::Snapshot &) {}));
        // By way of the event loop: what is known already must not pile up on the stack.
        QTimer::singleShot(0, this, [this, connection] { readNext(connection); });
    });
}

void Survey::take(qsizetype site, const Result<> &result)
{
    m_results[site] = result;
    ++m_done;
    emit siteRead(site);
    emit progressed(m_done, int(m_sites.size()));
    if (isFinished())
        emit finished();
}

void Survey::cancel()
{
    m_waiting.clear();
    for (qsizetype i = 0; i < m_sites.size(); ++i) {
        if (!m_results[i])
            take(i, std::unexpected(Error{.kind = Error::Kind::Cancelled,
                                          .message = tr("Cancelled before it was read.")}));
    }
}

} // namespace promote
