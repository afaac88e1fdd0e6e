// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

class QMenu;
class Settings;

/// All keys: the program's own, and those that a person chose instead. They belong to commands of the window,
/// which are QActions whose objectName ends in "Command", and to what a key does within a script. The id is
/// what the choice is kept under.
class Shortcuts : public QObject
{
    Q_OBJECT

public:
    using Keys = QList<QKeySequence>;

    struct Command
    {
        QAction *action = nullptr; ///< null for what a key does within a script
        QString id;
        QString title; ///< without mnemonic
        QString menu;  ///< "Edit › Lines"; where it is found
        Keys defaults;
        Keys keys;
    };

    /// Takes stock of what hangs in @p menus, and gives those commands the keys that @p settings has for
    /// them. All are borrowed and must outlive this.
    Shortcuts(const QList<QMenu *> &menus, Settings &settings, QObject *parent = nullptr);

    const QList<Command> &commands() const { return m_commands; } ///< in the order of the menus
    const Command *command(const QString &id) const;

    /// From now on and next time. The program's own keys are not stored, so that a later version may change
    /// them.
    void setKeys(const QString &id, const Keys &keys);

    /// Those chosen for use within a script, as CodeEditor::setKeys() takes them.
    const QHash<QString, Keys> &scriptKeys() const { return m_scriptKeys; }

signals:
    void scriptKeysChanged(const QHash<QString, Keys> &keys);

private:
    void collectScriptKeys();
    void hold(Command &command, const Keys &keys);
    void collect(QMenu *menu, const QString &path);

    Settings &m_settings;
    QList<Command> m_commands;
    QHash<QString, Keys> m_scriptKeys;
};
