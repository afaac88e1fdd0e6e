// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/mergedialog.h"

#include "common/colours.h"
#include "common/settingtexts.h"
#include "common/times.h"
#include "editor/codeeditor.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using merge::Kind;

namespace {

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    label->setTextFormat(Qt::PlainText);
    return label;
}

CodeEditor *script(SyntaxThemes &themes, const EditorOptions &options, const QString &objectName,
                   const QString &name, QWidget *parent)
{
    auto *editor = new CodeEditor(themes, parent);
    editor->setObjectName(objectName);
    editor->setAccessibleName(name);
    editor->setOptions(options);
    editor->setReadOnly(true);
    editor->setMinimumHeight(editor->fontMetrics().lineSpacing() * 4);
    return editor;
}

} // namespace

MergeDialog::MergeDialog(const Versions &versions, SyntaxThemes &themes, const EditorOptions &options,
                         QWidget *parent)
    : QDialog(parent)
    , m_versions(versions)
    , m_merge(versions.base.fields, versions.theirs.fields, versions.mine)
    , m_themes(themes)
    , m_settings(new QFormLayout)
    , m_place(new QLabel(this))
    , m_base(script(themes, options, u"mergeBase"_s, tr("Before both edits"), this))
    , m_theirs(script(themes, options, u"mergeTheirs"_s, tr("The server's version"), this))
    , m_mine(script(themes, options, u"mergeMine"_s, tr("Your version"), this))
    , m_result(script(themes, options, u"mergeResult"_s, tr("Merged script"), this))
    , m_state(new QLabel(this))
    , m_previous(new QPushButton(tr("Previous conflict"), this))
    , m_next(new QPushButton(tr("Next conflict"), this))
    , m_takeTheirs(new QPushButton(tr("Take theirs"), this))
    , m_takeMine(new QPushButton(tr("Take mine"), this))
    , m_takeBoth(new QPushButton(tr("Take both"), this))
    , m_save(new QPushButton(tr("Save merged version"), this))
    , m_conflictBox(new QWidget(this))
{
    setObjectName("mergeDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Merge “%1”").arg(versions.mine.name));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    build();
    addSettings();
    showConflict();
    showResult();
    resize(1100, 760);
}

void MergeDialog::build()
{
    const auto &changed = m_versions.theirs.details.changeDate;
    auto *title =
        new QLabel(tr("The server has sequence %1%2; your edit started from sequence %3. What only "
                      "one of you changed is "
                      "merged already.")
                       .arg(QLocale().toString(m_versions.theirs.details.sequence),
                            //: follows a number: the time of a change
                            changed ? tr(" (%1)").arg(times::relative(*changed, QDateTime::currentDateTime()))
                                    : QString(),
                            QLocale().toString(m_versions.base.details.sequence)),
                   this);
    title->setWordWrap(true);
    title->setTextFormat(Qt::PlainText);

    auto *inConflict = new QVBoxLayout(m_conflictBox);
    inConflict->setContentsMargins(0, 0, 0, 0);
    inConflict->setSpacing(8);
    inConflict->addWidget(buildScripts(), 1);
    auto *result = new QWidget(this);
    auto *inResult = new QVBoxLayout(result);
    inResult->setContentsMargins(0, 0, 0, 0);
    inResult->setSpacing(4);
    inResult->addWidget(
        heading(tr("Merged script (what is saved; can be edited once all is decided)"), this));
    inResult->addWidget(m_result, 1);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_conflictBox);
    splitter->addWidget(result);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({300, 340});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addLayout(m_settings);
    layout->addWidget(splitter, 1);
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
    m_place->setObjectName("conflictPlace"_L1);
    way->addWidget(m_place, 1);
    way->addWidget(m_previous);
    way->addWidget(m_next);
    m_previous->setObjectName("previousConflictButton"_L1);
    m_next->setObjectName("nextConflictButton"_L1);
    connect(m_previous, &QPushButton::clicked, this, [this] { goToConflict(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { goToConflict(1); });
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
    connect(m_takeTheirs, &QPushButton::clicked, this,
            [this] { take(m_merge.chunks()[conflicts()[m_current]].theirs); });
    connect(m_takeMine, &QPushButton::clicked, this,
            [this] { take(m_merge.chunks()[conflicts()[m_current]].mine); });
    connect(m_takeBoth, &QPushButton::clicked, this, &MergeDialog::takeBoth);
    return box;
}

QWidget *MergeDialog::buildButtons()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_state->setObjectName("mergeState"_L1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName("mergeCancelButton"_L1);
    cancel->setToolTip(tr("Back to your text as it is"));
    m_save->setObjectName("mergeSaveButton"_L1);
    m_save->setDefault(true);
    row->addWidget(m_state, 1);
    row->addWidget(cancel);
    row->addWidget(m_save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        zitadel::ActionFields result = m_merge.result();
        result.script = m_result->script();
        emit merged(m_versions.theirs, result);
        accept();
    });
    return box;
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
    if (!setting.isDecided)
        choice->setPlaceholderText(tr("Both changed it from %1: choose").arg(words(setting.base)));
    choice->addItem(tr("Theirs: %1").arg(words(setting.theirs)));
    choice->addItem(tr("Mine: %1").arg(words(setting.mine)));
    choice->setCurrentIndex(!setting.isDecided ? -1 : setting.kind == Kind::Theirs ? 0 : 1);
    connect(choice, &QComboBox::currentIndexChanged, this,
            [this, theirs = setting.theirs, mine = setting.mine, decide](int index) {
                decide(index == 0 ? theirs : mine);
                showState();
            });
    m_settings->addRow(label, choice);
}

void MergeDialog::addSettings()
{
    addSetting<QString>(
        tr("Name"), u"mergeName"_s, m_merge.name(), [](const QString &name) { return name; },
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

QList<qsizetype> MergeDialog::conflicts() const
{
    QList<qsizetype> found;
    for (qsizetype i = 0; i < m_merge.chunks().size(); ++i) {
        if (m_merge.chunks()[i].kind == Kind::Conflict)
            found.append(i);
    }
    return found;
}

void MergeDialog::goToConflict(int step)
{
    m_current = std::clamp<qsizetype>(m_current + step, 0, conflicts().size() - 1);
    showConflict();
    showResult();
}

void MergeDialog::showConflict()
{
    const QList<qsizetype> all = conflicts();
    m_conflictBox->setVisible(!all.isEmpty());
    if (all.isEmpty())
        return;
    const merge::Chunk &chunk = m_merge.chunks()[all[m_current]];
    m_place->setText(
        (chunk.isDecided ? tr("Conflict %1 of %2, decided") : tr("Conflict %1 of %2, not decided"))
            .arg(QLocale().toString(m_current + 1), QLocale().toString(all.size())));
    m_base->load(chunk.base);
    m_theirs->load(chunk.theirs);
    m_mine->load(chunk.mine);
    m_previous->setEnabled(m_current > 0);
    m_next->setEnabled(m_current + 1 < all.size());
}

void MergeDialog::take(const QString &text)
{
    m_merge.decide(conflicts()[m_current], text);
    // On to what is left, if anything is.
    const QList<qsizetype> all = conflicts();
    for (qsizetype step = 1; step <= all.size(); ++step) {
        const qsizetype next = (m_current + step) % all.size();
        if (!m_merge.chunks()[all[next]].isDecided) {
            m_current = next;
            break;
        }
    }
    showConflict();
    showResult();
}

void MergeDialog::takeBoth()
{
    const merge::Chunk &chunk = m_merge.chunks()[conflicts()[m_current]];
    const bool isOpen =
        !chunk.theirs.isEmpty() && !chunk.theirs.endsWith(u'\n') && !chunk.theirs.endsWith(u'\r');
    take(chunk.theirs + (isOpen ? u"\n"_s : QString()) + chunk.mine);
}

void MergeDialog::showResult()
{
    const QString result = m_merge.result().script;
    // By an edit, so that what was changed by hand meanwhile can be brought back with Undo.
    m_result->setReadOnly(false);
    if (m_result->script().isEmpty())
        m_result->load(result);
    else if (m_result->script() != result)
        m_result->replaceAllUndoable(result);
    const QList<qsizetype> all = conflicts();
    if (!all.isEmpty()) {
        qsizetype start = 0;
        for (qsizetype i = 0; i < all[m_current]; ++i)
            start += m_merge.chunks()[i].result.size();
        const qsizetype line = QStringView(result).left(start).count(u'\n');
        m_result->goTo(int(line) + 1);
        m_result->setTopLine(std::max(1, int(line) - 3));
        m_result->markRange({start, m_merge.chunks()[all[m_current]].result.size()});
    }
    m_result->setReadOnly(!m_merge.isDecided());
    showState();
}

void MergeDialog::showState()
{
    const int conflicts = m_merge.conflicts();
    const int decided = m_merge.decided();
    m_state->setText(conflicts == 0 ? tr("No conflicts: look it over, then save.")
                                    : tr("%1 of %2 conflicts decided")
                                          .arg(QLocale().toString(decided), QLocale().toString(conflicts)));
    m_result->setReadOnly(!m_merge.isDecided());
    m_save->setEnabled(m_merge.isDecided());
    m_save->setToolTip(m_merge.isDecided() ? QString() : tr("Decide each conflict first."));
}
