// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparedialog.h"

#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "base/windowsize.h"
#include "compare/versionkey.h"
#include "editor/codeeditor.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QIcon>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto pauseInTyping = 150ms;

} // namespace

CompareDialog::CompareDialog(SyntaxThemes &themes, const EditorOptions &options, const Fetch &fetch,
                             QWidget *parent)
    : QDialog(parent)
    , m_fetch(fetch)
    , m_left(new QComboBox(this))
    , m_right(new QComboBox(this))
    , m_message(new PlainLabel(this))
    , m_view(new CompareView(themes, options, this))
{
    setObjectName("compareDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_left->setObjectName("leftChoice"_L1);
    m_left->setAccessibleName(tr("Version on the left"));
    m_right->setObjectName("rightChoice"_L1);
    m_right->setAccessibleName(tr("Version on the right"));
    m_message->setObjectName("compareError"_L1);
    m_message->setWordWrap(true);
    m_message->hide();
    auto *swap = new QToolButton(this);
    swap->setObjectName("swapButton"_L1);
    swap->setText(tr("Swap sides"));
    swap->setAccessibleName(swap->text());
    swap->setToolTip(plaintext::toolTip(swap->text()));
    swap->setIcon(QIcon::fromTheme(u"exchange-positions"_s));
    connect(swap, &QToolButton::clicked, this, [this] {
        const int left = m_left->currentIndex();
        const QSignalBlocker blocker(m_left);
        m_left->setCurrentIndex(m_right->currentIndex());
        m_right->setCurrentIndex(left);
    });
    for (QComboBox *box : {m_left, m_right}) {
        // No wider than there is room, however long the name of an author is.
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(24);
        connect(box, &QComboBox::currentIndexChanged, this, &CompareDialog::fetchBoth);
    }
    // The scripts take the key for themselves.
    for (const CodeEditor *script : m_view->findChildren<CodeEditor *>())
        connect(script, &CodeEditor::escapePressed, this, &QDialog::reject, Qt::QueuedConnection);
    m_soon.setSingleShot(true);
    m_soon.setInterval(pauseInTyping);
    connect(&m_soon, &QTimer::timeout, this, &CompareDialog::fetchBoth);
    connect(m_view, &CompareView::draftWanted, this, &CompareDialog::draftWanted);

    auto *choices = new QHBoxLayout;
    choices->setSpacing(8);
    choices->addWidget(m_left, 1);
    choices->addWidget(swap);
    choices->addWidget(m_right, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addLayout(choices);
    layout->addWidget(m_message);
    layout->addWidget(m_view, 1);
    windowsize::fit(this, {1100, 700});
}

void CompareDialog::setChoices(const QList<Choice> &choices, const QString &left, const QString &right)
{
    const auto fill = [&choices](QComboBox *box, const QString &current) {
        const QSignalBlocker blocker(box);
        box->clear();
        for (const Choice &choice : choices)
            box->addItem(choice.title, choice.key);
        box->setCurrentIndex(std::max(0, box->findData(current)));
    };
    fill(m_left, left);
    fill(m_right, right);
    fetchBoth();
}

void CompareDialog::updateChoices(QList<Choice> choices)
{
    QList<Choice> shown;
    for (int i = 0; i < m_left->count(); ++i)
        shown.append({m_left->itemData(i).toString(), m_left->itemText(i)});
    for (const QComboBox *box : {m_left, m_right}) {
        const QString key = box->currentData().toString();
        if (!std::ranges::contains(choices, key, &Choice::key))
            choices.append({key, box->currentText()});
    }
    if (choices == shown)
        fetchBoth(); // a list that is open stays so
    else
        setChoices(choices, m_left->currentData().toString(), m_right->currentData().toString());
}

void CompareDialog::draftChanged()
{
    if (m_left->currentData() == versionkey::draft || m_right->currentData() == versionkey::draft)
        m_soon.start();
}

void CompareDialog::tellOutdated()
{
    m_isOutdated = true;
    fetchBoth();
}

void CompareDialog::fetchBoth()
{
    if (m_left->currentIndex() < 0 || m_right->currentIndex() < 0)
        return;
    m_soon.stop();
    for (QComboBox *box : {m_left, m_right})
        box->setToolTip(plaintext::toolTip(box->currentText()));
    const quint64 asked = ++m_asked;
    m_fetch(m_left->currentData().toString())
        .then(this, [this, asked](const Result<zitadel::ActionFields> &left) {
            if (asked != m_asked)
                return;
            m_fetch(m_right->currentData().toString())
                .then(this, [this, asked, left](const Result<zitadel::ActionFields> &right) {
                    if (asked == m_asked)
                        showBoth(left, right);
                });
        });
}

void CompareDialog::showBoth(const Result<zitadel::ActionFields> &left,
                             const Result<zitadel::ActionFields> &right)
{
    const bool isGood = left && right;
    const bool isOutdated = std::exchange(m_isOutdated, false);
    m_message->setVisible(!isGood || isOutdated);
    m_view->setEnabled(isGood);
    if (!isGood) {
        const Error &error = left ? right.error() : left.error();
        return tell(colours::Meaning::Error, error.message + u' ' + error.advice);
    }
    if (isOutdated)
        tell(colours::Meaning::Warning,
             tr("Nothing was copied: the draft has changed since. It is shown as it is now."));
    const auto side = [](const QComboBox *box, const zitadel::ActionFields &fields) {
        return CompareView::Side{.key = box->currentData().toString(),
                                 .title = box->currentText(),
                                 .fields = fields,
                                 .isDraft = box->currentData() == versionkey::draft};
    };
    m_view->compare(side(m_left, *left), side(m_right, *right));
}

void CompareDialog::tell(colours::Meaning meaning, const QString &text)
{
    QPalette coloured = palette();
    coloured.setColor(QPalette::WindowText, colours::ink(meaning, palette()));
    m_message->setPalette(coloured);
    m_message->setText(text);
}
