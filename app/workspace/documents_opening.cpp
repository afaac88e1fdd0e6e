// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What was open before, or is brought back: as few questions as will do, not one for each.
#include "archive/archive.h"
#include "ledger/bindings.h"
#include "ledger/ledger.h"
#include "workspace/actionlist.h"
#include "workspace/documents.h"
#include "workspace/place.h"

#include <QTimer>

#include <algorithm>

void Documents::openIn(const QString &organisationId, const QString &id,
                       const std::function<void(ActionDocument *)> &open)
{
    if (ActionDocument *opened = document(id))
        return open(opened);
    // The list has just been read, scripts included. Where it could not be, it follows once it is.
    if (const zitadel::Action *listed = m_list.model().find(id)) {
        if (!m_ledger.bindings().wasAsked(listed->details.resourceOwner))
            m_ledger.bindings().read(listed->details.resourceOwner);
        return open(addDocument(*listed));
    }
    if (organisationId == m_place.organisation().id)
        return; // the list says that it is gone
    const auto show = [this, open](const zitadel::Action &action) {
        ActionDocument *opened = document(action.id);
        open(opened ? opened : addDocument(action));
    };
    fetchSoon(organisationId, id, [this, id, show](const Result<zitadel::Action> &read) {
        if (read) {
            show(*read);
            if (!m_ledger.bindings().wasAsked(read->details.resourceOwner))
                m_ledger.bindings().read(read->details.resourceOwner);
        } else if (read.error().kind != Error::Kind::NotFound) {
            m_ledger.archive().known().find(id).then(
                this, [show](const Result<std::optional<zitadel::Action>> &known) {
                    if (known && *known)
                        show(**known);
                });
        }
    });
}

/// refresh() of one that stands among others of its organisation.
void Documents::refreshSoon(ActionDocument *document)
{
    const QString draftId = document->draftId();
    const QString organisationId = document->organisationId();
    fetchSoon(organisationId, document->id(), [this, draftId](const Result<zitadel::Action> &read) {
        ActionDocument *still = draft(draftId);
        if (!still)
            return; // closed meanwhile
        if (!m_ledger.bindings().wasAsked(still->organisationId()))
            m_ledger.bindings().read(still->organisationId());
        if (still->isSaving() || still->isNew())
            return;
        if (read)
            m_ledger.noteRead(*read);
        else
            still->setTrouble(ActionDocument::Trouble{explain::Operation::Open, read.error()});
    });
}

/// Reads an action together with the others of its organisation that are wanted at the same time.
void Documents::fetchSoon(const QString &organisationId, const QString &id,
                          const std::function<void(const Result<zitadel::Action> &)> &take)
{
    if (m_wanted.isEmpty())
        QTimer::singleShot(0, this, &Documents::fetchWanted);
    m_wanted[organisationId].append({id, take});
}

void Documents::fetchWanted()
{
    const auto all = std::exchange(m_wanted, {});
    for (const auto &[organisation, wanted] : all.asKeyValueRange()) {
        if (wanted.size() == 1) {
            m_ledger.read(organisation, wanted.constFirst().id).then(this, wanted.constFirst().take);
            continue;
        }
        m_ledger.readList(organisation)
            .then(this, [this, organisation, wanted](const Result<QList<zitadel::Action>> &read) {
                const QList<zitadel::Action> actions =
                    read ? m_ledger.corrected(*read, organisation) : QList<zitadel::Action>();
                for (const Wanted &one : wanted) {
                    const auto found = std::ranges::find(actions, one.id, &zitadel::Action::id);
                    if (!read)
                        one.take(std::unexpected(read.error()));
                    else if (found != actions.end())
                        one.take(*found);
                    else // gone, or made a moment ago: the action itself tells
                        m_ledger.read(organisation, one.id).then(this, one.take);
                }
            });
    }
}
