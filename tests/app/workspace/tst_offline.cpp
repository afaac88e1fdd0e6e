// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/client.h"
#include "archive/archive.h"
#include "demo/demoserver.h"
#include "http/tokensource.h"
#include "http/transport.h"
#include "support/waiting.h"
#include "workspace/workspace.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What is known of organisations while their server does not answer.
class OfflineTest : public QObject
{
    Q_OBJECT

private slots:
    void otherOrganisationsAreOffered()
    {
        const QTemporaryDir folder;
        Archive archive(folder.filePath(u"profile.sqlite"_s));
        auto server = std::make_unique<demo::Server>(demo::SampleState::Sample);
        QVERIFY(server->listen());
        server->setSwitches({.projectionDelay = 0ms});
        const QList<demo::Organisation> there = server->organisations();
        server->addAction(there[1].id, u"elsewhere"_s, u"function elsewhere() {}"_s);
        http::Transport transport({.timeout = 5s});
        FixedToken token(server->identity(u"owner").token);
        Client client(server->url(), transport, token);
        {
            Workspace workspace(client, Profile(), archive);
            // The list before the name: that is learnt later.
            workspace.list().reload();
            QTRY_COMPARE(workspace.list().state(), ActionList::State::Loaded);
            QVERIFY(answerOf(workspace.place().identify()));
            workspace.place().selectOrganisation(there[1].id);
            QTRY_COMPARE(workspace.list().state(), ActionList::State::Loaded);
            QTRY_COMPARE(workspace.place().organisation().name, there[1].name);
        }
        server.reset();

        Workspace workspace(client, {.organisationId = there[0].id}, archive);
        workspace.list().reload();
        QTRY_COMPARE(workspace.list().state(), ActionList::State::Failed);
        QVERIFY(workspace.list().model().totalCount() > 0);
        QTRY_COMPARE(workspace.place().organisations().size(), 2);
        for (const demo::Organisation &organisation : there)
            QVERIFY(workspace.place().organisations().contains(
                zitadel::Organisation{organisation.id, organisation.name}));
        workspace.place().selectOrganisation(there[1].id);
        QCOMPARE(workspace.place().organisation().name, there[1].name);
        QTRY_COMPARE(workspace.list().state(), ActionList::State::Failed);
        QVERIFY(!workspace.list().idOf(u"elsewhere"_s).isEmpty());
        QVERIFY(workspace.list().knownAt());
    }

    /// A name that was learnt is not forgotten with a list that was read before it is known again.
    void aNameIsNotForgotten()
    {
        const QTemporaryDir folder;
        Archive archive(folder.filePath(u"profile.sqlite"_s));
        QVERIFY(answerOf(archive.known().putList({u"1"_s, QString()}, {})));
        QVERIFY(answerOf(archive.known().setName({u"1"_s, u"Acme"_s})));
        QVERIFY(answerOf(archive.known().putList({u"1"_s, QString()}, {})));
        const auto known = answerOf(archive.known().organisations());
        QVERIFY(known);
        QCOMPARE(known->size(), 1);
        QCOMPARE(known->constFirst().name, u"Acme"_s);
    }
};

QTEST_GUILESS_MAIN(OfflineTest)
#include "tst_offline.moc"
