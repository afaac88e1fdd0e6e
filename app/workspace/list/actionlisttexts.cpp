// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What ActionListModel answers to a view: texts and alignment. Rows and their order are in
// actionlistmodel.cpp.
#include "base/plaintext.h"
#include "workspace/list/actionlistmodel.h"
#include "zitadel/limits.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

/// As many decimals as the value has: a row that rounds looks like one that was cut on saving.
QString seconds(std::chrono::nanoseconds time)
{
    int decimals = 9;
    for (auto rest = time.count(); decimals > 0 && rest % 10 == 0; rest /= 10)
        --decimals;
    return QLocale().toString(std::chrono::duration<double>(time).count(), 'f', decimals);
}

bool isNumber(int column)
{
    return column == ActionListModel::TimeoutColumn || column == ActionListModel::CharactersColumn;
}

} // namespace

int ActionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_visible.size());
}

int ActionListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ActionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_all.m_rows[size_t(m_visible[size_t(index.row())])];
    switch (role) {
    case Qt::DisplayRole:
        return displayText(row, index.column());
    case Qt::ToolTipRole:
        return toolTip(row, index.column());
    case Qt::AccessibleTextRole:
        return accessibleText(row, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case IdRole:
        return row.action.id;
    case StateRole:
        return QVariant::fromValue(row.action.state);
    case ChangedRole:
        return row.action.details.changeDate.value_or(QDateTime());
    case SortRole:
        return sortValue(row, index.column());
    default:
        return {};
    }
}

QString ActionListModel::displayText(const Row &row, int column) const
{
    const zitadel::Action &action = row.action;
    switch (Column(column)) {
    case NameColumn:
        return plaintext::line(action.fields.name);
    case StateColumn:
        switch (action.state) {
        case zitadel::ActionState::Active:
            return tr("active");
        case zitadel::ActionState::Inactive:
            return tr("inactive");
        case zitadel::ActionState::Unspecified:
            return tr("unknown");
        }
        break;
    case TriggersColumn:
        return triggersText(row);
    case TimeoutColumn: //: a time in seconds, such as "1.5 s"
        return tr("%1 s").arg(seconds(limits::effectiveTimeout(action.fields.timeout)));
    case AllowedToFailColumn:
        return action.fields.allowedToFail ? tr("yes") : tr("no");
    case CharactersColumn:
        return QLocale().toString(row.characters);
    case ChangedColumn:
        if (action.details.changeDate)
            return QLocale().toString(action.details.changeDate->toLocalTime(), QLocale::ShortFormat);
        return tr("unknown");
    case ColumnCount:
        break;
    }
    return {};
}

QString ActionListModel::toolTip(const Row &row, int column) const
{
    const zitadel::Action &action = row.action;
    switch (Column(column)) {
    case NameColumn:
        return plaintext::toolTip(plaintext::line(action.fields.name));
    case StateColumn:
        switch (action.state) {
        case zitadel::ActionState::Active:
            return tr("Active: runs wherever a flow names it");
        case zitadel::ActionState::Inactive:
            return tr("Inactive: flows that name it skip it");
        case zitadel::ActionState::Unspecified:
            return tr("The server did not say whether it is active");
        }
        break;
    case TriggersColumn:
        return plaintext::toolTip(triggersToolTip(row));
    case TimeoutColumn:
        if (limits::effectiveTimeout(action.fields.timeout) == limits::timeoutMax)
            return tr("20 s, the longest that a script may run. A timeout of 0 means the same.");
        return tr("The server stops the script after %1 s")
            .arg(seconds(limits::effectiveTimeout(action.fields.timeout)));
    case AllowedToFailColumn:
        return action.fields.allowedToFail ? tr("If the script fails, the flow goes on as if it had not run")
                                           : tr("If the script fails, the flow fails with it");
    case CharactersColumn:
        if (row.characters > limits::scriptDocumented) {
            return tr("%Ln characters, more than the documented limit of %1", nullptr, int(row.characters))
                .arg(QLocale().toString(limits::scriptDocumented));
        }
        return tr("%Ln characters", nullptr, int(row.characters));
    case ChangedColumn:
        if (action.details.changeDate)
            return QLocale().toString(action.details.changeDate->toLocalTime(), QLocale::LongFormat);
        return tr("The server did not say when it was last changed");
    case ColumnCount:
        break;
    }
    return {};
}

/// What a screen reader says for a cell; it names the column itself.
QString ActionListModel::accessibleText(const Row &row, int column) const
{
    const zitadel::Action &action = row.action;
    switch (Column(column)) {
    case NameColumn:
        return action.isActive()
                   ? displayText(row, column)
                   : tr("%1, %2", "name, state").arg(displayText(row, column), displayText(row, StateColumn));
    case TimeoutColumn:
        return tr("%1 seconds").arg(seconds(limits::effectiveTimeout(action.fields.timeout)));
    case CharactersColumn:
        return tr("%Ln characters", nullptr, int(row.characters));
    case ChangedColumn:
        return toolTip(row, column);
    case TriggersColumn:
        return triggersToolTip(row);
    case StateColumn:
    case AllowedToFailColumn:
    case ColumnCount:
        break;
    }
    return displayText(row, column);
}

QString ActionListModel::triggersText(const Row &row) const
{
    if (!m_triggers.areKnown)
        return m_triggers.hindrance.isEmpty() ? u"…"_s : tr("unknown");
    if (row.triggers.isEmpty())
        return u"–"_s;
    QStringList names;
    for (const zitadel::Binding &binding : row.triggers)
        names.append(zitadel::shownShortName(binding.id()));
    return names.join(u", "_s);
}

QString ActionListModel::triggersToolTip(const Row &row) const
{
    if (!m_triggers.areKnown && !m_triggers.hindrance.isEmpty())
        return m_triggers.hindrance;
    if (!m_triggers.areKnown)
        return tr("What runs it is being read");
    if (row.triggers.isEmpty())
        return tr("No trigger runs it");
    QStringList places;
    for (const zitadel::Binding &binding : row.triggers)
        places.append(zitadel::shownPlace(binding));
    return places.join(u'\n');
}

QVariant ActionListModel::sortValue(const Row &row, int column)
{
    const zitadel::Action &action = row.action;
    switch (Column(column)) {
    case NameColumn:
        return action.fields.name;
    case StateColumn:
        return int(action.state);
    case TriggersColumn:
        return row.triggers.size();
    case TimeoutColumn:
        return qint64(limits::effectiveTimeout(action.fields.timeout).count());
    case AllowedToFailColumn:
        return action.fields.allowedToFail;
    case CharactersColumn:
        return row.characters;
    case ChangedColumn:
        return action.details.changeDate.value_or(QDateTime());
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ActionListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::InitialSortOrderRole) { // the long and the new ones are those that people look for
        const bool downwards =
            section == TriggersColumn || section == CharactersColumn || section == ChangedColumn;
        return int(downwards ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    const bool full = role == Qt::ToolTipRole || role == Qt::AccessibleTextRole;
    if (role != Qt::DisplayRole && !full)
        return {};
    const QString text = headingText(section, full);
    return role == Qt::ToolTipRole ? plaintext::toolTip(text) : text;
}

QString ActionListModel::headingText(int column, bool full) const
{
    switch (Column(column)) {
    case NameColumn:
        return tr("Name");
    case StateColumn:
        return tr("State");
    case TriggersColumn: {
        const QString whole = tr("Triggers that run the action");
        return !full                            ? tr("Triggers")
               : m_triggers.hindrance.isEmpty() ? whole
                                                : whole + u'\n' + m_triggers.hindrance;
    }
    case TimeoutColumn:
        return full ? tr("Timeout: how long the script may run") : tr("Timeout");
    case AllowedToFailColumn:
        return full ? tr("Allowed to fail: the flow goes on if the script fails") : tr("Allowed to fail");
    case CharactersColumn:
        return full ? tr("Characters in the script") : tr("Characters");
    case ChangedColumn:
        return full ? tr("Last change on the server") : tr("Changed");
    case ColumnCount:
        break;
    }
    return {};
}
