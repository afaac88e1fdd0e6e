// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/actionheader.h"

#include "base/colours.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "base/wrappingrow.h"
#include "script/functionname.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Warnings and errors beside a field: in their colour, and in words.
void colourText(QLabel *label, colours::Meaning meaning)
{
    QPalette coloured;
    coloured.setColor(QPalette::WindowText, colours::ink(meaning, label->window()->palette()));
    label->setPalette(coloured);
}

double toSeconds(std::chrono::nanoseconds timeout)
{
    return std::chrono::duration<double>(timeout).count();
}

} // namespace

ActionHeader::ActionHeader(ActionDocument &document, ScriptCheck &check, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_check(check)
    , m_followed(document.fields().name)
    , m_name(new QLineEdit(this))
    , m_timeout(new QDoubleSpinBox(this))
    , m_allowedToFail(new QCheckBox(tr("Allo&wed to fail"), this))
    , m_revert(new QPushButton(tr("Rever&t"), this))
    , m_save(new QPushButton(tr("&Save"), this))
    , m_problem(new PlainLabel(this))
    , m_hint(new PlainLabel(this))
    , m_renameFunction(new QPushButton(this))
{
    build();
    showFields();
    showState();
    showHint();

    connect(m_name, &QLineEdit::textEdited, this, &ActionHeader::nameEdited);
    connect(m_timeout, &QDoubleSpinBox::valueChanged, this, [this](double seconds) {
        // What is shown is rounded to the millisecond; the exact value is kept as long as nobody edits it.
        m_document.setTimeout(std::chrono::milliseconds(std::llround(seconds * 1000)));
    });
    connect(m_allowedToFail, &QCheckBox::toggled, this, [this](bool on) { m_document.setAllowedToFail(on); });
    connect(m_save, &QPushButton::clicked, this, &ActionHeader::saveRequested);
    connect(m_revert, &QPushButton::clicked, this, &ActionHeader::revertRequested);
    connect(m_renameFunction, &QPushButton::clicked, this, [this] {
        if (const QString from = misnamedFunction(); !from.isEmpty())
            emit renameFunctionRequested(from, m_document.fields().name);
    });
    connect(&document, &ActionDocument::fieldsReplaced, this, &ActionHeader::showFields);
    connect(&document, &ActionDocument::fieldsChanged, this, &ActionHeader::showState);
    connect(&document, &ActionDocument::baseChanged, this, &ActionHeader::showState);
    connect(&document, &ActionDocument::savingChanged, this, &ActionHeader::showState);
    connect(&check, &ScriptCheck::problemsChanged, this, &ActionHeader::showHint);
}

void ActionHeader::build()
{
    m_name->setObjectName("nameEdit"_L1);
    m_name->setAccessibleName(tr("Name of the action"));
    m_name->setPlaceholderText(tr("Name, and of the function that is called"));
    m_name->setMaxLength(1'000'000); // too long is said beside the field, never cut
    m_name->setMinimumWidth(m_name->fontMetrics().averageCharWidth() * 16);
    m_timeout->setObjectName("timeoutEdit"_L1);
    m_timeout->setAccessibleName(tr("Timeout in seconds"));
    m_timeout->setDecimals(3);
    m_timeout->setRange(0, 999.999); // beyond 20 is said beside the field, never changed under one's hands
    m_timeout->setSingleStep(0.5);
    m_timeout->setSuffix(tr(" s"));
    m_timeout->setAlignment(Qt::AlignRight);
    m_timeout->setKeyboardTracking(true);
    m_timeout->setToolTip(tr("How long the action may run: 0 to 20 seconds. 0 runs as 20 seconds."));
    m_allowedToFail->setObjectName("allowedToFailBox"_L1);
    m_save->setObjectName("saveButton"_L1);
    m_revert->setObjectName("revertButton"_L1);
    m_problem->setObjectName("fieldProblem"_L1);
    m_problem->setWordWrap(true);
    m_problem->setWrapsInWords();
    m_hint->setObjectName("nameHint"_L1);
    m_hint->setWordWrap(true);
    m_hint->setWrapsInWords();
    m_renameFunction->setObjectName("renameFunctionButton"_L1);

    auto *nameLabel = new PlainLabel(tr("Na&me"), this);
    nameLabel->setBuddy(m_name);
    auto *timeoutLabel = new PlainLabel(tr("T&imeout"), this);
    timeoutLabel->setBuddy(m_timeout);

    const auto together = [](QWidget *first, QWidget *second) {
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(first);
        row->addWidget(second);
        return row;
    };
    auto *fields = new WrappingRow;
    fields->setSpacing(16);
    fields->addLayout(together(nameLabel, m_name));
    fields->addLayout(together(timeoutLabel, m_timeout));
    fields->addWidget(m_allowedToFail);
    fields->addLayout(together(m_revert, m_save));

    auto *hints = new QHBoxLayout;
    hints->setSpacing(8);
    hints->addWidget(m_hint, 1);
    hints->addWidget(m_renameFunction);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(4);
    layout->addLayout(fields);
    layout->addWidget(m_problem);
    layout->addLayout(hints);
}

void ActionHeader::focusName()
{
    m_name->setFocus(Qt::ShortcutFocusReason);
    m_name->selectAll();
}

QWidget *ActionHeader::nameField() const
{
    return m_name;
}

void ActionHeader::setHindrance(const QString &hindrance)
{
    m_hindrance = hindrance;
    showState();
    showHint();
}

void ActionHeader::setNameTaken(const QString &taken)
{
    if (std::exchange(m_taken, taken) != taken)
        showState();
}

QString ActionHeader::misnamedFunction() const
{
    if (m_check.functions().hasOwn || !functionname::isIdentifier(m_document.fields().name))
        return {};
    if (m_document.base().fields.name != m_document.fields().name && m_check.functions().hasFormer)
        return m_document.base().fields.name;
    for (const script::Problem &error : m_check.errors()) {
        for (const script::Fix &fix : error.id == "E01"_L1 ? error.fixes : QList<script::Fix>()) {
            if (fix.name)
                return *fix.name;
        }
    }
    return {};
}

void ActionHeader::showFields()
{
    const QSignalBlocker timeoutBlocker(m_timeout);
    const QSignalBlocker allowedBlocker(m_allowedToFail);
    const zitadel::ActionFields &fields = m_document.fields();
    if (m_name->text() != fields.name)
        m_name->setText(fields.name);
    m_timeout->setValue(toSeconds(fields.timeout));
    m_allowedToFail->setChecked(fields.allowedToFail);
}

void ActionHeader::showState()
{
    QString blocking;
    QStringList beside;
    for (const limits::Problem &problem : m_document.problems()) {
        if (!problem.blocks)
            continue;
        if (blocking.isEmpty())
            blocking = problem.text;
        beside.append(problem.text);
    }
    if (!m_taken.isEmpty())
        beside.append(m_taken);
    if (!beside.isEmpty())
        colourText(m_problem, colours::Meaning::Error);
    m_problem->setText(beside.join(u'\n'));
    m_problem->setVisible(!beside.isEmpty());

    const bool hasSomething = m_document.isNew() || m_document.isDirty();
    const bool isFree = m_hindrance.isEmpty() || m_document.isDirty();
    m_name->setReadOnly(!isFree);
    m_timeout->setReadOnly(!isFree);
    m_allowedToFail->setEnabled(isFree);
    m_allowedToFail->setToolTip(plaintext::toolTip(
        isFree ? tr("If the action fails, sign-in goes on without it. If not allowed, a fault in the script "
                    "locks people out.")
               : m_hindrance));
    m_save->setEnabled(hasSomething && !m_document.isSaving() && blocking.isEmpty() && m_hindrance.isEmpty());
    m_save->setToolTip(plaintext::toolTip(!m_hindrance.isEmpty()  ? m_hindrance
                                          : m_document.isSaving() ? tr("Saving is under way.")
                                          : !blocking.isEmpty()   ? blocking
                                          : !hasSomething         ? tr("The server has all of this already.")
                                          : m_document.isNew()
                                              ? tr("Create the action on the server (Ctrl+S)")
                                              : tr("Save to the server (Ctrl+S)")));
    m_revert->setEnabled(m_document.isDirty() && !m_document.isNew() && !m_document.isSaving());
    m_revert->setToolTip(
        plaintext::toolTip(m_revert->isEnabled() ? tr("Put the server's version back into the editor")
                           : m_document.isNew()  ? tr("The server has no version of a new action yet.")
                                                 : tr("There is nothing to revert.")));
}

void ActionHeader::showHint()
{
    const zitadel::ActionFields &fields = m_document.fields();
    const QString base = m_document.base().fields.name;
    const QString misnamed = misnamedFunction();
    QString hint;
    const bool canRename = !misnamed.isEmpty();
    if (fields.name.isEmpty() || m_check.functions().hasOwn) {
        // all is well, or said by the problems already
    } else if (!functionname::isIdentifier(fields.name)) {
        hint = tr("“%1” cannot be the name of a function, so the server will not find one to call.")
                   .arg(plaintext::line(fields.name));
    } else if (canRename && misnamed == base) {
        hint =
            tr("The script's function is still called “%1”. The server calls the one named like the action.")
                .arg(plaintext::line(base));
    } else if (canRename) {
        hint =
            tr("The script's function is called “%1”. The server calls the one named like the action, “%2”.")
                .arg(plaintext::line(misnamed), plaintext::line(fields.name));
    } else {
        hint = tr("The script has no function “%1”. The server calls the one named like the action.")
                   .arg(plaintext::line(fields.name));
    }
    if (!hint.isEmpty())
        colourText(m_hint, colours::Meaning::Warning);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_renameFunction->setText(misnamed == base ? tr("Rename the function, too") : tr("Rename the function"));
    m_renameFunction->setVisible(canRename);
    m_renameFunction->setEnabled(m_hindrance.isEmpty() || m_document.isDirty());
    m_renameFunction->setToolTip(plaintext::toolTip(m_renameFunction->isEnabled() ? QString() : m_hindrance));
}

void ActionHeader::nameEdited(const QString &name)
{
    m_document.setName(name);
    // In a new action nobody calls the function yet, so it simply follows the name, key by key. Once there is
    // code a half-typed name could meet another one in it, so then it is offered instead.
    if (m_document.isNew() && m_document.fields().script == functionname::skeleton(m_followed) &&
        functionname::isIdentifier(name)) {
        emit renameFunctionRequested(m_followed, name);
        m_followed = name;
    }
}

void ActionHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showState();
        showHint();
    }
}
