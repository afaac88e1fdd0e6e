// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/scriptformatting.h"

#include "base/busysign.h"
#include "editor/actioneditor.h"
#include "editor/codeeditor.h"
#include "editor/editornote.h"
#include "script/formatter.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ScriptFormatting)
};

void take(ActionEditor &tab, const QString &before, const Result<QString> &answer)
{
    CodeEditor &code = tab.code();
    EditorNote &note = tab.note();
    if (!answer) {
        note.tellError(Texts::tr("The script was not formatted."), answer.error());
        return;
    }
    if (code.script() != before || code.isReadOnly()) {
        note.tell(colours::Meaning::Information, Texts::tr("The script was not formatted."),
                  Texts::tr("It was edited meanwhile. What you typed is as you left it."));
        return;
    }
    note.clear();
    if (*answer == before)
        return;
    const qsizetype place = formatter::samePlace(before, code.position(), *answer);
    code.replaceAllUndoable(*answer);
    code.setPosition(place);
}

} // namespace

void formatScript(ActionEditor &tab)
{
    const QString busyName = u"formattingBusy"_s;
    if (tab.findChild<BusySign *>(busyName))
        return; // at it already
    tab.note().clear();
    if (tab.code().isReadOnly()) {
        tab.note().tell(colours::Meaning::Information, Texts::tr("The script is read-only."));
        return;
    }
    const QString before = tab.code().script();
    const QFuture<Result<QString>> future = formatter::format(before, tab.code().habits());
    auto *busy = new BusySign(&tab);
    busy->setObjectName(busyName);
    QObject::connect(busy, &BusySign::due, &tab, [&tab, future] {
        tab.note().tellBusy(Texts::tr("Formatting…"), [running = future]() mutable { running.cancel(); });
    });
    busy->begin();
    QFuture<Result<QString>>(future)
        .then(&tab,
              [&tab, busy, before](const Result<QString> &answer) {
                  delete busy;
                  take(tab, before, answer);
              })
        .onCanceled(&tab, [&tab, busy] {
            delete busy;
            tab.note().clear();
        });
}
