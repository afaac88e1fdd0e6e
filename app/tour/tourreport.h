// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonArray>
#include <QObject>
#include <QUrl>
#include <QVariantMap>

namespace http {
class Transport;
}

/// What the tour did, step by step, with the requests sent during each: written as tour.json.
class TourReport : public QObject
{
    Q_OBJECT

public:
    /// On the server at @p url. Listens to what @p transport sends from now on.
    TourReport(const QUrl &url, http::Transport &transport, QObject *parent = nullptr);

    /// Ends a step: @p shown is what the window showed, @p problem why that is not what it should be (or
    /// empty).
    /// @p picture is a file name, empty if there is none.
    void addStep(const QString &name, const QString &picture, const QVariantMap &shown,
                 const QString &problem);

    /// A step that this server gives no occasion for. Not a failure.
    void addSkipped(const QString &name, const QString &why);

    bool isGood() const { return m_isGood; }

    /// Writes tour.json into @p folder.
    Result<> write(const QString &folder) const;

private:
    void add(const QString &name, QJsonObject step);

    const QUrl m_url;
    QJsonArray m_steps;
    QJsonArray m_sent; ///< since the last step
    bool m_isGood = true;
};
