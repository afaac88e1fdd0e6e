// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/scriptview.h"

#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "base/settingtexts.h"
#include "base/wrappedtext.h"
#include "editor/codeeditor.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ScriptView::ScriptView(SyntaxThemes &themes, const EditorOptions &options, QWidget *parent)
    : QWidget(parent)
    , m_name(new WrappedText(this))
    , m_about(new WrappedText(this))
    , m_settings(new PlainLabel(this))
    , m_script(new CodeEditor(themes, this))
{
    m_name->setObjectName("keptName"_L1);
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_about->setObjectName("keptAbout"_L1);
    m_settings->setObjectName("keptSettings"_L1);
    m_settings->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_script->setObjectName("keptScript"_L1);
    m_script->setAccessibleName(tr("Script"));
    m_script->setOptions(options);
    m_script->setScriptReadOnly(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_name);
    layout->addWidget(m_about);
    layout->addWidget(m_settings);
    layout->addSpacing(4);
    layout->addWidget(m_script, 1);
}

void ScriptView::show(const zitadel::ActionFields &fields, const QString &about, TextSpan marked)
{
    m_fields = fields;
    m_name->setPlainText(fields.name.isEmpty() ? tr("Unnamed") : plaintext::line(fields.name));
    m_about->setPlainText(about);
    m_about->setVisible(!about.isEmpty());
    m_settings->setText(
        tr("Timeout: %1. Allowed to fail: %2.")
            .arg(settingtexts::timeout(fields.timeout), settingtexts::yesNo(fields.allowedToFail)));
    if (m_script->script() != fields.script)
        m_script->load(fields.script);
    m_script->select(marked);
}

void ScriptView::copyScript() const
{
    QGuiApplication::clipboard()->setText(m_fields.script);
}
