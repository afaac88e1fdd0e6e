// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/emptystate.h"
#include "script/templates.h"
#include "support/windowfixture.h"
#include "templates/templatesdialog.h"
#include "workspace/flowplan.h"

#include <QComboBox>
#include <QListWidget>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using zitadel::TriggerId;

/// From a job to an action that a trigger is to run, in the real window.
class tst_NewFromTemplate : public QObject
{
    Q_OBJECT

    const TriggerId m_token{u"2"_s, u"5"_s};
    std::unique_ptr<WindowFixture> m_fixture;

    FlowPlan &plan() const { return m_fixture->workspace->flowPlan(); }
    TemplatesDialog *open() const
    {
        m_fixture->command("newFromTemplateCommand");
        return m_fixture->find<TemplatesDialog>("templatesDialog");
    }
    static void choose(TemplatesDialog *dialog, const QString &id)
    {
        auto *jobs = dialog->findChild<QListWidget *>("templatesList"_L1);
        jobs->setCurrentRow(int(std::ranges::find(script::bundledTemplates(), id, &script::Template::id) -
                                script::bundledTemplates().begin()));
    }
    static QComboBox *triggers(const TemplatesDialog *dialog)
    {
        return dialog->findChild<QComboBox *>("templateTriggerCombo"_L1);
    }
    static QLineEdit *name(const TemplatesDialog *dialog)
    {
        return dialog->findChild<QLineEdit *>("templateNameEdit"_L1);
    }
    static void make(TemplatesDialog *dialog)
    {
        QTest::mouseClick(dialog->findChild<QPushButton *>("makeFromTemplateButton"_L1), Qt::LeftButton);
    }
    ActionDocument &front() const { return m_fixture->editor()->document(); }
    qsizetype writes() const
    {
        return std::ranges::count_if(m_fixture->server.requests(), [](const demo::RecordedRequest &request) {
            return request.path.contains("/trigger/") || request.path.endsWith("/v1/actions");
        });
    }
    QStringList onServer(const TriggerId &trigger) const
    {
        const auto flow = answerOf(m_fixture->client().flow(m_fixture->profile.organisationId, trigger.flow));
        return flow ? zitadel::actionsOf(*flow, trigger.trigger) : QStringList();
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(
            u"^(?!This plugin does not support (propagateSizeHints|raise|grabbing the keyboard))"_s));
        m_fixture = std::make_unique<WindowFixture>();
        QVERIFY(m_fixture->start());
    }
    void cleanup() { m_fixture.reset(); }

    void showsEachJob()
    {
        TemplatesDialog *dialog = open();
        QVERIFY(dialog);
        auto *jobs = dialog->findChild<QListWidget *>("templatesList"_L1);
        QCOMPARE(jobs->count(), int(script::bundledTemplates().size()));
        for (const script::Template &one : script::bundledTemplates()) {
            choose(dialog, one.id);
            QCOMPARE(name(dialog)->text(), one.fields.name);
            QCOMPARE(triggers(dialog)->count(), int(one.triggers.size()) + 1);
            QCOMPARE(triggers(dialog)->currentIndex(), 0);
            QCOMPARE(dialog->findChild<CodeEditor *>()->script(), one.fields.script);
        }
        // What was typed stays, and without a name there is nothing to make.
        name(dialog)->setText(u"mine"_s);
        choose(dialog, u"groups"_s);
        QCOMPARE(name(dialog)->text(), u"mine"_s);
        name(dialog)->setText(u" "_s);
        QVERIFY(!dialog->findChild<QPushButton *>("makeFromTemplateButton"_L1)->isEnabled());
    }

    /// Nothing is written before it is saved, and no trigger before that is applied.
    void runsAtTheTriggerOnceSavedAndApplied()
    {
        const QStringList before = onServer(m_token);
        m_fixture->server.clearRequests();
        TemplatesDialog *dialog = open();
        choose(dialog, u"projectRoles"_s);
        name(dialog)->setText(u"myRoles"_s);
        triggers(dialog)->setCurrentIndex(2);
        make(dialog);
        QVERIFY(front().isNew());
        QCOMPARE(front().fields().name, u"myRoles"_s);
        QVERIFY(front().fields().script.contains(u"function myRoles("_s));
        QVERIFY(front().isDirty());
        QCOMPARE(writes(), 0);
        QVERIFY(!m_fixture->find<QWidget>("templateBar")->isVisible());

        m_fixture->command("saveCommand");
        QTRY_VERIFY(!front().isNew());
        const QString id = front().id();
        QTRY_COMPARE(plan().wanted(m_token), before + QStringList{id});
        QCOMPARE(onServer(m_token), before);
        QVERIFY(m_fixture->find<QWidget>("templateBar")->isVisible());
        QVERIFY(m_fixture->find<EmptyState>("templateBar")->wholeText().contains(u"myRoles"_s));
        QVERIFY(m_fixture->find<QWidget>("flowsPane")->isVisible());

        const auto applied = plan().apply();
        QTRY_VERIFY(applied.isFinished());
        QCOMPARE(onServer(m_token), before + QStringList{id});
        QVERIFY(!m_fixture->find<QWidget>("templateBar")->isVisible());

        // A second save is an ordinary one.
        plan().remove(m_token, id);
        m_fixture->type(u"// more\n"_s);
        m_fixture->command("saveCommand");
        QTRY_VERIFY(!front().isDirty());
        QVERIFY(!plan().wanted(m_token).contains(id));
        plan().discard();
    }

    void withoutATriggerItIsAnOrdinaryNewAction()
    {
        TemplatesDialog *dialog = open();
        choose(dialog, u"language"_s);
        make(dialog);
        m_fixture->command("saveCommand");
        QTRY_VERIFY(!front().isNew());
        QVERIFY(plan().changes().isEmpty());
        QVERIFY(!m_fixture->find<QWidget>("templateBar")->isVisible());
    }

    void offeredWhereThereAreNoActions()
    {
        m_fixture = std::make_unique<WindowFixture>(demo::SampleState::Empty);
        QVERIFY(m_fixture->start());
        auto *button = m_fixture->find<QPushButton>("listTemplateButton");
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(m_fixture->find<TemplatesDialog>("templatesDialog"));
    }

    void noTriggerWithoutTheRight()
    {
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->profile.isReadOnly = true;
        m_fixture->relink();
        QVERIFY(m_fixture->start());
        QVERIFY(!m_fixture->find<QAction>("newFromTemplateCommand")->isEnabled());
    }
};

QTEST_MAIN(tst_NewFromTemplate)
#include "tst_newfromtemplate.moc"
