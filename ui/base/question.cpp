// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/question.h"

#include "base/plainbox.h"

#include <QPushButton>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

void Question::ask(QWidget *parent, const std::function<void(bool yes)> &then) const
{
    QMessageBox *box = plainBox(parent, objectName, text, explanation, QMessageBox::Cancel);
    QPushButton *go = box->addButton(yes, role);
    go->setObjectName("confirmButton"_L1);
    QPushButton *other = another.isEmpty() ? nullptr : box->addButton(another, QMessageBox::AcceptRole);
    if (other)
        other->setObjectName("anotherButton"_L1);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(box, &QMessageBox::finished, parent, [box, go, other, then, thenAnother = thenAnother] {
        if (other && box->clickedButton() == other)
            thenAnother();
        else
            then(box->clickedButton() == go);
    });
    box->open();
}

void Question::inTurn(QWidget *parent, const std::function<void()> &ask)
{
    const QList<QMessageBox *> boxes = parent->window()->findChildren<QMessageBox *>();
    const auto open = std::ranges::find_if(boxes, [](const QMessageBox *box) { return box->isVisible(); });
    if (open == boxes.cend())
        return ask();
    // What follows from its answer, another box for one, is for those who asked before.
    QObject::connect(*open, &QObject::destroyed, parent, [parent, ask] {
        QTimer::singleShot(0, parent, [parent, ask] { inTurn(parent, ask); });
    });
}
