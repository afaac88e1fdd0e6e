// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace run {

/// Somebody to run scripts for, and the situation they are in.
struct Person
{
    QString id;   ///< of ours; that of a sample begins with "sample:"
    QString name; ///< for people: "Ada, no grants"
    /// Order::input: a JSON object with the names that scripts know. Each trigger takes from it what it has.
    QByteArray input;
    bool isSample = false; ///< comes with the program, and cannot be changed

    bool operator==(const Person &) const = default;
};

} // namespace run
