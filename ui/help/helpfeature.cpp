// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/helpfeature.h"

#include <QApplication>
#include <QMessageBox>

using namespace Qt::StringLiterals;

static void about(QWidget *window)
{
    auto *box = new QMessageBox(window);
    box->setObjectName("aboutBox"_L1);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(HelpFeature::tr("About Action Studio"));
    box->setIconPixmap(window->windowIcon().pixmap(64, 64));
    box->setText(HelpFeature::tr("Action Studio %1").arg(QLatin1StringView(ACTION_STUDIO_VERSION)));
    box->setInformativeText(HelpFeature::tr(
        "Edits the Actions of a ZITADEL identity server.\n\nFree software under the GNU General Public "
        "License, version 3. It comes without any warranty. Not affiliated with the makers of ZITADEL."));
    box->open();
}

void HelpFeature::join(Shell &shell)
{
    shell.addCommand({.id = u"aboutCommand"_s,
                      .menu = Group::HelpAbout,
                      .text = tr("&About Action Studio"),
                      .icon = "help-about",
                      .run = [&shell] { about(shell.widget()); }});
    shell.addCommand(
        {.id = u"aboutQtCommand"_s, .menu = Group::HelpAbout, .text = tr("About &Qt"), .run = [] {
             QApplication::aboutQt();
         }});
}
