// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/secrets.h"

#include "base/text.h"
#include "script/syntaxtree.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace script {

namespace {

// A script of the server's has 40,000 bytes at most (API 27); what is longer is no script.
constexpr qsizetype longest = 100'000;

constexpr auto ignoringCase = QRegularExpression::CaseInsensitiveOption;

/// A text in a script, and what it is given to.
struct Slot
{
    QString name;  ///< of the variable, property or function; may be empty
    QString value; ///< without the word before a token, "Bearer "
    QString written;
    qsizetype begin = 0;
    bool isPlaceholder = false;
};

bool isPlaceholderText(const QString &text)
{
    // What a tool is to put in, and did not.
    static const QRegularExpression variable(
        uR"(\$\{[A-Za-z_][\w.:-]*\}|\{\{-?\s*[\w.:-]+[^{}]*\}\}|<%.*%>|#\{[\w.-]+\}#?)"_s);
    static const QRegularExpression wholeVariable(
        uR"(^(%[A-Z][A-Z0-9_]*%|\$[A-Z][A-Z0-9_]{2,}|@@?[A-Z][A-Z0-9_]*@@?|__[A-Z][A-Z0-9_]*__|\$\([\w.-]+\))$)"_s);
    // What a person is to put in.
    static const QRegularExpression order(
        uR"((?<![a-z])(re-?place|change|fill|insert|edit|set|fix)[_-]?(me|this|it|in)(?![a-z]))"_s,
        ignoringCase);
    static const QRegularExpression spokenOrder(
        uR"((?<![a-z])(replace|change|fill|insert|put|enter|add|paste|set)[ _-]+((me|this|it|in|with|the|a|an|real|actual|own|your|here)[ _-]+)*(\w+[ _-]+)?(secret|token|key|password|credentials?)(?![a-z]))"_s,
        ignoringCase);
    static const QRegularExpression yours(
        uR"((?<![a-z])(your|my)[ _-]?(\w+[ _-])?(secret|token|key|password|passwort|credentials?|client[ _-]?id)(?![a-z]))"_s,
        ignoringCase);
    static const QRegularExpression here(
        uR"((secret|token|key|password|value)[ _-]?(goes[ _-]?)?here(?![a-z]))"_s, ignoringCase);
    static const QRegularExpression bracketed(
        uR"(^[<\[{]{1,2}[^<>\[\]{}]*(secret|token|key|password|credential|your|redacted|removed)[^<>\[\]{}]*[>\]}]{1,2}$)"_s,
        ignoringCase);
    static const QRegularExpression upperBracketed(u"^<[A-Z][A-Z0-9_ -]+>$"_s);
    static const QRegularExpression word(
        uR"(^[\W_]*(placeholder|dummy|redacted|removed|todo|tbd|fixme|changeme|replaceme|changeit|x{4,})[\W_]*$|^\*{3,}$|^•{3,}$)"_s,
        ignoringCase);
    if (text.size() > 200)
        return false;
    return std::ranges::any_of(
        std::array{&variable, &wholeVariable, &order, &yours, &here, &bracketed, &upperBracketed, &word,
                   &spokenOrder},
        [&text](const QRegularExpression *expression) { return expression->match(text).hasMatch(); });
}

/// Bits for each character.
double entropy(const QString &text)
{
    QHash<QChar, int> counts;
    for (const QChar c : text)
        ++counts[c];
    double bits = 0;
    for (const int count : std::as_const(counts)) {
        const double share = double(count) / double(text.size());
        bits -= share * std::log2(share);
    }
    return bits;
}

bool isSecretName(const QString &name)
{
    static const QRegularExpression secret(
        u"secret|token|passw|pwd|passphrase|api_?key|private_?key|access_?key|signing_?key|credential|authorization|bearer"_s,
        ignoringCase);
    static const QRegularExpression aboutOne(
        u"(ur[il]|name|type|path|endpoint|host|id|field|claim|label|length|size|ttl|expir\\w*|pattern|prefix|header)s?$"_s,
        ignoringCase);
    return secret.match(name).hasMatch() && !aboutOne.match(name).hasMatch();
}

bool isSecretText(const Slot &slot)
{
    static const QRegularExpression known(
        uR"(^(gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abeprs]-[\w-]{10,}|AKIA[0-9A-Z]{16}|AIza[\w-]{30,}|[spr]k_(live|test)_\w{10,}|sk-[\w-]{20,}|SG\.[\w-]{10,}\.[\w-]{10,}|eyJ[\w-]{10,}\.[\w-]+\.[\w-]*|-----BEGIN [A-Z ]*PRIVATE KEY))"_s);
    static const QRegularExpression before(u"^(Bearer|Basic|Token|ApiKey)\\s+[\\w.~+/=:-]{12,}$"_s,
                                           ignoringCase);
    static const QRegularExpression inAddress(u"^[a-z][a-z0-9+.-]*://[^/\\s:@]+:[^/\\s@]+@"_s, ignoringCase);
    static const QRegularExpression odd(u"^[A-Za-z0-9+/=_-]{32,}$"_s);
    static const QRegularExpression digit(u"\\d"_s);
    static const QRegularExpression letter(u"[A-Za-z]"_s);
    static const QRegularExpression blank(u"\\s|^[a-z]+://"_s);
    const QString &text = slot.value;
    if (known.match(text).hasMatch() || before.match(slot.written).hasMatch() ||
        inAddress.match(text).hasMatch())
        return true;
    const bool isMixed = digit.match(text).hasMatch() && letter.match(text).hasMatch();
    if (isSecretName(slot.name) && text.size() >= 8 && !blank.match(text).hasMatch())
        return isMixed || text.size() >= 20;
    return isMixed && odd.match(text).hasMatch() && entropy(text) > 4.1;
}

/// What @p node is given to: a variable, a property, a parameter by the name of the function.
QString nameAround(const Node &node)
{
    for (Node each = node; each; each = each.parent()) {
        const Node parent = each.parent();
        if (parent.is(Kind::VariableDeclarator) && each.field() == Field::Value)
            return parent.child(Field::Name).text().toString();
        if (parent.is(Kind::Pair) && each.field() == Field::Value) {
            const QString literal = literalValue(parent.child(Field::Key));
            return literal.isNull() ? parent.child(Field::Key).text().toString() : literal;
        }
        if (parent.is(Kind::AssignmentExpression, Kind::AugmentedAssignmentExpression,
                      Kind::AssignmentPattern) &&
            each.field() == Field::Right)
            return parent.child(Field::Left).text().toString().section(u'.', -1);
        if (parent.is(Kind::FieldDefinition) && each.field() == Field::Value)
            return parent.child(Field::Property).text().toString();
        if (parent.is(Kind::Arguments))
            return parent.parent().child(Field::Function).text().toString() + u'#' +
                   QString::number(std::max(0, each.index() - parent.index()));
        if (!parent.is(Kind::BinaryExpression, Kind::ParenthesizedExpression, Kind::TernaryExpression,
                       Kind::Array, Kind::SequenceExpression))
            return {};
    }
    return {};
}

QString withoutTokenWord(const QString &text)
{
    static const QRegularExpression word(u"^(Bearer|Basic|Token|ApiKey)\\s+"_s, ignoringCase);
    return QString(text).remove(word);
}

/// Where a tool was to put something in without quotes, the script is none until it does.
void addUnquoted(QList<Slot> &found, const SyntaxTree &tree)
{
    static const QRegularExpression variable(
        uR"((?:\b([\w$]+)\s*[=:]\s*)?(\$\{[^{}\n]{1,80}\}|\{\{[^{}\n]{1,80}\}\}|<\s*(?:your|[A-Z_]{4,})[\w .-]*>))"_s,
        ignoringCase);
    for (auto match = variable.globalMatch(tree.text()); match.hasNext();) {
        const auto each = match.next();
        const Node node = tree.at(each.capturedStart(2));
        const bool isText =
            node.is(Kind::Comment, Kind::String, Kind::StringFragment, Kind::TemplateString) ||
            node.above(Kind::String, Kind::TemplateString, Kind::Comment);
        if (!isText)
            found.append({each.captured(1), each.captured(2), each.captured(2), each.capturedStart(2), true});
    }
}

QList<Slot> slotsOf(const QString &script)
{
    QList<Slot> found;
    if (script.size() > longest)
        return found;
    const SyntaxTree tree(script);
    for (int i = 0; i < int(tree.nodes().size()); ++i) {
        const Node node(tree.nodes(), tree.text(), i);
        if (node.is(Kind::Identifier)) {
            static const QRegularExpression order(
                u"^(REPLACE|CHANGE|INSERT|FILL)_?(ME|THIS|IN)|^YOUR_\\w+$"_s);
            const QString name = node.text().toString();
            // Not where it is declared: then it is a variable.
            if (order.match(name).hasMatch() && node.field() != Field::Name)
                found.append({nameAround(node), name, name, node.begin(), true});
            continue;
        }
        if (!node.is(Kind::String, Kind::TemplateString) || node.parent().is(Kind::ExpressionStatement) ||
            node.field() == Field::Key)
            continue;
        const QString written = literalValue(node).trimmed();
        if (written.isEmpty())
            continue;
        const QString value = withoutTokenWord(written);
        found.append({nameAround(node), value, written, node.begin(),
                      isPlaceholderText(value) && !value.contains("://"_L1)});
    }
    if (tree.hasErrors())
        addUnquoted(found, tree);
    return found;
}

SecretTrace traceOf(const QString &script, const Slot &slot, bool withText)
{
    return {int(text::lineAt(script, slot.begin)), withText ? slot.value : QString()};
}

} // namespace

QList<SecretTrace> placeholders(const QString &script)
{
    QList<SecretTrace> traces;
    for (const Slot &slot : slotsOf(script)) {
        if (slot.isPlaceholder)
            traces.append(traceOf(script, slot, true));
    }
    return traces;
}

QList<SecretTrace> likelySecrets(const QString &script)
{
    QList<SecretTrace> traces;
    for (const Slot &slot : slotsOf(script)) {
        if (!slot.isPlaceholder && isSecretText(slot))
            traces.append(traceOf(script, slot, false));
    }
    return traces;
}

QList<SecretTrace> placeholdersOverSecrets(const QString &before, const QString &after)
{
    QList<SecretTrace> traces;
    const QList<Slot> now = slotsOf(after);
    if (std::ranges::none_of(now, &Slot::isPlaceholder))
        return traces;
    QList<Slot> gone = slotsOf(before);
    // What is on both sides went nowhere; the same placeholder may stand for several.
    QList<Slot> come;
    for (const Slot &slot : now) {
        const auto same = std::ranges::find_if(gone, [&slot](const Slot &other) {
            return other.value == slot.value && other.name == slot.name;
        });
        if (same != gone.end())
            gone.erase(same);
        else if (slot.isPlaceholder)
            come.append(slot);
    }
    for (const Slot &slot : std::as_const(come)) {
        const bool isOver = std::ranges::any_of(gone, [&slot](const Slot &other) {
            const bool isSameSlot =
                !slot.name.isEmpty() && other.name == slot.name && other.value.size() >= 4;
            return !other.isPlaceholder && (isSameSlot || isSecretText(other));
        });
        if (isOver)
            traces.append(traceOf(after, slot, true));
    }
    return traces;
}

} // namespace script
