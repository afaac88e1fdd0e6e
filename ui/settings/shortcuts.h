// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>

class QMenu;
class QMenuBar;
class Settings;

/// The keys of a window's commands: the program's own, and those that a person chose instead. A command is a
/// QAction whose objectName ends in "Command"; that name is what the choice is kept under.
class Shortcuts : public QObject
{
    Q_OBJECT

public:
    using Keys = QList<QKeySequence>;

    struct Command
    {
        QAction *action = nullptr;
        QString id;
        QString title; ///< without mnemonic
        QString menu;  ///< "Edit › Lines"; where it is found
        Keys defaults;
        Keys keys() const { return action->shortcuts(); }
    };

    /// Takes stock of what hangs in @p menus, and gives those commands the keys that @p settings has for
    /// them. Both are borrowed and must outlive this.
    Shortcuts(QMenuBar &menus, Settings &settings, QObject *parent = nullptr);

    const QList<Command> &commands() const { return m_commands; } ///< in the order of the menus
    const Command *command(const QString &id) const;

    /// From now on and next time. The program's own keys are not stored, so that a later version may change
    /// them.
    void setKeys(const QString &id, const Keys &keys);

private:
    void collect(QMenu *menu, const QString &path);

    Settings &m_settings;
    QList<Command> m_commands;
};
