// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/requestsfeature.h"

#include "requests/requestspane.h"

using namespace Qt::StringLiterals;

RequestsFeature::RequestsFeature(RequestLog &log, std::function<void(bool records)> record)
    : m_log(log)
    , m_record(std::move(record))
{
}

void RequestsFeature::join(Shell &shell)
{
    shell.addPane({.id = u"requestsDock"_s,
                   .title = tr("Requests"),
                   .area = Qt::BottomDockWidgetArea,
                   .make =
                       [this, &shell] {
                           auto *pane = new RequestsPane(m_log, shell.widget());
                           connect(pane, &RequestsPane::recordingChanged, this, m_record);
                           return pane;
                       },
                   .command = {.id = u"requestsCommand"_s,
                               .menu = Group::ViewPanes,
                               .text = tr("&Requests"),
                               .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_R},
                               .icon = "network-server"}});
}
