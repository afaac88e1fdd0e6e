// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/lookback.h"

#include "exchange/committed.h"
#include "exchange/filenames.h"
#include "exchange/part.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace exchange {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

using Kind = Step::Kind;

QStringList triggerRuns(const Seen &seen, const TriggerNames &trigger)
{
    return seen.triggers ? seen.triggers->value(trigger.key()) : QStringList();
}

class LookingBack
{
public:
    LookingBack(const QString &folder, const std::optional<Seen> &seen, const Content &present)
        : m_seen(seen.value_or(Seen()))
        , m_isKnown(seen.has_value())
        , m_serverFiles(files(present))
        , m_git(folder)
    {
    }

    LookBack run(const QList<Step> &steps)
    {
        for (qsizetype i = 0; i < steps.size(); ++i) {
            m_isUndoing = false;
            lookAt(steps[i]);
            if (m_isUndoing)
                m_found.steps << i;
        }
        return m_found;
    }

private:
    void lookAt(const Step &step)
    {
        const QString stem = fileName(step.name());
        const QString script = stem + scriptEnding;
        const QString settings = stem + settingsEnding;
        switch (step.kind) {
        case Kind::Create:
            if (m_seen.has(script) || m_seen.has(settings))
                tell(Texts::tr("%1 was deleted on the server").arg(step.name()));
            return;
        case Kind::Change: {
            const zitadel::ActionFields &before = step.before.fields;
            const zitadel::ActionFields &after = step.after.fields;
            const bool isScript = before.script != after.script && !isOurs(script);
            const bool isSettings = (before.timeout != after.timeout || before.name != after.name ||
                                     before.allowedToFail != after.allowedToFail) &&
                                    !isOurs(settings);
            if (isScript)
                tellChanged(script);
            if (isSettings)
                tellChanged(settings);
            return;
        }
        case Kind::SetState:
            // A new one is switched off after it is made.
            if (!step.before.id.isEmpty() && !isOurs(settings))
                tellChanged(settings);
            return;
        case Kind::Delete:
            if (!m_seen.has(script) && m_isKnown)
                tell(Texts::tr("%1 was made on the server").arg(step.name()));
            else if (!isOurs(script) || !isOurs(settings))
                tellChanged(isOurs(script) ? settings : script);
            return;
        case Kind::SetTrigger:
            if (!isOurs(step))
                tell(m_isKnown
                         ? Texts::tr("%1: what it runs was changed on the server").arg(step.trigger.label())
                         : Texts::tr("%1: what it runs on the server was never pulled here")
                               .arg(step.trigger.label()));
            return;
        }
    }

    /// Whether the server has of the file what this folder had once.
    bool isOurs(const QString &file)
    {
        const auto now = m_serverFiles.constFind(file);
        if (now == m_serverFiles.cend() || m_seen.isSame(file, *now))
            return now != m_serverFiles.cend() || !m_seen.has(file);
        if (!m_isKnown)
            return false;
        // Pushed from elsewhere, where nobody committed the record: then it is in a commit after the one that
        // was seen last. What is in an earlier one, somebody went back to.
        for (const QByteArray &past : m_git.past(file)) {
            if (m_seen.isSame(file, past))
                return false;
            if (past == *now)
                return true;
        }
        return false;
    }

    bool isOurs(const Step &step)
    {
        if (!m_isKnown)
            return step.triggerBefore.isEmpty();
        if (m_seen.triggers && nameKeys(triggerRuns(m_seen, step.trigger)) == nameKeys(step.triggerBefore))
            return true;
        return isOurs(flowsFile);
    }

    void tellChanged(const QString &file)
    {
        tell(m_isKnown ? Texts::tr("%1 was changed on the server").arg(file)
                       : Texts::tr("%1: what the server has was never pulled here").arg(file));
    }

    void tell(const QString &sentence)
    {
        if (!m_found.undone.contains(sentence))
            m_found.undone << sentence;
        m_isUndoing = true;
    }

    const Seen m_seen;
    const bool m_isKnown;
    const QMap<QString, QByteArray> m_serverFiles;
    const LastCommit m_git;
    LookBack m_found;
    bool m_isUndoing = false; ///< the step that is looked at
};

} // namespace

LookBack lookBack(const QString &folder, const std::optional<Seen> &seen, const Content &present,
                  const QList<Step> &steps)
{
    return LookingBack(folder, seen, present).run(steps);
}

Seen seenAfter(const Seen &seen, const Content &present, const QList<Step> &steps,
               const QStringList &unchanged, const QStringList &names)
{
    const bool isPart = !names.isEmpty();
    const Content after = applied(present, steps);
    const QMap<QString, QByteArray> now = files(after);
    Seen result = seen;
    QStringList touched;
    const auto add = [&touched](const QString &action) {
        touched << fileName(action) + scriptEnding << fileName(action) + settingsEnding;
    };
    const QStringList keys = nameKeys(names);
    for (const QString &name : unchanged) {
        if (!isPart || keys.contains(nameKey(name)))
            add(name);
    }
    const Seen all = Seen::of(after, {});
    for (const Step &step : steps) {
        if (step.kind != Kind::SetTrigger) {
            add(step.before.id.isEmpty() ? step.after.fields.name : step.before.fields.name);
            add(step.after.fields.name.isEmpty() ? step.before.fields.name : step.after.fields.name);
            continue;
        }
        QStringList runs = triggerRuns(all, step.trigger);
        if (isPart)
            runs = mergedOrder(runs, triggerRuns(result, step.trigger), {keys.cbegin(), keys.cend()});
        if (!result.triggers)
            result.triggers.emplace();
        result.triggers->insert(step.trigger.key(), runs);
    }
    result.take(now, touched);
    // The file is as a whole what was seen only where each trigger is.
    if (result.triggers == all.triggers)
        result.take(now, {flowsFile});
    return result;
}

} // namespace exchange
