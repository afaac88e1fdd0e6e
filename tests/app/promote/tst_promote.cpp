// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/secrets/secrets.h"
#include "demo/demoserver.h"
#include "promote/campaign.h"
#include "promote/due.h"
#include "promote/outside.h"
#include "promote/planto.h"
#include "promote/survey.h"
#include "support/waiting.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using demo::Switches;
using exchange::Step;
using Kind = Step::Kind;
using promote::Job;
using promote::Site;

/// From one organisation to others, of the same server and of another one, over real sockets.
class tst_promote : public QObject
{
    Q_OBJECT

    /// A server with a saved connection to it.
    struct Side
    {
        demo::Server server{demo::SampleState::Empty};
        Secrets secrets{false};
        std::unique_ptr<promote::Outside> outside;
        QString first; ///< organisations
        QString second;

        bool begin(const QString &name, QStringView identity = u"owner")
        {
            if (server.url().isEmpty() && !server.listen())
                return false;
            server.setSwitches({.projectionDelay = 0ms});
            first = server.organisations().at(0).id;
            second = server.organisations().at(1).id;
            Profile profile;
            profile.id = name.toLower();
            profile.name = name;
            profile.url = server.url();
            profile.network.timeout = 5s;
            return open(profile, identity);
        }
        bool open(Profile profile, QStringView identity = u"owner")
        {
            outside.reset();
            QFuture<Secrets::Kept> kept =
                secrets.store(profile.id, Secrets::Kind::AccessToken, server.identity(identity).token);
            outside = std::make_unique<promote::Outside>(profile, secrets);
            return QTest::qWaitFor([&kept] { return kept.isFinished(); });
        }
        std::unique_ptr<Site> site(const QString &organisation, const QString &name = u"Acme"_s)
        {
            return std::make_unique<Site>(outside->ledger(), outside->profile(),
                                          zitadel::Organisation{organisation, name});
        }
        /// As it is for somebody who knows of no write.
        exchange::Content content(const QString &organisation)
        {
            Ledger ledger(outside->client(), outside->archive());
            const auto now = answerOf(ledger.readSnapshot({organisation, {}})).value();
            return exchange::contentOf(now.actions, now.flows);
        }
        QStringList runBy(const QString &organisation, const QString &trigger = u"2/5"_s)
        {
            const exchange::Content now = content(organisation);
            return std::ranges::find(*now.triggers, trigger, &exchange::TriggerNames::key)->actions;
        }
        QString scriptOf(const QString &organisation, const QString &name)
        {
            for (const auto &entry : content(organisation).actions) {
                if (entry.fields.name == name)
                    return entry.fields.script;
            }
            return u"missing"_s;
        }
        bool letRun(const QString &organisation, const QStringList &ids)
        {
            return answerOf(outside->client().setTriggerActions(organisation, u"2"_s, u"5"_s, ids))
                .has_value();
        }
    };

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Side> m_here;
    std::unique_ptr<Side> m_there;

    exchange::Plan planOf(Site &source, Site &target, const QStringList &names = {},
                          const promote::Options &options = {})
    {
        const auto plan = answerOf(promote::plan(this, source, target, names, options));
        if (!plan)
            qFatal("no plan: %s", qPrintable(plan.error().message));
        return *plan;
    }
    static void finish(promote::Campaign &campaign, void (promote::Campaign::*begin)())
    {
        QSignalSpy spy(&campaign, &promote::Campaign::finished);
        (campaign.*begin)();
        if (!QTest::qWaitFor([&spy] { return !spy.isEmpty(); }, 30'000))
            qFatal("the campaign came to no end");
    }
    static QStringList wordsOf(const exchange::Plan &plan)
    {
        static const char *const kinds[] = {"create", "change", "state", "trigger", "delete"};
        QStringList words;
        for (const Step &step : plan.steps)
            words << QLatin1StringView(kinds[int(step.kind)]) + u' ' +
                         (step.kind == Kind::SetTrigger ? step.trigger.actions.join(u',') : step.name());
        return words;
    }
    static std::optional<Error::Kind> kindOf(const std::optional<Result<>> &result)
    {
        return result && !*result ? std::optional(result->error().kind) : std::nullopt;
    }
    Job job(Site &source, Site &target, const QStringList &names = {}, const promote::Options &options = {},
            bool isConfirmed = false)
    {
        const auto present = answerOf(source.read());
        return {.target = &target,
                .steps = planOf(source, target, names, options).steps,
                .isConfirmed = isConfirmed,
                .planAgain = [of = *present, names, options](const Ledger::Snapshot &now) {
                    return promote::planTo(of, now, names, options);
                }};
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", m_folder->path().toLocal8Bit());
        m_here = std::make_unique<Side>();
        m_there = std::make_unique<Side>();
        QVERIFY(m_here->begin(u"Staging"_s));
        QVERIFY(m_there->begin(u"Live"_s));
    }
    void cleanup()
    {
        m_here.reset();
        m_there.reset();
    }

    void anotherServerBecomesTheSame()
    {
        auto &from = m_here->server;
        const QString one = from.addAction(m_here->first, u"one"_s, u"1"_s, 3'000'000'000, true);
        const QString two = from.addAction(m_here->first, u"two"_s, u"2"_s, 10'000'000'000, false, false);
        const QString three = from.addAction(m_here->first, u"Three"_s, u"3 new"_s);
        QVERIFY(m_here->letRun(m_here->first, {two, three, one}));
        auto &to = m_there->server;
        const QString theirs = to.addAction(m_there->first, u"theirs"_s, u"t"_s);
        const QString old = to.addAction(m_there->first, u"three"_s, u"3 old"_s);
        QVERIFY(m_there->letRun(m_there->first, {theirs, old}));

        const auto source = m_here->site(m_here->first);
        const auto target = m_there->site(m_there->first, u"Beta"_s);
        QCOMPARE(target->label(), u"Live › Beta"_s);
        const exchange::Plan plan = planOf(*source, *target);
        // What is to be off is so before a trigger runs it.
        QCOMPARE(wordsOf(plan), (QStringList{u"create one"_s, u"create two"_s, u"change three"_s,
                                             u"state two"_s, u"trigger theirs,two,Three,one"_s}));
        QCOMPARE(plan.notes.size(), 1);
        QVERIFY(plan.notes.constFirst().contains("theirs"_L1));

        to.clearRequests();
        promote::Campaign campaign({job(*source, *target)});
        QSignalSpy steps(&campaign, &promote::Campaign::stepFinished);
        finish(campaign, &promote::Campaign::start);
        QVERIFY(campaign.isGood());
        QCOMPARE(steps.size(), campaign.stepsInAll());
        QCOMPARE(campaign.stepsEnded(), 5);
        QCOMPARE(m_there->runBy(m_there->first), (QStringList{u"theirs"_s, u"two"_s, u"Three"_s, u"one"_s}));
        exchange::Content now = m_there->content(m_there->first);
        now.actions.removeIf([](const auto &entry) { return entry.fields.name == "theirs"_L1; });
        QCOMPARE(now.actions, m_here->content(m_here->first).actions);
        QVERIFY(answerOf(m_there->outside->client().action(m_there->first, old))); // the same action still
        QVERIFY(!answerOf(m_there->outside->client().action(m_there->first, three)));
        QByteArrayList order;
        for (const demo::RecordedRequest &request : to.requests()) {
            if (request.path.contains("_deactivate") || request.path.contains("trigger"))
                order << request.path.mid(request.path.lastIndexOf('/') + 1);
        }
        QCOMPARE(order, (QByteArrayList{"_deactivate", "5"}));

        // What was replaced there is in the history of that connection, and who did it.
        const auto versions = answerOf(m_there->outside->archive().history().versionsOf(m_there->first, old));
        QVERIFY(versions && versions->size() == 2);
        QCOMPARE(versions->at(0).author.isEmpty(), false);
        QCOMPARE(answerOf(m_there->outside->archive().history().fields(versions->at(1).id)).value().script,
                 u"3 old"_s);

        QCOMPARE(wordsOf(planOf(*source, *target)), QStringList()); // nothing is left to do
    }

    void namesTriggersAndDeletions()
    {
        auto &server = m_here->server;
        const QString a = server.addAction(m_here->first, u"a"_s, u"a"_s);
        const QString b = server.addAction(m_here->first, u"b"_s, u"b"_s);
        QVERIFY(m_here->letRun(m_here->first, {b, a}));
        const QString x = server.addAction(m_here->second, u"x"_s, u"x"_s);
        const QString y = server.addAction(m_here->second, u"y"_s, u"y"_s);
        QVERIFY(m_here->letRun(m_here->second, {x, y}));
        const auto source = m_here->site(m_here->first);
        const auto target = m_here->site(m_here->second);

        QCOMPARE(wordsOf(planOf(*source, *target, {u"A"_s})),
                 (QStringList{u"create a"_s, u"trigger x,y,a"_s}));
        QCOMPARE(wordsOf(planOf(*source, *target, {u"a"_s}, {.withTriggers = false})),
                 QStringList{u"create a"_s});
        QCOMPARE(planOf(*source, *target, {u"a"_s}).notes, QStringList());
        // A name that only the target has is neither taken out of a trigger nor deleted, unless that is
        // asked.
        QCOMPARE(wordsOf(planOf(*source, *target, {u"x"_s})), QStringList());
        QCOMPARE(wordsOf(planOf(*source, *target, {u"x"_s}, {.deletes = true})),
                 (QStringList{u"trigger y"_s, u"delete x"_s}));
        QCOMPARE(wordsOf(planOf(*source, *target, {u"x"_s}, {.withTriggers = false, .deletes = true})),
                 (QStringList{u"trigger y"_s, u"delete x"_s}));
        QCOMPARE(wordsOf(planOf(*source, *target, {}, {.deletes = true})),
                 (QStringList{u"create a"_s, u"create b"_s, u"trigger b,a"_s, u"delete x"_s, u"delete y"_s}));
        for (const Step &step : planOf(*source, *target, {}, {.deletes = true}).steps)
            QCOMPARE(step.blocked, QString());
        QCOMPARE(promote::unknown({u"A"_s, u"x"_s, u"nobody"_s}, *source->known()),
                 (QStringList{u"x"_s, u"nobody"_s}));

        promote::Campaign campaign({job(*source, *target, {}, {.deletes = true})});
        finish(campaign, &promote::Campaign::start);
        QVERIFY(campaign.isGood());
        QCOMPARE(m_here->content(m_here->second), m_here->content(m_here->first));
        QCOMPARE(answerOf(m_here->outside->archive().removed().list(m_here->second))->size(), 2);
    }

    void secretsDoNotTravelUnseen()
    {
        const QString secret = u"const TOKEN = 'a1b2c3d4e5f6';\nlet a = 1;\n"_s;
        m_here->server.addAction(m_here->first, u"new"_s, secret);
        m_here->server.addAction(m_here->first, u"known"_s, secret);
        m_here->server.addAction(m_here->first, u"blank"_s, u"const TOKEN = 'REPLACE_ME';\n"_s);
        m_there->server.addAction(m_there->first, u"known"_s,
                                  u"const TOKEN = 'a1b2c3d4e5f6';\nlet a = 2;\n"_s);
        m_there->server.addAction(m_there->first, u"blank"_s, u"const TOKEN = 'z9y8x7w6v5';\n"_s);
        const exchange::Plan plan = planOf(*m_here->site(m_here->first), *m_there->site(m_there->first));
        QCOMPARE(plan.steps.size(), 3);
        for (const Step &step : plan.steps) {
            QCOMPARE(step.bringsSecret, step.name() == "new"_L1);
            QCOMPARE(step.replacesSecret, step.name() == "blank"_L1);
            QCOMPARE(step.hints.isEmpty(), step.name() == "known"_L1);
            QVERIFY(!step.hints.join(u' ').contains("a1b2c3d4e5f6"_L1));
        }
    }

    void aSecretOfOnePlaceBecomesThatOfTheOther()
    {
        const QString script = u"const TOKEN = 'staging-a1b2c3';\n"_s;
        const QString a = m_here->server.addAction(m_here->first, u"a"_s, script);
        m_here->server.addAction(m_here->first, u"b"_s, script, 10'000'000'000, false, false);
        QVERIFY(m_here->letRun(m_here->first, {a}));
        m_there->server.addAction(m_there->first, u"b"_s, u"const TOKEN = 'live-z9y8x7';\n"_s);
        const auto source = m_here->site(m_here->first);
        const auto target = m_there->site(m_there->first);
        promote::Options options;
        options.sourceValues = placeholders::Values{{u"API_KEY"_s, u"staging-a1b2c3"_s}};
        options.targetValues = placeholders::Values{{u"API_KEY"_s, u"live-z9y8x7"_s}};
        const exchange::Plan plan = planOf(*source, *target, {}, options);
        QCOMPARE(wordsOf(plan), (QStringList{u"create a"_s, u"state b"_s, u"trigger a"_s}));
        QCOMPARE(plan.steps[0].after.fields.script, u"const TOKEN = 'live-z9y8x7';\n"_s);
        QVERIFY(!plan.steps[0].bringsSecret);
        promote::Campaign campaign({job(*source, *target, {}, options)});
        finish(campaign, &promote::Campaign::start);
        QVERIFY(campaign.isGood());
        QCOMPARE(wordsOf(planOf(*source, *target, {}, options)), QStringList());
        QCOMPARE(
            wordsOf(planOf(*target, *source, {},
                           {.sourceValues = options.targetValues, .targetValues = options.sourceValues})),
            QStringList());

        // Without a value there, nothing of it goes there, and neither does what builds on it.
        const auto other = m_there->site(m_there->second);
        options.targetValues = placeholders::Values();
        const exchange::Plan blocked = planOf(*source, *other, {}, options);
        QCOMPARE(wordsOf(blocked), (QStringList{u"create a"_s, u"create b"_s, u"state b"_s, u"trigger a"_s}));
        for (const Step &step : blocked.steps) {
            QVERIFY2(step.blocked.contains("{{API_KEY}}"_L1), qPrintable(step.name() + step.blocked));
            QVERIFY(!step.after.fields.script.contains("staging-a1b2c3"_L1));
        }
    }

    void whatMayNotBe()
    {
        m_here->server.addAction(m_here->first, u"a"_s, u"a"_s);
        const auto source = m_here->site(m_here->first);
        const auto same = m_here->site(m_here->first, u"by another name"_s);
        QCOMPARE(answerOf(promote::plan(this, *source, *same, {})).error().kind, Error::Kind::Input);
        Profile profile = m_there->outside->profile();
        profile.isReadOnly = true;
        QVERIFY(m_there->open(profile));
        const auto readOnly = m_there->site(m_there->first);
        QCOMPARE(answerOf(promote::plan(this, *source, *readOnly, {})).error().kind, Error::Kind::ReadOnly);

        // Each target is refused by itself, and the others are done.
        const auto target = m_here->site(m_here->second);
        const Job good = job(*source, *target);
        promote::Campaign campaign({{readOnly.get(), good.steps, true, good.planAgain}, good});
        finish(campaign, &promote::Campaign::start);
        QCOMPARE(campaign.outcomes()[0].refusal->kind, Error::Kind::ReadOnly);
        QCOMPARE(kindOf(campaign.outcomes()[0].results[0]), Error::Kind::ReadOnly);
        QVERIFY(campaign.outcomes()[1].isGood());
        QCOMPARE(campaign.stepsEnded(), campaign.stepsInAll());
        QCOMPARE(m_here->scriptOf(m_here->second, u"a"_s), u"a"_s);
        QVERIFY(m_there->content(m_there->first).actions.isEmpty());
    }

    void productionIsMeantOrNotTouched()
    {
        m_here->server.addAction(m_here->first, u"a"_s, u"a"_s);
        Profile profile = m_there->outside->profile();
        profile.isProduction = true;
        QVERIFY(m_there->open(profile));
        const auto source = m_here->site(m_here->first);
        const auto target = m_there->site(m_there->first);
        promote::Campaign unconfirmed({job(*source, *target)});
        finish(unconfirmed, &promote::Campaign::start);
        QCOMPARE(unconfirmed.outcomes()[0].refusal->kind, Error::Kind::NotConfirmed);
        QVERIFY(m_there->content(m_there->first).actions.isEmpty());
        promote::Campaign confirmed({job(*source, *target, {}, {}, true)});
        finish(confirmed, &promote::Campaign::start);
        QVERIFY(confirmed.isGood());
        QCOMPARE(m_there->scriptOf(m_there->first, u"a"_s), u"a"_s);
    }

    void aMissingRightIsToldOfItsTarget()
    {
        m_here->server.addAction(m_here->first, u"a"_s, u"a"_s);
        const auto source = m_here->site(m_here->first);
        QVERIFY(m_there->open(m_there->outside->profile(), u"viewer"));
        const auto barred = m_there->site(m_there->first, u"Barred"_s);
        const auto allowed = m_here->site(m_here->second);
        promote::Campaign campaign({job(*source, *barred), job(*source, *allowed)});
        m_there->server.clearRequests();
        finish(campaign, &promote::Campaign::start);
        QCOMPARE(campaign.outcomes()[0].refusal->kind, Error::Kind::Forbidden);
        QVERIFY(campaign.outcomes()[0].refusal->message.contains(u"Live › Barred"_s));
        QVERIFY(campaign.outcomes()[1].isGood());
        QVERIFY(!campaign.isGood());
        for (const demo::RecordedRequest &request : m_there->server.requests())
            QVERIFY2(!request.path.endsWith("/actions"), request.path.constData()); // nothing was tried
    }

    void whatOthersChangedMeanwhileStays()
    {
        m_here->server.addAction(m_here->first, u"a"_s, u"a new"_s);
        m_here->server.addAction(m_here->first, u"b"_s, u"b new"_s);
        const QString a = m_here->server.addAction(m_here->second, u"a"_s, u"a old"_s);
        m_here->server.addAction(m_here->second, u"b"_s, u"b old"_s);
        const auto source = m_here->site(m_here->first);
        const auto target = m_here->site(m_here->second);
        promote::Campaign campaign({job(*source, *target)});
        m_here->server.changeAction(m_here->second, a, u"a theirs"_s);
        for (const auto begin : {&promote::Campaign::start, &promote::Campaign::retry}) {
            finish(campaign, begin);
            const auto &results = campaign.outcomes()[0].results;
            QCOMPARE(kindOf(results[0]), Error::Kind::Conflict);
            QVERIFY(*results[1]);
            QCOMPARE(campaign.stepsEnded(), 2);
            QCOMPARE(m_here->scriptOf(m_here->second, u"a"_s), u"a theirs"_s);
            QCOMPARE(m_here->scriptOf(m_here->second, u"b"_s), u"b new"_s);
        }
    }

    void aLostAnswerIsClearedUpByTheNextTry()
    {
        QStringList ids;
        for (int i = 0; i < 8; ++i) // more than are under way at once
            ids << m_here->server.addAction(m_here->first, u"a%1"_s.arg(i), u"a"_s, 10'000'000'000, false,
                                            i < 7);
        QVERIFY(m_here->letRun(m_here->first, ids));
        const auto source = m_here->site(m_here->first);
        const auto target = m_there->site(m_there->first);
        promote::Campaign campaign({job(*source, *target)});
        // The create that is sent after the first step is carried out, but nobody hears of it.
        connect(&campaign, &promote::Campaign::stepFinished, &campaign, [this, &campaign] {
            if (campaign.stepsEnded() > 1)
                return;
            m_there->server.setSwitches({.projectionDelay = 0ms,
                                         .breakage = Switches::Break::DropBeforeAnswer,
                                         .onlyMethod = "POST",
                                         .onlyPath = "/management/v1/actions",
                                         .count = 2}); // Qt sends it once more by itself
        });
        finish(campaign, &promote::Campaign::start);
        campaign.disconnect(&campaign);
        m_there->server.setSwitches({.projectionDelay = 0ms});
        finish(campaign, &promote::Campaign::retry);
        for (const auto &result : campaign.outcomes()[0].results)
            QVERIFY2(*result, qPrintable(*result ? QString() : result->error().message));
        QVERIFY(campaign.isGood());
        QCOMPARE(campaign.stepsEnded(), campaign.stepsInAll());
        QCOMPARE(m_there->content(m_there->first), m_here->content(m_here->first));
    }

    void aCancelledCampaignLeavesTheRest()
    {
        for (int i = 0; i < 20; ++i)
            m_here->server.addAction(m_here->first, u"a%1"_s.arg(i), u"a"_s);
        const auto source = m_here->site(m_here->first);
        const auto first = m_here->site(m_here->second);
        const auto second = m_there->site(m_there->first);
        promote::Campaign campaign({job(*source, *first), job(*source, *second)});
        connect(&campaign, &promote::Campaign::stepFinished, &campaign,
                [&campaign](qsizetype, qsizetype step) {
                    if (step == 1)
                        campaign.cancel();
                });
        finish(campaign, &promote::Campaign::start);
        QVERIFY(*campaign.outcomes()[0].results[1]);
        QCOMPARE(kindOf(campaign.outcomes()[0].results[19]), Error::Kind::Cancelled);
        QCOMPARE(campaign.outcomes()[1].refusal->kind, Error::Kind::Cancelled);
        QVERIFY(m_there->content(m_there->first).actions.isEmpty());
        QCOMPARE(campaign.stepsEnded(), 40);
        campaign.disconnect(&campaign);
        finish(campaign, &promote::Campaign::retry);
        QVERIFY(campaign.isGood());
        QCOMPARE(campaign.stepsEnded(), 40);
        QCOMPARE(m_there->content(m_there->first).actions.size(), 20);
        QCOMPARE(m_here->content(m_here->second).actions.size(), 20);
    }

    void manySitesAreReadOneAfterTheOther()
    {
        QList<Site *> sites;
        const auto add = [this, &sites](Side &side, const QString &organisation) {
            sites << new Site(side.outside->ledger(), side.outside->profile(), {organisation, u"x"_s}, this);
        };
        for (int i = 0; i < 5; ++i) {
            const QString id = m_here->server.addOrganisation(u"Org %1"_s.arg(i));
            m_here->server.addAction(id, u"shared"_s, u"the same script"_s);
            add(*m_here, id);
        }
        sites.insert(2,
                     new Site(m_here->outside->ledger(), m_here->outside->profile(), {u"4711"_s, {}}, this));
        add(*m_there, m_there->first);
        m_here->server.clearRequests();
        promote::Survey survey(sites);
        QSignalSpy progress(&survey, &promote::Survey::progressed);
        QSignalSpy end(&survey, &promote::Survey::finished);
        survey.start();
        QVERIFY(QTest::qWaitFor([&end] { return !end.isEmpty(); }, 15'000));
        QCOMPARE(progress.size(), 7);
        QCOMPARE(progress.constLast(), (QVariantList{7, 7}));
        for (qsizetype i = 0; i < sites.size(); ++i)
            QCOMPARE(survey.results()[i]->has_value(), i != 2);
        QCOMPARE(survey.results()[2]->error().kind, Error::Kind::UnknownOrganisation);
        // One after the other: the requests of an organisation are not mixed with those of another.
        QByteArrayList order;
        for (const demo::RecordedRequest &request : m_here->server.requests()) {
            for (const auto &[name, value] : request.headers) {
                if (name == "x-zitadel-orgid" && (order.isEmpty() || order.constLast() != value))
                    order << value;
            }
        }
        QCOMPARE(order.size(), 6);
        // What they have in common is there once.
        const auto script = [&sites](int site) { return sites[site]->known()->actions[0].fields.script; };
        QCOMPARE(script(0).constData(), script(5).constData());
        qDeleteAll(sites);
    }

    void aSurveyCanBeCancelled()
    {
        QList<Site *> sites;
        for (int i = 0; i < 4; ++i)
            sites << new Site(m_here->outside->ledger(), m_here->outside->profile(),
                              {m_here->server.addOrganisation(u"Org %1"_s.arg(i)), {}}, this);
        m_here->server.setSwitches({.latency = 20ms, .projectionDelay = 0ms});
        promote::Survey survey(sites);
        QSignalSpy end(&survey, &promote::Survey::finished);
        connect(&survey, &promote::Survey::siteRead, &survey, [&survey](qsizetype site) {
            if (site == 1)
                survey.cancel();
        });
        survey.start();
        QVERIFY(QTest::qWaitFor([&end] { return !end.isEmpty(); }, 15'000));
        QVERIFY(*survey.results()[0] && *survey.results()[1]);
        QCOMPARE(kindOf(survey.results()[2]), Error::Kind::Cancelled);
        QCOMPARE(kindOf(survey.results()[3]), Error::Kind::Cancelled);
        QCOMPARE(end.size(), 1);
        qDeleteAll(sites);
    }

    void aSiteIsReadOnce()
    {
        m_here->server.addAction(m_here->first, u"a"_s, u"a"_s);
        const auto site = m_here->site(m_here->first);
        m_here->server.clearRequests();
        auto one = site->read();
        auto two = site->read(); // while the first is under way
        QCOMPARE(answerOf(one)->actions.size(), 1);
        QCOMPARE(answerOf(two)->actions.size(), 1);
        QCOMPARE(answerOf(site->read())->actions.size(), 1);
        const qsizetype requests = m_here->server.requests().size();
        QCOMPARE(requests, 5);
        m_here->server.addAction(m_here->first, u"b"_s, u"b"_s);
        site->forget();
        QVERIFY(!site->known());
        QCOMPARE(answerOf(site->read())->actions.size(), 2);
        // An error is not kept.
        m_here->server.setSwitches({.projectionDelay = 0ms, .rateLimited = true});
        site->forget();
        QVERIFY(!answerOf(site->read()));
        m_here->server.setSwitches({.projectionDelay = 0ms});
        QVERIFY(answerOf(site->read()));
    }

    void whatNeedsAPersonSaysSo()
    {
        Profile profile = m_there->outside->profile();
        profile.signIn.method = SignInOptions::Method::Browser;
        profile.signIn.clientId = m_there->server.clientId();
        QVERIFY(m_there->open(profile));
        const auto signedIn = answerOf(m_there->outside->signIn());
        QCOMPARE(signedIn.error().kind, Error::Kind::SignInFailed);
        QVERIFY(signedIn.error().advice.contains("open it in the window first"_L1));
        QVERIFY(answerOf(m_here->outside->signIn()));
        QCOMPARE(answerOf(m_here->outside->organisations())->organisations.size(), 2);
    }

    void whatIsStillDue()
    {
        using zitadel::Action;
        const auto action = [](const QString &name, const QString &script) {
            return Action{.id = name + "-id"_L1,
                          .state = zitadel::ActionState::Active,
                          .fields = {name, script, 10s, false}};
        };
        const auto entry = [](const QString &name, const QString &script, bool isActive = true) {
            return exchange::Content::Entry{{name, script, 10s, false}, isActive};
        };
        const auto steps = [](const QList<Step> &steps) { return exchange::Plan{steps, {}, {}}; };
        const Step create{.kind = Kind::Create, .after = entry(u"new"_s, u"n"_s, false)};
        const Step off{.kind = Kind::SetState, .after = entry(u"new"_s, u"n"_s, false)};
        const Step change{
            .kind = Kind::Change, .before = action(u"a"_s, u"1"_s), .after = entry(u"a"_s, u"2"_s)};
        const QList<Step> tried{create, off, change};
        const auto all = QList<qsizetype>{0, 1, 2};

        // Nothing was done, and nothing has changed.
        QCOMPARE(promote::due(tried, all, steps(tried)).places, all);
        // The create came through after all: its state is left, and now has something before.
        Step offNow = off;
        offNow.before = action(u"new"_s, u"n"_s);
        promote::Due due = promote::due(tried, all, steps({change, offNow}));
        QCOMPARE(due.places, (QList<qsizetype>{2, 1})); // in the order of the new plan
        QCOMPARE(due.done, QList<qsizetype>{0});
        // Somebody else made one of that name, or changed the other.
        const Step over{.kind = Kind::Change,
                        .before = action(u"new"_s, u"theirs"_s),
                        .after = entry(u"new"_s, u"n"_s, false)};
        Step offTheirs = offNow;
        offTheirs.before = over.before;
        Step changed = change;
        changed.before.fields.script = u"theirs"_s;
        due = promote::due(tried, all, steps({over, changed, offTheirs}));
        QCOMPARE(due.places, QList<qsizetype>());
        QCOMPARE(due.changed, (QList<qsizetype>{0, 1, 2}));
        // A trigger that others set meanwhile.
        const Step trigger{.kind = Kind::SetTrigger,
                           .trigger = {u"2"_s, u"5"_s, {u"a"_s, u"new"_s}},
                           .triggerBefore = {u"a"_s}};
        Step triggerNow = trigger;
        QCOMPARE(promote::due({trigger}, {0}, steps({triggerNow})).places, QList<qsizetype>{0});
        triggerNow.triggerBefore = QStringList{u"a"_s, u"theirs"_s};
        QCOMPARE(promote::due({trigger}, {0}, steps({triggerNow})).changed, QList<qsizetype>{0});
    }
};

QTEST_GUILESS_MAIN(tst_promote)
#include "tst_promote.moc"
