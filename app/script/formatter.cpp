// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/formatter.h"

#include "script/syntaxtree.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJSEngine>
#include <QPromise>
#include <QtConcurrentRun>

#include <condition_variable>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Formatter)
};

/// Qt's engine (seen in 6.8) answers `\\/` where a RegExp was written `\/`, and js-beautify builds new ones
/// out of that, which match nothing, so that it waits for the end of a comment for ever.
constexpr auto mendedSource = R"(
    (function() {
        const source = Object.getOwnPropertyDescriptor(RegExp.prototype, "source").get;
        if (/\//.source === "\\/")
            return;
        Object.defineProperty(RegExp.prototype, "source", {
            get: function() { return source.call(this).split("\\/").join("/"); }
        });
    })();
)"_L1;

constexpr QChar byteOrderMark{u'\ufeff'};

std::unexpected<Error> refused(const QString &message, const QString &technical = {},
                               Error::Kind kind = Error::Kind::Input)
{
    return std::unexpected(Error{.kind = kind,
                                 .message = message,
                                 .advice = Texts::tr("The script is as it was."),
                                 .technical = technical});
}

/// Ends a script that runs too long, or that nobody waits for any more: the engine itself never looks up.
class Watch
{
public:
    Watch(QJSEngine &engine, const QPromise<Result<QString>> &promise)
        : m_thread([this, &engine, &promise](const std::stop_token &stop) {
            std::unique_lock lock(m_mutex);
            const auto end = std::chrono::steady_clock::now() + formatter::timeLimit;
            while (!stop.stop_requested()) {
                m_wake.wait_for(lock, stop, 20ms, [] { return false; });
                if (promise.isCanceled() || std::chrono::steady_clock::now() > end)
                    engine.setInterrupted(true);
            }
        })
    {
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_thread; // the last, so that it ends before what it uses
};

/// js-beautify in an engine. Made for one script: making it takes milliseconds, and keeping it megabytes.
class Beautifier
{
public:
    explicit Beautifier(const QPromise<Result<QString>> &promise)
        : m_promise(promise)
        , m_watch(m_engine, promise)
    {
        QFile source(u":/format/beautify.js"_s);
        if (!source.open(QIODevice::ReadOnly))
            qFatal("js-beautify is not in the program.");
        QJSValue exports = m_engine.newObject();
        m_engine.globalObject().setProperty(u"exports"_s, exports);
        m_engine.evaluate(mendedSource);
        m_engine.evaluate(QString::fromUtf8(source.readAll()), u"beautify.js"_s);
        m_beautify = exports.property(u"js_beautify"_s);
    }

    Result<QString> format(const QString &script, const TextHabits &habits)
    {
        QJSValue options = m_engine.newObject();
        const auto set = [&options](const char16_t *name, const auto &value) {
            options.setProperty(QString::fromUtf16(name), value);
        };
        set(u"indent_size", habits.tabs ? 1 : habits.indentWidth);
        set(u"indent_char", habits.tabs ? u"\t"_s : u" "_s);
        set(u"eol", habits.lineEndText());
        set(u"end_with_newline", script.endsWith(u'\n') || script.endsWith(u'\r'));
        set(u"preserve_newlines", true);
        set(u"max_preserve_newlines", 2);
        set(u"brace_style", u"collapse,preserve-inline"_s);
        set(u"operator_position", u"preserve-newline"_s);
        set(u"wrap_line_length", 0); // where a line breaks is the person's choice
        const QJSValue answer = m_beautify.call({script, options});
        if (m_engine.isInterrupted()) {
            return refused(Texts::tr("Formatting took too long."), {},
                           m_promise.isCanceled() ? Error::Kind::Cancelled : Error::Kind::TimedOut);
        }
        if (answer.isError() || !answer.isString())
            return refused(Texts::tr("The script could not be formatted."), answer.toString());
        return answer.toString();
    }

private:
    const QPromise<Result<QString>> &m_promise;
    QJSEngine m_engine;
    QJSValue m_beautify;
    Watch m_watch;
};

Result<QString> formatted(const QPromise<Result<QString>> &promise, const QString &script,
                          const TextHabits &habits)
{
    if (script::SyntaxTree(script).hasErrors())
        return refused(Texts::tr("The script has mistakes, so how it is built is not known. Mend them first: "
                                 "F8 turns to the next."));
    const bool hasMark = script.startsWith(byteOrderMark);
    QString text = hasMark ? script.sliced(1) : script;
    if (text.trimmed().isEmpty())
        return script;
    Beautifier beautifier(promise);
    // Now and then the first go breaks a line, and the second one indents it.
    for (int i = 0; i < 4; ++i) {
        const Result<QString> next = beautifier.format(text, habits);
        if (!next)
            return next;
        const bool isSteady = *next == text;
        text = *next;
        if (!isSteady)
            continue;
        if (hasMark)
            text.prepend(byteOrderMark);
        if (!formatter::isSameProgram(script, text))
            return refused(Texts::tr("Formatting would change what this script means, so it was not done."));
        return text;
    }
    return refused(Texts::tr("Formatting this script comes to no end, so it was not done."));
}

bool isBlank(QChar c)
{
    return c.isSpace() || c == byteOrderMark;
}

QString withoutBlanks(QStringView text)
{
    QString left;
    left.reserve(text.size());
    for (const QChar c : text) {
        if (!isBlank(c))
            left += c;
    }
    return left;
}

/// JavaScript itself takes all line ends in a template for line feeds.
QString withLineFeeds(QStringView text)
{
    return text.toString().replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
}

bool isSameNode(QStringView before, const script::NodeData &a, QStringView after, const script::NodeData &b)
{
    using script::Kind;
    if (a.parent != b.parent || a.after != b.after || a.kind != b.kind || a.field != b.field ||
        a.named != b.named)
        return false;
    const QStringView was = before.sliced(a.begin, a.end - a.begin);
    const QStringView is = after.sliced(b.begin, b.end - b.begin);
    switch (a.kind) {
    case Kind::Comment:
        return withoutBlanks(was) == withoutBlanks(is); // its lines may be indented anew
    case Kind::TemplateString:
        return withLineFeeds(was) == withLineFeeds(is);
    case Kind::String:
    case Kind::Regex:
    case Kind::Jsx:
        return was == is;
    default:
        return withoutBlanks(was) == withoutBlanks(is);
    }
}

} // namespace

QFuture<Result<QString>> formatter::format(const QString &script, const TextHabits &habits)
{
    return QtConcurrent::run(
        [](QPromise<Result<QString>> &promise, const QString &text, const TextHabits &manner) {
            promise.addResult(formatted(promise, text, manner));
        },
        script, habits);
}

bool formatter::isSameProgram(const QString &before, const QString &after)
{
    if (withoutBlanks(before) != withoutBlanks(after))
        return false;
    const script::SyntaxTree was(before);
    const script::SyntaxTree is(after);
    if (is.hasErrors() || was.nodes().size() != is.nodes().size())
        return false;
    for (size_t i = 1; i < was.nodes().size(); ++i) { // the first is the whole script
        if (!isSameNode(before, was.nodes()[i], after, is.nodes()[i]))
            return false;
    }
    return true;
}

qsizetype formatter::samePlace(QStringView before, qsizetype position, QStringView after)
{
    qsizetype signs = 0;
    for (const QChar c : before.first(std::clamp<qsizetype>(position, 0, before.size())))
        signs += isBlank(c) ? 0 : 1;
    // In front of a token stays in front of it, behind one stays behind it.
    const bool isInFront = position < before.size() && !isBlank(before[position]);
    qsizetype at = 0;
    for (; at < after.size() && (signs > 0 || (isInFront && isBlank(after[at]))); ++at)
        signs -= isBlank(after[at]) ? 0 : 1;
    return at;
}
