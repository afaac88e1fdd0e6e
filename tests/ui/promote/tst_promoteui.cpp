// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/colours.h"
#include "base/emptystate.h"
#include "promote/campaigndialog.h"
#include "promote/connectionscompared.h"
#include "exchange/placeholders.h"
#include "promote/copydialog.h"
#include "promote/matrixmodel.h"
#include "promote/matrixwindow.h"
#include "promote/reach.h"
#include "support/planview.h"
#include "support/windowfixture.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QStandardPaths>
#include <QTableView>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using promote::MatrixModel;

/// Copying to organisations, comparing connections and the matrix, in the real window, with two servers.
class tst_promoteui : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> f;
    std::unique_ptr<demo::Server> m_other;
    Profile m_otherProfile;
    QString m_here;      ///< the organisation of the window
    QString m_beside;    ///< another one of the same server
    QString m_elsewhere; ///< of the other server

    template<typename T>
    T *in(QWidget *window, const char *name) const
    {
        return window ? window->findChild<T *>(QLatin1StringView(name)) : nullptr;
    }
    void click(QWidget *window, const char *name) const { in<QPushButton>(window, name)->click(); }

    void saveOther(const std::function<void(Profile &)> &change = {})
    {
        m_otherProfile = {.name = u"Production"_s, .url = m_other->url()};
        if (change)
            change(m_otherProfile);
        const auto saved = f->profiles.save(m_otherProfile);
        QVERIFY(saved);
        m_otherProfile = *saved;
        f->secrets.store(m_otherProfile.id, Secrets::Kind::AccessToken, m_other->identity(u"owner").token);
    }
    QList<zitadel::Action> actionsOf(const QString &organisation, bool isElsewhere = false)
    {
        ServerLink link(isElsewhere ? m_otherProfile : f->profile, f->secrets);
        return answerOf(link.client().actions(organisation)).value_or(QList<zitadel::Action>());
    }
    QString scriptOf(const QString &name, const QString &organisation, bool isElsewhere = false)
    {
        for (const zitadel::Action &action : actionsOf(organisation, isElsewhere)) {
            if (action.fields.name == name)
                return action.fields.script;
        }
        return u"missing"_s;
    }
    QStringList runBy(const QString &organisation, bool isElsewhere = false)
    {
        ServerLink link(isElsewhere ? m_otherProfile : f->profile, f->secrets);
        const auto flow = answerOf(link.client().flow(organisation, u"2"_s));
        return flow ? zitadel::actionsOf(*flow, u"5"_s) : QStringList(u"no answer"_s);
    }
    CopyDialog *openCopy(const QString &name)
    {
        f->window->listPane().setCurrentId(f->workspace->list().idOf(name));
        f->command("copyToOrganisationsCommand");
        const auto all = f->window->findChildren<CopyDialog *>();
        return all.isEmpty() ? nullptr : all.constLast();
    }
    /// A connection's row once its organisations are there.
    QTreeWidgetItem *connection(CopyDialog *dialog, int row)
    {
        auto *tree = in<QTreeWidget>(dialog, "targetTree");
        tree->topLevelItem(row)->setExpanded(true);
        const auto isThere = [tree, row] {
            const QTreeWidgetItem *top = tree->topLevelItem(row);
            return top->childCount() > 0 && !top->child(0)->text(0).startsWith(u"Asking"_s);
        };
        return QTest::qWaitFor(isThere) ? tree->topLevelItem(row) : nullptr;
    }
    static QTreeWidgetItem *child(QTreeWidgetItem *top, const QString &text)
    {
        for (int i = 0; top && i < top->childCount(); ++i) {
            if (top->child(i)->text(0).contains(text))
                return top->child(i);
        }
        return nullptr;
    }
    CampaignDialog *campaignIn(QWidget *window)
    {
        const auto all = window->findChildren<CampaignDialog *>();
        return all.isEmpty() ? nullptr : all.constLast();
    }
    /// Answers the question of production.
    bool answer(QWidget *over, bool yes)
    {
        const auto box = [over] { return over->findChild<QMessageBox *>(u"targetQuestion"_s); };
        if (!QTest::qWaitFor([box] { return box() != nullptr; }))
            return false;
        auto *asked = box();
        if (yes)
            in<QPushButton>(asked, "confirmButton")->click();
        else
            asked->button(QMessageBox::Cancel)->click();
        return true;
    }

    ConnectionsCompared *openComparison()
    {
        f->command("compareConnectionsCommand");
        return f->window->findChild<ConnectionsCompared *>();
    }
    static bool hasRows(QAbstractItemModel *model, int rows)
    {
        return QTest::qWaitFor([model, rows] { return model->rowCount() == rows; });
    }
    static QString row(const QAbstractItemModel *model, const QString &name)
    {
        for (int i = 0; i < model->rowCount(); ++i) {
            if (model->index(i, 0).data().toString() == name)
                return model->index(i, 1).data().toString() + u'|' + model->index(i, 2).data().toString();
        }
        return u"no row"_s;
    }
    MatrixWindow *openMatrix(int columns)
    {
        f->command("matrixCommand");
        auto *window = f->window->findChild<MatrixWindow *>();
        auto *model = window->findChild<MatrixModel *>();
        const auto isRead = [model, columns] {
            if (model->columnCount() != columns || model->rowCount() == 0 || model->isComparing())
                return false;
            for (int column = 0; column < columns; ++column) {
                if (model->cell(0, column) == MatrixModel::Cell::Reading)
                    return false;
            }
            return true;
        };
        return QTest::qWaitFor(isRead) ? window : nullptr;
    }

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        f = std::make_unique<WindowFixture>(demo::SampleState::Empty);
        f->profile.name = u"Staging"_s;
        m_other = std::make_unique<demo::Server>(demo::SampleState::Empty);
        QVERIFY(m_other->listen());
        m_other->setSwitches({.projectionDelay = std::chrono::milliseconds(0)});
        m_here = f->profile.organisationId;
        m_beside = f->server.organisations().at(1).id;
        m_elsewhere = m_other->organisations().constFirst().id;
        f->relink();
        const QString first = f->server.addAction(m_here, u"first"_s, u"function first() {}\n"_s);
        const QString second = f->server.addAction(m_here, u"second"_s, u"function second() {}\nx();\n"_s);
        QVERIFY(answerOf(f->client().setTriggerActions(m_here, u"2"_s, u"5"_s, {second, first})));
        f->server.addAction(m_beside, u"second"_s, u"function second() {}\ny();\n"_s);
        f->server.addAction(m_beside, u"alone"_s, u"function alone() {}\n"_s);
    }
    void cleanup()
    {
        f.reset();
        m_other.reset();
    }

    // -- copying

    void copiesToTwoConnectionsAtOnce()
    {
        saveOther();
        QVERIFY(f->start());
        CopyDialog *copy = openCopy(u"second"_s);
        QVERIFY(copy);
        QVERIFY(!in<QPushButton>(copy, "copyPlanButton")->isEnabled());
        QTreeWidgetItem *own = connection(copy, 0);
        QVERIFY(own);
        // Where they come from cannot be chosen, and says why.
        QTreeWidgetItem *source = nullptr;
        QTreeWidgetItem *beside = nullptr;
        for (int i = 0; i < own->childCount(); ++i)
            (own->child(i)->flags() & Qt::ItemIsUserCheckable ? beside : source) = own->child(i);
        QVERIFY(source && beside);
        QVERIFY(!source->text(1).isEmpty());
        QTreeWidgetItem *other = connection(copy, 1);
        QVERIFY(other);
        beside->setCheckState(0, Qt::Checked);
        other->child(0)->setCheckState(0, Qt::Checked);
        const bool isFirst = other->child(0)->toolTip(0).contains(m_elsewhere);
        const QString target = isFirst ? m_elsewhere : m_other->organisations().at(1).id;
        click(copy, "copyPlanButton");
        CampaignDialog *plan = campaignIn(copy);
        QVERIFY(plan);
        auto *doIt = in<QPushButton>(plan, "campaignButton");
        QTRY_VERIFY(doIt->isEnabled());
        const auto *tree = in<QTreeView>(plan, "campaignTree");
        QCOMPARE(tree->model()->rowCount(), 2);
        QVERIFY(doIt->text().contains(u"2 organisation(s)"_s));
        // Nothing is written before it is said.
        QCOMPARE(scriptOf(u"second"_s, m_beside), u"function second() {}\ny();\n"_s);
        doIt->click();
        QTRY_VERIFY(in<QPushButton>(plan, "campaignCopyButton")->isVisible());
        QVERIFY(!in<QPushButton>(plan, "campaignRetryButton")->isVisible());
        QCOMPARE(scriptOf(u"second"_s, m_beside), u"function second() {}\nx();\n"_s);
        QCOMPARE(scriptOf(u"second"_s, target, true), u"function second() {}\nx();\n"_s);
        QCOMPARE(scriptOf(u"first"_s, target, true), u"missing"_s);
        QCOMPARE(runBy(m_beside).size(), 1);
        QCOMPARE(runBy(target, true).size(), 1);
        click(plan, "campaignCopyButton");
        const QString report = QGuiApplication::clipboard()->text();
        QVERIFY2(report.contains(u"Production"_s) && report.contains(u"second: Done"_s), qPrintable(report));

        // And back, at both, as a plan of its own.
        click(plan, "campaignUndoButton");
        CampaignDialog *back = campaignIn(plan);
        QVERIFY(back && back != plan);
        auto *takeBack = in<QPushButton>(back, "campaignButton");
        QTRY_VERIFY(takeBack->isEnabled());
        QVERIFY(takeBack->text().contains(u"2 organisation(s)"_s));
        takeBack->click();
        QTRY_VERIFY(in<QPushButton>(back, "campaignCopyButton")->isVisible());
        QVERIFY(!in<QPushButton>(back, "campaignRetryButton")->isVisible());
        QCOMPARE(scriptOf(u"second"_s, m_beside), u"function second() {}\ny();\n"_s);
        QCOMPARE(scriptOf(u"second"_s, target, true), u"missing"_s);
        QCOMPARE(runBy(m_beside).size(), 0);
        QCOMPARE(runBy(target, true).size(), 0);
    }

    /// Both that are selected, and in the order in which the trigger runs them here.
    void copiesAllThatIsSelected()
    {
        QVERIFY(f->start());
        f->find<QAbstractItemView>("actionTable")->selectAll();
        QCOMPARE(f->window->listPane().selectedIds().size(), 2);
        f->command("copyToOrganisationsCommand");
        auto *copy = f->window->findChild<CopyDialog *>();
        QVERIFY(copy);
        const QString what = in<QLabel>(copy, "copyWhat")->text();
        QVERIFY2(what.contains(u"first"_s) && what.contains(u"second"_s), qPrintable(what));
        QTreeWidgetItem *own = connection(copy, 0);
        QVERIFY(own);
        for (int i = 0; i < own->childCount(); ++i) {
            if (own->child(i)->flags() & Qt::ItemIsUserCheckable)
                own->child(i)->setCheckState(0, Qt::Checked);
        }
        click(copy, "copyPlanButton");
        const PlanView plan(copy);
        QVERIFY(plan.dialog);
        QTRY_VERIFY(plan.button("planButton")->isEnabled());
        plan.button("planButton")->click();
        QTRY_VERIFY(plan.button("planCopyButton")->isVisible());
        QStringList names;
        const QList<zitadel::Action> there = actionsOf(m_beside);
        for (const QString &id : runBy(m_beside)) {
            const auto action = std::ranges::find(there, id, &zitadel::Action::id);
            names << (action == there.cend() ? id : action->fields.name);
        }
        QCOMPARE(names, (QStringList{u"second"_s, u"first"_s}));
    }

    void withoutTriggersAndToOneOnly()
    {
        QVERIFY(f->start());
        CopyDialog *copy = openCopy(u"first"_s);
        QTreeWidgetItem *own = connection(copy, 0);
        QVERIFY(own);
        for (int i = 0; i < own->childCount(); ++i) {
            if (own->child(i)->flags() & Qt::ItemIsUserCheckable)
                own->child(i)->setCheckState(0, Qt::Checked);
        }
        in<QCheckBox>(copy, "copyTriggers")->setChecked(false);
        click(copy, "copyPlanButton");
        const PlanView plan(copy);
        QVERIFY(plan.dialog);
        QTRY_VERIFY(plan.button("planButton")->isEnabled());
        QCOMPARE(plan.rows(), 1);
        plan.button("planButton")->click();
        QTRY_VERIFY(plan.button("planUndoButton")->isVisible());
        QCOMPARE(scriptOf(u"first"_s, m_beside), u"function first() {}\n"_s);
        QVERIFY(runBy(m_beside).isEmpty());
    }

    void aReadOnlyConnectionCannotBeChosen()
    {
        saveOther([](Profile &profile) { profile.isReadOnly = true; });
        QVERIFY(f->start());
        CopyDialog *copy = openCopy(u"first"_s);
        QTreeWidgetItem *other = connection(copy, 1);
        QVERIFY(other);
        QVERIFY(!(other->child(0)->flags() & Qt::ItemIsUserCheckable));
        QVERIFY2(other->child(0)->text(1).contains(u"read-only"_s), qPrintable(other->child(0)->text(1)));
    }

    void aConnectionThatCannotBeOpenedSaysWhy()
    {
        saveOther();
        f->secrets.store(m_otherProfile.id, Secrets::Kind::AccessToken, "wrong");
        QVERIFY(f->start());
        CopyDialog *copy = openCopy(u"first"_s);
        QTreeWidgetItem *other = connection(copy, 1);
        QVERIFY(other);
        QCOMPARE(other->childCount(), 1);
        QVERIFY(!other->child(0)->text(0).isEmpty());
        QVERIFY(!(other->child(0)->flags() & Qt::ItemIsUserCheckable));
        // Opened again it is asked again.
        f->secrets.store(m_otherProfile.id, Secrets::Kind::AccessToken, m_other->identity(u"owner").token);
    }

    void productionIsAskedForByName()
    {
        saveOther([](Profile &profile) { profile.isProduction = true; });
        QVERIFY(f->start());
        CopyDialog *copy = openCopy(u"first"_s);
        QTreeWidgetItem *other = connection(copy, 1);
        QVERIFY(other);
        for (int i = 0; i < other->childCount(); ++i)
            other->child(i)->setCheckState(0, Qt::Checked);
        click(copy, "copyPlanButton");
        CampaignDialog *plan = campaignIn(copy);
        auto *doIt = in<QPushButton>(plan, "campaignButton");
        QTRY_VERIFY(doIt->isEnabled());
        doIt->click();
        QTRY_VERIFY(plan->findChild<QMessageBox *>(u"targetQuestion"_s));
        QVERIFY(
            plan->findChild<QMessageBox *>(u"targetQuestion"_s)->informativeText().contains(u"Production"_s));
        QVERIFY(answer(plan, false));
        QTRY_VERIFY(doIt->isEnabled());
        QCOMPARE(scriptOf(u"first"_s, m_elsewhere, true), u"missing"_s);
        QTRY_VERIFY(!plan->findChild<QMessageBox *>(u"targetQuestion"_s));
        doIt->click();
        QVERIFY(answer(plan, true));
        QTRY_VERIFY(in<QPushButton>(plan, "campaignCopyButton")->isVisible());
        QCOMPARE(scriptOf(u"first"_s, m_elsewhere, true), u"function first() {}\n"_s);
    }

    /// What somebody changes between the plan and its first step stays, and the others are done.
    void aConflictInBetweenStaysWithOneTarget()
    {
        saveOther();
        QVERIFY(f->start());
        CopyDialog *copy = openCopy(u"second"_s);
        for (const int row : {0, 1}) {
            QTreeWidgetItem *top = connection(copy, row);
            QVERIFY(top);
            for (int i = 0; i < top->childCount(); ++i) {
                if (top->child(i)->flags() & Qt::ItemIsUserCheckable)
                    top->child(i)->setCheckState(0, Qt::Checked);
            }
        }
        click(copy, "copyPlanButton");
        CampaignDialog *plan = campaignIn(copy);
        auto *doIt = in<QPushButton>(plan, "campaignButton");
        QTRY_VERIFY(doIt->isEnabled());
        const QString id = actionsOf(m_beside).constFirst().fields.name == u"second"_s
                               ? actionsOf(m_beside).constFirst().id
                               : actionsOf(m_beside).at(1).id;
        f->server.changeAction(m_beside, id, u"theirs();\n"_s);
        doIt->click();
        QTRY_VERIFY(in<QPushButton>(plan, "campaignRetryButton")->isVisible());
        QCOMPARE(scriptOf(u"second"_s, m_beside), u"theirs();\n"_s);
        QCOMPARE(scriptOf(u"second"_s, m_elsewhere, true), u"function second() {}\nx();\n"_s);
        // Trying again goes over nothing that others did.
        click(plan, "campaignRetryButton");
        QTRY_VERIFY(in<QPushButton>(plan, "campaignRetryButton")->isVisible());
        QCOMPARE(scriptOf(u"second"_s, m_beside), u"theirs();\n"_s);
    }

    void readingCanBeCancelled()
    {
        saveOther();
        QVERIFY(f->start());
        CopyDialog *copy = openCopy(u"second"_s);
        QTreeWidgetItem *other = connection(copy, 1);
        QVERIFY(other);
        for (int i = 0; i < other->childCount(); ++i)
            other->child(i)->setCheckState(0, Qt::Checked);
        m_other->setSwitches({.breakage = demo::Switches::Break::Hang, .count = 10});
        click(copy, "copyPlanButton");
        QPointer plan = campaignIn(copy);
        QTRY_VERIFY(in<QProgressBar>(plan, "campaignProgress")->isVisible());
        click(plan, "campaignCloseButton");
        QTRY_VERIFY(!plan);
        QVERIFY(copy->isVisible());
    }

    // -- comparing

    void comparesAndBringsToTheRight()
    {
        saveOther();
        f->profiles.save(m_otherProfile);
        m_other->addAction(m_elsewhere, u"second"_s, u"function second() {}\nz();\n"_s, 3'000'000'000);
        m_other->addAction(m_elsewhere, u"theirs"_s, u"function theirs() {}\n"_s);
        m_otherProfile.organisationId = m_elsewhere;
        QVERIFY(f->profiles.save(m_otherProfile));
        QVERIFY(f->start());
        ConnectionsCompared *window = openComparison();
        auto *list = in<QTreeView>(window, "comparisonList");
        QVERIFY(hasRows(list->model(), 3));
        QCOMPARE(row(list->model(), u"first"_s), u"only left|"_s);
        QCOMPARE(row(list->model(), u"theirs"_s), u"only right|"_s);
        const QString differs = row(list->model(), u"second"_s);
        QVERIFY2(differs.startsWith(u"different|script +1 −1, timeout, "_s), qPrintable(differs));
        QVERIFY(in<QLabel>(window, "comparisonCounts")->text().contains(u"different 1"_s));
        auto *toRight = in<QPushButton>(window, "toRightButton");
        QVERIFY(!toRight->isEnabled());
        click(window, "tickAllButton");
        QVERIFY(toRight->isEnabled());
        toRight->click();
        const PlanView plan(window);
        QVERIFY(plan.dialog);
        QTRY_VERIFY(plan.button("planButton")->isEnabled());
        // What only the right side has is deleted by nobody by the way.
        int deletions = 0;
        for (int i = 0; i < plan.rows(); ++i) {
            if (plan.text(i, 0) == u"Delete"_s) {
                ++deletions;
                QCOMPARE(plan.tick(i), Qt::Unchecked);
            }
        }
        QCOMPARE(deletions, 1);
        plan.button("planButton")->click();
        QTRY_VERIFY(plan.button("planCopyButton")->isVisible());
        plan.button("planCloseButton")->click();
        QCOMPARE(scriptOf(u"second"_s, m_elsewhere, true), u"function second() {}\nx();\n"_s);
        QCOMPARE(scriptOf(u"theirs"_s, m_elsewhere, true), u"function theirs() {}\n"_s);
        QCOMPARE(runBy(m_elsewhere, true).size(), 2);
        // Both sides are read again.
        QVERIFY(hasRows(list->model(), 1));
        QCOMPARE(row(list->model(), u"theirs"_s), u"only right|"_s);
        in<QCheckBox>(window, "onlyDifferences")->setChecked(false);
        QCOMPARE(row(list->model(), u"second"_s), u"same|"_s);
    }

    /// The list and the open tab follow what is brought to where the window is.
    void bringsToTheLeftWhereTheWindowIs()
    {
        saveOther();
        m_other->addAction(m_elsewhere, u"second"_s, u"function second() {}\nz();\n"_s);
        m_otherProfile.organisationId = m_elsewhere;
        QVERIFY(f->profiles.save(m_otherProfile));
        QVERIFY(f->start());
        f->open(u"second"_s);
        QTRY_VERIFY(f->editor() && f->editor()->document().fields().script.contains(u"x();"_s));
        ConnectionsCompared *window = openComparison();
        auto *list = in<QTreeView>(window, "comparisonList");
        QVERIFY(hasRows(list->model(), 2));
        in<QCheckBox>(window, "comparisonTriggers")->setChecked(false);
        in<QLineEdit>(window, "comparisonFilter")->setText(u"sec"_s);
        QCOMPARE(list->model()->rowCount(), 1);
        click(window, "tickAllButton");
        click(window, "toLeftButton");
        const PlanView plan(window);
        QVERIFY(plan.dialog);
        QTRY_VERIFY(plan.button("planButton")->isEnabled());
        plan.button("planButton")->click();
        QTRY_VERIFY(plan.button("planCopyButton")->isVisible());
        QCOMPARE(scriptOf(u"second"_s, m_here), u"function second() {}\nz();\n"_s);
        QTRY_VERIFY(f->editor()->document().fields().script.contains(u"z();"_s));
    }

    void aWrongTokenOnTheRightSaysSo()
    {
        saveOther();
        f->secrets.store(m_otherProfile.id, Secrets::Kind::AccessToken, "wrong");
        QVERIFY(f->start());
        ConnectionsCompared *window = openComparison();
        QTRY_VERIFY(in<QLabel>(window, "rightSiteNote")->isVisible());
        QVERIFY(!in<QLabel>(window, "rightSiteNote")->text().isEmpty());
        QVERIFY(!in<QPushButton>(window, "toRightButton")->isEnabled());
        // The other organisation of the same server can still be chosen.
        auto *connections = in<QComboBox>(window, "rightSiteConnection");
        connections->setCurrentIndex(0);
        auto *organisations = in<QComboBox>(window, "rightSiteOrganisation");
        QTRY_COMPARE(organisations->count(), 2);
        for (int i = 0; i < 2; ++i) {
            organisations->setCurrentIndex(i);
            if (hasRows(in<QTreeView>(window, "comparisonList")->model(), 3))
                return;
        }
        QFAIL("the other organisation is not compared");
    }

    // -- the matrix

    void matrixShowsAndBrings()
    {
        const QString third = f->server.addOrganisation(u"Third"_s);
        QVERIFY(f->start());
        MatrixWindow *window = openMatrix(3);
        QVERIFY(window);
        auto *model = window->findChild<MatrixModel *>();
        auto *table = in<QTableView>(window, "matrixTable");
        const auto at = [model](const QString &name, int column) {
            for (int row = 0; row < model->rowCount(); ++row) {
                if (model->name(row) == name)
                    return model->index(row, column);
            }
            return QModelIndex();
        };
        const int besideColumn = at(u"alone"_s, 1).data().toString() == u"only here"_s ? 1 : 2;
        QCOMPARE(model->rowCount(), 3);
        QCOMPARE(at(u"first"_s, 0).data().toString(), u"reference"_s);
        QCOMPARE(at(u"first"_s, besideColumn).data().toString(), u"missing"_s);
        QVERIFY(at(u"second"_s, besideColumn).data().toString().startsWith(u"differs (1 line"_s));
        QCOMPARE(at(u"alone"_s, besideColumn).data().toString(), u"only here"_s);
        auto *bring = in<QPushButton>(window, "matrixBringButton");
        QVERIFY(!bring->isEnabled());
        table->setCurrentIndex(at(u"second"_s, besideColumn));
        QTRY_VERIFY(in<QWidget>(window, "leftScript")->isVisible());
        // By the keys: the reference's cell is the version that all others get.
        for (int i = 0; i < besideColumn; ++i)
            QTest::keyClick(table, Qt::Key_Left);
        QCOMPARE(table->currentIndex(), at(u"second"_s, 0));
        QVERIFY(bring->isEnabled());
        bring->click();
        CampaignDialog *plan = campaignIn(window);
        QVERIFY(plan);
        QTRY_VERIFY(in<QPushButton>(plan, "campaignButton")->isEnabled());
        click(plan, "campaignButton");
        QTRY_VERIFY(in<QPushButton>(plan, "campaignCopyButton")->isVisible());
        click(plan, "campaignCloseButton");
        QCOMPARE(scriptOf(u"second"_s, m_beside), u"function second() {}\nx();\n"_s);
        QCOMPARE(scriptOf(u"second"_s, third), u"function second() {}\nx();\n"_s);
        QTRY_COMPARE(at(u"second"_s, 1).data().toString(), u"same"_s);
        QTRY_COMPARE(at(u"second"_s, 2).data().toString(), u"same"_s);
        in<QCheckBox>(window, "matrixOnlyDifferences")->setChecked(true);
        QVERIFY(!at(u"second"_s, 0).isValid());
        QVERIFY(at(u"alone"_s, 0).isValid());
    }

    /// What only one connection is to know is no difference, and nobody gets to see it.
    void matrixShowsPlaceholdersByTheirNames()
    {
        saveOther();
        const auto keep = [this](const QString &profile, const QString &value) {
            return f->secrets.store(profile, Secrets::Kind::Placeholders,
                                    placeholders::toJson({{u"TOKEN"_s, value}}));
        };
        const auto own = f->profiles.save(f->profile);
        QVERIFY(own);
        f->profile = *own;
        f->relink();
        keep(f->profile.id, u"here-secret-1234"_s);
        keep(m_otherProfile.id, u"there-secret-5678"_s);
        f->server.addAction(m_here, u"call"_s, u"function call() { x('here-secret-1234'); }\n"_s);
        m_other->addAction(m_elsewhere, u"call"_s, u"function call() { x('there-secret-5678'); }\n"_s);
        QVERIFY(f->start());
        MatrixWindow *window = openMatrix(2);
        QVERIFY(window);
        auto reach = Reach(*f->workspace, f->profiles, f->secrets);
        const auto found = answerOf(reach.organisations(m_otherProfile.id));
        QVERIFY(found && !found->organisations.isEmpty());
        const auto target = std::ranges::find(found->organisations, m_elsewhere, &zitadel::Organisation::id);
        QVERIFY(target != found->organisations.cend());
        window->setSites({reach.here(), reach.site(m_otherProfile.id, *target)});
        auto *model = window->findChild<MatrixModel *>();
        const auto cell = [model] {
            for (int row = 0; row < model->rowCount(); ++row) {
                if (model->name(row) == u"call"_s && model->columnCount() == 2)
                    return model->cell(row, 1);
            }
            return MatrixModel::Cell::Reading;
        };
        QTRY_COMPARE(cell(), MatrixModel::Cell::Same);
        for (int row = 0; row < model->rowCount(); ++row) {
            const auto *compared = model->compared(row, 1);
            if (compared && compared->right)
                QVERIFY(!compared->right->fields.script.contains(u"secret"_s));
        }
        delete window;
    }

    void aColumnThatCannotBeReadSaysWhy()
    {
        QVERIFY(f->start());
        f->server.setSwitches({.projectionDelay = std::chrono::milliseconds(0),
                               .breakage = demo::Switches::Break::BadGateway,
                               .onlyPath = "flows",
                               .count = 1000});
        f->command("matrixCommand");
        auto *window = f->window->findChild<MatrixWindow *>();
        QTRY_VERIFY(in<QLabel>(window, "matrixState")->isVisible());
        QVERIFY(in<QLabel>(window, "matrixState")->text().contains(u"could not be read"_s));
        f->server.setSwitches({.projectionDelay = std::chrono::milliseconds(0)});
        click(window, "matrixAgainButton");
        QTRY_COMPARE(window->findChild<MatrixModel *>()->rowCount(), 3);
        QVERIFY(!in<QLabel>(window, "matrixState")->isVisible());
    }

    void readingTheMatrixCanBeCancelled()
    {
        QVERIFY(f->start());
        f->server.setSwitches({.projectionDelay = std::chrono::milliseconds(0),
                               .breakage = demo::Switches::Break::Hang,
                               .count = 100});
        f->command("matrixCommand");
        auto *window = f->window->findChild<MatrixWindow *>();
        QTRY_VERIFY(in<QPushButton>(window, "matrixStopButton")->isVisible());
        click(window, "matrixStopButton");
        QTRY_VERIFY(in<QLabel>(window, "matrixState")->isVisible());
        QVERIFY(!in<QPushButton>(window, "matrixStopButton")->isVisible());
        f->server.setSwitches({.projectionDelay = std::chrono::milliseconds(0)});
        click(window, "matrixAgainButton");
        QTRY_COMPARE(window->findChild<MatrixModel *>()->rowCount(), 3);
    }

    void matrixCellsCanBeRead_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void matrixCellsCanBeRead()
    {
        QFETCH(bool, isDark);
        QPalette palette = isDark ? QPalette(QColor(0x31, 0x36, 0x3b), QColor(0x2a, 0x2e, 0x32))
                                  : QPalette(QColor(0xef, 0xf0, 0xf1), QColor(0xef, 0xf0, 0xf1));
        for (const auto meaning : {colours::Meaning::Success, colours::Meaning::Warning,
                                   colours::Meaning::Error, colours::Meaning::Information})
            QVERIFY(colours::contrast(colours::ink(meaning, palette), colours::ground(meaning, palette)) >=
                    4.5);
    }
};

QTEST_MAIN(tst_promoteui)
#include "tst_promoteui.moc"
