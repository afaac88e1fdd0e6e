// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>

/// By which way requests leave this computer; those to this computer itself go over no proxy. The password of
/// a proxy is a secret and not in here.
struct ProxyOptions
{
    enum class Mode {
        System, ///< what the system says for the instance's address
        None,
        Manual,
    };
    enum class Type { Http, Socks5 };

    Mode mode = Mode::System;
    Type type = Type::Http; ///< this and the rest: with Mode::Manual only
    QString host;
    quint16 port = 8080;
    QString user; ///< empty: the proxy asks for none

    bool operator==(const ProxyOptions &) const = default;
};

/// How to reach one instance. There is no way to switch the check of certificates off, on purpose.
struct NetworkOptions
{
    ProxyOptions proxy;

    /// Where the instance is reached, if elsewhere than at its own name: a port forward, an internal address.
    /// As connection::instanceUrl() makes it; empty: at its own. Whose instance is meant is said in a header
    /// (API 3).
    QUrl connectTo;

    /// Names of headers which go along with each request to the instance, and to nobody else: what a proxy in
    /// front of it lets people in by. Their values are secrets and not in here.
    QStringList extraHeaders;

    /// Certificate authorities that are trusted besides the system's, as PEM; empty for none.
    QByteArray privateAuthorities;

    /// How long a request may stay without any progress.
    std::chrono::seconds timeout{30};

    /// In which of the server's three languages it is spoken to.
    enum class Wire {
        Automatic, ///< what is known to pass everywhere: JSON
        Json,
        Grpc,    ///< over HTTP/2 only
        GrpcWeb, ///< the same messages, over any HTTP
    };
    Wire wire = Wire::Automatic;

    static constexpr std::chrono::seconds shortestTimeout{2};
    static constexpr std::chrono::seconds longestTimeout{600};

    bool operator==(const NetworkOptions &) const = default;
};
