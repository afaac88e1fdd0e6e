// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// E12, E10 for members, W02, W07, W10, W11, W12, W15 for members: what stands behind a dot.
#include "script/checks/check.h"
#include "script/checks/guards.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace script;
using Found = Lookup::Found;

namespace {

enum class Use { Called, Dereferenced, Optional, Guarded, Written, Read };

Use useOf(const Node &member)
{
    const Node parent = member.parent();
    if (parent.is(Kind::CallExpression) && member.field() == Field::Function)
        return parent.child(Kind::OptionalChain) ? Use::Optional : Use::Called;
    if (parent.is(Kind::MemberExpression, Kind::SubscriptExpression) && member.field() == Field::Object)
        return parent.child(Kind::OptionalChain) ? Use::Optional : Use::Dereferenced;
    if (parent.is(Kind::AssignmentExpression, Kind::AugmentedAssignmentExpression) &&
        member.field() == Field::Left)
        return Use::Written;
    const QStringView sign = parent.child(Field::Operator).text();
    const bool isCondition = member.field() == Field::Condition || parent.is(Kind::ParenthesizedExpression);
    const bool isCompared =
        parent.is(Kind::BinaryExpression) &&
        (sign.contains(u'=') || sign == u"&&" || sign == u"||" || sign == u"??" || sign == u"in");
    return isCondition || isCompared || parent.is(Kind::UnaryExpression) ? Use::Guarded : Use::Read;
}

/// The script asks whether it is there, or lives with the error.
bool isLookedInto(const Node &member, Use use)
{
    return use == Use::Guarded || isCaught(member) || isAskedFor(member, member.text());
}

int distance(QStringView a, QStringView b)
{
    std::vector<int> row(size_t(b.size()) + 1);
    for (int j = 0; j <= b.size(); ++j)
        row[size_t(j)] = j;
    for (int i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j <= b.size(); ++j) {
            const int next = std::min({row[size_t(j)] + 1, row[size_t(j) - 1] + 1,
                                       diagonal + (a[i - 1].toCaseFolded() != b[j - 1].toCaseFolded())});
            diagonal = row[size_t(j)];
            row[size_t(j)] = next;
        }
    }
    return row[size_t(b.size())];
}

QString camelCase(QStringView name)
{
    QString camel;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (name[i] == u'_' && i + 1 < name.size())
            camel += name[++i].toUpper();
        else
            camel += name[i];
    }
    return camel;
}

/// Offers what has nearly the same name.
void offerSimilar(Check &check, const PossibleValue &object, const Node &property)
{
    QString best;
    int nearest = 3;
    for (const Values::NamedMember &other : check.values.members(object)) {
        const int away = distance(property.text(), other.name);
        if (away < nearest && away * 3 <= property.text().size()) {
            nearest = away;
            best = other.name;
        }
    }
    if (!best.isEmpty())
        check.problems.last().fixes = {
            {.title = CheckTexts::tr("Change to “%1”").arg(best), .edits = {{property.range(), best}}}};
}

bool isServers(const Check &check, const PossibleValue &one)
{
    if (one.kind == PossibleValue::Kind::Group || one.kind == PossibleValue::Kind::Module)
        return true;
    const Type *type = one.kind == PossibleValue::Kind::Typed ? check.catalogue.type(one.type) : nullptr;
    return type && type->kind != Type::Kind::Boxed && type->kind != Type::Kind::Map;
}

/// What a type of the server's is mistaken for. True if that was it.
bool checkMistaken(Check &check, const PossibleValue &object, const Node &member, const Node &property)
{
    const QStringView name = property.text();
    if (object.type == "GoTime"_L1) {
        const Builtin *date = check.catalogue.builtin(u"Date");
        if (!date || !date->prototype.contains(name))
            return false;
        const Node time = member.child(Field::Object);
        Problem &problem = check.add(
            "W02"_L1, property.range(),
            CheckTexts::tr("This time is the server's, not a Date of JavaScript: it has no “%1”.").arg(name));
        problem.server = u"TypeError: Object has no member '%1'"_s.arg(name);
        problem.fixes = {{.title = CheckTexts::tr("Make it a Date"),
                          .edits = {{time.range(), u"new Date("_s + time.text().toString() + u')'}}}};
        return true;
    }
    if (object.type == "ProviderInfo"_L1 && (name.contains(u'_') || name == u"id")) {
        const QString other = name == u"id" ? u"getID()"_s : camelCase(name);
        const bool isThere = name == u"id" || check.values.member(object, other).found == Found::Yes;
        Problem &problem = check.add(
            "W07"_L1, property.range(),
            CheckTexts::tr("There is no “%1” in what the identity provider said, so this is undefined.")
                .arg(name));
        if (isThere)
            problem.fixes = {
                {.title = CheckTexts::tr("Change to “%1”").arg(other), .edits = {{property.range(), other}}}};
        return true;
    }
    if (object.type == "HttpResponse"_L1) {
        const bool isPromise = name == u"then" || name == u"catch" || name == u"finally";
        Problem &problem = check.add(
            "W15"_L1, property.range(),
            isPromise ? CheckTexts::tr("fetch() gives the answer itself, not a promise: there is no “%1”.")
                            .arg(name)
                      : CheckTexts::tr("The answer of fetch() has no “%1”.").arg(name));
        if (name == u"ok")
            problem.fixes = {{.title = CheckTexts::tr("Compare the status"),
                              .edits = {{property.range(), u"status < 300"_s}}}};
        problem.server = isPromise ? u"TypeError: Object has no member '%1'"_s.arg(name) : u"undefined"_s;
        return true;
    }
    return false;
}

QString triggerNames(const QList<const Trigger *> &triggers)
{
    QStringList names;
    for (const Trigger *trigger : triggers)
        names.append(u'“' + zitadel::shownTriggerName(trigger->id) + u'”');
    names.removeDuplicates();
    return names.join(u", "_s);
}

void checkMissing(Check &check, const Node &member, const Node &property, const Value &objects)
{
    QList<const Trigger *> without;
    bool isSomewhere = false;
    const PossibleValue *first = nullptr;
    for (const PossibleValue &one : objects) {
        if (!isServers(check, one) || check.values.member(one, property.text()).found != Found::No) {
            isSomewhere = true;
        } else {
            first = first ? first : &one;
            if (one.trigger)
                without.append(one.trigger);
        }
    }
    // Where a value may be several things, the script has most likely asked which one it is.
    const bool isBound = check.values.context().isBound();
    if (!first || (isSomewhere && (!isBound || without.isEmpty())))
        return;
    const Use use = useOf(member);
    // The answer of fetch() has no "ok", so a condition that asks for it is never met.
    const bool isNeverMet = first->type == "HttpResponse"_L1 && property.text() == u"ok";
    if (use == Use::Written || (!isNeverMet && isLookedInto(member, use)))
        return;
    if (!isSomewhere && checkMistaken(check, *first, member, property))
        return;
    const QString name = property.text().toString();
    const QString where = triggerNames(isBound ? without : QList<const Trigger *>());
    Problem &problem =
        check.add("E12"_L1, property.range(),
                  where.isEmpty() ? CheckTexts::tr("The server offers no “%1” here.").arg(name)
                                  : CheckTexts::tr("There is no “%1” in %2.").arg(name, where));
    if (use == Use::Optional)
        problem.message += u' ' + CheckTexts::tr("What stands behind “?.” is never reached.");
    problem.server = use == Use::Called         ? u"TypeError: Object has no member '%1'"_s.arg(name)
                     : use == Use::Dereferenced ? u"TypeError: Cannot read property '%1' of undefined"_s.arg(
                                                      member.parent().child(Field::Property).text())
                                                : u"undefined"_s;
    if (use == Use::Read || use == Use::Optional || isSomewhere)
        problem.severity = Severity::Warning;
    if (!isSomewhere)
        offerSimilar(check, *first, property);
}

void checkEngine(Check &check, const Node &member, const Node &property, const Value &objects)
{
    for (const PossibleValue &one : objects) {
        QString path;
        if (one.kind == PossibleValue::Kind::Global)
            path = one.name + u'.' + property.text().toString();
        else if (one.kind == PossibleValue::Kind::Typed && !isServers(check, one))
            path = QString(prototypeOf(check.catalogue, one.type)) + u".prototype."_s +
                   property.text().toString();
        if (path.isEmpty() || !check.catalogue.missingMembers().contains(path))
            continue;
        const Use use = useOf(member);
        if (use == Use::Optional || use == Use::Written || isLookedInto(member, use))
            return;
        Problem &problem = check.add("E10"_L1, property.range(),
                                     CheckTexts::tr("The server's engine has no “%1”.").arg(path));
        problem.server = u"TypeError: Object has no member '%1'"_s.arg(property.text());
        if (use == Use::Read)
            problem.severity = Severity::Warning;
        return;
    }
}

/// `api.metadata.push({key: k, value: v})` as a call of `api.v1.user.appendMetadata(k, v)`.
std::optional<Fix> replacePush(const Node &list)
{
    const Node push = list.parent();
    const Node call = push.parent();
    if (!push.is(Kind::MemberExpression) || push.child(Field::Property).text() != u"push" ||
        !call.is(Kind::CallExpression))
        return {};
    const Node item = Check::argument(call, 0);
    const Node key = Check::property(item, u"key");
    const Node value = Check::property(item, u"value");
    if (call.child(Field::Arguments).namedCount() != 1 || !key || !value || item.namedCount() != 2)
        return {};
    return Fix{
        .title = CheckTexts::tr("Use appendMetadata()"),
        .edits = {{call.range(), list.child(Field::Object).text().toString() + u".v1.user.appendMetadata("_s +
                                     key.text().toString() + u", "_s + value.text().toString() + u')'}}};
}

void checkDeprecated(Check &check, const Node &member, const Node &property, const Value &value)
{
    const auto old = std::ranges::find_if(
        value, [](const PossibleValue &one) { return one.member && one.member->deprecated; });
    const bool isGrants =
        !value.empty() && value.front().type == "UserGrantListItem[]"_L1 && value.front().member;
    if (useOf(member) == Use::Written && (isGrants || (old != value.end() && old->type.endsWith("[]"_L1)))) {
        check.add("W11"_L1, member.range(),
                  CheckTexts::tr(
                      "Replacing this list has no effect: the server keeps its own. Add to it instead."));
        return;
    }
    if (isGrants) {
        Problem &problem = check.add(
            "W10"_L1, property.range(),
            CheckTexts::tr("Better use appendUserGrant(), which says at once when something is wrong."));
        problem.severity = Severity::Hint;
        return;
    }
    if (old == value.end())
        return;
    const QString instead = old->member->replacement;
    Problem &problem =
        check.add("W10"_L1, property.range(),
                  instead.isEmpty()
                      ? CheckTexts::tr("“%1” is deprecated.").arg(property.text())
                      : CheckTexts::tr("“%1” is deprecated. Use %2 instead.").arg(property.text(), instead));
    if (old->type.endsWith("[]"_L1)) {
        if (const auto fix = replacePush(member))
            problem.fixes = {*fix};
        return;
    }
    // Only where the whole path is written out is it clear what to put there.
    Node root = member;
    while (root.is(Kind::MemberExpression))
        root = root.child(Field::Object);
    const bool isRoot = root.is(Kind::Identifier) && root.text() == check.values.parameterName(1);
    if (isRoot && instead.startsWith("api."_L1))
        problem.fixes = {{.title = CheckTexts::tr("Use %1").arg(instead),
                          .edits = {{member.range(), root.text().toString() + instead.mid(3)}}}};
}

bool isCallOf(Check &check, const Node &node, QStringView name)
{
    const Member *member = node.is(Kind::CallExpression) ? check.serverFunction(node) : nullptr;
    return member && member->name == name;
}

/// W12: claimsJSON() is a text.
void checkClaimsText(Check &check, const Node &property, const Node &object, const Value &objects)
{
    Node call = object;
    if (const Binding *binding = check.scopes.resolve(object))
        call = check.scopes.valueOf(*binding);
    if (objects.size() < 1 || objects.front().type != "string"_L1 || !isCallOf(check, call, u"claimsJSON") ||
        check.values.member(objects.front(), property.text()).found != Found::No)
        return;
    check
        .add("W12"_L1, property.range(),
             CheckTexts::tr("claimsJSON() gives a text: take it apart with JSON.parse() first."))
        .fixes = {{.title = CheckTexts::tr("Use JSON.parse()"),
                   .edits = {{object.range(), u"JSON.parse("_s + object.text().toString() + u')'}}}};
}

} // namespace

void script::checkMembers(Check &check)
{
    for (int i = 0; i < check.count(); ++i) {
        const Node member = check.node(i);
        if (!member.is(Kind::MemberExpression) || check.isBroken(member))
            continue;
        const Node property = member.child(Field::Property);
        const Node object = member.child(Field::Object);
        if (!property.is(Kind::PropertyIdentifier) || property.isMissing())
            continue;
        const Value objects = check.values.of(object);
        if (objects.empty())
            continue;
        checkMissing(check, member, property, objects);
        checkEngine(check, member, property, objects);
        checkClaimsText(check, property, object, objects);
        checkDeprecated(check, member, property, check.values.of(member));
        if (objects.front().type == "HttpResponse"_L1 && property.text() == u"headers")
            check.add("W15"_L1, property.range(),
                      CheckTexts::tr("The headers of an answer are always empty on the server."));
    }
}
