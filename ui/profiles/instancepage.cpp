// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/instancepage.h"

#include "base/profilelook.h"
#include "profiles/fieldproblem.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace {

constexpr Profile::Colour allColours[] = {
    Profile::Colour::None, Profile::Colour::Blue,   Profile::Colour::Green, Profile::Colour::Yellow,
    Profile::Colour::Red,  Profile::Colour::Violet, Profile::Colour::Grey};

} // namespace

InstancePage::InstancePage(QWidget *parent)
    : QWidget(parent)
    , m_name(newEdit(u"profileName"_s, tr("Name of the connection"), this))
    , m_url(newEdit(u"profileUrl"_s, tr("Address of the instance"), this))
    , m_connectTo(newEdit(u"profileConnectTo"_s, tr("Where the instance is reached"), this))
    , m_organisation(newEdit(u"profileOrganisation"_s, tr("Id of the organisation to begin in"), this))
    , m_colour(new QComboBox(this))
    , m_production(new QCheckBox(tr("&Production: ask before the first change of a sitting"), this))
    , m_readOnly(new QCheckBox(tr("&Read-only: change nothing"), this))
    , m_nameProblem(new FieldProblem(m_name, this))
    , m_urlProblem(new FieldProblem(m_url, this))
    , m_connectToProblem(new FieldProblem(m_connectTo, this))
    , m_organisationProblem(new FieldProblem(m_organisation, this))
{
    m_url->setPlaceholderText(u"https://acme.example.com"_s);
    m_connectTo->setPlaceholderText(tr("The address itself"));
    m_connectTo->setToolTip(
        tr("Where the instance is reached, if not at its own address: a port forward or an internal address, "
           "such as 10.0.0.5:8443. The certificate there has to be for this name."));
    m_organisation->setPlaceholderText(tr("The account's own"));
    m_organisation->setToolTip(
        tr("The number on the organisation's page in the Console. Others can be chosen "
           "later in the tool bar."));
    m_colour->setObjectName("profileColour"_L1);
    m_colour->setAccessibleName(tr("Colour"));
    m_production->setObjectName("profileProduction"_L1);
    m_readOnly->setObjectName("profileReadOnly"_L1);
    for (const Profile::Colour colour : allColours)
        m_colour->addItem(profilelook::colourName(colour));
    showColours();

    auto *form = new QFormLayout(this);
    form->setContentsMargins(12, 12, 12, 12);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Name"), m_name);
    form->addRow(QString(), m_nameProblem);
    form->addRow(tr("A&ddress"), m_url);
    form->addRow(QString(), m_urlProblem);
    form->addRow(tr("Conn&ect to"), m_connectTo);
    form->addRow(QString(), m_connectToProblem);
    form->addRow(tr("&Organisation"), m_organisation);
    form->addRow(QString(), m_organisationProblem);
    form->addRow(tr("Co&lour"), m_colour);
    form->addRow(QString(), m_production);
    form->addRow(QString(), m_readOnly);

    for (QLineEdit *edit : {m_name, m_url, m_connectTo, m_organisation})
        connect(edit, &QLineEdit::textEdited, this, &InstancePage::edited);
    connect(m_colour, &QComboBox::activated, this, &InstancePage::edited);
    connect(m_production, &QCheckBox::clicked, this, &InstancePage::edited);
    connect(m_readOnly, &QCheckBox::clicked, this, &InstancePage::edited);
}

void InstancePage::show(const Profile &profile, const QString &url)
{
    m_name->setText(profile.name);
    m_url->setText(url);
    m_connectTo->setText(profile.network.connectTo.toString());
    m_organisation->setText(profile.organisationId);
    m_colour->setCurrentIndex(int(std::ranges::find(allColours, profile.colour) - std::begin(allColours)));
    m_production->setChecked(profile.isProduction);
    m_readOnly->setChecked(profile.isReadOnly);
}

void InstancePage::fill(Profile &profile) const
{
    profile.name = m_name->text().trimmed();
    profile.organisationId = m_organisation->text().trimmed();
    profile.colour = allColours[qBound(0, m_colour->currentIndex(), int(std::size(allColours)) - 1)];
    profile.isProduction = m_production->isChecked();
    profile.isReadOnly = m_readOnly->isChecked();
}

QString InstancePage::url() const
{
    return m_url->text();
}

QString InstancePage::connectTo() const
{
    return m_connectTo->text().trimmed();
}

void InstancePage::setProblems(const QList<ProfileStore::Problem> &problems)
{
    m_nameProblem->setProblem(ProfileStore::problemOf(problems, "name"_L1));
    m_urlProblem->setProblem(ProfileStore::problemOf(problems, "url"_L1));
    m_connectToProblem->setProblem(ProfileStore::problemOf(problems, "connectTo"_L1));
    m_organisationProblem->setProblem(ProfileStore::problemOf(problems, "organisationId"_L1));
}

void InstancePage::focusName()
{
    m_name->setFocus();
    m_name->selectAll();
}

void InstancePage::showColours()
{
    for (int i = 0; i < m_colour->count(); ++i)
        m_colour->setItemIcon(i, profilelook::dot(allColours[i], palette()));
}

void InstancePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showColours();
}
