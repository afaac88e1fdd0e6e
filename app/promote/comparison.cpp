// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promote/comparison.h"

#include "compare/linediff.h"

#include <QCoreApplication>
#include <QHash>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;
using exchange::Content;

namespace promote {

namespace {

/// lupdate takes free functions only where they say to whom their texts belong.
struct ComparisonTexts
{
    Q_DECLARE_TR_FUNCTIONS(promote)
};

/// The keys of @p of that @p other has too, in their order.
QStringList inBoth(const QStringList &of, const QHash<QString, qsizetype> &other)
{
    QStringList both;
    std::ranges::copy_if(of, std::back_inserter(both),
                         [&other](const QString &key) { return other.contains(key); });
    return both;
}

QHash<QString, qsizetype> placesOf(const QStringList &keys)
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < keys.size(); ++i)
        places.insert(keys[i], i);
    return places;
}

/// The keys of actions that a trigger does not run the same way on both sides. What only one side runs moves
/// no other: part() leaves those where they are.
QStringList differingKeys(const QStringList &left, const QStringList &right)
{
    const auto leftPlaces = placesOf(left);
    const auto rightPlaces = placesOf(right);
    QStringList differing;
    for (const auto &[side, others] : {std::pair{&left, &rightPlaces}, std::pair{&right, &leftPlaces}}) {
        std::ranges::remove_copy_if(*side, std::back_inserter(differing),
                                    [others](const QString &key) { return others->contains(key); });
    }
    const QStringList both = inBoth(left, rightPlaces);
    // One stands otherwise if any that is before it on the left is behind it on the right, or the other way
    // round: it is less than the greatest before it, or more than the least behind it.
    QList<qsizetype> leastFrom(both.size() + 1, right.size());
    for (qsizetype i = both.size() - 1; i >= 0; --i)
        leastFrom[i] = std::min(leastFrom[i + 1], rightPlaces.value(both[i]));
    qsizetype greatest = -1;
    for (qsizetype i = 0; i < both.size(); ++i) {
        const qsizetype place = rightPlaces.value(both[i]);
        if (greatest > place || leastFrom[i + 1] < place)
            differing << both[i];
        greatest = std::max(greatest, place);
    }
    return differing;
}

using Triggers = QHash<QString, QList<TriggerDifference>>; // by the key of an action

Triggers differingTriggers(const Content &left, const Content &right)
{
    Triggers differences;
    if (!left.triggers || !right.triggers)
        return differences;
    for (const exchange::TriggerNames &here : *left.triggers) {
        const auto there = std::ranges::find(*right.triggers, here.key(), &exchange::TriggerNames::key);
        if (there == right.triggers->cend())
            continue;
        const QStringList keys =
            differingKeys(exchange::nameKeys(here.actions), exchange::nameKeys(there->actions));
        for (const QString &key : keys)
            differences[key].append({{here.flow, here.trigger}, here.actions, there->actions});
    }
    return differences;
}

Difference difference(const Content::Entry &left, const Content::Entry &right,
                      const QList<TriggerDifference> &triggers)
{
    return {.name = left.fields.name != right.fields.name,
            .script = left.fields.script != right.fields.script,
            .timeout = left.fields.timeout != right.fields.timeout,
            .allowedToFail = left.fields.allowedToFail != right.fields.allowedToFail,
            .state = left.isActive != right.isActive,
            .triggers = triggers};
}

} // namespace

QList<ComparedAction> compared(const Content &left, const Content &right)
{
    QMap<QString, ComparedAction> rows;
    for (const Content::Entry &entry : left.actions)
        rows[exchange::nameKey(entry.fields.name)].left = entry;
    for (const Content::Entry &entry : right.actions)
        rows[exchange::nameKey(entry.fields.name)].right = entry;
    const Triggers triggers = differingTriggers(left, right);
    for (auto [key, row] : rows.asKeyValueRange()) {
        if (!row.left || !row.right) {
            row.standing = row.left ? Standing::OnlyLeft : Standing::OnlyRight;
            continue;
        }
        row.difference = difference(*row.left, *row.right, triggers.value(key));
        row.standing = row.difference.isNone() ? Standing::Same : Standing::Different;
    }
    return rows.values();
}

void countLines(ComparedAction &action)
{
    Difference &difference = action.difference;
    if (!difference.script)
        return;
    difference.linesAdded = difference.linesRemoved = difference.linesChanged = 0;
    for (const linediff::Hunk &hunk : linediff::hunks(linediff::lines(action.left->fields.script),
                                                      linediff::lines(action.right->fields.script))) {
        difference.linesAdded += hunk.rightCount;
        difference.linesRemoved += hunk.leftCount;
        difference.linesChanged += std::max(hunk.leftCount, hunk.rightCount);
    }
}

QString words(const ComparedAction &action)
{
    using Texts = ComparisonTexts;
    const Difference &difference = action.difference;
    QStringList words;
    if (difference.script) {
        //: lines of a script that come, and lines that go
        words << Texts::tr("script +%1 −%2").arg(difference.linesAdded).arg(difference.linesRemoved);
    }
    if (difference.name)
        words << Texts::tr("case of the name");
    if (difference.timeout)
        words << Texts::tr("timeout");
    if (difference.allowedToFail)
        words << Texts::tr("allowed to fail");
    if (difference.state)
        words << (action.left->isActive ? Texts::tr("active → inactive") : Texts::tr("inactive → active"));
    for (const TriggerDifference &trigger : difference.triggers)
        words << zitadel::shownName(trigger.trigger);
    return words.join(", "_L1);
}

} // namespace promote
