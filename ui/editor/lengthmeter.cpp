// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/lengthmeter.h"

#include "base/colours.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "base/text.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;
using limits::ScriptLength;

/// How full the script is. It repeats the number for the eye, so it needs no words of its own.
class LengthMeter::Bar : public QWidget
{
public:
    using QWidget::QWidget;

    void set(double share, const QColor &colour)
    {
        m_share = qBound(0.0, share, 1.0);
        m_colour = colour;
        update();
    }

    QSize sizeHint() const override { return {fontMetrics().averageCharWidth() * 14, 4}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        QColor groove = palette().color(QPalette::WindowText);
        groove.setAlphaF(0.16f);
        const QRectF whole(rect());
        painter.setBrush(groove);
        painter.drawRoundedRect(whole, 2, 2);
        if (m_share <= 0)
            return;
        painter.setBrush(m_colour);
        painter.drawRoundedRect(QRectF(0, 0, qMax(4.0, whole.width() * m_share), whole.height()), 2, 2);
    }

private:
    double m_share = 0;
    QColor m_colour;
};

LengthMeter::LengthMeter(QWidget *parent)
    : QWidget(parent)
    , m_number(new PlainLabel(this))
    , m_word(new PlainLabel(this))
    , m_bar(new Bar(this))
{
    m_number->setObjectName("lengthNumber"_L1);
    m_word->setObjectName("lengthWord"_L1);
    m_bar->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_number);
    layout->addWidget(m_bar, 0, Qt::AlignVCenter);
    layout->addWidget(m_word);
    show(false);
}

void LengthMeter::setScript(const QString &script)
{
    m_codePoints = text::codePoints(script);
    m_bytes = text::utf8Bytes(script);
    const ScriptLength length = limits::scriptLength(m_codePoints, m_bytes);
    const bool isNews = length != m_length;
    m_length = length;
    show(isNews);
}

void LengthMeter::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        show(false);
}

QString LengthMeter::explanation() const
{
    const QLocale locale;
    return tr("%1 characters (Unicode code points), %2 bytes as UTF-8.\n"
              "The API documents %3 characters; servers since v2.37.0 take %4 bytes.")
        .arg(locale.toString(m_codePoints), locale.toString(m_bytes),
             locale.toString(limits::scriptDocumented), locale.toString(limits::scriptBytes));
}

void LengthMeter::show(bool announce)
{
    const QLocale locale;
    m_number->setText(
        tr("%1 / %2").arg(locale.toString(m_codePoints), locale.toString(limits::scriptDocumented)));

    m_number->setAccessibleName(tr("Length of the script: %1").arg(m_number->text()));

    // Inherited colours, so that a palette that changes later is followed where we have no colour of our own.
    QPalette coloured;
    QColor bar = palette().color(QPalette::Highlight);
    QString word;
    if (m_length != ScriptLength::Fine) {
        const auto meaning =
            m_length == ScriptLength::NearLimit ? colours::Meaning::Warning : colours::Meaning::Error;
        bar = colours::ink(meaning, palette());
        coloured.setColor(QPalette::WindowText, bar);
        word = m_length == ScriptLength::NearLimit ? tr("near the limit")
               : m_length == ScriptLength::OverDocumented
                   ? tr("over the documented limit")
                   : tr("too long to save: %1 of %2 bytes")
                         .arg(locale.toString(m_bytes), locale.toString(limits::scriptBytes));
    }
    m_number->setPalette(coloured);
    m_word->setPalette(coloured);
    m_word->setText(word);
    m_word->setVisible(!word.isEmpty());
    m_bar->set(double(m_codePoints) / double(limits::scriptDocumented), bar);
    setToolTip(plaintext::toolTip(explanation()));

    if (announce) {
        QAccessibleAnnouncementEvent event(
            this, word.isEmpty() ? tr("%1 characters, within the limit").arg(m_number->text())
                                 : tr("%1 characters, %2").arg(m_number->text(), word));
        QAccessible::updateAccessibility(&event);
    }
}
