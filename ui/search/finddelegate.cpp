// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/finddelegate.h"

#include "base/colours.h"
#include "workspace/search/findresultsmodel.h"

#include <QApplication>
#include <QFontDatabase>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int gap = 8;

/// Less weighty than @p ink, and readable still.
QColor quiet(const QColor &ink, const QStyleOptionViewItem &option)
{
    const bool isSelected = option.state & QStyle::State_Selected;
    return colours::mix(ink, option.palette.color(isSelected ? QPalette::Highlight : QPalette::Base),
                        isSelected ? 0.9 : 0.72);
}

/// Where the words begin, behind the tick if there is one.
QRect areaOf(const QStyleOptionViewItem &bare, const QStyle *style)
{
    QRect area = bare.rect.adjusted(4, 0, -4, 0);
    if (bare.features.testFlag(QStyleOptionViewItem::HasCheckIndicator))
        area.setLeft(
            style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &bare, bare.widget).right() + gap);
    return area;
}

} // namespace

QSize FindDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, option.fontMetrics.height() + 4}; // the view's width is what there is
}

void FindDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem bare = option;
    initStyleOption(&bare, index);
    bare.text.clear();
    const QWidget *view = option.widget;
    const QStyle *style = view ? view->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &bare, painter, view);

    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const auto role = option.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text;
    const QColor ink = option.palette.color(group, role);
    painter->save();
    painter->setClipRect(option.rect);
    QStyleOptionViewItem words = option;
    words.rect = areaOf(bare, style);
    if (index.data(FindResultsModel::LineRole).isValid())
        paintFind(painter, words, index, ink);
    else
        paintAction(painter, words, index, ink);
    painter->restore();
}

void FindDelegate::paintAction(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index, const QColor &ink)
{
    QFont bold = option.font;
    bold.setBold(true);
    const QRect area = option.rect;
    const QFontMetrics metrics(bold);
    const QString name = metrics.elidedText(index.data().toString(), Qt::ElideRight, area.width());
    painter->setFont(bold);
    painter->setPen(ink);
    painter->drawText(area, int(Qt::AlignLeft | Qt::AlignVCenter), name);
    const QRect rest = area.adjusted(metrics.horizontalAdvance(name) + gap, 0, 0, 0);
    painter->setFont(option.font);
    painter->setPen(quiet(ink, option));
    painter->drawText(rest, int(Qt::AlignLeft | Qt::AlignVCenter),
                      option.fontMetrics.elidedText(index.data(FindResultsModel::RemarkRole).toString(),
                                                    Qt::ElideRight, rest.width()));
}

void FindDelegate::paintFind(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                             const QColor &ink)
{
    const QRect area = option.rect;
    const int numbers = option.fontMetrics.horizontalAdvance(u"00,000"_s);
    painter->setFont(option.font);
    painter->setPen(quiet(ink, option));
    painter->drawText(QRect(area.left(), area.top(), numbers, area.height()),
                      int(Qt::AlignRight | Qt::AlignVCenter),
                      QLocale().toString(index.data(FindResultsModel::LineRole).toInt()));

    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    QString text = index.data(FindResultsModel::SnippetRole).toString();
    QTextLayout::FormatRange mark;
    mark.start = index.data(FindResultsModel::MarkStartRole).toInt();
    mark.length = index.data(FindResultsModel::MarkLengthRole).toInt();
    mark.format.setFontWeight(QFont::Bold);
    QList<QTextLayout::FormatRange> formats{mark};
    const bool isSelected = option.state & QStyle::State_Selected;
    if (const QVariant with = index.data(FindResultsModel::ReplacementRole); with.isValid()) {
        QTextLayout::FormatRange put{
            .start = mark.start + mark.length, .length = int(with.toString().size()), .format = mark.format};
        text.insert(put.start, with.toString());
        formats.first().format.setFontStrikeOut(true);
        if (!isSelected)
            put.format.setBackground(colours::ground(colours::Meaning::Success, option.palette));
        formats.append(put);
    } else if (isSelected) {
        formats.first().format.setFontUnderline(true);
    }
    // On a selected row its own colours stay, as ours are made for the view's ground.
    if (!isSelected)
        formats.first().format.setBackground(colours::ground(colours::Meaning::Warning, option.palette));
    QTextLayout line(text, fixed);
    line.setFormats(formats);
    line.beginLayout();
    QTextLine row = line.createLine();
    row.setLineWidth(100'000);
    line.endLayout();
    painter->setPen(ink);
    const int top = area.top() + (area.height() - int(row.height())) / 2;
    const int left = area.left() + numbers + gap;
    painter->setClipRect(area.adjusted(numbers + gap, 0, 0, 0));
    line.draw(painter, QPointF(left, top));
}
