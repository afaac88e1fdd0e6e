// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exportdialog.h"

#include "base/emptystate.h"
#include "base/errortext.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"

#include <QDir>
#include <QHBoxLayout>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ExportDialog::ExportDialog(Workspace &workspace, const QString &folder, QWidget *parent,
                           const QStringList &ids)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_folder(folder)
    , m_ids(ids)
    , m_summary(new PlainLabel(this))
    , m_message(new EmptyState(this))
    , m_files(new QListWidget(this))
    , m_progress(new QProgressBar(this))
    , m_replace(new QPushButton(tr("Replace them"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setObjectName("exportDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export"));
    build();
    resize(560, 440);
    run(false);
}

void ExportDialog::build()
{
    m_summary->setObjectName("exportSummary"_L1);
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_message->setObjectName("exportMessage"_L1);
    m_message->setForm(EmptyState::Form::Banner);
    m_message->hide();
    m_files->setObjectName("exportFiles"_L1);
    m_files->setAccessibleName(tr("Files"));
    m_progress->setRange(0, 0);
    m_progress->setObjectName("exportProgress"_L1);
    m_progress->setAccessibleName(tr("Export under way"));
    m_replace->setObjectName("exportReplaceButton"_L1);
    m_replace->setAutoDefault(false);
    m_replace->hide();
    m_close->setObjectName("exportCloseButton"_L1);
    m_close->setDefault(true);
    connect(m_replace, &QPushButton::clicked, this, [this] { run(true); });
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_replace);
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_summary);
    layout->addWidget(m_progress);
    layout->addWidget(m_message);
    layout->addWidget(m_files, 1);
    layout->addLayout(buttons);
}

void ExportDialog::run(bool replacesAll)
{
    m_summary->setText(tr("Reading from the server and writing to “%1”…")
                           .arg(plaintext::line(QDir::toNativeSeparators(m_folder))));
    m_progress->show();
    m_message->hide();
    m_replace->hide();
    m_files->clear();
    m_close->setText(tr("Cancel"));
    m_isBegun = std::make_shared<std::atomic_flag>();
    m_workspace.deeds()
        .exportTo(m_folder, replacesAll, m_isBegun, m_ids)
        .then(this, [this](const Result<exchange::FolderChanges> &written) { showOutcome(written); });
}

void ExportDialog::showOutcome(const Result<exchange::FolderChanges> &written)
{
    m_progress->hide();
    m_isBegun.reset();
    m_close->setText(tr("Close"));
    m_close->setEnabled(true);
    m_close->setFocus();
    if (!written)
        return showFailure(written.error());
    if (!written->isDone)
        return ask(*written);
    const bool isSame = written->written.isEmpty() && written->removed.isEmpty();
    QString summary = isSame ? tr("The folder is up to date; no file was changed.")
                             : tr("The folder is up to date. These files were changed:");
    // Not in the banner, whose texts cannot be copied as paths.
    if (!written->copies.isEmpty())
        summary.prepend(tr("What was in the way was copied to “%1” first.")
                            .arg(plaintext::line(QDir::toNativeSeparators(written->copies))) +
                        u'\n');
    m_summary->setText(summary);
    for (const QString &file : written->written)
        m_files->addItem(tr("written: %1").arg(plaintext::line(file)));
    for (const QString &file : written->removed)
        m_files->addItem(tr("removed: %1").arg(plaintext::line(file)));
    for (const QString &file : written->kept)
        m_files->addItem(
            tr("left alone, not on the server and not from an export: %1").arg(plaintext::line(file)));
}

void ExportDialog::showFailure(const Error &error)
{
    m_summary->setText(tr("The export is not complete."));
    showBanner(colours::Meaning::Error, error.message, error.advice, errortext::details(error));
}

void ExportDialog::ask(const exchange::FolderChanges &found)
{
    m_summary->setText(tr("Nothing was written yet."));
    QStringList reasons;
    if (!found.otherOrganisation.isEmpty())
        reasons
            << tr("The folder has the actions of another organisation, “%1”. If you go on, this one's take "
                  "their place.")
                   .arg(plaintext::line(found.otherOrganisation));
    if (!found.refused.isEmpty())
        reasons << tr(
            "They were changed or made since the last export, and git does not have them. If you go on, "
            "they are copied first, and you are told where to.");
    if (!found.secrets.isEmpty())
        reasons << tr("Where the folder has a placeholder, what seems to be a secret of the server would be "
                      "written. If the folder is kept in git, it would be in there for good.");
    const QString title = !found.otherOrganisation.isEmpty() ? tr("This folder is another organisation's")
                          : !found.refused.isEmpty()
                              ? tr("What is in %n file(s) would be lost", nullptr, int(found.refused.size()))
                              : tr("A secret would replace a placeholder");
    showBanner(colours::Meaning::Warning, title, reasons.join(u'\n'));
    for (const QString &file : found.refused)
        m_files->addItem(plaintext::line(file));
    for (const QString &file : found.secrets)
        m_files->addItem(tr("secret over a placeholder: %1").arg(plaintext::line(file)));
    m_replace->show();
}

void ExportDialog::showBanner(colours::Meaning meaning, const QString &title, const QString &text,
                              const QString &details)
{
    m_message->setMeaning(meaning);
    m_message->setTitle(title);
    m_message->setText(text);
    m_message->setDetails(details);
    m_message->show();
}

void ExportDialog::reject()
{
    if (!m_isBegun || !m_isBegun->test_and_set())
        QDialog::reject();
    else
        m_close->setEnabled(false); // too late: files are being written
}
