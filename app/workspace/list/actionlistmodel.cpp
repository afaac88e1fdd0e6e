// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/list/actionlistmodel.h"

#include "base/text.h"
#include "zitadel/limits.h"
#include "zitadel/name.h"

#include <QCollator>
#include <QLocale>
#include <QtConcurrentMap>

#include <algorithm>
#include <numeric>
#include <span>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// Bytes of text below which handing the work out costs more than doing it.
constexpr qsizetype worthThreads = 4'000'000;

QCollator nameCollator()
{
    QLocale locale = QLocale().collation();
    // The C locale compares bytes and knows nothing of case and numbers.
    if (locale.language() == QLocale::C)
        locale = QLocale(QLocale::English);
    QCollator collator(locale);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    return collator;
}

/// Ids are numbers that grow with time, too long for some integer types to be trusted with.
int compareIds(const QString &a, const QString &b)
{
    return a.size() != b.size() ? (a.size() < b.size() ? -1 : 1) : a.compare(b);
}

template<typename T>
int compareValues(const T &a, const T &b)
{
    return a < b ? -1 : (b < a ? 1 : 0);
}

/// Active ones are what most people look for, so they come first.
int stateRank(zitadel::ActionState state)
{
    switch (state) {
    case zitadel::ActionState::Active:
        return 0;
    case zitadel::ActionState::Inactive:
        return 1;
    case zitadel::ActionState::Unspecified:
        break;
    }
    return 2;
}

/// Never written counts as longest ago.
qint64 changedAt(const zitadel::Action &action)
{
    const auto &changed = action.details.changeDate;
    return changed ? changed->toMSecsSinceEpoch() : std::numeric_limits<qint64>::min();
}

} // namespace

ActionListModel::ActionListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

PreparedActions ActionListModel::prepare(const QList<zitadel::Action> &actions)
{
    const QCollator collator = nameCollator();
    PreparedActions prepared;
    prepared.m_rows.reserve(size_t(actions.size()));
    prepared.m_byId.reserve(actions.size());
    for (const zitadel::Action &action : actions) {
        const auto known = prepared.m_byId.constFind(action.id);
        if (known != prepared.m_byId.cend() &&
            prepared.m_rows[size_t(*known)].action.details.sequence >= action.details.sequence) {
            continue;
        }
        // Words of a filter have no line feed in them, so none can match from the name into the script.
        Row row{action, folded::fold(action.fields.name + u'\n' + action.fields.script),
                collator.sortKey(action.fields.name), text::codePoints(action.fields.script)};
        if (known != prepared.m_byId.cend()) {
            prepared.m_rows[size_t(*known)] = std::move(row);
        } else {
            prepared.m_byId.insert(action.id, int(prepared.m_rows.size()));
            prepared.m_rows.push_back(std::move(row));
        }
    }
    return prepared;
}

void ActionListModel::setPrepared(PreparedActions prepared)
{
    beginResetModel();
    m_answers.clear();
    m_all = std::move(prepared);
    m_order.resize(m_all.m_rows.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    scan(m_order, m_words);
    for (Row &row : m_all.m_rows)
        row.triggers = m_triggers.byAction.value(row.action.id);
    putInOrder();
    m_visible = shownInOrder();
    endResetModel();
    emit countsChanged();
}

void ActionListModel::setActions(const QList<zitadel::Action> &actions)
{
    setPrepared(prepare(actions));
}

void ActionListModel::upsert(const zitadel::Action &action)
{
    Row row = std::move(prepare({action}).m_rows.front());
    row.matches = m_words.occurIn(row.folded);
    row.triggers = m_triggers.byAction.value(action.id);
    m_answers.clear();
    const auto known = m_all.m_byId.constFind(action.id);
    if (known == m_all.m_byId.cend())
        insertNew(std::move(row));
    else
        replace(*known, std::move(row));
    emit countsChanged();
}

void ActionListModel::insertNew(Row row)
{
    const int index = int(m_all.m_rows.size());
    const size_t inOrder = placeIn(m_order, row, m_order.size());
    const size_t inVisible = placeIn(m_visible, row, m_visible.size());
    const bool visible = isShown(row);

    if (visible)
        beginInsertRows({}, int(inVisible), int(inVisible));
    m_all.m_byId.insert(row.action.id, index);
    m_all.m_rows.push_back(std::move(row));
    m_order.insert(m_order.begin() + qptrdiff(inOrder), index);
    if (visible) {
        m_visible.insert(m_visible.begin() + qptrdiff(inVisible), index);
        endInsertRows();
    }
}

void ActionListModel::replace(int index, Row row)
{
    const auto orderFrom = std::ranges::find(m_order, index);
    const size_t orderTo = placeIn(m_order, row, size_t(orderFrom - m_order.begin()));
    const auto from = std::ranges::find(m_visible, index);
    const bool wasVisible = from != m_visible.end();
    const int fromRow = int(from - m_visible.begin());
    const int toRow = int(placeIn(m_visible, row, size_t(fromRow)));
    const bool visible = isShown(row);

    if (wasVisible && !visible)
        beginRemoveRows({}, fromRow, fromRow);
    else if (!wasVisible && visible)
        beginInsertRows({}, toRow, toRow);
    else if (visible && fromRow != toRow) // Qt counts the target before the row has left its place
        beginMoveRows({}, fromRow, fromRow, {}, toRow > fromRow ? toRow + 1 : toRow);

    m_all.m_rows[size_t(index)] = std::move(row);
    m_order.erase(orderFrom);
    m_order.insert(m_order.begin() + qptrdiff(orderTo), index);
    if (wasVisible)
        m_visible.erase(from);
    if (visible)
        m_visible.insert(m_visible.begin() + toRow, index);

    if (wasVisible && !visible)
        endRemoveRows();
    else if (!wasVisible && visible)
        endInsertRows();
    else if (visible && fromRow != toRow)
        endMoveRows();
    if (wasVisible && visible)
        emit dataChanged(this->index(toRow, 0), this->index(toRow, ColumnCount - 1));
}

void ActionListModel::remove(const QString &id)
{
    const auto known = m_all.m_byId.constFind(id);
    if (known == m_all.m_byId.cend())
        return;
    const int index = *known;
    const int row = rowOf(id);
    m_answers.clear();
    if (row >= 0)
        beginRemoveRows({}, row, row);

    // The last one takes the place of the removed one, so that all others keep their index.
    const int last = int(m_all.m_rows.size()) - 1;
    m_all.m_byId.remove(id);
    std::erase(m_order, index);
    std::erase(m_visible, index);
    if (index != last) {
        m_all.m_rows[size_t(index)] = std::move(m_all.m_rows.back());
        m_all.m_byId[m_all.m_rows[size_t(index)].action.id] = index;
        std::ranges::replace(m_order, last, index);
        std::ranges::replace(m_visible, last, index);
    }
    m_all.m_rows.pop_back();

    if (row >= 0)
        endRemoveRows();
    emit countsChanged();
}

const zitadel::Action *ActionListModel::find(const QString &id) const
{
    const auto known = m_all.m_byId.constFind(id);
    return known == m_all.m_byId.cend() ? nullptr : &m_all.m_rows[size_t(*known)].action;
}

QString ActionListModel::idByName(const QString &name) const
{
    for (const Row &row : m_all.m_rows) {
        if (zitadel::isSameName(row.action.fields.name, name))
            return row.action.id;
    }
    return {};
}

QList<SearchableScript> ActionListModel::scripts() const
{
    QList<SearchableScript> scripts;
    scripts.reserve(qsizetype(m_order.size()));
    for (const int index : m_order) {
        const Row &row = m_all.m_rows[size_t(index)];
        scripts.append(
            {row.action.id, nullptr, row.action.fields.name, row.action.fields.script, row.folded});
    }
    return scripts;
}

const zitadel::Action &ActionListModel::at(int row) const
{
    Q_ASSERT(row >= 0 && row < rowCount());
    return m_all.m_rows[size_t(m_visible[size_t(row)])].action;
}

int ActionListModel::rowOf(const QString &id) const
{
    const auto known = m_all.m_byId.constFind(id);
    if (known == m_all.m_byId.cend())
        return -1;
    const auto visible = std::ranges::find(m_visible, *known);
    return visible == m_visible.end() ? -1 : int(visible - m_visible.begin());
}

QString ActionListModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? at(row).id : QString();
}

void ActionListModel::setFilter(const QString &filter)
{
    m_filter = filter;
    const folded::Words words(filter);
    if (words == m_words)
        return;

    const auto asked = std::ranges::find(m_answers, words, &Answer::words);
    if (asked != m_answers.end()) {
        for (size_t index = 0; index < m_all.m_rows.size(); ++index)
            m_all.m_rows[index].matches = asked->matches[index];
    } else {
        // What did not match before does not match with a letter more.
        std::vector<int> candidates = m_order;
        if (words.narrow(m_words))
            std::erase_if(candidates, [this](int index) { return !m_all.m_rows[size_t(index)].matches; });
        scan(candidates, words);
        remember(words);
    }
    m_words = words;
    showShown();
}

void ActionListModel::setChoice(const ListChoice &choice)
{
    if (std::exchange(m_choice, choice) != choice)
        showShown();
}

/// The filter lets others through.
void ActionListModel::showShown()
{
    std::vector<int> visible = shownInOrder();
    if (visible != m_visible) {
        beginResetModel();
        m_visible = std::move(visible);
        endResetModel();
    }
    emit countsChanged();
}

void ActionListModel::setTriggers(const ActionTriggers &triggers)
{
    if (triggers == m_triggers)
        return;
    m_triggers = triggers;
    for (Row &row : m_all.m_rows)
        row.triggers = m_triggers.byAction.value(row.action.id);
    const bool isOrder = m_sortColumn == TriggersColumn;
    if (shownInOrder() != m_visible) {
        beginResetModel();
        if (isOrder)
            putInOrder();
        m_visible = shownInOrder();
        endResetModel();
        emit countsChanged();
    } else if (isOrder) {
        reorder();
    }
    if (rowCount() > 0)
        emit dataChanged(index(0, TriggersColumn), index(rowCount() - 1, TriggersColumn));
    emit headerDataChanged(Qt::Horizontal, TriggersColumn, TriggersColumn);
}

bool ActionListModel::isShown(const Row &row) const
{
    const bool isState =
        m_choice.state == ListChoice::State::Any ||
        row.action.state == (m_choice.state == ListChoice::State::Active ? zitadel::ActionState::Active
                                                                         : zitadel::ActionState::Inactive);
    if (!row.matches || !isState)
        return false;
    if (m_choice.runBy == ListChoice::RunBy::Any || !m_triggers.areKnown)
        return true;
    if (m_choice.runBy == ListChoice::RunBy::Nothing)
        return row.triggers.isEmpty();
    return std::ranges::contains(row.triggers, m_choice.trigger, &zitadel::Binding::id);
}

void ActionListModel::scan(const std::vector<int> &candidates, const folded::Words &words)
{
    const auto scanSome = [&](std::span<const int> some) {
        for (const int index : some) {
            Row &row = m_all.m_rows[size_t(index)];
            row.matches = words.occurIn(row.folded);
        }
    };
    const auto bytes =
        std::transform_reduce(candidates.begin(), candidates.end(), qsizetype(0), std::plus(),
                              [this](int index) { return m_all.m_rows[size_t(index)].folded.size(); });
    if (bytes < worthThreads) {
        scanSome(candidates);
        return;
    }
    // This waits, but only for itself: it takes part in the work, and does all of it if the pool is busy.
    constexpr size_t parts = 32; // more than processors, as rows differ in length
    const size_t size = candidates.size() / parts + 1;
    std::vector<std::span<const int>> work;
    for (size_t at = 0; at < candidates.size(); at += size)
        work.push_back(std::span(candidates).subspan(at, std::min(size, candidates.size() - at)));
    QtConcurrent::blockingMap(work, scanSome);
}

void ActionListModel::remember(const folded::Words &words)
{
    constexpr size_t enough = 32; // letters of a long filter
    if (m_answers.size() == enough)
        m_answers.erase(m_answers.begin());
    std::vector<bool> matches(m_all.m_rows.size());
    std::ranges::transform(m_all.m_rows, matches.begin(), &Row::matches);
    m_answers.push_back({words, std::move(matches)});
}

std::vector<int> ActionListModel::shownInOrder() const
{
    std::vector<int> shown;
    shown.reserve(m_order.size());
    std::ranges::copy_if(m_order, std::back_inserter(shown),
                         [this](int index) { return isShown(m_all.m_rows[size_t(index)]); });
    return shown;
}

void ActionListModel::putInOrder()
{
    std::ranges::sort(m_order, [this](int a, int b) {
        return comesBefore(m_all.m_rows[size_t(a)], m_all.m_rows[size_t(b)]);
    });
}

void ActionListModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount || (column == m_sortColumn && order == m_sortOrder))
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    reorder();
}

/// Persistent indexes follow.
void ActionListModel::reorder()
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> indexes;
    for (const QModelIndex &index : before)
        indexes.push_back(m_visible[size_t(index.row())]);

    putInOrder();
    m_visible = shownInOrder();

    // There may be as many of them as rows, where all are selected.
    std::vector<int> places(m_all.m_rows.size());
    for (size_t row = 0; row < m_visible.size(); ++row)
        places[size_t(m_visible[row])] = int(row);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(places[size_t(indexes[size_t(i)])], before[i].column()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

bool ActionListModel::comesBefore(const Row &a, const Row &b) const
{
    int order = 0;
    switch (Column(m_sortColumn)) {
    case StateColumn:
        order = compareValues(stateRank(a.action.state), stateRank(b.action.state));
        break;
    case TriggersColumn:
        order = compareValues(a.triggers.size(), b.triggers.size());
        break;
    case TimeoutColumn:
        order = compareValues(limits::effectiveTimeout(a.action.fields.timeout),
                              limits::effectiveTimeout(b.action.fields.timeout));
        break;
    case AllowedToFailColumn:
        order = compareValues(a.action.fields.allowedToFail, b.action.fields.allowedToFail);
        break;
    case CharactersColumn:
        order = compareValues(a.characters, b.characters);
        break;
    case ChangedColumn:
        order = compareValues(changedAt(a.action), changedAt(b.action));
        break;
    case NameColumn:
    case ColumnCount:
        order = a.nameKey.compare(b.nameKey);
        break;
    }
    if (order != 0)
        return (order < 0) == (m_sortOrder == Qt::AscendingOrder);
    if (m_sortColumn != NameColumn)
        order = a.nameKey.compare(b.nameKey);
    return order != 0 ? order < 0 : compareIds(a.action.id, b.action.id) < 0;
}

/// Where in @p order the row belongs once the entry at @p without (or none, if past the end) is taken out.
size_t ActionListModel::placeIn(const std::vector<int> &order, const Row &row, size_t without) const
{
    const auto before = [this](int index, const Row &value) {
        return comesBefore(m_all.m_rows[size_t(index)], value);
    };
    const auto skipped = order.begin() + qptrdiff(std::min(without, order.size()));
    const auto place = std::lower_bound(order.begin(), skipped, row, before);
    if (place != skipped || skipped == order.end())
        return size_t(place - order.begin());
    return size_t(std::lower_bound(skipped + 1, order.end(), row, before) - order.begin()) - 1;
}
