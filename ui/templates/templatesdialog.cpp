// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/templatesdialog.h"

#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "editor/scriptview.h"
#include "script/templates.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

TemplatesDialog::TemplatesDialog(SyntaxThemes &themes, const EditorOptions &options,
                                 const QString &flowHindrance, QWidget *parent)
    : QDialog(parent)
    , m_flowHindrance(flowHindrance)
    , m_jobs(new QListWidget(this))
    , m_view(new ScriptView(themes, options, this))
    , m_name(new QLineEdit(this))
    , m_trigger(new QComboBox(this))
    , m_make(new QPushButton(tr("New action"), this))
{
    setObjectName("templatesDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New from template"));
    build();
    for (const script::Template &one : script::bundledTemplates()) {
        auto *item = new QListWidgetItem(one.title(), m_jobs);
        item->setData(Qt::UserRole, one.id);
        item->setToolTip(plaintext::toolTip(one.doc()));
    }
    m_jobs->setMinimumWidth(std::min(m_jobs->sizeHintForColumn(0) + 2 * m_jobs->frameWidth() + 8, 440));
    m_jobs->setCurrentRow(0);
    resize(860, 560);
}

void TemplatesDialog::build()
{
    m_jobs->setObjectName("templatesList"_L1);
    m_jobs->setAccessibleName(tr("Jobs"));
    m_jobs->setTextElideMode(Qt::ElideNone);
    m_jobs->setSpacing(3);
    m_make->setObjectName("makeFromTemplateButton"_L1);
    m_make->setDefault(true);
    auto *both = new QSplitter(this);
    both->addWidget(m_jobs);
    both->addWidget(m_view);
    both->setStretchFactor(1, 1);
    both->setChildrenCollapsible(false);
    both->setHandleWidth(12);
    both->setSizes({260, 580});
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_make, QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(both, 1);
    layout->addLayout(buildChoices());
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &TemplatesDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_jobs, &QListWidget::currentRowChanged, this, &TemplatesDialog::showCurrent);
    connect(m_jobs, &QListWidget::itemDoubleClicked, this, &TemplatesDialog::accept);
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString &name) { m_make->setEnabled(!name.trimmed().isEmpty()); });
}

QLayout *TemplatesDialog::buildChoices()
{
    m_name->setObjectName("templateNameEdit"_L1);
    m_trigger->setObjectName("templateTriggerCombo"_L1);
    m_trigger->setEnabled(m_flowHindrance.isEmpty());
    m_trigger->setToolTip(plaintext::toolTip(m_flowHindrance));
    auto *form = new QFormLayout;
    const auto add = [this, form](const QString &text, QWidget *field) {
        auto *label = new PlainLabel(text, this);
        label->setBuddy(field);
        form->addRow(label, field);
    };
    add(tr("&Name:"), m_name);
    add(tr("And &run it at:"), m_trigger);
    return form;
}

const script::Template *TemplatesDialog::current() const
{
    const QListWidgetItem *item = m_jobs->currentItem();
    return item ? script::bundledTemplate(item->data(Qt::UserRole).toString()) : nullptr;
}

void TemplatesDialog::showCurrent()
{
    const script::Template *one = current();
    if (!one)
        return;
    m_view->show(one->fields, one->doc());
    if (m_name->text() == m_offeredName) {
        m_offeredName = one->fields.name;
        m_name->setText(m_offeredName);
    }
    const auto chosen = m_trigger->currentData().value<std::pair<QString, QString>>();
    m_trigger->clear();
    m_trigger->addItem(tr("No trigger yet"));
    for (const zitadel::TriggerId &trigger : one->triggers) {
        const std::pair key(trigger.flow, trigger.trigger);
        m_trigger->addItem(plaintext::line(zitadel::shownName(trigger)), QVariant::fromValue(key));
        if (key == chosen)
            m_trigger->setCurrentIndex(m_trigger->count() - 1);
    }
}

void TemplatesDialog::accept()
{
    const script::Template *one = current();
    if (!one || !m_make->isEnabled())
        return;
    std::optional<zitadel::TriggerId> trigger;
    if (m_trigger->currentIndex() > 0 && m_trigger->isEnabled()) {
        const auto [flow, id] = m_trigger->currentData().value<std::pair<QString, QString>>();
        trigger = zitadel::TriggerId{flow, id};
    }
    emit chosen(one->fieldsFor(m_name->text().trimmed()), trigger);
    QDialog::accept();
}
