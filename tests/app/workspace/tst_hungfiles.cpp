// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "base/localfile.h"
#include "base/slowwork.h"
#include "run/engine.h"
#include "support/waiting.h"
#include "workspace/scriptcheck.h"
#include "workspace/scripthelp.h"

#include <QTemporaryDir>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Files that nobody can open for a while: whoever holds the lease of one is asked to give it back first, and
/// does not answer.
class HungFiles
{
public:
    explicit HungFiles(int count)
    {
        std::signal(SIGIO, SIG_IGN); // by which the kernel asks
        for (int i = 0; i < count; ++i) {
            const QString path = m_folder.filePath(u"script%1.js"_s.arg(i));
            const int file = ::open(qPrintable(path), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
            m_isGood = m_isGood && file >= 0 && ::fcntl(file, F_SETLEASE, F_WRLCK) == 0;
            m_files << file;
            m_paths << path;
        }
    }
    ~HungFiles() { release(); }
    /// They can be opened again. They are removed with this.
    void release()
    {
        for (const int file : std::exchange(m_files, {}))
            ::close(file);
    }
    bool areHung() const { return m_isGood; }
    const QStringList &paths() const { return m_paths; }

private:
    QTemporaryDir m_folder;
    QList<int> m_files;
    QStringList m_paths;
    bool m_isGood = true;
};

} // namespace

/// Files of a folder that has gone away keep nobody from working.
class tst_hungfiles : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(); }

    void theRestGoesOn()
    {
        QList<QFuture<Result<QString>>> reads;
        QTemporaryDir folder;
        HungFiles hung(20);
        {
            if (!hung.areHung())
                QSKIP("no leases in the folder for temporary files");
            for (const QString &path : hung.paths())
                reads << localfile::read(path);
            // Busy with them, not done: they would have come back in no time.
            QTRY_COMPARE(slowwork::pool().activeThreadCount(), 20);

            zitadel::Action action;
            action.id = u"1"_s;
            action.fields = {u"f"_s, u"function f( {"_s, 10s, true};
            ActionDocument document(action, nullptr);
            run::Engine engine;
            ScriptCheck check(document, engine);
            QSignalSpy checked(&check, &ScriptCheck::problemsChanged);
            QVERIFY(checked.wait(5'000));
            QVERIFY(!check.problems().isEmpty());
            ScriptHelp help(document);
            const auto outline = help.outline();
            QTRY_VERIFY(outline.isFinished());

            Archive archive(folder.filePath(u"archive.sqlite"_s));
            QVERIFY(answerOf(archive.known().put(action)));
            // Nor is another file in the way of these.
            const QString other = folder.filePath(u"other.js"_s);
            QVERIFY(answerOf(localfile::write(other, u"let a"_s)));
            QCOMPARE(answerOf(localfile::read(other)).value(), u"let a"_s);
            for (const auto &read : std::as_const(reads))
                QVERIFY(!read.isFinished());
        }
        hung.release();
        for (const auto &read : std::as_const(reads))
            QVERIFY(answerOf(read));
    }
};

QTEST_GUILESS_MAIN(tst_hungfiles)
#include "tst_hungfiles.moc"
