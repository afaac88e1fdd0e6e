// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QFuture>

/// Where the access token of a request comes from.
class TokenSource
{
public:
    virtual ~TokenSource() = default;

    /// The present token; where there is none, or it is about to expire, one is fetched first.
    virtual QFuture<Result<QByteArray>> token() = 0;

    /// A token other than @p rejected, which the server has just answered with 401. Several requests may ask
    /// at once; there is one renewal for all of them.
    virtual QFuture<Result<QByteArray>> renewed(const QByteArray &rejected) = 0;

    /// The server has just accepted the token.
    virtual void accepted() {}
};

/// A token that is simply there.
class FixedToken : public TokenSource
{
public:
    explicit FixedToken(const QByteArray &token)
        : m_token(token)
    {
    }
    QFuture<Result<QByteArray>> token() override
    {
        return QtFuture::makeReadyValueFuture(Result<QByteArray>(m_token));
    }
    QFuture<Result<QByteArray>> renewed(const QByteArray &) override
    {
        return QtFuture::makeReadyValueFuture(
            Result<QByteArray>(std::unexpected(Error{.kind = Error::Kind::Unauthorized})));
    }

private:
    QByteArray m_token;
};
