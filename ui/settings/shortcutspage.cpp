// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/shortcutspage.h"

#include "base/colours.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int idRole = Qt::UserRole;
enum Column { CommandColumn, KeysColumn, MenuColumn };

QString shown(const Shortcuts::Keys &keys)
{
    return QKeySequence::listToString(keys, QKeySequence::NativeText);
}

} // namespace

ShortcutsPage::ShortcutsPage(Shortcuts &shortcuts, QWidget *parent)
    : QWidget(parent)
    , m_shortcuts(shortcuts)
    , m_filter(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_nothing(new PlainLabel(tr("No command has this in its name or keys."), this))
    , m_none(new QPushButton(tr("No shortcut"), this))
    , m_default(new QPushButton(tr("Use the default"), this))
    , m_clash(new PlainLabel(this))
    , m_takeOver(new QPushButton(tr("Take it over"), this))
{
    for (const Shortcuts::Command &command : shortcuts.commands())
        m_keys.insert(command.id, command.keys);
    build();
    fill();
    showCurrent();
}

void ShortcutsPage::build()
{
    m_filter->setObjectName("shortcutFilter"_L1);
    m_filter->setPlaceholderText(tr("Filter by name or key"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_list->setObjectName("shortcutList"_L1);
    m_list->setAccessibleName(tr("Commands and their shortcuts"));
    m_list->setHeaderLabels({tr("Command"), tr("Shortcut"), tr("Menu")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_nothing->setObjectName("noShortcutLabel"_L1);
    m_nothing->hide();

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    const QStringList labels{tr("Shortcut"), tr("Second shortcut")};
    for (int i = 0; i < labels.size(); ++i) {
        auto *edit = new QKeySequenceEdit(this);
        edit->setObjectName(u"keyEdit%1"_s.arg(i));
        edit->setMaximumSequenceLength(1);
        edit->setAccessibleName(labels[i]);
        // Not while it changes: it is empty for a moment when a new key is pressed.
        connect(edit, &QKeySequenceEdit::editingFinished, this,
                [this, i, edit] { change(i, edit->keySequence()); });
        form->addRow(labels[i], edit);
        m_edits.append(edit);
    }
    m_none->setObjectName("noKeyButton"_L1);
    m_default->setObjectName("defaultKeyButton"_L1);
    m_takeOver->setObjectName("takeOverButton"_L1);
    m_clash->setObjectName("keyClash"_L1);
    m_clash->setWordWrap(true);
    auto *below = new QHBoxLayout;
    below->setSpacing(8);
    below->addWidget(m_clash, 1);
    below->addWidget(m_takeOver);
    below->addWidget(m_none);
    below->addWidget(m_default);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing);
    layout->addLayout(form);
    layout->addLayout(below);
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutsPage::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutsPage::showCurrent);
    connect(m_takeOver, &QPushButton::clicked, this, &ShortcutsPage::takeOver);
    connect(m_none, &QPushButton::clicked, this, [this] { setKeys({}); });
    connect(m_default, &QPushButton::clicked, this, [this] {
        if (const auto *command = m_shortcuts.command(currentId()))
            setKeys(command->defaults);
    });
}

void ShortcutsPage::fill()
{
    for (const Shortcuts::Command &command : m_shortcuts.commands()) {
        auto *item = new QTreeWidgetItem(m_list, {command.title, QString(), command.menu});
        if (command.action)
            item->setIcon(CommandColumn, command.action->icon());
        item->setData(CommandColumn, idRole, command.id);
        showItem(item);
    }
    m_list->header()->setSectionResizeMode(CommandColumn, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    for (const int column : {KeysColumn, MenuColumn}) {
        m_list->resizeColumnToContents(column);
        m_list->setColumnWidth(column, m_list->columnWidth(column) + fontMetrics().height());
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void ShortcutsPage::showItem(QTreeWidgetItem *item)
{
    if (!item)
        return;
    const auto *command = m_shortcuts.command(item->data(CommandColumn, idRole).toString());
    const Shortcuts::Keys keys = m_keys.value(command->id);
    item->setText(KeysColumn, shown(keys));
    QFont font = item->font(KeysColumn);
    font.setBold(keys != command->defaults);
    item->setFont(KeysColumn, font);
    item->setToolTip(
        KeysColumn, plaintext::toolTip(
                        keys == command->defaults
                            ? shown(keys)
                            : tr("Changed; the default is %1.")
                                  .arg(command->defaults.isEmpty() ? tr("none") : shown(command->defaults))));
}

void ShortcutsPage::filter(const QString &text)
{
    int visible = 0;
    QTreeWidgetItem *first = nullptr;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_list->topLevelItem(row);
        bool fits = false;
        for (const int column : {CommandColumn, KeysColumn, MenuColumn})
            fits = fits || item->text(column).contains(text.trimmed(), Qt::CaseInsensitive);
        item->setHidden(!fits);
        visible += fits;
        if (fits && !first)
            first = item;
    }
    m_nothing->setVisible(visible == 0);
    if (const QTreeWidgetItem *current = m_list->currentItem(); !current || current->isHidden())
        m_list->setCurrentItem(first);
}

QString ShortcutsPage::currentId() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->data(CommandColumn, idRole).toString() : QString();
}

void ShortcutsPage::showCurrent()
{
    m_isShowing = true;
    const auto *command = m_shortcuts.command(currentId());
    const Shortcuts::Keys keys = command ? m_keys.value(command->id) : Shortcuts::Keys();
    for (qsizetype i = 0; i < m_edits.size(); ++i) {
        m_edits[i]->setKeySequence(keys.value(i));
        m_edits[i]->setEnabled(command);
    }
    m_default->setEnabled(command && keys != command->defaults);
    m_none->setEnabled(!keys.isEmpty());
    showClash({}, {});
    m_isShowing = false;
}

QString ShortcutsPage::ownerOf(const QKeySequence &key, const QString &otherThan) const
{
    for (const Shortcuts::Command &command : m_shortcuts.commands()) {
        if (command.id != otherThan && m_keys.value(command.id).contains(key))
            return command.id;
    }
    return {};
}

void ShortcutsPage::change(int index, const QKeySequence &key)
{
    const QString id = currentId();
    if (m_isShowing || id.isEmpty())
        return;
    if (const QString owner = ownerOf(key, id); !key.isEmpty() && !owner.isEmpty()) {
        // Two commands with one key would both do nothing.
        m_clashingIndex = index;
        return showClash(owner, key);
    }
    Shortcuts::Keys keys;
    for (const QKeySequenceEdit *edit : std::as_const(m_edits)) {
        const QKeySequence wanted = edit->keySequence();
        if (!wanted.isEmpty() && !keys.contains(wanted) && ownerOf(wanted, id).isEmpty())
            keys.append(wanted);
    }
    m_keys[id] = keys;
    showItem(m_list->currentItem());
    m_default->setEnabled(keys != m_shortcuts.command(id)->defaults);
    m_none->setEnabled(!keys.isEmpty());
    showClash({}, {});
}

void ShortcutsPage::setKeys(const Shortcuts::Keys &keys)
{
    Shortcuts::Keys free = keys;
    free.removeIf([this](const QKeySequence &key) { return !ownerOf(key, currentId()).isEmpty(); });
    m_keys[currentId()] = free;
    showItem(m_list->currentItem());
    showCurrent();
    for (const QKeySequence &key : keys) {
        if (!free.contains(key))
            showClash(ownerOf(key, currentId()), key);
    }
}

void ShortcutsPage::showClash(const QString &id, const QKeySequence &key)
{
    m_clashingId = id;
    m_clashingKey = key;
    const auto *owner = m_shortcuts.command(id);
    m_takeOver->setVisible(owner);
    m_clash->setText(
        owner ? tr("%1 belongs to “%2” already.").arg(key.toString(QKeySequence::NativeText), owner->title)
              : QString());
    QPalette colours = palette();
    if (owner)
        colours.setColor(QPalette::WindowText, colours::ink(colours::Meaning::Error, colours));
    m_clash->setPalette(colours);
}

void ShortcutsPage::takeOver()
{
    m_keys[m_clashingId].removeAll(m_clashingKey);
    for (int row = 0; row < m_list->topLevelItemCount(); ++row)
        showItem(m_list->topLevelItem(row));
    const QKeySequence key = m_clashingKey;
    m_edits[m_clashingIndex]->setKeySequence(key);
    change(m_clashingIndex, key);
    m_edits[m_clashingIndex]->setFocus();
}

void ShortcutsPage::restoreDefaults()
{
    for (const Shortcuts::Command &command : m_shortcuts.commands())
        m_keys[command.id] = command.defaults;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row)
        showItem(m_list->topLevelItem(row));
    showCurrent();
}

void ShortcutsPage::apply()
{
    // First those that give keys up: a key with two owners for a moment would be told as ambiguous.
    for (const Shortcuts::Command &command : m_shortcuts.commands()) {
        if (m_keys.value(command.id) != command.keys)
            m_shortcuts.setKeys(command.id, {});
    }
    for (const Shortcuts::Command &command : m_shortcuts.commands()) {
        if (m_keys.value(command.id) != command.keys)
            m_shortcuts.setKeys(command.id, m_keys.value(command.id));
    }
}
