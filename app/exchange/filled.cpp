// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/filled.h"

#include "base/regularfile.h"
#include "base/text.h"
#include "exchange/filenames.h"
#include "exchange/othervalues.h"
#include "zitadel/limits.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>

namespace exchange {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

QHash<QString, QString> scriptsOf(const Content &content)
{
    QHash<QString, QString> scripts;
    for (const Content::Entry &entry : content.actions)
        scripts.insert(nameKey(entry.fields.name), entry.fields.script);
    return scripts;
}

/// What stands for itself on a server that has @p present.
placeholders::Values withThoseOf(placeholders::Values values, const QString &script, const QString &present)
{
    const QStringList there = placeholders::namesIn(present);
    for (const QString &name : placeholders::missingIn(script, values)) {
        if (there.contains(name))
            values.insert(name, placeholders::written(name));
    }
    return values;
}

} // namespace

Filled fill(const Content &files, const Content &server, const placeholders::Values &values)
{
    Filled filled{files, {}};
    const QHash<QString, QString> present = scriptsOf(server);
    for (Content::Entry &entry : filled.content.actions) {
        const QString key = nameKey(entry.fields.name);
        QString &script = entry.fields.script;
        const QString there = present.value(key);
        const auto sent = placeholders::fill(script, withThoseOf(values, script, there));
        if (!sent)
            filled.missing.insert(key, sent.error());
        else
            script = placeholders::isSame(*sent, there, values) ? there : *sent;
    }
    return filled;
}

void block(Plan &plan, const Filled &filled)
{
    for (Step &step : plan.steps) {
        const QStringList names = filled.missing.value(nameKey(step.name()));
        const bool isSent = step.kind == Step::Kind::Create || step.kind == Step::Kind::Change;
        if (!isSent || names.isEmpty() || !step.blocked.isEmpty())
            continue;
        QStringList places;
        for (const QString &name : names)
            places << placeholders::written(name);
        //: %1 are one or several placeholders
        step.blocked =
            Texts::tr("%1 has no value for this connection.").arg(places.join(QLatin1String(", ")));
    }
}

Content asFiles(const Content &server, const Content &files, const placeholders::Values &values)
{
    if (values.isEmpty())
        return server;
    Content written = server;
    const QStringList names = placeholders::valued(values);
    const QHash<QString, QString> there = scriptsOf(files);
    for (Content::Entry &entry : written.actions) {
        QString &script = entry.fields.script;
        const auto file = there.constFind(nameKey(entry.fields.name));
        if (file == there.cend()) {
            script = placeholders::keep(script, values);
            continue;
        }
        const auto sent = placeholders::fill(*file, withThoseOf(values, *file, script));
        if (sent && placeholders::isSame(*sent, script, values))
            script = *file;
        else
            script = placeholders::withNamesOf(*file, placeholders::keep(script, values), names);
    }
    return written;
}

QStringList otherValues(const Content &server, const Content &written, const placeholders::Values &values)
{
    QStringList sentences;
    const QHash<QString, QString> there = scriptsOf(server);
    for (const Content::Entry &entry : written.actions) {
        const QString &name = entry.fields.name;
        const QStringList known = placeholders::valuesIn(there.value(nameKey(name)), values);
        for (const QString &each : placeholders::namesIn(entry.fields.script)) {
            if (!values.value(each).isEmpty() && !known.contains(each))
                //: a file, and a placeholder
                sentences << Texts::tr("%1: the server has another value for %2.")
                                 .arg(fileName(name) + scriptEnding, placeholders::written(each));
        }
    }
    return sentences;
}

QList<Step> asFiles(QList<Step> steps, const Content &files, const Content &present)
{
    const QHash<QString, QString> after = scriptsOf(files);
    const QHash<QString, QString> before = scriptsOf(present);
    for (Step &step : steps) {
        const QString key = nameKey(step.name());
        step.before.fields.script = before.value(key, step.before.fields.script);
        step.after.fields.script = after.value(key, step.after.fields.script);
    }
    return steps;
}

Seen asFiles(Seen seen, const Content &server, const Content &written)
{
    const auto before = exchange::files(server);
    const auto now = exchange::files(written);
    for (auto file = before.cbegin(); file != before.cend(); ++file) {
        if (now.value(file.key()) != *file && seen.isSame(file.key(), *file))
            seen.take(now, {file.key()});
    }
    return seen;
}

Content scriptsIn(const QString &folder, const Content &server, const placeholders::Values &values)
{
    Content scripts;
    const QDir files(folder);
    const Record record = Record::load(files);
    for (const Content::Entry &entry : server.actions) {
        const QString name = fileName(entry.fields.name) + scriptEnding;
        const auto bytes =
            regularfile::read(files.filePath(name), limits::scriptBytes, regularfile::Links::Refuse);
        if (!bytes)
            continue;
        const QString script = text::fromUtf8Verbatim(*bytes);
        const bool isToBeNew =
            record.isAsWritten(name, *bytes) && !placeholders::valuesIn(script, values).isEmpty();
        if (!isToBeNew && script.toUtf8() == *bytes)
            scripts.actions.append({{.name = entry.fields.name, .script = script}, true});
    }
    return scripts;
}

} // namespace exchange
