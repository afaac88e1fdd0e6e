// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exportdialog.h"

#include "common/emptystate.h"
#include "common/errortext.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ExportDialog::ExportDialog(Workspace &workspace, const QString &folder, QWidget *parent)
    : QDialog(parent)
    , m_summary(new QLabel(
          tr("Reading from the server and writing to “%1”…").arg(QDir::toNativeSeparators(folder)), this))
    , m_message(new EmptyState(this))
    , m_files(new QListWidget(this))
    , m_progress(new QProgressBar(this))
{
    setObjectName("exportDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export"));
    m_summary->setObjectName("exportSummary"_L1);
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_message->setObjectName("exportMessage"_L1);
    m_message->setForm(EmptyState::Form::Banner);
    m_message->hide();
    m_files->setObjectName("exportFiles"_L1);
    m_files->setAccessibleName(tr("Changed files"));
    m_progress->setRange(0, 0);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_summary);
    layout->addWidget(m_progress);
    layout->addWidget(m_message);
    layout->addWidget(m_files, 1);
    layout->addWidget(buttons);
    resize(520, 420);
    workspace.exportTo(folder).then(
        this, [this](const Result<exchange::Written> &written) { showOutcome(written); });
}

void ExportDialog::showOutcome(const Result<exchange::Written> &written)
{
    m_progress->hide();
    if (!written) {
        m_summary->setText(tr("The export is not complete."));
        m_message->setMeaning(colours::Meaning::Error);
        m_message->setTitle(written.error().message);
        m_message->setText(written.error().advice);
        m_message->setDetails(errortext::details(written.error()));
        m_message->show();
        return;
    }
    const bool isSame = written->written.isEmpty() && written->removed.isEmpty();
    m_summary->setText(isSame ? tr("The folder is up to date; no file was changed.")
                              : tr("The folder is up to date. These files were changed:"));
    for (const QString &file : written->written)
        m_files->addItem(tr("written: %1").arg(file));
    for (const QString &file : written->removed)
        m_files->addItem(tr("removed: %1").arg(file));
}
