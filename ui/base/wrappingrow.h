// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

/// Puts things side by side, and those for which there is no room on lines below, so that a row of fields and
/// buttons is never cut off and never keeps its window wide. What can grow takes what is left of its line.
class WrappingRow : public QLayout
{
    Q_OBJECT

public:
    explicit WrappingRow(QWidget *parent = nullptr);
    ~WrappingRow() override;

    /// @p layout stays together on a line.
    void addLayout(QLayout *layout);

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;

    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &place) override;

private:
    struct Line
    {
        std::vector<QLayoutItem *> items;
        int width = 0; ///< that they need, with the gaps between them
        int height = 0;
    };
    std::vector<Line> lines(int width) const;
    void place(const Line &line, const QRect &place) const;
    int gap() const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};
