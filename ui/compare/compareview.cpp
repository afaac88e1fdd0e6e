// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/compareview.h"

#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "base/settingtexts.h"
#include "base/wrappedtext.h"
#include "editor/codeeditor.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QIcon>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QtConcurrentRun>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QString withoutEnd(const QString &line)
{
    return line.chopped(linediff::lineEnd(line).size());
}

/// Spans of a line that reach into its end, which is not shown.
QList<TextSpan> within(const QList<TextSpan> &spans, const QString &line)
{
    QList<TextSpan> result;
    for (TextSpan span : spans) {
        span.length = std::min(span.length, line.size() - span.start);
        if (span.length > 0)
            result.append(span);
    }
    return result;
}

CodeEditor::ComparedLine shown(const QStringList &lines, qsizetype line, CodeEditor::ComparedLine::Kind kind,
                               const QList<TextSpan> &changed)
{
    if (line < 0)
        return {.kind = CodeEditor::ComparedLine::Kind::Filler};
    const QString text = withoutEnd(lines[line]);
    return {.kind = kind, .text = text, .number = int(line) + 1, .changed = within(changed, text)};
}

} // namespace

CompareView::CompareView(SyntaxThemes &themes, const EditorOptions &options, QWidget *parent)
    : QWidget(parent)
    , m_scripts(new QGridLayout)
    , m_settings(new WrappedText(this))
    , m_summary(new PlainLabel(this))
    , m_leftTitle(new WrappedText(this))
    , m_rightTitle(new WrappedText(this))
    , m_leftScript(new CodeEditor(themes, this))
    , m_rightScript(new CodeEditor(themes, this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_unified(new QToolButton(this))
    , m_copy(new QPushButton(tr("Copy this change into the draft"), this))
{
    for (CodeEditor *script : {m_leftScript, m_rightScript}) {
        script->setOptions(options);
        script->setReadOnly(true);
    }
    build();
    syncScrolling();
}

void CompareView::build()
{
    m_settings->setObjectName("comparedSettings"_L1);
    m_summary->setObjectName("compareSummary"_L1);
    m_summary->setWordWrap(true);
    m_leftScript->setObjectName("leftScript"_L1);
    m_rightScript->setObjectName("rightScript"_L1);
    for (WrappedText *title : {m_leftTitle, m_rightTitle}) {
        QFont bold = title->font();
        bold.setBold(true);
        title->setFont(bold);
    }
    const auto arrange = [](QToolButton *button, const QString &name, const QString &text, const char *icon,
                            const QKeySequence &key) {
        button->setObjectName(name);
        button->setText(text);
        button->setAccessibleName(text);
        button->setIcon(QIcon::fromTheme(QLatin1StringView(icon)));
        button->setToolTip(
            plaintext::toolTip(tr("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText))));
        button->setShortcut(key);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    };
    arrange(m_previous, u"previousChangeButton"_s, tr("Previous change"), "go-up", Qt::SHIFT | Qt::Key_F7);
    arrange(m_next, u"nextChangeButton"_s, tr("Next change"), "go-down", Qt::Key_F7);
    arrange(m_unified, u"unifiedButton"_s, tr("In one column"), "view-list-text", Qt::CTRL | Qt::Key_U);
    m_unified->setCheckable(true);
    m_unified->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy->setObjectName("copyChangeButton"_L1);
    connect(m_previous, &QToolButton::clicked, this, [this] { goToNextChange(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { goToNextChange(1); });
    connect(m_unified, &QToolButton::toggled, this, &CompareView::setUnified);
    connect(m_copy, &QPushButton::clicked, this, &CompareView::copyChange);

    auto *tools = new QHBoxLayout;
    tools->setSpacing(8);
    tools->addWidget(m_previous);
    tools->addWidget(m_next);
    tools->addWidget(m_summary, 1);
    tools->addWidget(m_copy);
    tools->addWidget(m_unified);
    m_scripts->setSpacing(4);
    m_scripts->setHorizontalSpacing(8);
    m_scripts->addWidget(m_leftTitle, 0, 0);
    m_scripts->addWidget(m_rightTitle, 0, 1);
    m_scripts->addWidget(m_leftScript, 1, 0);
    m_scripts->addWidget(m_rightScript, 1, 1);
    m_scripts->setRowStretch(1, 1);
    m_scripts->setColumnStretch(0, 1);
    m_scripts->setColumnStretch(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(tools);
    layout->addWidget(m_settings);
    layout->addLayout(m_scripts, 1);
}

void CompareView::syncScrolling()
{
    const auto follow = [this](CodeEditor *from, CodeEditor *to) {
        connect(from->verticalScrollBar(), &QScrollBar::valueChanged, to->verticalScrollBar(),
                &QScrollBar::setValue);
        connect(from->horizontalScrollBar(), &QScrollBar::valueChanged, to->horizontalScrollBar(),
                &QScrollBar::setValue);
    };
    follow(m_leftScript, m_rightScript);
    follow(m_rightScript, m_leftScript);
}

void CompareView::compare(const Side &left, const Side &right)
{
    const quint64 asked = ++m_asked;
    if (left == m_left && right == m_right)
        return; // so that it stays where the person has scrolled to
    QtConcurrent::run(&compare::scripts, left.fields.script, right.fields.script)
        .then(this, [this, left, right, asked](const compare::Comparison &comparison) {
            if (asked == m_asked)
                showComparison(left, right, comparison);
        });
}

void CompareView::showComparison(const Side &left, const Side &right, const compare::Comparison &comparison)
{
    if (left.key != m_left.key || right.key != m_right.key)
        m_current = -1;
    m_left = left;
    m_right = right;
    m_comparison = comparison;
    m_leftScript->setAccessibleName(left.title);
    m_rightScript->setAccessibleName(right.title);
    showSettings();
    showRows();
    goToNextChange(0);
    // Once more when the scroll bars have taken their room, or the last line is half behind one.
    QTimer::singleShot(0, this, [this] { goToNextChange(0); });
}

void CompareView::setUnified(bool unified)
{
    m_isUnified = unified;
    m_unified->setChecked(unified);
    showRows();
    goToNextChange(0);
}

void CompareView::showRows()
{
    m_rightScript->setVisible(!m_isUnified);
    m_rightTitle->setVisible(!m_isUnified);
    m_scripts->setColumnStretch(1, m_isUnified ? 0 : 1);
    m_leftTitle->setPlainText(m_isUnified ? tr("− %1   + %2").arg(m_left.title, m_right.title)
                                          : m_left.title);
    m_rightTitle->setPlainText(m_right.title);
    m_firstRows.clear();
    if (m_isUnified)
        showUnified();
    else
        showBeside();
}

void CompareView::showBeside()
{
    using Kind = CodeEditor::ComparedLine::Kind;
    QList<CodeEditor::ComparedLine> left;
    QList<CodeEditor::ComparedLine> right;
    for (const compare::Row &row : std::as_const(m_comparison.rows)) {
        if (row.change == m_firstRows.size())
            m_firstRows.append(int(left.size()));
        left.append(
            shown(m_comparison.left, row.left, row.isSame() ? Kind::Same : Kind::Removed, row.inside.left));
        right.append(
            shown(m_comparison.right, row.right, row.isSame() ? Kind::Same : Kind::Added, row.inside.right));
    }
    m_leftScript->showCompared(left);
    m_rightScript->showCompared(right);
}

void CompareView::showUnified()
{
    using Kind = CodeEditor::ComparedLine::Kind;
    QList<CodeEditor::ComparedLine> lines;
    const QList<compare::Row> &rows = m_comparison.rows;
    for (qsizetype i = 0; i < rows.size();) {
        if (rows[i].isSame()) {
            lines.append(shown(m_comparison.right, rows[i].right, Kind::Same, {}));
            ++i;
            continue;
        }
        m_firstRows.append(int(lines.size()));
        const qsizetype begin = i;
        while (i < rows.size() && rows[i].change == rows[begin].change)
            ++i;
        for (qsizetype row = begin; row < i; ++row) {
            if (rows[row].left >= 0)
                lines.append(shown(m_comparison.left, rows[row].left, Kind::Removed, rows[row].inside.left));
        }
        for (qsizetype row = begin; row < i; ++row) {
            if (rows[row].right >= 0)
                lines.append(shown(m_comparison.right, rows[row].right, Kind::Added, rows[row].inside.right));
        }
    }
    m_leftScript->showCompared(lines);
}

void CompareView::goToNextChange(int step)
{
    const qsizetype count = m_firstRows.size();
    if (count > 0) {
        m_current = m_current < 0 ? 0 : std::clamp<qsizetype>(m_current + step, 0, count - 1);
        for (CodeEditor *script : {m_leftScript, m_rightScript}) {
            script->goTo(m_firstRows[m_current] + 1);
            script->setTopLine(std::max(1, m_firstRows[m_current] - 3));
        }
    } else {
        m_current = -1;
    }
    showSummary();
}

void CompareView::showSummary()
{
    const qsizetype count = m_comparison.changes.size();
    QString text;
    if (count > 0)
        text = tr("Change %1 of %2").arg(QLocale().toString(m_current + 1), QLocale().toString(count));
    else if (m_comparison.haveOtherLineEnds)
        text = tr("In the scripts only the line ends differ.");
    else
        text = m_left.fields == m_right.fields ? tr("Both are the same.") : tr("The scripts are the same.");
    if (count > 0 && m_comparison.haveOtherLineEnds)
        text += u". "_s + tr("The line ends differ as well.");
    switch (m_comparison.remark) {
    case compare::MissingLineEnd::None:
        break;
    case compare::MissingLineEnd::Left:
        text += u". "_s + tr("“%1” has no line break at its end.").arg(m_left.title);
        break;
    case compare::MissingLineEnd::Right:
        text += u". "_s + tr("“%1” has no line break at its end.").arg(m_right.title);
        break;
    }
    m_summary->setText(text);
    m_previous->setEnabled(m_current > 0);
    m_next->setEnabled(m_current >= 0 && m_current + 1 < count);
    m_copy->setVisible(m_left.isDraft != m_right.isDraft);
    m_copy->setEnabled(count > 0);
}

void CompareView::showSettings()
{
    QStringList lines;
    const auto tell = [&lines](const QString &what, const QString &left, const QString &right) {
        if (left != right)
            //: A setting and its two values
            lines << tr("%1: %2 → %3").arg(what, left, right);
    };
    const zitadel::ActionFields &left = m_left.fields;
    const zitadel::ActionFields &right = m_right.fields;
    using namespace settingtexts;
    tell(tr("Name"), plaintext::line(left.name), plaintext::line(right.name));
    tell(tr("Timeout"), timeout(left.timeout), timeout(right.timeout));
    tell(tr("Allowed to fail"), yesNo(left.allowedToFail), yesNo(right.allowedToFail));
    m_settings->setPlainText(lines.join(u'\n'));
    m_settings->setVisible(!lines.isEmpty());
}

void CompareView::copyChange()
{
    if (m_current < 0)
        return;
    if (m_left.isDraft)
        emit draftWanted(m_left.fields.script, m_comparison.withRight(m_current));
    else
        emit draftWanted(m_right.fields.script, m_comparison.withLeft(m_current));
}

void CompareView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        QMetaObject::invokeMethod(this, &CompareView::showRows, Qt::QueuedConnection);
}
