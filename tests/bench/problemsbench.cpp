// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benches.h"
#include "bench/timing.h"
#include "editor/problemlist.h"
#include "support/windowfixture.h"

#include <QApplication>
#include <QTimer>
#include <QToolButton>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// Sees that the summary of the problems was painted after it had changed.
class SummaryWatch : public QObject
{
public:
    bool isChanged = false;
    bool isPainted = false;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && isChanged && watched->objectName() == "problemButton"_L1)
            isPainted = true;
        return false;
    }
};

} // namespace

void benches::problems()
{
    WindowFixture f(demo::SampleState::Empty);
    const QString id = f.server.addAction(f.server.organisations().constFirst().id, u"f"_s, longScript());
    f.show();
    f.window->activateWindow(); // on a bare screen nobody else does
    f.workspace->list().reload();
    if (!QTest::qWaitForWindowActive(f.window.get()) ||
        !QTest::qWaitFor([&] { return f.workspace->list().model().find(id) != nullptr; })) {
        fail(u"problems: the window did not come"_s);
        return;
    }
    f.window->openAction(id);
    CodeEditor &code = f.editor()->code();
    const qsizetype place = code.script().indexOf(u"const user"_s);
    const qsizetype size = code.script().size();
    SummaryWatch watch;
    qApp->installEventFilter(&watch);
    auto *list = f.editor()->findChild<ProblemList *>();
    auto *button = f.inTab<QToolButton>("problemButton");
    QString before;
    QObject::connect(list, &ProblemList::changed, list, [&] { watch.isChanged = button->text() != before; });
    const int rounds = usually(50, 1);
    std::vector<double> times;
    int missing = 0;
    qsizetype dropped = 0;
    const QString burst = u"let broken = 1 +"_s;
    for (int round = 0; round < rounds; ++round) {
        code.setPosition(place);
        QTest::qWait(250); // all is told about the script as it was
        before = button->text();
        watch.isChanged = watch.isPainted = false;
        f.type(burst.chopped(1)); // as fast as keys can come
        QTimer wake;              // lest it waits for ever
        wake.start(2000);
        const QDeadlineTimer end(2000);
        const double time = timing::of([&] {
            f.type(burst.last(1));
            while (!watch.isPainted && !end.hasExpired())
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        });
        if (watch.isPainted)
            times.push_back(time);
        else
            ++missing;
        dropped += burst.size() - (code.script().size() - size);
        while (code.script().size() > size)
            code.undo();
    }
    if (missing > 0 || dropped != 0)
        fail(u"problems: not told, or keys lost"_s);
    std::ranges::sort(times);
    std::printf(
        "problems: %d bursts of %lld keys in a script of %lld characters, from the last key until the\n"
        "new problem is painted\n",
        rounds, qlonglong(burst.size()), qlonglong(size));
    if (!times.empty()) {
        std::printf("  median %6.2f ms\n  95th percentile %6.2f ms  goal 150\n  longest %6.2f ms\n",
                    timing::median(times), times[times.size() * 95 / 100], times.back());
    }
    std::printf("  never %d, characters dropped %lld\n", missing, qlonglong(dropped));
}
