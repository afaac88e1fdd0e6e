// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class ActionList;
class Bindings;
class Place;

/// Tells the list of actions which triggers run them. They are asked for after each load of the list, which
/// never waits for them, and not at all where the account may not read flows.
class ListTriggers : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive this.
    ListTriggers(ActionList &list, Bindings &bindings, Place &place, QObject *parent = nullptr);

private:
    void ask();
    void show();

    ActionList &m_list;
    Bindings &m_bindings;
    Place &m_place;
    bool m_isDue = false;     ///< the list was loaded, and its triggers were not asked for since
    bool m_hasWaited = false; ///< for the rights, which may never come
};
