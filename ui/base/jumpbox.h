// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>
#include <QString>

#include <functional>

class PlainLabel;
class QLineEdit;
class QListWidget;

/// One place to jump to: an action, a connection, an organisation, a command.
struct JumpTarget
{
    QString title;
    QString kind; ///< what it is, in a word
    QString note; ///< such as a key or an id; searched, too
    std::function<void()> go;
};

/// Ctrl+K: type a part of a name, press Enter, be there. Closes by itself and keeps nothing.
class JumpBox : public QFrame
{
    Q_OBJECT

public:
    /// Opens over @p window; deletes itself when closed. Of very many targets the best 200 are listed.
    /// @p hint says what can be searched for, if not all there is to jump to.
    static JumpBox *open(QWidget *window, const QList<JumpTarget> &targets, const QString &hint = {});

    /// How well @p text fits what was typed: higher is better, negative not at all. Every word typed must be
    /// in it; a beginning counts more than a middle.
    static int fit(const QString &typed, const QString &text);

private:
    JumpBox(QWidget *window, const QList<JumpTarget> &targets);
    void showMatches();
    void go(int row);

    const QList<JumpTarget> m_targets;
    QLineEdit *m_search;
    QListWidget *m_list;
    PlainLabel *m_nothing;
};
