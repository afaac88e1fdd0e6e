// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/snippets.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace script;

namespace {

struct ModuleName
{
    QLatin1StringView mark;
    QLatin1StringView module;
    QLatin1StringView name; ///< what the script calls it where nothing else has the name
};
constexpr ModuleName moduleNames[]{{"HTTP"_L1, "zitadel/http"_L1, "http"_L1},
                                   {"LOG"_L1, "zitadel/log"_L1, "logger"_L1},
                                   {"UUID"_L1, "zitadel/uuid"_L1, "uuid"_L1}};

/// The names a script has, or gets, for what snippets speak of.
class Names
{
public:
    Names(const SyntaxTree &tree, qsizetype place, const ActionContext &context)
        : m_scopes(tree)
        , m_values(m_scopes, context)
        , m_place(place)
    {
        m_known = {{u"CTX"_s, m_values.parameterName(0)},
                   {u"API"_s, m_values.parameterName(1)},
                   {u"NAME"_s, context.actionName.isEmpty() ? u"action"_s : context.actionName}};
    }

    /// Nothing for what is none of our marks.
    std::optional<QString> of(const QString &mark)
    {
        if (const auto known = m_known.constFind(mark); known != m_known.constEnd())
            return *known;
        const auto module = std::ranges::find(moduleNames, mark, &ModuleName::mark);
        if (module == std::end(moduleNames))
            return {};
        return m_known.insert(mark, variableOf(*module)).value();
    }
    /// What has to be required on top.
    const QStringList &missing() const { return m_missing; }

private:
    QString variableOf(const ModuleName &module)
    {
        for (const Binding *binding : m_scopes.visibleAt(m_place)) {
            QString name;
            if (binding->origin == Binding::Origin::Value && binding->steps.isEmpty() &&
                Values::isRequire(m_scopes, binding->source, &name) && name == module.module)
                return binding->name.toString();
        }
        const auto isTaken = [this](const QString &wish) {
            return m_scopes.uses(wish) ||
                   std::ranges::any_of(m_scopes.bindings(), [&](const Binding &b) { return b.name == wish; });
        };
        QString name = module.name;
        for (int i = 2; isTaken(name); ++i)
            name = module.name + QString::number(i);
        m_missing.append(u"const %1 = require(\"%2\");"_s.arg(name, module.module));
        return name;
    }

    Scopes m_scopes;
    Values m_values;
    qsizetype m_place;
    QHash<QString, QString> m_known;
    QStringList m_missing;
};

/// A body with its marks resolved.
struct Filled
{
    QString text;
    QMap<int, Range> fields; ///< by number
};

qsizetype closingBrace(QStringView text, qsizetype from)
{
    int depth = 0;
    for (qsizetype i = from; i < text.size(); ++i) {
        depth += (text[i] == u'{') - (text[i] == u'}');
        if (depth < 0)
            return i;
    }
    return text.size();
}

void fill(QStringView body, Names &names, Filled &filled)
{
    for (qsizetype i = 0; i < body.size(); ++i) {
        if (!body.sliced(i).startsWith(u"${")) {
            filled.text += body[i];
            continue;
        }
        const qsizetype end = closingBrace(body, i + 2);
        const QStringView mark = body.sliced(i + 2, end - i - 2);
        if (const auto name = names.of(mark.toString())) {
            filled.text += *name;
        } else if (!mark.isEmpty() && mark[0].isDigit()) {
            const qsizetype begin = filled.text.size();
            fill(mark.sliced(qMin<qsizetype>(2, mark.size())), names, filled);
            filled.fields.insert(mark[0].digitValue(), {begin, filled.text.size()});
        } else {
            filled.text += u"${"; // a template's own, and what is in it may have marks
            i += 1;
            continue;
        }
        i = end;
    }
}

/// Takes over the script's indentation and line ends, keeping the fields in their places.
Filled laidOut(const Filled &filled, const QString &indent, const SnippetStyle &style)
{
    Filled out;
    QList<qsizetype> moved(filled.text.size() + 1);
    bool isLineStart = false; // the first line stands where it is put
    for (qsizetype i = 0; i < filled.text.size(); ++i) {
        if (isLineStart && filled.text[i] != u'\n') {
            out.text += indent;
            for (; QStringView(filled.text).sliced(i).startsWith(u"  "); i += 2) {
                moved[i] = moved[i + 1] = out.text.size();
                out.text += style.indent;
            }
        }
        moved[i] = out.text.size();
        isLineStart = i < filled.text.size() && filled.text[i] == u'\n';
        if (i < filled.text.size())
            out.text += isLineStart ? style.lineEnd : QString(filled.text[i]);
    }
    if (isLineStart)
        out.text += indent; // where a place to go on is all of the last line
    moved[filled.text.size()] = out.text.size();
    for (auto field = filled.fields.begin(); field != filled.fields.end(); ++field)
        out.fields.insert(field.key(), {moved[field->begin], moved[field->end]});
    return out;
}

bool isBlank(QStringView text)
{
    return text.trimmed().isEmpty();
}

/// Where a line about a module goes: below others of its kind, else at the top, yet behind what must be
/// first.
struct TopPlace
{
    qsizetype position = 0;
    bool isBelowOthers = false;
};
TopPlace topPlace(const SyntaxTree &tree)
{
    const Scopes scopes(tree);
    const QString &text = tree.text();
    TopPlace place{.position = text.startsWith(QChar::ByteOrderMark) ? 1 : 0};
    const auto behind = [&text](const Node &node) {
        qsizetype end = node.end();
        while (end < text.size() && text[end] != u'\n' && text[end] != u'\r')
            ++end;
        if (end < text.size() && text[end] == u'\r')
            ++end;
        if (end < text.size() && text[end] == u'\n')
            ++end;
        return end;
    };
    for (Node node = tree.root().firstChild(); node; node = node.next()) {
        if (node.is(Kind::Comment))
            continue;
        QString module;
        const Node value = node.child(Kind::VariableDeclarator).child(Field::Value);
        if (value && Values::isRequire(scopes, value, &module))
            place = {behind(node), true};
        else if (node.is(Kind::HashBang) ||
                 (node.is(Kind::ExpressionStatement) && node.firstChild().is(Kind::String)))
            place.position = behind(node);
        else
            break;
    }
    return place;
}

QString requireLines(const QStringList &missing, const TopPlace &top, const QString &text,
                     const QString &lineEnd)
{
    if (missing.isEmpty())
        return {};
    QString lines = missing.join(lineEnd) + lineEnd;
    if (!top.isBelowOthers && !QStringView(text).sliced(top.position).startsWith(lineEnd))
        lines += lineEnd;
    const bool isInLine = top.position > 0 && text[top.position - 1] != u'\n' &&
                          text[top.position - 1] != u'\r' && text[top.position - 1] != QChar::ByteOrderMark;
    return isInLine ? lineEnd + lines : lines;
}

} // namespace

const QList<Snippet> &script::bundledSnippets()
{
    static const QList<Snippet> snippets = [] {
        QFile file(u":/catalogue/snippets.json"_s);
        return file.open(QIODevice::ReadOnly) ? readSnippets(file.readAll()) : QList<Snippet>();
    }();
    return snippets;
}

QList<Snippet> script::readSnippets(const QByteArray &json)
{
    QList<Snippet> snippets;
    for (const QJsonValue value : QJsonDocument::fromJson(json).array()) {
        const QJsonObject object = value.toObject();
        Snippet snippet{.id = object.value("id"_L1).toString(),
                        .isFunction = object.value("isFunction"_L1).toBool()};
        QStringList lines;
        for (const QJsonValue line : object.value("body"_L1).toArray())
            lines.append(line.toString());
        snippet.body = lines.join(u'\n');
        for (const QJsonValue trigger : object.value("triggers"_L1).toArray()) {
            const QString key = trigger.toString();
            snippet.triggers.append({key.section(u'/', 0, 0), key.section(u'/', 1)});
        }
        snippets.append(snippet);
    }
    return snippets;
}

const Snippet *script::bundledSnippet(QStringView id)
{
    const auto found = std::ranges::find(bundledSnippets(), id, &Snippet::id);
    return found == bundledSnippets().end() ? nullptr : &*found;
}

QList<const Snippet *> script::snippetsFor(const ActionContext &context)
{
    QList<const Snippet *> found;
    for (const Snippet &snippet : bundledSnippets()) {
        const bool fits = snippet.triggers.isEmpty() || !context.isBound() ||
                          std::ranges::any_of(context.triggers, [&](const zitadel::TriggerId &trigger) {
                              return snippet.triggers.contains(trigger);
                          });
        if (fits)
            found.append(&snippet);
    }
    return found;
}

std::optional<SnippetPlace> script::snippetPlace(const Values &values, const Node &leaf)
{
    if (!leaf.is(Kind::Identifier))
        return {};
    const Node parent = leaf.parent();
    Node holder;
    if (parent.is(Kind::ExpressionStatement)) {
        if (parent.begin() != leaf.begin() || parent.end() > leaf.end() + 1)
            return {};
        holder = parent.parent();
    } else if (parent.is(Kind::Error)) {
        // Half typed: a block that has no end yet.
        const Node before = leaf.previous();
        const bool begins = !before || before.text().endsWith(u'}') || before.text().endsWith(u';') ||
                            (before.is(Kind::BraceOpen) && before.previous().is(Kind::FormalParameters));
        if (!begins)
            return {};
        holder = parent;
    }
    if (!holder.is(Kind::Program, Kind::StatementBlock, Kind::Error))
        return {};
    const Node action = values.actionFunction();
    const Node parameters = values.actionParameters();
    const bool isHalf = !action && parameters && parameters.end() < leaf.begin();
    return SnippetPlace{.isTopLevel = holder.is(Kind::Program),
                        .isInAction = !holder.is(Kind::Program) && (isHalf || action.contains(leaf))};
}

QList<Completion> script::snippetEntries(const SnippetPlace &place, const ActionContext &context)
{
    QList<Completion> entries;
    for (const Snippet *snippet : snippetsFor(context)) {
        if (!(snippet->isFunction ? place.isTopLevel : place.isInAction))
            continue;
        Completion entry{.name = snippet->id,
                         .kind = Completion::Kind::Snippet,
                         .signature = snippet->title(),
                         .doc = snippet->doc(),
                         .path = snippet->id};
        for (const zitadel::TriggerId &id : snippet->triggers) {
            const Trigger *trigger = context.catalogue->trigger(id.flow, id.trigger);
            if (trigger && !context.isBound())
                entry.triggers.append(trigger->shownName());
        }
        entries.append(entry);
    }
    return entries;
}

Expansion script::expand(const Snippet &snippet, const SyntaxTree &tree, Range replaced,
                         const ActionContext &context, const SnippetStyle &style)
{
    // Without the word that is replaced, which is no name of the script's.
    SyntaxTree rest = tree;
    rest.edit(replaced.begin, replaced.length(), u"");
    const QString &text = rest.text();
    const auto isEnd = [](QChar c) { return c == u'\n' || c == u'\r'; };
    qsizetype place = qBound<qsizetype>(0, replaced.begin, text.size());
    qsizetype lineBegin = place;
    while (lineBegin > 0 && !isEnd(text[lineBegin - 1]))
        --lineBegin;
    qsizetype lineStop = place;
    while (lineStop < text.size() && !isEnd(text[lineStop]))
        ++lineStop;
    QStringView line = QStringView(text).sliced(lineBegin, lineStop - lineBegin);
    if (line.startsWith(QChar::ByteOrderMark))
        line = line.sliced(1);
    QString indent;
    for (qsizetype i = 0; i < line.size() && (line[i] == u' ' || line[i] == u'\t'); ++i)
        indent += line[i];

    Names names(rest, place, context);
    Filled filled;
    fill(snippet.body, names, filled);
    if (!isBlank(line)) {
        if (line.trimmed().endsWith(u'{'))
            indent += style.indent;
        place = lineStop;
    }
    Filled ready = laidOut(filled, indent, style);
    const QString lead = isBlank(line) ? QString() : style.lineEnd + indent;
    const TopPlace top = topPlace(rest);
    const QString required = requireLines(names.missing(), top, text, style.lineEnd);

    Expansion expansion;
    const qsizetype shift = place + lead.size() + (top.position <= place ? required.size() : 0);
    const auto inTree = [&replaced](qsizetype at) {
        return at <= replaced.begin ? at : at + replaced.length();
    };
    const bool isMoved = place != replaced.begin;
    if (isMoved && !replaced.isEmpty())
        expansion.edits.append({replaced, QString()});
    expansion.edits.append({isMoved ? Range{inTree(place), inTree(place)} : replaced, lead + ready.text});
    if (!required.isEmpty()) {
        const TextEdit edit{{inTree(top.position), inTree(top.position)}, required};
        if (top.position <= place)
            expansion.edits.prepend(edit);
        else
            expansion.edits.append(edit);
    }
    expansion.end = shift + ready.text.size();
    if (ready.fields.contains(0))
        expansion.end = shift + ready.fields.take(0).begin;
    for (const Range &field : std::as_const(ready.fields))
        expansion.fields.append({field.begin + shift, field.end + shift});
    return expansion;
}
