// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/emptystate.h"
#include "exchange/exportdialog.h"
#include "support/planview.h"
#include "support/windowfixture.h"

#include <QListWidget>
#include <QPointer>
#include <QProgressBar>
#include <QStandardPaths>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Exporting to a folder and importing from it, in a real window against the demo server.
class tst_exchangedialogs : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> f;
    QString m_folder;
    QString m_id;

    QByteArray contentsOf(const QString &path) const
    {
        QFile file(QDir(m_folder).filePath(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
    }
    bool put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(QDir(m_folder).filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    template<typename T>
    T *in(QWidget *dialog, const char *name) const
    {
        return dialog->findChild<T *>(QLatin1StringView(name));
    }
    ExportDialog *openExport()
    {
        auto *dialog = new ExportDialog(*f->workspace, m_folder, f->window.get());
        dialog->open();
        return dialog;
    }
    bool exportAll()
    {
        auto *dialog = openExport();
        auto *close = in<QPushButton>(dialog, "exportCloseButton");
        const auto *progress = in<QProgressBar>(dialog, "exportProgress");
        const bool isDone = QTest::qWaitFor([progress] { return progress->isHidden(); });
        close->click();
        return isDone;
    }

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        f = std::make_unique<WindowFixture>(demo::SampleState::Empty);
        m_folder = f->folder.filePath(u"files"_s);
        m_id = f->server.addAction(f->profile.organisationId, u"f"_s, u"function f() {}\n"_s);
        f->server.addAction(f->profile.organisationId, u"g"_s, u"function g() {}\n"_s);
        QVERIFY(f->start());
    }
    void cleanup() { f.reset(); }

    /// A server that does not answer holds nobody in the dialog.
    void anExportCanBeCancelled()
    {
        f->server.setSwitches({.breakage = demo::Switches::Break::Hang, .count = 10});
        QPointer dialog = openExport();
        QTRY_VERIFY(!f->server.requests().isEmpty());
        QVERIFY(in<QProgressBar>(dialog, "exportProgress")->isVisible());
        in<QPushButton>(dialog, "exportCloseButton")->click();
        QTRY_VERIFY(!dialog);
        QVERIFY(!QDir(m_folder).exists());
        // The next one is not kept from it.
        f->server.setSwitches({.projectionDelay = std::chrono::milliseconds(0)});
        QVERIFY(exportAll());
        QCOMPARE(contentsOf(u"f.js"_s), "function f() {}\n"_ba);
    }

    void anExportAsksBeforeItReplaces()
    {
        QVERIFY(exportAll());
        QVERIFY(put(u"f.js"_s, "edited"));
        auto fields = f->workspace->list().model().find(m_id)->fields;
        fields.script = u"function f() { return 1; }\n"_s;
        QVERIFY(answerOf(f->client().updateAction(f->profile.organisationId, m_id, fields)));

        auto *dialog = openExport();
        auto *files = in<QListWidget>(dialog, "exportFiles");
        auto *message = in<EmptyState>(dialog, "exportMessage");
        auto *replace = in<QPushButton>(dialog, "exportReplaceButton");
        QTRY_VERIFY(replace->isVisible());
        QVERIFY(message->isVisible());
        QCOMPARE(files->count(), 1);
        QCOMPARE(files->item(0)->text(), u"f.js"_s);
        QCOMPARE(contentsOf(u"f.js"_s), "edited"_ba);
        replace->click();
        QTRY_VERIFY(files->count() > 1);
        const QString summary = in<QLabel>(dialog, "exportSummary")->text();
        QVERIFY2(summary.startsWith("What was in the way was copied to "_L1), qPrintable(summary));
        QCOMPARE(contentsOf(u"f.js"_s), "function f() { return 1; }\n"_ba);
        QVERIFY(!replace->isVisible());
        const QString copies = summary.section(u'“', 1, 1).section(u'”', 0, 0);
        QCOMPARE(contentsOf(QDir(copies).filePath(u"f.js"_s)), "edited"_ba);
        QVERIFY(QDir(copies).removeRecursively());
    }

    void anExportThatFailsSaysSo()
    {
        f->server.setSwitches({.breakage = demo::Switches::Break::DropBeforeAnswer, .count = 10});
        QPointer dialog = openExport();
        QVERIFY(!in<QProgressBar>(dialog, "exportProgress")->accessibleName().isEmpty());
        QTRY_VERIFY(in<EmptyState>(dialog, "exportMessage")->isVisible());
        dialog->close();
        QTRY_VERIFY(!dialog);
    }

    void anImportSaysWhatItLeavesAside()
    {
        QVERIFY(exportAll());
        QVERIFY(QFile::remove(m_folder + "/flows.json"_L1));
        QVERIFY(put(u"package.json"_s, "{}"));
        QVERIFY(put(u"f.js"_s, "function f() {}\n// new\n// lines\n"));
        const auto plan = PlanView::importFrom(*f, m_folder);
        auto *dialog = plan.dialog;
        QTRY_COMPARE(plan.rows(), 1);
        QCOMPARE(plan.text(0, 2), u"script +2 −0"_s);
        auto *message = in<EmptyState>(dialog, "planMessage");
        QVERIFY(message->isVisible());
        QVERIFY(message->wholeText().contains("flows.json"_L1));
        QVERIFY(message->wholeText().contains("package.json"_L1));
        QCOMPARE(in<QLabel>(dialog, "planSummary")->textFormat(), Qt::PlainText);
        QVERIFY(!in<QProgressBar>(dialog, "planProgress")->accessibleName().isEmpty());
        QCOMPARE(in<QPushButton>(dialog, "planButton")->text(), u"&Do 1 step(s)"_s);
    }

    void anImportTicksNothingThatUndoesOthersWork()
    {
        QVERIFY(exportAll());
        auto fields = f->workspace->list().model().find(m_id)->fields;
        fields.script = u"function f() { return 'theirs'; }\n"_s;
        QVERIFY(answerOf(f->client().updateAction(f->profile.organisationId, m_id, fields)));
        QVERIFY(put(u"g.js"_s, "function g() { return 1; }\n"));
        const auto plan = PlanView::importFrom(*f, m_folder);
        QTRY_COMPARE(plan.rows(), 2);
        QCOMPARE(plan.text(0, 1), u"f"_s);
        QCOMPARE(plan.tick(0), Qt::Unchecked);
        QVERIFY(plan.text(0, 2).contains("Others changed this"_L1));
        QCOMPARE(plan.tick(1), Qt::Checked);
    }

    void anImportTellsOfPlaceholders()
    {
        auto fields = f->workspace->list().model().find(m_id)->fields;
        fields.script = u"const TOKEN = 'live-4711-0815';\n"_s;
        QVERIFY(answerOf(f->client().updateAction(f->profile.organisationId, m_id, fields)));
        QVERIFY(exportAll());
        QVERIFY(put(u"f.js"_s, "const TOKEN = 'REPLACE_ME';\n"));
        QVERIFY(put(u"g.js"_s, "const TOKEN = '<your token>';\n"));
        const auto plan = PlanView::importFrom(*f, m_folder);
        auto *dialog = plan.dialog;
        QTRY_COMPARE(plan.rows(), 2);
        QVERIFY(plan.text(0, 2).contains(u"“REPLACE_ME” would replace"_s));
        QCOMPARE(plan.tick(0), Qt::Unchecked);
        QVERIFY(plan.text(1, 2).contains(u"looks like a placeholder"_s));
        QCOMPARE(plan.tick(1), Qt::Checked);
        dialog->close();

        // And the way back asks.
        QVERIFY(put(u"g.js"_s, "function g() {}\n"));
        auto *exporting = openExport();
        QTRY_VERIFY(in<QPushButton>(exporting, "exportReplaceButton")->isVisible());
        QStringList files;
        for (int i = 0; i < in<QListWidget>(exporting, "exportFiles")->count(); ++i)
            files << in<QListWidget>(exporting, "exportFiles")->item(i)->text();
        QVERIFY2(files.contains(u"secret over a placeholder: f.js"_s), qPrintable(files.join(u'|')));
    }

    void anotherOrganisationsFolderIsTold()
    {
        const exchange::Origin other{u"4711"_s, u"Another one"_s};
        QVERIFY(exchange::write(m_folder, {.actions = {}, .triggers = QList<exchange::TriggerNames>()},
                                {.origin = other}));
        const auto plan = PlanView::importFrom(*f, m_folder);
        auto *dialog = plan.dialog;
        auto *message = in<EmptyState>(dialog, "planMessage");
        QTRY_VERIFY(message->isVisible());
        QVERIFY2(message->wholeText().contains(u"“Another one”"_s), qPrintable(message->wholeText()));
        dialog->close();
        auto *exporting = openExport();
        QTRY_VERIFY(in<QPushButton>(exporting, "exportReplaceButton")->isVisible());
        QVERIFY(in<EmptyState>(exporting, "exportMessage")->wholeText().contains(u"“Another one”"_s));
        QCOMPARE(contentsOf(u"f.js"_s), "missing"_ba);
        in<QPushButton>(exporting, "exportReplaceButton")->click();
        QTRY_COMPARE(contentsOf(u"f.js"_s), "function f() {}\n"_ba);
    }

    void aHostileFolderIsRefusedByName()
    {
        QVERIFY(exportAll());
        QVERIFY(QFile::remove(m_folder + "/f.js"_L1));
        QCOMPARE(::mkfifo(qPrintable(m_folder + "/f.js"_L1), 0600), 0);
        const auto plan = PlanView::importFrom(*f, m_folder);
        auto *dialog = plan.dialog;
        auto *message = in<EmptyState>(dialog, "planMessage");
        QTRY_VERIFY(message->isVisible());
        QVERIFY2(message->wholeText().contains("f.js: is a pipe, not a file"_L1),
                 qPrintable(message->wholeText()));
    }

    void aRefusedStepTellsWhatToDo()
    {
        QVERIFY(exportAll());
        QVERIFY(put(u"f.js"_s, "mine"));
        const auto plan = PlanView::importFrom(*f, m_folder);
        auto *dialog = plan.dialog;
        QTRY_COMPARE(plan.rows(), 1);
        f->server.setSwitches({.breakage = demo::Switches::Break::BadGateway, .onlyMethod = "PUT"});
        in<QPushButton>(dialog, "planButton")->click();
        QTRY_VERIFY(!plan.text(0, 3).isEmpty());
        const auto error = answerOf(f->client().updateAction(f->profile.organisationId, m_id,
                                                             f->workspace->list().model().find(m_id)->fields))
                               .error();
        const QString outcome = plan.text(0, 3);
        QVERIFY(!error.advice.isEmpty());
        QVERIFY2(outcome.contains(error.message) && outcome.contains(error.advice), qPrintable(outcome));
        QTRY_COMPARE(in<QLabel>(dialog, "planSummary")->text(), u"0 of 1 steps were done. Failed: 1."_s);
        QVERIFY(in<EmptyState>(dialog, "planMessage")->wholeText().contains(error.message));
        // The outcome is to be seen without being looked for.
        QVERIFY(plan.list->columnViewportPosition(3) + 200 < plan.list->viewport()->width());
    }
};

QTEST_MAIN(tst_exchangedialogs)
#include "tst_exchangedialogs.moc"
