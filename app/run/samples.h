// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/person.h"

#include <QList>

namespace run {

/// Persons that come with the program, each with something that scripts trip over: a service account, one who
/// is new by way of Google, one from LDAP without an e-mail address, one without grants, one with 40 roles in
/// two projects, one whose names are in several scripts. Each can be run for at every trigger.
QList<Person> samples();

} // namespace run
