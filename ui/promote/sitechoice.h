// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promote/reach.h"

#include <QWidget>

class PlainLabel;
class QComboBox;

/// One side of a comparison: a connection, and an organisation of it.
class SiteChoice : public QWidget
{
    Q_OBJECT

public:
    /// @p side: "Left", for a screen reader.
    SiteChoice(const std::shared_ptr<Reach> &reach, const QString &name, const QString &side,
               QWidget *parent = nullptr);

    /// Chooses an organisation, whose connection is asked for all others; nothing: the connection's first.
    void choose(const QString &profileId, const QString &organisationId);

    /// nullptr while none is chosen.
    promote::Site *site() const { return m_site; }

signals:
    void siteChanged();

private:
    void load(const QString &organisationId);
    void take(const Result<OrganisationList> &found, const QString &organisationId);
    void setSite();

    const std::shared_ptr<Reach> m_reach;
    QComboBox *m_connection;
    QComboBox *m_organisation;
    PlainLabel *m_note;
    QList<zitadel::Organisation> m_organisations;
    promote::Site *m_site = nullptr;
    quint64 m_asked = 0;
};
