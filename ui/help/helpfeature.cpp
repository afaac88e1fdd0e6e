// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/helpfeature.h"

#include "base/plainbox.h"

#include <QApplication>

using namespace Qt::StringLiterals;

static void about(QWidget *window)
{
    QMessageBox *box = plainBox(
        window, u"aboutBox"_s,
        HelpFeature::tr("Action Studio %1").arg(QLatin1StringView(ACTION_STUDIO_VERSION)),
        HelpFeature::tr(
            "Edits the Actions of a ZITADEL identity server.\n\nFree software under the GNU General Public "
            "License, version 3. It comes without any warranty. Not affiliated with the makers of ZITADEL."),
        QMessageBox::Ok);
    box->setWindowTitle(HelpFeature::tr("About Action Studio"));
    box->setIconPixmap(window->windowIcon().pixmap(64, 64));
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
