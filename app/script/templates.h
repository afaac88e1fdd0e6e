// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/action.h"
#include "zitadel/trigger.h"

#include <QList>

namespace script {

/// A whole action for a usual job, ready to run but for what its comment says is to be changed.
struct Template
{
    QString id;                         ///< "groups"
    zitadel::ActionFields fields;       ///< with the name that it has unless a person chooses another one
    QList<zitadel::TriggerId> triggers; ///< where it makes sense, the most usual one first; never empty

    QString title() const; ///< translated, a few words
    QString doc() const;   ///< translated, one sentence

    /// The same under another name, which the function follows.
    zitadel::ActionFields fieldsFor(const QString &name) const;
};

/// Those that come with the program, in the order in which they are offered.
const QList<Template> &bundledTemplates();
/// None if @p json is no list of templates.
QList<Template> readTemplates(const QByteArray &json);
/// Null if there is none with this id.
const Template *bundledTemplate(QStringView id);

} // namespace script
