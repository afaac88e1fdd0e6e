// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/headersedit.h"

#include "base/plaintext.h"
#include "profiles/fieldproblem.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

HeadersEdit::HeadersEdit(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
    , m_remove(new QPushButton(tr("Remove"), this))
    , m_name(newEdit(u"headerName"_s, tr("Name of an extra header"), this))
    , m_value(newEdit(u"headerValue"_s, tr("Value of the extra header"), this))
    , m_add(new QPushButton(tr("Add"), this))
    , m_problem(new FieldProblem(m_name, this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_list->setObjectName("headerList"_L1);
    m_list->setAccessibleName(tr("Extra headers"));
    m_list->setFixedHeight(fontMetrics().height() * 3 + 8);
    m_remove->setObjectName("removeHeaderButton"_L1);
    m_add->setObjectName("addHeaderButton"_L1);
    m_add->setAutoDefault(false);
    m_remove->setAutoDefault(false);
    m_name->setPlaceholderText(tr("Name"));
    m_value->setPlaceholderText(tr("Value (kept in the keyring)"));
    m_value->setEchoMode(QLineEdit::Password);
    setToolTip(
        tr("What a proxy in front of the instance wants to see, such as that of Cloudflare Access. They go "
           "along with each request to the instance, and to nobody else."));

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_list, 0, 0, 1, 2);
    layout->addWidget(m_remove, 0, 2, Qt::AlignTop);
    layout->addWidget(m_name, 1, 0);
    layout->addWidget(m_value, 1, 1);
    layout->addWidget(m_add, 1, 2);
    layout->addWidget(m_problem, 2, 0, 1, 3);
    setFocusProxy(m_name);
    setTabOrder({m_list, m_remove, m_name, m_value, m_add});

    for (QLineEdit *edit : {m_name, m_value}) {
        connect(edit, &QLineEdit::textEdited, this, [this] {
            m_problem->setProblem({});
            showButtons();
            emit edited();
        });
    }
    connect(m_add, &QPushButton::clicked, this, &HeadersEdit::add);
    connect(m_remove, &QPushButton::clicked, this, &HeadersEdit::remove);
    connect(m_list, &QListWidget::currentRowChanged, this, &HeadersEdit::showButtons);
    showButtons();
}

void HeadersEdit::show(const QStringList &names)
{
    m_headers.clear();
    for (const QString &name : names)
        m_headers.append({name, {}});
    m_typed.clear();
    m_isChanged = false;
    m_name->clear();
    m_value->clear();
    m_problem->setProblem({});
    showList();
}

void HeadersEdit::setStored(const extraheaders::List &stored)
{
    for (auto &[name, value] : m_headers) {
        if (!m_typed.contains(name.toLower()))
            value = extraheaders::valueOf(stored, name);
    }
    showList();
}

QStringList HeadersEdit::names() const
{
    return extraheaders::namesOf(m_headers);
}

bool HeadersEdit::finish(bool hasMoved)
{
    const bool isBegun = !m_name->text().trimmed().isEmpty() || !m_value->text().isEmpty();
    if (isBegun && !add())
        return false;
    const auto old = std::ranges::find_if(
        m_headers, [this](const auto &header) { return !m_typed.contains(header.first.toLower()); });
    if (!hasMoved || old == m_headers.end())
        return true;
    m_name->setText(old->first);
    m_problem->setProblem(
        tr("The address leads to another host than before. Give the value once more if it is to be "
           "sent there, or take the header out."));
    return false;
}

std::optional<QByteArray> HeadersEdit::typed() const
{
    if (!m_isChanged)
        return std::nullopt;
    extraheaders::List known = m_headers;
    known.removeIf([](const auto &header) { return header.second.isEmpty(); });
    return extraheaders::toText(known);
}

QWidget *HeadersEdit::focusField() const
{
    return extraheaders::problemOfName(m_name->text().trimmed()).isEmpty() ? m_value : m_name;
}

bool HeadersEdit::add()
{
    const QString name = m_name->text().trimmed();
    const QByteArray value = m_value->text().trimmed().toUtf8();
    QString problem = extraheaders::problemOfName(name);
    if (problem.isEmpty())
        problem = extraheaders::problemOfValue(value);
    m_problem->setProblem(problem);
    if (!problem.isEmpty()) {
        focusField()->setFocus();
        return false;
    }
    const auto same = std::ranges::find_if(m_headers, [&name](const auto &header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (same == m_headers.end())
        m_headers.append({name, value});
    else
        *same = {name, value};
    m_typed.insert(name.toLower());
    m_isChanged = true;
    m_name->clear();
    m_value->clear();
    showList();
    emit edited();
    return true;
}

void HeadersEdit::remove()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_headers.size())
        return;
    m_headers.removeAt(row);
    m_isChanged = true;
    showList();
    m_problem->setProblem({});
    emit edited();
}

void HeadersEdit::showList()
{
    m_list->clear();
    for (const auto &[name, value] : m_headers)
        m_list->addItem(plaintext::line(name) + (value.isEmpty() ? u" – "_s + tr("no value") : u": •••"_s));
    showButtons();
}

void HeadersEdit::showButtons()
{
    m_remove->setEnabled(m_list->currentRow() >= 0);
    m_add->setEnabled(!m_name->text().trimmed().isEmpty() || !m_value->text().isEmpty());
}
