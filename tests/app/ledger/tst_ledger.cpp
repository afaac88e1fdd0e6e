// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/flowchanges.h"
#include "ledger/ledger.h"
#include "support/ledgerfixture.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Break = demo::Switches::Break;

/// What is written to a real server, and what is known of it while reads lag.
class LedgerTest : public QObject, LedgerFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        m_ledger.reset();
        QVERIFY(begin());
        m_ledger = std::make_unique<Ledger>(*m_client, *m_archive);
        m_ledger->setAuthor(u"Olga Owner"_s);
        m_judged = 0;
        m_a = m_server->addAction(m_organisation, u"a"_s, u"1"_s);
        m_b = m_server->addAction(m_organisation, u"b"_s, u"2"_s);
        m_c = m_server->addAction(m_organisation, u"c"_s, u"3"_s);
    }

    // -- actions

    /// One version, by whom it was, and not again as something that was read.
    void aWriteIsKeptOnce()
    {
        QSignalSpy wrote(m_ledger.get(), &Ledger::wrote);
        const auto written = update(read(m_a), u"mine"_s);
        QVERIFY(written);
        QVERIFY(kept(*written));
        QVERIFY(answerOf(m_ledger->noteRead(read(m_a))));
        const auto versions = answerOf(m_archive->history().versionsOf(m_organisation, m_a));
        QVERIFY(versions);
        QCOMPARE(versions->size(), 1);
        QCOMPARE(versions->constFirst().source, history::Source::Saved);
        QCOMPARE(versions->constFirst().author, u"Olga Owner"_s);
        QCOMPARE(versions->constFirst().sequence, written->action.details.sequence);
        QCOMPARE(wrote.size(), 1);
        const auto known = answerOf(m_archive->known().find(m_a));
        QVERIFY(known && *known);
        QCOMPARE(**known, written->action);
    }

    void readsAreCorrected()
    {
        const zitadel::Action before = read(m_a);
        m_server->setSwitches({.projectionDelay = 60s});
        const auto written = update(before, u"mine"_s);
        QVERIFY(written);
        QCOMPARE(answerOf(m_client->action(m_organisation, m_a))->fields.script, u"1"_s);
        QCOMPARE(read(m_a), written->action);
        const auto list = answerOf(m_ledger->readList(m_organisation));
        QVERIFY(list);
        QVERIFY(m_ledger->corrected(*list, m_organisation).contains(written->action));

        QVERIFY(answerOf(m_ledger->remove(m_organisation, m_b)));
        QVERIFY(answerOf(m_client->action(m_organisation, m_b)));
        const auto gone = answerOf(m_ledger->read(m_organisation, m_b));
        QVERIFY(!gone);
        QCOMPARE(gone.error().kind, Error::Kind::NotFound);

        const auto made =
            answerOf(m_ledger->create(m_organisation, {.name = u"new"_s, .script = u"4"_s, .timeout = 10s}));
        QVERIFY(made);
        QVERIFY(!answerOf(m_client->action(m_organisation, made->action.id)));
        QCOMPARE(read(made->action.id), made->action);
    }

    /// Only what we wrote makes an older read late; else the server was set back, and that is news.
    void anOlderReadIsLateOrNews()
    {
        zitadel::Action before = read(m_a);
        m_server->setSwitches({.projectionDelay = 60s});
        const auto written = update(before, u"mine"_s);
        const auto late = answerOf(m_ledger->readCaughtUp(written->action, reads::briefly));
        QVERIFY(late);
        QVERIFY(late->isLate);
        QCOMPARE(late->action, written->action);

        m_server->setSwitches({.projectionDelay = 0ms});
        before = read(m_b);
        before.details.sequence += 5;
        const auto setBack = answerOf(m_ledger->readCaughtUp(before, reads::briefly));
        QVERIFY(setBack);
        QVERIFY(!setBack->isLate);
        QCOMPARE(setBack->action, read(m_b));
    }

    void tellsWhoCameInBetween()
    {
        const zitadel::Action before = read(m_a);
        QCOMPARE(update(before, u"mine"_s)->skipped, 0u);
        m_server->changeAction(m_organisation, m_b, u"theirs"_s);
        const zitadel::Action older = read(m_b);
        m_server->changeAction(m_organisation, m_b, u"theirs again"_s);
        const auto written = update(older, u"mine"_s);
        QVERIFY(written);
        QCOMPARE(written->skipped, 1u);
        QVERIFY(m_ledger->countsPerAction());
    }

    /// It was called active again by what a save had begun with.
    void switchedOffWhileItIsSaved()
    {
        const zitadel::Action before = read(m_a);
        QVERIFY(answerOf(m_ledger->setActive(before, false)));
        const auto written = update(before, u"mine"_s);
        QVERIFY(written);
        QVERIFY(!written->action.isActive());
        const auto again = answerOf(m_ledger->setActive(written->action, false));
        QVERIFY(again); // it is so already
        QCOMPARE(again->action.details.sequence, written->action.details.sequence);
    }

    void aCreateWhoseAnswerIsLostIsFound()
    {
        const zitadel::ActionFields fields{.name = u"new"_s, .script = u"4"_s, .timeout = 0s};
        m_server->setSwitches({.projectionDelay = 300ms,
                               .breakage = Break::CutOffInTheMiddle,
                               .onlyMethod = "POST",
                               .count = 1});
        const auto made = answerOf(m_ledger->create(m_organisation, fields));
        QVERIFY(!made);
        QVERIFY(made.error().mayHaveHappened);
        const auto found =
            answerOf(m_ledger->findCreated(m_organisation, fields, {m_a, m_b, m_c}, true, reads::briefly));
        QVERIFY(found);
        QVERIFY(found->action);
        QCOMPARE(found->action->fields.name, u"new"_s);
        const auto other = answerOf(m_ledger->findCreated(
            m_organisation, {.name = u"A"_s, .script = u"other"_s}, {}, true, reads::briefly));
        QVERIFY(other);
        QVERIFY(!other->action && other->isNameTaken);
    }

    // -- triggers

    /// The second change was made of a list from before the first one, which it took back.
    void twoChangesWhileReadsLag()
    {
        m_server->setSwitches({.projectionDelay = 300ms});
        const auto first = append(m_a);
        const auto second = append(m_b);
        QVERIFY(first.result && second.result);
        QCOMPARE(second.before, QStringList{m_a});
        QTRY_COMPARE(now(), (QStringList{m_a, m_b}));
    }

    /// Where events do not tell what is stored.
    void nothingIsWrittenWhileReadsStayLate()
    {
        hideEvents();
        m_server->setSwitches({.projectionDelay = 60s});
        QVERIFY(append(m_a).result);
        const qsizetype sent = sets();
        const auto second = append(m_b);
        QVERIFY(!second.result);
        QCOMPARE(second.result.error().kind, Error::Kind::Conflict);
        QVERIFY(!second.isWritten);
        QCOMPARE(sets(), sent);
        // Another trigger of the flow is not held up.
        const auto other = m_ledger->changeTrigger(m_organisation, {u"2"_s, u"4"_s},
                                                   [this](const QStringList &) { return edit({m_c}); });
        QTRY_VERIFY(other.isFinished());
        QVERIFY(other.result().result);
        const auto flows = answerOf(m_ledger->readFlows(m_organisation));
        QVERIFY(flows);
        QVERIFY(flows->isLate);
    }

    /// Events never lag, so what is stored is known however late reads are.
    void eventsTellWhatIsStored()
    {
        m_server->setSwitches({.projectionDelay = 60s});
        QVERIFY(append(m_a).result);
        QVERIFY(letRun({m_c, m_a}, u"5"_s));
        const auto second = append(m_b);
        QVERIFY(second.result);
        QCOMPARE(second.before, (QStringList{m_c, m_a}));
        QCOMPARE(stored(), (QStringList{m_c, m_a, m_b}));
        QVERIFY(!second.overtaken);
    }

    /// Somebody sets the trigger between our look and our write, which replaces it: it is put back, and the
    /// change is judged by it.
    void whatWasOvertakenIsPutBack()
    {
        QVERIFY(letRun({m_a}, u"5"_s));
        const auto write = change([this](const QStringList &now) -> Result<Ledger::TriggerEdit> {
            if (m_judged++ == 0)
                setBehindTheirBack({m_a, m_b});
            if (now != QStringList{m_a})
                return std::unexpected(Error{.kind = Error::Kind::Conflict});
            return Ledger::TriggerEdit{{m_c, m_a}};
        });
        QCOMPARE(m_judged, 2);
        QVERIFY(!write.result);
        QCOMPARE(write.result.error().kind, Error::Kind::Conflict);
        QVERIFY(!write.isWritten);
        QVERIFY(write.overtaken);
        QCOMPARE(write.overtaken->actionIds, (QStringList{m_a, m_b}));
        QVERIFY(!write.overtaken->editor.isEmpty());
        QCOMPARE(write.before, (QStringList{m_a, m_b}));
        QCOMPARE(stored(), (QStringList{m_a, m_b}));
    }

    /// The same where the change fits what the other one made of it.
    void whatFitsIsMadeOfWhatWasOvertaken()
    {
        QVERIFY(letRun({m_a}, u"5"_s));
        const auto write = change([this](const QStringList &now) -> Result<Ledger::TriggerEdit> {
            if (m_judged++ == 0)
                setBehindTheirBack({m_a, m_b});
            return Ledger::TriggerEdit{QStringList{m_c} + now};
        });
        QVERIFY(write.result);
        QVERIFY(write.overtaken);
        QCOMPARE(write.after, (QStringList{m_c, m_a, m_b}));
        QCOMPARE(stored(), (QStringList{m_c, m_a, m_b}));
    }

    void mendingOutlastsFaults()
    {
        QVERIFY(letRun({m_a}, u"5"_s));
        const auto write = change([this](const QStringList &now) -> Result<Ledger::TriggerEdit> {
            if (m_judged++ == 0)
                setBehindTheirBack({m_a, m_b});
            else
                m_server->setSwitches({.projectionDelay = 0ms,
                                       .breakage = Break::DropBeforeAnswer,
                                       .onlyMethod = "POST",
                                       .count = 3});
            return Ledger::TriggerEdit{QStringList{m_c} + now};
        });
        QVERIFY(write.result);
        QCOMPARE(stored(), (QStringList{m_c, m_a, m_b}));
    }

    /// Two of our own do not overtake each other.
    void ownChangesWaitForEachOther()
    {
        QVERIFY(letRun({m_a}, u"5"_s));
        const auto add = [this](const QString &id) {
            return m_ledger->changeTrigger(m_organisation, {u"2"_s, u"5"_s}, [id](const QStringList &now) {
                return edit(now + QStringList{id});
            });
        };
        const auto first = add(m_b);
        const auto second = add(m_c);
        QTRY_VERIFY(first.isFinished() && second.isFinished());
        QVERIFY(first.result().result && second.result().result);
        QVERIFY(!first.result().overtaken && !second.result().overtaken);
        QCOMPARE(second.result().before, (QStringList{m_a, m_b}));
        QCOMPARE(stored(), (QStringList{m_a, m_b, m_c}));
    }

    /// What cannot be put back is told.
    void whatCannotBePutBackIsTold()
    {
        QVERIFY(letRun({m_a}, u"5"_s));
        const auto write = change([this](const QStringList &now) -> Result<Ledger::TriggerEdit> {
            if (m_judged++ == 0)
                setBehindTheirBack({m_a, m_b});
            else
                m_server->setSwitches({.rateLimited = true, .onlyPath = "/trigger/"});
            return Ledger::TriggerEdit{QStringList{m_c} + now};
        });
        QVERIFY(!write.result);
        QVERIFY(write.isWritten);
        QVERIFY(write.overtaken);
        QCOMPARE(write.overtaken->actionIds, (QStringList{m_a, m_b}));
        QCOMPARE(write.after, (QStringList{m_c, m_a}));
    }

    /// What somebody else has set since is not late, and not overwritten.
    void whatOthersSetCounts()
    {
        QVERIFY(append(m_a).result);
        QVERIFY(answerOf(m_client->setTriggerActions(m_organisation, u"2"_s, u"5"_s, {m_c, m_a})));
        const auto second = append(m_b);
        QVERIFY(second.result);
        QCOMPARE(second.before, (QStringList{m_c, m_a}));
        QCOMPARE(now(), (QStringList{m_c, m_a, m_b}));
    }

    /// A lost answer says nothing: it is waited a little, and then what is read counts.
    void aLostAnswerLocksNothing()
    {
        m_server->setSwitches({.projectionDelay = 0ms, .breakage = Break::BadGateway, .onlyMethod = "POST"});
        const auto lost = append(m_a);
        QVERIFY(!lost.result);
        QVERIFY(lost.isWritten);
        m_server->setSwitches({.projectionDelay = 0ms});
        QVERIFY(append(m_b).result);
        QCOMPARE(now(), QStringList{m_b});
    }

    /// The old list was posted as it was, over what another administrator had made of it meanwhile.
    void puttingBackLeavesWhatOthersDid()
    {
        QVERIFY(answerOf(m_client->setTriggerActions(m_organisation, u"2"_s, u"5"_s, {m_a, m_b})));
        const auto flow = answerOf(m_client->flow(m_organisation, u"2"_s));
        const auto bindings = zitadel::bindingsIn({*flow}, m_b);
        const auto out = flows::unbind(*m_ledger, m_organisation, m_b, bindings);
        QTRY_VERIFY(out.isFinished());
        QCOMPARE(now(), QStringList{m_a});
        QVERIFY(answerOf(m_client->setTriggerActions(m_organisation, u"2"_s, u"5"_s, {m_c})));
        const auto back = flows::takeBack(*m_ledger, m_organisation, m_b, out.result());
        QTRY_VERIFY(back.isFinished());
        QVERIFY(back.result().constFirst().result);
        QCOMPARE(now(), (QStringList{m_c, m_b}));
    }

    void waitsUntilAllIsSeen()
    {
        m_server->setSwitches({.projectionDelay = 700ms});
        QVERIFY(update(read(m_a), u"mine"_s));
        QVERIFY(append(m_a).result);
        QVERIFY(answerOf(m_ledger->remove(m_organisation, m_b)));
        QVERIFY(answerOf(m_ledger->awaitSeen(m_organisation)));
        QCOMPARE(answerOf(m_client->action(m_organisation, m_a))->fields.script, u"mine"_s);
        QCOMPARE(now(), QStringList{m_a});
        QVERIFY(!answerOf(m_client->action(m_organisation, m_b)));
    }

private:
    static Result<Ledger::TriggerEdit> edit(const QStringList &ids) { return Ledger::TriggerEdit{ids}; }
    zitadel::Action read(const QString &id)
    {
        return answerOf(m_ledger->read(m_organisation, id)).value_or(zitadel::Action());
    }
    Result<Ledger::Written> update(const zitadel::Action &before, const QString &script)
    {
        zitadel::ActionFields fields = before.fields;
        fields.script = script;
        return answerOf(m_ledger->update(before, fields));
    }
    static bool kept(const Ledger::Written &written)
    {
        return answerOf(QFuture<Result<>>(written.kept)).has_value();
    }
    /// Lets the trigger “Pre access token creation” run @p id, too.
    Ledger::TriggerWrite append(const QString &id)
    {
        return change([id](const QStringList &now) { return edit(now + QStringList{id}); });
    }
    Ledger::TriggerWrite change(const Ledger::EditTrigger &edit)
    {
        const auto writing = m_ledger->changeTrigger(m_organisation, {u"2"_s, u"5"_s}, edit);
        if (!QTest::qWaitFor([&writing] { return writing.isFinished(); }, 60'000))
            qFatal("the trigger was not changed");
        return writing.result();
    }
    /// By somebody else, and ahead of what the ledger sends next.
    void setBehindTheirBack(const QStringList &ids)
    {
        QNetworkAccessManager network;
        QNetworkRequest request(m_server->url().resolved(QUrl(u"/management/v1/flows/2/trigger/5"_s)));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        request.setRawHeader("Authorization", "Bearer " + m_server->identity(u"owner").token);
        request.setRawHeader("x-zitadel-orgid", m_organisation.toUtf8());
        QNetworkReply *reply =
            network.post(request, "{\"actionIds\":[\"" + ids.join(u"\",\""_s).toUtf8() + "\"]}");
        QVERIFY(QTest::qWaitFor([reply] { return reply->isFinished(); }));
        QCOMPARE(reply->error(), QNetworkReply::NoError);
        delete reply;
    }
    /// What the trigger runs by the server's events, which never lag.
    QStringList stored()
    {
        const auto events = answerOf(m_client->flowEvents(m_organisation));
        return events && !events->isEmpty() ? events->constLast().actionIds : QStringList();
    }
    /// As for an account that administers the organisation and not the instance.
    void hideEvents()
    {
        m_ledger.reset();
        m_token = std::make_unique<FixedToken>(m_server->identity(u"manager").token);
        m_client = std::make_unique<Client>(m_server->url(), m_transport, *m_token);
        m_ledger = std::make_unique<Ledger>(*m_client, *m_archive);
    }
    /// What the trigger runs by a read.
    QStringList now() { return runBy(u"5"_s); }
    qsizetype sets() const
    {
        return std::ranges::count_if(m_server->requests(), [](const demo::RecordedRequest &request) {
            return request.method == "POST" && request.path.contains("/trigger/");
        });
    }

    std::unique_ptr<Ledger> m_ledger;
    int m_judged = 0;
    QString m_a;
    QString m_b;
    QString m_c;
};

QTEST_GUILESS_MAIN(LedgerTest)
#include "tst_ledger.moc"
