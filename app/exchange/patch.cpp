// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/patch.h"

#include <git2.h>

namespace exchange {

namespace {

/// Where one side has no such file, @p before or @p after is null.
QString patchOf(const QString &name, const QByteArray *before, const QByteArray *after)
{
    const QByteArray path = name.toUtf8();
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.flags = GIT_DIFF_FORCE_TEXT;
    const auto data = [](const QByteArray *bytes) { return bytes ? bytes->constData() : nullptr; };
    const auto size = [](const QByteArray *bytes) { return bytes ? size_t(bytes->size()) : 0; };
    git_patch *patch = nullptr;
    if (git_patch_from_buffers(&patch, data(before), size(before), path.constData(), data(after), size(after),
                               path.constData(), &options) != 0)
        return {};
    git_buf text{};
    QString result;
    if (git_patch_to_buf(&text, patch) == 0)
        result = QString::fromUtf8(text.ptr, qsizetype(text.size));
    git_buf_dispose(&text);
    git_patch_free(patch);
    return result;
}

} // namespace

QString patch(const QMap<QString, QByteArray> &before, const QMap<QString, QByteArray> &after)
{
    git_libgit2_init();
    QMap<QString, QByteArray> all = before;
    all.insert(after);
    QString patch;
    for (auto file = all.cbegin(); file != all.cend(); ++file) {
        const auto old = before.constFind(file.key());
        const auto now = after.constFind(file.key());
        const bool isSame = old != before.cend() && now != after.cend() && *old == *now;
        if (!isSame)
            patch += patchOf(file.key(), old != before.cend() ? &*old : nullptr,
                             now != after.cend() ? &*now : nullptr);
    }
    git_libgit2_shutdown();
    return patch;
}

} // namespace exchange
