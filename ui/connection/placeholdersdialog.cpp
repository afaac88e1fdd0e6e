// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/placeholdersdialog.h"

#include "base/busyline.h"
#include "base/emptystate.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "base/question.h"
#include "workspace/search/scriptsearch.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QFormLayout>
#include <QHeaderView>
#include <QIcon>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

enum Column { NameColumn, ValueColumn, ScriptsColumn };

/// Hidden letters, and a button to look at them.
void hideLetters(QLineEdit *edit)
{
    edit->setEchoMode(QLineEdit::Password);
    QAction *look =
        edit->addAction(QIcon::fromTheme(u"password-show-on"_s, QIcon::fromTheme(u"view-visible"_s)),
                        QLineEdit::TrailingPosition);
    look->setObjectName("showPlaceholderValue"_L1);
    look->setCheckable(true);
    look->setText(PlaceholdersDialog::tr("Show the value"));
    look->setToolTip(plaintext::toolTip(look->text()));
    QObject::connect(look, &QAction::toggled, edit, [edit](bool shown) {
        edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    });
}

/// Names of actions for a sentence, a few of them.
QString listed(const QStringList &names)
{
    constexpr qsizetype most = 10;
    QStringList shown;
    for (const QString &name : names.first(std::min(most, names.size())))
        shown << plaintext::line(name);
    const QString text = shown.join(", "_L1);
    return names.size() <= most
               ? text
               //: some names, and how many more there are
               : PlaceholdersDialog::tr("%1 and %n more", nullptr, int(names.size() - most)).arg(text);
}

} // namespace

PlaceholdersDialog::PlaceholdersDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_message(new EmptyState(this))
    , m_busy(new BusyLine(this))
    , m_list(new QTreeWidget(this))
    , m_where(new PlainLabel(this))
    , m_name(new QLineEdit(this))
    , m_value(new QLineEdit(this))
    , m_problem(new EmptyState(this))
    , m_set(new QPushButton(tr("&Set value"), this))
    , m_remove(new QPushButton(tr("&Remove…"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setObjectName("placeholdersDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Placeholders of this connection"));
    build();
    load();
    resize(680, 480);
}

PlaceholdersDialog::~PlaceholdersDialog()
{
    m_looking.cancel();
}

void PlaceholdersDialog::build()
{
    auto *explanation = new PlainLabel(
        tr("In the files of an export, {{NAME}} can stand for a text that only this connection "
           "is to know, such as a key. An import puts the value in, and an export "
           "takes it out again. Values are kept with the secrets of the connection."),
        this);
    explanation->setWordWrap(true);
    for (EmptyState *banner : {m_message, m_problem}) {
        banner->setForm(EmptyState::Form::Banner);
        banner->setMeaning(colours::Meaning::Error);
        banner->hide();
    }
    m_message->setObjectName("placeholdersMessage"_L1);
    m_problem->setObjectName("placeholderProblem"_L1);
    m_list->setObjectName("placeholdersList"_L1);
    m_list->setAccessibleName(tr("Placeholders"));
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels({tr("Name"), tr("Value"), tr("Scripts")});
    m_list->header()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 20);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_where->setObjectName("placeholderScripts"_L1);
    m_where->setWrapsInWords();
    m_where->setWordWrap(true);
    m_set->setObjectName("setPlaceholder"_L1);
    m_remove->setObjectName("removePlaceholder"_L1);
    m_close->setObjectName("closePlaceholders"_L1);
    m_remove->setAutoDefault(false);
    m_close->setAutoDefault(false);
    m_set->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_set);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    buttons->addWidget(m_close);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(explanation);
    layout->addWidget(m_message);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_busy);
    layout->addWidget(m_where);
    layout->addLayout(newForm());
    layout->addWidget(m_problem);
    layout->addLayout(buttons);

    connect(m_list, &QTreeWidget::currentItemChanged, this, &PlaceholdersDialog::showChosen);
    for (QLineEdit *edit : {m_name, m_value}) {
        connect(edit, &QLineEdit::textEdited, this, [this] {
            m_problem->hide();
            showPossible();
        });
    }
    connect(m_set, &QPushButton::clicked, this, &PlaceholdersDialog::setValue);
    connect(m_remove, &QPushButton::clicked, this, &PlaceholdersDialog::remove);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    showPossible();
}

QLayout *PlaceholdersDialog::newForm()
{
    auto *form = new QFormLayout;
    m_name->setObjectName("placeholderName"_L1);
    m_name->setPlaceholderText(u"API_KEY"_s);
    m_value->setObjectName("placeholderValue"_L1);
    m_value->setMaxLength(100'000);
    hideLetters(m_value);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("&Value:"), m_value);
    return form;
}

void PlaceholdersDialog::load()
{
    m_workspace.placeholders().read().then(this, [this](const Result<placeholders::Values> &values) {
        if (!values) {
            m_busy->hide();
            return tell(tr("The values could not be read."), values.error());
        }
        m_isKnown = true;
        m_values = *values;
        if (const auto trouble = m_workspace.placeholders().keyringTrouble())
            tell(tr("Values are kept for this sitting only."), *trouble);
        fill({});
        look();
        m_name->setFocus();
    });
}

void PlaceholdersDialog::tell(const QString &title, const Error &error)
{
    m_message->setTitle(title);
    m_message->setText(QString(error.message + u' ' + error.advice).trimmed());
    m_message->show();
}

void PlaceholdersDialog::look()
{
    m_looking.cancel();
    m_busy->show();
    m_looking = PlaceholderValues::usesIn(ScriptSearch::scriptsOf(m_workspace), m_values);
    m_looking.then(this, [this](const PlaceholderValues::Uses &uses) {
        m_busy->hide();
        m_uses = uses;
        fill(chosen());
    });
}

/// What was typed meanwhile stays.
void PlaceholdersDialog::fill(const QString &chosen)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    QMap<QString, QString> all = m_values;
    for (const QString &name : m_uses.asName.keys())
        all.insert(name, m_values.value(name));
    for (auto value = all.cbegin(); value != all.cend(); ++value) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setText(NameColumn, value.key());
        //: there is a value, which is not shown
        item->setText(ValueColumn, value->isEmpty() ? tr("none") : tr("set, hidden"));
        QStringList scripts = m_uses.asName.value(value.key()) + m_uses.asValue.value(value.key());
        scripts.removeDuplicates();
        item->setText(ScriptsColumn, scripts.isEmpty() ? tr("in no script")
                                                       : tr("in %n script(s)", nullptr, int(scripts.size())));
        if (value.key() == chosen)
            m_list->setCurrentItem(item);
    }
    showUses();
    showPossible();
}

QString PlaceholdersDialog::chosen() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->text(NameColumn) : QString();
}

void PlaceholdersDialog::showChosen()
{
    if (!isEdited() && !chosen().isEmpty()) {
        m_name->setText(chosen());
        m_value->setText(m_values.value(chosen()));
        m_problem->hide();
    }
    showUses();
    showPossible();
}

void PlaceholdersDialog::showUses()
{
    const QStringList asValue = m_uses.asValue.value(chosen());
    const QStringList asName = m_uses.asName.value(chosen());
    QStringList lines;
    if (!asValue.isEmpty())
        lines << tr("Its value is in: %1").arg(listed(asValue));
    if (!asName.isEmpty())
        lines << tr("The server has %1 itself in: %2").arg(placeholders::written(chosen()), listed(asName));
    m_where->setText(lines.join(u'\n'));
    m_where->setVisible(!lines.isEmpty());
}

/// People may type it with its braces.
QString PlaceholdersDialog::typedName() const
{
    QString name = m_name->text().trimmed();
    if (name.startsWith("{{"_L1) && name.endsWith("}}"_L1))
        name = name.sliced(2, name.size() - 4).trimmed();
    return name;
}

bool PlaceholdersDialog::isEdited() const
{
    return (!m_value->text().isEmpty() || !typedName().isEmpty()) &&
           (!m_values.contains(typedName()) || m_values.value(typedName()) != m_value->text()) &&
           !(m_value->text().isEmpty() && m_uses.asName.contains(typedName()));
}

void PlaceholdersDialog::showPossible()
{
    m_set->setEnabled(m_isKnown && !m_isStoring && isEdited());
    m_remove->setEnabled(m_isKnown && !m_isStoring && m_values.contains(chosen()));
}

void PlaceholdersDialog::setValue()
{
    const QString name = typedName();
    const QString problem = placeholders::problemOf(name, m_value->text(), m_values);
    m_problem->setTitle(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty())
        return (placeholders::isName(name) ? m_value : m_name)->setFocus();
    placeholders::Values values = m_values;
    values.insert(name, m_value->text());
    store(values, name);
}

void PlaceholdersDialog::remove()
{
    const QString name = chosen();
    const Question question{
        u"removePlaceholderQuestion"_s, tr("Remove the value of %1?").arg(placeholders::written(name)),
        tr("It is in no other place on this computer. Exports will write what scripts hold "
           "of it into files."),
        tr("Remove"), QMessageBox::DestructiveRole};
    question.ask(this, [this, name](bool yes) {
        if (!yes)
            return;
        if (typedName() == name) {
            m_name->clear();
            m_value->clear();
        }
        placeholders::Values values = m_values;
        values.remove(name);
        store(values, {});
    });
}

void PlaceholdersDialog::store(const placeholders::Values &values, const QString &chosen)
{
    m_isStoring = true;
    showPossible();
    m_workspace.placeholders().store(values).then(
        this, [this, values, chosen](const Result<Secrets::Kept> &kept) {
            m_isStoring = false;
            if (!kept) {
                showPossible();
                return tell(tr("The values could not be kept."), kept.error());
            }
            m_values = values;
            tellWhere(*kept);
            fill(chosen);
            look();
        });
}

void PlaceholdersDialog::tellWhere(Secrets::Kept kept)
{
    const auto trouble = m_workspace.placeholders().keyringTrouble();
    m_message->setVisible(kept == Secrets::Kept::ThisSittingOnly);
    if (kept == Secrets::Kept::ThisSittingOnly)
        tell(tr("Values are kept for this sitting only."), trouble.value_or(Error()));
}

void PlaceholdersDialog::reject()
{
    if (!isEdited())
        return QDialog::reject();
    const Question question{u"discardPlaceholderQuestion"_s, tr("Discard what was typed?"),
                            tr("The value was not set yet."), tr("Discard"), QMessageBox::DestructiveRole};
    question.ask(this, [this](bool yes) {
        if (yes)
            QDialog::reject();
    });
}
