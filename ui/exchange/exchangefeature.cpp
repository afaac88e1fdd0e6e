// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exchangefeature.h"

#include "base/filedialog.h"
#include "base/settings.h"
#include "exchange/exportdialog.h"
#include "plan/plandialog.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QFileDialog>

using namespace Qt::StringLiterals;

ExchangeFeature::ExchangeFeature(Workspace &workspace, SyntaxThemes &themes, Settings &settings)
    : m_workspace(workspace)
    , m_themes(themes)
    , m_settings(settings)
{
}

void ExchangeFeature::join(Shell &shell)
{
    m_shell = &shell;
    addForFolder(u"exportFolderCommand"_s, tr("E&xport all actions…"), "document-export",
                 [this](const QString &folder) { exportTo(folder, {}); });
    addForFolder(u"importFolderCommand"_s, tr("&Import actions…"), "document-import",
                 [this](const QString &folder) { importFrom(folder); });
}

void ExchangeFeature::addForFolder(const QString &id, const QString &text, const char *icon, const Run &run)
{
    const auto ask = [this, id, text, run] {
        askForFolder(id + "Dialog"_L1, QString(text).remove(u'&').remove(u'…'), run);
    };
    m_shell->addCommand({.id = id, .menu = Group::FileExchange, .text = text, .icon = icon, .run = ask});
}

void ExchangeFeature::askForFolder(const QString &dialog, const QString &title, const Run &run)
{
    auto *asking = filedialog::make(&m_settings, m_shell->widget(), dialog, title);
    asking->setFileMode(QFileDialog::Directory);
    asking->setOption(QFileDialog::ShowDirsOnly);
    connect(asking, &QFileDialog::fileSelected, this, run);
    asking->open();
}

void ExchangeFeature::exportOnly(const QStringList &ids)
{
    askForFolder(u"exportSelectedDialog"_s, tr("Export %n actions", nullptr, int(ids.size())),
                 [this, ids](const QString &folder) { exportTo(folder, ids); });
}

void ExchangeFeature::exportTo(const QString &folder, const QStringList &ids)
{
    (new ExportDialog(m_workspace, folder, m_shell->widget(), ids))->open();
}

void ExchangeFeature::importFrom(const QString &folder)
{
    PlanJob job = PlanJob::here(m_workspace);
    job.title = tr("Import from “%1”").arg(QDir(folder).dirName());
    job.make = [this, folder] { return m_workspace.deeds().planImport(folder); };
    job.to = tr("In the folder");
    job.reading = tr("Reading the folder and the server…");
    job.nothing = tr("The server is as the folder says.");
    (new PlanDialog(job, m_themes, m_settings.editorOptions(), m_shell->widget()))->open();
}
