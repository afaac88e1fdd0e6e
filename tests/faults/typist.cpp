// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/typist.h"

#include "api/client.h"
#include "archive/archive.h"
#include "http/tokensource.h"
#include "http/transport.h"
#include "support/waiting.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QTextStream>

#include <csignal>
#include <cstdio>
#include <functional>
#include <memory>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

QString scriptWith(const QString &token)
{
    return u"function f() {\n    // %1\n}\n"_s.arg(token);
}

/// All that lives from signing in to signing out.
struct Session
{
    Session(const QString &file, const QUrl &url, const QString &organisation, const QByteArray &bearer)
        : token(bearer)
        , transport({.timeout = std::chrono::seconds(2)})
        , client(url, transport, token)
        , archive(file)
        , workspace(client, profile(url, organisation), archive)
    {
    }

    static Profile profile(const QUrl &url, const QString &organisation)
    {
        Profile profile;
        profile.id = u"faults"_s;
        profile.url = url;
        profile.organisationId = organisation;
        return profile;
    }

    FixedToken token;
    http::Transport transport;
    Client client;
    Archive archive;
    Workspace workspace;
};

class Typist
{
public:
    Typist(const QString &archive, const QUrl &url, const QString &organisation, const QByteArray &token)
        : m_make([=] { return std::make_unique<Session>(archive, url, organisation, token); })
        , m_session(m_make())
    {
    }

    QString carryOut(const QStringList &words)
    {
        const QString &command = words[0];
        if (command == "restore"_L1)
            return restore();
        if (command == "reload"_L1)
            return reload();
        if (command == "open"_L1)
            return open(words[1]);
        if (command == "new"_L1)
            return m_session->workspace.documents().newAction()->draftId();
        if (command == "leave"_L1)
            return leave(std::chrono::milliseconds(words[1].toInt()));
        if (command == "switch"_L1)
            return switchTo(words[1], std::chrono::milliseconds(words[2].toInt()));
        if (command == "undelete"_L1)
            return undelete();
        if (command == "full"_L1)
            return setDiskFull(words[1] == "on"_L1);
        if (command == "flush"_L1)
            return told(answerOf(m_session->workspace.documents().drafts().flush()));
        if (command == "pause"_L1) {
            // The promise: a second after the last key, and the disk has it.
            QTest::qWait(1000);
            return m_session->workspace.documents().drafts().trouble() ? u"error kept"_s : u"ok"_s;
        }
        if (command == "state"_L1)
            return state();
        ActionDocument *document = m_session->workspace.documents().draft(words[1]);
        if (!document)
            return u"none"_s;
        if (command == "type"_L1)
            document->setScript(scriptWith(words[2]));
        else if (command == "name"_L1)
            document->setName(words[2]);
        else if (command == "save"_L1)
            return told(answerOf(m_session->workspace.documents().save(document)));
        else if (command == "close"_L1)
            m_session->workspace.documents().close(document);
        else if (command == "revert"_L1)
            m_session->workspace.documents().revert(document);
        else if (command == "mine"_L1)
            takeMine(document);
        else if (command == "keepAsNew"_L1)
            m_session->workspace.documents().keepAsNew(document);
        else if (command == "remove"_L1)
            return remove(document);
        return u"ok"_s;
    }

private:
    static QString told(const Result<> &result)
    {
        return result ? u"ok"_s : u"error %1 %2"_s.arg(int(result.error().kind)).arg(result.error().message);
    }

    QString restore()
    {
        const auto left = answerOf(m_session->workspace.documents().restoreDrafts());
        return left ? u"ok"_s : told(std::unexpected(left.error()));
    }

    /// Lets answers of all kinds be under way.
    void beginAll()
    {
        for (ActionDocument *document : m_session->workspace.documents().all()) {
            if (document->isDirty())
                m_session->workspace.documents().save(document);
        }
        m_session->workspace.list().reload();
        m_session->workspace.deeds().removedActions();
        m_session->workspace.deeds().planImport(QDir::tempPath());
        m_session->workspace.documents().drafts().flush();
    }

    /// Ends the session @p after so many milliseconds, amid all that, while a deleted action is brought back
    /// into its triggers, and begins another.
    QString leave(std::chrono::milliseconds after)
    {
        if (const auto removed = lastRemoved())
            m_session->workspace.deeds().undelete(*removed, removed->bindings);
        beginAll();
        QTest::qWait(after);
        m_session.reset();
        QCoreApplication::processEvents();
        m_session = m_make();
        return restore();
    }

    /// To another organisation, amid all that, and back.
    QString switchTo(const QString &organisation, std::chrono::milliseconds after)
    {
        const QString here = m_session->workspace.place().organisation().id;
        beginAll();
        QTest::qWait(after);
        m_session->workspace.place().selectOrganisation(organisation);
        QTest::qWait(after);
        m_session->workspace.place().selectOrganisation(here);
        return reload();
    }

    std::optional<history::RemovedAction> lastRemoved()
    {
        const auto removed = answerOf(m_session->workspace.deeds().removedActions());
        for (const history::RemovedAction &each : removed.value_or(QList<history::RemovedAction>())) {
            if (!each.action.id.isEmpty())
                return each;
        }
        return std::nullopt;
    }

    QString undelete()
    {
        const auto removed = lastRemoved();
        if (!removed)
            return u"none"_s;
        const auto outcome = answerOf(m_session->workspace.deeds().undelete(*removed, removed->bindings));
        if (!outcome)
            return told(std::unexpected(outcome.error()));
        return (outcome->isWhole() ? u"whole "_s : u"partly "_s) + outcome->id;
    }

    QString reload()
    {
        m_session->workspace.list().reload();
        const bool settled = QTest::qWaitFor(
            [this] { return m_session->workspace.list().state() != ActionList::State::Loading; }, 10'000);
        return settled && m_session->workspace.list().state() == ActionList::State::Loaded ? u"ok"_s
                                                                                           : u"error list"_s;
    }

    QString open(const QString &id)
    {
        ActionDocument *document = m_session->workspace.documents().open(id);
        return document ? document->draftId() : u"none"_s;
    }

    void takeMine(ActionDocument *document)
    {
        if (document->newerOnServer())
            m_session->workspace.documents().resolve(document, zitadel::Action(*document->newerOnServer()),
                                                     document->fields());
    }

    QString remove(ActionDocument *document)
    {
        if (document->isNew())
            return u"none"_s;
        const QString id = document->id();
        m_session->workspace.deeds().remove(id);
        std::ignore = QTest::qWaitFor(
            [this, id] {
                return !m_session->workspace.list().model().find(id) || m_session->workspace.list().trouble();
            },
            3'000);
        return u"ok"_s;
    }

    QString setDiskFull(bool isFull)
    {
        // No file of this process can grow any more, by the kernel's word.
        rlimit limit{};
        getrlimit(RLIMIT_FSIZE, &limit);
        limit.rlim_cur = isFull ? 1024 : limit.rlim_max;
        setrlimit(RLIMIT_FSIZE, &limit);
        return u"ok"_s;
    }

    /// Per document: draft id, action id, whether it is dirty, and the script's own line.
    QString state() const
    {
        QStringList documents;
        for (const ActionDocument *document : m_session->workspace.documents().all()) {
            documents
                << QStringList{document->draftId(), document->isNew() ? u"-"_s : document->id(),
                               document->isDirty() ? u"dirty"_s : u"clean"_s,
                               document->fields().script.section(u'\n', 1, 1).trimmed().section(u' ', 1)}
                       .join(u',');
        }
        return documents.isEmpty() ? u"empty"_s : documents.join(u' ');
    }

    const std::function<std::unique_ptr<Session>()> m_make;
    std::unique_ptr<Session> m_session;
};

} // namespace

int runTypist(int argc, char **argv)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    QTextStream in(stdin);
    const QByteArray token = in.readLine().toLatin1();
    Typist typist(arguments[2], QUrl(arguments[3]), arguments[4], token);
    for (QString line = in.readLine(); !line.isNull() && line != "quit"_L1; line = in.readLine()) {
        const QString answer = typist.carryOut(line.split(u' '));
        QCoreApplication::processEvents();
        std::printf("%s\n", qPrintable(answer));
        std::fflush(stdout);
    }
    return 0;
}
