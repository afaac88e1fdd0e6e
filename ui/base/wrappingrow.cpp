// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/wrappingrow.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace {

bool canGrow(const QLayoutItem &item)
{
    return item.expandingDirections() & Qt::Horizontal;
}

/// What can grow may be as small as it can before something moves to the next line.
int widthOf(const QLayoutItem &item)
{
    return canGrow(item) ? item.minimumSize().width() : item.sizeHint().width();
}

} // namespace

WrappingRow::WrappingRow(QWidget *parent)
    : QLayout(parent)
{
}

WrappingRow::~WrappingRow() = default;

void WrappingRow::addLayout(QLayout *layout)
{
    addChildLayout(layout);
    addItem(layout);
}

void WrappingRow::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
    invalidate();
}

QLayoutItem *WrappingRow::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)].get() : nullptr;
}

QLayoutItem *WrappingRow::takeAt(int index)
{
    if (!itemAt(index))
        return nullptr;
    QLayoutItem *item = m_items[size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    invalidate();
    return item;
}

int WrappingRow::gap() const
{
    if (spacing() >= 0 || !parentWidget())
        return std::max(spacing(), 0);
    return parentWidget()->style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing, nullptr, parentWidget());
}

std::vector<WrappingRow::Line> WrappingRow::lines(int width) const
{
    std::vector<Line> lines;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size(widthOf(*item), item->sizeHint().height());
        if (lines.empty() || lines.back().width + gap() + size.width() > width)
            lines.push_back({.items = {item.get()}, .width = size.width(), .height = size.height()});
        else {
            Line &line = lines.back();
            line.items.push_back(item.get());
            line.width += gap() + size.width();
            line.height = std::max(line.height, size.height());
        }
    }
    return lines;
}

int WrappingRow::heightForWidth(int width) const
{
    const QMargins around = contentsMargins();
    const std::vector<Line> all = lines(width - around.left() - around.right());
    int height = around.top() + around.bottom();
    for (const Line &line : all)
        height += line.height;
    return height + std::max(int(all.size()) - 1, 0) * gap();
}

QSize WrappingRow::sizeHint() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize wanted = item->sizeHint();
        size = {size.width() + wanted.width() + (size.isEmpty() ? 0 : gap()),
                std::max(size.height(), wanted.height())};
    }
    return size.grownBy(contentsMargins());
}

QSize WrappingRow::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size.grownBy(contentsMargins());
}

void WrappingRow::setGeometry(const QRect &place)
{
    QLayout::setGeometry(place);
    const QRect inside = place.marginsRemoved(contentsMargins());
    int y = inside.top();
    for (const Line &line : lines(inside.width())) {
        this->place(line, {inside.left(), y, inside.width(), line.height});
        y += line.height + gap();
    }
}

void WrappingRow::place(const Line &line, const QRect &place) const
{
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    auto growing = int(std::ranges::count_if(line.items, [](const auto *item) { return canGrow(*item); }));
    int left = place.width() - line.width; // over, or missing
    int x = place.left();
    for (QLayoutItem *item : line.items) {
        int width = widthOf(*item);
        if (canGrow(*item)) {
            const int more = left / growing--;
            width += more;
            left -= more;
        } else if (left < 0) // alone on its line, and too wide for it
            width = std::max(item->minimumSize().width(), place.width());
        const QRect there(x, place.top(), width, place.height());
        item->setGeometry(QStyle::visualRect(direction, place, there));
        x += width + gap();
    }
}
