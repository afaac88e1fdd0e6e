// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the window of a merge is built; what happens in it is in mergedialog_merging.cpp.
#include "compare/mergedialog.h"

#include "base/busyline.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "base/settingtexts.h"
#include "base/times.h"
#include "base/windowsize.h"
#include "editor/codeeditor.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using merge::Kind;

namespace {

PlainLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(text, parent);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

CodeEditor *script(SyntaxThemes &themes, const EditorOptions &options, const QString &objectName,
                   const QString &name, QWidget *parent)
{
    auto *editor = new CodeEditor(themes, parent);
    editor->setObjectName(objectName);
    editor->setAccessibleName(name);
    EditorOptions own = options;
    own.showFolding = false; // nothing may be away in what is to be looked over
    editor->setOptions(own);
    editor->setReadOnly(true);
    editor->setMinimumHeight(editor->fontMetrics().lineSpacing() * 4);
    return editor;
}

} // namespace

MergeDialog::MergeDialog(const Versions &versions, SyntaxThemes &themes, const EditorOptions &options,
                         QWidget *parent)
    : QDialog(parent)
    , m_versions(versions)
    , m_settings(new QFormLayout)
    , m_busy(new BusyLine(this))
    , m_place(new PlainLabel(this))
    , m_base(script(themes, options, u"mergeBase"_s, tr("Before both edits"), this))
    , m_theirs(script(themes, options, u"mergeTheirs"_s, tr("The server's version"), this))
    , m_mine(script(themes, options, u"mergeMine"_s, tr("Your version"), this))
    , m_result(script(themes, options, u"mergeResult"_s, tr("Merged script"), this))
    , m_state(new PlainLabel(this))
    , m_previous(new QPushButton(tr("&Previous change"), this))
    , m_next(new QPushButton(tr("&Next change"), this))
    , m_takeTheirs(new QPushButton(tr("Take &theirs"), this))
    , m_takeMine(new QPushButton(tr("Take &mine"), this))
    , m_takeBoth(new QPushButton(tr("Take &both"), this))
    , m_cancel(new QPushButton(tr("&Cancel"), this))
    , m_save(new QPushButton(tr("&Save merged version"), this))
    , m_changeBox(new QWidget(this))
{
    setObjectName("mergeDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Merge “%1”").arg(plaintext::title(versions.mine.name)));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    build();
    buildKeys();
    windowsize::fit(this, {1100, 760});
    start();
}

void MergeDialog::build()
{
    const auto &changed = m_versions.theirs.details.changeDate;
    auto *title = new PlainLabel(
        tr("The server has sequence %1%2; your edit started from sequence %3. What only "
           "one of you changed is "
           "merged already.")
            .arg(QLocale().toString(m_versions.theirs.details.sequence),
                 //: follows a number: the time of a change
                 changed ? tr(" (%1)").arg(times::relative(*changed, QDateTime::currentDateTime()))
                         : QString(),
                 QLocale().toString(m_versions.base.details.sequence)),
        this);
    title->setWordWrap(true);
    m_busy->setObjectName("mergeBusy"_L1);
    m_busy->setAccessibleName(tr("Merging"));
    m_busy->hide();
    connect(&m_merging, &BusySign::due, m_busy, &QWidget::show);
    m_marksSoon.setSingleShot(true);
    m_marksSoon.setInterval(50ms);
    connect(&m_marksSoon, &QTimer::timeout, this, &MergeDialog::showMarks);
    connect(m_result, &CodeEditor::scriptChanged, this, &MergeDialog::noteTyped);

    auto *inChange = new QVBoxLayout(m_changeBox);
    inChange->setContentsMargins(0, 0, 0, 0);
    inChange->addWidget(buildScripts(), 1);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_changeBox);
    splitter->addWidget(buildResult());
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({300, 340});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addLayout(m_settings);
    layout->addWidget(m_busy);
    layout->addWidget(splitter, 1);
    layout->addSpacing(4);
    layout->addWidget(buildButtons());
}

QWidget *MergeDialog::buildScripts()
{
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    auto *way = new QHBoxLayout;
    way->setSpacing(8);
    m_place->setObjectName("changePlace"_L1);
    way->addWidget(m_place, 1);
    way->addWidget(m_previous);
    way->addWidget(m_next);
    m_previous->setObjectName("previousChangeButton"_L1);
    m_next->setObjectName("nextChangeButton"_L1);
    connect(m_previous, &QPushButton::clicked, this, [this] { goToChange(m_current - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { goToChange(m_current + 1); });
    grid->addLayout(way, 0, 0, 1, 3);
    const std::array columns{std::pair(heading(tr("Before both edits"), this), m_base),
                             std::pair(heading(tr("Theirs, on the server"), this), m_theirs),
                             std::pair(heading(tr("Mine, not saved"), this), m_mine)};
    for (int column = 0; column < int(columns.size()); ++column) {
        grid->addWidget(columns[size_t(column)].first, 1, column);
        grid->addWidget(columns[size_t(column)].second, 2, column);
        grid->setColumnStretch(column, 1);
    }
    grid->setRowStretch(2, 1);
    m_takeTheirs->setObjectName("takeTheirsButton"_L1);
    m_takeMine->setObjectName("takeMineButton"_L1);
    m_takeBoth->setObjectName("takeBothButton"_L1);
    m_takeBoth->setToolTip(tr("Theirs first, then mine"));
    grid->addWidget(m_takeBoth, 3, 0);
    grid->addWidget(m_takeTheirs, 3, 1);
    grid->addWidget(m_takeMine, 3, 2);
    connect(m_takeTheirs, &QPushButton::clicked, this, [this] { take(current().theirs); });
    connect(m_takeMine, &QPushButton::clicked, this, [this] { take(current().mine); });
    connect(m_takeBoth, &QPushButton::clicked, this, [this] { take(m_merge.both(m_changes[m_current])); });
    return box;
}

QWidget *MergeDialog::buildResult()
{
    auto *box = new QWidget(this);
    auto *hint =
        new PlainLabel(tr("This is what is saved. The margin says whose each change is. It can be edited "
                          "once all is decided; F6 leads out of it."),
                       this);
    hint->setWordWrap(true);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(heading(tr("Merged script"), this));
    layout->addWidget(hint);
    layout->addWidget(m_result, 1);
    m_result->setAccessibleDescription(hint->text());
    return box;
}

QWidget *MergeDialog::buildButtons()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_state->setObjectName("mergeState"_L1);
    m_cancel->setObjectName("mergeCancelButton"_L1);
    m_cancel->setToolTip(tr("Back to your text as it is"));
    m_save->setObjectName("mergeSaveButton"_L1);
    m_save->setDefault(true);
    row->addWidget(m_state, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_save);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        emit merged(m_versions.theirs, result());
        accept();
    });
    return box;
}

/// Besides the buttons' own. The scripts take Tab and Escape for themselves.
void MergeDialog::buildKeys()
{
    const auto add = [this](const QList<QKeySequence> &keys, const auto &run) {
        for (const QKeySequence &key : keys)
            connect(new QShortcut(key, this), &QShortcut::activated, this, run);
    };
    add({QKeySequence::Save}, [this] { m_save->click(); });
    add({Qt::Key_F7}, [this] { m_next->click(); });
    add({Qt::SHIFT | Qt::Key_F7}, [this] { m_previous->click(); });
    add({Qt::Key_F6, Qt::CTRL | Qt::Key_Tab}, [this] { focusNextPrevChild(true); });
    add({Qt::SHIFT | Qt::Key_F6, Qt::CTRL | Qt::SHIFT | Qt::Key_Tab}, [this] { focusNextPrevChild(false); });
    for (const CodeEditor *script : {m_base, m_theirs, m_mine, m_result})
        connect(script, &CodeEditor::escapePressed, this, &MergeDialog::reject, Qt::QueuedConnection);
    const auto tell = [](QPushButton *button, const QKeySequence &key) {
        button->setToolTip(plaintext::toolTip(key.toString(QKeySequence::NativeText)));
    };
    tell(m_previous, Qt::SHIFT | Qt::Key_F7);
    tell(m_next, Qt::Key_F7);
}

void MergeDialog::orderTabs()
{
    QWidget *last = nullptr;
    const auto add = [&last](QWidget *widget) {
        if (last)
            setTabOrder(last, widget);
        last = widget;
    };
    for (int row = 0; row < m_settings->rowCount(); ++row)
        add(m_settings->itemAt(row, QFormLayout::FieldRole)->widget());
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_previous, m_next, m_base, m_theirs, m_mine, m_takeBoth,
                                          m_takeTheirs, m_takeMine, m_result, m_cancel, m_save})
        add(widget);
}

template<typename T>
void MergeDialog::addSetting(const QString &label, const QString &objectName,
                             const merge::Setting<T> &setting, const std::function<QString(const T &)> &words,
                             const std::function<void(const T &)> &decide)
{
    if (setting.kind == Kind::Unchanged || setting.kind == Kind::Both)
        return;
    auto *choice = new QComboBox(this);
    choice->setObjectName(objectName);
    choice->setAccessibleName(label);
    // A name may be long: it takes the room there is, and the tooltip has the whole of it.
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(24);
    choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const QString open = tr("Both changed it from %1: choose");
    if (!setting.isDecided) // which the combo box is never narrower than
        choice->setPlaceholderText(open.arg(choice->fontMetrics().elidedText(
            words(setting.base), Qt::ElideMiddle, choice->fontMetrics().averageCharWidth() * 30)));
    choice->addItem(tr("Theirs: %1").arg(words(setting.theirs)));
    choice->addItem(tr("Mine: %1").arg(words(setting.mine)));
    for (int i = 0; i < choice->count(); ++i)
        choice->setItemData(i, plaintext::toolTip(choice->itemText(i)), Qt::ToolTipRole);
    choice->setCurrentIndex(!setting.isDecided ? -1 : setting.kind == Kind::Theirs ? 0 : 1);
    const auto showTip = [choice, whole = open.arg(words(setting.base))] {
        choice->setToolTip(plaintext::toolTip(choice->currentIndex() < 0 ? whole : choice->currentText()));
    };
    showTip();
    connect(choice, &QComboBox::currentIndexChanged, this,
            [this, theirs = setting.theirs, mine = setting.mine, decide, showTip](int index) {
                decide(index == 0 ? theirs : mine);
                showTip();
                m_isTouched = true;
                tellTyped();
                showState();
            });
    m_settings->addRow(label, choice);
}

void MergeDialog::addSettings()
{
    addSetting<QString>(
        tr("Name"), u"mergeName"_s, m_merge.name(), [](const QString &name) { return plaintext::line(name); },
        [this](const QString &name) { m_merge.decideName(name); });
    using Time = std::chrono::nanoseconds;
    addSetting<Time>(
        tr("Timeout"), u"mergeTimeout"_s, m_merge.timeout(),
        [](const Time &time) { return settingtexts::timeout(time); },
        [this](const Time &time) { m_merge.decideTimeout(time); });
    addSetting<bool>(
        tr("Allowed to fail"), u"mergeAllowedToFail"_s, m_merge.allowedToFail(),
        [](const bool &is) { return settingtexts::yesNo(is); },
        [this](const bool &is) { m_merge.decideAllowedToFail(is); });
}
