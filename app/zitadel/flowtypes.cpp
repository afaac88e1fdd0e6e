// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "zitadel/flowtypes.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace flows {

const QList<TriggerType> &triggerTypes()
{
    static const QList<TriggerType> types{
        {u"1"_s, u"1"_s}, {u"1"_s, u"2"_s}, {u"1"_s, u"3"_s}, {u"2"_s, u"4"_s}, {u"2"_s, u"5"_s},
        {u"3"_s, u"1"_s}, {u"3"_s, u"2"_s}, {u"3"_s, u"3"_s}, {u"4"_s, u"6"_s},
    };
    return types;
}

QString flowName(const QString &id)
{
    static const QHash<QString, QString> names{{u"1"_s, u"External Authentication"_s},
                                               {u"2"_s, u"Complement Token"_s},
                                               {u"3"_s, u"Internal Authentication"_s},
                                               {u"4"_s, u"Complement SAMLResponse"_s}};
    return names.value(id, id);
}

QString triggerName(const QString &id)
{
    static const QHash<QString, QString> names{{u"1"_s, u"Post Authentication"_s},
                                               {u"2"_s, u"Pre Creation"_s},
                                               {u"3"_s, u"Post Creation"_s},
                                               {u"4"_s, u"Pre Userinfo creation"_s},
                                               {u"5"_s, u"Pre access token creation"_s},
                                               {u"6"_s, u"Pre SAMLResponse creation"_s}};
    return names.value(id, id);
}

} // namespace flows
