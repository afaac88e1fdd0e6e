// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/input.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace run {

namespace {

struct InputTexts
{
    Q_DECLARE_TR_FUNCTIONS(RunInput)
};

/// As app/run/engine/trigger/state.go has them.
const QStringList &names()
{
    static const QStringList names{
        u"user"_s,          u"metadata"_s,    u"orgMetadata"_s,  u"grants"_s,
        u"claims"_s,        u"clientId"_s,    u"authRequest"_s,  u"httpRequest"_s,
        u"authError"_s,     u"authMethod"_s,  u"externalUser"_s, u"providerInfo"_s,
        u"idTokenClaims"_s, u"accessToken"_s, u"idToken"_s,      u"refreshToken"_s};
    return names;
}

} // namespace

std::optional<InputProblem> problemOf(const QByteArray &input)
{
    if (input.trimmed().isEmpty())
        return std::nullopt;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(input, &error);
    if (error.error != QJsonParseError::NoError) {
        const auto before = QByteArrayView(input).first(qBound(0, error.offset, int(input.size())));
        return InputProblem{InputTexts::tr("This is no JSON: %1.").arg(error.errorString()),
                            int(before.count('\n')) + 1};
    }
    if (!document.isObject())
        return InputProblem{InputTexts::tr("This is JSON, but no object: it begins with “{”."), 1};
    for (const QString &key : document.object().keys()) {
        if (!names().contains(key))
            return InputProblem{InputTexts::tr("Scripts know nothing of the name “%1”. There are: %2.")
                                    .arg(key, names().join(", "_L1)),
                                0};
    }
    return std::nullopt;
}

} // namespace run
