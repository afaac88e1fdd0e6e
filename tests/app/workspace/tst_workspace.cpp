// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/client.h"
#include "archive/archive.h"
#include "demo/demoserver.h"
#include "http/tokensource.h"
#include "http/transport.h"
#include "ledger/bindings.h"
#include "ledger/ledger.h"
#include "script/functionname.h"
#include "support/waiting.h"
#include "workspace/workspace.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Break = demo::Switches::Break;
using Kind = Error::Kind;

/// The path list -> open -> edit -> save -> details, without a window, against the demo server.
class tst_workspace : public QObject
{
    Q_OBJECT

    std::unique_ptr<demo::Server> m_server;
    std::unique_ptr<http::Transport> m_transport;
    std::unique_ptr<FixedToken> m_token;
    std::unique_ptr<Client> m_client;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Archive> m_archive;
    std::unique_ptr<Workspace> m_workspace;
    QString m_acme;
    QString m_id;

    QString onServer(const QString &id)
    {
        const auto read = answerOf(m_client->action(m_acme, id));
        return read ? read->fields.script : u"missing"_s;
    }
    QStringList namesOnServer()
    {
        QStringList names;
        for (const zitadel::Action &action :
             answerOf(m_client->actions(m_acme)).value_or(QList<zitadel::Action>()))
            names.append(action.fields.name);
        names.sort();
        return names;
    }
    void load()
    {
        m_workspace->list().reload();
        QTRY_COMPARE(m_workspace->list().state(), ActionList::State::Loaded);
    }
    qsizetype puts()
    {
        return std::ranges::count(m_server->requests(), "PUT", &demo::RecordedRequest::method);
    }
    void breakNext(Break breakage, const QByteArray &method, int count = 1)
    {
        m_server->setSwitches(
            {.projectionDelay = 0ms, .breakage = breakage, .onlyMethod = method, .count = count});
    }

private slots:
    void init()
    {
        QTest::failOnWarning();
        m_server = std::make_unique<demo::Server>(demo::SampleState::Empty);
        QVERIFY(m_server->listen());
        m_server->setSwitches({.projectionDelay = 0ms});
        m_acme = m_server->organisations().constFirst().id;
        m_id = m_server->addAction(m_acme, u"addGroups"_s, u"function addGroups() {}"_s);
        m_server->addAction(m_acme, u"Other"_s, u"function Other() {}"_s);
        m_transport = std::make_unique<http::Transport>(NetworkOptions{.timeout = 5s});
        m_token = std::make_unique<FixedToken>(m_server->identity(u"owner").token);
        m_client = std::make_unique<Client>(m_server->url(), *m_transport, *m_token);
        m_folder = std::make_unique<QTemporaryDir>();
        m_archive = std::make_unique<Archive>(m_folder->filePath(u"archive.sqlite"_s));
        m_workspace = std::make_unique<Workspace>(*m_client, Profile(), *m_archive);
        load();
    }
    void cleanup()
    {
        m_workspace.reset();
        m_archive.reset();
        m_client.reset();
        m_transport.reset();
        m_server.reset();
    }

    void listsOpensEditsSaves()
    {
        QCOMPARE(m_workspace->list().model().totalCount(), 2);
        QCOMPARE(m_workspace->place().organisation().id, m_acme);
        ActionDocument *document = m_workspace->documents().open(m_id);
        QVERIFY(document);
        QCOMPARE(m_workspace->documents().open(m_id), document);
        QVERIFY(!document->isDirty());
        const quint64 before = document->base().details.sequence;
        document->setScript(u"function addGroups() { 1 }"_s);
        document->setTimeout(1234ms);
        QVERIFY(document->isDirty());

        QSignalSpy saved(&m_workspace->documents(), &Documents::saved);
        QVERIFY(answerOf(m_workspace->documents().save(document)));
        QCOMPARE(saved.size(), 1);
        QVERIFY(!document->isDirty());
        QCOMPARE(document->base().details.sequence, before + 1);
        QCOMPARE(document->lastSave()->sequence, before + 1);
        QVERIFY(qAbs(document->lastSave()->at.secsTo(QDateTime::currentDateTimeUtc())) < 60);
        // The list follows without a reload, and so does the server.
        QCOMPARE(m_workspace->list().model().find(m_id)->fields, document->fields());
        QCOMPARE(onServer(m_id), document->fields().script);
    }

    /// The second one was refused, and what was typed since was nowhere but here.
    void aSaveDuringASaveComesAfterIt()
    {
        ActionDocument *document = m_workspace->documents().open(m_id);
        m_server->setSwitches({.latency = 100ms, .projectionDelay = 0ms});
        document->setScript(u"function addGroups() { 1 }"_s);
        const auto first = m_workspace->documents().save(document);
        document->setScript(u"function addGroups() { 2 }"_s);
        const auto second = m_workspace->documents().save(document);
        const auto third = m_workspace->documents().save(document);
        QVERIFY(answerOf(first));
        QVERIFY(document->isDirty());
        QVERIFY(answerOf(second));
        QVERIFY(answerOf(third));
        QVERIFY(!document->isDirty());
        QCOMPARE(onServer(m_id), u"function addGroups() { 2 }"_s);
        QCOMPARE(puts(), 2);
        // With nothing typed since there is nothing to send.
        document->setScript(u"function addGroups() { 3 }"_s);
        const auto again = m_workspace->documents().save(document);
        QVERIFY(answerOf(m_workspace->documents().save(document)));
        QVERIFY(again.isFinished());
        QCOMPARE(puts(), 3);
    }

    /// What was refused once is not sent again unasked.
    void aSaveAfterOneThatFails()
    {
        ActionDocument *document = m_workspace->documents().open(m_id);
        document->setScript(u"function addGroups() { 1 }"_s);
        breakNext(Break::BadGateway, "PUT");
        const auto first = m_workspace->documents().save(document);
        document->setScript(u"function addGroups() { 2 }"_s);
        const auto second = m_workspace->documents().save(document);
        QVERIFY(!answerOf(first));
        const auto answer = answerOf(second);
        QVERIFY(!answer);
        QCOMPARE(answer.error().message, first.result().error().message);
        QCOMPARE(puts(), 1);
        QCOMPARE(document->fields().script, u"function addGroups() { 2 }"_s);
        QVERIFY(document->trouble());
    }

    /// The end of the document is the end of what waits for it.
    void closedWhileASecondSaveWaits()
    {
        ActionDocument *document = m_workspace->documents().open(m_id);
        m_server->setSwitches({.latency = 100ms, .projectionDelay = 0ms});
        document->setScript(u"function addGroups() { 1 }"_s);
        m_workspace->documents().save(document);
        const auto second = m_workspace->documents().save(document);
        m_workspace->documents().close(document);
        QTRY_VERIFY(second.isFinished());
        QVERIFY(second.resultCount() == 0 || !second.result());
    }

    /// Sequence 1 stood beside a history that went up to 1,041.
    void aDocumentFollowsItsHistory()
    {
        ActionDocument *document = m_workspace->documents().open(m_id);
        QVERIFY(answerOf(m_workspace->place().identify()));
        m_server->changeAction(m_acme, m_id, u"// theirs"_s);
        history::ActionHistory &history = m_workspace->history();
        history.setAction(m_acme, m_id, document->base().fields, true);
        QTRY_COMPARE(document->fields().script, u"// theirs"_s);
        QCOMPARE(document->base().details.sequence, 2u);
        // And where there are edits, it is told.
        document->setScript(u"// mine"_s);
        m_server->changeAction(m_acme, m_id, u"// theirs again"_s);
        history.reload();
        QTRY_VERIFY(document->newerOnServer());
        QCOMPARE(document->newerOnServer()->details.sequence, 3u);
        QCOMPARE(document->fields().script, u"// mine"_s);
        // No round without end.
        QTRY_COMPARE(history.serverState(), history::ActionHistory::ServerState::Loaded);
        const qsizetype requests = m_server->requests().size();
        history.reload();
        QTRY_COMPARE(history.serverState(), history::ActionHistory::ServerState::Loaded);
        QCOMPARE(std::ranges::count_if(m_server->requests().sliced(requests),
                                       [this](const demo::RecordedRequest &request) {
                                           return request.path.endsWith(m_id.toLatin1());
                                       }),
                 0);
    }

    /// What went wrong, and is well now.
    void troubleEndsWithWhatItIsAbout()
    {
        ActionDocument *document = m_workspace->documents().open(m_id);
        m_server->setSwitches(
            {.projectionDelay = 0ms, .breakage = Break::BadGateway, .onlyPath = "_deactivate"});
        m_workspace->deeds().setActive(m_id, false);
        QTRY_VERIFY(document->trouble());
        m_server->setSwitches({.projectionDelay = 0ms});
        load(); // it is as it was
        QVERIFY(document->trouble());
        QVERIFY(answerOf(m_client->deactivateAction(m_acme, m_id))); // by somebody else
        load();
        QVERIFY(!document->trouble());

        const QString other = m_workspace->list().idOf(u"Other"_s);
        m_server->setSwitches(
            {.projectionDelay = 0ms, .breakage = Break::BadGateway, .onlyPath = "_deactivate"});
        m_workspace->deeds().setActive(other, false);
        QTRY_VERIFY(m_workspace->list().trouble());
        m_server->setSwitches({.projectionDelay = 0ms});
        m_workspace->deeds().setActive(other, false);
        QTRY_VERIFY(!m_workspace->list().trouble());
    }

    void unknownIdOpensNothing() { QVERIFY(!m_workspace->documents().open(u"1"_s)); }

    void findsByIdOrName()
    {
        QCOMPARE(m_workspace->list().idOf(m_id), m_id);
        QCOMPARE(m_workspace->list().idOf(u"ADDgroups"_s), m_id);
        QVERIFY(m_workspace->list().idOf(u"none"_s).isEmpty());
        // As the server compares: letter by letter, and no folding (API 85).
        const QString street = m_server->addAction(m_acme, u"straße"_s, u"function f() {}"_s);
        const QString dotted = m_server->addAction(m_acme, u"\u0130d"_s, u"function f() {}"_s);
        load();
        QCOMPARE(m_workspace->list().idOf(u"STRAßE"_s), street);
        QVERIFY(m_workspace->list().idOf(u"STRASSE"_s).isEmpty());
        QCOMPARE(m_workspace->list().idOf(u"ID"_s), dotted);
        m_workspace->documents().openNamed(u"none"_s, [](const QString &) { QFAIL("there is none"); });
        QVERIFY(m_workspace->list().trouble()->error.message.contains(u"none"_s));
    }

    /// The list has just brought their scripts.
    void whatWasOpenIsNotAskedForOnceMore()
    {
        QStringList ids;
        for (int i = 0; i < 33; ++i)
            ids << m_server->addAction(m_acme, u"tab%1"_s.arg(i), u"function f() {}"_s);
        load();
        m_server->clearRequests();
        int opened = 0;
        for (const QString &id : std::as_const(ids))
            m_workspace->documents().openIn(m_acme, id, [&opened](ActionDocument *) { ++opened; });
        QCOMPARE(opened, 33);
        QTRY_VERIFY(m_workspace->ledger().bindings().isKnown(m_acme)); // what runs them is read, once
        for (const demo::RecordedRequest &request : m_server->requests())
            QVERIFY2(!request.path.contains("/actions/"), request.path.constData());
        QVERIFY(m_server->requests().size() <= 4); // with the list, or just after
    }

    void whatWasOpenElsewhereIsAskedForTogether()
    {
        const QString there = m_server->organisations().at(1).id;
        QStringList ids;
        for (int i = 0; i < 12; ++i)
            ids << m_server->addAction(there, u"tab%1"_s.arg(i), u"function f() {}"_s);
        const QString gone = u"4711"_s;
        QTRY_VERIFY(m_workspace->bindings().isKnown(m_acme)); // which is read with the list
        m_server->clearRequests();
        int opened = 0;
        for (const QString &id : ids + QStringList{gone})
            m_workspace->documents().openIn(there, id, [&opened, there](ActionDocument *document) {
                ++opened;
                QCOMPARE(document->organisationId(), there);
            });
        QTRY_COMPARE(opened, 12);
        QTRY_VERIFY(m_workspace->ledger().bindings().isKnown(there));
        // One list, four flows, and the one that the list did not have.
        QTRY_COMPARE(m_server->requests().size(), 6);
        QCOMPARE(opened, 12);
        // A single one is not worth a list.
        m_workspace->documents().close(m_workspace->documents().document(ids.constFirst()));
        m_server->clearRequests();
        m_workspace->documents().openIn(there, ids.constFirst(), [&opened](ActionDocument *) { ++opened; });
        QTRY_COMPARE(opened, 13);
        QCOMPARE(m_server->requests().size(), 1);
        QCOMPARE(m_server->requests().constFirst().method, "GET"_ba);
    }

    void savingNothingWritesNothing()
    {
        ActionDocument *document = m_workspace->documents().open(m_id);
        QTRY_VERIFY(m_workspace->bindings().isKnown(m_acme)); // which is read with the list
        m_server->clearRequests();
        QVERIFY(answerOf(m_workspace->documents().save(document)));
        QVERIFY(document->lastSave()->isUnchanged);
        QStringList asked; // the triggers of what was opened may be on their way still
        for (const demo::RecordedRequest &request : m_server->requests()) {
            QCOMPARE(request.method, "GET"_ba);
            if (!request.path.contains("/flows/"))
                asked << QString::fromUtf8(request.path);
        }
        QVERIFY2(asked == QStringList{u"/management/v1/actions/"_s + m_id}, qPrintable(asked.join(u' ')));
    }

    /// It was said to be on the server, and stood in the list again, whatever had become of it.
    void savingNothingAsksWhetherItIsThere()
    {
        ActionDocument *document = m_workspace->documents().open(m_id);
        QTRY_COMPARE(m_server->requests().constLast().method, "GET"_ba);
        QVERIFY(answerOf(m_client->deleteAction(m_acme, m_id)));
        QCOMPARE(answerOf(m_workspace->documents().save(document)).error().kind, Kind::NotFound);
        QVERIFY(document->trouble());
        load();
        QVERIFY(!m_workspace->list().model().find(m_id));
    }

    void savingNothingShowsWhatIsNew()
    {
        ActionDocument *document = m_workspace->documents().open(m_id);
        QTRY_COMPARE(m_server->requests().constLast().method, "GET"_ba);
        const QString before = document->fields().script;
        document->setScript(u"mine"_s);
        auto fields = document->fields();
        fields.script = u"theirs"_s;
        QVERIFY(answerOf(m_client->updateAction(m_acme, m_id, fields)));
        load();
        QVERIFY(document->newerOnServer());
        document->setScript(before); // undone by hand
        QVERIFY(answerOf(m_workspace->documents().save(document)));
        QVERIFY(!document->newerOnServer() && !document->isDirty());
        QCOMPARE(document->fields().script, u"theirs"_s);
        QCOMPARE(m_workspace->list().model().find(m_id)->fields.script, u"theirs"_s);
        QCOMPARE(onServer(m_id), u"theirs"_s);
    }

    void tellsWhatCameInBetween_data()
    {
        QTest::addColumn<int>("changesBefore"); // by somebody else: the sequence shows how the server counts
        QTest::addColumn<QString>("identity");
        QTest::addColumn<bool>("isSure");
        QTest::newRow("a low sequence") << 0 << u"owner"_s << true;
        QTest::newRow("the events tell") << 30 << u"owner"_s << true;
        QTest::newRow("nobody can tell") << 30 << u"manager"_s << false;
    }
    void tellsWhatCameInBetween()
    {
        QFETCH(const int, changesBefore);
        QFETCH(const QString, identity);
        QFETCH(const bool, isSure);
        int count = 0;
        zitadel::ActionFields fields = answerOf(m_client->action(m_acme, m_id))->fields;
        for (int i = 0; i < changesBefore; ++i) {
            fields.script = u"version %1"_s.arg(i);
            QVERIFY(answerOf(m_client->updateAction(m_acme, m_id, fields)));
        }
        const auto others = answerOf(m_client->actions(m_acme));
        for (const zitadel::Action &other : *others) {
            if (other.id != m_id)
                QVERIFY(answerOf(m_client->deleteAction(m_acme, other.id)));
        }
        FixedToken token(m_server->identity(identity).token);
        Client client(m_server->url(), *m_transport, token);
        Profile profile;
        profile.organisationId = m_acme;
        Workspace workspace(client, profile, *m_archive);
        workspace.list().reload();
        QTRY_COMPARE(workspace.list().state(), ActionList::State::Loaded);
        QVERIFY(answerOf(workspace.place().identify()));
        QTRY_VERIFY(workspace.place().rights().areKnown);
        ActionDocument *document = workspace.documents().open(m_id);
        QTRY_VERIFY(workspace.bindings().isKnown(m_acme)); // which is read with the list
        // Right after the check has read the action, somebody else saves.
        int intruders = 0;
        const auto intrude = [&](const http::Exchange &exchange) {
            if (exchange.method == "GET" && exchange.url.path().endsWith(m_id) && intruders-- > 0)
                m_server->changeAction(m_acme, m_id, u"intruder %1"_s.arg(++count));
        };
        QObject context;
        connect(m_transport.get(), &http::Transport::answered, &context, intrude);
        document->setScript(u"mine"_s);
        intruders = 1;
        QVERIFY(answerOf(workspace.documents().save(document)));
        QCOMPARE(document->lastSave()->overtaken, 1u);
        QCOMPARE(document->lastSave()->isOvertakingSure, isSure);
        QCOMPARE(onServer(m_id), u"mine"_s);
        // What cannot be told for sure is told once.
        document->setScript(u"mine again"_s);
        intruders = 1;
        QVERIFY(answerOf(workspace.documents().save(document)));
        QCOMPARE(document->lastSave()->overtaken, isSure ? 1u : 0u);
        // And where nobody came in between, nothing is told.
        document->setScript(u"mine alone"_s);
        intruders = 0;
        QVERIFY(answerOf(workspace.documents().save(document)));
        QCOMPARE(document->lastSave()->overtaken, 0u);
    }

    /// It was taken for a read that lags behind, and written over.
    void aServerThatWasSetBackIsAConflict()
    {
        zitadel::ActionFields fields = answerOf(m_client->action(m_acme, m_id))->fields;
        for (int i = 0; i < 3; ++i) {
            fields.script = u"version %1"_s.arg(i);
            QVERIFY(answerOf(m_client->updateAction(m_acme, m_id, fields)));
        }
        load();
        ActionDocument *document = m_workspace->documents().open(m_id);
        QTRY_COMPARE(m_server->requests().constLast().method, "GET"_ba);
        QCOMPARE(document->base().details.sequence, 4u);
        document->setScript(u"mine"_s);
        m_server->setBackAction(m_acme, m_id, u"of the backup"_s, 2);
        QCOMPARE(answerOf(m_workspace->documents().save(document)).error().kind, Kind::Conflict);
        QCOMPARE(document->newerOnServer()->fields.script, u"of the backup"_s);
        QCOMPARE(onServer(m_id), u"of the backup"_s);
    }

    void whatWasTypedOutlivesAnOldVersion()
    {
        ActionDocument *document = m_workspace->documents().open(m_id);
        document->setScript(u"typed"_s);
        m_workspace->documents().putBack(document, {.name = u"f"_s, .script = u"of the history"_s});
        QCOMPARE(document->fields().script, u"of the history"_s);
        QVERIFY(answerOf(m_workspace->documents().drafts().flush()));
        bool isKept = false;
        const auto versions = answerOf(m_archive->history().versionsOf(m_acme, m_id));
        for (const history::Version &version : *versions)
            isKept |= answerOf(m_archive->history().fields(version.id))->script == u"typed"_s;
        QVERIFY(isKept);
    }

    void noChangesOnTheServerIsASuccess()
    {
        ActionDocument *document = m_workspace->documents().open(m_id);
        document->setScript(u"same"_s);
        auto fields = document->fields();
        QVERIFY(answerOf(m_client->updateAction(m_acme, m_id, fields))); // somebody else, a moment earlier
        QVERIFY(answerOf(m_workspace->documents().save(document)));
        QVERIFY(!document->isDirty() && !document->trouble());
        QVERIFY(document->lastSave()->isUnchanged);
        QCOMPARE(document->base().details.sequence, 2u);
    }

    void aTimeoutOfZeroIsShownAsTheServerShowsIt()
    {
        ActionDocument *document = m_workspace->documents().open(m_id);
        document->setTimeout(0s);
        QVERIFY(answerOf(m_workspace->documents().save(document)));
        QVERIFY(document->lastSave()->isTimeoutRaised);
        QVERIFY(!document->isDirty());
        QCOMPARE(document->fields().timeout, 20s);
        load();
        QVERIFY(!document->isDirty());
    }

    void typingGoesOnDuringASave()
    {
        ActionDocument *document = m_workspace->documents().open(m_id);
        m_server->setSwitches({.latency = 100ms, .projectionDelay = 0ms});
        document->setScript(u"first"_s);
        auto answer = m_workspace->documents().save(document);
        QVERIFY(document->isSaving());
        document->setScript(u"second"_s);
        QVERIFY(answerOf(answer));
        QCOMPARE(document->fields().script, u"second"_s);
        QCOMPARE(document->base().fields.script, u"first"_s);
        QVERIFY(document->isDirty());
        QCOMPARE(onServer(m_id), u"first"_s);
    }

    void anErrorNeverTouchesTheText_data()
    {
        QTest::addColumn<Break>("breakage");
        QTest::addColumn<int>("kind");
        QTest::newRow("dropped") << Break::DropBeforeAnswer << int(Kind::Offline);
        QTest::newRow("garbage") << Break::Garbage << int(Kind::NotZitadel);
        QTest::newRow("gateway") << Break::BadGateway << int(Kind::ServerFault);
        QTest::newRow("cut off") << Break::CutOffInTheMiddle << int(Kind::CutOff);
    }
    void anErrorNeverTouchesTheText()
    {
        QFETCH(Break, breakage);
        ActionDocument *document = m_workspace->documents().open(m_id);
        QTRY_COMPARE(m_server->requests().constLast().method, "GET"_ba);
        document->setScript(u"precious 🚀"_s);
        breakNext(breakage, "PUT", -1);
        QSignalSpy replaced(document, &ActionDocument::fieldsReplaced);
        QVERIFY(!answerOf(m_workspace->documents().save(document)));
        QVERIFY(document->trouble());
        QTEST(int(document->trouble()->error.kind), "kind");
        QCOMPARE(document->fields().script, u"precious 🚀"_s);
        QVERIFY(document->isDirty() && !document->isSaving());
        QVERIFY(replaced.isEmpty());
        // One click later the server is well again.
        m_server->setSwitches({.projectionDelay = 0ms});
        m_workspace->deeds().retry(document);
        QTRY_VERIFY(!document->isDirty());
        QVERIFY(!document->trouble());
        QCOMPARE(onServer(m_id), u"precious 🚀"_s);
    }

    void blockingProblemsSendNothing()
    {
        ActionDocument *document = m_workspace->documents().open(m_id);
        document->setScript(u"x"_s.repeated(40'001));
        QVERIFY(!answerOf(m_workspace->documents().save(document)));
        QCOMPARE(document->trouble()->error.kind, Kind::Input);
        for (const demo::RecordedRequest &request : m_server->requests())
            QVERIFY(request.method != "PUT");
    }

    void createsWhatIsNew()
    {
        ActionDocument *document = m_workspace->documents().newAction();
        QVERIFY(document->isNew() && !document->isDirty());
        QVERIFY(functionname::isDeclared(document->fields().script, document->fields().name));
        document->setName(u"fresh"_s);
        QVERIFY(answerOf(m_workspace->documents().save(document)));
        QVERIFY(!document->isNew() && !document->isDirty());
        QCOMPARE(document->base().details.sequence, 1u);
        QVERIFY(document->base().isActive());
        QVERIFY(document->createdAt());
        QVERIFY(m_workspace->list().model().find(document->id()));
        QCOMPARE(m_workspace->documents().document(document->id()), document);
        // A later write's time is not "created" (API 26), but what is known stays known.
        const auto created = document->createdAt();
        document->setScript(u"changed"_s);
        QVERIFY(answerOf(m_workspace->documents().save(document)));
        QCOMPARE(document->createdAt(), created);
    }

    void newNamesAreFree()
    {
        ActionDocument *first = m_workspace->documents().newAction();
        ActionDocument *second = m_workspace->documents().newAction();
        QVERIFY(first->fields().name != second->fields().name);
        ActionDocument *copy = m_workspace->documents().duplicate(m_id);
        QCOMPARE(copy->fields().name, u"addGroupsCopy"_s);
        QVERIFY(functionname::isDeclared(copy->fields().script, u"addGroupsCopy"));
        QVERIFY(copy->isNew());
        QCOMPARE(onServer(m_id), u"function addGroups() {}"_s);
    }

    void aTakenNameIsRefused()
    {
        ActionDocument *document = m_workspace->documents().newAction();
        document->setName(u"other"_s);
        QVERIFY(!answerOf(m_workspace->documents().save(document)));
        QCOMPARE(document->trouble()->error.kind, Kind::NameTaken);
        QVERIFY(document->isNew());
        QCOMPARE(namesOnServer().size(), 2);
    }

    void aCreateWhoseAnswerIsLostIsNotMadeTwice_data()
    {
        QTest::addColumn<Break>("breakage");
        QTest::newRow("dropped") << Break::DropBeforeAnswer;
        QTest::newRow("cut off") << Break::CutOffInTheMiddle;
    }
    void aCreateWhoseAnswerIsLostIsNotMadeTwice()
    {
        QFETCH(Break, breakage);
        ActionDocument *document = m_workspace->documents().newAction();
        document->setName(u"fresh"_s);
        m_server->setSwitches({.projectionDelay = 0ms,
                               .breakage = breakage,
                               .onlyMethod = "POST",
                               .onlyPath = "/v1/actions",
                               .count = 1});
        const auto first = answerOf(m_workspace->documents().save(document));
        if (!first) { // else the network layer itself has sent it again, and the refusal was seen through
            QVERIFY(document->trouble()->error.mayHaveHappened);
            m_workspace->deeds().retry(document);
        }
        QTRY_VERIFY(!document->isNew());
        QVERIFY(!document->trouble());
        QCOMPARE(namesOnServer(), (QStringList{u"Other"_s, u"addGroups"_s, u"fresh"_s}));
    }

    void activatesAndDeactivates()
    {
        ActionDocument *document = m_workspace->documents().open(m_id);
        document->setScript(u"unsaved"_s);
        m_workspace->deeds().setActive(m_id, false);
        QTRY_VERIFY(!m_workspace->list().model().find(m_id)->isActive());
        QVERIFY(!document->base().isActive());
        QCOMPARE(document->base().details.sequence, 2u);
        QCOMPARE(document->fields().script, u"unsaved"_s);
        QVERIFY(document->isDirty());
        m_workspace->deeds().setActive(m_id, true);
        QTRY_VERIFY(m_workspace->list().model().find(m_id)->isActive());
    }

    void refusalsOfRowsStandInTheListOrTheTab()
    {
        m_server->setSwitches({.projectionDelay = 0ms, .rateLimited = true});
        m_workspace->deeds().setActive(m_id, false);
        QTRY_VERIFY(m_workspace->list().trouble());
        QCOMPARE(m_workspace->list().trouble()->error.kind, Kind::RateLimited);
        m_server->setSwitches({.projectionDelay = 0ms});
        m_workspace->deeds().retryListTrouble();
        QTRY_VERIFY(!m_workspace->list().model().find(m_id)->isActive());
        QVERIFY(!m_workspace->list().trouble());

        ActionDocument *document = m_workspace->documents().open(m_id);
        QTRY_COMPARE(m_server->requests().constLast().method, "GET"_ba);
        m_server->setSwitches({.projectionDelay = 0ms, .rateLimited = true});
        m_workspace->deeds().remove(m_id);
        QTRY_VERIFY(document->trouble());
        QVERIFY(!m_workspace->list().trouble());
        QVERIFY(m_workspace->list().model().find(m_id));
    }

    void deletes()
    {
        ActionDocument *document = m_workspace->documents().open(m_id);
        QSignalSpy closed(&m_workspace->documents(), &Documents::closed);
        m_workspace->deeds().remove(m_id);
        QTRY_COMPARE(closed.size(), 1);
        QVERIFY(!m_workspace->list().model().find(m_id));
        QVERIFY(!m_workspace->documents().all().contains(document));
        load();
        QCOMPARE(m_workspace->list().model().totalCount(), 1);
    }

    /// It was saved, and deleted right after.
    void nothingIsSavedIntoADeletion()
    {
        ActionDocument *document = m_workspace->documents().open(m_id);
        QTRY_COMPARE(m_server->requests().constLast().method, "GET"_ba);
        m_server->setSwitches({.latency = 100ms, .projectionDelay = 0ms});
        m_workspace->deeds().remove(m_id);
        document->setScript(u"typed meanwhile"_s);
        QCOMPARE(answerOf(m_workspace->documents().save(document)).error().kind, Kind::Input);
        QTRY_VERIFY(!m_workspace->list().model().find(m_id));
        QCOMPARE(document->fields().script, u"typed meanwhile"_s);
        QVERIFY(document->isNew() && document->isDirty());
        QVERIFY(answerOf(m_workspace->documents().save(document)));
        QCOMPARE(onServer(document->id()), u"typed meanwhile"_s);
    }

    void anEditOutlivesADeletion()
    {
        ActionDocument *document = m_workspace->documents().open(m_id);
        document->setScript(u"precious"_s);
        m_workspace->deeds().remove(m_id);
        QTRY_VERIFY(document->isNew());
        QCOMPARE(document->fields().script, u"precious"_s);
        QVERIFY(document->isDirty());
        QVERIFY(answerOf(m_workspace->documents().save(document)));
        QCOMPARE(onServer(document->id()), u"precious"_s);
    }

    void anActionDeletedByOthersIsKeptAsNew()
    {
        ActionDocument *document = m_workspace->documents().open(m_id);
        document->setScript(u"precious"_s);
        QVERIFY(answerOf(m_client->deleteAction(m_acme, m_id)));
        QVERIFY(!answerOf(m_workspace->documents().save(document)));
        QCOMPARE(document->trouble()->error.kind, Kind::NotFound);
        QCOMPARE(document->fields().script, u"precious"_s);
        m_workspace->documents().keepAsNew(document);
        QVERIFY(answerOf(m_workspace->documents().save(document)));
        QCOMPARE(onServer(document->id()), u"precious"_s);
    }

    void readsThatLagDoNotUndoAWrite()
    {
        m_server->setSwitches({.projectionDelay = 60s});
        ActionDocument *document = m_workspace->documents().open(m_id);
        document->setScript(u"newest"_s);
        QVERIFY(answerOf(m_workspace->documents().save(document)));
        ActionDocument *fresh = m_workspace->documents().newAction();
        QVERIFY(answerOf(m_workspace->documents().save(fresh)));
        const QString other = m_workspace->list().idOf(u"Other"_s);
        m_workspace->deeds().remove(other);
        QTRY_VERIFY(!m_workspace->list().model().find(other));
        load(); // the server still tells the old state
        QCOMPARE(m_workspace->list().model().find(m_id)->fields.script, u"newest"_s);
        QVERIFY(m_workspace->list().model().find(fresh->id()));
        QVERIFY(!m_workspace->list().model().find(other));
        QCOMPARE(document->fields().script, u"newest"_s);
        QVERIFY(!fresh->trouble() && !document->trouble());
    }

    void untouchedDocumentsFollowTheServer()
    {
        ActionDocument *document = m_workspace->documents().open(m_id);
        QTRY_COMPARE(m_server->requests().constLast().method, "GET"_ba);
        auto fields = document->fields();
        fields.script = u"theirs"_s;
        QVERIFY(answerOf(m_client->updateAction(m_acme, m_id, fields)));
        load();
        QTRY_COMPARE(document->fields().script, u"theirs"_s);
        QVERIFY(!document->isDirty());

        document->setScript(u"mine"_s);
        fields.script = u"theirs again"_s;
        QVERIFY(answerOf(m_client->updateAction(m_acme, m_id, fields)));
        load();
        QVERIFY(document->newerOnServer());
        QCOMPARE(document->fields().script, u"mine"_s);
        m_workspace->documents().revert(document);
        QCOMPARE(document->fields().script, u"theirs again"_s);
        QVERIFY(!document->isDirty() && !document->newerOnServer());
    }

    void aFailedListSaysSoAndKeepsItsRows()
    {
        m_server->setSwitches({.tokensExpired = true});
        m_workspace->list().reload();
        QTRY_COMPARE(m_workspace->list().state(), ActionList::State::Failed);
        QCOMPARE(m_workspace->list().trouble()->error.kind, Kind::Unauthorized);
        QCOMPARE(m_workspace->list().model().totalCount(), 2);
        m_server->setSwitches({});
        m_workspace->deeds().retryListTrouble();
        QTRY_COMPARE(m_workspace->list().state(), ActionList::State::Loaded);
        QVERIFY(!m_workspace->list().trouble());
    }

    void aReloadAnswersWhatWentWrongInTheList()
    {
        m_server->setSwitches({.projectionDelay = 0ms, .rateLimited = true});
        m_workspace->deeds().setActive(m_id, false);
        QTRY_VERIFY(m_workspace->list().trouble());
        m_server->setSwitches({.projectionDelay = 0ms});
        load();
        QVERIFY(!m_workspace->list().trouble());
        // The first load asks for the names as well, if nobody else has.
        QTRY_COMPARE(m_workspace->place().organisation().name, m_server->organisations().constFirst().name);
    }

    /// Who left while the list was being read ended with a crash: the answer came to a window that was gone.
    void endingAWorkspaceTellsNobody()
    {
        Profile profile;
        profile.organisationId = m_acme;
        auto workspace = std::make_unique<Workspace>(*m_client, profile, *m_archive);
        workspace->list().reload();
        QTRY_COMPARE(workspace->list().state(), ActionList::State::Loaded);
        m_server->setSwitches({.latency = 5s, .projectionDelay = 0ms});
        workspace->list().reload();
        int told = 0;
        connect(&workspace->list(), &ActionList::stateChanged, this, [&told] { ++told; });
        connect(&workspace->list(), &ActionList::troubleChanged, this, [&told] { ++told; });
        workspace.reset();
        QCOMPARE(told, 0);
    }

    /// The older one passed for a failure for a moment.
    void reloadingAgainIsNoFailure()
    {
        load();
        m_server->setSwitches({.latency = 200ms, .projectionDelay = 0ms});
        m_workspace->list().reload();
        int failures = 0;
        connect(&m_workspace->list(), &ActionList::stateChanged, this,
                [this, &failures] { failures += m_workspace->list().state() == ActionList::State::Failed; });
        m_workspace->list().reload();
        QTRY_COMPARE(m_workspace->list().state(), ActionList::State::Loaded);
        QCOMPARE(failures, 0);
        QVERIFY(!m_workspace->list().trouble());
    }

    void onlyTheNewestReloadCounts()
    {
        m_server->setSwitches({.latency = 200ms, .projectionDelay = 0ms});
        m_workspace->list().reload();
        m_server->setSwitches({.projectionDelay = 0ms});
        m_workspace->place().selectOrganisation(m_server->organisations().at(1).id);
        QTRY_COMPARE(m_workspace->list().state(), ActionList::State::Loaded);
        QCOMPARE(m_workspace->list().model().totalCount(), 0);
        QTest::qWait(
            300); // the late answer is on its way; nothing may come of it, so there is nothing to wait for
        QCOMPARE(m_workspace->list().model().totalCount(), 0);
    }

    void tabsStayWithTheirOrganisation()
    {
        ActionDocument *document = m_workspace->documents().open(m_id);
        m_workspace->place().selectOrganisation(m_server->organisations().at(1).id);
        QTRY_COMPARE(m_workspace->list().state(), ActionList::State::Loaded);
        document->setScript(u"from afar"_s);
        QVERIFY(answerOf(m_workspace->documents().save(document)));
        QCOMPARE(onServer(m_id), u"from afar"_s);
        QCOMPARE(m_workspace->list().model().totalCount(), 0); // the row belongs to the other list
    }

    void knowsItsOrganisations()
    {
        const auto own = answerOf(m_workspace->place().identify());
        QVERIFY(own);
        QCOMPARE(m_workspace->place().organisation().name, m_server->organisations().constFirst().name);
        QTRY_COMPARE(m_workspace->place().organisations().size(), 2);
    }

    void closingDuringASaveIsHarmless()
    {
        m_server->setSwitches({.latency = 100ms});
        ActionDocument *document = m_workspace->documents().open(m_id);
        document->setScript(u"gone"_s);
        auto answer = m_workspace->documents().save(document);
        m_workspace->documents().close(document);
        QTRY_VERIFY(answer.isFinished());
    }

    void cancellingASaveKeepsTheText()
    {
        ActionDocument *document = m_workspace->documents().open(m_id);
        document->setScript(u"mine"_s);
        breakNext(Break::Hang, "PUT");
        auto answer = m_workspace->documents().save(document);
        const auto isUnderWay = [this] {
            return std::ranges::contains(m_server->requests(), "PUT"_ba, &demo::RecordedRequest::method);
        };
        QTRY_VERIFY(isUnderWay());
        m_workspace->documents().cancelSaving(document);
        QCOMPARE(answerOf(answer).error().kind, Kind::Cancelled);
        QVERIFY(!document->isSaving() && document->isDirty());
        QCOMPARE(document->fields().script, u"mine"_s);
    }
};

QTEST_GUILESS_MAIN(tst_workspace)
#include "tst_workspace.moc"
