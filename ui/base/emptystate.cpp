// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/emptystate.h"

#include "base/plainlabel.h"
#include "base/plaintext.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QIcon>
#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_frame(new QBoxLayout(QBoxLayout::TopToBottom, this))
    , m_column(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_buttons(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_icon(new PlainLabel(this))
    , m_title(newLabel(u"emptyTitle"_s))
    , m_text(newLabel(u"emptyText"_s))
    , m_details(newLabel(u"emptyDetails"_s))
{
    m_icon->hide();
    m_column->setSpacing(8);
    m_column->addWidget(m_title);
    m_column->addWidget(m_text);
    m_column->addWidget(m_details);
    m_column->addSpacing(4);
    m_column->addLayout(m_buttons);
    m_buttons->setSpacing(8);
    m_buttons->addStretch();
    m_buttons->addStretch();
    arrange();
    colour();
    connect(qApp, &QApplication::focusChanged, this, &EmptyState::giveBackFocus);
}

/// A button that has done its work goes, and Qt would pass the keys on to whatever comes next in the window:
/// to a name, say, which the next key would change.
void EmptyState::giveBackFocus(QWidget *old, QWidget *now)
{
    const bool wasHere = old && isAncestorOf(old);
    const bool isHere = now && isAncestorOf(now);
    if (isHere && old && !wasHere)
        m_before = old;
    else if (wasHere && now && !isHere && (!old->isVisible() || !old->isEnabled()) && m_before &&
             m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
}

PlainLabel *EmptyState::newLabel(const QString &objectName)
{
    auto *label = new PlainLabel(this);
    label->setObjectName(objectName);
    label->setWordWrap(true);
    label->setWrapsInWords();
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->hide();
    return label;
}

void EmptyState::setIcon(const QString &themeName)
{
    m_iconName = themeName;
    showIcon();
}

void EmptyState::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

void EmptyState::setText(const QString &text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void EmptyState::setDetails(const QString &details)
{
    // Small print is not to push the rest out of the pane, and the body of a strange answer can be long.
    constexpr qsizetype enough = 240;
    const bool cut = details.size() > enough;
    m_details->setText(cut ? details.left(enough).trimmed() + u'…' : details);
    m_details->setToolTip(plaintext::toolTip(cut ? details : QString()));
    m_details->setVisible(!details.isEmpty());
}

void EmptyState::setMeaning(std::optional<colours::Meaning> meaning)
{
    m_meaning = meaning;
    colour();
}

void EmptyState::setForm(Form form)
{
    if (form == m_form)
        return;
    m_form = form;
    arrange();
    colour();
    showIcon();
}

QPushButton *EmptyState::addButton(const QString &text, const QString &objectName)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(objectName);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

QString EmptyState::wholeText() const
{
    QStringList texts{m_title->text(), m_text->text(), m_details->text()};
    texts.removeAll(QString());
    return texts.join(u' ').remove(QChar(0x200b)); // the labels' own, for wrapping
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        colour();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        showIcon();
}

void EmptyState::arrange()
{
    while (QLayoutItem *item = m_frame->takeAt(0)) {
        if (item != m_column)
            delete item;
        else
            m_column->setParent(nullptr);
    }
    const bool page = m_form == Form::Page;
    m_frame->setDirection(page ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_frame->setContentsMargins(page ? QMargins(16, 16, 16, 16) : QMargins(12, 8, 12, 8));
    m_frame->setSpacing(8);
    // A little above the middle looks like the middle.
    if (page)
        m_frame->addStretch(2);
    m_frame->addWidget(m_icon, 0, page ? Qt::AlignHCenter : Qt::AlignTop);
    m_frame->addLayout(m_column, page ? 0 : 1);
    if (page)
        m_frame->addStretch(3);

    const Qt::Alignment alignment = page ? Qt::AlignHCenter | Qt::AlignTop : Qt::AlignLeft | Qt::AlignTop;
    for (PlainLabel *label : {m_title, m_text, m_details})
        label->setAlignment(alignment);
    m_buttons->setStretch(0, page ? 1 : 0);
    m_buttons->setStretch(m_buttons->count() - 1, 1);
    setSizePolicy(QSizePolicy::Preferred, page ? QSizePolicy::Expanding : QSizePolicy::Maximum);
}

void EmptyState::colour()
{
    if (m_colouring) // setting the palette of our own is a change of the palette, too
        return;
    m_colouring = true;
    const QPalette inherited = parentWidget() ? parentWidget()->palette() : QPalette();
    QPalette own = inherited;
    const bool coloured = m_meaning && m_form == Form::Banner;
    if (coloured)
        own.setColor(QPalette::Window, colours::ground(*m_meaning, inherited));
    setAutoFillBackground(coloured);
    setPalette(own);

    QPalette titles = own;
    if (m_meaning)
        titles.setColor(QPalette::WindowText, colours::ink(*m_meaning, inherited));
    m_title->setPalette(titles);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_colouring = false;
}

void EmptyState::showIcon()
{
    if (m_iconName.isEmpty()) // looking for that in all themes would take as long as any other
        return m_icon->hide();
    const QIcon icon = QIcon::fromTheme(m_iconName);
    const auto metric = m_form == Form::Page ? QStyle::PM_LargeIconSize : QStyle::PM_SmallIconSize;
    const int size = style()->pixelMetric(metric, nullptr, this);
    m_icon->setPixmap(icon.pixmap(QSize(size, size), devicePixelRatio()));
    m_icon->setVisible(!m_iconName.isEmpty() && !icon.isNull());
}
