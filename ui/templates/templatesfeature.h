// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/shell.h"
#include "zitadel/trigger.h"

#include <QHash>

#include <optional>

class EmptyState;
class Settings;
class SyntaxThemes;
class Workspace;

namespace zitadel {
struct ActionFields;
}

/// New actions from templates, and the trigger that is to run one once it is there.
class TemplatesFeature : public Feature
{
    Q_OBJECT

public:
    using PutInto = std::function<void(const zitadel::TriggerId &, const QString &actionId)>;

    /// All but @p putInto are borrowed and must outlive the feature. @p putInto makes a change of flows of
    /// it, which a person applies.
    TemplatesFeature(Workspace &workspace, SyntaxThemes &themes, Settings &settings, const PutInto &putInto);

    void join(Shell &shell) override;

private:
    void addBar();
    void followPlan();
    void choose();
    void make(const zitadel::ActionFields &fields, const std::optional<zitadel::TriggerId> &trigger);
    void saved(ActionDocument *document);
    void tell(ActionDocument *document, const zitadel::TriggerId &trigger);

    Workspace &m_workspace;
    SyntaxThemes &m_themes;
    Settings &m_settings;
    const PutInto m_putInto;
    Shell *m_shell = nullptr;
    EmptyState *m_bar = nullptr;
    /// What the bar is about.
    struct Told
    {
        zitadel::TriggerId trigger;
        QString actionId;
        bool isInPlan = false; ///< among the changes to be applied
    };
    Told m_told;
    QHash<ActionDocument *, zitadel::TriggerId> m_wishes; ///< of new actions that are not saved yet
};
