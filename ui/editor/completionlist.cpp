// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/completionlist.h"

#include "base/colours.h"
#include "editor/completiondelegate.h"
#include "editor/helptexts.h"

#include <QAccessible>
#include <QEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QListView>
#include <QScreen>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 10;

} // namespace

void CompletionModel::setEntries(const QList<script::Completion> &entries, const QString &typed)
{
    beginResetModel();
    m_entries = entries;
    m_rows = script::rank(m_entries, typed);
    endResetModel();
}

bool CompletionModel::setTyped(const QString &typed)
{
    const QList<script::RankedEntry> rows = script::rank(m_entries, typed);
    if (rows.isEmpty())
        return false;
    beginResetModel();
    m_rows = rows;
    endResetModel();
    return true;
}

int CompletionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CompletionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    if (role == Qt::DisplayRole)
        return entryAt(index.row()).name;
    if (role == Qt::AccessibleTextRole)
        return helptexts::spoken(entryAt(index.row()));
    return {};
}

CompletionList::CompletionList(QWidget *editor)
    : TipFrame(editor)
    , m_model(new CompletionModel(this))
    , m_view(new QListView(this))
    , m_doc(new QLabel(this))
{
    setObjectName("completionList"_L1);
    m_view->setObjectName("completionView"_L1);
    m_view->setAccessibleName(tr("Completions"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new CompletionDelegate(*m_model, m_view));
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    m_view->setFont(fixed);

    m_doc->setObjectName("completionDoc"_L1);
    m_doc->setTextFormat(Qt::RichText);
    m_doc->setWordWrap(true);
    m_doc->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_doc->setMargin(8);
    m_doc->setBackgroundRole(QPalette::AlternateBase);
    m_doc->setAutoFillBackground(true);
    m_doc->setFocusPolicy(Qt::NoFocus);

    connect(m_view, &QListView::clicked, this, &CompletionList::clicked);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CompletionList::showCurrent);
}

bool CompletionList::setEntries(const QList<script::Completion> &entries, const QString &typed)
{
    if (script::rank(entries, typed).isEmpty())
        return false;
    const QSignalBlocker quiet(m_view->selectionModel());
    m_model->setEntries(entries, typed);
    m_width = wantedWidth();
    m_view->setCurrentIndex(m_model->index(0));
    return true;
}

bool CompletionList::setTyped(const QString &typed)
{
    {
        const QSignalBlocker quiet(m_view->selectionModel());
        if (!m_model->setTyped(typed))
            return false;
        m_view->setCurrentIndex(m_model->index(0));
    }
    if (isVisible())
        showCurrent();
    return true;
}

const script::Completion &CompletionList::current() const
{
    return m_model->entryAt(qMax(0, m_view->currentIndex().row()));
}

bool CompletionList::move(int key)
{
    const int last = count() - 1;
    const int row = m_view->currentIndex().row();
    int wanted = row;
    switch (key) {
    case Qt::Key_Up:
        wanted = row > 0 ? row - 1 : last;
        break;
    case Qt::Key_Down:
        wanted = row < last ? row + 1 : 0;
        break;
    case Qt::Key_PageUp:
        wanted = qMax(0, row - mostRows + 1);
        break;
    case Qt::Key_PageDown:
        wanted = qMin(last, row + mostRows - 1);
        break;
    default:
        return false;
    }
    m_view->setCurrentIndex(m_model->index(wanted));
    return true;
}

int CompletionList::wantedWidth() const
{
    const QFontMetrics metrics(m_view->font());
    int widest = 0;
    for (const script::Completion &entry : m_model->entries()) {
        const QString text = entry.name + CompletionDelegate::behindName(entry.name, entry.signature);
        const QString triggers = helptexts::shortTriggers(entry.triggers);
        const qsizetype beside =
            triggers.isEmpty() ? 0 : qMin<qsizetype>(triggers.size(), CompletionDelegate::mostOfTriggers) + 4;
        // Fixed pitch, so counting is measuring, and much faster.
        widest = qMax(widest, int(text.size() + beside));
    }
    return CompletionDelegate::nameOffset(metrics) +
           metrics.averageCharWidth() * std::clamp(widest + 4, 40, 84);
}

void CompletionList::popUp(const QRect &word)
{
    m_word = word;
    showCurrent();
    if (!isVisible())
        show();
}

void CompletionList::showCurrent()
{
    const script::Completion &entry = current();
    const QFontMetrics metrics(m_view->font());
    const QString row = entry.name + CompletionDelegate::behindName(entry.name, entry.signature);
    const bool isCut =
        CompletionDelegate::nameOffset(metrics) + metrics.horizontalAdvance(row) > m_width - 16;
    const QString html = helptexts::richText(entry, isCut, palette());
    m_doc->setText(html);
    m_doc->setHidden(html.isEmpty());
    arrange();
    m_view->scrollTo(m_view->currentIndex());
    if (QAccessible::isActive()) {
        QAccessibleAnnouncementEvent event(m_view, helptexts::spoken(entry));
        QAccessible::updateAccessibility(&event);
    }
}

void CompletionList::arrange()
{
    if (m_word.isNull())
        return;
    // By hand, as a layout would first ask all of them how large they would like to be.
    const QScreen *screen = parentWidget()->screen();
    const QRect room = screen->availableGeometry();
    const int frame = border;
    const int rowHeight = m_view->sizeHintForRow(0);
    const int inner = qMin(m_width, room.width()) - 2 * frame;
    const int doc = m_doc->isHidden() ? 0 : m_doc->heightForWidth(inner);
    const int below = room.bottom() - m_word.bottom();
    const int above = m_word.top() - room.top();
    int list = rowHeight * qMin(count(), mostRows);
    const int wanted = list + doc + 2 * frame;
    const bool isAbove = wanted > below && above > below;
    const int height = qMin(wanted, isAbove ? above : below);
    list = qMax(rowHeight, height - doc - 2 * frame);
    const int left = std::clamp(m_word.left() - CompletionDelegate::nameOffset(QFontMetrics(m_view->font())),
                                room.left(), qMax(room.left(), room.right() - inner - 2 * frame));
    const int top = isAbove ? m_word.top() - height : m_word.bottom() + 1;
    setGeometry(left, top, inner + 2 * frame, list + doc + 2 * frame);
    m_view->setGeometry(frame, frame, inner, list);
    m_doc->setGeometry(frame, frame + list, inner, doc);
}

void CompletionList::hideEvent(QHideEvent *event)
{
    TipFrame::hideEvent(event);
    m_word = {};
}

void CompletionList::changeEvent(QEvent *event)
{
    TipFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && isVisible())
        showCurrent();
}
