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
#include <QTextStream>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

QString scriptWith(const QString &token)
{
    return u"function f() {\n    // %1\n}\n"_s.arg(token);
}

class Typist
{
public:
    Typist(const QString &archive, const QUrl &url, const QString &organisation, const QByteArray &token)
        : m_token(token)
        , m_transport({.timeout = std::chrono::seconds(2)})
        , m_client(url, m_transport, m_token)
        , m_archive(archive)
        , m_workspace(m_client, profile(url, organisation), m_archive)
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
            return m_workspace.documents().newAction()->draftId();
        if (command == "full"_L1)
            return setDiskFull(words[1] == "on"_L1);
        if (command == "flush"_L1)
            return told(answerOf(m_workspace.documents().drafts().flush()));
        if (command == "pause"_L1) {
            // The promise: a second after the last key, and the disk has it.
            QTest::qWait(1000);
            return m_workspace.documents().drafts().trouble() ? u"error kept"_s : u"ok"_s;
        }
        if (command == "state"_L1)
            return state();
        ActionDocument *document = m_workspace.documents().draft(words[1]);
        if (!document)
            return u"none"_s;
        if (command == "type"_L1)
            document->setScript(scriptWith(words[2]));
        else if (command == "name"_L1)
            document->setName(words[2]);
        else if (command == "save"_L1)
            return told(answerOf(m_workspace.documents().save(document)));
        else if (command == "close"_L1)
            m_workspace.documents().close(document);
        else if (command == "revert"_L1)
            m_workspace.documents().revert(document);
        else if (command == "mine"_L1)
            takeMine(document);
        else if (command == "keepAsNew"_L1)
            m_workspace.documents().keepAsNew(document);
        else if (command == "remove"_L1)
            return remove(document);
        return u"ok"_s;
    }

private:
    static Profile profile(const QUrl &url, const QString &organisation)
    {
        Profile profile;
        profile.id = u"faults"_s;
        profile.url = url;
        profile.organisationId = organisation;
        return profile;
    }

    static QString told(const Result<> &result)
    {
        return result ? u"ok"_s : u"error %1 %2"_s.arg(int(result.error().kind)).arg(result.error().message);
    }

    QString restore()
    {
        const auto left = answerOf(m_workspace.documents().restoreDrafts());
        return left ? u"ok"_s : told(std::unexpected(left.error()));
    }

    QString reload()
    {
        m_workspace.list().reload();
        const bool settled = QTest::qWaitFor(
            [this] { return m_workspace.list().state() != ActionList::State::Loading; }, 10'000);
        return settled && m_workspace.list().state() == ActionList::State::Loaded ? u"ok"_s : u"error list"_s;
    }

    QString open(const QString &id)
    {
        ActionDocument *document = m_workspace.documents().open(id);
        return document ? document->draftId() : u"none"_s;
    }

    void takeMine(ActionDocument *document)
    {
        if (document->newerOnServer())
            m_workspace.documents().resolve(document, zitadel::Action(*document->newerOnServer()), document->fields());
    }

    QString remove(ActionDocument *document)
    {
        if (document->isNew())
            return u"none"_s;
        const QString id = document->id();
        m_workspace.deeds().remove(id);
        std::ignore = QTest::qWaitFor(
            [this, id] { return !m_workspace.list().model().find(id) || m_workspace.list().trouble(); }, 3'000);
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
        for (const ActionDocument *document : m_workspace.documents().all()) {
            documents
                << QStringList{document->draftId(), document->isNew() ? u"-"_s : document->id(),
                               document->isDirty() ? u"dirty"_s : u"clean"_s,
                               document->fields().script.section(u'\n', 1, 1).trimmed().section(u' ', 1)}
                       .join(u',');
        }
        return documents.isEmpty() ? u"empty"_s : documents.join(u' ');
    }

    FixedToken m_token;
    http::Transport m_transport;
    Client m_client;
    Archive m_archive;
    Workspace m_workspace;
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
