// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/calltip.h"

#include "editor/helptexts.h"

#include <QAccessible>
#include <QEvent>
#include <QLabel>
#include <QScreen>

using namespace Qt::StringLiterals;

CallTipFrame::CallTipFrame(QWidget *editor)
    : TipFrame(editor)
    , m_text(new QLabel(this))
{
    setObjectName("callTip"_L1);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Function being called"));
    m_text->setObjectName("callTipText"_L1);
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setMargin(4);
}

void CallTipFrame::setTip(const script::CallTip &tip)
{
    const bool isNews = tip.signature != m_tip.signature || tip.argument != m_tip.argument || !isVisible();
    m_tip = tip;
    m_text->setText(helptexts::richText(tip, palette()));
    if (isNews && QAccessible::isActive()) {
        const QString active = tip.signature.mid(tip.active.begin, tip.active.length());
        QAccessibleAnnouncementEvent event(this, active.isEmpty() ? tip.signature
                                                                  : tip.signature + u", "_s + active);
        QAccessible::updateAccessibility(&event);
    }
}

void CallTipFrame::popUp(const QRect &line, const QRect &cursor, const QRect &taken)
{
    const QRect room = parentWidget()->screen()->availableGeometry();
    const int frame = border;
    const int longest = qMax(m_tip.signature.size(), m_tip.doc.size());
    const int width =
        qMin(qMin(room.width(), fontMetrics().averageCharWidth() * 100),
             qMax(m_text->sizeHint().width(), fontMetrics().averageCharWidth() * (longest + 6)));
    const int height = m_text->heightForWidth(width - 2 * frame) + 2 * frame;
    QRect place(qBound(room.left(), line.left(), qMax(room.left(), room.right() - width)),
                line.top() - height - 1, width, height);
    if (place.top() < room.top() || place.intersects(taken)) {
        place.moveTop(cursor.bottom() + 2);
        if (place.intersects(taken)) // which is above or below the same line
            place.moveTop(taken.top() > cursor.top() ? taken.bottom() + 1 : taken.top() - height - 1);
    }
    setGeometry(place);
    m_text->setGeometry(frame, frame, width - 2 * frame, height - 2 * frame);
    if (!isVisible())
        show();
}

void CallTipFrame::changeEvent(QEvent *event)
{
    TipFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && isVisible())
        setTip(m_tip);
}
