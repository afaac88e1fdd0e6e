// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/busysign.h"
#include "script/completion.h"
#include "script/snippets.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class CallTipFrame;
class CodeEditor;
class CompletionList;
class QHelpEvent;
class QKeyEvent;
class ScriptHelp;
class SnippetFields;

/// Help while a script is typed: completions, call tips, snippets, and tips about the name under the mouse.
///
/// Watches the editor's keys. Answers come later than the key that asked for them; one that no longer fits
/// the text is dropped, and no key ever waits for one.
class CodeAssist : public QObject
{
    Q_OBJECT

public:
    /// Both are borrowed and must outlive this.
    CodeAssist(CodeEditor &code, ScriptHelp &help, QObject *parent = nullptr);

    /// Lists what could be typed at the text cursor.
    void complete() { askForCompletions(true, false); }
    /// Shows the function around the text cursor.
    void showCallTip();
    /// Puts a snippet in at the text cursor.
    void insertSnippet(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Request
    {
        QString script;
        bool byKey = false;       ///< by the key for it rather than by typing
        bool onlyModules = false; ///< in a text, where only names of modules may follow
    };
    bool handleKey(const QKeyEvent &key);
    bool handleListKey(int key);
    bool wants(const QKeyEvent &key) const;
    void awaitText(const QString &text);
    void typed(QChar c, const QString &before, bool isWordYoung);
    void changed();
    void follow();

    void askForCompletions(bool byKey, bool onlyModules);
    void showCompletions(const Request &asked, const script::Completions &found);
    void followList();
    void placeList();
    bool accept(bool wholeWord);
    void insertEntry(const script::Completion &entry, script::Range replaced);

    void askForCallTip(bool byKey);
    void showTip(const QString &asked, const std::optional<script::CallTip> &tip, bool byKey);
    void placeTip();

    void insertSnippetAt(const QString &id, script::Range replaced);
    void putIn(const script::Expansion &expansion);
    bool stepOverParenthesis();
    void explain(const QHelpEvent &event);
    void closeAll();
    void closeList();
    void closeTip();
    bool isListOpen() const;
    bool isTipOpen() const;
    QRect onScreen(qsizetype position) const;

    CodeEditor &m_code;
    ScriptHelp &m_help;
    SnippetFields *m_fields;
    // Children of the editor, made when first needed.
    QPointer<CompletionList> m_list;
    QPointer<CallTipFrame> m_tip;
    qsizetype m_wordBegin = 0; ///< of what the list completes
    bool m_isModule = false;   ///< it completes the name of a module
    bool m_isBareName = false;
    qsizetype m_dismissedCall = -1; ///< place of a call whose tip was closed by hand
    qsizetype m_closing = -1;       ///< characters from our closing parenthesis to the end of the script
    bool m_isChanged = false;       ///< follow() is on its way
    BusySign m_asking{this};        ///< for completions, by key
};
