// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/shortcuts.h"

#include "editor/codeeditor.h"
#include "base/settings.h"

#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Of the ids of what a key does within a script.
constexpr auto scriptPrefix = "script."_L1;

QString withoutMnemonic(const QString &text)
{
    return text.section(u'\t', 0, 0).remove(u'&');
}

QStringList portable(const Shortcuts::Keys &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts << key.toString(QKeySequence::PortableText);
    return texts;
}

Shortcuts::Keys fromPortable(const QStringList &texts)
{
    Shortcuts::Keys keys;
    for (const QString &text : texts) {
        const QKeySequence key = QKeySequence::fromString(text, QKeySequence::PortableText);
        // A hand-edited file may hold what is no key.
        if (!key.isEmpty() && key[0].key() != Qt::Key_unknown)
            keys.append(key);
    }
    return keys;
}

} // namespace

Shortcuts::Shortcuts(const QList<QMenu *> &menus, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    for (QMenu *menu : menus)
        collect(menu, withoutMnemonic(menu->title()));
    collectScriptKeys();
    for (Command &command : m_commands) {
        if (const auto chosen = settings.shortcuts(command.id))
            hold(command, fromPortable(*chosen));
    }
}

void Shortcuts::collectScriptKeys()
{
    for (const CodeEditor::KeyCommand &key : CodeEditor::keyCommands())
        m_commands.append(
            {nullptr, scriptPrefix + key.id, key.title, tr("In the script"), key.keys, key.keys});
}

void Shortcuts::hold(Command &command, const Keys &keys)
{
    command.keys = keys;
    if (command.action)
        command.action->setShortcuts(keys);
    else
        m_scriptKeys.insert(command.id.sliced(scriptPrefix.size()), keys);
}

void Shortcuts::collect(QMenu *menu, const QString &path)
{
    for (QAction *action : menu->actions()) {
        if (action->menu()) {
            //: A menu and a menu in it
            collect(action->menu(), tr("%1 › %2").arg(path, withoutMnemonic(action->text())));
        } else if (action->objectName().endsWith("Command"_L1) && !command(action->objectName())) {
            m_commands.append({action, action->objectName(), withoutMnemonic(action->text()), path,
                               action->shortcuts(), action->shortcuts()});
        }
    }
}

const Shortcuts::Command *Shortcuts::command(const QString &id) const
{
    const auto found = std::ranges::find(m_commands, id, &Command::id);
    return found == m_commands.end() ? nullptr : &*found;
}

void Shortcuts::setKeys(const QString &id, const Keys &keys)
{
    const auto known = std::ranges::find(m_commands, id, &Command::id);
    if (known == m_commands.end())
        return;
    hold(*known, keys);
    if (!known->action)
        emit scriptKeysChanged(m_scriptKeys);
    m_settings.setShortcuts(id, keys == known->defaults ? std::nullopt : std::optional(portable(keys)));
}
