// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/placeholders.h"

#include "zitadel/limits.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <vector>

using namespace Qt::StringLiterals;

namespace placeholders {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

// Characters; what is shorter is found where nobody meant it.
constexpr qsizetype shortest = 8;

const QRegularExpression &places()
{
    static const QRegularExpression expression(u"\\{\\{([A-Z][A-Z0-9_]*)\\}\\}"_s);
    return expression;
}

/// As it may stand between quotes of any kind, in a template literal and in a comment. What is special in any
/// of them is escaped, which none of them minds.
QString escaped(const QString &value)
{
    QString text;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value[i];
        if (c == u'\n')
            text += "\\n"_L1;
        else if (c == u'\r')
            text += "\\r"_L1;
        else if (c.unicode() == 0x2028 || c.unicode() == 0x2029)
            text += "\\u"_L1 + QString::number(c.unicode(), 16);
        else if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            text += "\\x"_L1 + QString::number(c.unicode(), 16).rightJustified(2, u'0');
        else if (u"\\'\"`$"_s.contains(c) || (c == u'/' && i > 0 && value[i - 1] == u'*'))
            text += QString(u'\\') + c;
        else
            text += c;
    }
    return text;
}

/// What one character of a literal stands for, and how long it is.
struct Spelled
{
    QChar character;
    qsizetype length = 1;
};

Spelled spelledAt(QStringView script, qsizetype at)
{
    if (script[at] != u'\\' || at + 1 >= script.size())
        return {script[at]};
    const QChar next = script[at + 1];
    const qsizetype digits = next == u'u' ? 4 : next == u'x' ? 2 : 0;
    if (digits > 0 && at + 2 + digits <= script.size()) {
        bool isNumber = false;
        const uint code = script.sliced(at + 2, digits).toUInt(&isNumber, 16);
        if (isNumber)
            return {QChar(code), 2 + digits};
    }
    constexpr auto letters = "nrtbfv0"_L1;
    constexpr auto meant = "\n\r\t\b\f\v\0"_L1;
    const qsizetype letter = letters.indexOf(next);
    return {letter >= 0 ? QChar(meant[letter]) : next, 2};
}

/// Where @p value ends that begins at @p at in @p script, in any spelling; -1: it does not.
qsizetype endOf(QStringView value, QStringView script, qsizetype at)
{
    if (script.sliced(at).startsWith(value))
        return at + value.size();
    for (const QChar c : value) {
        if (at >= script.size())
            return -1;
        const Spelled spelled = spelledAt(script, at);
        if (spelled.character != c)
            return -1;
        at += spelled.length;
    }
    return at;
}

struct Value
{
    QString name;
    QString text;
};

QList<Value> longestFirst(const Values &values)
{
    QList<Value> list;
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        if (!value->isEmpty())
            list.append({value.key(), *value});
    }
    std::ranges::stable_sort(list, std::greater(), [](const Value &value) { return value.text.size(); });
    return list;
}

/// A value in a script.
struct Found
{
    QString name;
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// Finds values in one script; what was found earlier is in no later one.
class Finding
{
public:
    explicit Finding(const QString &script)
        : m_script(script)
        , m_taken(size_t(script.size()), false)
    {
    }

    /// As fill() writes it, which gives back the same whatever stands before.
    void asFilled(const Value &value)
    {
        const QString text = escaped(value.text);
        for (qsizetype at = m_script.indexOf(text); at >= 0; at = m_script.indexOf(text, at + 1))
            take(value.name, at, at + text.size());
    }

    /// In other spellings. Never from the middle of what is spelled with a backslash: without that it would be
    /// something else.
    void asSpelled(const Value &value)
    {
        for (qsizetype at = 0, next = 0; at < m_script.size(); at = next) {
            next = at + spelledAt(m_script, at).length;
            const qsizetype end = endOf(value.text, m_script, at);
            if (end >= 0 && take(value.name, at, end))
                next = end;
        }
    }

    QList<Found> inOrder()
    {
        std::ranges::sort(m_found, {}, &Found::begin);
        return m_found;
    }

private:
    bool take(const QString &name, qsizetype begin, qsizetype end)
    {
        const auto from = m_taken.begin() + begin;
        const auto to = m_taken.begin() + end;
        if (std::find(from, to, true) != to)
            return false;
        std::fill(from, to, true);
        m_found.append({name, begin, end});
        return true;
    }

    const QString &m_script;
    std::vector<bool> m_taken;
    QList<Found> m_found;
};

QList<Found> found(const QString &script, const Values &values)
{
    Finding finding(script);
    for (const Value &value : longestFirst(values)) {
        finding.asFilled(value);
        finding.asSpelled(value);
    }
    return finding.inOrder();
}

} // namespace

bool isName(const QString &name)
{
    static const QRegularExpression expression(u"\\A[A-Z][A-Z0-9_]*\\z"_s);
    return expression.match(name).hasMatch();
}

QString written(const QString &name)
{
    return "{{"_L1 + name + "}}"_L1;
}

QString problemOf(const QString &name, const QString &value, const Values &others)
{
    if (!isName(name))
        return Texts::tr(
            "A name has capital letters A to Z, digits and underscores, and begins with a letter.");
    if (value.isEmpty())
        return {};
    if (value.size() < shortest)
        return Texts::tr("The value is too short: with fewer than %1 characters it could not be told apart "
                         "from the rest of a script.")
            .arg(shortest);
    if (!value.isValidUtf16())
        return Texts::tr("The value has characters that cannot be kept.");
    if (value.toUtf8().size() > limits::scriptBytes)
        return Texts::tr("The value is longer than a script may be.");
    for (auto other = others.cbegin(); other != others.cend(); ++other) {
        if (other.key() == name || other->isEmpty())
            continue;
        if (other->contains(value) || value.contains(*other))
            return Texts::tr("The value and that of %1 contain each other, and could not be told apart.")
                .arg(written(other.key()));
    }
    return {};
}

QStringList namesIn(const QString &script)
{
    QStringList names;
    for (auto match = places().globalMatch(script); match.hasNext();)
        names << match.next().captured(1);
    names.removeDuplicates();
    return names;
}

QStringList missingIn(const QString &script, const Values &values)
{
    QStringList names = namesIn(script);
    names.removeIf([&values](const QString &name) { return !values.value(name).isEmpty(); });
    return names;
}

QStringList valued(const Values &values)
{
    QStringList names = values.keys();
    names.removeIf([&values](const QString &name) { return values.value(name).isEmpty(); });
    return names;
}

std::expected<QString, QStringList> fill(const QString &script, const Values &values)
{
    if (const QStringList missing = missingIn(script, values); !missing.isEmpty())
        return std::unexpected(missing);
    QString filled;
    qsizetype end = 0;
    for (auto match = places().globalMatch(script); match.hasNext();) {
        const auto place = match.next();
        filled += QStringView(script).sliced(end, place.capturedStart() - end);
        filled += escaped(values.value(place.captured(1)));
        end = place.capturedEnd();
    }
    filled += QStringView(script).sliced(end);
    return filled;
}

QString keep(const QString &script, const Values &values)
{
    QString kept;
    qsizetype end = 0;
    for (const Found &value : found(script, values)) {
        kept += QStringView(script).sliced(end, value.begin - end);
        kept += written(value.name);
        end = value.end;
    }
    kept += QStringView(script).sliced(end);
    return kept;
}

QStringList valuesIn(const QString &script, const Values &values)
{
    QStringList names;
    for (const Found &value : found(script, values))
        names << value.name;
    names.sort();
    names.removeDuplicates();
    return names;
}

bool isSame(const QString &a, const QString &b, const Values &values)
{
    if (a == b)
        return true;
    // A {{NAME}} that somebody sent as it is, and has a value now, is not that value.
    const auto hasPlace = [&values](const QString &script) {
        return std::ranges::any_of(namesIn(script),
                                   [&values](const QString &name) { return values.contains(name); });
    };
    return !hasPlace(a) && !hasPlace(b) && keep(a, values) == keep(b, values);
}

QByteArray toJson(const Values &values)
{
    QJsonObject object;
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        object.insert(value.key(), *value);
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

Result<Values> fromJson(const QByteArray &json)
{
    const auto wrong = [](const QString &message) {
        return std::unexpected(Error{.kind = Error::Kind::Input, .message = message});
    };
    if (json.trimmed().isEmpty())
        return Values();
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return wrong(Texts::tr("The placeholders are no JSON object of names and texts."));
    Values values;
    const QJsonObject object = document.object();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (!isName(entry.key()))
            return wrong(problemOf(entry.key(), {}, {}));
        if (!entry->isString())
            //: a placeholder
            return wrong(Texts::tr("The value of %1 is no text.").arg(written(entry.key())));
        if (const QString problem = problemOf(entry.key(), entry->toString(), values); !problem.isEmpty())
            //: a placeholder, and what is wrong with its value
            return wrong(Texts::tr("%1: %2").arg(written(entry.key()), problem));
        values.insert(entry.key(), entry->toString());
    }
    return values;
}

} // namespace placeholders
