// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/plainbox.h"

#include "base/plaintext.h"

#include <QLabel>

QMessageBox *plainBox(QWidget *parent, const QString &objectName, const QString &text,
                      const QString &explanation, QMessageBox::StandardButtons buttons)
{
    auto *box = new QMessageBox(QMessageBox::Warning, QString(), QString(), buttons, parent);
    box->setObjectName(objectName);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(plaintext::lines(text));
    // The label below has no format of its own to be set, and would guess.
    box->setInformativeText(QStringLiteral(" "));
    for (QLabel *label : box->findChildren<QLabel *>())
        label->setTextFormat(Qt::PlainText);
    box->setInformativeText(plaintext::breakable(plaintext::lines(explanation)));
    return box;
}
