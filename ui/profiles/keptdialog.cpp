// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/keptdialog.h"

#include "base/busyline.h"
#include "base/colours.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "base/question.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

KeptDialog::KeptDialog(const QString &folder, const QSet<QString> &saved, QWidget *parent)
    : QDialog(parent)
    , m_files(folder)
    , m_saved(saved)
    , m_busy(new BusyLine(this))
    , m_list(new QTreeWidget(this))
    , m_message(new PlainLabel(this))
    , m_remove(new QPushButton(tr("Delete…"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setObjectName("keptDialog"_L1);
    setWindowTitle(tr("Kept of deleted connections"));
    build();
    load();
}

KeptDialog::~KeptDialog() = default;

void KeptDialog::build()
{
    auto *explanation =
        new PlainLabel(tr("Unsaved changes, history and deleted actions, scripts included, of "
                          "connections that are not among the saved ones and not open in any "
                          "window."),
                       this);
    explanation->setWordWrap(true);
    m_list->setObjectName("keptList"_L1);
    m_list->setAccessibleName(tr("What is kept"));
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels({tr("Connection"), tr("Address"), tr("Size"), tr("Unsaved")});
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_message->setObjectName("keptMessage"_L1);
    m_message->setWordWrap(true);
    m_message->hide();
    m_remove->setObjectName("deleteKeptButton"_L1);
    m_remove->setAutoDefault(false);
    m_close->setObjectName("closeKeptButton"_L1);
    m_close->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(explanation);
    layout->addWidget(m_busy);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_message);
    layout->addLayout(buttons);
    resize(fontMetrics().averageCharWidth() * 96, fontMetrics().height() * 20);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &KeptDialog::showChosen);
    connect(m_remove, &QPushButton::clicked, this, &KeptDialog::remove);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
}

void KeptDialog::load()
{
    m_busy->show();
    m_remove->setEnabled(false);
    m_files.find(m_saved).then(this, [this](const KeptFiles::Found &found) { showFound(found); });
}

void KeptDialog::showFound(const KeptFiles::Found &found)
{
    m_busy->hide();
    m_found = found.files;
    m_list->clear();
    for (const KeptFile &kept : std::as_const(m_found)) {
        const QString drafts = kept.drafts > 0 ? tr("%n action(s)", nullptr, kept.drafts) : QString();
        auto *item =
            new QTreeWidgetItem(m_list, {plaintext::line(nameOf(kept)), plaintext::line(kept.address),
                                         QLocale().formattedDataSize(kept.bytes), drafts});
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
    }
    if (!found.errors.isEmpty())
        say(found.errors.constFirst().message + u' ' + found.errors.constFirst().advice, true);
    else if (m_found.isEmpty())
        say(tr("Nothing is kept of deleted connections."), false);
    if (!m_found.isEmpty())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    showChosen();
}

void KeptDialog::say(const QString &text, bool isError)
{
    QPalette coloured = palette();
    if (isError)
        coloured.setColor(QPalette::WindowText, colours::ink(colours::Meaning::Error, palette()));
    m_message->setPalette(coloured);
    m_message->setText(text.trimmed());
    m_message->show();
}

QString KeptDialog::nameOf(const KeptFile &kept)
{
    return kept.name.isEmpty() ? QFileInfo(kept.file).fileName() : kept.name;
}

const KeptFile *KeptDialog::chosen() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && row < m_found.size() ? &m_found[row] : nullptr;
}

void KeptDialog::showChosen()
{
    m_remove->setEnabled(chosen() != nullptr);
}

void KeptDialog::remove()
{
    const KeptFile *kept = chosen();
    if (!kept)
        return;
    QString text =
        tr("History and deleted actions cannot be had back then. Nothing is changed on the server.");
    if (kept->drafts > 0)
        text = tr("The changes of %n action(s) are saved nowhere else and are lost.", nullptr, kept->drafts) +
               u' ' + text;
    const Question question{
        u"deleteKeptQuestion"_s,
        tr("Delete what this computer keeps of “%1”?").arg(plaintext::line(nameOf(*kept))), text,
        tr("Delete"), QMessageBox::DestructiveRole};
    question.ask(this, [this, file = kept->file](bool yes) {
        if (!yes)
            return;
        m_busy->show();
        m_message->hide();
        m_files.remove(file).then(this, [this](const Result<> &gone) {
            load();
            if (!gone)
                say(gone.error().message + u' ' + gone.error().advice, true);
        });
    });
}
