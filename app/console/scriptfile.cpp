// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/scriptfile.h"

#include "base/regularfile.h"
#include "base/text.h"
#include "exchange/filenames.h"
#include "exchange/folder.h"
#include "zitadel/limits.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace console {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

ScriptFile fileOf(const QDir &folder, const exchange::Content &content, const exchange::Content::Entry &entry)
{
    const QString &name = entry.fields.name;
    ScriptFile file{folder.filePath(exchange::fileName(name) + exchange::scriptEnding), entry.fields, {}};
    for (const exchange::TriggerNames &trigger : content.triggers.value_or(QList<exchange::TriggerNames>())) {
        if (exchange::nameKeys(trigger.actions).contains(exchange::nameKey(name)))
            file.triggers.append({trigger.flow, trigger.trigger});
    }
    return file;
}

/// Those of the folder in @p path for which @p isMeant; nothing where it is none of a pull.
QList<ScriptFile> inFolder(const QString &path, const std::function<bool(const ScriptFile &)> &isMeant)
{
    QList<ScriptFile> files;
    const auto content = exchange::read(path);
    if (!content)
        return files;
    for (const exchange::Content::Entry &entry : content->actions) {
        const ScriptFile file = fileOf(QDir(path), *content, entry);
        if (isMeant(file))
            files.append(file);
    }
    return files;
}

std::unexpected<Error> refused(const QString &path, const QString &why)
{
    return std::unexpected(Error{.kind = Error::Kind::Input, .message = Texts::tr("%1: %2.").arg(path, why)});
}

Result<QList<ScriptFile>> oneFile(const QString &path)
{
    const QFileInfo info(path);
    const auto known = inFolder(info.path(), [&info](const ScriptFile &file) {
        return QFileInfo(file.file).fileName() == info.fileName();
    });
    if (!known.isEmpty())
        return QList{ScriptFile{path, known.constFirst().fields, known.constFirst().triggers}};
    const auto bytes = regularfile::read(path, 4 * limits::scriptBytes, regularfile::Links::Follow);
    if (!bytes)
        return refused(path, bytes.error().words());
    zitadel::ActionFields fields{.name = info.completeBaseName(),
                                 .script = text::fromUtf8Verbatim(*bytes),
                                 .timeout = std::chrono::seconds(10)};
    return QList{ScriptFile{path, fields, {}}};
}

} // namespace

Result<QList<ScriptFile>> scriptFiles(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir()) {
        const auto content = exchange::read(path);
        if (!content)
            return std::unexpected(content.error());
        return inFolder(path, [](const ScriptFile &) { return true; });
    }
    if (info.exists())
        return oneFile(path);
    const auto named = inFolder(u"."_s, [&path](const ScriptFile &file) {
        return exchange::nameKey(file.fields.name) == exchange::nameKey(path);
    });
    if (named.isEmpty())
        return refused(path, Texts::tr("there is no such file, and no action of this name in this folder"));
    return named;
}

} // namespace console
