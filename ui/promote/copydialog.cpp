// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promote/copydialog.h"

#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "base/windowsize.h"
#include "promote/organisationtree.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype namesShown = 5;

} // namespace

CopyDialog::CopyDialog(const std::shared_ptr<Reach> &reach, const QStringList &names, SyntaxThemes &themes,
                       const EditorOptions &options, QWidget *parent)
    : QDialog(parent)
    , m_reach(reach)
    , m_source(reach->here())
    , m_names(names)
    , m_themes(themes)
    , m_options(options)
    , m_tree(new OrganisationTree(
          reach,
          [source = m_source](const promote::Site &site) { return bringing::hindrance(*source, site); },
          this))
    , m_triggers(new QCheckBox(tr("&Run them at the same triggers there"), this))
    , m_plan(new QPushButton(this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setObjectName("copyDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Copy to organisations"));
    build();
    showCount();
    windowsize::fit(this, {640, 520});
}

void CopyDialog::build()
{
    QStringList shown;
    for (const QString &name : m_names.first(std::min(m_names.size(), namesShown)))
        shown << plaintext::brief(name);
    if (m_names.size() > namesShown)
        shown << tr("%n more", nullptr, int(m_names.size() - namesShown));
    auto *what = new PlainLabel(tr("From %1: %2. Nothing is written before you have seen the plan.")
                                    .arg(plaintext::line(m_source->label()), shown.join(", "_L1)),
                                this);
    what->setObjectName("copyWhat"_L1);
    what->setWordWrap(true);
    m_triggers->setObjectName("copyTriggers"_L1);
    m_triggers->setChecked(true);
    m_triggers->setToolTip(tr("In the order in which they run here, beside the same neighbours. What else a "
                              "trigger runs there stays."));
    m_plan->setObjectName("copyPlanButton"_L1);
    m_plan->setDefault(true);
    m_close->setObjectName("copyCloseButton"_L1);
    connect(m_tree, &OrganisationTree::chosenChanged, this, &CopyDialog::showCount);
    connect(m_plan, &QPushButton::clicked, this, &CopyDialog::showPlan);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_triggers);
    buttons->addStretch();
    buttons->addWidget(m_plan);
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(what);
    layout->addWidget(m_tree, 1);
    layout->addLayout(buttons);
    m_tree->setFocus();
}

void CopyDialog::showCount()
{
    const auto count = m_tree->chosen().size();
    m_plan->setText(count == 0 ? tr("Show &plan…")
                               : tr("Show &plan for %n organisation(s)…", nullptr, int(count)));
    m_plan->setEnabled(count > 0);
    m_plan->setToolTip(plaintext::toolTip(count == 0 ? tr("Tick the organisations first") : QString()));
}

void CopyDialog::showPlan()
{
    bringing::open({.reach = m_reach,
                    .source = m_source,
                    .targets = m_tree->chosen(),
                    .names = m_names,
                    .options = {.withTriggers = m_triggers->isChecked()}},
                   m_themes, m_options, this, [this] { m_tree->choose({}); });
}
