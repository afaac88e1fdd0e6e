// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/emptystate.h"
#include "list/actiondelegate.h"
#include "list/listpane.h"
#include "workspace/list/actionlistmodel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

zitadel::Action action(int id, const QString &name, const QString &script = u"function () {}"_s)
{
    zitadel::Action made;
    made.id = QString::number(id);
    made.state = zitadel::ActionState::Active;
    made.fields.name = name;
    made.fields.script = script;
    made.fields.timeout = 10s;
    made.details.sequence = 1;
    made.details.changeDate = QDateTime::currentDateTimeUtc().addSecs(-600 * id);
    return made;
}

QList<zitadel::Action> numbered(int count)
{
    QList<zitadel::Action> actions;
    for (int i = 1; i <= count; ++i)
        actions.append(action(i, u"action%1"_s.arg(i)));
    return actions;
}

Error refusal()
{
    Error error;
    error.kind = Error::Kind::Forbidden;
    error.message = u"You may not list the actions of Acme."_s;
    error.advice = u"Ask for a role."_s;
    error.serverMessage = u"No matching permissions found (AUTH-5mWD2)"_s;
    error.serverId = u"AUTH-5mWD2"_s;
    return error;
}

} // namespace

class TestListPane : public QObject
{
    Q_OBJECT

    std::unique_ptr<ActionListModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
    std::unique_ptr<ListPane> pane;

    template<typename T = QWidget>
    T *get(const QString &name) const
    {
        T *found = pane->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    QTableView *table() const { return get<QTableView>(u"actionTable"_s); }
    QLineEdit *filter() const { return get<QLineEdit>(u"filterEdit"_s); }
    QString count() const { return get<QLabel>(u"countLabel"_s)->text(); }
    bool shows(const QString &name) const { return get(name)->isVisible(); }

    /// Everything that the messages in place of or above the rows say.
    QString message() const
    {
        QStringList texts;
        for (const QString &name : {u"listError"_s, u"listHint"_s}) {
            if (shows(name))
                texts.append(get<EmptyState>(name)->wholeText());
        }
        return texts.join(u' ');
    }
    void load(const QList<zitadel::Action> &actions)
    {
        model->setActions(actions);
        pane->showActions();
    }
    QString nameAt(int row) const { return model->index(row, 0).data().toString(); }
    void click(int row, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, modifiers,
                          table()->visualRect(model->index(row, 0)).center());
    }
    /// With Ctrl, wherever they are.
    void select(const QStringList &ids) const
    {
        pane->setCurrentId(ids.constFirst());
        for (const QString &id : ids.sliced(1)) {
            table()->scrollTo(model->index(model->rowOf(id), 0));
            click(model->rowOf(id), Qt::ControlModifier);
        }
    }
    static QStringList words(const QString &text) { return text.split(u' '); }

private slots:
    void init()
    {
        // The offscreen platform complains about every window that has a smallest size.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        model = std::make_unique<ActionListModel>();
        tester = std::make_unique<QAbstractItemModelTester>(model.get());
        pane = std::make_unique<ListPane>(*model);
        pane->resize(340, 480);
        pane->show();
        QVERIFY(QTest::qWaitForWindowActive(pane.get()));
    }
    void cleanup()
    {
        pane.reset();
        tester.reset();
        model.reset();
    }

    void startsDisconnected()
    {
        QVERIFY(message().contains(u"Not connected"_s));
        QVERIFY(!table()->isVisible());
        QCOMPARE(count(), QString());
    }

    void countsAndFilters()
    {
        load(numbered(212));
        QCOMPARE(count(), u"212 actions"_s);
        QVERIFY(!shows(u"listMessage"_s));
        QTest::keyClicks(filter(), u"action20"_s);
        QCOMPARE(count(), u"11 of 212 actions"_s);
        QCOMPARE(model->rowCount(), 11);
        QTest::keyClick(filter(), Qt::Key_Escape);
        QCOMPARE(filter()->text(), QString());
        QCOMPARE(count(), u"212 actions"_s);
    }

    QAction *choice(const char *name) const { return pane->findChild<QAction *>(QLatin1StringView(name)); }

    void filtersByStateAndTrigger()
    {
        QList<zitadel::Action> actions = numbered(12);
        actions[2].state = zitadel::ActionState::Inactive;
        load(actions);
        const auto *button = pane->findChild<QToolButton *>(u"filterChoiceButton"_s);
        QVERIFY(button->isVisible() && !button->isChecked());
        QVERIFY(!shows(u"filterChip"_s));
        QVERIFY(choice("filterAnyState")->isChecked() && choice("filterAnyTrigger")->isChecked());
        choice("filterInactive")->trigger();
        QCOMPARE(count(), u"1 of 12 actions"_s);
        QVERIFY(button->isChecked() && shows(u"filterChip"_s));
        QCOMPARE(pane->findChild<QLabel *>(u"filterChipLabel"_s)->text(), u"Only: inactive"_s);
        QVERIFY(button->accessibleName().contains(u"inactive"_s));

        // By trigger once it is known what runs them.
        QVERIFY(!choice("filterNoTrigger")->isEnabled());
        QVERIFY(choice("filterNoTrigger")->toolTip().contains(u"being read"_s));
        ActionTriggers triggers{.areKnown = true};
        triggers.byAction[actions[2].id] = {{.flow = u"2"_s, .trigger = u"5"_s, .count = 1}};
        model->setTriggers(triggers);
        QVERIFY(choice("filterNoTrigger")->isEnabled());
        choice("filterNoTrigger")->trigger();
        QCOMPARE(model->rowCount(), 0);
        QVERIFY2(message().contains(u"Only these are shown: inactive, run by no trigger."_s),
                 qPrintable(message()));
        QTest::mouseClick(pane->findChild<QPushButton *>(u"listClearFilterButton"_s), Qt::LeftButton);
        QCOMPARE(count(), u"12 actions"_s);
        QVERIFY(!shows(u"filterChip"_s) && !button->isChecked());
        QVERIFY(filter()->hasFocus());

        choice("filterTrigger_2_5")->trigger();
        QTest::keyClicks(filter(), u"action"_s);
        QCOMPARE(count(), u"1 of 12 actions"_s);
        // Escape clears all of it, and the chip's button does.
        QTest::keyClick(filter(), Qt::Key_Escape);
        QCOMPARE(count(), u"12 actions"_s);
        choice("filterActive")->trigger();
        QCOMPARE(count(), u"11 of 12 actions"_s);
        QTest::keyClick(pane->findChild<QToolButton *>(u"filterChipClearButton"_s), Qt::Key_Space);
        QCOMPARE(count(), u"12 actions"_s);
        choice("filterActive")->trigger();
        choice("filterClear")->trigger();
        QCOMPARE(count(), u"12 actions"_s);
    }

    void columnsOfEarlierVersionsAreTakenOver()
    {
        load(numbered(5));
        QByteArray state;
        QDataStream out(&state, QIODevice::WriteOnly);
        out << quint32(0x41535401) << qint32(2) << qint32(Qt::DescendingOrder); // by timeout
        for (int column = 0; column < 6; ++column)
            out << (column == 4) << qint32(column == 2 ? 77 : 0); // without characters
        QVERIFY(pane->restoreColumns(state));
        QCOMPARE(model->sortColumn(), int(ActionListModel::TimeoutColumn));
        QCOMPARE(table()->columnWidth(ActionListModel::TimeoutColumn), 77);
        QVERIFY(table()->isColumnHidden(ActionListModel::CharactersColumn));
        QVERIFY(!table()->isColumnHidden(ActionListModel::TriggersColumn));
    }

    void keysFromFilterToTableAndBack()
    {
        load({action(1, u"alpha"_s), action(2, u"beta"_s), action(3, u"gamma"_s)});
        const QSignalSpy opened(pane.get(), &ListPane::openRequested);
        filter()->setFocus();
        QTest::keyClicks(filter(), u"a"_s);
        QTest::keyClick(filter(), Qt::Key_Down);
        QVERIFY(table()->hasFocus());
        QCOMPARE(pane->currentId(), u"1"_s);
        QTest::keyClick(table(), Qt::Key_Down);
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.last().first().toString(), u"2"_s);
        QTest::keyClick(table(), Qt::Key_End);
        QCOMPARE(pane->currentId(), u"3"_s);
        QTest::keyClick(table(), Qt::Key_Home);
        QCOMPARE(pane->currentId(), u"1"_s);
        QTest::keyClick(table(), Qt::Key_Up); // above the first row is the filter box
        QVERIFY(filter()->hasFocus());
        QTest::keyClick(filter(), Qt::Key_Enter, Qt::KeypadModifier);
        QCOMPARE(opened.last().first().toString(), u"1"_s);
    }

    void enterOpensTheFirstMatch()
    {
        load({action(1, u"alpha"_s), action(2, u"beta"_s)});
        const QSignalSpy opened(pane.get(), &ListPane::openRequested);
        QTest::keyClicks(filter(), u"bet"_s);
        QTest::keyClick(filter(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.last().first().toString(), u"2"_s);
        QTest::keyClicks(filter(), u"zzz"_s);
        QTest::keyClick(filter(), Qt::Key_Return);
        QTest::keyClick(filter(), Qt::Key_Down);
        QCOMPARE(opened.size(), 1);
        QVERIFY(filter()->hasFocus());
    }

    void lettersInTheTableGoToTheFilter()
    {
        load({action(1, u"alpha"_s), action(2, u"beta"_s)});
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_B);
        QVERIFY(filter()->hasFocus());
        QCOMPARE(filter()->text(), u"b"_s);
        QTest::keyClicks(filter(), u"e"_s);
        QCOMPARE(filter()->text(), u"be"_s);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Backspace);
        QCOMPARE(filter()->text(), u"b"_s);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(filter()->text(), u"b"_s);
        QTest::keyClick(table(), Qt::Key_Escape);
        QCOMPARE(filter()->text(), QString());
    }

    // Without a filter Escape is the window's; with one it is ours even if the window has a shortcut on it.
    void escapeWithoutFilterGoesOn()
    {
        load(numbered(3));
        QKeyEvent override(QEvent::ShortcutOverride, Qt::Key_Escape, Qt::NoModifier);
        override.ignore();
        QApplication::sendEvent(table(), &override);
        QVERIFY(!override.isAccepted());
        QTest::keyClicks(filter(), u"a"_s);
        override.ignore();
        QApplication::sendEvent(table(), &override);
        QVERIFY(override.isAccepted());
    }

    void doubleClickOpens()
    {
        load(numbered(3));
        const QSignalSpy opened(pane.get(), &ListPane::openRequested);
        const QPoint second = table()->visualRect(model->index(1, 0)).center();
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, second);
        QCOMPARE(pane->currentId(), u"2"_s);
        QCOMPARE(opened.size(), 0);
        QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, second);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.last().first().toString(), u"2"_s);
    }

    void sortsByHeaderClickAndByMenu()
    {
        load({action(1, u"b"_s, u"xxx"_s), action(2, u"a"_s, u"x"_s), action(3, u"c"_s, u"xx"_s)});
        pane->setCurrentId(u"3"_s);
        QHeaderView *header = table()->horizontalHeader();
        QCOMPARE(nameAt(0), u"a"_s);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(20, header->height() / 2));
        QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
        QCOMPARE(nameAt(0), u"c"_s);
        QCOMPARE(pane->currentId(), u"3"_s);

        QAction *byCharacters = pane->sortMenu()->actions().at(ActionListModel::CharactersColumn);
        QCOMPARE(byCharacters->text(), u"Characters"_s);
        byCharacters->trigger(); // the longest first
        QCOMPARE(header->sortIndicatorSection(), int(ActionListModel::CharactersColumn));
        QCOMPARE(nameAt(0), u"b"_s);
        QVERIFY(byCharacters->isChecked());
        for (QAction *order : pane->sortMenu()->actions()) {
            if (order->text() == u"Ascending"_s)
                order->trigger();
        }
        QCOMPARE(nameAt(0), u"a"_s);
        QCOMPARE(pane->currentId(), u"3"_s);
    }

    void columnsFitAndCanBeHidden()
    {
        load(numbered(5));
        const auto right = [this](int column) {
            return table()->columnViewportPosition(column) + table()->columnWidth(column);
        };
        for (const int width : {220, 300, 340, 420, 500, 640, 900}) {
            pane->resize(width, 480);
            QCOMPARE_GE(table()->viewport()->width(), right(ActionListModel::StateColumn));
        }
        QCOMPARE(right(ActionListModel::ChangedColumn), table()->viewport()->width());
        QTRY_VERIFY(!table()->horizontalScrollBar()->isVisible()); // it was there at 640
        pane->resize(340, 480);
        QTRY_VERIFY(table()->horizontalScrollBar()->isVisible());

        QVERIFY(!pane->columnMenu()->actions().at(ActionListModel::NameColumn)->isEnabled());
        for (int column = ActionListModel::TriggersColumn; column < ActionListModel::ColumnCount; ++column)
            pane->columnMenu()->actions().at(column)->trigger();
        QVERIFY(table()->isColumnHidden(ActionListModel::ChangedColumn));
        QCOMPARE(right(ActionListModel::StateColumn), table()->viewport()->width());
        QTRY_VERIFY(!table()->horizontalScrollBar()->isVisible());

        pane->sortMenu()->actions().at(ActionListModel::ChangedColumn)->trigger();
        const QByteArray saved = pane->saveColumns();
        ActionListModel otherModel;
        ListPane other(otherModel);
        QVERIFY(other.restoreColumns(saved));
        QCOMPARE(otherModel.sortColumn(), int(ActionListModel::ChangedColumn));
        QCOMPARE(otherModel.sortOrder(), Qt::DescendingOrder);
        QVERIFY(other.findChild<QTableView *>()->isColumnHidden(ActionListModel::TimeoutColumn));
        QCOMPARE(other.saveColumns(), saved);
        QVERIFY(!other.restoreColumns("rubbish"_ba));
        QVERIFY(!other.restoreColumns({}));
    }

    void rowHeight()
    {
        load(numbered(2));
        QCOMPARE_GE(table()->rowHeight(0), 22);
        QCOMPARE_GE(table()->rowHeight(0), table()->fontMetrics().height() + 4);
        QCOMPARE(table()->rowHeight(0), table()->rowHeight(1));
    }

    void loadingIsQuietAtFirst()
    {
        QCOMPARE(BusySign::delay, 300ms);
        pane->showLoading();
        QVERIFY(!shows(u"listBusy"_s));
        QVERIFY(!shows(u"listCancelButton"_s));
        QVERIFY(message().isEmpty());
        QTRY_VERIFY(shows(u"listBusy"_s));
        QVERIFY(message().contains(u"Loading"_s));
        const QSignalSpy cancelled(pane.get(), &ListPane::cancelRequested);
        QTest::mouseClick(get(u"listCancelButton"_s), Qt::LeftButton);
        QCOMPARE(cancelled.size(), 1);
        load(numbered(3));
        QVERIFY(!shows(u"listBusy"_s));
        QVERIFY(message().isEmpty());
        QVERIFY(table()->isVisible());
    }

    void quickLoadNeverFlickers()
    {
        pane->showLoading();
        load(numbered(3));
        // Nothing is left that could show a busy sign later.
        for (const QTimer *timer : pane->findChildren<QTimer *>())
            QVERIFY(!timer->isSingleShot() || !timer->isActive());
        QVERIFY(!shows(u"listBusy"_s));
    }

    void reloadKeepsRowsUsable()
    {
        load(numbered(3));
        pane->showLoading();
        QTRY_VERIFY(shows(u"listBusy"_s));
        QVERIFY(table()->isVisible());
        QVERIFY(table()->isEnabled());
        QVERIFY(message().isEmpty());
    }

    void failureWithoutRows()
    {
        pane->showError(explain::Operation::List, refusal());
        QVERIFY(!table()->isVisible());
        for (const QString &part : {u"You may not list the actions of Acme."_s, u"Ask for a role."_s,
                                    u"No matching permissions found (AUTH-5mWD2)"_s}) {
            QVERIFY2(message().contains(part), qPrintable(message()));
        }
        const QSignalSpy reload(pane.get(), &ListPane::reloadRequested);
        QTest::mouseClick(get(u"listRetryButton"_s), Qt::LeftButton);
        QCOMPARE(reload.size(), 1);
        pane->showLoading();
        QVERIFY(message().isEmpty());
    }

    void failureAboveRows()
    {
        load(numbered(30));
        pane->showLoading();
        pane->showError(explain::Operation::List, refusal());
        QVERIFY(table()->isVisible());
        QVERIFY(message().contains(u"AUTH-5mWD2"_s));
        QVERIFY(get(u"listError"_s)->height() < pane->height() / 2);
        QTest::keyClicks(filter(), u"zebra"_s); // both stand there, each in its place
        QVERIFY(message().contains(u"AUTH-5mWD2"_s));
        QVERIFY(message().contains(u"zebra"_s));
        filter()->clear();
        pane->showActions();
        QVERIFY(message().isEmpty());
    }

    void longWordsDoNotWidenThePane()
    {
        const int before = pane->minimumSizeHint().width();
        Error error = refusal();
        error.serverMessage = QString(600, u'x');
        error.message = u"https://"_s + QString(300, u'a');
        load(numbered(3));
        pane->showError(explain::Operation::List, error);
        QCoreApplication::processEvents();
        QCOMPARE_LE(pane->minimumSizeHint().width(), std::max(before, 320));
        QCOMPARE(pane->width(), 340);
    }

    void emptyList()
    {
        pane->setOrganisationName(u"Acme <b>"_s);
        load({});
        QVERIFY(message().contains(u"No actions in Acme <b> yet"_s));
        const QSignalSpy wanted(pane.get(), &ListPane::newRequested);
        QTest::mouseClick(get(u"listNewButton"_s), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        pane->setWritable(false, u"Your role only reads."_s);
        QVERIFY(!get(u"listNewButton"_s)->isEnabled());
        QCOMPARE(get(u"listNewButton"_s)->toolTip(), u"Your role only reads."_s);
        pane->setWritable(true);
        QVERIFY(get(u"listNewButton"_s)->isEnabled());
        zitadel::Action first = action(1, u"first"_s);
        first.state = zitadel::ActionState::Inactive;
        model->upsert(first);
        const auto shown = model->index(0, ActionListModel::StateColumn).data().toString();
        QCOMPARE_GE(table()->columnWidth(ActionListModel::StateColumn),
                    table()->fontMetrics().horizontalAdvance(shown) + 2 * ActionDelegate::padding);
        QVERIFY(message().isEmpty());
        QVERIFY(table()->isVisible());
        QCOMPARE(nameAt(0), u"first"_s);
    }

    /// What runs an action is known later than the list.
    void columnsFitWhatComesLater()
    {
        load(numbered(3));
        const int before = table()->columnWidth(ActionListModel::TriggersColumn);
        ActionTriggers triggers{.areKnown = true, .hindrance = {}, .byAction = {}};
        triggers.byAction.insert(u"1"_s, {zitadel::Binding{.flow = u"2"_s, .trigger = u"5"_s, .count = 1}});
        model->setTriggers(triggers);
        const QString shown = model->index(model->rowOf(u"1"_s), ActionListModel::TriggersColumn).data().toString();
        const int text = table()->fontMetrics().horizontalAdvance(shown) + 2 * ActionDelegate::padding;
        QVERIFY(before < text);
        QCOMPARE_GE(table()->columnWidth(ActionListModel::TriggersColumn), text);
    }

    void noMatch()
    {
        load(numbered(3));
        table()->setFocus();
        QTest::keyClicks(filter(), u"zebra"_s);
        QCOMPARE(count(), u"0 of 3 actions"_s);
        QVERIFY(message().contains(u"No action matches “zebra”"_s));
        QVERIFY(!table()->isVisible());
        QVERIFY(filter()->hasFocus());
        QTest::mouseClick(get(u"listClearFilterButton"_s), Qt::LeftButton);
        QCOMPARE(filter()->text(), QString());
        QVERIFY(table()->isVisible());
        QVERIFY(filter()->hasFocus());
    }

    void selectionAndPlaceSurviveReload()
    {
        load(numbered(500));
        pane->setCurrentId(u"250"_s);
        const QSignalSpy changed(pane.get(), &ListPane::currentChanged);
        const int y = table()->visualRect(table()->currentIndex()).y();
        QVERIFY(table()->viewport()->rect().contains(table()->visualRect(table()->currentIndex())));

        QList<zitadel::Action> later = numbered(500);
        later.removeAt(9); // above
        load(later);
        QCOMPARE(pane->currentId(), u"250"_s);
        QCOMPARE(table()->visualRect(table()->currentIndex()).y(), y);
        QVERIFY(table()->selectionModel()->isRowSelected(table()->currentIndex().row()));
        QCOMPARE(changed.size(), 0);

        later.removeIf([](const zitadel::Action &one) { return one.id == u"250"_s; });
        load(later);
        QCOMPARE(pane->currentId(), QString());
        QCOMPARE(changed.size(), 1);
    }

    void selectionAndPlaceSurviveTheFilter()
    {
        load(numbered(500));
        pane->setCurrentId(u"250"_s);
        const int scrolled = table()->verticalScrollBar()->value();
        QVERIFY(scrolled > 0);
        QTest::keyClicks(filter(), u"action25"_s);
        QCOMPARE(pane->currentId(), u"250"_s);
        QTest::keyClicks(filter(), u"1"_s);
        QCOMPARE(pane->currentId(), QString()); // hidden, so Delete must not reach it
        filter()->clear();
        QCOMPARE(pane->currentId(), u"250"_s);
        QCOMPARE(table()->verticalScrollBar()->value(), scrolled);

        QTest::keyClicks(filter(), u"action400"_s);
        QTest::keyClick(filter(), Qt::Key_Down);
        QTest::keyClick(filter(), Qt::Key_Escape);
        QCOMPARE(pane->currentId(), u"400"_s);
        QVERIFY(table()->viewport()->rect().contains(table()->visualRect(table()->currentIndex())));
    }

    void selectionAndPlaceSurviveUpsert()
    {
        load(numbered(500));
        pane->setCurrentId(u"250"_s);
        const int y = table()->visualRect(table()->currentIndex()).y();
        model->upsert(action(1000, u"aaa"_s));
        QCOMPARE(pane->currentId(), u"250"_s);
        QCOMPARE(table()->visualRect(table()->currentIndex()).y(), y);
        model->remove(u"3"_s);
        QCOMPARE(table()->visualRect(table()->currentIndex()).y(), y);
        model->upsert(action(250, u"zzz"_s)); // moves to the end
        QCOMPARE(pane->currentId(), u"250"_s);
        model->upsert(action(250, u"action250"_s));
        QCOMPARE(pane->currentId(), u"250"_s);

        QTest::keyClicks(filter(), u"action25"_s);
        const QSignalSpy changed(pane.get(), &ListPane::currentChanged);
        model->upsert(action(250, u"renamed"_s)); // falls out of the filter
        QCOMPARE(pane->currentId(), QString());
        QCOMPARE(changed.size(), 1);
        filter()->clear();
        QCOMPARE(pane->currentId(), u"250"_s);
        model->remove(u"250"_s); // gone: its neighbour is next
        QVERIFY(!pane->currentId().isEmpty());
        QCOMPARE(changed.last().first().toString(), pane->currentId());
    }

    void selectsWhatComesLater()
    {
        load(numbered(3));
        pane->setCurrentId(u"9"_s);
        QCOMPARE(pane->currentId(), QString());
        load(numbered(12));
        QCOMPARE(pane->currentId(), u"9"_s);
    }

    void severalAreSelectedByMouse()
    {
        load(numbered(212));
        const QSignalSpy changed(pane.get(), &ListPane::selectionChanged);
        click(1);
        QCOMPARE(count(), u"212 actions"_s);
        click(3, Qt::ControlModifier);
        QCOMPARE(pane->selectedIds(), words(u"2 4"_s));
        QCOMPARE(pane->currentId(), u"4"_s);
        QCOMPARE(count(), u"2 of 212 selected"_s);
        QCOMPARE(changed.size(), 2);
        click(5, Qt::ShiftModifier);
        QCOMPARE(pane->selectedIds(), words(u"2 4 5 6"_s));
        QCOMPARE(pane->currentId(), u"6"_s);
        click(5, Qt::ControlModifier); // out again: what is not selected is not meant
        QCOMPARE(pane->selectedIds(), words(u"2 4 5"_s));
        QCOMPARE(pane->currentId(), u"2"_s);
        for (const int row : {1, 3, 4, 5, 5})
            click(row, Qt::ControlModifier);
        QCOMPARE(pane->selectedIds(), QStringList());
        QCOMPARE(pane->currentId(), QString());
        click(1);
        QCOMPARE(pane->selectedIds(), words(u"2"_s));
        click(5, Qt::ControlModifier);
        click(1, Qt::ControlModifier);
        click(5, Qt::ControlModifier);
        QCOMPARE(pane->currentId(), QString());
        QTest::keyClick(filter(), Qt::Key_Down);
        QCOMPARE(pane->currentId(), u"6"_s);
    }

    void severalAreSelectedByKeys()
    {
        load(numbered(20));
        click(4);
        QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(pane->selectedIds(), words(u"5 6 7"_s));
        QCOMPARE(pane->currentId(), u"7"_s);
        QTest::keyClick(table(), Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(pane->selectedIds(), words(u"5 6"_s));
        QTest::keyClick(table(), Qt::Key_Home, Qt::ShiftModifier);
        QCOMPARE(pane->selectedIds(), words(u"1 2 3 4 5"_s));
        QTest::keyClick(table(), Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(pane->selectedIds().size(), 16);
        QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(pane->selectedIds().size(), 20);
        QCOMPARE(count(), u"20 of 20 selected"_s);
        QTest::keyClick(table(), Qt::Key_Down, Qt::ControlModifier);
        QTest::keyClick(table(), Qt::Key_Home);
        QCOMPARE(pane->selectedIds(), words(u"1"_s));
        QTest::keyClick(table(), Qt::Key_Down, Qt::ControlModifier); // moves and selects nothing
        QCOMPARE(pane->selectedIds(), words(u"1"_s));
        QCOMPARE(pane->currentId(), u"1"_s);
        QTest::keyClick(table(), Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(pane->selectedIds(), words(u"1 2"_s));
    }

    void severalStaySelected()
    {
        load(numbered(500));
        select(words(u"20 250 251 300"_s));
        QCOMPARE(pane->currentId(), u"300"_s);
        const int y = table()->visualRect(table()->currentIndex()).y();
        const QSignalSpy changed(pane.get(), &ListPane::selectionChanged);
        QList<zitadel::Action> later = numbered(500);
        later.removeAt(9);
        load(later);
        QCOMPARE(pane->selectedIds(), words(u"20 250 251 300"_s));
        QCOMPARE(pane->currentId(), u"300"_s);
        QCOMPARE(table()->visualRect(table()->currentIndex()).y(), y);
        QCOMPARE(changed.size(), 0);

        model->sort(ActionListModel::NameColumn, Qt::DescendingOrder);
        QCOMPARE(pane->selectedIds(), words(u"300 251 250 20"_s));
        model->sort(ActionListModel::NameColumn, Qt::AscendingOrder);

        // Changes of single rows: moved, new, changed, gone.
        model->upsert(action(250, u"zzz"_s));
        QCOMPARE(pane->selectedIds(), words(u"20 251 300 250"_s));
        model->upsert(action(250, u"action250"_s));
        model->upsert(action(1000, u"action250b"_s));
        QCOMPARE(pane->selectedIds(), words(u"20 250 251 300"_s));
        model->upsert(action(251, u"action251"_s, u"changed"_s));
        model->remove(u"251"_s);
        QCOMPARE(pane->selectedIds(), words(u"20 250 300"_s));
        model->upsert(action(251, u"action251"_s)); // what was removed is not remembered
        QCOMPARE(pane->selectedIds(), words(u"20 250 300"_s));
        model->remove(u"300"_s); // the others are meant, not its neighbour
        QCOMPARE(pane->selectedIds(), words(u"20 250"_s));
        QCOMPARE(pane->currentId(), u"20"_s);
    }

    void severalStaySelectedOverAFilter()
    {
        load(numbered(500));
        select(words(u"20 250 251 300"_s));
        QTest::keyClicks(filter(), u"action25"_s);
        QCOMPARE(pane->selectedIds(), words(u"250 251"_s)); // only what is seen is meant
        QCOMPARE(count(), u"2 selected, 11 of 500 actions"_s);
        model->upsert(action(250, u"renamed"_s)); // falls out
        QCOMPARE(pane->selectedIds(), words(u"251"_s));
        model->upsert(action(250, u"action250"_s)); // and comes back
        QCOMPARE(pane->selectedIds(), words(u"250 251"_s));
        filter()->clear();
        QCOMPARE(pane->selectedIds(), words(u"20 250 251 300"_s));
        QCOMPARE(pane->currentId(), u"300"_s);

        // Whoever adds to it keeps what is out of sight, whoever begins anew does not.
        QTest::keyClicks(filter(), u"action40"_s);
        click(1, Qt::ControlModifier);
        QTest::keyClick(filter(), Qt::Key_Escape);
        QCOMPARE(pane->selectedIds(), words(u"20 250 251 300 400"_s));
        QTest::keyClicks(filter(), u"action40"_s);
        click(2);
        QTest::keyClick(filter(), Qt::Key_Escape);
        QCOMPARE(pane->selectedIds(), words(u"401"_s));
        QTest::keyClicks(filter(), u"action40"_s);
        QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(filter(), Qt::Key_Escape);
        QCOMPARE(pane->selectedIds().size(), 11);
    }

    void returnOpensAllThatIsSelected()
    {
        load(numbered(30));
        const QSignalSpy opened(pane.get(), &ListPane::openRequested);
        click(2);
        click(4, Qt::ShiftModifier);
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(opened.size(), 3);
        QCOMPARE(opened.last().first().toString(), u"5"_s); // in front in the end
        QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(opened.size(), 3);
        auto *question = pane->findChild<QMessageBox *>(u"openManyQuestion"_s);
        QVERIFY(question);
        QCOMPARE(question->text(), u"Open 30 actions?"_s);
        question->button(QMessageBox::Cancel)->click();
        QCOMPARE(opened.size(), 3);
        QTest::keyClick(table(), Qt::Key_Return);
        QTRY_VERIFY(pane->findChild<QMessageBox *>(u"openManyQuestion"_s));
        QTRY_VERIFY(pane->findChildren<QMessageBox *>(u"openManyQuestion"_s).size() == 1);
        question = pane->findChild<QMessageBox *>(u"openManyQuestion"_s);
        for (QAbstractButton *button : question->buttons()) {
            if (button->text() == u"Open them"_s)
                button->click();
        }
        QCOMPARE(opened.size(), 33);
    }

    void contextMenuByKeyAndMouse()
    {
        load(numbered(3));
        pane->setCurrentId(u"2"_s);
        const QSignalSpy asked(pane.get(), &ListPane::contextMenuRequested);
        QContextMenuEvent key(QContextMenuEvent::Keyboard, QPoint(5, 5), table()->mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(table(), &key);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.last().first().toString(), u"2"_s);
        const QPoint at = table()->viewport()->mapFromGlobal(asked.last().at(1).toPoint());
        QVERIFY(table()->visualRect(model->index(1, 0)).contains(at));

        const QPoint third = table()->visualRect(model->index(2, 0)).center();
        QContextMenuEvent mouse(QContextMenuEvent::Mouse, third, table()->viewport()->mapToGlobal(third));
        QApplication::sendEvent(table()->viewport(), &mouse);
        QCOMPARE(asked.last().first().toString(), u"3"_s);
        const QPoint below(20, table()->viewport()->height() - 5);
        QContextMenuEvent beside(QContextMenuEvent::Mouse, below, table()->viewport()->mapToGlobal(below));
        QApplication::sendEvent(table()->viewport(), &beside);
        QCOMPARE(asked.last().first().toString(), QString());
    }

    void inactiveInkCanBeRead()
    {
        for (const QColor &ground : {QColor(Qt::white), QColor(0x1b, 0x1e, 0x20)}) {
            QPalette palette(ground);
            palette.setColor(QPalette::Base, ground);
            palette.setColor(QPalette::Text, ground == Qt::white ? Qt::black : Qt::white);
            palette.setColor(QPalette::Disabled, QPalette::Text, QColor(0xbe, 0xbe, 0xbe));
            const QColor ink = ActionDelegate::quietInk(palette);
            QVERIFY(ink != palette.color(QPalette::Active, QPalette::Text));
            QCOMPARE_GE(std::abs(ink.lightness() - ground.lightness()), 90);
        }
    }

    void everythingHasAName()
    {
        for (const QString &name : {u"filterEdit"_s, u"actionTable"_s, u"listBusy"_s, u"listViewButton"_s})
            QVERIFY2(!get(name)->accessibleName().isEmpty(), qPrintable(name));
        QCOMPARE(pane->objectName(), u"listPane"_s);
    }
};

QTEST_MAIN(TestListPane)
#include "tst_listpane.moc"
