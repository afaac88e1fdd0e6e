// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/answersedit.h"

#include "base/plainlabel.h"
#include "base/wrappingrow.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using run::CannedAnswer;

AnswersEdit::AnswersEdit(QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, ColumnCount, this))
    , m_add(new QPushButton(tr("&Add an answer"), this))
    , m_remove(new QPushButton(tr("Re&move"), this))
    , m_send(new QCheckBox(tr("Really &send what has no answer here"), this))
{
    build();
    connect(m_add, &QPushButton::clicked, this, [this] {
        add({.method = {}, .url = u"https://"_s, .headers = {}, .body = u"{}"_s, .refused = {}});
        m_table->setCurrentCell(m_table->rowCount() - 1, Address);
        m_table->editItem(m_table->currentItem());
    });
    connect(m_remove, &QPushButton::clicked, this, &AnswersEdit::removeCurrent);
    connect(m_table, &QTableWidget::itemChanged, this, &AnswersEdit::changed);
    connect(m_table, &QTableWidget::currentCellChanged, this, &AnswersEdit::showButtons);
    showButtons();
}

void AnswersEdit::build()
{
    m_table->setObjectName("runAnswersTable"_L1);
    m_table->setAccessibleName(tr("Answers to HTTP calls"));
    m_table->setHorizontalHeaderLabels({tr("Method"), tr("Address"), tr("Status"), tr("Headers"), tr("Body"),
                                        tr("Delay (ms)"), tr("Refused because")});
    m_table->horizontalHeaderItem(Method)->setToolTip(tr("Empty: any"));
    m_table->horizontalHeaderItem(Address)->setToolTip(
        tr("Empty: any; with * at the end: all that begin so"));
    m_table->horizontalHeaderItem(Headers)->setToolTip(tr("Name: value, one after the other with | between"));
    m_table->horizontalHeaderItem(Refused)->setToolTip(
        tr("There is no answer, in the words of a network: connection refused"));
    m_table->verticalHeader()->hide();
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(Body, QHeaderView::Stretch);
    const int character = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(Method, character * 10);
    m_table->setColumnWidth(Address, character * 30);
    m_table->setColumnWidth(Status, character * 8);
    m_table->setColumnWidth(Headers, character * 16);
    m_table->setColumnWidth(Delay, character * 12);
    m_table->setColumnWidth(Refused, character * 18);
    m_add->setObjectName("addAnswerButton"_L1);
    m_remove->setObjectName("removeAnswerButton"_L1);
    m_send->setObjectName("sendForRealBox"_L1);
    m_send->setToolTip(tr("Before each run you are asked, and told where it goes."));
    auto *hint = new PlainLabel(
        tr("Nothing is sent: a call without an answer here gets an empty one, with status 200."), this);
    hint->setObjectName("runAnswersHint"_L1);
    hint->setWordWrap(true);
    connect(m_send, &QCheckBox::toggled, hint, &QWidget::setHidden);
    auto *row = new WrappingRow;
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(8);
    row->addWidget(m_add);
    row->addWidget(m_remove);
    row->addWidget(m_send);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addLayout(row);
    hint->setContentsMargins(8, 0, 8, 4);
    layout->addWidget(hint);
    setFocusProxy(m_table);
}

void AnswersEdit::put(int row, const CannedAnswer &answer)
{
    QStringList headers;
    for (const auto &[name, value] : answer.headers)
        headers << name + ": "_L1 + value;
    const QString delay = answer.delay.count() > 0 ? QString::number(answer.delay.count()) : QString();
    const QStringList texts{answer.method,          answer.url,  QString::number(answer.status),
                            headers.join(" | "_L1), answer.body, delay,
                            answer.refused};
    for (int column = 0; column < ColumnCount; ++column)
        m_table->setItem(row, column, new QTableWidgetItem(texts[column]));
}

CannedAnswer AnswersEdit::at(int row) const
{
    const auto text = [this, row](int column) {
        const QTableWidgetItem *item = m_table->item(row, column);
        return item ? item->text() : QString();
    };
    CannedAnswer answer{.method = text(Method).trimmed().toUpper(),
                        .url = text(Address).trimmed(),
                        .status = text(Status).toInt(),
                        .headers = {},
                        .body = text(Body),
                        .delay = std::chrono::milliseconds(text(Delay).toInt()),
                        .refused = text(Refused).trimmed()};
    for (const QString &header : text(Headers).split(u'|', Qt::SkipEmptyParts)) {
        const qsizetype colon = header.indexOf(u':');
        if (colon > 0)
            answer.headers.append({header.first(colon).trimmed(), header.sliced(colon + 1).trimmed()});
    }
    if (answer.status == 0)
        answer.status = 200;
    return answer;
}

void AnswersEdit::setAnswers(const QList<CannedAnswer> &answers)
{
    {
        const QSignalBlocker blocker(m_table);
        m_table->setRowCount(int(answers.size()));
        for (int row = 0; row < answers.size(); ++row)
            put(row, answers[row]);
    }
    showButtons();
    emit changed();
}

QList<CannedAnswer> AnswersEdit::answers() const
{
    QList<CannedAnswer> answers;
    for (int row = 0; row < m_table->rowCount(); ++row)
        answers << at(row);
    return answers;
}

void AnswersEdit::add(const CannedAnswer &answer)
{
    setAnswers(answers() << answer);
}

bool AnswersEdit::sends() const
{
    return m_send->isChecked();
}

void AnswersEdit::removeCurrent()
{
    if (m_table->currentRow() >= 0)
        m_table->removeRow(m_table->currentRow());
    showButtons();
    emit changed();
}

void AnswersEdit::showButtons()
{
    m_remove->setEnabled(m_table->currentRow() >= 0);
}
