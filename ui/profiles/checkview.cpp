// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/checkview.h"

#include "base/busyline.h"
#include "base/colours.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "http/address.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using State = Finding::State;

namespace {

struct Mark
{
    QString sign;
    QString word;
    std::optional<colours::Meaning> meaning;
};

void openPage(const QUrl &page)
{
    if (connection::mayBeOpened(page))
        QDesktopServices::openUrl(page);
}

} // namespace

/// One step. The labels belong to the view.
struct CheckView::Row
{
    PlainLabel *mark;
    PlainLabel *title;
    PlainLabel *text;
    PlainLabel *details;

    static Mark markOf(State state)
    {
        switch (state) {
        case State::Waiting:
            return {u"·"_s, CheckView::tr("Waiting"), {}};
        case State::Running:
            return {u"…"_s, CheckView::tr("Running"), {}};
        case State::Good:
            return {u"✓"_s, CheckView::tr("OK"), colours::Meaning::Success};
        case State::Note:
            return {u"!"_s, CheckView::tr("Note"), colours::Meaning::Warning};
        case State::Problem:
            return {u"✗"_s, CheckView::tr("Problem"), colours::Meaning::Error};
        case State::Skipped:
            return {u"–"_s, CheckView::tr("Not tested"), {}};
        }
        return {};
    }
};

CheckView::CheckView(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_prompt(new PlainLabel(this))
    , m_openPage(new QPushButton(tr("Open the page"), this))
    , m_copy(new QPushButton(tr("Cop&y report"), this))
    , m_stop(new QPushButton(tr("Stop"), this))
    , m_busy(new BusyLine(this))
{
    setObjectName("checkView"_L1);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    m_prompt->setObjectName("checkPrompt"_L1);
    m_prompt->setWordWrap(true);
    m_prompt->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_openPage->setObjectName("checkOpenPageButton"_L1);
    m_copy->setObjectName("copyReportButton"_L1);
    m_copy->setToolTip(tr("All of this as text, without secrets, to send to support"));
    m_stop->setObjectName("stopCheckButton"_L1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_openPage);
    buttons->addWidget(m_stop);
    buttons->addStretch();
    m_layout->addWidget(m_busy);
    m_layout->addWidget(m_prompt);
    m_layout->addLayout(buttons);
    m_layout->addStretch();
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (m_check)
            QGuiApplication::clipboard()->setText(m_check->asText());
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_check)
            m_check->cancel();
    });
    connect(m_openPage, &QPushButton::clicked, this, [this] {
        if (m_check && m_check->prompt())
            openPage(m_check->prompt()->url);
    });
    showAll();
}

void CheckView::setCheck(ConnectionCheck *check)
{
    if (m_check)
        m_check->disconnect(this);
    m_check = check;
    if (check) {
        connect(check, &ConnectionCheck::changed, this, &CheckView::showAll);
        connect(check, &ConnectionCheck::finished, this, &CheckView::showAll);
    }
    showAll();
}

CheckView::~CheckView() = default;

void CheckView::addRow()
{
    auto row = std::make_unique<Row>(new PlainLabel(this), new PlainLabel(this), new PlainLabel(this),
                                     new PlainLabel(this));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    for (PlainLabel *label : {row->title, row->text, row->details}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        texts->addWidget(label);
    }
    QFont bold = font();
    bold.setBold(true);
    row->title->setFont(bold);
    row->mark->setFont(bold);
    row->mark->setMinimumWidth(QFontMetrics(bold).horizontalAdvance(tr("✗ Problem")) + 16);
    row->mark->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    row->details->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(row->mark);
    line->addLayout(texts, 1);
    m_layout->insertLayout(int(m_rows.size()), line);
    const QString number = QString::number(m_rows.size() + 1);
    row->mark->setObjectName(u"checkState"_s + number);
    row->title->setObjectName(u"checkTitle"_s + number);
    row->text->setObjectName(u"checkText"_s + number);
    row->details->setObjectName(u"checkDetails"_s + number);
    m_rows.push_back(std::move(row));
}

void CheckView::showAll()
{
    const QList<Finding> findings = m_check ? m_check->findings() : QList<Finding>();
    while (qsizetype(m_rows.size()) < findings.size())
        addRow();
    for (qsizetype i = 0; i < findings.size(); ++i)
        showRow(*m_rows[size_t(i)], findings[i]);
    const bool isRunning = m_check && m_check->isRunning();
    m_busy->setVisible(isRunning);
    m_stop->setVisible(isRunning);
    m_copy->setVisible(m_check && !isRunning);
    showPrompt();
}

void CheckView::showRow(Row &row, const Finding &finding)
{
    const Mark mark = Row::markOf(finding.state);
    row.mark->setText(u"%1 %2"_s.arg(mark.sign, mark.word));
    row.title->setText(finding.title);
    row.text->setText(finding.text);
    row.text->setVisible(!finding.text.isEmpty());
    // Support wants all of it; a person whose connection works wants none of it.
    row.details->setText(finding.details);
    row.details->setVisible(!finding.details.isEmpty() && finding.state == State::Problem);
    row.title->setToolTip(plaintext::toolTip(finding.details));
    QPalette coloured = palette();
    const bool isQuiet = finding.state == State::Waiting || finding.state == State::Skipped;
    if (mark.meaning)
        coloured.setColor(QPalette::WindowText, colours::ink(*mark.meaning, palette()));
    else if (isQuiet)
        coloured.setColor(QPalette::WindowText, colours::mix(palette().color(QPalette::WindowText),
                                                             palette().color(QPalette::Window), 0.7));
    row.mark->setPalette(coloured);
    row.title->setPalette(isQuiet ? coloured : palette());
}

void CheckView::showPrompt()
{
    const auto prompt = m_check ? m_check->prompt() : std::nullopt;
    m_prompt->setVisible(prompt.has_value());
    m_openPage->setVisible(prompt.has_value());
    if (!prompt)
        return;
    if (prompt->kind == SignInPrompt::Kind::Device) {
        m_prompt->setText(
            tr("Enter the code %1 at %2, on any device.").arg(prompt->userCode, prompt->plainUrl.toString()));
        return;
    }
    m_prompt->setText(tr("Sign in on the page in your browser; the test goes on by itself."));
    if (prompt->url != m_opened) {
        m_opened = prompt->url;
        openPage(prompt->url);
    }
}

void CheckView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_check)
        showAll();
}
