// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/wire.h"

#include "api/grpcwire.h"
#include "api/jsonwire.h"

std::shared_ptr<const Wire> Wire::of(NetworkOptions::Wire kind)
{
    switch (kind) {
    case NetworkOptions::Wire::Grpc:
        return std::make_shared<GrpcWire>(false);
    case NetworkOptions::Wire::GrpcWeb:
        return std::make_shared<GrpcWire>(true);
    case NetworkOptions::Wire::Automatic:
    case NetworkOptions::Wire::Json:
        break;
    }
    return std::make_shared<JsonWire>();
}
