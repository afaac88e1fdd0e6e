// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/regularfile.h"
#include "base/text.h"
#include "base/visible.h"
#include "exchange/filenames.h"
#include "exchange/folder.h"
#include "exchange/part.h"
#include "exchange/record.h"
#include "script/functionname.h"
#include "zitadel/duration.h"
#include "zitadel/limits.h"
#include "zitadel/trigger.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace exchange {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

// Bytes, many times what a server takes of a script, and what it could have in all triggers.
constexpr qint64 sizeLimit = 1'000'000;
constexpr qint64 flowsLimit = 16'000'000;
// All files together, and how many: far more than an organisation has that can still be administered.
constexpr qint64 allLimit = 1'000'000'000;
constexpr qsizetype entriesLimit = 200'000;

std::unexpected<Error> wrong(const QString &message)
{
    return std::unexpected(Error{.kind = Error::Kind::Input, .message = message});
}

Result<QByteArray> readFile(const QDir &folder, const QString &name)
{
    const qint64 limit = name == flowsFile ? flowsLimit : sizeLimit;
    const auto bytes = regularfile::read(folder.filePath(name), limit, regularfile::Links::Refuse);
    if (bytes)
        return *bytes;
    const auto &refusal = bytes.error();
    //: a file, and what is wrong with it: "a.js: is a link"
    return std::unexpected(Error{.kind = refusal.isOdd() ? Error::Kind::Input : Error::Kind::Storage,
                                 .message = Texts::tr("%1: %2").arg(name, refusal.words())});
}

/// The names in a folder, of links and devices as well; nothing where there are too many.
std::optional<QStringList> namesIn(const QString &folder)
{
    QStringList names;
    QDirIterator entries(folder, QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot);
    while (entries.hasNext()) {
        entries.next();
        names << entries.fileName();
        if (names.size() > entriesLimit)
            return std::nullopt;
    }
    std::ranges::sort(names, [](const QString &a, const QString &b) {
        const int order = a.compare(b, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a < b;
    });
    return names;
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
    QSet<QString> keys;
    for (const QJsonValue &name : value["actions"_L1].toArray()) {
        if (!name.isString() || name.toString().isEmpty())
            return wrong(Texts::tr("%1: “%2” must hold names").arg(place, "actions"_L1));
        if (keys.contains(nameKey(name.toString())))
            return wrong(Texts::tr("%1: “%2” is there twice").arg(place, name.toString()));
        keys.insert(nameKey(name.toString()));
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
            return wrong(Texts::tr("There is no folder “%1”.").arg(visible::escaped(m_folder.path())));
        const auto names = namesIn(m_folder.path());
        if (!names)
            return wrong(Texts::tr("The folder “%1” has more than %2 entries: is it the right one?")
                             .arg(visible::escaped(m_folder.path()), QLocale().toString(entriesLimit)));
        m_names = *names;
        m_isThere = QSet<QString>(names->cbegin(), names->cend());
        if (!m_record.problem().isEmpty())
            tell({.kind = Error::Kind::Input,
                  .message = Texts::tr("%1: %2").arg(QString(Record::file), m_record.problem())});
        readActions();
        readLoneScripts();
        if (m_isThere.contains(flowsFile))
            readFlows();
        const bool isEmpty = m_content.actions.isEmpty() && !m_content.triggers;
        if (m_problems.isEmpty() && isEmpty && !m_loneScripts.isEmpty())
            tellLoneScripts();
        if (!m_problems.isEmpty())
            return std::unexpected(
                Error{.kind = m_kind, .message = m_problems.join(u'\n'), .advice = m_advice});
        if (isEmpty)
            return wrong(Texts::tr("The folder “%1” has no action and no %2: is it the right one?")
                             .arg(visible::escaped(m_folder.path()), flowsFile));
        std::ranges::sort(m_content.actions, {}, [](const Content::Entry &e) { return e.fields.name; });
        m_content.skipped.sort();
        return m_content;
    }

private:
    /// On one line each, whatever a file is called.
    void tell(const Error &error)
    {
        m_problems << visible::escaped(error.message);
        if (error.kind == Error::Kind::Storage)
            m_kind = error.kind;
    }

    QStringList files(const QString &ending) const
    {
        QStringList files;
        for (const QString &name : m_names) {
            if (name.endsWith(ending) && !name.startsWith(u'.') && !isFolder(name, ending))
                files << name;
        }
        return files;
    }

    /// A folder that is called like a file is in nobody's way, but where it stands for one.
    bool isFolder(const QString &name, const QString &ending) const
    {
        return !m_record.knows(name) && name != flowsFile && QFileInfo(m_folder.filePath(name)).isDir() &&
               !m_isThere.contains(name.chopped(ending.size()) +
                                   (ending == scriptEnding ? settingsEnding : scriptEnding));
    }

    /// Leaves @p file aside, and says so where that is for what it is.
    void skip(const QString &file)
    {
        m_content.skipped << file;
        const auto seen = regularfile::look(m_folder.filePath(file), regularfile::Links::Refuse);
        if (!seen && seen.error().isOdd())
            //: a file, and why not: "a.js is a link"
            m_content.remarks << Texts::tr("%1 %2, and was not opened.").arg(file, seen.error().words());
    }

    void readActions()
    {
        QHash<QString, QString> taken;
        qint64 size = 0;
        for (const QString &file : files(settingsEnding)) {
            const QString stem = file.chopped(settingsEnding.size());
            if (file == flowsFile)
                continue;
            const bool hasScript = m_isThere.contains(stem + scriptEnding);
            const auto json = readFile(m_folder, file);
            const bool isOurs =
                m_record.knows(file) || (json ? isSettings(stem, *json, hasScript) : hasScript);
            if (!isOurs) {
                skip(file);
                continue;
            }
            const auto entry = json ? entryOf(m_folder, stem, *json) : std::unexpected(json.error());
            if (!entry) {
                tell(entry.error());
                continue;
            }
            size += json->size() + entry->fields.script.size();
            if (size > allLimit)
                return tell({.kind = Error::Kind::Input,
                             .message = Texts::tr("%1: with it the files are too many and too large for one "
                                                  "organisation")
                                            .arg(file)});
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
            if (m_isThere.contains(settings))
                continue;
            if (m_record.knows(file) || isAction(file)) {
                tell({.kind = Error::Kind::Input,
                      .message = Texts::tr("%1: there is no %2 beside it").arg(file, settings)});
                advise(file);
                continue;
            }
            skip(file);
            m_loneScripts << file;
        }
    }

    /// A script that has a function of its file's name is somebody's action, and no tool's.
    bool isAction(const QString &file) const
    {
        const QString name = file.chopped(scriptEnding.size());
        if (!functionname::isIdentifier(name))
            return false;
        const auto script = readFile(m_folder, file);
        return script && script->size() <= limits::scriptBytes && script->isValidUtf8() &&
               functionname::isDeclared(text::fromUtf8Verbatim(*script), name);
    }

    /// Nothing else is there: then these are what was meant.
    void tellLoneScripts()
    {
        for (const QString &file : std::as_const(m_loneScripts)) {
            tell({.kind = Error::Kind::Input,
                  .message = Texts::tr("%1: there is no %2 beside it")
                                 .arg(file, file.chopped(scriptEnding.size()) + settingsEnding)});
            advise(file);
        }
    }

    void advise(const QString &file)
    {
        const QString name = file.chopped(scriptEnding.size());
        const QString example =
            uR"({"name": "%1", "timeout": "10s", "allowedToFail": false, "state": "active"})"_s.arg(name);
        if (m_advice.isEmpty() && functionname::isIdentifier(name))
            m_advice = Texts::tr("%1 has to hold something like %2").arg(name + settingsEnding, example);
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
    QStringList m_names;
    QSet<QString> m_isThere;
    Content m_content;
    QStringList m_loneScripts; ///< for which there are no settings, and which may be a tool's
    QStringList m_problems;
    QString m_advice;
    Error::Kind m_kind = Error::Kind::Input;
};

} // namespace

Result<std::optional<QList<TriggerNames>>> readTriggers(const QString &folder)
{
    const QDir files(folder);
    const QFileInfo info(files.filePath(flowsFile));
    if (!info.exists() && !info.isSymLink())
        return std::nullopt;
    return readFile(files, flowsFile).and_then(triggersOf).transform([](const QList<TriggerNames> &triggers) {
        return std::optional(triggers);
    });
}

QStringList withoutFiles(const QString &folder, const QStringList &names)
{
    const QStringList files = QDir(folder).entryList(QDir::Files | QDir::System | QDir::Hidden);
    QStringList missing = names;
    missing.removeIf([&files](const QString &name) {
        const FilesOf wanted({name});
        return std::ranges::any_of(files, [&wanted](const QString &file) {
            return file.endsWith(settingsEnding) && wanted.has(file);
        });
    });
    return missing;
}

Result<Content> read(const QString &folder)
{
    return Reader(folder).run();
}

} // namespace exchange
