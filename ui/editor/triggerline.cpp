// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/triggerline.h"

#include "base/elidedlabel.h"
#include "base/plaintext.h"
#include "ledger/bindings.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

TriggerLine::TriggerLine(Workspace &workspace, ActionDocument &document, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_document(document)
    , m_text(new ElidedLabel(this))
    , m_row(new QHBoxLayout(this))
    , m_more(newButton(u"moreTriggersButton"_s))
    , m_all(new QMenu(this))
    , m_add(newButton(u"addToTriggerButton"_s))
{
    setObjectName("triggerLine"_L1);
    m_text->setObjectName("triggerLineText"_L1);
    m_more->setMenu(m_all);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setAccessibleName(tr("All triggers that run it"));
    m_more->setToolTip(tr("All triggers that run it"));
    m_add->setText(tr("Add to trigger…"));
    connect(m_add, &QToolButton::clicked, this, &TriggerLine::addRequested);

    m_row->setContentsMargins(12, 0, 12, 2);
    m_row->setSpacing(4);
    m_row->addWidget(m_text);
    m_row->addWidget(m_more);
    m_row->addWidget(m_add);
    m_row->addStretch(1);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);

    connect(&workspace.bindings(), &Bindings::changed, this, &TriggerLine::show);
    connect(&workspace.place(), &Place::rightsChanged, this, &TriggerLine::show);
    connect(&workspace.place(), &Place::organisationChanged, this, &TriggerLine::show);
    connect(&document, &ActionDocument::baseChanged, this, &TriggerLine::show);
    show();
}

QToolButton *TriggerLine::newButton(const QString &objectName)
{
    auto *button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

bool TriggerLine::isElsewhere() const
{
    return m_workspace.place().isElsewhere(m_document.organisationId());
}

void TriggerLine::show()
{
    setVisible(!m_document.isNew()); // what the server does not have, it does not run
    const QList<zitadel::Binding> bindings = m_workspace.bindings().of(m_document.id());
    if (bindings.isEmpty())
        showUnbound();
    if (bindings != m_bindings)
        showBindings(bindings);
    const QString hindrance = isElsewhere() ? tr("The window is in another organisation.") : QString();
    for (QToolButton *button : std::as_const(m_triggers)) {
        button->setEnabled(hindrance.isEmpty());
        button->setToolTip(
            plaintext::toolTip(hindrance.isEmpty() ? tr("Show it among the flows") : hindrance));
    }
    m_all->setEnabled(hindrance.isEmpty());
    showAdd();
    arrange();
}

void TriggerLine::showUnbound()
{
    const QString organisation = m_document.organisationId();
    const Bindings &bindings = m_workspace.bindings();
    const auto trouble = bindings.trouble(organisation);
    QString hindrance = m_workspace.place().hindrance(explain::Operation::Flows, organisation);
    if (hindrance.isEmpty() && trouble)
        hindrance = trouble->message;
    const bool isKnown = bindings.isKnown(organisation);
    m_text->setText(isKnown                ? tr("No trigger runs it")
                    : !hindrance.isEmpty() ? tr("What runs it is not known")
                                           : tr("What runs it is being read…"));
    m_text->setToolTip(
        plaintext::toolTip(isKnown ? tr("As long as no trigger runs it, it does nothing.") : hindrance));
}

void TriggerLine::showBindings(const QList<zitadel::Binding> &bindings)
{
    m_bindings = bindings;
    qDeleteAll(std::exchange(m_triggers, {}));
    m_all->clear();
    if (!bindings.isEmpty()) {
        m_text->setText(tr("Run by"));
        m_text->setToolTip({});
    }
    for (const zitadel::Binding &binding : bindings) {
        const QString place = zitadel::shownPlace(binding);
        const auto ask = [this, trigger = binding.id()] { emit triggerRequested(trigger); };
        QToolButton *button = newButton(u"triggerButton_%1_%2"_s.arg(binding.flow, binding.trigger));
        button->setAccessibleName(tr("Run by %1").arg(place));
        connect(button, &QToolButton::clicked, this, ask);
        m_triggers.append(button);
        m_row->insertWidget(int(m_triggers.size()), button); // the text stands before them
        connect(m_all->addAction(plaintext::button(place)), &QAction::triggered, this, ask);
    }
    QWidget *before = m_text;
    for (QToolButton *button : std::as_const(m_triggers)) {
        setTabOrder(before, button);
        before = button;
    }
    setTabOrder(before, m_more);
    setTabOrder(m_more, m_add);
}

void TriggerLine::showAdd()
{
    const QString hindrance = isElsewhere() ? tr("The window is in another organisation.")
                                            : m_workspace.place().hindrance(explain::Operation::SetTrigger);
    m_add->setEnabled(hindrance.isEmpty());
    m_add->setToolTip(plaintext::toolTip(
        hindrance.isEmpty() ? tr("Let one more trigger run it; nothing is written before it is applied")
                            : hindrance));
}

/// Answers how much room the buttons want.
int TriggerLine::showNames(bool areBrief)
{
    int all = 0;
    for (qsizetype i = 0; i < m_triggers.size(); ++i) {
        m_triggers[i]->setText(plaintext::button(zitadel::shownPlace(m_bindings[i], areBrief)));
        all += m_triggers[i]->sizeHint().width() + m_row->spacing();
    }
    return all;
}

/// As many triggers as fit; of the others just how many there are.
void TriggerLine::arrange()
{
    const QMargins margins = m_row->contentsMargins();
    int room = width() - margins.left() - margins.right() - m_add->sizeHint().width() - m_row->spacing();
    if (!m_triggers.isEmpty())
        room -= m_text->sizeHint().width() + m_row->spacing();
    const auto widthOf = [this](const QToolButton *button) {
        return button->sizeHint().width() + m_row->spacing();
    };
    int all = showNames(false);
    if (all > room)
        all = showNames(true);
    const QLocale locale;
    m_more->setText(tr("%1 triggers").arg(locale.toString(m_triggers.size())));
    const int forMore = all > room ? widthOf(m_more) : 0;
    qsizetype shown = 0;
    for (int used = forMore; shown < m_triggers.size(); ++shown) {
        used += widthOf(m_triggers[shown]);
        if (used > room)
            break;
    }
    for (qsizetype i = 0; i < m_triggers.size(); ++i)
        m_triggers[i]->setVisible(i < shown);
    const auto hidden = m_triggers.size() - shown;
    if (shown > 0) //: how many more triggers there are, in a menu
        m_more->setText(tr("+%1").arg(locale.toString(hidden)));
    else if (m_triggers.size() == 1)
        m_more->setText(plaintext::button(zitadel::shownShortName(m_bindings.constFirst().id())));
    m_more->setVisible(hidden > 0);
}

void TriggerLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}
