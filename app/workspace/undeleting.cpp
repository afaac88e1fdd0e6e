// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/undeleting.h"

#include "zitadel/reads.h"

#include <QTimer>

#include <span>

using namespace std::chrono_literals;
using explain::Asked;
using reads::shown;
using zitadel::ActionState;

namespace {

// How long a read may lag behind a write before we believe what it says (reference, gotcha 1).
constexpr auto pauses = std::span(reads::pauses).first<6>();

// Later than this after a deletion no read is late any more (reference 2.3).
constexpr auto longestLag = 120s;

} // namespace

Undeleting::Undeleting(Workspace &workspace, const history::RemovedAction &removed,
                       const QList<Bindings::Binding> &triggers)
    : m_workspace(workspace)
    , m_removed(removed)
    , m_triggers(triggers)
{
    m_promise.start();
}

QFuture<Result<Workspace::Undeleted>> Undeleting::start(Workspace &workspace,
                                                        const history::RemovedAction &removed,
                                                        const QList<Bindings::Binding> &triggers)
{
    const auto undeleting = std::shared_ptr<Undeleting>(new Undeleting(workspace, removed, triggers));
    auto future = undeleting->m_promise.future();
    if (const auto refusal = workspace.refusalToWrite(Asked::Create))
        undeleting->fail(*refusal);
    else if (removed.action.id.isEmpty())
        undeleting->create();
    else
        undeleting->look(0);
    return future;
}

void Undeleting::look(int attempt)
{
    m_workspace.m_client.action(organisation(), m_removed.action.id)
        .then(&m_workspace, [self = shared_from_this(), attempt](const Result<zitadel::Action> &read) {
            if (read)
                return self->seen(*read, attempt);
            if (read.error().kind != Error::Kind::NotFound)
                return self->fail(read.error());
            // Made by a try a moment ago, perhaps: then the list has it, and the read is late.
            const zitadel::Action *listed = self->m_workspace.m_list.find(self->m_removed.action.id);
            if (!listed || !self->m_workspace.m_recentWrites.knows(listed->id))
                return self->create();
            self->m_outcome.wasThere = true;
            self->goOnWith(*listed);
        });
}

void Undeleting::seen(const zitadel::Action &read, int attempt)
{
    const std::optional<zitadel::Action> action = m_workspace.m_recentWrites.corrected(read);
    if (!action)
        return create(); // deleted a moment ago, and the read is late
    const bool mayBeLate = !m_workspace.m_recentWrites.knows(read.id) &&
                           m_removed.removedAt.addDuration(longestLag) > QDateTime::currentDateTimeUtc();
    if (mayBeLate && attempt < int(pauses.size())) {
        QTimer::singleShot(pauses[size_t(attempt)], &m_workspace,
                           [self = shared_from_this(), attempt] { self->look(attempt + 1); });
        return;
    }
    m_outcome.wasThere = true;
    m_workspace.learned(*action);
    goOnWith(*action);
}

void Undeleting::create()
{
    m_workspace.m_client.createAction(organisation(), m_removed.action.fields)
        .then(&m_workspace, [self = shared_from_this()](const Result<actionjson::WriteAnswer> &answer) {
            self->created(answer);
        });
}

void Undeleting::created(const Result<actionjson::WriteAnswer> &answer)
{
    if (!answer) {
        const bool mayBeThere =
            answer.error().mayHaveHappened || answer.error().kind == Error::Kind::NameTaken;
        return mayBeThere ? findCreated(0, answer.error()) : fail(answer.error());
    }
    if (answer->id.isEmpty())
        return findCreated(0, explain::strangeAnswer({.httpStatus = 200}, Asked::Create));
    zitadel::Action made = m_removed.action;
    made.id = answer->id;
    made.state = ActionState::Active; // a new action starts active (reference 2.6)
    made.fields = shown(made.fields);
    made.details.sequence = answer->sequence;
    made.details.changeDate = answer->writtenAt;
    m_workspace.keepSaved(made);
    m_workspace.wrote(made);
    goOnWith(made);
}

/// @p refusal may be that of a second try, or the loss of an answer: what is there then with all that was to
/// be created is ours.
void Undeleting::findCreated(int attempt, const Error &refusal)
{
    m_workspace.m_client.actions(organisation())
        .then(&m_workspace,
              [self = shared_from_this(), attempt, refusal](const Result<QList<zitadel::Action>> &list) {
                  if (!list)
                      return self->fail(refusal);
                  const zitadel::ActionFields wanted = shown(self->m_removed.action.fields);
                  bool isNameThere = false;
                  for (const zitadel::Action &action :
                       self->m_workspace.m_recentWrites.corrected(*list, self->organisation())) {
                      if (action.fields == wanted) {
                          self->m_workspace.learned(action);
                          return self->goOnWith(action);
                      }
                      isNameThere |= action.fields.name.compare(wanted.name, Qt::CaseInsensitive) == 0;
                  }
                  if (isNameThere || attempt == int(pauses.size()))
                      return self->fail(refusal); // the name is somebody else's, or nothing was created
                  QTimer::singleShot(pauses[size_t(attempt)], &self->m_workspace,
                                     [self, attempt, refusal] { self->findCreated(attempt + 1, refusal); });
              });
}

void Undeleting::goOnWith(const zitadel::Action &there)
{
    m_action = there;
    m_outcome.id = there.id;
    m_workspace.m_archive.removed().setThere(m_removed.id, there.id, m_removed.bindings);
    setState();
}

/// Before it is put into a trigger, or a script that was switched off would run.
void Undeleting::setState()
{
    if (m_removed.action.state != ActionState::Inactive || m_action.state == ActionState::Inactive)
        return bind();
    m_workspace.m_client.deactivateAction(organisation(), m_action.id)
        .then(&m_workspace, [self = shared_from_this()](const Result<actionjson::WriteAnswer> &answer) {
            if (answer || answer.error().kind == Error::Kind::NoChanges) {
                self->m_workspace.stateWritten(self->m_action.id, false, answer);
                return self->bind();
            }
            self->m_outcome.notDeactivated = answer.error();
            QList<flows::Change> changes;
            for (const Bindings::Binding &binding : self->m_triggers)
                changes.append({.binding = binding, .result = std::unexpected(answer.error())});
            self->bound(changes);
        });
}

void Undeleting::bind()
{
    flows::bind(m_workspace.m_client, organisation(), m_action.id, m_triggers)
        .then(&m_workspace,
              [self = shared_from_this()](const QList<flows::Change> &changes) { self->bound(changes); });
}

void Undeleting::bound(const QList<flows::Change> &changes)
{
    QList<Bindings::Binding> left;
    for (const flows::Change &change : changes) {
        if (!change.result)
            left.append(change.binding);
    }
    const qsizetype done = changes.size() - left.size();
    if (done > 0)
        m_workspace.m_bindings.readWritten(organisation(), m_action.id, done);
    history::RemovedActions &kept = m_workspace.m_archive.removed();
    if (left.isEmpty() && !m_outcome.notDeactivated)
        kept.forget(m_removed.id);
    else
        kept.setThere(m_removed.id, m_action.id, left);
    m_outcome.triggers = changes;
    m_promise.addResult(m_outcome);
    m_promise.finish();
}

void Undeleting::fail(const Error &error)
{
    m_promise.addResult(std::unexpected(error));
    m_promise.finish();
}
