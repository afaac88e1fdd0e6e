// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/networkoptions.h"

#include <QtEnvironmentVariables>

/// The wire that a test is run for this time: tests of the path run once for each.
inline NetworkOptions::Wire wireUnderTest()
{
    const QByteArray name = qgetenv("WIRE_UNDER_TEST");
    if (name == "grpc")
        return NetworkOptions::Wire::Grpc;
    if (name == "grpc-web")
        return NetworkOptions::Wire::GrpcWeb;
    return NetworkOptions::Wire::Json;
}

/// For what is about JSON itself, such as its bytes on a raw socket.
#define ONLY_JSON()                                                                                          \
    do {                                                                                                     \
        if (wireUnderTest() != NetworkOptions::Wire::Json)                                                   \
            QSKIP("about JSON");                                                                             \
    } while (false)
