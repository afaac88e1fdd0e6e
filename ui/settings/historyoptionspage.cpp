// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/historyoptionspage.h"

#include "base/plainlabel.h"

#include <QFormLayout>
#include <QLocale>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostDays = 36'500;
constexpr int mostMegabytes = 1'000'000;

} // namespace

HistoryOptionsPage::HistoryOptionsPage(int days, int megabytes, const BytesUsed &bytesUsed, QWidget *parent)
    : QWidget(parent)
    , m_days(new QSpinBox(this))
    , m_megabytes(new QSpinBox(this))
    , m_used(new PlainLabel(this))
{
    m_days->setObjectName("historyDaysBox"_L1);
    m_days->setRange(0, mostDays);
    m_days->setGroupSeparatorShown(true);
    m_days->setSpecialValueText(tr("For ever"));
    m_days->setAccessibleName(tr("Days for which versions are kept; 0 keeps them for ever"));
    m_megabytes->setObjectName("historyMegabytesBox"_L1);
    m_megabytes->setRange(0, mostMegabytes);
    m_megabytes->setSingleStep(100);
    m_megabytes->setGroupSeparatorShown(true);
    m_megabytes->setSpecialValueText(tr("No limit"));
    m_megabytes->setSuffix(tr(" MB"));
    m_megabytes->setAccessibleName(tr("Room for versions in megabytes; 0 is no limit"));
    for (QSpinBox *box : {m_days, m_megabytes}) {
        box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        box->setMinimumWidth(fontMetrics().averageCharWidth() * 20);
    }
    // The unit follows the number, and some languages have more forms than two.
    connect(m_days, &QSpinBox::valueChanged, this, [this](int value) {
        //: behind a number in a field; the number itself is not repeated
        m_days->setSuffix(u' ' + tr("day(s)", nullptr, value));
    });

    m_used->setObjectName("historyUsedLabel"_L1);
    m_used->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_used->setWordWrap(true);
    m_used->setAccessibleName(tr("Used on the disk"));

    auto *form = new QFormLayout(this);
    form->setContentsMargins(12, 12, 12, 12);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->addRow(addNote(tr("Each version of an action that you open, save or give up is kept on this "
                            "computer, also without a connection."),
                         u"historyAboutLabel"_s));
    form->addRow(tr("Keep versions for"), m_days);
    form->addRow(tr("Use at most"), m_megabytes);
    form->addRow(addNote(tr("Beyond these the oldest versions go first. The newest version of each action "
                            "and all unsaved edits always stay."),
                         u"historyLimitsLabel"_s));
    form->addRow(tr("Used on the disk"), m_used);

    setLimits(days, megabytes);
    if (bytesUsed) {
        m_used->setText(tr("Being measured…"));
        bytesUsed().then(this, [this](const Result<qint64> &bytes) { showUsed(bytes); });
    } else {
        m_used->setText(tr("Not known without a connection"));
    }
}

PlainLabel *HistoryOptionsPage::addNote(const QString &text, const QString &objectName)
{
    auto *note = new PlainLabel(text, this);
    note->setObjectName(objectName);
    note->setWordWrap(true);
    return note;
}

int HistoryOptionsPage::days() const
{
    return m_days->value();
}

int HistoryOptionsPage::megabytes() const
{
    return m_megabytes->value();
}

void HistoryOptionsPage::setLimits(int days, int megabytes)
{
    m_days->setValue(days);
    m_megabytes->setValue(megabytes);
}

void HistoryOptionsPage::showUsed(const Result<qint64> &bytes)
{
    if (!bytes)
        return m_used->setText(bytes.error().message);
    m_used->setText(tr("%1, for this connection, with unsaved edits and what is known of the server")
                        .arg(QLocale().formattedDataSize(*bytes, 1, QLocale::DataSizeSIFormat)));
}
