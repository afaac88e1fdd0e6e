// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promote/sitechoice.h"

#include "base/colours.h"
#include "base/errortext.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "base/profilelook.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

SiteChoice::SiteChoice(const std::shared_ptr<Reach> &reach, const QString &name, const QString &side,
                       QWidget *parent)
    : QWidget(parent)
    , m_reach(reach)
    , m_connection(new QComboBox(this))
    , m_organisation(new QComboBox(this))
    , m_note(new PlainLabel(this))
{
    setObjectName(name);
    m_connection->setObjectName(name + "Connection"_L1);
    //: "Left", "Right"
    m_connection->setAccessibleName(tr("%1: connection").arg(side));
    m_organisation->setObjectName(name + "Organisation"_L1);
    m_organisation->setAccessibleName(tr("%1: organisation").arg(side));
    m_note->setObjectName(name + "Note"_L1);
    m_note->setWordWrap(true);
    m_note->hide();
    for (const Profile &profile : m_reach->connections())
        m_connection->addItem(profilelook::dot(profile.colour, palette()),
                              plaintext::brief(profilelook::title(profile)), profile.id);
    for (QComboBox *box : {m_connection, m_organisation}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(14);
    }
    connect(m_connection, &QComboBox::currentIndexChanged, this, [this] { load({}); });
    connect(m_organisation, &QComboBox::currentIndexChanged, this, &SiteChoice::setSite);
    auto *boxes = new QHBoxLayout;
    boxes->setSpacing(8);
    boxes->addWidget(m_connection, 1);
    boxes->addWidget(m_organisation, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(boxes);
    layout->addWidget(m_note);
}

void SiteChoice::choose(const QString &profileId, const QString &organisationId)
{
    const int place = m_connection->findData(profileId);
    if (place < 0)
        return;
    {
        const QSignalBlocker blocker(m_connection);
        m_connection->setCurrentIndex(place);
    }
    load(organisationId);
}

void SiteChoice::load(const QString &organisationId)
{
    {
        const QSignalBlocker blocker(m_organisation);
        m_organisation->clear();
        m_organisations.clear();
        m_organisation->setPlaceholderText(tr("Asking…"));
    }
    m_note->hide();
    setSite();
    m_reach->organisations(m_connection->currentData().toString())
        .then(this, [this, organisationId, asked = ++m_asked](const Result<OrganisationList> &found) {
            if (asked == m_asked)
                take(found, organisationId);
        });
}

void SiteChoice::take(const Result<OrganisationList> &found, const QString &organisationId)
{
    m_organisation->setPlaceholderText(tr("No organisation"));
    if (!found) {
        QPalette coloured = palette();
        coloured.setColor(QPalette::WindowText, colours::ink(colours::Meaning::Error, palette()));
        m_note->setPalette(coloured);
        QStringList words{found.error().message, found.error().advice, errortext::details(found.error())};
        words.removeAll(QString());
        m_note->setText(words.join(u' '));
        m_note->show();
        return;
    }
    int place = 0;
    {
        const QSignalBlocker blocker(m_organisation);
        m_organisations = found->organisations;
        for (const zitadel::Organisation &organisation : std::as_const(m_organisations)) {
            if (organisation.id == organisationId)
                place = m_organisation->count();
            m_organisation->addItem(
                plaintext::brief(organisation.name.isEmpty() ? organisation.id : organisation.name));
            m_organisation->setItemData(m_organisation->count() - 1, plaintext::toolTip(organisation.id),
                                        Qt::ToolTipRole);
        }
        m_organisation->setCurrentIndex(m_organisations.isEmpty() ? -1 : place);
    }
    setSite();
}

void SiteChoice::setSite()
{
    const int place = m_organisation->currentIndex();
    promote::Site *site = place < 0 || place >= m_organisations.size()
                              ? nullptr
                              : m_reach->site(m_connection->currentData().toString(), m_organisations[place]);
    if (site == m_site)
        return;
    m_site = site;
    emit siteChanged();
}
