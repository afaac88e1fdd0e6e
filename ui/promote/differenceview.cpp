// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promote/differenceview.h"

#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "compare/compareview.h"
#include "editor/codeeditor.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using promote::ComparedAction;
using promote::Standing;

namespace {

QString listed(const QStringList &names)
{
    return names.isEmpty() ? DifferenceView::tr("nothing") : plaintext::line(names.join(", "_L1));
}

QString about(const ComparedAction &action, const QString &left, const QString &right)
{
    const QString name = plaintext::line(action.name());
    if (action.standing == Standing::OnlyLeft || action.standing == Standing::OnlyRight) {
        const bool isLeft = action.standing == Standing::OnlyLeft;
        return DifferenceView::tr("“%1” is in %2, and not in %3.")
            .arg(name, isLeft ? left : right, isLeft ? right : left);
    }
    QStringList lines;
    if (action.difference.state)
        lines << DifferenceView::tr("“%1” is %2 in %3, and %4 in %5.")
                     .arg(name,
                          action.left->isActive ? DifferenceView::tr("active")
                                                : DifferenceView::tr("inactive"),
                          left,
                          action.right->isActive ? DifferenceView::tr("active")
                                                 : DifferenceView::tr("inactive"),
                          right);
    for (const promote::TriggerDifference &trigger : action.difference.triggers) {
        //: a trigger, and what it runs on each side
        lines << DifferenceView::tr("%1: %2 → %3")
                     .arg(zitadel::shownName(trigger.trigger), listed(trigger.left), listed(trigger.right));
    }
    return lines.join(u'\n');
}

} // namespace

DifferenceView::DifferenceView(SyntaxThemes &themes, const EditorOptions &options, QWidget *parent)
    : QWidget(parent)
    , m_about(new PlainLabel(this))
    , m_view(new CompareView(themes, options, this))
{
    m_about->setObjectName("differenceAbout"_L1);
    m_about->setWordWrap(true);
    m_about->setWrapsInWords();
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    for (const CodeEditor *script : m_view->findChildren<CodeEditor *>())
        connect(script, &CodeEditor::escapePressed, this, &DifferenceView::escapePressed,
                Qt::QueuedConnection);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_about);
    layout->addWidget(m_view, 1);
    layout->addStretch();
    tell(tr("Choose an action to see what differs."));
}

void DifferenceView::show(const ComparedAction &action, const QString &left, const QString &right)
{
    const QString leftTitle = plaintext::line(left);
    const QString rightTitle = plaintext::line(right);
    m_about->setText(about(action, leftTitle, rightTitle));
    m_about->setVisible(!m_about->text().isEmpty());
    const auto side = [&action](const QString &key, const QString &title, const auto &entry,
                                const auto &other) {
        // Of what one side does not have there are no settings to differ.
        zitadel::ActionFields none = other ? other->fields : zitadel::ActionFields();
        none.script.clear();
        return CompareView::Side{.key = key + u'/' + action.name(),
                                 .title = title,
                                 .fields = entry ? entry->fields : none,
                                 .isDraft = false};
    };
    m_view->compare(side(left, leftTitle, action.left, action.right),
                    side(right, rightTitle, action.right, action.left));
    m_view->setVisible(true);
}

void DifferenceView::tell(const QString &text)
{
    m_about->setText(text);
    m_about->show();
    m_view->hide();
}
