// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The current organisation's actions as files in a folder, and back.
#include "workspace/workspace.h"

#include <QtConcurrentRun>

QFuture<Result<exchange::Written>> Workspace::exportTo(const QString &folder)
{
    return exchange::fetch(m_client, m_organisation.id)
        .then(QtFuture::Launch::Async,
              [folder](const Result<exchange::Present> &present) -> Result<exchange::Written> {
                  if (!present)
                      return std::unexpected(present.error());
                  return exchange::write(folder, exchange::contentOf(present->actions, present->flows));
              });
}

QFuture<Result<exchange::Plan>> Workspace::planImport(const QString &folder)
{
    return exchange::fetch(m_client, m_organisation.id)
        .then(QtFuture::Launch::Async,
              [folder](const Result<exchange::Present> &present) -> Result<exchange::Plan> {
                  if (!present)
                      return std::unexpected(present.error());
                  return exchange::read(folder).transform([&present](const exchange::Content &wanted) {
                      return exchange::plan(wanted, present->actions, present->flows);
                  });
              });
}

Result<exchange::Apply *> Workspace::applyImport(const QList<exchange::Step> &steps, QObject *parent)
{
    if (const auto refusal = refusalToWrite(explain::Asked::Save))
        return std::unexpected(*refusal);
    auto *apply = new exchange::Apply(m_client, m_archive, m_organisation.id, steps, parent);
    connect(apply, &exchange::Apply::finished, this, &Workspace::reload);
    return apply;
}
