// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/verdict.h"

#include "run/failures.h"
#include "script/oddcharacters.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;
using script::Problem;
using script::Severity;

namespace run {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Verdict)
};

bool endsLine(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

/// Where each line begins; the engine ends lines as JavaScript does.
QList<qsizetype> lineStarts(QStringView script)
{
    QList<qsizetype> starts{0};
    for (qsizetype i = 0; i < script.size(); ++i) {
        const bool isHalf = script[i] == u'\r' && i + 1 < script.size() && script[i + 1] == u'\n';
        if (endsLine(script[i]) && !isHalf)
            starts.append(i + 1);
    }
    return starts;
}

bool isOfSyntax(const Problem &problem)
{
    return problem.id == "syntax"_L1 || problem.id == "E04"_L1;
}

/// Rules about the function that the server calls, of which the engine has seen what there is.
bool isOfFunction(const Problem &problem)
{
    static constexpr std::array ids{"E01"_L1, "E02"_L1, "E03"_L1, "E05"_L1, "E06"_L1};
    return std::ranges::find(ids, problem.id) != ids.end();
}

/// The token at @p offset, as far as an underline has to go.
script::Range wordAt(const QString &script, qsizetype offset)
{
    qsizetype end = offset;
    while (end < script.size() &&
           (script[end].isLetterOrNumber() || script[end] == u'_' || script[end] == u'$'))
        ++end;
    if (end == offset && end < script.size() && !endsLine(script[end]))
        end += script[end].isHighSurrogate() ? 2 : 1;
    return {offset, std::min(end, script.size())};
}

class Judging
{
public:
    Judging(const QList<Problem> &problems, const Checked &checked, const zitadel::ActionFields &fields)
        : m_problems(problems)
        , m_checked(checked)
        , m_fields(fields)
    {
    }

    QList<Problem> run()
    {
        if (!m_checked.faults.isEmpty())
            return withFault();
        m_problems.removeIf(isOfSyntax);
        takeFunction();
        takeEvaluation();
        takeTrials();
        return m_problems;
    }

private:
    /// Nothing of a script that does not compile is reached, so nothing else of it matters yet.
    QList<Problem> withFault()
    {
        const Fault &fault = m_checked.faults.constFirst();
        Problem problem =
            found("syntax"_L1, fault.place,
                  Texts::tr("The server cannot read the script from here: %1.").arg(fault.text));
        problem.server = u"SyntaxError: "_s + fault.text;
        const int line = fault.place.line;
        const auto known = std::ranges::find_if(m_problems, [&](const Problem &each) {
            return isOfSyntax(each) && shownPosition(m_fields.script, each.range.begin).line == line;
        });
        if (known != m_problems.end()) {
            problem.message = known->message;
            problem.range = known->range;
            problem.fixes = known->fixes;
        }
        nameOddCharacter(problem, offsetOf(m_fields.script, fault.place));
        m_problems.removeIf([](const Problem &each) { return each.where == Problem::Where::Script; });
        m_problems.append(problem);
        return m_problems;
    }

    /// Where something stands that looks like something else, that is most likely why.
    void nameOddCharacter(Problem &problem, qsizetype offset) const
    {
        using Kind = script::OddCharacter::Kind;
        const script::OddCharacter odd = script::oddCharacterNear(m_fields.script, offset);
        if (odd.at < 0)
            return;
        problem.fixes.clear();
        problem.range = {odd.at, odd.at + (odd.kind == Kind::Template ? 2 : 1)};
        switch (odd.kind) {
        case Kind::Quote:
            problem.message =
                Texts::tr("This is a typographic quote, %1. JavaScript takes straight ones.").arg(odd.name);
            problem.fixes = {straightQuotes(odd.at)};
            break;
        case Kind::Invisible:
        case Kind::Direction:
            problem.message = Texts::tr("There is an invisible character here, %1.").arg(odd.name);
            problem.fixes = {
                {.title = Texts::tr("Delete the character"), .edits = {{problem.range, QString()}}}};
            break;
        case Kind::Template:
            problem.message = Texts::tr("“${…}” stands here for something that a tool such as Terraform puts "
                                        "in, and it has not. The server cannot read that.");
            break;
        }
    }

    /// All of the line, as they come in pairs.
    script::Fix straightQuotes(qsizetype at) const
    {
        script::Fix fix{.title = Texts::tr("Make the quotes straight")};
        for (; at < m_fields.script.size() && m_fields.script[at] != u'\n'; ++at) {
            const script::OddCharacter odd = script::oddCharacter(m_fields.script[at].unicode(), at);
            if (odd.at >= 0 && odd.kind == script::OddCharacter::Kind::Quote)
                fix.edits.append({{at, at + 1}, odd.replacement});
        }
        return fix;
    }

    void takeFunction()
    {
        if (!m_checked.error.isEmpty() && !m_checked.isFound && m_checked.error != "function not found"_L1)
            return; // it was not looked for
        const bool isGood = m_checked.isCallable && m_checked.kind == "function"_L1;
        if (isGood)
            m_problems.removeIf(isOfFunction);
        else if (!std::ranges::any_of(m_problems, isOfFunction))
            addFunctionProblem();
    }

    void addFunctionProblem()
    {
        if (!m_checked.isFound) {
            Problem problem =
                found("E01"_L1, {}, Texts::tr("The script leaves no function of the action's name."));
            problem.where = Problem::Where::Name;
            problem.server = m_checked.error;
            m_problems.prepend(problem);
        } else if (!m_checked.isCallable || m_checked.kind == "class"_L1) {
            add("E03"_L1, Texts::tr("What has the action's name is no function that can be called."));
        } else if (m_checked.kind == "async"_L1) {
            add("E05"_L1, Texts::tr("The action's function is asynchronous, and so always fails."));
        } else {
            add("E06"_L1, Texts::tr("The action's function is a generator, whose body never runs."));
        }
    }

    void add(QLatin1StringView id, const QString &message)
    {
        Problem problem = found(id, m_checked.place, message);
        problem.server = m_checked.error;
        m_problems.append(problem);
    }

    /// What stands outside the function fails, each time.
    void takeEvaluation()
    {
        const QString &error = m_checked.error;
        if (error.isEmpty() || m_checked.isFound || error == "function not found"_L1 || m_checked.calls > 0)
            return;
        const int line = m_checked.place.line;
        for (Problem &each : m_problems) {
            const bool isHere = each.where == Problem::Where::Script && each.severity != Severity::Hint &&
                                shownPosition(m_fields.script, each.range.begin).line == line;
            if (!isHere)
                continue;
            each.severity = Severity::Error; // seen, no longer guessed
            each.server = error;
            return;
        }
        add(m_checked.isCrash ? "crash"_L1 : "run"_L1,
            error.startsWith("interrupt"_L1)
                ? Texts::tr("What stands outside the function takes too long.")
                : Texts::tr("What stands outside the function fails: %1").arg(error));
    }

    /// What came of calling the function for some persons.
    void takeTrials()
    {
        const QList<Failure> failures = failuresOf(m_checked);
        for (const Failure &failure : failures)
            takeFailure(failure);
        if (!isProvedGood(m_checked))
            return;
        // It came to its end, so what the checks are sure of is not reached, or not so.
        for (Problem &each : m_problems) {
            const bool isOfRule = each.source == "check"_L1 && each.id.startsWith(u'E');
            if (each.severity == Severity::Error && each.where == Problem::Where::Script && isOfRule)
                each.severity = Severity::Warning;
        }
    }

    /// What fails behind the script has no place in it; a check that knows such a failure has one.
    bool isToldAlready(const Failure &failure) const
    {
        return failure.trial.place.line == 0 && std::ranges::any_of(m_problems, [](const Problem &each) {
                   return script::effectOf(each) == script::Effect::FailsAnyway;
               });
    }

    void takeFailure(const Failure &failure)
    {
        const int line = failure.trial.place.line;
        bool isKnown = false;
        for (Problem &each : m_problems) {
            const bool isHere = each.where == Problem::Where::Script && each.severity != Severity::Hint &&
                                shownPosition(m_fields.script, each.range.begin).line == line;
            if (!isHere || failure.isMeant)
                continue;
            isKnown = true;
            if (each.server.isEmpty() || each.source == "check"_L1)
                each.server = failure.trial.error;
            if (failure.isForAll)
                each.severity = Severity::Error; // seen, no longer guessed
        }
        if (isKnown || isToldAlready(failure))
            return;
        Problem problem = found("trial"_L1, failure.trial.place, words(failure));
        problem.server = failure.trial.error;
        problem.severity = severityOf(failure);
        m_problems.append(problem);
    }

    Problem found(QLatin1StringView id, const Position &place, const QString &message) const
    {
        const script::Range range =
            place.line > 0 ? wordAt(m_fields.script, offsetOf(m_fields.script, place)) : script::Range();
        return {
            .id = id, .severity = Severity::Error, .range = range, .message = message, .source = u"engine"_s};
    }

    QList<Problem> m_problems;
    const Checked &m_checked;
    const zitadel::ActionFields &m_fields;
};

bool comesBefore(const Problem &one, const Problem &other)
{
    const bool isElsewhere = one.where != Problem::Where::Script;
    const bool isOtherElsewhere = other.where != Problem::Where::Script;
    return isElsewhere != isOtherElsewhere ? isElsewhere : one.range.begin < other.range.begin;
}

} // namespace

QList<Problem> verdict(const QList<Problem> &problems, const Checked &checked,
                       const zitadel::ActionFields &fields)
{
    QList<Problem> judged = Judging(problems, checked, fields).run();
    std::ranges::stable_sort(judged, comesBefore);
    return judged;
}

QList<Problem> verdict(const QList<Problem> &problems, const Result<Checked> &checked,
                       const zitadel::ActionFields &fields)
{
    if (checked)
        return verdict(problems, *checked, fields);
    QList<Problem> all = problems;
    const Error &error = checked.error();
    if (error.kind == Error::Kind::CutOff || error.kind == Error::Kind::TimedOut)
        all.prepend({.id = u"crash"_s,
                     .range = {},
                     .message = error.message + u' ' + error.advice,
                     .source = u"engine"_s});
    else if (error.kind != Error::Kind::Cancelled)
        all.append(
            {.id = u"engine"_s,
             .severity = Severity::Hint,
             .range = {},
             .message = Texts::tr("This was not tried on the server's own engine: %1").arg(error.message),
             .source = u"engine"_s});
    return all;
}

bool isProved(const Checked &checked)
{
    return checked.areBound && isProvedGood(checked);
}

qsizetype offsetOf(const QString &script, const Position &position)
{
    const QList<qsizetype> starts = lineStarts(script);
    if (position.line < 1)
        return 0;
    if (position.line > starts.size())
        return script.size();
    qsizetype offset = starts[position.line - 1];
    for (int bytes = 1; bytes < position.column && offset < script.size() && !endsLine(script[offset]);) {
        const bool isPair = script[offset].isHighSurrogate() && offset + 1 < script.size();
        const char16_t c = script[offset].unicode();
        bytes += isPair ? 4 : c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
        offset += isPair ? 2 : 1;
    }
    return offset;
}

Position shownPosition(const QString &script, qsizetype offset)
{
    const QList<qsizetype> starts = lineStarts(script);
    const auto behind = std::ranges::upper_bound(starts, offset);
    const auto line = std::distance(starts.begin(), behind);
    const QStringView before = QStringView(script).sliced(starts[line - 1], offset - starts[line - 1]);
    return {int(line), int(before.toUcs4().size()) + 1};
}

} // namespace run
