// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/pastedialog.h"

#include "base/colours.h"
#include "base/plainlabel.h"
#include "run/pasted.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

PasteDialog::PasteDialog(QWidget *parent)
    : QDialog(parent)
    , m_text(new QPlainTextEdit(this))
    , m_problem(new PlainLabel(this))
{
    setObjectName("pastePersonDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Paste a token or userinfo"));
    m_text->setObjectName("pastedEdit"_L1);
    m_text->setAccessibleName(tr("Token or userinfo"));
    m_text->setTabChangesFocus(true);
    m_text->setUndoRedoEnabled(false); // nothing of it is kept
    m_problem->setObjectName("pastedProblem"_L1);
    m_problem->setWordWrap(true);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, colours::ink(colours::Meaning::Error, palette()));
    m_problem->setPalette(colours);
    m_problem->hide();
    auto *words = new PlainLabel(
        tr("An access or ID token that is a JWT, or the JSON that the userinfo endpoint answers. Its claims "
           "become inputs of the run. Nothing is sent, and the token itself is not kept."),
        this);
    words->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *take = buttons->addButton(tr("Use it"), QDialogButtonBox::AcceptRole);
    take->setObjectName("usePastedButton"_L1);
    take->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &PasteDialog::take);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(words);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 18);
}

void PasteDialog::take()
{
    const auto person = run::personIn(m_text->toPlainText().toUtf8());
    if (person) {
        emit read(*person);
        return accept();
    }
    m_problem->setText(person.error().message);
    m_problem->show();
}
