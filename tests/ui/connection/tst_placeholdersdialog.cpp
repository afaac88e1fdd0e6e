// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/emptystate.h"
#include "connection/placeholdersdialog.h"
#include "support/windowfixture.h"

#include <QProgressBar>
#include <QStandardPaths>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

/// What stands for {{NAME}} at a connection: entered by a person, kept with its secrets, and in no file of an
/// export.
class tst_placeholdersdialog : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> f;
    QPointer<PlaceholdersDialog> m_dialog;
    QString m_id;

    void open()
    {
        f->command("placeholdersCommand");
        m_dialog = f->window->findChild<PlaceholdersDialog *>();
        QVERIFY(m_dialog);
        QTRY_VERIFY(in<QProgressBar>("")->isHidden());
    }
    template<typename T>
    T *in(const char *name) const
    {
        return *name ? m_dialog->findChild<T *>(QLatin1StringView(name)) : m_dialog->findChild<T *>();
    }
    void type(const QString &name, const QString &value)
    {
        in<QLineEdit>("placeholderName")->clear();
        QTest::keyClicks(in<QLineEdit>("placeholderName"), name);
        in<QLineEdit>("placeholderValue")->clear();
        QTest::keyClicks(in<QLineEdit>("placeholderValue"), value);
    }
    void click(const char *name) const { QTest::mouseClick(in<QPushButton>(name), Qt::LeftButton); }
    QStringList rows() const
    {
        QStringList rows;
        const auto *list = in<QTreeWidget>("placeholdersList");
        for (int i = 0; i < list->topLevelItemCount(); ++i) {
            QStringList texts;
            for (int column = 0; column < list->columnCount(); ++column)
                texts << list->topLevelItem(i)->text(column);
            rows << texts.join(" | "_L1);
        }
        return rows;
    }
    QByteArray kept()
    {
        return answerOf(f->secrets.read(f->profile.id, Secrets::Kind::Placeholders)).value_or("an error");
    }
    void answer(const char *question, const char *button)
    {
        QTRY_VERIFY(m_dialog->findChild<QMessageBox *>(QLatin1StringView(question)));
        auto *box = m_dialog->findChild<QMessageBox *>(QLatin1StringView(question));
        auto *pressed = *button ? box->findChild<QPushButton *>(QLatin1StringView(button))
                                : qobject_cast<QPushButton *>(box->button(QMessageBox::Cancel));
        QTest::mouseClick(pressed, Qt::LeftButton);
    }

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        f = std::make_unique<WindowFixture>(demo::SampleState::Empty);
        const QString organisation = f->profile.organisationId;
        m_id = f->server.addAction(organisation, u"f"_s, u"call('it\\'s-a-$ecret');\n"_s);
        f->server.addAction(organisation, u"g"_s, u"call('{{OTHER}}');\n"_s);
        QVERIFY(f->start());
    }
    void cleanup()
    {
        delete m_dialog;
        f.reset();
    }

    void aValueIsKeptAndFound()
    {
        open();
        QTRY_COMPARE(rows(), QStringList{u"OTHER | none | in 1 script(s)"_s});
        QVERIFY(!in<QPushButton>("setPlaceholder")->isEnabled());
        type(u"{{API_KEY}}"_s, u"it's-a-$ecret"_s);
        QCOMPARE(in<QLineEdit>("placeholderValue")->echoMode(), QLineEdit::Password);
        click("setPlaceholder");
        QTRY_COMPARE(rows(), (QStringList{u"API_KEY | set, hidden | in 1 script(s)"_s,
                                          u"OTHER | none | in 1 script(s)"_s}));
        QCOMPARE(placeholders::fromJson(kept()).value(),
                 (placeholders::Values{{u"API_KEY"_s, u"it's-a-$ecret"_s}}));
        QVERIFY(in<QLabel>("placeholderScripts")->text().contains(u"f"_s));
        QVERIFY(!in<EmptyState>("placeholderProblem")->isVisible());
        // Without a keyring it is said that it goes with the sitting.
        QVERIFY(in<EmptyState>("placeholdersMessage")->isVisible());
        click("closePlaceholders");
        QTRY_VERIFY(!m_dialog);

        // Out without it, and in with it.
        const QString folder = f->folder.filePath(u"files"_s);
        const auto written = answerOf(f->workspace->deeds().exportTo(folder));
        QVERIFY(written && written->isDone);
        QFile file(folder + "/f.js"_L1);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "call('{{API_KEY}}');\n");
        file.close();
        QCOMPARE(answerOf(f->workspace->deeds().planImport(folder)).value().steps.size(), 0);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("call('{{API_KEY}}', 2);\n");
        file.close();
        const auto plan = answerOf(f->workspace->deeds().planImport(folder)).value();
        QCOMPARE(plan.steps.size(), 1);
        QCOMPARE(plan.steps[0].after.fields.script, u"call('it\\'s-a-\\$ecret', 2);\n"_s);
        QVERIFY(!plan.steps[0].undoesOthers);
        QCOMPARE(plan.steps[0].blocked, QString());
        // Another connection has another one, or none.
        f->secrets.remove(f->profile.id, Secrets::Kind::Placeholders);
        const auto blocked = answerOf(f->workspace->deeds().planImport(folder)).value();
        QVERIFY2(blocked.steps[0].blocked.contains("{{API_KEY}}"_L1), qPrintable(blocked.steps[0].blocked));
    }

    void whatIsWrongIsSaidAndStays()
    {
        open();
        type(u"KEY"_s, u"short"_s);
        click("setPlaceholder");
        QVERIFY(in<EmptyState>("placeholderProblem")->isVisible());
        QVERIFY(!in<EmptyState>("placeholderProblem")->wholeText().contains(u"short\""_s));
        QCOMPARE(in<QLineEdit>("placeholderValue")->text(), u"short"_s);
        QCOMPARE(kept(), QByteArray());
        type(u"key"_s, u"long enough"_s);
        click("setPlaceholder");
        QVERIFY(in<EmptyState>("placeholderProblem")->isVisible());
        QCOMPARE(kept(), QByteArray());
        // What was typed is not thrown away in silence.
        click("closePlaceholders");
        answer("discardPlaceholderQuestion", "");
        QVERIFY(m_dialog && m_dialog->isVisible());
        QCOMPARE(in<QLineEdit>("placeholderValue")->text(), u"long enough"_s);
        click("closePlaceholders");
        answer("discardPlaceholderQuestion", "confirmButton");
        QTRY_VERIFY(!m_dialog);
    }

    void changedAndRemoved()
    {
        const placeholders::Values before{{u"A"_s, u"line one\nline two"_s}, {u"B"_s, u"another value"_s}};
        f->secrets.store(f->profile.id, Secrets::Kind::Placeholders, placeholders::toJson(before));
        open();
        QTRY_COMPARE(rows().size(), 3);
        auto *list = in<QTreeWidget>("placeholdersList");
        list->setCurrentItem(list->topLevelItem(0));
        QCOMPARE(in<QLineEdit>("placeholderName")->text(), u"A"_s);
        QCOMPARE(in<QLineEdit>("placeholderValue")->text(), u"line one\nline two"_s); // both lines
        QVERIFY(!in<QPushButton>("setPlaceholder")->isEnabled());
        type(u"A"_s, u"changed value"_s);
        click("setPlaceholder");
        QTRY_COMPARE(placeholders::fromJson(kept()).value().value(u"A"_s), u"changed value"_s);
        QCOMPARE(placeholders::fromJson(kept()).value().value(u"B"_s), u"another value"_s);
        QTRY_VERIFY(in<QPushButton>("removePlaceholder")->isEnabled());
        click("removePlaceholder");
        answer("removePlaceholderQuestion", "confirmButton");
        QTRY_COMPARE(placeholders::fromJson(kept()).value(),
                     (placeholders::Values{{u"B"_s, u"another value"_s}}));
    }

    /// Else the next one set would take the place of all there were.
    void whatCannotBeReadIsNotReplaced()
    {
        f->secrets.store(f->profile.id, Secrets::Kind::Placeholders, "{\"damaged\"");
        f->command("placeholdersCommand");
        m_dialog = f->window->findChild<PlaceholdersDialog *>();
        QTRY_VERIFY(in<EmptyState>("placeholdersMessage")->isVisible());
        type(u"KEY"_s, u"long enough"_s);
        QVERIFY(!in<QPushButton>("setPlaceholder")->isEnabled());
        QCOMPARE(kept(), "{\"damaged\"");
        const auto written = answerOf(f->workspace->deeds().exportTo(f->folder.filePath(u"none"_s)));
        QVERIFY(!written);
        QVERIFY(!QFile::exists(f->folder.filePath(u"none"_s)));
    }
};

QTEST_MAIN(tst_placeholdersdialog)
#include "tst_placeholdersdialog.moc"
