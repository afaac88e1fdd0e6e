// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// E08, E09, E10, E11: names and modules that are not there.
#include "script/checks/check.h"
#include "script/checks/guards.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace script;

namespace {

/// Names that nobody declares and that are there all the same.
bool isKnown(const Check &check, QStringView name)
{
    return check.catalogue.builtin(name) || name == u"require" || name == u"globalThis" ||
           name == u"arguments" || name == u"undefined";
}

bool isTarget(const Node &name)
{
    return name.is(Kind::ShorthandPropertyIdentifierPattern) ||
           (name.field() == Field::Left && name.parent().is(Kind::AssignmentExpression)) ||
           name.parent().is(Kind::ObjectPattern, Kind::ArrayPattern, Kind::PairPattern);
}

/// Names that may well be there when they are used: assigned or asked for somewhere.
QSet<QStringView> guarded(const Check &check)
{
    QSet<QStringView> names;
    for (const int i : check.scopes.identifiers()) {
        const Node name = check.node(i);
        const Node parent = name.parent();
        const bool isAsked =
            parent.is(Kind::UnaryExpression) && parent.child(Field::Operator).text() == u"typeof";
        if (isAsked || isTarget(name) || (name.field() == Field::Left && parent.is(Kind::ForInStatement)))
            names.insert(name.text());
    }
    return names;
}

void checkParameter(Check &check, const Node &name)
{
    const Node function = check.values.actionFunction();
    const bool isContext = name.text() == check.values.parameterName(0) || name.text() == u"ctx";
    const bool isInside = function.contains(name);
    const QString message =
        isInside
            ? CheckTexts::tr("There is no “%1” here: the action's function calls its parameter “%2”.")
                  .arg(name.text(), check.values.parameterName(isContext ? 0 : 1))
            : CheckTexts::tr(
                  "There is no “%1” here: only the action's function is given it. Hand it on as an argument.")
                  .arg(name.text());
    Problem &problem = check.add("E11"_L1, name.range(), message);
    problem.server = u"ReferenceError: %1 is not defined"_s.arg(name.text());
    const Node parameter = parameterAt(check.values.actionParameters(), isContext ? 0 : 1);
    if (isInside && parameter.is(Kind::Identifier) && name.is(Kind::Identifier))
        problem.fixes = {{.title = CheckTexts::tr("Change to “%1”").arg(parameter.text()),
                          .edits = {{name.range(), parameter.text().toString()}}}};
}

void checkGlobal(Check &check, const Node &name)
{
    const QStringView text = name.text();
    const bool isElsewhere = check.catalogue.missingGlobals().contains(text);
    Problem &problem = check.add("E10"_L1, name.range(),
                                 isElsewhere ? CheckTexts::tr("The server's engine has no “%1”.").arg(text)
                                             : CheckTexts::tr("Nothing is called “%1” here.").arg(text));
    problem.server = u"ReferenceError: %1 is not defined"_s.arg(text);
    const Node member = name.parent().is(Kind::MemberExpression) ? name.parent() : Node();
    const QStringView method = member.child(Field::Property).text();
    const Module *log = check.catalogue.module(u"zitadel/log");
    if (text == u"console" && name.field() == Field::Object && log && log->member(method))
        problem.fixes = {{.title = CheckTexts::tr("Use the module zitadel/log"),
                          .edits = {{name.range(), u"require(\"zitadel/log\")"_s}}}};
    if (text == u"fetch")
        problem.message = CheckTexts::tr(
            "The server's engine has no “fetch” of its own. The module zitadel/http has one that waits "
            "for the answer: require(\"zitadel/http\").fetch(…).");
}

void checkRequire(Check &check, const Node &call)
{
    QString name;
    if (!Values::isRequire(check.scopes, call, &name) || name.isNull())
        return;
    const Node literal = Check::argument(call, 0);
    if (isCaught(call))
        return;
    if (!check.catalogue.module(name)) {
        if (check.catalogue.unofficialModules().contains(name))
            return;
        QStringList known;
        Problem &problem =
            check.add("E08"_L1, literal.range(), CheckTexts::tr("The server has no module “%1”.").arg(name));
        for (const Module &module : check.catalogue.modules()) {
            if (module.name.section(u'/', -1) == name.section(u'/', -1))
                problem.fixes.append({.title = CheckTexts::tr("Use %1").arg(module.name),
                                      .edits = {{literal.range(), u'"' + module.name + u'"'}}});
        }
        return;
    }
    if (!check.values.context().isBound())
        return;
    for (const Trigger *trigger : check.values.triggers()) {
        if (!trigger->modules.contains(name)) {
            check.add(
                "E09"_L1, literal.range(),
                CheckTexts::tr("There is no %1 in “%2”.").arg(name, zitadel::shownTriggerName(trigger->id)));
            return;
        }
    }
}

} // namespace

void script::checkNames(Check &check)
{
    const QSet<QStringView> maybe = guarded(check);
    bool hasWith = false; // names may then be anything's members
    // `\u0061b` declares `ab`: who writes so is not guessed about.
    const bool hasEscapes = std::ranges::any_of(
        check.scopes.identifiers(), [&check](int i) { return check.node(i).text().contains(u'\\'); });
    for (int i = 0; i < check.count(); ++i) {
        hasWith |= check.node(i).is(Kind::WithStatement);
        if (check.node(i).is(Kind::CallExpression) && !check.isBroken(check.node(i)))
            checkRequire(check, check.node(i));
    }
    for (const int i : check.scopes.identifiers()) {
        const Node name = check.node(i);
        if (hasWith || check.scopes.resolve(name) || name.isMissing() || check.isBroken(name) ||
            isTarget(name) || isKnown(check, name.text()) || maybe.contains(name.text()) || isCaught(name) ||
            hasEscapes)
            continue;
        const QStringView text = name.text();
        const bool isParameter = text == u"ctx" || text == u"api" || text == check.values.parameterName(0) ||
                                 text == check.values.parameterName(1);
        if (isParameter)
            checkParameter(check, name);
        else
            checkGlobal(check, name);
    }
}
