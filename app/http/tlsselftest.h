// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>

namespace http {

/// Shakes hands with itself over a socket of the loopback interface, with a certificate that comes along and
/// is trusted for this alone: whether the library for TLS, which is opened while the program runs, is there
/// and works. The library's version, or what is wrong in its words. For --self-test alone: it waits.
std::expected<QString, QString> tlsSelfTest();

} // namespace http
