// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/engine.h"

#include "run/orderjson.h"
#include "run/reportjson.h"
#include "run/trial.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcessEnvironment>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace run {

namespace {

/// How much longer than it may a question can take: the process itself gives up two seconds before.
constexpr auto patience = 5s;
/// The same of looking at a script: less than a person waits who wants to save (lockout::patience).
constexpr auto checkPatience = 2500ms;
/// A question that is not wanted any more, and whose script heeds no stop, has the process ended after this:
/// the next one is about what is typed now.
constexpr auto stopPatience = 300ms;
constexpr auto lookEvery = 50ms;

/// What the process may use of memory before the system refuses it more, in bytes. It looks after itself at
/// 512 MiB, but one call of a script can take more than that at once.
constexpr quint64 memoryAtMost = quint64(2) << 30;

#ifdef Q_OS_UNIX
void limitMemory()
{
    // Between fork and exec only what is safe there.
    const rlimit limit{memoryAtMost, memoryAtMost};
    setrlimit(RLIMIT_DATA, &limit);
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
}
#endif

} // namespace

Engine::Engine(const QString &program, QObject *parent)
    : QObject(parent)
    , m_program(program)
{
    m_watch.setInterval(lookEvery);
    connect(&m_watch, &QTimer::timeout, this, &Engine::look);
}

Engine::~Engine()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->kill();
    m_process->waitForFinished(1000); // what is killed has ended before anybody notices
}

QString Engine::whereItIs()
{
    const QString folder = QCoreApplication::applicationDirPath();
#ifdef Q_OS_WIN
    const QString name = u"/action-engine.exe"_s;
#else
    const QString name = u"/action-engine"_s;
#endif
    for (const QString &place : {folder + name, folder + u"/../libexec/action-studio"_s + name}) {
        if (QFileInfo::exists(place))
            return place;
    }
    return folder + name;
}

template<typename T>
QFuture<Result<T>> Engine::ask(QJsonObject question, std::chrono::milliseconds limit,
                               const std::function<T(const QJsonObject &)> &read)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    question.insert(u"id"_s, ++m_lastId);
    Question asked{.id = m_lastId,
                   .line = QJsonDocument(question).toJson(QJsonDocument::Compact) + '\n',
                   .limit = limit,
                   .answer =
                       [promise, read](const Result<QJsonObject> &answer) {
                           promise->addResult(answer.transform(read));
                           promise->finish();
                       },
                   .isUnwanted = [promise] { return promise->isCanceled(); }};
    m_questions.push_back(std::move(asked));
    begin();
    return promise->future();
}

QFuture<Result<Report>> Engine::run(const Order &order)
{
    if (!order.input.isEmpty() && !QJsonDocument::fromJson(order.input).isObject())
        return QtFuture::makeReadyValueFuture(Result<Report>(std::unexpected(
            Error{.kind = Error::Kind::Input,
                  .message = tr("What the script is to be run with is no JSON object."),
                  .advice = tr("It has the names that scripts know: “user”, “metadata”, “grants”, …")})));
    QJsonObject question = toJson(order);
    question.insert(u"do"_s, u"run"_s);
    return ask<Report>(question, order.limit() + patience,
                       [](const QJsonObject &answer) { return readReport(answer["report"_L1].toObject()); });
}

QFuture<Result<Checked>> Engine::check(const zitadel::ActionFields &action,
                                       const QList<zitadel::TriggerId> &triggers)
{
    QJsonObject question = toJson(
        Order{.trigger = triggers.isEmpty() ? usualTrigger() : triggers.constFirst(), .actions = {action}});
    question.insert(u"do"_s, u"check"_s);
    addTrials(question, triggers);
    return ask<Checked>(question, checkPatience, [areBound = !triggers.isEmpty()](const QJsonObject &answer) {
        Checked checked = readChecked(answer["check"_L1].toObject());
        checked.areBound = areBound;
        return checked;
    });
}

QFuture<Result<QString>> Engine::version()
{
    return ask<QString>({{u"do"_s, u"version"_s}}, patience,
                        [](const QJsonObject &answer) { return answer["text"_L1].toString(); });
}

/// Asks the first question, if the process is free for it.
void Engine::begin()
{
    while (!m_isAsked && !m_questions.empty() && m_questions.front().isUnwanted())
        failFirst({.kind = Error::Kind::Cancelled});
    if (m_isAsked || m_questions.empty())
        return;
    if (!m_process)
        start();
    m_isAsked = true;
    m_begun = std::chrono::steady_clock::now();
    m_watch.start();
    m_process->write(m_questions.front().line);
}

void Engine::start()
{
    m_process = std::make_unique<QProcess>();
    m_process->setProgram(m_program);
    // Nothing of this computer's is a script's business; servers run on UTC.
    QProcessEnvironment environment;
    environment.insert(u"TZ"_s, u"UTC"_s);
    environment.insert(u"GOTRACEBACK"_s, u"none"_s);
    m_process->setProcessEnvironment(environment);
    m_process->setStandardErrorFile(QProcess::nullDevice());
#ifdef Q_OS_UNIX
    m_process->setChildProcessModifier(limitMemory);
#endif
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &Engine::read);
    connect(m_process.get(), &QProcess::finished, this, &Engine::ended);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            ended();
    });
    m_process->start();
}

void Engine::read()
{
    while (m_process && m_process->canReadLine()) {
        const QJsonObject answer = QJsonDocument::fromJson(m_process->readLine()).object();
        if (!m_questions.empty() && m_isAsked && answer["id"_L1].toInt() == m_questions.front().id)
            take(answer);
    }
}

void Engine::take(const QJsonObject &answer)
{
    if (answer["stuck"_L1].toBool()) {
        m_isTooLong = true; // it ends now, and is told then
        return;
    }
    const QString wrong = answer["wrong"_L1].toString();
    if (!wrong.isEmpty())
        return failFirst(
            {.kind = Error::Kind::Input, .message = tr("The script could not be run: %1.").arg(wrong)});
    if (m_questions.front().isUnwanted())
        return failFirst({.kind = Error::Kind::Cancelled});
    finishFirst(answer);
}

/// At the question that is being answered: whether it is still wanted, and takes no longer than it may.
void Engine::look()
{
    if (!m_isAsked || m_questions.empty())
        return m_watch.stop();
    Question &first = m_questions.front();
    if (first.isUnwanted() && !first.isStopped) {
        first.isStopped = true;
        m_stopped = std::chrono::steady_clock::now();
        m_process->write(QJsonDocument(QJsonObject{{u"do"_s, u"stop"_s}, {u"id"_s, first.id}})
                             .toJson(QJsonDocument::Compact) +
                         '\n');
    }
    const auto now = std::chrono::steady_clock::now();
    if (first.isStopped && now - m_stopped > stopPatience)
        m_process->kill();
    if (now - m_begun > first.limit) {
        m_isTooLong = true;
        m_process->kill();
    }
}

/// The process has ended, and took the question with it that it was asked.
void Engine::ended()
{
    if (!m_process)
        return;
    const bool isStarted = m_process->error() != QProcess::FailedToStart;
    const QString technical = m_process->errorString();
    m_process->disconnect(this);
    m_process.release()->deleteLater();
    const bool isTooLong = std::exchange(m_isTooLong, false);
    if (!m_isAsked)
        return;
    if (!isStarted)
        return failFirst({.kind = Error::Kind::Storage,
                          .message = tr("The engine that runs scripts could not be started."),
                          .advice = tr("Install the program again; its file “%1” is missing or broken.")
                                        .arg(QFileInfo(m_program).fileName()),
                          .technical = technical});
    if (m_questions.front().isStopped)
        return failFirst({.kind = Error::Kind::Cancelled});
    if (isTooLong)
        return failFirst({.kind = Error::Kind::TimedOut,
                          .message = tr("The script did not end, and the engine was ended."),
                          .advice = tr("The server could not end it either: look for a regular expression or "
                                       "another single call that takes for ever.")});
    failFirst(
        {.kind = Error::Kind::CutOff,
         .message = tr("The script ended the engine: it took all memory, or called itself without end."),
         .advice = tr("On the server it could take the whole server down."),
         .technical = technical});
}

void Engine::failFirst(const Error &error)
{
    finishFirst(std::unexpected(error));
}

void Engine::finishFirst(const Result<QJsonObject> &answer)
{
    const Question first = std::move(m_questions.front());
    m_questions.pop_front();
    m_isAsked = false;
    first.answer(answer);
    begin();
}

} // namespace run
