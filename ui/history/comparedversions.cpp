// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/comparedversions.h"

#include "base/plaintext.h"
#include "base/times.h"
#include "compare/versionkey.h"
#include "history/historytexts.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

} // namespace

ComparedVersions::ComparedVersions(Workspace &workspace, ActionDocument *document)
    : m_workspace(workspace)
    , m_document(document)
{
}

const zitadel::Action &ComparedVersions::onServer() const
{
    return m_document->newerOnServer() ? *m_document->newerOnServer() : m_document->base();
}

QList<CompareDialog::Choice> ComparedVersions::choices() const
{
    QList<CompareDialog::Choice> choices{{versionkey::draft, tr("In the editor")}};
    if (!m_document || m_document->isNew())
        return choices;
    const QString sequence = QLocale().toString(onServer().details.sequence);
    choices.append({versionkey::server, tr("On the server, sequence %1").arg(sequence)});
    // The workspace follows whom a pane shows: its history may be another action's.
    const history::ActionHistory &history = m_workspace.history();
    const bool isOwn = history.actionId() == m_document->id();
    for (const history::Entry &entry : isOwn ? history.entries() : QList<history::Entry>()) {
        if (!entry.hasContent())
            continue;
        const QString when = times::relative(entry.at(), QDateTime::currentDateTime());
        const QString who =
            entry.author().isEmpty() ? when : tr("%1, %2").arg(when, plaintext::line(entry.author()));
        //: what happened to an action, and when
        choices.append({entry.key, tr("%1 (%2)").arg(historytexts::what(entry), who)});
    }
    return choices;
}

QFuture<Result<zitadel::ActionFields>> ComparedVersions::fieldsOf(const QString &key) const
{
    if (m_document && (key == versionkey::draft || key == versionkey::server))
        return QtFuture::makeReadyValueFuture(Result<zitadel::ActionFields>(
            key == versionkey::draft ? m_document->fields() : onServer().fields));
    return m_workspace.history().fieldsOf(key);
}
