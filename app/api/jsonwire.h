// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/wire.h"

/// The API as JSON over HTTP, each call at a path of its own (API 1 to 20).
class JsonWire final : public Wire
{
public:
    Question actions(qsizetype offset, qsizetype limit) const override;
    Question action(const QString &id) const override;
    Question createAction(const zitadel::ActionFields &fields) const override;
    Question updateAction(const QString &id, const zitadel::ActionFields &fields) const override;
    Question deactivateAction(const QString &id) const override;
    Question reactivateAction(const QString &id) const override;
    Question deleteAction(const QString &id) const override;
    Question flow(const QString &id) const override;
    Question setTriggerActions(const QString &flow, const QString &trigger,
                               const QStringList &actionIds) const override;
    Question events(const QString &aggregateId, bool isOrganisation, quint64 after, int limit) const override;
    Question ownOrganisation() const override;
    Question organisations(qsizetype offset, qsizetype limit, const QString &name) const override;
    Question memberships(qsizetype offset, qsizetype limit) const override;
    Question account() const override;
    Question permissions() const override;
    Question health() const override;

    void dress(http::Request &request, std::chrono::milliseconds time) const override;
    Result<QByteArray> judge(const http::Outcome &outcome, explain::Operation operation) const override;

    Result<paging::ActionPage> readActions(QByteArray message) const override;
    Result<zitadel::Action> readAction(QByteArray message) const override;
    Result<zitadel::WriteAnswer> readWritten(QByteArray message) const override;
    Result<zitadel::Flow> readFlow(QByteArray message) const override;
    Result<QList<zitadel::ServerEvent>> readEvents(QByteArray message) const override;
    Result<zitadel::Organisation> readOwnOrganisation(QByteArray message) const override;
    Result<paging::OrganisationPage> readOrganisations(QByteArray message) const override;
    Result<paging::MembershipPage> readMemberships(QByteArray message) const override;
    Result<zitadel::Account> readAccount(QByteArray message) const override;
    Result<QStringList> readPermissions(QByteArray message) const override;
    Result<> readNothing(QByteArray message) const override;
};
