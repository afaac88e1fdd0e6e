// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/profile/profilejson.h"

#include "http/address.h"
#include "http/extraheaders.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

template<typename Enum>
struct Word
{
    Enum value;
    QLatin1StringView word;
};

constexpr Word<SignInOptions::Method> methods[] = {
    {SignInOptions::Method::AccessToken, "accessToken"_L1},
    {SignInOptions::Method::KeyFile, "keyFile"_L1},
    {SignInOptions::Method::ClientCredentials, "clientCredentials"_L1},
    {SignInOptions::Method::Browser, "browser"_L1},
    {SignInOptions::Method::DeviceCode, "deviceCode"_L1},
};
constexpr Word<Profile::Colour> colours[] = {
    {Profile::Colour::None, "none"_L1},   {Profile::Colour::Blue, "blue"_L1},
    {Profile::Colour::Green, "green"_L1}, {Profile::Colour::Yellow, "yellow"_L1},
    {Profile::Colour::Red, "red"_L1},     {Profile::Colour::Violet, "violet"_L1},
    {Profile::Colour::Grey, "grey"_L1},
};
constexpr Word<ProxyOptions::Mode> proxyModes[] = {
    {ProxyOptions::Mode::System, "system"_L1},
    {ProxyOptions::Mode::None, "none"_L1},
    {ProxyOptions::Mode::Manual, "manual"_L1},
};
constexpr Word<ProxyOptions::Type> proxyTypes[] = {
    {ProxyOptions::Type::Http, "http"_L1},
    {ProxyOptions::Type::Socks5, "socks5"_L1},
};

constexpr Word<NetworkOptions::Wire> wires[] = {
    {NetworkOptions::Wire::Automatic, "automatic"_L1},
    {NetworkOptions::Wire::Json, "json"_L1},
    {NetworkOptions::Wire::Grpc, "grpc"_L1},
    {NetworkOptions::Wire::GrpcWeb, "grpc-web"_L1},
};

template<typename Enum, size_t n>
QString wordOf(const Word<Enum> (&table)[n], Enum value)
{
    const auto *found = std::ranges::find(table, value, &Word<Enum>::value);
    return found != std::end(table) ? QString(found->word) : QString();
}

/// The first of the table is what an unknown or missing word is read as.
template<typename Enum, size_t n>
Enum valueOf(const Word<Enum> (&table)[n], const QJsonValue &word)
{
    const auto *found = std::ranges::find(table, word.toString(), &Word<Enum>::word);
    return found != std::end(table) ? found->value : table[0].value;
}

NetworkOptions readNetwork(const QJsonObject &json)
{
    NetworkOptions network;
    const QJsonObject proxy = json["proxy"_L1].toObject();
    network.proxy.mode = valueOf(proxyModes, proxy["mode"_L1]);
    network.proxy.type = valueOf(proxyTypes, proxy["type"_L1]);
    network.proxy.host = proxy["host"_L1].toString();
    const int port = proxy["port"_L1].toInt(network.proxy.port);
    if (port > 0 && port <= 0xffff)
        network.proxy.port = quint16(port);
    network.proxy.user = proxy["user"_L1].toString();
    if (const QString connectTo = json["connectTo"_L1].toString(); !connectTo.isEmpty())
        network.connectTo = connection::instanceUrl(connectTo).value_or(QUrl());
    for (const QJsonValue &name : json["extraHeaders"_L1].toArray()) {
        // As with addresses: a name that would be refused is none.
        if (extraheaders::problemOfName(name.toString()).isEmpty())
            network.extraHeaders << name.toString();
    }
    network.privateAuthorities = json["privateAuthorities"_L1].toString().toUtf8();
    const std::chrono::seconds timeout(json["timeoutSeconds"_L1].toInt(int(network.timeout.count())));
    network.wire = valueOf(wires, json["transport"_L1]);
    network.timeout = std::clamp(timeout, NetworkOptions::shortestTimeout, NetworkOptions::longestTimeout);
    return network;
}

Profile readProfile(const QJsonObject &json)
{
    Profile profile;
    profile.id = json["id"_L1].toString();
    profile.name = json["name"_L1].toString();
    // Somebody may have edited the file by hand: an address that would be refused is none.
    profile.url = connection::instanceUrl(json["url"_L1].toString()).value_or(QUrl());
    const QJsonObject signIn = json["signIn"_L1].toObject();
    profile.signIn.method = valueOf(methods, signIn["method"_L1]);
    profile.signIn.clientId = signIn["clientId"_L1].toString();
    profile.signIn.keyFile = signIn["keyFile"_L1].toString();
    if (const QString keyFor = signIn["keyFor"_L1].toString(); !keyFor.isEmpty())
        profile.signIn.keyFor = connection::instanceUrl(keyFor).value_or(QUrl());
    profile.signIn.isRemembered = signIn["remember"_L1].toBool(true);
    profile.organisationId = json["organisationId"_L1].toString();
    profile.colour = valueOf(colours, json["colour"_L1]);
    profile.isProduction = json["production"_L1].toBool();
    profile.isReadOnly = json["readOnly"_L1].toBool();
    profile.network = readNetwork(json["network"_L1].toObject());
    profile.lastUsed = QDateTime::fromString(json["lastUsed"_L1].toString(), Qt::ISODateWithMs).toUTC();
    return profile;
}

QJsonObject toJson(const Profile &profile)
{
    const ProxyOptions &proxy = profile.network.proxy;
    return {
        {"id"_L1, profile.id},
        {"name"_L1, profile.name},
        {"url"_L1, profile.url.toString()},
        {"signIn"_L1,
         QJsonObject{
             {"method"_L1, wordOf(methods, profile.signIn.method)},
             {"clientId"_L1, profile.signIn.clientId},
             {"keyFile"_L1, profile.signIn.keyFile},
             {"keyFor"_L1, profile.signIn.keyFor.toString()},
             {"remember"_L1, profile.signIn.isRemembered},
         }},
        {"organisationId"_L1, profile.organisationId},
        {"colour"_L1, wordOf(colours, profile.colour)},
        {"production"_L1, profile.isProduction},
        {"readOnly"_L1, profile.isReadOnly},
        {"network"_L1,
         QJsonObject{
             {"proxy"_L1,
              QJsonObject{
                  {"mode"_L1, wordOf(proxyModes, proxy.mode)},
                  {"type"_L1, wordOf(proxyTypes, proxy.type)},
                  {"host"_L1, proxy.host},
                  {"port"_L1, proxy.port},
                  {"user"_L1, proxy.user},
              }},
             {"connectTo"_L1, profile.network.connectTo.toString()},
             {"extraHeaders"_L1, QJsonArray::fromStringList(profile.network.extraHeaders)},
             {"privateAuthorities"_L1, QString::fromUtf8(profile.network.privateAuthorities)},
             {"transport"_L1, wordOf(wires, profile.network.wire)},
             {"timeoutSeconds"_L1, int(profile.network.timeout.count())},
         }},
        {"lastUsed"_L1,
         profile.lastUsed.isValid() ? profile.lastUsed.toString(Qt::ISODateWithMs) : QString()},
    };
}

/// @p now over @p before, member by member. What reads as @p understood and was not changed since stays word
/// for word, so a colour that only a newer version knows survives an edit of the name.
QJsonObject merged(const QJsonObject &before, const QJsonObject &understood, const QJsonObject &now)
{
    QJsonObject result = before;
    for (auto member = now.begin(); member != now.end(); ++member) {
        const QString key = member.key();
        const QJsonValue old = understood[key];
        if (member->isObject())
            result[key] = merged(before[key].toObject(), old.toObject(), member->toObject());
        else if (!before.contains(key) || old != *member)
            result[key] = *member;
    }
    return result;
}

/// An id for an entry that came without one, or with somebody else's: the same each time it is read, as the
/// secrets are kept under it.
QString madeUpId(const Profile &profile, qsizetype place)
{
    static const QUuid space(u"{7d3c1f58-0a52-4b6e-9d0f-6c2e5b8a4e11}"_s);
    const QString seed = profile.id + u'\n' + profile.name + u'\n' + QString::number(place);
    return QUuid::createUuidV5(space, seed).toString(QUuid::WithoutBraces);
}

} // namespace

std::optional<profilejson::Document> profilejson::read(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument parsed = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !parsed.isObject())
        return std::nullopt;
    Document document{.root = parsed.object()};
    document.version = document.root["version"_L1].toInt(0);
    const QJsonValue list = document.root["profiles"_L1];
    if (document.version > version && !list.isArray())
        return document; // who knows what it has become
    if (document.version < 1 || !list.isArray())
        return std::nullopt;
    QSet<QString> ids;
    QJsonArray entries;
    for (const QJsonValue &entry : list.toArray()) {
        if (!entry.isObject())
            return std::nullopt;
        Profile profile = readProfile(entry.toObject());
        if (profile.id.isEmpty() || ids.contains(profile.id))
            profile.id = madeUpId(profile, entries.size());
        ids.insert(profile.id);
        QJsonObject known = entry.toObject();
        known["id"_L1] = profile.id; // write() finds the entry by it
        entries.append(known);
        document.profiles.append(profile);
    }
    document.root["profiles"_L1] = entries;
    return document;
}

QByteArray profilejson::write(const Document &before, const QList<Profile> &profiles)
{
    QHash<QString, QJsonObject> entries;
    for (const QJsonValue &entry : before.root["profiles"_L1].toArray())
        entries.insert(entry["id"_L1].toString(), entry.toObject());
    QJsonArray list;
    for (const Profile &profile : profiles) {
        const QJsonObject old = entries.value(profile.id);
        list.append(merged(old, toJson(readProfile(old)), toJson(profile)));
    }
    QJsonObject root = before.root;
    root["version"_L1] = version;
    root["profiles"_L1] = list;
    return QJsonDocument(root).toJson();
}
