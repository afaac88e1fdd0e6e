// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/scriptview.h"
#include "archive/version.h"

#include <QDialog>

class QPushButton;

/// One version of the history, as a search in it found it, and what can be done with it.
class VersionDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p themes is borrowed and must outlive the dialog.
    VersionDialog(SyntaxThemes &themes, const EditorOptions &options, QWidget *parent = nullptr);

    /// @p found is the place in @p script that was looked for. @p isThere: the action is still on the server,
    /// so that it can be opened.
    void show(const history::Version &version, const QString &script, TextSpan found, bool isThere);

    /// There is nothing to compare it with any more.
    void setActionGone();

signals:
    /// The person wants to see what differs between the version and the action as it is now.
    void compareRequested(const history::Version &version);
    /// The person wants a new action with these fields.
    void newActionRequested(const zitadel::ActionFields &fields);

private:
    history::Version m_version;
    ScriptView *m_view;
    QPushButton *m_compare;
};
