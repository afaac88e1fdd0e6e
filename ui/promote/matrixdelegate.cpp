// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promote/matrixdelegate.h"

#include "base/colours.h"

using promote::MatrixModel;

namespace {

std::optional<colours::Meaning> meaningOfCell(MatrixModel::Cell cell)
{
    switch (cell) {
    case MatrixModel::Cell::Same:
        return colours::Meaning::Success;
    case MatrixModel::Cell::Different:
        return colours::Meaning::Warning;
    case MatrixModel::Cell::Missing:
    case MatrixModel::Cell::NotRead:
        return colours::Meaning::Error;
    case MatrixModel::Cell::OnlyHere:
    case MatrixModel::Cell::Extra:
        return colours::Meaning::Information;
    default:
        return std::nullopt;
    }
}

} // namespace

void MatrixDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    RoomyDelegate::initStyleOption(option, index);
    const auto cell = index.data(MatrixModel::CellRole).value<MatrixModel::Cell>();
    option->font.setBold(cell == MatrixModel::Cell::Reference);
    if (const auto meaning = meaningOfCell(cell)) {
        option->backgroundBrush = colours::ground(*meaning, option->palette);
        option->palette.setColor(QPalette::Text, colours::ink(*meaning, option->palette));
    } else if (cell != MatrixModel::Cell::Reference) {
        option->palette.setColor(QPalette::Text, option->palette.color(QPalette::PlaceholderText));
    }
}
