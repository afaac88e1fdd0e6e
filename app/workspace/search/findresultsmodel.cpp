// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/search/findresultsmodel.h"

#include "base/plaintext.h"
#include "base/text.h"
#include "workspace/search/replaceinall.h"
#include "workspace/workspace.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// What stands before a find says where one is; more than this would push the find out of sight.
constexpr qsizetype unitsBefore = 48;
constexpr qsizetype unitsAfter = 300;

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

/// The same for the same find of a search that is repeated.
QString placeKey(const ScriptFinds &finds, TextSpan span)
{
    const QString &id = finds.in.actionId;
    return u"%1 %2 %3"_s.arg(id.isEmpty() ? QString::number(quintptr(finds.in.document)) : id)
        .arg(span.start)
        .arg(span.length);
}

} // namespace

FindResultsModel::FindResultsModel(const Workspace &workspace, QObject *parent)
    : QAbstractItemModel(parent)
    , m_workspace(workspace)
{
}

void FindResultsModel::clear(bool keepsTicks)
{
    beginResetModel();
    if (!keepsTicks)
        m_unticked.clear();
    m_scripts.clear();
    endResetModel();
}

void FindResultsModel::append(const QList<ScriptFinds> &more)
{
    if (more.isEmpty())
        return;
    beginInsertRows({}, scriptCount(), scriptCount() + int(more.size()) - 1);
    m_scripts += more;
    endInsertRows();
}

// -- replacing

void FindResultsModel::setReplacement(const std::optional<QString> &with)
{
    if (m_with == with)
        return;
    m_with = with;
    for (int row = 0; row < scriptCount(); ++row) {
        const QModelIndex script = index(row, 0);
        if (rowCount(script) > 0)
            emit dataChanged(index(0, 0, script), index(rowCount(script) - 1, 0, script));
    }
    if (scriptCount() > 0)
        emit dataChanged(index(0, 0), index(scriptCount() - 1, 0));
}

bool FindResultsModel::isTicked(const ScriptFinds &finds, TextSpan span) const
{
    return m_unticked.isEmpty() || !m_unticked.contains(placeKey(finds, span));
}

void FindResultsModel::tick(const ScriptFinds &finds, TextSpan span, bool ticked)
{
    if (ticked)
        m_unticked.remove(placeKey(finds, span));
    else
        m_unticked.insert(placeKey(finds, span));
}

QList<ScriptFinds> FindResultsModel::ticked() const
{
    QList<ScriptFinds> ticked;
    for (const ScriptFinds &finds : m_scripts) {
        ScriptFinds some = finds;
        some.spans.removeIf([this, &finds](TextSpan span) { return !isTicked(finds, span); });
        if (!some.spans.isEmpty())
            ticked << some;
    }
    return ticked;
}

qsizetype FindResultsModel::tickedCount() const
{
    qsizetype count = 0;
    for (const ScriptFinds &finds : m_scripts)
        count += std::ranges::count_if(finds.spans, [&](TextSpan span) { return isTicked(finds, span); });
    return count;
}

Qt::CheckState FindResultsModel::tickOf(const QModelIndex &index) const
{
    const ScriptFinds &finds = scriptOf(index);
    if (isFind(index))
        return isTicked(finds, spanOf(index)) ? Qt::Checked : Qt::Unchecked;
    const auto count =
        std::ranges::count_if(finds.spans, [&](TextSpan span) { return isTicked(finds, span); });
    if (count == 0)
        return Qt::Unchecked;
    return count == finds.spans.size() ? Qt::Checked : Qt::PartiallyChecked;
}

bool FindResultsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !m_with || !index.isValid())
        return false;
    const bool ticked = value.toInt() != Qt::Unchecked;
    const ScriptFinds &finds = scriptOf(index);
    const QModelIndex script = isFind(index) ? index.parent() : index;
    if (isFind(index))
        tick(finds, spanOf(index), ticked);
    else
        std::ranges::for_each(finds.spans, [&](TextSpan span) { tick(finds, span, ticked); });
    emit dataChanged(script, script, {Qt::CheckStateRole});
    if (rowCount(script) > 0)
        emit dataChanged(this->index(0, 0, script), this->index(rowCount(script) - 1, 0, script),
                         {Qt::CheckStateRole});
    emit ticksChanged();
    return true;
}

Qt::ItemFlags FindResultsModel::flags(const QModelIndex &index) const
{
    const bool hasTick = m_with && index.isValid();
    return QAbstractItemModel::flags(index) | (hasTick ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

// -- what is shown

const ScriptFinds &FindResultsModel::scriptOf(const QModelIndex &index) const
{
    return m_scripts[isFind(index) ? qsizetype(index.internalId()) - 1 : index.row()];
}

TextSpan FindResultsModel::spanOf(const QModelIndex &index) const
{
    return scriptOf(index).spans[index.row()];
}

QModelIndex FindResultsModel::next(const QModelIndex &index, int step) const
{
    const int scripts = scriptCount();
    if (scripts == 0)
        return {};
    int script = step > 0 ? 0 : scripts - 1;
    int row = step > 0 ? 0 : int(m_scripts.constLast().spans.size()) - 1;
    if (index.isValid()) {
        script = isFind(index) ? index.parent().row() : index.row();
        row = isFind(index) ? index.row() + step : step > 0 ? 0 : -1;
    }
    // A script may have an error and no find.
    for (int tries = 0; tries <= scripts; ++tries) {
        if (row >= 0 && row < m_scripts[script].spans.size())
            return this->index(row, 0, this->index(script, 0));
        script = (script + step + scripts) % scripts;
        row = step > 0 ? 0 : int(m_scripts[script].spans.size()) - 1;
    }
    return {};
}

QModelIndex FindResultsModel::find(const QString &id, TextSpan span) const
{
    const auto script =
        std::ranges::find(m_scripts, id, [](const ScriptFinds &finds) { return finds.in.actionId; });
    if (script == m_scripts.end())
        return {};
    const qsizetype row = script->spans.indexOf(span);
    return row < 0 ? QModelIndex() : index(int(row), 0, index(int(script - m_scripts.begin()), 0));
}

QModelIndex FindResultsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex FindResultsModel::parent(const QModelIndex &index) const
{
    return isFind(index) ? createIndex(int(index.internalId()) - 1, 0, quintptr(0)) : QModelIndex();
}

int FindResultsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return scriptCount();
    return isFind(parent) || parent.column() > 0 ? 0 : int(m_scripts[parent.row()].spans.size());
}

int FindResultsModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant FindResultsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::CheckStateRole)
        return m_with ? QVariant(tickOf(index)) : QVariant();
    const ScriptFinds &finds = scriptOf(index);
    if (isFind(index))
        return findData(finds, index.row(), role);
    const QString name = finds.in.name.isEmpty() ? tr("Unnamed") : plaintext::line(finds.in.name);
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case RemarkRole:
        return remark(finds);
    case Qt::ToolTipRole:
        return plaintext::toolTip(tr("%1: %2").arg(name, remark(finds)));
    case Qt::AccessibleTextRole:
        //: An action, and what is said of it, for example "addGroups: 3 finds, inactive"
        return tr("%1: %2").arg(name, remark(finds));
    default:
        return {};
    }
}

QVariant FindResultsModel::findData(const ScriptFinds &finds, int row, int role) const
{
    const Snippet shown = snippet(finds.in.script, finds.spans[row]);
    const auto replacement = [&] {
        return plaintext::line(replaceinall::replacement(finds, finds.spans[row], *m_with));
    };
    switch (role) {
    case Qt::DisplayRole:
    case SnippetRole:
        return shown.text;
    case LineRole:
        return shown.line;
    case MarkStartRole:
        return shown.mark.start;
    case MarkLengthRole:
        return shown.mark.length;
    case ReplacementRole:
        return m_with ? QVariant(replacement()) : QVariant();
    case Qt::AccessibleTextRole:
        if (m_with) {
            //: the number of a line, a piece of it, and what takes the place of what was found in it
            return tr("Line %1: %2, replaced by %3")
                .arg(QLocale().toString(shown.line), shown.text, replacement());
        }
        return tr("Line %1: %2").arg(QLocale().toString(shown.line), shown.text);
    default:
        return {};
    }
}

QString FindResultsModel::remark(const ScriptFinds &finds) const
{
    QStringList parts{tr("%n find(s)", nullptr, int(finds.spans.size()))};
    if (const auto &version = finds.in.version) {
        parts << QLocale().toString(version->at.toLocalTime(), QLocale::ShortFormat);
        if (version->sequence == 0)
            parts << tr("never saved");
        else if (!version->author.isEmpty())
            parts << plaintext::line(version->author);
    }
    if (const zitadel::Action *action = m_workspace.list().model().find(finds.in.actionId)) {
        if (!action->isActive())
            parts << tr("inactive");
    } else {
        const bool isOurs =
            finds.in.version && finds.in.version->organisationId == m_workspace.place().organisation().id;
        parts << (finds.in.actionId.isEmpty() ? tr("not on the server yet")
                  : isOurs                    ? tr("not on the server any more")
                                              : tr("in another organisation"));
    }
    if (const auto documents = m_workspace.documents().all(); documents.contains(finds.in.document)) {
        if (finds.in.document->isDirty() && !finds.in.document->isNew())
            parts << tr("not saved");
    }
    if (!finds.error.isEmpty())
        parts << plaintext::line(finds.error);
    return parts.join(", "_L1);
}

FindResultsModel::Snippet FindResultsModel::snippet(QStringView script, TextSpan find)
{
    qsizetype begin = find.start;
    while (begin > 0 && !isLineEnd(script[begin - 1]))
        --begin;
    qsizetype end = find.start;
    while (end < script.size() && !isLineEnd(script[end]))
        ++end;
    while (begin < find.start && script[begin].isSpace())
        ++begin;

    Snippet shown{.line = int(text::lineAt(script, find.start)), .text = {}, .mark = {}};
    const bool isCutBefore = find.start - begin > unitsBefore;
    if (isCutBefore) {
        begin = find.start - unitsBefore;
        begin += script[begin].isLowSurrogate() ? 1 : 0;
        shown.text = u"…"_s;
    }
    const bool isCutAfter = end - find.start > unitsAfter;
    if (isCutAfter) {
        end = find.start + unitsAfter;
        end -= script[end].isLowSurrogate() ? 1 : 0;
    }
    shown.mark.start = shown.text.size() + find.start - begin;
    shown.mark.length = std::min(find.end(), end) - find.start;
    for (const QChar c : script.sliced(begin, end - begin))
        shown.text += c.category() == QChar::Other_Control ? QChar(u' ') : c; // tabs would tear the row apart
    if (isCutAfter)
        shown.text += u'…';
    return shown;
}
