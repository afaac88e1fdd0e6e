// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparedialog.h"

#include "common/colours.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr auto draftKey = "draft"_L1;

} // namespace

CompareDialog::CompareDialog(SyntaxThemes &themes, const EditorOptions &options, const Fetch &fetch,
                             QWidget *parent)
    : QDialog(parent)
    , m_fetch(fetch)
    , m_left(new QComboBox(this))
    , m_right(new QComboBox(this))
    , m_error(new QLabel(this))
    , m_view(new CompareView(themes, options, this))
{
    setObjectName("compareDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_left->setObjectName("leftChoice"_L1);
    m_left->setAccessibleName(tr("Version on the left"));
    m_right->setObjectName("rightChoice"_L1);
    m_right->setAccessibleName(tr("Version on the right"));
    m_error->setObjectName("compareError"_L1);
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    m_error->hide();
    auto *swap = new QToolButton(this);
    swap->setObjectName("swapButton"_L1);
    swap->setText(tr("Swap sides"));
    swap->setAccessibleName(swap->text());
    swap->setToolTip(swap->text());
    swap->setIcon(QIcon::fromTheme(u"exchange-positions"_s));
    connect(swap, &QToolButton::clicked, this, [this] {
        const int left = m_left->currentIndex();
        const QSignalBlocker blocker(m_left);
        m_left->setCurrentIndex(m_right->currentIndex());
        m_right->setCurrentIndex(left);
    });
    for (QComboBox *box : {m_left, m_right})
        connect(box, &QComboBox::currentIndexChanged, this, &CompareDialog::fetchBoth);
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
    layout->addWidget(m_error);
    layout->addWidget(m_view, 1);
    resize(1100, 700);
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

void CompareDialog::draftChanged()
{
    if (m_left->currentData() == draftKey || m_right->currentData() == draftKey)
        fetchBoth();
}

void CompareDialog::fetchBoth()
{
    if (m_left->currentIndex() < 0 || m_right->currentIndex() < 0)
        return;
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
    m_error->setVisible(!isGood);
    m_view->setEnabled(isGood);
    if (!isGood) {
        const Error &error = left ? right.error() : left.error();
        QPalette coloured = palette();
        coloured.setColor(QPalette::WindowText, colours::ink(colours::Meaning::Error, palette()));
        m_error->setPalette(coloured);
        m_error->setText(error.message + u' ' + error.advice);
        return;
    }
    const auto side = [](const QComboBox *box, const zitadel::ActionFields &fields) {
        return CompareView::Side{box->currentText(), fields, box->currentData() == draftKey};
    };
    m_view->compare(side(m_left, *left), side(m_right, *right));
}
