// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "exchange/filenames.h"
#include "exchange/folder.h"
#include "exchange/record.h"
#include "zitadel/duration.h"
#include "zitadel/trigger.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace exchange {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

constexpr qint64 sizeLimit = 1'000'000; // bytes; many times what a server takes
constexpr auto sorted = QDir::Name | QDir::IgnoreCase;

std::unexpected<Error> wrong(const QString &message)
{
    return std::unexpected(Error{.kind = Error::Kind::Input, .message = message});
}

Result<QByteArray> readFile(const QDir &folder, const QString &name)
{
    QFile file(folder.filePath(name));
    const auto unreadable = [&] {
        return std::unexpected(
            Error{.kind = Error::Kind::Storage,
                  .message = Texts::tr("%1: cannot be read: %2").arg(name, file.errorString())});
    };
    if (QFileInfo(file).isSymLink())
        return wrong(Texts::tr("%1: is a link").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return unreadable();
    const QByteArray bytes = file.read(sizeLimit + 1);
    // Half a file looks like a whole one.
    if (file.error() != QFileDevice::NoError)
        return unreadable();
    if (bytes.size() > sizeLimit)
        return wrong(Texts::tr("%1: is too large").arg(name));
    return bytes;
}

Result<QJsonObject> objectOf(const QString &name, const QByteArray &bytes)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const qsizetype line = bytes.left(problem.offset).count('\n') + 1;
        return wrong(Texts::tr("%1: line %2: %3").arg(name, QString::number(line), problem.errorString()));
    }
    if (!document.isObject())
        return wrong(Texts::tr("%1: must be an object in braces").arg(name));
    return document.object();
}

Result<zitadel::ActionFields> settingsOf(const QString &stem, const QJsonObject &settings)
{
    const QString file = stem + settingsEnding;
    const QString name = settings.value("name"_L1).toString();
    if (name.isEmpty())
        return wrong(Texts::tr("%1: “name” must be a text").arg(file));
    if (fileName(name) != stem)
        return wrong(Texts::tr("%1: “name” must fit the name of the file, which would be %2")
                         .arg(file, fileName(name) + settingsEnding));
    const auto timeout = zitadel::durationFromJson(settings.value("timeout"_L1).toString().toLatin1());
    if (!timeout)
        return wrong(Texts::tr("%1: “timeout” must be a text such as \"10s\"").arg(file));
    if (!settings.value("allowedToFail"_L1).isBool())
        return wrong(Texts::tr("%1: “allowedToFail” must be true or false").arg(file));
    const QString state = settings.value("state"_L1).toString();
    if (state != "active"_L1 && state != "inactive"_L1)
        return wrong(Texts::tr("%1: “state” must be \"active\" or \"inactive\"").arg(file));
    return zitadel::ActionFields{name, {}, *timeout, settings.value("allowedToFail"_L1).toBool()};
}

Result<Content::Entry> entryOf(const QDir &folder, const QString &stem, const QByteArray &json)
{
    const auto settings = objectOf(stem + settingsEnding, json);
    if (!settings)
        return std::unexpected(settings.error());
    const auto script = readFile(folder, stem + scriptEnding);
    if (!script)
        return std::unexpected(script.error());
    const QString decoded = text::fromUtf8Verbatim(*script);
    if (decoded.toUtf8() != *script || script->contains('\0'))
        return wrong(Texts::tr("%1: is no UTF-8 text").arg(stem + scriptEnding));
    return settingsOf(stem, *settings).transform([&](zitadel::ActionFields fields) {
        fields.script = decoded;
        return Content::Entry{fields, settings->value("state"_L1).toString() == "active"_L1};
    });
}

/// One entry of flows.json; @p place says which in an error.
Result<TriggerNames> triggerOf(const QString &place, const QJsonValue &value)
{
    if (!value.isObject())
        return wrong(Texts::tr("%1: must be an object in braces").arg(place));
    for (const auto key : {"flow"_L1, "trigger"_L1}) {
        if (!value[key].isString())
            return wrong(Texts::tr("%1: “%2” must be a text").arg(place, key));
    }
    TriggerNames trigger{value["flow"_L1].toString(), value["trigger"_L1].toString(), {}};
    if (!zitadel::triggerIds().contains(zitadel::TriggerId{trigger.flow, trigger.trigger}))
        return wrong(
            Texts::tr("%1: flow “%2” has no trigger “%3”").arg(place, trigger.flow, trigger.trigger));
    // Without its actions a trigger would be emptied.
    if (!value["actions"_L1].isArray())
        return wrong(Texts::tr("%1: “%2” must be a list").arg(place, "actions"_L1));
    for (const QJsonValue &name : value["actions"_L1].toArray()) {
        if (!name.isString() || name.toString().isEmpty())
            return wrong(Texts::tr("%1: “%2” must hold names").arg(place, "actions"_L1));
        if (nameKeys(trigger.actions).contains(nameKey(name.toString())))
            return wrong(Texts::tr("%1: “%2” is there twice").arg(place, name.toString()));
        trigger.actions << name.toString();
    }
    return trigger;
}

Result<QList<TriggerNames>> triggersOf(const QByteArray &bytes)
{
    const auto object = objectOf(flowsFile, bytes);
    if (!object)
        return std::unexpected(object.error());
    if (object->value("format"_L1).toInt() != fileFormat)
        return wrong(Texts::tr("%1: “format” must be %2; another version of the program has others")
                         .arg(flowsFile)
                         .arg(fileFormat));
    if (!object->value("triggers"_L1).isArray())
        return wrong(Texts::tr("%1: “%2” must be a list").arg(flowsFile, "triggers"_L1));
    QList<TriggerNames> triggers;
    for (const QJsonValue &value : object->value("triggers"_L1).toArray()) {
        const QString place = Texts::tr("%1: entry %2").arg(flowsFile, QString::number(triggers.size() + 1));
        const auto trigger = triggerOf(place, value);
        if (!trigger)
            return std::unexpected(trigger.error());
        for (const TriggerNames &other : std::as_const(triggers)) {
            if (other.flow == trigger->flow && other.trigger == trigger->trigger)
                return wrong(Texts::tr("%1: “%2” is there twice").arg(place, trigger->label()));
        }
        triggers.append(*trigger);
    }
    std::ranges::sort(triggers, {}, [](const TriggerNames &t) { return std::pair(t.flow, t.trigger); });
    return triggers;
}

class Reader
{
public:
    explicit Reader(const QString &path)
        : m_folder(path)
        , m_record(Record::load(m_folder))
    {
    }

    Result<Content> run()
    {
        if (!m_folder.exists())
            return wrong(Texts::tr("There is no folder “%1”.").arg(m_folder.path()));
        readActions();
        readLoneScripts();
        if (m_folder.exists(flowsFile))
            readFlows();
        if (!m_problems.isEmpty())
            return std::unexpected(Error{.kind = m_kind, .message = m_problems.join(u'\n')});
        if (m_content.actions.isEmpty() && !m_content.triggers)
            return wrong(Texts::tr("The folder “%1” has no action and no %2: is it the right one?")
                             .arg(m_folder.path(), flowsFile));
        std::ranges::sort(m_content.actions, {}, [](const Content::Entry &e) { return e.fields.name; });
        m_content.skipped.sort();
        return m_content;
    }

private:
    void tell(const Error &error)
    {
        m_problems << error.message;
        if (error.kind == Error::Kind::Storage)
            m_kind = error.kind;
    }

    QStringList files(const QString &ending) const
    {
        return m_folder.entryList({u'*' + ending}, QDir::Files | QDir::CaseSensitive, sorted);
    }

    void readActions()
    {
        QHash<QString, QString> taken;
        for (const QString &file : files(settingsEnding)) {
            const QString stem = file.chopped(settingsEnding.size());
            if (file == flowsFile)
                continue;
            const bool hasScript = m_folder.exists(stem + scriptEnding);
            const auto json = readFile(m_folder, file);
            const bool isOurs =
                m_record.knows(file) || (json ? isSettings(stem, *json, hasScript) : hasScript);
            if (!isOurs) {
                m_content.skipped << file;
                continue;
            }
            const auto entry = json ? entryOf(m_folder, stem, *json) : std::unexpected(json.error());
            if (!entry) {
                tell(entry.error());
                continue;
            }
            const QString other = taken.value(nameKey(entry->fields.name));
            if (!other.isEmpty())
                tell({.kind = Error::Kind::Input,
                      .message = Texts::tr("%1: differs from %2 in case alone, which no server takes")
                                     .arg(file, other)});
            taken.insert(nameKey(entry->fields.name), file);
            m_content.actions.append(*entry);
        }
    }

    void readLoneScripts()
    {
        for (const QString &file : files(scriptEnding)) {
            const QString settings = file.chopped(scriptEnding.size()) + settingsEnding;
            if (m_folder.exists(settings))
                continue;
            if (m_record.knows(file))
                tell({.kind = Error::Kind::Input,
                      .message = Texts::tr("%1: there is no %2 beside it").arg(file, settings)});
            else
                m_content.skipped << file;
        }
    }

    void readFlows()
    {
        auto triggers = readFile(m_folder, flowsFile).and_then(triggersOf);
        if (triggers)
            m_content.triggers = *std::move(triggers);
        else
            tell(triggers.error());
    }

    const QDir m_folder;
    const Record m_record;
    Content m_content;
    QStringList m_problems;
    Error::Kind m_kind = Error::Kind::Input;
};

} // namespace

Result<Content> read(const QString &folder)
{
    return Reader(folder).run();
}

} // namespace exchange
