// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/filterchoice.h"

#include "base/elidedlabel.h"
#include "base/plaintext.h"
#include "workspace/list/actionlistmodel.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QMenu>

using namespace Qt::StringLiterals;
using State = ListChoice::State;
using RunBy = ListChoice::RunBy;

namespace {

/// lupdate takes free functions only where they say to whom their texts belong.
struct ChoiceTexts
{
    Q_DECLARE_TR_FUNCTIONS(FilterChoice)
};

} // namespace

QString filterchoice::text(const ListChoice &choice)
{
    QStringList parts;
    if (choice.state != State::Any)
        parts.append(choice.state == State::Active ? ChoiceTexts::tr("active") : ChoiceTexts::tr("inactive"));
    if (choice.runBy == RunBy::Nothing)
        parts.append(ChoiceTexts::tr("run by no trigger"));
    else if (choice.runBy == RunBy::Trigger)
        parts.append(ChoiceTexts::tr("run by %1").arg(zitadel::shownShortName(choice.trigger)));
    return parts.join(u", "_s);
}

FilterButton::FilterButton(ActionListModel &model, QWidget *parent)
    : QToolButton(parent)
    , m_model(model)
    , m_menu(new QMenu(this))
    , m_states(new QActionGroup(this))
    , m_triggers(new QActionGroup(this))
{
    setObjectName("filterChoiceButton"_L1);
    setText(tr("Filter")); // where the theme has no icon
    setIcon(QIcon::fromTheme(u"view-filter"_s));
    setToolButtonStyle(icon().isNull() ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
    setAutoRaise(true);
    setCheckable(true); // which shows that some are chosen
    setFocusPolicy(Qt::StrongFocus);
    setPopupMode(InstantPopup);
    m_menu->setToolTipsVisible(true);
    addStates();
    addTriggers();
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &FilterButton::showChoice);
    connect(&model, &ActionListModel::countsChanged, this, &FilterButton::showChoice);
    connect(&model, &QAbstractItemModel::headerDataChanged, this, &FilterButton::showChoice);
    showChoice();
}

QAction *FilterButton::add(const QString &text, const QString &objectName, QActionGroup *group,
                           const ListChoice &choice)
{
    QAction *action = m_menu->addAction(text);
    action->setObjectName(objectName);
    action->setCheckable(true);
    action->setActionGroup(group);
    action->setData(QVariant::fromValue(choice));
    connect(action, &QAction::triggered, this, [this, group, choice] {
        ListChoice chosen = m_model.choice();
        if (group == m_states) {
            chosen.state = choice.state;
        } else {
            chosen.runBy = choice.runBy;
            chosen.trigger = choice.trigger;
        }
        choose(chosen);
    });
    return action;
}

void FilterButton::addStates()
{
    add(tr("Active and inactive"), u"filterAnyState"_s, m_states, {});
    add(tr("Active"), u"filterActive"_s, m_states, {.state = State::Active});
    add(tr("Inactive"), u"filterInactive"_s, m_states, {.state = State::Inactive});
    m_menu->addSeparator();
}

void FilterButton::addTriggers()
{
    add(tr("All triggers"), u"filterAnyTrigger"_s, m_triggers, {});
    add(tr("Run by no trigger"), u"filterNoTrigger"_s, m_triggers, {.runBy = RunBy::Nothing});
    QString flow;
    for (const zitadel::TriggerId &trigger : zitadel::triggerIds()) {
        if (std::exchange(flow, trigger.flow) != trigger.flow)
            m_menu->addSection(zitadel::shownFlowName(trigger.flow));
        // With the flow in it, as a style need not show headings.
        add(zitadel::shownShortName(trigger), u"filterTrigger_%1_%2"_s.arg(trigger.flow, trigger.trigger),
            m_triggers, {.runBy = RunBy::Trigger, .trigger = trigger});
    }
    m_menu->addSeparator();
    QAction *clear = m_menu->addAction(tr("Clear filter"));
    clear->setObjectName("filterClear"_L1);
    connect(clear, &QAction::triggered, this, [this] { choose({}); });
}

void FilterButton::choose(const ListChoice &choice)
{
    m_model.setChoice(choice);
    showChoice();
    emit chosen();
}

void FilterButton::showChoice()
{
    const ListChoice &choice = m_model.choice();
    const ActionTriggers &triggers = m_model.triggers();
    const QString hindrance = triggers.areKnown              ? QString()
                              : triggers.hindrance.isEmpty() ? tr("What runs the actions is being read.")
                                                             : triggers.hindrance;
    for (QAction *action : m_states->actions())
        action->setChecked(action->data().value<ListChoice>().state == choice.state);
    for (QAction *action : m_triggers->actions()) {
        const auto of = action->data().value<ListChoice>();
        action->setChecked(of.runBy == choice.runBy && of.trigger == choice.trigger);
        action->setEnabled(of.runBy == RunBy::Any || triggers.areKnown);
        action->setToolTip(plaintext::toolTip(action->isEnabled() ? QString() : hindrance));
    }
    setChecked(!choice.isAll());
    const QString chosen = filterchoice::text(choice);
    setAccessibleName(chosen.isEmpty() ? tr("Filter by state and trigger")
                                       : tr("Filter by state and trigger: %1").arg(chosen));
    setToolTip(plaintext::toolTip(accessibleName()));
}

FilterChip::FilterChip(QWidget *parent)
    : QWidget(parent)
    , m_text(new ElidedLabel(this))
    , m_clear(new QToolButton(this))
{
    setObjectName("filterChip"_L1);
    m_text->setObjectName("filterChipLabel"_L1);
    m_clear->setObjectName("filterChipClearButton"_L1);
    m_clear->setIcon(QIcon::fromTheme(u"edit-clear"_s));
    m_clear->setText(tr("Clear filter"));
    m_clear->setToolTip(tr("Clear filter"));
    m_clear->setAccessibleName(tr("Clear filter"));
    m_clear->setAutoRaise(true);
    m_clear->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_clear);
    setVisible(false);
}

void FilterChip::showChoice(const ListChoice &choice)
{
    setVisible(!choice.isAll());
    //: %1 is what is filtered by, "inactive, run by no trigger"
    m_text->setText(tr("Only: %1").arg(filterchoice::text(choice)));
}
