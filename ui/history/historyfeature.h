// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/textspan.h"
#include "shell/shell.h"

#include <QPointer>

class HistoryPane;
class MergeDialog;
class RemovedDialog;
class Settings;
class SyntaxThemes;
class VersionDialog;
class Workspace;
struct ScriptFinds;
namespace history {
struct Version;
}
namespace zitadel {
struct ActionFields;
}

/// What was and what is: the history, comparing, merging, and bringing back what was deleted.
class HistoryFeature : public Feature
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the feature.
    HistoryFeature(Workspace &workspace, SyntaxThemes &themes, Settings &settings);

    void join(Shell &shell) override;
    void follow(ActionEditor *front) override;

    /// A version that was found in the history, in the one window for such. @p span of it is marked.
    void showVersion(const ScriptFinds &finds, TextSpan span);

private:
    QWidget *makePane();
    void compare(const QString &left, const QString &right, const QString &title = {});
    void compareKept(const history::Version &version);
    void makeActionWith(const zitadel::ActionFields &fields);
    void restore(const QString &key);
    void merge(ActionEditor *editor);
    void showRemoved();

    Workspace &m_workspace;
    SyntaxThemes &m_themes;
    Settings &m_settings;
    Shell *m_shell = nullptr;
    HistoryPane *m_pane = nullptr; ///< once it is wanted
    QPointer<VersionDialog> m_version;
    QPointer<MergeDialog> m_merge;
    QPointer<RemovedDialog> m_removed;
};
