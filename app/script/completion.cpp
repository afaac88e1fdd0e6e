// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/completion.h"

#include "script/completionmatch.h"
#include "script/enginedocs.h"
#include "script/outline.h"
#include "script/snippets.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace script;

namespace {

/// lupdate takes free functions only where they say to whom their texts belong.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(script::Completion)
};

/// A script and all that is known about it, made whole at one place.
struct Reading
{
    SyntaxTree tree;
    Range word; ///< up to the text cursor
    Scopes scopes;
    Values values;

    Reading(const SyntaxTree &read, qsizetype position, const ActionContext &context)
        : tree(read)
        , word(wordAt(read.text(), position))
        , scopes((fillIn(), tree))
        , values(scopes, context)
    {
    }

    /// The leaf that holds the word, or what was put in its place.
    Node leaf() const { return tree.at(word.begin); }

private:
    static Range wordAt(const QString &text, qsizetype position)
    {
        position = std::clamp<qsizetype>(position, 0, text.size());
        qsizetype begin = position;
        while (begin > 0 && isWordCharacter(text[begin - 1]))
            --begin;
        return {begin, position};
    }
    /// `ctx.` is no script, and the parser may well take the next line for the rest of it. With a name behind
    /// the dot it is one.
    void fillIn()
    {
        const QString &text = tree.text();
        const bool isInside = word.end < text.size() && isWordCharacter(text[word.end]);
        if (word.isEmpty() && !isInside)
            tree.edit(word.begin, 0, u"$");
    }
};

class Collector
{
public:
    explicit Collector(Values &values)
        : m_values(values)
    {
    }

    void addMembers(const Value &value)
    {
        for (const PossibleValue &one : value) {
            for (const Values::NamedMember &named : m_values.members(one))
                add(described(named, one), one.trigger);
        }
    }

    /// The same name in several triggers is one entry.
    void add(const Completion &entry, const Trigger *trigger)
    {
        auto found = m_index.constFind(entry.name);
        if (found == m_index.constEnd()) {
            found = m_index.insert(entry.name, int(m_entries.size()));
            m_entries.append(entry);
            m_triggers.append(QList<const Trigger *>());
        }
        if (trigger)
            m_triggers[*found].append(trigger);
        Completion &known = m_entries[*found];
        known.deprecated = known.deprecated && entry.deprecated;
    }

    QList<Completion> entries()
    {
        for (qsizetype i = 0; i < m_entries.size(); ++i)
            m_entries[i].triggers = names(m_triggers[i]);
        return m_entries;
    }

    Completion described(const Values::NamedMember &named, const PossibleValue &of) const
    {
        Completion entry{.name = named.name};
        if (named.member) {
            const Member &member = *named.member;
            entry.kind = member.isFunction ? Completion::Kind::Function : Completion::Kind::Value;
            entry.signature = member.signature;
            entry.doc = member.doc;
            entry.note = member.note;
            entry.deprecated = member.deprecated;
            entry.path = pathOf(named, of);
            if (member.type.isEmpty())
                describeGroup(entry, named.value);
            return entry;
        }
        if (of.kind == PossibleValue::Kind::Object) {
            const bool isFunction = named.value.kind == PossibleValue::Kind::Function;
            entry.kind = isFunction ? Completion::Kind::Function : Completion::Kind::Value;
            entry.signature = isFunction ? signatureOf(named.name, named.value.node) : named.name;
            return entry;
        }
        const bool isStatic = of.kind == PossibleValue::Kind::Global;
        const QString owner =
            isStatic ? of.builtin->name : QString(prototypeOf(m_values.catalogue(), of.type));
        const EngineDoc doc = engineDoc(owner, named.name, isStatic);
        entry.kind = doc.isFunction ? Completion::Kind::Function : Completion::Kind::Value;
        entry.signature = doc.signature;
        entry.doc = doc.doc;
        entry.path = owner + u'.' + named.name;
        return entry;
    }

    Completion described(const Binding &binding) const
    {
        using Kind = Binding::Kind;
        Completion entry{.name = binding.name.toString(), .kind = Completion::Kind::Variable};
        const Node function = m_values.scopes().functionOf(binding);
        entry.signature = function ? signatureOf(entry.name, function) : entry.name;
        if (function)
            entry.kind = Completion::Kind::Function;
        else if (binding.kind == Kind::Parameter)
            entry.kind = Completion::Kind::Parameter;
        else if (binding.kind == Kind::Class)
            entry.kind = Completion::Kind::Class;
        if (!function) {
            const Value value = m_values.of(binding.declaration);
            if (!value.empty() && !value.front().type.isEmpty())
                entry.signature += u": "_s + value.front().type;
            else if (!value.empty() && value.front().module)
                entry.signature += u": "_s + value.front().module->name;
        }
        entry.doc = commentBefore(function ? function : binding.declaration);
        return entry;
    }

    static QString signatureOf(const QString &name, const Node &function)
    {
        const QString parameters = parameterList(function).text().toString().simplified();
        return name + (parameters.startsWith(u'(') ? parameters : u'(' + parameters + u')');
    }

private:
    /// Where the reference tells of a member of the server's.
    static QString pathOf(const Values::NamedMember &named, const PossibleValue &of)
    {
        if (of.kind == PossibleValue::Kind::Module)
            return of.module->name + u'.' + named.name;
        if (of.kind != PossibleValue::Kind::Group)
            return of.type + u'.' + named.name;
        QString path;
        if (!of.trigger || !(findPath(of.trigger->context, of.path, u"ctx"_s, path) ||
                             findPath(of.trigger->api, of.path, u"api"_s, path)))
            return {};
        return path + u'.' + named.name;
    }
    static bool findPath(const PathMember &in, const PathMember *wanted, const QString &here, QString &path)
    {
        if (&in == wanted) {
            path = here;
            return true;
        }
        return std::ranges::any_of(in.children, [&](const PathMember &child) {
            return findPath(child, wanted, here + u'.' + child.member.name, path);
        });
    }

    void describeGroup(Completion &entry, const PossibleValue &group) const
    {
        entry.signature = entry.name;
        QStringList names;
        for (const Values::NamedMember &inner : m_values.members(group))
            names.append(inner.name);
        entry.doc = Texts::tr("Holds %1.").arg(names.join(u", "_s));
    }

    QStringList names(const QList<const Trigger *> &triggers) const
    {
        if (triggers.isEmpty() || m_values.context().isBound())
            return {};
        const auto isIn = [&triggers](const Trigger *trigger) { return triggers.contains(trigger); };
        if (std::ranges::all_of(m_values.triggers(), isIn))
            return {};
        QStringList found;
        for (const Trigger *trigger : triggers)
            found.append(trigger->shownName());
        found.removeDuplicates();
        return found;
    }

    Values &m_values;
    QList<Completion> m_entries;
    QList<QList<const Trigger *>> m_triggers;
    QHash<QString, int> m_index;
};

/// The value whose members may stand at @p leaf: behind a dot, or in a pattern that takes one apart.
std::optional<Value> objectAt(Reading &reading, const Node &leaf)
{
    const Node parent = leaf.parent();
    if (leaf.is(Kind::PropertyIdentifier, Kind::PrivatePropertyIdentifier) &&
        parent.is(Kind::MemberExpression))
        return reading.values.of(parent.child(Field::Object));
    // Where even a name does not make it a script, what stands before the dot still is what it is.
    const Node before = leaf.previous();
    if (before.is(Kind::Dot, Kind::OptionalChain))
        return reading.values.of(before.previous());
    const Node pattern = parent.is(Kind::ObjectAssignmentPattern) ? parent.parent() : parent;
    const bool isKey = leaf.is(Kind::ShorthandPropertyIdentifierPattern) ||
                       (leaf.is(Kind::PropertyIdentifier) && parent.is(Kind::PairPattern));
    if (!isKey)
        return {};
    const Node taken = parent.is(Kind::PairPattern) ? parent.parent() : pattern;
    if (taken.parent().is(Kind::VariableDeclarator))
        return reading.values.of(taken.parent().child(Field::Value));
    if (taken.parent().is(Kind::FormalParameters) && taken.parent() == reading.values.actionParameters()) {
        Value value;
        const bool isFirst = parameterAt(taken.parent(), 0) == taken;
        for (const Trigger *trigger : reading.values.triggers())
            value.push_back({.kind = PossibleValue::Kind::Group,
                             .trigger = trigger,
                             .path = isFirst ? &trigger->context : &trigger->api});
        return value;
    }
    return Value();
}

/// The type of object that is wanted where a literal is being written: the options of fetch().
const Type *wantedType(Reading &reading, const Node &leaf)
{
    const Node object = leaf.is(Kind::ShorthandPropertyIdentifier) ? leaf.parent() : leaf.parent().parent();
    const bool isKey = leaf.is(Kind::ShorthandPropertyIdentifier) ||
                       (leaf.is(Kind::PropertyIdentifier) && leaf.field() == Field::Key);
    const Node arguments = object.parent();
    if (!isKey || !object.is(Kind::Object) || !arguments.is(Kind::Arguments))
        return nullptr;
    int index = 0;
    while (arguments.named(index) && !(arguments.named(index) == object))
        ++index;
    for (const PossibleValue &callee : reading.values.of(arguments.parent().child(Field::Function))) {
        if (callee.member && index < callee.member->parameters.size())
            return reading.values.catalogue().type(callee.member->parameters.at(index).type);
    }
    return nullptr;
}

bool isDeclaration(const Scopes &scopes, const Node &leaf)
{
    const Binding *binding = scopes.resolve(leaf);
    return binding && binding->declaration == leaf && binding->kind != Binding::Kind::Global;
}

void addNames(Reading &reading, Collector &collector)
{
    const Catalogue &catalogue = reading.values.catalogue();
    for (const Binding *binding : reading.scopes.visibleAt(reading.word.begin)) {
        if (binding->name != u"$" || !reading.word.isEmpty())
            collector.add(collector.described(*binding), nullptr);
    }
    const auto addGlobal = [&](const QString &name, bool isFunction) {
        const EngineDoc doc = engineDoc({}, name, true);
        const bool isKnown = !doc.doc.isEmpty();
        collector.add(
            {.name = name,
             .kind = Completion::Kind::Global,
             .signature = isKnown || !isFunction ? (isKnown ? doc.signature : name) : name + u"()"_s,
             .doc = doc.doc,
             .path = name},
            nullptr);
    };
    addGlobal(u"require"_s, true);
    for (const Builtin &builtin : catalogue.builtins())
        addGlobal(builtin.name, builtin.kind == "function"_L1);
    for (const char16_t *word : {u"const", u"let",    u"function", u"return", u"if",       u"else",  u"for",
                                 u"while", u"switch", u"case",     u"break",  u"continue", u"throw", u"try",
                                 u"catch", u"new",    u"typeof",   u"null",   u"true",     u"false"})
        collector.add({.name = QString::fromUtf16(word),
                       .kind = Completion::Kind::Keyword,
                       .signature = QString::fromUtf16(word)},
                      nullptr);
}

/// Names of modules inside the quotes of require(). True if that is where we are.
bool addModules(const SyntaxTree &tree, qsizetype position, const ActionContext &context, Completions &found)
{
    Node text = tree.at(position, true);
    text = text.is(Kind::String) ? text : text.parent();
    const Node call = text.parent().parent();
    if (!text.is(Kind::String) || call.child(Field::Function).text() != u"require" ||
        position <= text.begin())
        return false;
    const Node fragment = text.child(Kind::StringFragment);
    found.replaced = {text.begin() + 1, position};
    if (fragment)
        found.replaced.begin = fragment.begin();
    const QList<const Trigger *> triggers = context.meant();
    for (const Module &module : context.catalogue->modules()) {
        const bool isAnywhere =
            std::ranges::any_of(triggers, [&](const Trigger *t) { return t->modules.contains(module.name); });
        if (isAnywhere)
            found.entries.append({.name = module.name,
                                  .kind = Completion::Kind::Module,
                                  .signature = module.name,
                                  .doc = module.doc,
                                  .path = module.name});
    }
    return true;
}

bool isText(const Node &leaf)
{
    return leaf.is(Kind::Comment, Kind::StringFragment, Kind::EscapeSequence, Kind::RegexPattern,
                   Kind::RegexFlags) ||
           leaf.is(Kind::Number, Kind::HashBang, Kind::HtmlComment, Kind::String, Kind::TemplateString);
}

} // namespace

Completions script::completionsAt(const SyntaxTree &tree, qsizetype position, const ActionContext &context)
{
    Completions found{.replaced = {position, position}};
    if (addModules(tree, position, context, found))
        return found;
    const Node before = tree.at(position, true);
    if (isText(before) && !(before.is(Kind::String, Kind::TemplateString) && before.end() == position))
        return found;
    if (before.is(Kind::Quote) && before.parent().is(Kind::String, Kind::TemplateString) &&
        before.parent().begin() == before.begin())
        return found; // right behind the opening quote
    Reading reading(tree, position, context);
    found.replaced = reading.word;
    const Node leaf = reading.leaf();
    Collector collector(reading.values);
    if (const auto object = objectAt(reading, leaf)) {
        collector.addMembers(*object);
        found.isBareName =
            !leaf.parent().is(Kind::MemberExpression) && !leaf.previous().is(Kind::Dot, Kind::OptionalChain);
    } else if (const Type *type = wantedType(reading, leaf)) {
        collector.addMembers({{.type = type->name}});
        found.isBareName = true;
    } else if (!isDeclaration(reading.scopes, leaf) && !isText(leaf)) {
        addNames(reading, collector);
    }
    found.entries = collector.entries();
    if (const auto place = snippetPlace(reading.values, leaf))
        found.entries += snippetEntries(*place, context);
    return found;
}

std::optional<Completion> script::describe(const SyntaxTree &tree, qsizetype position,
                                           const ActionContext &context)
{
    const QString &text = tree.text();
    position = std::clamp<qsizetype>(position, 0, text.size());
    while (position < text.size() && isWordCharacter(text[position]))
        ++position;
    const Completions all = completionsAt(tree, position, context);
    const QStringView word = QStringView(text).mid(all.replaced.begin, all.replaced.length());
    const auto found = std::ranges::find_if(all.entries, [word](const Completion &entry) {
        return entry.name == word && entry.kind != Completion::Kind::Snippet;
    });
    return found == all.entries.end() ? std::nullopt : std::optional(*found);
}
