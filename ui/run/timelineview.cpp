// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/timelineview.h"

#include "base/colours.h"
#include "base/plaintext.h"
#include "base/roomydelegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QLocale>

using namespace Qt::StringLiterals;
using Kind = run::TimelineRow::Kind;

TimelineView::TimelineView(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName("runTimeline"_L1);
    setAccessibleName(tr("What happened"));
    setHeaderLabels({QString(), tr("Line"), tr("What happened")});
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setItemDelegate(new RoomyDelegate(this));
    header()->setStretchLastSection(true);
    header()->setSectionResizeMode(Sign, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(Line, QHeaderView::ResizeToContents);
    setTextElideMode(Qt::ElideRight);
    const auto go = [this](QTreeWidgetItem *item) {
        const int index = indexOfTopLevelItem(item);
        if (index < 0 || m_rows[index].place.line == 0)
            return;
        const run::TimelineRow row = m_rows[index]; // another tab that comes to the front has rows of its own
        emit placeRequested(row.action, row.place);
    };
    connect(this, &QTreeWidget::itemActivated, this, go);
    connect(this, &QTreeWidget::itemClicked, this, go);
}

/// A mark beside each colour.
QString TimelineView::sign(const run::TimelineRow &row)
{
    switch (row.kind) {
    case Kind::Log:
        return u"·"_s;
    case Kind::Set:
        return row.isChanged ? u"≠"_s : u"="_s;
    case Kind::Refused:
        return u"⊘"_s;
    case Kind::Warning:
        return u"!"_s;
    case Kind::Failed:
        return u"✕"_s;
    case Kind::Done:
        return u"✓"_s;
    case Kind::Meaning:
        break;
    }
    return u"→"_s;
}

QString TimelineView::spoken(const run::TimelineRow &row)
{
    if (row.isChanged)
        return tr("Not as in the run before");
    return row.kind == Kind::Refused ? tr("Set in vain") : QString();
}

void TimelineView::show(const QList<run::TimelineRow> &rows)
{
    clear();
    m_rows = rows;
    for (const run::TimelineRow &row : rows) {
        const QString line = row.place.line > 0 ? QLocale().toString(row.place.line) : QString();
        auto *item = new QTreeWidgetItem(this, {sign(row), line, plaintext::line(row.text)});
        item->setToolTip(What, plaintext::toolTip(row.text));
        item->setToolTip(Sign, spoken(row));
        item->setData(Sign, Qt::AccessibleTextRole, spoken(row));
        item->setTextAlignment(Line, Qt::AlignRight | Qt::AlignVCenter);
    }
    colour();
    if (topLevelItemCount() > 0)
        scrollToItem(topLevelItem(topLevelItemCount() - 1));
}

void TimelineView::colour()
{
    using colours::Meaning;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        const run::TimelineRow &row = m_rows[i];
        QTreeWidgetItem *item = topLevelItem(i);
        QFont font = item->font(What);
        font.setBold(row.isChanged || row.kind == Kind::Meaning);
        item->setFont(What, font);
        QBrush brush;
        if (row.kind == Kind::Failed)
            brush = colours::ink(Meaning::Error, palette());
        else if (row.kind == Kind::Warning || row.kind == Kind::Refused)
            brush = colours::ink(Meaning::Warning, palette());
        else if (row.kind == Kind::Done)
            brush = colours::ink(Meaning::Success, palette());
        for (const int column : {Sign, What})
            item->setData(column, Qt::ForegroundRole,
                          brush.style() == Qt::NoBrush ? QVariant() : QVariant(brush));
    }
}

void TimelineView::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

QString TimelineView::asText() const
{
    QStringList lines;
    for (const run::TimelineRow &row : m_rows)
        lines << sign(row) + u' ' + (row.place.line > 0 ? tr("line %1: ").arg(row.place.line) : QString()) +
                     row.text;
    return lines.join(u'\n') + u'\n';
}

int TimelineView::currentRow() const
{
    return indexOfTopLevelItem(currentItem());
}
