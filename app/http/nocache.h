// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractNetworkCache>

namespace http {

/// Keeps nothing. With HTTP/2, Qt takes trailers for a second header, and where there is no cache at all it
/// complains each time that it is too late to begin one.
class NoCache : public QAbstractNetworkCache
{
public:
    explicit NoCache(QObject *parent)
        : QAbstractNetworkCache(parent)
    {
    }

    QNetworkCacheMetaData metaData(const QUrl &) override { return {}; }
    void updateMetaData(const QNetworkCacheMetaData &) override {}
    QIODevice *data(const QUrl &) override { return nullptr; }
    bool remove(const QUrl &) override { return false; }
    qint64 cacheSize() const override { return 0; }
    QIODevice *prepare(const QNetworkCacheMetaData &) override { return nullptr; }
    void insert(QIODevice *) override {}
    void clear() override {}
};

} // namespace http
