// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace http {
struct Exchange;
}

/// One request and its response as they went over the wire, without secrets, to read and to copy.
class ExchangeDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ExchangeDialog(const http::Exchange &exchange, QWidget *parent);
};
