// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program/selftest.h"

#include "access/connect/serverlink.h"
#include "access/secrets/secrets.h"
#include "archive/archive.h"
#include "base/colours.h"
#include "base/terminal.h"
#include "console/waiting.h"
#include "demo/demoserver.h"
#include "editor/syntaxthemes.h"
#include "http/tlsselftest.h"
#include "run/engine.h"

#include <KSyntaxHighlighting/Definition>

#include <QBuffer>
#include <QCoreApplication>
#include <QFontDatabase>
#include <QIcon>
#include <QImage>
#include <QPixmap>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;
using console::waitFor;

namespace selftest {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SelfTest)
};

using Found = std::expected<QString, QString>;

std::unexpected<QString> wrong(const QString &what)
{
    return std::unexpected(what);
}

std::unexpected<QString> wrong(const Error &error)
{
    return std::unexpected(error.message);
}

/// A draft comes back from the disk after the file was closed, as after a crash.
Found lookAtDrafts()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"selftest.sqlite"_s);
    Draft draft;
    draft.id = u"selftest"_s;
    draft.fields = {.name = u"selftest"_s, .script = u"function selftest() {} // é 😀\r\n"_s};
    draft.editedAt = QDateTime::currentDateTimeUtc();
    {
        Archive archive(path);
        const auto written = waitFor(archive.drafts().write({.changed = {draft}}));
        if (!written)
            return wrong(written.error());
    }
    Archive archive(path);
    const auto left = waitFor(archive.drafts().takeOver());
    if (!left)
        return wrong(left.error());
    if (left->drafts.size() != 1 || left->drafts.constFirst().fields != draft.fields)
        return wrong(Texts::tr("the draft did not come back as it was written"));
    return Texts::tr("a draft was kept and came back");
}

Found lookAtIcons()
{
    const QImage image = QIcon(u":/icons/action-studio.svg"_s).pixmap(64, 64).toImage();
    if (image.isNull() || image.allGray())
        return wrong(Texts::tr("the program's own picture cannot be drawn: is Qt's SVG plug-in there?"));
    // Without a desktop Qt does not look where desktops have them.
    QIcon::setThemeSearchPaths(QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"icons"_s,
                                                         QStandardPaths::LocateDirectory));
    colours::followPalette();
    if (QIcon::fromTheme(u"document-save"_s).isNull())
        return wrong(Texts::tr("no icon theme is there"));
    return Texts::tr("theme %1").arg(QIcon::themeName());
}

/// Of a tour, and of what is copied.
Found lookAtPictures()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::red);
    if (!image.save(&buffer, "PNG") || QImage::fromData(bytes) != image)
        return wrong(Texts::tr("a PNG picture does not come back as it was written"));
    return u"PNG"_s;
}

Found lookAtFonts()
{
    const qsizetype count = QFontDatabase::families().size();
    if (count == 0)
        return wrong(Texts::tr("no font is there"));
    return Texts::tr("%1 families, scripts in %2")
        .arg(count)
        .arg(QFontDatabase::systemFont(QFontDatabase::FixedFont).family());
}

Found lookAtHighlighting()
{
    SyntaxThemes themes;
    const auto definition = themes.javaScript();
    if (!definition.isValid())
        return wrong(Texts::tr("the grammar of JavaScript is missing"));
    return Texts::tr("JavaScript, version %1").arg(definition.version());
}

/// That there is none is no mistake: then secrets are kept for one sitting, and the window says so.
Found lookAtKeyring()
{
    Secrets secrets;
    secrets.lookForKeyring();
    const auto read = waitFor(secrets.read(u"selftest"_s, Secrets::Kind::AccessToken));
    if (const auto trouble = secrets.keyringTrouble())
        return Texts::tr("none, secrets are kept for one sitting: %1").arg(trouble->message);
    if (!read)
        return wrong(read.error());
    return Texts::tr("answers");
}

Found lookAtEngine()
{
    run::Engine engine;
    const auto version = waitFor(engine.version());
    if (!version)
        return wrong(version.error());
    run::Order order;
    order.trigger = {u"2"_s, u"5"_s};
    order.actions = {{.name = u"selftest"_s,
                      .script = u"function selftest(ctx, api) { api.v1.claims.setClaim('a', [1]); }"_s}};
    const auto report = waitFor(engine.run(order));
    if (!report)
        return wrong(report.error());
    if (!report->isGood || !report->json.contains(R"("a":[1])"))
        return wrong(Texts::tr("a script did not do what it says: %1").arg(report->error));
    return *version;
}

Found lookAtDemo()
{
    demo::Server server(demo::SampleState::Sample);
    if (const auto listening = server.listen(); !listening)
        return wrong(listening.error());
    Secrets secrets(false);
    Profile profile;
    profile.id = u"selftest"_s;
    profile.url = server.url();
    secrets.store(profile.id, Secrets::Kind::AccessToken, server.identity(u"owner").token);
    ServerLink link(profile, secrets);
    const auto actions = waitFor(link.client().actions({}));
    if (!actions)
        return wrong(actions.error());
    return Texts::tr("%1 actions").arg(actions->size());
}

} // namespace

const std::vector<Part> &parts()
{
    static const std::vector<Part> all{
        {"drafts", lookAtDrafts},
        {"tls", http::tlsSelfTest},
        {"keyring", lookAtKeyring},
        {"engine", lookAtEngine},
        {"demo", lookAtDemo},
        {"icons", lookAtIcons},
        {"highlighting", lookAtHighlighting},
        {"fonts", lookAtFonts},
        {"pictures", lookAtPictures},
    };
    return all;
}

int run()
{
    bool isGood = true;
    for (const Part &part : parts()) {
        const auto found = part.look();
        isGood &= found.has_value();
        terminal::print(stdout, (found ? u"ok    %1: %2"_s : u"WRONG %1: %2"_s)
                                    .arg(QLatin1StringView(part.name), found ? *found : found.error()));
    }
    return isGood ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace selftest
