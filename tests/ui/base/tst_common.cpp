// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/colours.h"
#include "base/times.h"
#include "base/wrappingrow.h"

#include <QLineEdit>
#include <QLocale>
#include <QPalette>
#include <QPushButton>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using colours::Meaning;

/// What all panes share: our own colours, and how times are told.
class tst_common : public QObject
{
    Q_OBJECT

private slots:
    /// Nothing is cut off, and nothing keeps the window wider than its widest part.
    void aRowWrapsWhereThereIsNoRoom()
    {
        QWidget window;
        auto *row = new WrappingRow(&window);
        row->setContentsMargins(5, 5, 5, 5);
        row->setSpacing(6);
        auto *edit = new QLineEdit(&window);
        QList<QWidget *> all{edit};
        row->addWidget(edit);
        for (const QString &text : {u"Save"_s, u"Allowed to fail"_s, u"A rather long word on it"_s}) {
            all.append(new QPushButton(text, &window));
            row->addWidget(all.constLast());
        }
        const int one = row->heightForWidth(2000);
        QCOMPARE(one, row->sizeHint().height());
        QCOMPARE(row->minimumSize().width(), all.constLast()->minimumSizeHint().width() + 10);
        for (const int width : {2000, row->sizeHint().width(), 300, row->minimumSize().width()}) {
            const int height = row->heightForWidth(width);
            QVERIFY(width < 300 ? height > one : height >= one);
            row->setGeometry({0, 0, width, height});
            QRegion taken;
            for (QWidget *widget : all) {
                QVERIFY(QRect(5, 5, width - 10, height - 10).contains(widget->geometry()));
                QVERIFY(widget->width() >= widget->minimumSizeHint().width());
                QVERIFY(!taken.intersects(widget->geometry()));
                taken += widget->geometry();
            }
        }
        row->setGeometry({0, 0, 2000, one});
        QCOMPARE(all.constLast()->geometry().right(), 2000 - 5 - 1); // the field has taken what was left
        // From right to left it begins at the right.
        window.setLayoutDirection(Qt::RightToLeft);
        row->setGeometry({0, 0, 2000, one});
        QCOMPARE(edit->geometry().right(), 2000 - 5 - 1);
    }
    void coloursCanBeRead_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << QPalette(QColor(0xef, 0xef, 0xef)) << false;
        QTest::newRow("dark") << QPalette(QColor(0x2a, 0x2e, 0x32)) << true;
    }
    void coloursCanBeRead()
    {
        QFETCH(QPalette, palette);
        QTEST(colours::isDark(palette), "isDark");
        for (const Meaning meaning :
             {Meaning::Information, Meaning::Success, Meaning::Warning, Meaning::Error}) {
            const QColor ink = colours::ink(meaning, palette);
            const QColor ground = colours::ground(meaning, palette);
            QVERIFY(colours::contrast(ink, ground) >= 4.5);
            QVERIFY(colours::contrast(ink, palette.color(QPalette::Window)) >= 4.5);
            QVERIFY(colours::contrast(palette.color(QPalette::WindowText), ground) >= 4.5);
        }
    }

    void knowsContrast()
    {
        QCOMPARE(qRound(colours::contrast(Qt::black, Qt::white)), 21);
        QCOMPARE(colours::contrast(Qt::red, Qt::red), 1.0);
    }

    void tellsTimesFromNow_data()
    {
        QTest::addColumn<QDateTime>("when");
        QTest::addColumn<QString>("said");
        const QDateTime now = noon();
        QTest::newRow("now") << now << u"just now"_s;
        QTest::newRow("a clock ahead of ours") << now.addSecs(50) << u"just now"_s;
        QTest::newRow("minutes") << now.addSecs(-299) << u"4 min ago"_s;
        QTest::newRow("this morning") << now.addSecs(-3 * 3600) << u"today 09:00:00"_s;
        QTest::newRow("yesterday") << now.addSecs(-16 * 3600) << u"yesterday 20:00:00"_s;
        QTest::newRow("later") << now.addDays(-10)
                               << QLocale::c().toString(now.addDays(-10).date(), QLocale::ShortFormat);
    }
    void tellsTimesFromNow()
    {
        QFETCH(QDateTime, when);
        QLocale::setDefault(QLocale::c());
        QTEST(times::relative(when, noon()), "said");
        // Whatever zone a time comes in, it is told in the user's.
        QTEST(times::relative(when.toUTC(), noon()), "said");
    }

    void exactTimesNameTheirZone()
    {
        const QDateTime when(QDate(2026, 7, 10), QTime(9, 52, 56, 123), QTimeZone::UTC);
        const QString said = times::exact(when);
        QVERIFY2(said.contains(when.toLocalTime().toString(u"HH:mm:ss.zzz"_s)), qPrintable(said));
        QVERIFY(said.contains(when.toLocalTime().timeZoneAbbreviation()));
    }

private:
    static QDateTime noon() { return {QDate(2026, 11, 20), QTime(12, 0)}; }
};

QTEST_MAIN(tst_common)
#include "tst_common.moc"
