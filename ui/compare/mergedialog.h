// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/busysign.h"
#include "base/editoroptions.h"
#include "compare/merge.h"
#include "compare/pieces.h"

#include <QDialog>
#include <QTimer>

class BusyLine;
class CodeEditor;
class QFormLayout;
class PlainLabel;
class QPushButton;
class SyntaxThemes;

/// Brings an edit and the server's newer version together: shows each change with what was there before, and
/// lets the person save once all conflicts are decided. Leaving it changes nothing, and asks if something was
/// decided or typed.
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

    void reject() override;

signals:
    /// The person has decided it all and wants to save this.
    void merged(const zitadel::Action &theirs, const zitadel::ActionFields &result);

    /// The merged script was edited by hand and is this now: to be kept until it is saved or given up. Sent
    /// with each key.
    void typed(const zitadel::Action &theirs, const zitadel::ActionFields &result);

    /// The person gives up what typed() told last: by leaving, or by taking a side where something was typed.
    void givenUp();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildKeys();
    QWidget *buildScripts();
    QWidget *buildResult();
    QWidget *buildButtons();
    void start();
    void begin(const merge::Merge &merge);
    void addSettings();
    template<typename T>
    void addSetting(const QString &label, const QString &objectName, const merge::Setting<T> &setting,
                    const std::function<QString(const T &)> &words,
                    const std::function<void(const T &)> &decide);
    void orderTabs();
    const merge::Chunk &current() const { return m_merge.chunks()[m_changes[m_current]]; }
    zitadel::ActionFields result() const;
    void goToChange(qsizetype change);
    void showChange();
    QString wordsOnChange() const;
    void take(const QString &text);
    void put(qsizetype chunk, const QString &text);
    void noteTyped();
    void tellTyped();
    void showMarks();
    void showState();

    const Versions m_versions;
    merge::Merge m_merge;
    merge::Pieces m_pieces;     ///< of the merged script, as it stands in m_result: one for each chunk
    QList<qsizetype> m_changes; ///< the chunks that somebody changed
    qsizetype m_current = 0;    ///< among m_changes
    bool m_isReady = false;     ///< the versions are merged, which takes a while for long scripts
    bool m_isShowing = false;   ///< m_result is changed by the program
    bool m_isTyped = false;     ///< ... and was changed by the person
    bool m_isTouched = false;   ///< the person decided something
    BusySign m_merging{this};
    QTimer m_marksSoon;

    QFormLayout *m_settings;
    BusyLine *m_busy;
    PlainLabel *m_place;
    CodeEditor *m_base;
    CodeEditor *m_theirs;
    CodeEditor *m_mine;
    CodeEditor *m_result;
    PlainLabel *m_state;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_takeTheirs;
    QPushButton *m_takeMine;
    QPushButton *m_takeBoth;
    QPushButton *m_cancel;
    QPushButton *m_save;
    QWidget *m_changeBox;
};
