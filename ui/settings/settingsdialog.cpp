// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingsdialog.h"

#include "base/settings.h"
#include "settings/editoroptionspage.h"
#include "settings/shortcutspage.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

SettingsDialog::SettingsDialog(Settings &settings, Shortcuts &shortcuts, SyntaxThemes &themes,
                               const HistoryOptionsPage::BytesUsed &historyBytes, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_pages(new QTabWidget(this))
    , m_editor(new EditorOptionsPage(settings.editorOptions(), themes, this))
    , m_history(
          new HistoryOptionsPage(settings.historyDays(), settings.historyMegabytes(), historyBytes, this))
    , m_shortcuts(new ShortcutsPage(shortcuts, this))
{
    setObjectName("settingsDialog"_L1);
    setWindowTitle(tr("Settings"));
    m_pages->setObjectName("settingsPages"_L1);
    m_pages->addTab(m_editor, tr("&Editor"));
    m_pages->addTab(m_history, tr("&History"));
    m_pages->addTab(m_shortcuts, tr("&Shortcuts"));
    auto *buttons = new QDialogButtonBox(
        QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::RestoreDefaults, this);
    buttons->button(QDialogButtonBox::RestoreDefaults)
        ->setToolTip(tr("Sets this page back; nothing is kept before OK."));
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QAbstractButton::clicked, this,
            &SettingsDialog::restoreDefaults);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_pages, 1);
    layout->addWidget(buttons);
    resize(sizeHint().expandedTo({fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 38}));
}

void SettingsDialog::showPage(Page page)
{
    m_pages->setCurrentIndex(int(page));
}

void SettingsDialog::restoreDefaults()
{
    if (m_pages->currentWidget() == m_editor)
        m_editor->setOptions({});
    else if (m_pages->currentWidget() == m_history)
        m_history->setLimits(Settings::defaultHistoryDays, Settings::defaultHistoryMegabytes);
    else
        m_shortcuts->restoreDefaults();
}

void SettingsDialog::accept()
{
    m_settings.setEditorOptions(m_editor->options());
    m_settings.setHistoryDays(m_history->days());
    m_settings.setHistoryMegabytes(m_history->megabytes());
    m_shortcuts->apply();
    QDialog::accept();
}
