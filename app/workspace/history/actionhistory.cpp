// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/history/actionhistory.h"

#include "api/client.h"
#include "archive/localhistory.h"
#include "zitadel/limits.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace history {

bool Entry::hasContent() const
{
    if (version)
        return true;
    const bool isVersion = moment->kind == Moment::Kind::Created || moment->kind == Moment::Kind::Changed;
    return isVersion && moment->fields.isComplete();
}

namespace {

constexpr auto versionKey = "version:"_L1;

QString keyOf(const Moment &moment)
{
    if (moment.kind == Moment::Kind::Gap)
        return u"gap"_s;
    if (moment.sequence > 0)
        return u"sequence:%1"_s.arg(moment.sequence);
    return u"flow:%1:%2:%3"_s.arg(moment.flowSequence).arg(moment.flow, moment.trigger);
}

/// True if @p a and @p b cannot differ in what the server had: the same sequence, and so the same fields.
/// What looks different is kept apart all the same, as nothing may be lost here.
bool areTheSame(const Version &a, const Version &b)
{
    return a.sequence == b.sequence && a.name == b.name && a.timeout == b.timeout &&
           a.allowedToFail == b.allowedToFail && a.scriptBytes == b.scriptBytes;
}

/// Of a moment that has all of them, as a read shows them: a timeout that is stored as 0 runs as 20 s.
zitadel::ActionFields fieldsOf(const Moment &moment)
{
    const zitadel::KnownFields &known = moment.fields;
    return {.name = *known.name,
            .script = *known.script,
            .timeout = limits::effectiveTimeout(*known.timeout),
            .allowedToFail = *known.allowedToFail};
}

} // namespace

QList<Entry> timeLine(const QList<Moment> &moments, const QList<Version> &versions)
{
    QList<Entry> entries;
    QHash<quint64, qsizetype> bySequence;
    for (const Moment &moment : moments) {
        if (moment.sequence > 0)
            bySequence.insert(moment.sequence, entries.size());
        entries.append({.key = keyOf(moment), .moment = moment, .version = {}});
    }
    for (const Version &version : versions) {
        const qsizetype told = version.sequence > 0 ? bySequence.value(version.sequence, -1) : -1;
        if (told >= 0 && !entries[told].version) {
            entries[told].version = version;
        } else if (told < 0 || !areTheSame(*entries[told].version, version)) {
            if (told < 0 && version.sequence > 0)
                bySequence.insert(version.sequence, entries.size());
            entries.append({.key = ActionHistory::keyOf(version), .moment = {}, .version = version});
        }
    }
    // The sequence tells the order better than clocks do; what has none stands among them by its time.
    const auto isSequenced = [](const Entry &entry) { return entry.sequence() > 0; };
    const auto others = std::ranges::stable_partition(entries, isSequenced);
    const auto sequenced = std::ranges::subrange(entries.begin(), others.begin());
    std::ranges::stable_sort(sequenced, std::ranges::greater(), &Entry::sequence);
    std::ranges::stable_sort(others, std::ranges::greater(), &Entry::at);
    QList<Entry> ordered;
    ordered.reserve(entries.size());
    std::ranges::merge(sequenced, others, std::back_inserter(ordered), std::ranges::greater(), &Entry::at,
                       &Entry::at);
    return ordered;
}

ActionHistory::ActionHistory(Client &client, LocalHistory &local, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_local(local)
{
}

ActionHistory::~ActionHistory()
{
    ++m_asked; // stopping answers at once
    m_stop.request_stop();
}

void ActionHistory::setAction(const QString &organisationId, const QString &actionId,
                              const zitadel::ActionFields &current, bool mayAsk)
{
    m_current = current;
    m_mayAsk = mayAsk;
    if (organisationId == m_organisationId && actionId == m_actionId)
        return;
    m_organisationId = organisationId;
    m_actionId = actionId;
    m_versions.clear();
    m_isLocalRead = false;
    m_moments.clear();
    m_areOnlyFlowsMissing = false;
    m_trouble.reset();
    m_localTrouble.reset();
    reload();
}

void ActionHistory::reload()
{
    ++m_asked; // first, as stopping answers the older question at once
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_state = ServerState::NotAsked;
    if (!m_actionId.isEmpty()) {
        readLocal();
        if (m_mayAsk)
            readServer();
        else
            m_state = ServerState::NotAllowed;
    }
    combine();
}

void ActionHistory::reloadLocal()
{
    if (!m_actionId.isEmpty())
        readLocal();
}

void ActionHistory::cancel()
{
    if (m_state != ServerState::Loading)
        return;
    ++m_asked;
    m_stop.request_stop();
    m_state = ServerState::NotAsked;
    emit changed();
}

void ActionHistory::readLocal()
{
    m_local.versionsOf(m_organisationId, m_actionId)
        .then(this, [this, action = m_actionId](const Result<QList<Version>> &versions) {
            if (action != m_actionId)
                return;
            if (versions)
                m_versions = *versions;
            m_localTrouble = versions ? std::nullopt : std::optional(versions.error());
            m_isLocalRead = bool(versions);
            combine();
            keepFromServer();
        });
}

void ActionHistory::readServer()
{
    m_state = ServerState::Loading;
    m_client.actionEvents(m_organisationId, m_actionId, m_stop.get_token())
        .then(this, [this, asked = m_asked](const Result<QList<zitadel::ServerEvent>> &own) {
            if (asked != m_asked)
                return;
            if (!own)
                return finishServer(own, {});
            m_client.flowEvents(m_organisationId, m_stop.get_token())
                .then(this, [this, asked, own](const Result<QList<zitadel::ServerEvent>> &flows) {
                    if (asked == m_asked)
                        finishServer(own, flows);
                });
        });
}

void ActionHistory::finishServer(const Result<QList<zitadel::ServerEvent>> &own,
                                 const Result<QList<zitadel::ServerEvent>> &flows)
{
    const Error *error = !own ? &own.error() : !flows ? &flows.error() : nullptr;
    quint64 newest = 0;
    if (own) { // else what it told before is better than nothing
        m_moments = foldAction(*own, m_current);
        for (const Moment &moment : std::as_const(m_moments))
            newest = std::max(newest, moment.sequence);
    }
    if (own && flows)
        m_moments += foldFlows(*flows, m_actionId, isWholeLife(*own));
    m_areOnlyFlowsMissing = own && !flows;
    m_trouble = error ? std::optional(*error) : std::nullopt;
    m_state = !error                                  ? ServerState::Loaded
              : error->kind == Error::Kind::Forbidden ? ServerState::NotAllowed
                                                      : ServerState::Failed;
    combine();
    keepFromServer();
    if (newest > 0)
        emit sequenceTold(m_actionId, newest);
}

/// The server may forget it, or the role may go, or the connection.
void ActionHistory::keepFromServer()
{
    if (!m_isLocalRead)
        return;
    QList<LocalHistory::FromServer> told;
    for (const Entry &entry : std::as_const(m_entries)) {
        if (!entry.moment || !entry.hasContent())
            continue;
        const Moment &moment = *entry.moment;
        if (entry.version && entry.version->author.isEmpty() && !moment.author.isEmpty()) {
            told.append({.version = *entry.version, .fields = {}});
            told.last().version.author = moment.author;
        } else if (!entry.version) {
            told.append({.version = {.organisationId = m_organisationId,
                                     .actionId = m_actionId,
                                     .sequence = moment.sequence,
                                     .at = moment.at,
                                     .author = moment.author,
                                     .source = Source::Fetched},
                         .fields = history::fieldsOf(moment)});
        }
    }
    m_local.addFromServer(told).then(this, [this](const Result<> &kept) {
        if (kept)
            return;
        m_localTrouble = kept.error();
        emit changed();
    });
}

void ActionHistory::combine()
{
    m_entries = timeLine(m_moments, m_versions);
    emit changed();
}

QString ActionHistory::keyOf(const Version &version)
{
    return versionKey + QString::number(version.id);
}

QFuture<Result<zitadel::ActionFields>> ActionHistory::fieldsOf(const QString &key)
{
    if (key.startsWith(versionKey))
        return m_local.fields(key.sliced(versionKey.size()).toLongLong());
    const auto entry = std::ranges::find(m_entries, key, &Entry::key);
    if (entry != m_entries.end() && entry->version)
        return m_local.fields(entry->version->id);
    if (entry != m_entries.end() && entry->hasContent()) {
        return QtFuture::makeReadyValueFuture(
            Result<zitadel::ActionFields>(history::fieldsOf(*entry->moment)));
    }
    return QtFuture::makeReadyValueFuture(Result<zitadel::ActionFields>(
        std::unexpected(Error{.kind = Error::Kind::Input,
                              .message = tr("Of this moment neither the server nor this computer has the "
                                            "whole action.")})));
}

} // namespace history
