// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/placeholdervalues.h"

#include "base/smallfile.h"
#include "console/words.h"

#include <QCoreApplication>

namespace console {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

QString problemOf(const smallfile::Content &content)
{
    using smallfile::Trouble;
    switch (content.trouble) {
    case Trouble::None:
    case Trouble::Cancelled:
        break;
    case Trouble::Missing:
        return Texts::tr("it does not exist");
    case Trouble::Folder:
        return Texts::tr("it is a folder");
    case Trouble::Unfit:
        return Texts::tr("it is neither a file nor a pipe");
    case Trouble::Unreadable:
        return content.reason;
    case Trouble::TooLarge:
        return Texts::tr("it is too large");
    case Trouble::TimedOut:
        return Texts::tr("nobody wrote into the pipe in time");
    }
    return {};
}

/// The error tells of the file, and never what is in it.
Result<placeholders::Values> readFile(const QString &path)
{
    constexpr qint64 plenty = 1'000'000; // bytes; many times what scripts can hold
    const QFuture<smallfile::Content> reading = smallfile::read(path, plenty);
    awaitEnd(reading);
    if (reading.resultCount() == 0)
        return std::unexpected(noAnswer());
    const smallfile::Content content = reading.result();
    const auto wrong = [&path](const QString &why) {
        return std::unexpected(
            Error{.kind = Error::Kind::Input,
                  .message = Texts::tr("The placeholders in “%1” cannot be used: %2").arg(path, why)});
    };
    if (const QString problem = problemOf(content); !problem.isEmpty())
        return wrong(problem);
    if (content.bytes.trimmed().isEmpty())
        return wrong(Texts::tr("it is empty"));
    auto values = placeholders::fromJson(content.bytes);
    if (!values)
        return wrong(values.error().message);
    return values;
}

} // namespace

OrStatus<placeholders::Values> savedValues(const QString &profile, Secrets &secrets)
{
    // Without them, what is theirs would get into files.
    return waitFor(secrets.read(profile, Secrets::Kind::Placeholders))
        .and_then(placeholders::fromJson)
        .transform_error([](const Error &error) { return fail(error); });
}

OrStatus<placeholders::Values> valuesFor(const CommandLine &line, const QString &profile, Secrets &secrets)
{
    auto values = savedValues(profile, secrets);
    if (!values || line.placeholdersFile.isEmpty())
        return values;
    const auto fromFile = readFile(line.placeholdersFile);
    if (!fromFile)
        return std::unexpected(fail(fromFile.error(), BadUsage));
    values->insert(*fromFile);
    // They have to be told apart from each other, too.
    return placeholders::fromJson(placeholders::toJson(*values)).transform_error([](const Error &error) {
        return fail(error, BadUsage);
    });
}

} // namespace console
