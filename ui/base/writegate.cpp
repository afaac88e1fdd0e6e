// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/writegate.h"

#include "base/plaintext.h"
#include "base/question.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QPromise>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// lupdate takes free functions only where they say to whom their texts belong.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(writegate)
};

constexpr auto questionName = "productionQuestion"_L1;

/// The question while it can be answered; one that was is still there until it is deleted.
QMessageBox *openQuestion(const QWidget *window)
{
    const auto boxes = window->findChildren<QMessageBox *>(questionName);
    const auto open = std::ranges::find_if(boxes, &QWidget::isVisible);
    return open == boxes.end() ? nullptr : *open;
}

} // namespace

QFuture<bool> writegate::pass(Workspace &workspace, QWidget *parent)
{
    if (!workspace.place().needsConfirmation())
        return QtFuture::makeReadyValueFuture(true);
    QWidget *window = parent->window();
    if (!openQuestion(window)) {
        const Question question{
            questionName, Texts::tr("Change actions in production?"),
            Texts::tr("“%1” is marked as production. What is saved here takes effect with the next sign-in. "
                      "You will not be asked again until the connection is opened anew.")
                .arg(plaintext::line(workspace.place().profile().name)),
            Texts::tr("Change production"), QMessageBox::DestructiveRole};
        question.ask(window, [&workspace](bool yes) {
            if (yes)
                workspace.place().confirmWrites();
        });
    }
    auto promise = std::make_shared<QPromise<bool>>();
    promise->start();
    // Connected after the question's own, so that its answer is known by then.
    QObject::connect(openQuestion(window), &QMessageBox::finished, parent, [promise, &workspace] {
        promise->addResult(!workspace.place().needsConfirmation());
        promise->finish();
    });
    return promise->future();
}
