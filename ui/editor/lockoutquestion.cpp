// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/lockoutquestion.h"

#include "base/plainbox.h"
#include "base/plaintext.h"
#include "editor/savedoubts.h"
#include "zitadel/trigger.h"

#include <QLocale>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using lockout::Runners;

namespace {

constexpr qsizetype actionsAtMost = 6; // a question longer than that is not read

} // namespace

QString LockoutQuestion::triggers(const Runners &runners)
{
    QStringList names;
    for (const zitadel::TriggerId &trigger : runners.triggers)
        names << zitadel::shownName(trigger);
    return QLocale().createSeparatedList(names);
}

QString LockoutQuestion::standing(const Runners &runners)
{
    const QString names = triggers(runners);
    return names.isEmpty() ? tr("It is active. Which triggers run it is not known.")
                           : tr("It is active, and run by %1.").arg(names);
}

QStringList LockoutQuestion::consequences(const QList<zitadel::TriggerId> &triggers,
                                          const QString &organisation)
{
    const auto sentence = [&](const zitadel::TriggerId &id) {
        const bool isOfRegistering = id.trigger == "2"_L1 || id.trigger == "3"_L1;
        if (id.flow == "1"_L1)
            return isOfRegistering
                       ? tr("Nobody could sign in to “%1” through another identity provider for the first "
                            "time.")
                       : tr("Everyone who signs in to “%1” through another identity provider would get an "
                            "error.");
        if (id.flow == "3"_L1)
            return isOfRegistering ? tr("Nobody could register in “%1”.")
                                   : tr("Everyone who signs in to “%1” with a password or a passkey would "
                                        "get an error.");
        if (id.flow == "4"_L1)
            return tr("Everyone of “%1” who signs in to an application by SAML would get an error.");
        return tr("Everyone of “%1” who signs in to an application would get an error instead of a token.");
    };
    QStringList sentences;
    for (const zitadel::TriggerId &trigger : triggers)
        sentences << sentence(trigger).arg(plaintext::line(organisation));
    if (sentences.isEmpty())
        sentences << tr("If a trigger runs it, everyone of “%1” who signs in there would get an error.")
                         .arg(plaintext::line(organisation));
    sentences.removeDuplicates();
    return sentences;
}

QString LockoutQuestion::explanationOf(const Of &action)
{
    const lockout::Danger &danger = action.danger;
    const bool isCertain = std::ranges::any_of(danger.problems, [](const script::Problem &each) {
        return each.id != "untried"_L1 && each.id != "case"_L1;
    });
    QStringList parts{danger.runners.triggers.isEmpty()
                          ? tr("Which triggers run it is not known.")
                          : tr("It is run by %1.").arg(triggers(danger.runners)),
                      (isCertain ? QString() : tr("Should it fail there:") + u' ') +
                          consequences(danger.runners.triggers, action.organisation).join(u' ')};
    return parts.join(u' ') + "\n\n"_L1 + SaveDoubts::list(danger.problems, action.fields.script);
}

/// What is certain, and what is not, are two things.
QString LockoutQuestion::titleOf(const Of &action)
{
    const QString name = plaintext::line(action.fields.name);
    const auto areAll = [&action](QLatin1StringView id) {
        return std::ranges::all_of(action.danger.problems,
                                   [id](const script::Problem &each) { return each.id == id; });
    };
    if (areAll("untried"_L1))
        return tr("Save “%1” without having run it?").arg(name);
    if (areAll("case"_L1))
        return tr("Save “%1”, though it no longer does what was expected?").arg(name);
    return tr("Save “%1”, and let people's sign-ins fail?").arg(name);
}

static bool canBeAllowed(const QList<LockoutQuestion::Of> &actions)
{
    return std::ranges::all_of(actions,
                               [](const LockoutQuestion::Of &action) { return action.danger.canBeAllowed; });
}

LockoutQuestion LockoutQuestion::beforeSave(const QList<Of> &actions)
{
    LockoutQuestion question;
    question.m_objectName = "lockoutQuestion"_L1;
    const bool isOne = actions.size() == 1;
    if (isOne) {
        const Of &action = actions.constFirst();
        question.m_text = titleOf(action);
        question.m_explanation = explanationOf(action);
    } else {
        question.m_text =
            tr("Save all, and let people's sign-ins fail by %n of them?", nullptr, int(actions.size()));
        QStringList lines;
        for (const Of &action : actions.first(qMin(actions.size(), actionsAtMost)))
            lines << tr("“%1”: %2").arg(plaintext::line(action.fields.name), explanationOf(action));
        if (const qsizetype more = actions.size() - actionsAtMost; more > 0)
            lines << tr("And %n more like these.", nullptr, int(more));
        question.m_explanation = lines.join("\n\n"_L1);
    }
    question.m_inactive = isOne ? tr("Save inactive") : tr("Save these inactive");
    if (canBeAllowed(actions))
        question.m_allowed = isOne ? tr("Save allowed to fail") : tr("Save these allowed to fail");
    else
        question.add(tr("To allow it to fail is no help here."));
    question.m_anyway = tr("Save anyway");
    return question;
}

LockoutQuestion LockoutQuestion::beforeActivation(const Of &action, bool canChange)
{
    LockoutQuestion question;
    question.m_objectName = "activateQuestion"_L1;
    question.m_text =
        tr("Activate “%1”, and let people's sign-ins fail?").arg(plaintext::line(action.fields.name));
    question.m_explanation = explanationOf(action);
    if (canChange && canBeAllowed({action}))
        question.m_allowed = tr("Activate allowed to fail");
    question.m_anyway = tr("Activate anyway");
    return question;
}

void LockoutQuestion::add(const QString &sentence)
{
    if (!sentence.isEmpty())
        m_explanation += "\n\n"_L1 + sentence;
}

void LockoutQuestion::ask(QWidget *parent, const std::function<void(Way)> &then) const
{
    QMessageBox *box = plainBox(parent, m_objectName, m_text, m_explanation, QMessageBox::Cancel);
    const auto add = [box](const QString &text, const char *name, QMessageBox::ButtonRole role) {
        QPushButton *button = text.isEmpty() ? nullptr : box->addButton(text, role);
        if (button)
            button->setObjectName(QLatin1StringView(name));
        return button;
    };
    const QPushButton *inactive = add(m_inactive, "inactiveButton", QMessageBox::AcceptRole);
    const QPushButton *allowed = add(m_allowed, "allowedButton", QMessageBox::AcceptRole);
    const QPushButton *rename = add(m_rename ? tr("Rename the function and save") : QString(),
                                    "anotherButton", QMessageBox::AcceptRole);
    const QPushButton *run =
        add(m_run ? tr("Run it now") : QString(), "runItButton", QMessageBox::ActionRole);
    const QPushButton *anyway = add(m_anyway, "confirmButton", QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(
        box, &QMessageBox::finished, parent,
        [box, inactive, allowed, rename, run, anyway, then, thenRename = m_rename, thenRun = m_run] {
            const QAbstractButton *clicked = box->clickedButton();
            if (rename && clicked == rename)
                return thenRename();
            if (run && clicked == run) {
                then(Way::Not);
                return thenRun();
            }
            then(inactive && clicked == inactive ? Way::Inactive
                 : allowed && clicked == allowed ? Way::Allowed
                 : clicked == anyway             ? Way::Anyway
                                                 : Way::Not);
        });
    box->open();
}
