// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/barstack.h"
#include "base/elidedlabel.h"
#include "base/emptystate.h"
#include "compare/comparedialog.h"
#include "support/windowfixture.h"

using namespace Qt::StringLiterals;

/// The window on a small screen, with long texts in it, and where the keys go.
class tst_Window : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> f;

    static void verifyInside(const QRect &screen, const QRect &window)
    {
        QString words;
        QDebug(&words) << window << "in" << screen;
        QVERIFY2(screen.contains(window), qPrintable(words));
    }
    QRect onScreen(const QWidget *widget) const
    {
        return {widget->mapToGlobal(QPoint(0, 0)), widget->size()};
    }

private slots:
    void init() { f = std::make_unique<WindowFixture>(); }
    void cleanup() { f.reset(); }

    void theFirstWindowFits()
    {
        const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
        QCOMPARE(screen.size(), QSize(1024, 700));
        QVERIFY(f->start());
        verifyInside(screen, f->window->frameGeometry());
        f->window->openAction(
            f->workspace->list().model().index(0, 0).data(ActionListModel::IdRole).toString());
        QTRY_VERIFY(f->editor());
        for (const char *name : {"saveButton", "saveState", "cursorPosition"}) {
            QTRY_VERIFY2(f->inTab<QWidget>(name)->isVisible(), name);
            QVERIFY2(screen.contains(onScreen(f->inTab<QWidget>(name))), name);
        }
        f->command("compareCommand");
        QTRY_VERIFY(f->find<CompareDialog>("compareDialog"));
        QVERIFY(screen.size().expandedTo(f->find<CompareDialog>("compareDialog")->frameSize()) ==
                screen.size());
    }

    /// One of a larger screen comes back on a smaller one.
    void anEarlierWindowFits()
    {
        QWidget large;
        large.resize(1600, 1000);
        f->settings.setWindowGeometry(large.saveGeometry());
        QVERIFY(f->start());
        verifyInside(QGuiApplication::primaryScreen()->availableGeometry(), f->window->frameGeometry());
    }

    void aTabDoesNotGetTheKeysIntoItsName()
    {
        QVERIFY(f->start());
        const QString first =
            f->workspace->list().model().index(0, 0).data(ActionListModel::IdRole).toString();
        const QString second =
            f->workspace->list().model().index(1, 0).data(ActionListModel::IdRole).toString();
        const auto isInName = [this] {
            return QApplication::focusWidget() == f->inTab<QLineEdit>("nameEdit");
        };
        for (const QString &id : {first, second}) {
            f->window->openAction(id);
            QTRY_COMPARE(f->editor()->document().id(), id);
        }
        QTRY_COMPARE(QApplication::focusWidget(), &f->editor()->code());
        f->window->tabs().setCurrentIndex(0);
        QVERIFY(!isInName());
        f->inTab<QPushButton>("saveButton")->parentWidget()->setFocus();
        f->window->tabs().closeTab(0);
        QTRY_COMPARE(f->window->tabs().count(), 1);
        QVERIFY(!isInName());

        // As after a restart: no widget has the keys, and two tabs come.
        if (QWidget *focus = f->window->focusWidget())
            focus->clearFocus();
        const OpenTabs places{.tabs = {{.organisationId = f->profile.organisationId, .actionId = first},
                                       {.organisationId = f->profile.organisationId, .actionId = second}},
                              .current = 0};
        f->window->tabs().restore(places);
        QTRY_COMPARE(f->window->tabs().count(), 2);
        QTRY_VERIFY(QApplication::focusWidget());
        QVERIFY(!isInName());
        const QString name = f->editor()->document().fields().name;
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_X);
        QCOMPARE(f->editor()->document().fields().name, name);
    }

    void aBarGivesTheKeysBack()
    {
        QVERIFY(f->start());
        f->window->openAction(
            f->workspace->list().model().index(0, 0).data(ActionListModel::IdRole).toString());
        QTRY_VERIFY(f->editor());
        f->editor()->focusScript();
        EmptyState bar(f->window.get());
        bar.setForm(EmptyState::Form::Banner);
        bar.setTitle(u"News"_s);
        QPushButton *button = bar.addButton(u"Do"_s, u"doButton"_s);
        bar.show();
        connect(button, &QPushButton::clicked, &bar, &QWidget::hide);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(!bar.isVisible());
        QCOMPARE(QApplication::focusWidget(), &f->editor()->code());
        // A click, too, and where the button alone goes.
        bar.show();
        button->disconnect(&bar);
        connect(button, &QPushButton::clicked, button, &QWidget::hide);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!button->isVisible());
        QCOMPARE(QApplication::focusWidget(), &f->editor()->code());
    }

    void aLongStatusLeavesTheListItsRoom()
    {
        QVERIFY(f->start());
        f->window->openAction(
            f->workspace->list().model().index(0, 0).data(ActionListModel::IdRole).toString());
        QTRY_VERIFY(f->editor());
        QTest::qWait(50);
        const int list = f->find<QWidget>("listPane")->width();
        const int least = f->editor()->minimumSizeHint().width();
        auto *status = f->inTab<ElidedLabel>("saveState");
        status->setText(QString(400, u'w'));
        QTest::qWait(50);
        QCOMPARE(f->editor()->minimumSizeHint().width(), least);
        QCOMPARE(f->find<QWidget>("listPane")->width(), list);
        QVERIFY(status->width() < status->sizeHint().width());
    }

    void barsLeaveRoom()
    {
        QVERIFY(f->start());
        auto *bars = f->find<BarStack>("barStack");
        QVERIFY(bars);
        QList<EmptyState *> added;
        for (int i = 0; i < 6; ++i) {
            auto *bar = new EmptyState(f->window.get());
            bar->setForm(EmptyState::Form::Banner);
            bar->setTitle(u"News %1"_s.arg(i));
            bar->setText(u"It is long. "_s.repeated(20));
            bar->hide();
            bars->addBar(bar);
            added << bar;
        }
        QTest::qWait(30);
        const int before = bars->height();
        added[0]->show();
        QTRY_VERIFY(bars->height() > before);
        QVERIFY(bars->height() >= added[0]->height());
        for (EmptyState *bar : added)
            bar->show();
        QTest::qWait(50);
        QVERIFY2(bars->height() <= f->window->height() / 4, qPrintable(QString::number(bars->height())));
        const QRect seen(bars->viewport()->mapToGlobal(QPoint(0, 0)), bars->viewport()->size());
        QVERIFY(seen.intersects(onScreen(added.last()))); // the newest
        for (EmptyState *bar : added)
            bar->hide();
        QTRY_COMPARE(bars->height(), before);
    }

    void longNamesFit()
    {
        const QString name = QString(200, u'W');
        const QString id = f->server.addAction(f->profile.organisationId, name, u"function f() {}\n"_s);
        f->server.addOrganisation(name);
        f->profile.name = name;
        f->relink();
        QVERIFY(f->start());
        f->window->openAction(id);
        QTRY_VERIFY(f->editor());
        f->type(u"x"_s);
        const int most = QGuiApplication::primaryScreen()->availableGeometry().width();
        QTest::qWait(300); // the script is checked, and a hint names the action
        QVERIFY2(f->window->minimumSizeHint().width() <= most,
                 qPrintable(QString::number(f->window->minimumSizeHint().width())));
        QVERIFY(f->window->width() <= most);
        QVERIFY(f->window->tabs().tabBar()->tabRect(0).width() < most / 2);
        f->command("revertCommand");
        QVERIFY(f->box("revertQuestion"));
        QVERIFY(f->box("revertQuestion")->width() <= most);
        f->box("revertQuestion")->close();
    }
};

int main(int argc, char **argv)
{
    // The smallest screen on which all has to be in reach.
    QTemporaryDir folder;
    QFile file(folder.filePath(u"screen.json"_s));
    if (!file.open(QIODevice::WriteOnly))
        return 1;
    file.write(R"({"screens": [{"name": "small", "x": 0, "y": 0, "width": 1024, "height": 700,)"
               R"( "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
    file.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toLocal8Bit());
    QApplication app(argc, argv);
    tst_Window test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_window.moc"
