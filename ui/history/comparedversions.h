// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedialog.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QPointer>

/// What of an open action can be compared: the draft, what the server has, and the versions of its history.
class ComparedVersions
{
    Q_DECLARE_TR_FUNCTIONS(ComparedVersions)

public:
    static constexpr QLatin1StringView draftKey{"draft"};
    static constexpr QLatin1StringView serverKey{"server"};

    /// @p workspace is borrowed and must outlive this; @p document may go.
    ComparedVersions(Workspace &workspace, ActionDocument *document);

    /// The draft first. Without versions as long as the workspace's history is that of another action.
    QList<CompareDialog::Choice> choices() const;

    /// The fields of a choice, or of any version by its key in the history.
    QFuture<Result<zitadel::ActionFields>> fieldsOf(const QString &key) const;

private:
    const zitadel::Action &onServer() const;

    Workspace &m_workspace;
    QPointer<ActionDocument> m_document;
};
