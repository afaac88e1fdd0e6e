// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program/features.h"

#include "actions/actionsfeature.h"
#include "assist/assistfeature.h"
#include "connection/connectionfeature.h"
#include "drafts/draftsfeature.h"
#include "editing/editingfeature.h"
#include "exchange/exchangefeature.h"
#include "flows/flowsfeature.h"
#include "help/helpfeature.h"
#include "history/historyfeature.h"
#include "localfiles/localfilesfeature.h"
#include "many/manyfeature.h"
#include "promote/promotefeature.h"
#include "reference/referencefeature.h"
#include "requests/requestsfeature.h"
#include "run/runfeature.h"
#include "search/searchfeature.h"
#include "settings/settingsfeature.h"
#include "tabs/tabsfeature.h"
#include "templates/templatesfeature.h"

// In the order of the menus, where two features share a group; panes stand one above the other in this order.
FeatureList featuresOf(const FeatureParts &parts)
{
    auto &[workspace, credentials, profiles, profileSecrets, requests, themes, settings, openProfile,
           showConnections, check, recordTexts] = parts;
    auto history = std::make_unique<HistoryFeature>(workspace, themes, settings);
    auto drafts = std::make_unique<DraftsFeature>(workspace, profiles, themes, settings, openProfile);
    const auto showVersion = [history = history.get()](const ScriptFinds &finds, TextSpan span) {
        history->showVersion(finds, span);
    };
    auto exchange = std::make_unique<ExchangeFeature>(workspace, themes, settings);
    const auto exportOnly = [exchange = exchange.get()](const QStringList &ids) {
        exchange->exportOnly(ids);
    };
    const auto prune = [drafts = drafts.get()] { drafts->pruneHistory(); };
    auto flows = std::make_unique<FlowsFeature>(workspace);
    const auto putInto = [flows = flows.get()](const zitadel::TriggerId &trigger, const QString &actionId) {
        flows->putInto(trigger, actionId);
    };
    QObject::connect(drafts.get(), &DraftsFeature::triggersLeft, flows.get(), &FlowsFeature::restore);
    const auto bytesUsed = [&workspace] { return workspace.kept().bytesUsed(); };

    FeatureList list{.features = {}, .drafts = drafts.get()};
    const auto add = [&list](std::unique_ptr<Feature> feature) {
        list.features.push_back(std::move(feature));
    };
    add(std::make_unique<ActionsFeature>(workspace, credentials));
    add(std::make_unique<TemplatesFeature>(workspace, themes, settings, putInto));
    add(std::make_unique<TabsFeature>(workspace));
    add(std::make_unique<LocalFilesFeature>(workspace, themes, settings));
    add(std::move(exchange));
    add(std::move(flows));
    add(std::make_unique<ManyFeature>(workspace, themes, settings, exportOnly));
    add(std::make_unique<EditingFeature>(settings));
    add(std::make_unique<RunFeature>(workspace, themes, settings));
    add(std::make_unique<RequestsFeature>(requests, recordTexts));
    add(std::make_unique<ReferenceFeature>(workspace));
    add(std::make_unique<SearchFeature>(workspace, themes, settings, showVersion));
    add(std::make_unique<AssistFeature>());
    add(std::move(history));
    add(std::make_unique<ConnectionFeature>(workspace, credentials, profiles,
                                            ConnectionFeature::Ways{openProfile, showConnections, check}));
    add(std::make_unique<PromoteFeature>(workspace, profiles, profileSecrets, themes, settings));
    add(std::move(drafts));
    add(std::make_unique<SettingsFeature>(settings, themes, bytesUsed, prune));
    add(std::make_unique<HelpFeature>());
    return list;
}
