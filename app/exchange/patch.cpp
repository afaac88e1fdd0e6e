// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/patch.h"

#include <QCoreApplication>

#include <git2.h>

namespace exchange {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

/// Where one side has no such file, @p before or @p after is null.
Result<QString> patchOf(const QString &name, const QByteArray *before, const QByteArray *after)
{
    const QByteArray path = name.toUtf8();
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.flags = GIT_DIFF_FORCE_TEXT;
    const auto data = [](const QByteArray *bytes) { return bytes ? bytes->constData() : nullptr; };
    const auto size = [](const QByteArray *bytes) { return bytes ? size_t(bytes->size()) : 0; };
    git_patch *patch = nullptr;
    git_buf text{};
    const bool isMade = git_patch_from_buffers(&patch, data(before), size(before), path.constData(),
                                               data(after), size(after), path.constData(), &options) == 0 &&
                        git_patch_to_buf(&text, patch) == 0;
    const git_error *problem = isMade ? nullptr : git_error_last();
    Result<QString> result = QString::fromUtf8(text.ptr, qsizetype(text.size));
    if (!isMade)
        result =
            std::unexpected(Error{.kind = Error::Kind::Storage,
                                  .message = Texts::tr("What differs in %1 cannot be shown.").arg(name),
                                  .technical = problem ? QString::fromUtf8(problem->message) : QString()});
    git_buf_dispose(&text);
    git_patch_free(patch);
    return result;
}

Result<QString> patchOfAll(const QMap<QString, QByteArray> &before, const QMap<QString, QByteArray> &after)
{
    QMap<QString, QByteArray> all = before;
    all.insert(after);
    QString patch;
    for (auto file = all.cbegin(); file != all.cend(); ++file) {
        const auto old = before.constFind(file.key());
        const auto now = after.constFind(file.key());
        if (old != before.cend() && now != after.cend() && *old == *now)
            continue;
        const auto one = patchOf(file.key(), old != before.cend() ? &*old : nullptr,
                                 now != after.cend() ? &*now : nullptr);
        if (!one)
            return one;
        patch += *one;
    }
    return patch;
}

} // namespace

Result<QString> patch(const QMap<QString, QByteArray> &before, const QMap<QString, QByteArray> &after)
{
    git_libgit2_init();
    const auto made = patchOfAll(before, after);
    git_libgit2_shutdown();
    return made;
}

} // namespace exchange
