// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QWidget>

#include <functional>

class PlainLabel;
class QSpinBox;

/// How much history is kept on this computer, and how much room it takes now.
class HistoryOptionsPage : public QWidget
{
    Q_OBJECT

public:
    /// Asks for the bytes that the history takes on the disk.
    using BytesUsed = std::function<QFuture<Result<qint64>>()>;

    /// @p days and @p megabytes as in Settings. @p bytesUsed is called once; it may be empty, where nothing
    /// is connected.
    HistoryOptionsPage(int days, int megabytes, const BytesUsed &bytesUsed, QWidget *parent = nullptr);

    int days() const;      ///< 0: for ever
    int megabytes() const; ///< 0: no limit
    void setLimits(int days, int megabytes);

private:
    PlainLabel *addNote(const QString &text, const QString &objectName);
    void showUsed(const Result<qint64> &bytes);

    QSpinBox *m_days;
    QSpinBox *m_megabytes;
    PlainLabel *m_used;
};
