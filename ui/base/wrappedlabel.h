// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/plainlabel.h"

/// Text of several lines that is as high as its lines at the width it has.
///
/// A QLabel in a QFormLayout gets the height of its text at the smallest width it might have, which leaves a
/// hole in the form.
class WrappedLabel : public PlainLabel
{
    Q_OBJECT

public:
    explicit WrappedLabel(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return false; }

protected:
    void resizeEvent(QResizeEvent *event) override;
};
