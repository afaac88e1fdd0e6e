// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/folder.h"

#include "action/duration.h"
#include "text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace exchange {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

constexpr int format = 1;
constexpr auto flowsFile = "flows.json"_L1;
constexpr qint64 sizeLimit = 1'000'000; // bytes; many times what a server takes

/// Names that Windows keeps for devices, whatever follows the first dot.
bool isDevice(const QString &name)
{
    static const QSet<QString> devices{u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s};
    const QString stem = name.section(u'.', 0, 0).toLower();
    const bool isPort =
        stem.size() == 4 && (stem.startsWith("com"_L1) || stem.startsWith("lpt"_L1)) && stem[3].isDigit();
    return devices.contains(stem) || isPort;
}

QString encoded(const QByteArray &utf8)
{
    static constexpr QByteArrayView plain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-$.()+,=@!~' ";
    QString name;
    for (const char c : utf8) {
        if (plain.contains(c))
            name += QLatin1Char(c);
        else
            name += u'%' + QString::number(uchar(c), 16).toUpper().rightJustified(2, u'0');
    }
    return name;
}

QString escapedAt(const QString &name, qsizetype at)
{
    return name.left(at) + u'%' + QString::number(name[at].unicode(), 16).toUpper().rightJustified(2, u'0') +
           name.sliced(at + 1);
}

QByteArray pretty(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

QByteArray settingsOf(const Content::Entry &entry)
{
    return pretty({{u"allowedToFail"_s, entry.fields.allowedToFail},
                   {u"name"_s, entry.fields.name},
                   {u"state"_s, entry.isActive ? u"active"_s : u"inactive"_s},
                   {u"timeout"_s, QString::fromLatin1(zitadel::durationToJson(entry.fields.timeout))}});
}

QByteArray flowsOf(const QList<TriggerNames> &triggers)
{
    QJsonArray list;
    for (const TriggerNames &trigger : triggers) {
        list.append(QJsonObject{{u"actions"_s, QJsonArray::fromStringList(trigger.actions)},
                                {u"flow"_s, trigger.flow},
                                {u"flowName"_s, trigger.flowName},
                                {u"trigger"_s, trigger.trigger},
                                {u"triggerName"_s, trigger.triggerName}});
    }
    return pretty({{u"format"_s, format}, {u"triggers"_s, list}});
}

Error unwritable(const QString &file, const QString &why)
{
    return {.kind = Error::Kind::Storage,
            .message = Texts::tr("The file “%1” could not be written: %2").arg(file, why)};
}

Result<bool> writeIfDifferent(const QDir &folder, const QString &name, const QByteArray &content)
{
    const QString path = folder.filePath(name);
    QFile old(path);
    // A link could lead anywhere: it is replaced, not followed.
    const bool isLink = QFileInfo(path).isSymLink();
    if (!isLink && old.size() == content.size() && old.open(QIODevice::ReadOnly) && old.readAll() == content)
        return false;
    if (isLink && !QFile::remove(path))
        return std::unexpected(unwritable(name, Texts::tr("it is a link that cannot be removed")));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return std::unexpected(unwritable(name, file.errorString()));
    return true;
}

Result<QByteArray> readFile(const QDir &folder, const QString &name)
{
    QFile file(folder.filePath(name));
    if (QFileInfo(file).isSymLink())
        return std::unexpected(
            Error{.kind = Error::Kind::Input, .message = Texts::tr("%1: is a link").arg(name)});
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(
            Error{.kind = Error::Kind::Storage,
                  .message = Texts::tr("%1: cannot be read: %2").arg(name, file.errorString())});
    const QByteArray bytes = file.read(sizeLimit + 1);
    if (bytes.size() > sizeLimit)
        return std::unexpected(
            Error{.kind = Error::Kind::Input, .message = Texts::tr("%1: is too large").arg(name)});
    return bytes;
}

Result<QJsonObject> readObject(const QDir &folder, const QString &name)
{
    const auto bytes = readFile(folder, name);
    if (!bytes)
        return std::unexpected(bytes.error());
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &problem);
    if (!document.isObject()) {
        const qsizetype line = bytes->left(problem.offset).count('\n') + 1;
        return std::unexpected(
            Error{.kind = Error::Kind::Input,
                  .message = Texts::tr("%1: line %2: %3").arg(name).arg(line).arg(problem.errorString())});
    }
    return document.object();
}

/// True for what an export makes for an action, and so may be taken away again.
bool isOurs(const QDir &folder, const QString &stem)
{
    const auto object = readObject(folder, stem + ".json"_L1);
    return object && object->contains("name"_L1) && object->contains("timeout"_L1) &&
           fileName(object->value("name"_L1).toString()) == stem && folder.exists(stem + ".js"_L1);
}

QStringList stems(const QDir &folder)
{
    QStringList stems;
    for (const QString &file : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        if (file != flowsFile)
            stems << file.chopped(5);
    }
    return stems;
}

Result<Content::Entry> readEntry(const QDir &folder, const QString &stem)
{
    const QString file = stem + ".json"_L1;
    const auto input = [](const QString &text) {
        return std::unexpected(Error{.kind = Error::Kind::Input, .message = text});
    };
    const auto settings = readObject(folder, file);
    if (!settings)
        return std::unexpected(settings.error());
    const auto script = readFile(folder, stem + ".js"_L1);
    if (!script)
        return std::unexpected(script.error());
    const QString decoded = text::fromUtf8Verbatim(*script);
    if (decoded.toUtf8() != *script || script->contains('\0'))
        return input(Texts::tr("%1.js: is no UTF-8 text").arg(stem));
    const auto timeout = zitadel::durationFromJson(settings->value("timeout"_L1).toString().toLatin1());
    if (!timeout)
        return input(Texts::tr("%1: “timeout” must be a text such as \"10s\"").arg(file));
    if (!settings->value("allowedToFail"_L1).isBool())
        return input(Texts::tr("%1: “allowedToFail” must be true or false").arg(file));
    const QString state = settings->value("state"_L1).toString();
    if (state != "active"_L1 && state != "inactive"_L1)
        return input(Texts::tr("%1: “state” must be \"active\" or \"inactive\"").arg(file));
    const QString name = settings->value("name"_L1).toString();
    if (fileName(name) != stem)
        return input(Texts::tr("%1: “name” must fit the name of the file").arg(file));
    return Content::Entry{{name, decoded, *timeout, settings->value("allowedToFail"_L1).toBool()},
                          state == "active"_L1};
}

Result<QList<TriggerNames>> readFlows(const QDir &folder)
{
    if (!folder.exists(flowsFile))
        return QList<TriggerNames>();
    const auto object = readObject(folder, flowsFile);
    if (!object)
        return std::unexpected(object.error());
    if (object->value("format"_L1).toInt() != format)
        return std::unexpected(
            Error{.kind = Error::Kind::Input,
                  .message = Texts::tr("%1: was written by another version of the program").arg(flowsFile)});
    QList<TriggerNames> triggers;
    for (const QJsonValue &value : object->value("triggers"_L1).toArray()) {
        TriggerNames trigger{.flow = value["flow"_L1].toString(),
                             .flowName = value["flowName"_L1].toString(),
                             .trigger = value["trigger"_L1].toString(),
                             .triggerName = value["triggerName"_L1].toString()};
        for (const QJsonValue &name : value["actions"_L1].toArray())
            trigger.actions << name.toString();
        if (trigger.flow.isEmpty() || trigger.trigger.isEmpty())
            return std::unexpected(
                Error{.kind = Error::Kind::Input,
                      .message = Texts::tr("%1: an entry lacks “flow” or “trigger”").arg(flowsFile)});
        triggers.append(trigger);
    }
    return triggers;
}

} // namespace

Content contentOf(const QList<zitadel::Action> &actions, const QList<zitadel::Flow> &flows)
{
    Content content;
    QHash<QString, QString> names;
    for (const zitadel::Action &action : actions) {
        names.insert(action.id, action.fields.name);
        content.actions.append({action.fields, action.isActive()});
    }
    std::ranges::sort(content.actions, {}, [](const Content::Entry &entry) { return entry.fields.name; });
    for (const zitadel::Flow &flow : flows) {
        for (const zitadel::TriggerActions &trigger : flow.triggers) {
            TriggerNames entry{flow.id, flow.name, trigger.id, trigger.name, {}};
            for (const QString &id : trigger.actionIds)
                entry.actions << names.value(id, id);
            if (!entry.actions.isEmpty())
                content.triggers.append(entry);
        }
    }
    std::ranges::sort(content.triggers, {},
                      [](const TriggerNames &t) { return std::pair(t.flow, t.trigger); });
    return content;
}

QString fileName(const QString &action)
{
    QString name = encoded(action.toUtf8());
    if (name.isEmpty())
        return name;
    // What Windows or Unix treat in a way of their own.
    if (name.back() == u'.' || name.back() == u' ')
        name = escapedAt(name, name.size() - 1);
    if (name.front() == u'.' || name.front() == u' ' || isDevice(name) || name.toLower() == "flows"_L1)
        name = escapedAt(name, 0);
    return name;
}

QMap<QString, QByteArray> files(const Content &content)
{
    QMap<QString, QByteArray> files{{flowsFile, flowsOf(content.triggers)}};
    for (const Content::Entry &entry : content.actions) {
        const QString stem = fileName(entry.fields.name);
        files.insert(stem + ".js"_L1, entry.fields.script.toUtf8());
        files.insert(stem + ".json"_L1, settingsOf(entry));
    }
    return files;
}

Result<Written> write(const QString &path, const Content &content)
{
    if (!QDir().mkpath(path))
        return std::unexpected(Error{.kind = Error::Kind::Storage,
                                     .message = Texts::tr("The folder “%1” cannot be made.").arg(path)});
    const QDir folder(path);
    Written done;
    const QMap<QString, QByteArray> wanted = files(content);
    for (auto file = wanted.cbegin(); file != wanted.cend(); ++file) {
        const auto isNew = writeIfDifferent(folder, file.key(), file.value());
        if (!isNew)
            return std::unexpected(isNew.error());
        if (*isNew)
            done.written << file.key();
    }
    for (const QString &stem : stems(folder)) {
        if (wanted.contains(stem + ".json"_L1) || !isOurs(folder, stem))
            continue;
        for (const QString &name : {stem + ".js"_L1, stem + ".json"_L1}) {
            if (QFile::remove(folder.filePath(name)))
                done.removed << name;
        }
    }
    return done;
}

Result<Content> read(const QString &path)
{
    const QDir folder(path);
    if (!folder.exists())
        return std::unexpected(
            Error{.kind = Error::Kind::Storage, .message = Texts::tr("There is no folder “%1”.").arg(path)});
    Content content;
    QStringList problems;
    for (const QString &stem : stems(folder)) {
        auto entry = readEntry(folder, stem);
        if (entry)
            content.actions.append(*std::move(entry));
        else
            problems << entry.error().message;
    }
    for (const QString &file : folder.entryList({u"*.js"_s}, QDir::Files, QDir::Name)) {
        if (!folder.exists(file + "on"_L1))
            problems << Texts::tr("%1: there is no %2 beside it").arg(file, file + "on"_L1);
    }
    auto triggers = readFlows(folder);
    if (triggers)
        content.triggers = *std::move(triggers);
    else
        problems << triggers.error().message;
    if (!problems.isEmpty())
        return std::unexpected(Error{.kind = Error::Kind::Input, .message = problems.join(u'\n')});
    std::ranges::sort(content.actions, {}, [](const Content::Entry &entry) { return entry.fields.name; });
    return content;
}

} // namespace exchange
