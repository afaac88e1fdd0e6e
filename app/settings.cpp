// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

using namespace Qt::StringLiterals;

namespace {

struct Entry
{
    QLatin1StringView key;
    QVariant fallback;
};

} // namespace

// The one table of keys and defaults, in the order of Settings::Key.
static const Entry &entry(int key)
{
    static const Entry table[] = {
        {"window/geometry"_L1, QByteArray()}, {"window/splitter"_L1, QByteArray()},
        {"list/header"_L1, QByteArray()},     {"editor/zoom"_L1, 0},
        {"network/timeoutSeconds"_L1, 30},
    };
    return table[key];
}

QVariant Settings::value(Key key) const
{
    const Entry &known = entry(int(key));
    const QVariant stored = m_store.value(known.key, known.fallback);
    // A hand-edited file must not make a number out of nothing.
    return stored.canConvert(known.fallback.metaType()) ? stored : known.fallback;
}

void Settings::set(Key key, const QVariant &value)
{
    m_store.setValue(entry(int(key)).key, value);
}
