// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benches.h"
#include "bench/timing.h"
#include "support/windowfixture.h"

#include <QApplication>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// Sees that the list of completions was painted.
class PaintWatch : public QObject
{
public:
    bool painted = false;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && watched->isWidgetType())
            painted =
                painted || static_cast<QWidget *>(watched)->window()->objectName() == "completionList"_L1;
        return false;
    }
};

/// Milliseconds until the list is painted; negative if it never is.
double timeOfKey(const WindowFixture &f, PaintWatch &watch, QChar key)
{
    QTest::qWait(5); // what the key before left to do
    watch.painted = false;
    QDeadlineTimer end(2000);
    QTimer wake; // lest it waits for ever
    wake.start(2000);
    const double time = timing::of([&] {
        f.type(key);
        // Not with qWaitFor(), which sleeps 10 ms between two looks.
        while (!watch.painted && !end.hasExpired())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    });
    return watch.painted ? time : -1;
}

} // namespace

void benches::completion()
{
    WindowFixture f(demo::SampleState::Empty);
    const QString id = f.server.addAction(f.server.organisations().constFirst().id, u"f"_s, longScript());
    f.show();
    f.window->activateWindow(); // on a bare screen nobody else does
    f.workspace->list().reload();
    if (!QTest::qWaitForWindowActive(f.window.get()) ||
        !QTest::qWaitFor([&] { return f.workspace->list().model().find(id) != nullptr; })) {
        fail(u"completion: the window did not come"_s);
        return;
    }
    f.window->openAction(id);
    CodeEditor &code = f.editor()->code();
    const qsizetype place = code.script().indexOf(u"const user"_s);
    const qsizetype size = code.script().size();
    PaintWatch watch;
    qApp->installEventFilter(&watch);
    std::vector<double> times;
    std::vector<double> opening; // of these, those that ask anew
    int missing = 0;
    for (int round = 0; round < usually(40, 1); ++round) {
        code.setPosition(place);
        QTest::keyClick(&code, Qt::Key_Return);
        code.setPosition(place);
        for (const QChar key : u"api.v"_s) {
            const double time = timeOfKey(f, watch, key);
            missing += time < 0;
            if (time >= 0)
                times.push_back(time);
            if (time >= 0 && (key == u'a' || key == u'.'))
                opening.push_back(time);
        }
        QTest::keyClick(&code, Qt::Key_Escape);
        while (code.script().size() > size)
            code.undo();
        QTest::qWait(120); // the check of the script, which waits for a pause
    }
    if (missing > 0)
        fail(u"completion: no list for some of the keys"_s);
    std::ranges::sort(times);
    std::printf("completion: %zu keys in a script of %lld characters, until the list is painted\n",
                times.size() + size_t(missing), qlonglong(size));
    if (times.empty())
        return;
    std::printf("  median of keys that ask anew %6.2f ms\n", timing::median(opening));
    std::printf("  median %6.2f ms\n  95th percentile %6.2f ms  goal 16\n  longest %6.2f ms\n  never %d\n",
                timing::median(times), times[times.size() * 95 / 100], times.back(), missing);
}
