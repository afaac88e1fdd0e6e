// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

/// A header whose texts stand exactly above those of ActionDelegate, at whatever margin the style has.
class PaddedHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit PaddedHeader(QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    QSize sectionSizeFromContents(int logicalIndex) const override;
};
