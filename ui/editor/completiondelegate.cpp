// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/completiondelegate.h"

#include "base/colours.h"
#include "editor/completionlist.h"
#include "editor/helptexts.h"

#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int gap = 4;

} // namespace

CompletionDelegate::CompletionDelegate(const CompletionModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

QString CompletionDelegate::behindName(const QString &name, const QString &signature)
{
    if (signature.startsWith(name))
        return signature.mid(name.size());
    return u"  "_s + signature;
}

int CompletionDelegate::nameOffset(const QFontMetrics &metrics)
{
    return gap + metrics.height() + 2 * gap;
}

QSize CompletionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), option.fontMetrics.height() + gap};
}

void CompletionDelegate::paintMark(QPainter &painter, const QStyleOptionViewItem &option, QRect square,
                                   QChar letter) const
{
    const bool isSelected = option.state & QStyle::State_Selected;
    const QColor ink = option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor ground = option.palette.color(isSelected ? QPalette::Highlight : QPalette::Base);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours::mix(ink, ground, 0.14));
    painter.drawRoundedRect(square, 3, 3);
    painter.setPen(ink);
    painter.drawText(square, Qt::AlignCenter, letter);
}

void CompletionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const script::Completion &entry = m_model.entryAt(index.row());
    const bool isSelected = option.state & QStyle::State_Selected;
    const QRect row = option.rect;
    painter->save();
    // The list never has the keys, and yet its choice is what Enter takes.
    painter->fillRect(row, option.palette.color(isSelected ? QPalette::Highlight : QPalette::Base));
    const QFontMetrics &metrics = option.fontMetrics;
    const int side = metrics.height();
    painter->setFont(option.font);
    paintMark(*painter, option, QRect(row.left() + gap, row.top() + (row.height() - side) / 2, side, side),
              helptexts::kindLetter(entry.kind));

    const QColor ink = option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = isSelected ? ink : QColor(helptexts::quietInk(option.palette));
    int left = row.left() + nameOffset(metrics);
    int right = row.right() - 2 * gap;
    if (const QString triggers = helptexts::shortTriggers(entry.triggers); !triggers.isEmpty()) {
        const QString shown =
            metrics.elidedText(triggers, Qt::ElideRight, metrics.averageCharWidth() * mostOfTriggers);
        painter->setPen(quiet);
        painter->drawText(QRect(left, row.top(), right - left, row.height()),
                          Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, shown);
        right -= metrics.horizontalAdvance(shown) + 4 * gap;
    }
    QTextLayout name(metrics.elidedText(entry.name, Qt::ElideRight, right - left), option.font);
    QList<QTextLayout::FormatRange> formats;
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    for (const qsizetype letter : m_model.lettersAt(index.row()))
        formats.append({int(letter), 1, bold});
    if (entry.deprecated) {
        QTextCharFormat struck;
        struck.setFontStrikeOut(true);
        formats.append({0, int(entry.name.size()), struck});
    }
    name.setFormats(formats);
    name.beginLayout();
    QTextLine line = name.createLine();
    name.endLayout();
    painter->setPen(ink);
    name.draw(painter, QPointF(left, row.top() + (row.height() - line.height()) / 2));
    left += int(line.naturalTextWidth());
    if (left < right) {
        painter->setPen(quiet);
        painter->drawText(
            QRect(left, row.top(), right - left, row.height()),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            metrics.elidedText(behindName(entry.name, entry.signature), Qt::ElideRight, right - left));
    }
    painter->restore();
}
