// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/detailspane.h"

#include "base/errortext.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "base/times.h"
#include "base/wrappedlabel.h"
#include "details/factrow.h"
#include "ledger/bindings.h"

#include <QFormLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

DetailsPane::DetailsPane(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_form(new QFormLayout)
    , m_facts(new QWidget(this))
    , m_clock(new QTimer(this))
{
    setObjectName("detailsPane"_L1);
    m_heading = new WrappedLabel(this);
    m_heading->setObjectName("detailsHeading"_L1);
    QFont bold = m_heading->font();
    bold.setBold(true);
    m_heading->setFont(bold);

    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(4);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_state = addRow(tr("State"), u"detailsState"_s);
    m_sequence = addRow(tr("Sequence"), u"detailsSequence"_s);
    m_lastWrite = addRow(tr("Last write"), u"detailsLastWrite"_s);
    m_created = addRow(tr("Created"), u"detailsCreated"_s);
    m_owner = addRow(tr("Owner"), u"detailsOwner"_s);
    m_ownerId = addRow(tr("Owner id"), u"detailsOwnerId"_s, true);
    m_id = addRow(tr("Action id"), u"detailsId"_s, true);
    m_triggers = addRow(tr("Triggers"), u"detailsTriggers"_s);
    m_addToTrigger = new QPushButton(tr("Add to trigger…"), m_facts);
    m_addToTrigger->setObjectName("detailsAddToTrigger"_L1);
    m_addToTrigger->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_addToTrigger, &QPushButton::clicked, this,
            [this] { emit addToTriggerRequested(m_document->id()); });
    m_form->addRow(QString(), m_addToTrigger);
    m_facts->setLayout(m_form);

    auto *inside = new QWidget(this);
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(12, 8, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_heading);
    layout->addWidget(m_facts);
    layout->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);

    // "5 min ago" must not stay true for ever.
    m_clock->setInterval(30s);
    connect(m_clock, &QTimer::timeout, this, &DetailsPane::show);
    connect(&workspace.place(), &Place::organisationChanged, this, &DetailsPane::show);
    connect(&workspace.place(), &Place::rightsChanged, this, &DetailsPane::show);
    connect(&workspace.bindings(), &Bindings::changed, this, &DetailsPane::show);
    show();
}

FactRow *DetailsPane::addRow(const QString &label, const QString &objectName, bool canCopy)
{
    auto *row = new FactRow(label, canCopy, m_facts);
    row->setObjectName(objectName);
    m_form->addRow(label, row);
    return row;
}

void DetailsPane::setDocument(ActionDocument *document)
{
    if (document == m_document)
        return;
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (document) {
        connect(document, &ActionDocument::baseChanged, this, &DetailsPane::show);
        connect(document, &ActionDocument::fieldsChanged, this, [this] {
            if (m_document->fields().name != m_shownName)
                show();
        });
        m_clock->start();
    } else {
        m_clock->stop();
    }
    show();
}

QWidget *DetailsPane::stop() const
{
    return m_ownerId->copyButton();
}

QString DetailsPane::owner() const
{
    const QString name = m_workspace.place().nameOf(m_document->organisationId());
    return name == m_document->organisationId() ? QString() : name; // the id has a row of its own
}

void DetailsPane::show()
{
    m_facts->setVisible(m_document);
    m_heading->setText(m_document && !m_document->fields().name.isEmpty()
                           ? tr("Details of “%1”").arg(plaintext::line(m_document->fields().name))
                           : tr("Details"));
    if (!m_document)
        return;

    m_shownName = m_document->fields().name;
    const zitadel::Action &action = m_document->base();
    const QLocale locale;
    const QDateTime now = QDateTime::currentDateTime();
    const auto setTime = [&](FactRow *row, const std::optional<QDateTime> &time, const QString &otherwise) {
        row->set(time ? times::relative(*time, now) : otherwise, time ? times::exact(*time) : QString());
    };
    m_state->set(m_document->isNew() ? tr("not on the server yet")
                 : action.isActive() ? tr("active")
                                     : tr("inactive"));
    m_sequence->set(m_document->isNew() ? tr("none yet") : locale.toString(action.details.sequence),
                    tr("Counts the changes of this action; each save that changes something adds one."));
    setTime(m_lastWrite, action.details.changeDate, m_document->isNew() ? tr("none yet") : tr("not told"));
    const auto created = m_document->createdAt();
    setTime(m_created, created, QString());
    m_form->setRowVisible(m_created, created.has_value());
    const QString name = owner();
    m_owner->set(plaintext::line(name));
    m_form->setRowVisible(m_owner, !name.isEmpty());
    m_ownerId->set(m_document->organisationId());
    m_form->setRowVisible(m_ownerId, !m_document->organisationId().isEmpty());
    m_id->set(action.id);
    m_form->setRowVisible(m_id, !m_document->isNew());
    showTriggers();
}

void DetailsPane::showTriggers()
{
    m_form->setRowVisible(m_triggers, !m_document->isNew());
    const Bindings &bindings = m_workspace.bindings();
    const QString organisation = m_document->organisationId();
    QStringList lines;
    for (const zitadel::Binding &binding : bindings.of(m_document->id()))
        lines << zitadel::shownPlace(binding);
    const auto trouble = bindings.trouble(organisation);
    const QString hindrance = m_workspace.place().hindrance(explain::Operation::Flows, organisation);
    if (!lines.isEmpty())
        m_triggers->set(lines.join(u'\n'), trouble ? trouble->message : QString());
    else if (trouble)
        m_triggers->set(tr("not known"), errortext::title(explain::Operation::Flows, *trouble));
    else if (!hindrance.isEmpty())
        m_triggers->set(tr("not known"), hindrance);
    else
        m_triggers->set(bindings.isKnown(organisation) ? tr("none: nothing runs it") : tr("not read yet"));
    showAddToTrigger();
}

void DetailsPane::showAddToTrigger()
{
    const QString hindrance = m_workspace.place().isElsewhere(m_document->organisationId())
                                  ? tr("The window is in another organisation.")
                                  : m_workspace.place().hindrance(explain::Operation::SetTrigger);
    m_form->setRowVisible(m_addToTrigger, !m_document->isNew());
    m_addToTrigger->setEnabled(hindrance.isEmpty());
    m_addToTrigger->setToolTip(plaintext::toolTip(hindrance));
}
