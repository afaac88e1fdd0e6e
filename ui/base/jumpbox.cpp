// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jumpbox.h"

#include "base/listkeys.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"

#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int targetRole = Qt::UserRole;
constexpr qsizetype mostShown = 200;

} // namespace

JumpBox *JumpBox::open(QWidget *window, const QList<JumpTarget> &targets, const QString &hint)
{
    auto *box = new JumpBox(window, targets);
    if (!hint.isEmpty()) {
        box->m_search->setPlaceholderText(hint);
        box->m_search->setAccessibleName(hint);
    }
    const QFontMetrics metrics(box->font());
    box->resize(qMin(window->width() - 32, metrics.averageCharWidth() * 80), metrics.height() * 20);
    box->move(window->mapToGlobal(QPoint((window->width() - box->width()) / 2, metrics.height() * 3)));
    box->show();
    box->m_search->setFocus(Qt::PopupFocusReason);
    return box;
}

JumpBox::JumpBox(QWidget *window, const QList<JumpTarget> &targets)
    : QFrame(window, Qt::Popup)
    , m_targets(targets)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_nothing(new PlainLabel(tr("Nothing has this name."), this))
{
    setObjectName("jumpBox"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    m_search->setObjectName("jumpSearch"_L1);
    m_search->setPlaceholderText(tr("Jump to an action, an organisation, a connection or a command"));
    m_search->setAccessibleName(tr("Where to jump to"));
    new ListKeys(m_search, m_list);
    m_list->setObjectName("jumpList"_L1);
    m_list->setAccessibleName(tr("Places to jump to"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_nothing);
    layout->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, &JumpBox::showMatches);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { go(m_list->currentRow()); });
    connect(m_list, &QListWidget::itemClicked, this, [this] { go(m_list->currentRow()); });
    showMatches();
}

int JumpBox::fit(const QString &typed, const QString &text)
{
    int sum = 0;
    for (const QString &word : typed.split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            return -1;
        const bool beginsWord = at == 0 || !text[at - 1].isLetterOrNumber() || text[at].isUpper();
        sum += at == 0 ? 100 : beginsWord ? 50 : 10;
        sum -= int(qMin<qsizetype>(9, text.size() / 16)); // of two that fit, the shorter was meant
    }
    return qMax(0, sum);
}

void JumpBox::showMatches()
{
    const QString typed = m_search->text().trimmed();
    QList<std::pair<int, qsizetype>> found;
    for (qsizetype i = 0; i < m_targets.size(); ++i) {
        const JumpTarget &target = m_targets[i];
        const int byTitle = fit(typed, target.title);
        const int byAll = fit(typed, target.title + u' ' + target.kind + u' ' + target.note);
        if (byAll >= 0)
            found.append({qMax(byTitle * 2, byAll), i});
    }
    std::ranges::stable_sort(found, std::greater(), &std::pair<int, qsizetype>::first);
    m_list->clear();
    for (const auto &[score, i] : found.first(qMin(found.size(), mostShown))) {
        const JumpTarget &target = m_targets[i];
        const QString title = plaintext::brief(target.title);
        const QString note = plaintext::line(target.note);
        auto *item = new QListWidgetItem(
            note.isEmpty()
                ? tr("%1  –  %2", "a name, and what it is").arg(title, target.kind)
                : tr("%1  –  %2, %3", "a name, what it is, and its key or id").arg(title, target.kind, note),
            m_list);
        item->setData(targetRole, i);
    }
    m_list->setCurrentRow(m_list->count() > 0 ? 0 : -1);
    m_nothing->setVisible(m_list->count() == 0);
}

void JumpBox::go(int row)
{
    const QListWidgetItem *item = m_list->item(row);
    if (!item)
        return;
    const auto go = m_targets.at(item->data(targetRole).toLongLong()).go;
    // After the box has gone, as the target may open a box of its own or close the window; and once more round,
    // as the window that gets the keys back closes all boxes over it.
    connect(this, &QObject::destroyed, parentWidget(), go, Qt::QueuedConnection);
    close();
}
