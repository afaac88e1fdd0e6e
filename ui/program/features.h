// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/mainwindow.h"

class Credentials;
class DraftsFeature;
class ProfileStore;
class RequestLog;
class Secrets;

/// What the features of a window are built from; all is borrowed and must outlive the window.
struct FeatureParts
{
    Workspace &workspace;
    Credentials &credentials;
    ProfileStore &profiles;
    Secrets &profileSecrets; ///< of all of them; those of a demo are elsewhere
    RequestLog &requests;
    SyntaxThemes &themes;
    Settings &settings;
    std::function<void(const QString &id)> openProfile; ///< another connection; empty: the demo
    std::function<void()> showConnections;              ///< all of them, with this one open
    std::function<void()> check;                        ///< whether all is well with this one
    std::function<void(bool records)> recordTexts;      ///< of requests and answers
};

/// All that the window can do beyond showing the list and the tabs.
struct FeatureList
{
    MainWindow::Features features;
    DraftsFeature *drafts = nullptr; ///< one of them
};

FeatureList featuresOf(const FeatureParts &parts);
