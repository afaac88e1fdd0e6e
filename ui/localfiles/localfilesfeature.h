// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "shell/shell.h"

class QFileDialog;
class QPrinter;
class Settings;
class SyntaxThemes;
class Workspace;

/// The ways between a script and the files and printers of this computer.
class LocalFilesFeature : public Feature
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the feature.
    LocalFilesFeature(Workspace &workspace, SyntaxThemes &themes, Settings &settings);

    void join(Shell &shell) override;
    void follow(ActionEditor *front) override;

private:
    void addForTab(const QString &id, const QString &text, const QList<QKeySequence> &keys, const char *icon,
                   void (LocalFilesFeature::*run)());
    QFileDialog *fileDialog(const QString &objectName, const QString &title);
    void askForFile();
    void take(const QString &path, ActionEditor *editor);
    void putIntoScript(ActionEditor &editor, const QString &name, const Result<QString> &read);
    void makeActionOf(const QString &path, const Result<QString> &read);
    void writeFile(const QString &path, const QString &text);
    void saveCopy();
    void exportHtml();
    void print();
    void printTo(QPrinter &printer, ActionEditor &editor);

    Workspace &m_workspace;
    SyntaxThemes &m_themes;
    Settings &m_settings;
    Shell *m_shell = nullptr;
};
