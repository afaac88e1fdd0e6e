// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/merge.h"
#include "editoroptions.h"

#include <QDialog>

class CodeEditor;
class QFormLayout;
class QLabel;
class QPushButton;
class SyntaxThemes;

/// Brings an edit and the server's newer version together: shows each conflict with what was there before,
/// and lets the person save once all are decided. Leaving it changes nothing.
class MergeDialog : public QDialog
{
    Q_OBJECT

public:
    struct Versions
    {
        zitadel::Action base;
        zitadel::Action theirs;
        zitadel::ActionFields mine;
    };

    MergeDialog(const Versions &versions, SyntaxThemes &themes, const EditorOptions &options,
                QWidget *parent = nullptr);

signals:
    /// The person has decided it all and wants to save this.
    void merged(const zitadel::Action &theirs, const zitadel::ActionFields &result);

private:
    void build();
    QWidget *buildScripts();
    QWidget *buildButtons();
    void addSettings();
    template<typename T>
    void addSetting(const QString &label, const QString &objectName, const merge::Setting<T> &setting,
                    const std::function<QString(const T &)> &words,
                    const std::function<void(const T &)> &decide);
    QList<qsizetype> conflicts() const;
    void goToConflict(int step);
    void showConflict();
    void take(const QString &text);
    void takeBoth();
    void showResult();
    void showState();

    const Versions m_versions;
    merge::Merge m_merge;
    qsizetype m_current = 0; ///< among the conflicts of the script
    SyntaxThemes &m_themes;

    QFormLayout *m_settings;
    QLabel *m_place;
    CodeEditor *m_base;
    CodeEditor *m_theirs;
    CodeEditor *m_mine;
    CodeEditor *m_result;
    QLabel *m_state;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_takeTheirs;
    QPushButton *m_takeMine;
    QPushButton *m_takeBoth;
    QPushButton *m_save;
    QWidget *m_conflictBox;
};
