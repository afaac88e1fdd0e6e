// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/list/listtriggers.h"

#include "ledger/bindings.h"
#include "workspace/actionlist.h"
#include "workspace/place.h"

#include <utility>

ListTriggers::ListTriggers(ActionList &list, Bindings &bindings, Place &place, QObject *parent)
    : QObject(parent)
    , m_list(list)
    , m_bindings(bindings)
    , m_place(place)
{
    connect(&list, &ActionList::loaded, this, [this] {
        m_isDue = true;
        show();
        if (m_place.rights().areKnown || std::exchange(m_hasWaited, true))
            ask();
    });
    connect(&list, &ActionList::stateChanged, this, [this] {
        if (m_list.state() == ActionList::State::Failed)
            show();
    });
    connect(&place, &Place::rightsChanged, this, [this] {
        if (m_place.rights().areKnown)
            ask();
        show();
    });
    connect(&place, &Place::left, this, [this] {
        m_isDue = false;
        m_hasWaited = false;
        m_list.model().setTriggers({});
    });
    connect(&bindings, &Bindings::changed, this, &ListTriggers::show);
}

void ListTriggers::ask()
{
    const QString &here = m_place.organisation().id;
    if (!here.isEmpty() && std::exchange(m_isDue, false))
        m_bindings.read(here);
}

void ListTriggers::show()
{
    const QString &here = m_place.organisation().id;
    ActionTriggers triggers;
    triggers.areKnown = m_bindings.isKnown(here);
    if (triggers.areKnown) {
        triggers.byAction = m_bindings.in(here);
    } else {
        triggers.hindrance = m_place.hindrance(explain::Operation::Flows, here);
        if (const auto trouble = m_bindings.trouble(here); trouble && triggers.hindrance.isEmpty())
            triggers.hindrance = trouble->message;
        else if (triggers.hindrance.isEmpty() && m_list.state() == ActionList::State::Failed)
            triggers.hindrance = tr("The server could not be asked for its flows.");
    }
    m_list.model().setTriggers(triggers);
}
