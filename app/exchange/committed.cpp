// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/committed.h"

#include "base/regularfile.h"

#include <QDir>
#include <QDirIterator>

#include <git2.h>
#include <optional>

namespace exchange {

namespace {

/// What the blob @p id holds; nothing if it is none, is not of @p size, or is too large for a file of ours:
/// a few bytes can unpack to as many as there is memory.
std::optional<QByteArray> blobOf(git_repository *repository, const git_oid *id, std::optional<qsizetype> size)
{
    constexpr size_t plenty = 16'000'000;
    git_odb *objects = nullptr;
    size_t length = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    const bool isFit = git_repository_odb(&objects, repository) == 0 &&
                       git_odb_read_header(&length, &type, objects, id) == 0 && type == GIT_OBJECT_BLOB &&
                       length <= plenty && (!size || size_t(*size) == length);
    git_odb_free(objects);
    git_blob *blob = nullptr;
    if (!isFit || git_blob_lookup(&blob, repository, id) != 0)
        return std::nullopt;
    const QByteArray bytes(static_cast<const char *>(git_blob_rawcontent(blob)),
                           qsizetype(git_blob_rawsize(blob)));
    git_blob_free(blob);
    return bytes;
}

/// Whether the repository that @p folder is in has regular files only: git would wait for a pipe for ever.
bool isHarmless(const QString &folder)
{
    constexpr int plenty = 300'000;
    using namespace Qt::StringLiterals;
    for (QDir dir(folder);;) {
        const QString git = dir.filePath(u".git"_s);
        const auto isOdd = [](const QString &path) {
            const auto seen = regularfile::look(path, regularfile::Links::Follow);
            return !seen && seen.error().isOdd();
        };
        if (isOdd(git))
            return false;
        if (QFileInfo(git).isDir()) {
            QDirIterator files(git, QDir::Files | QDir::System | QDir::Hidden, QDirIterator::Subdirectories);
            for (int count = 0; files.hasNext(); ++count) {
                if (count > plenty || isOdd(files.next()))
                    return false;
            }
        }
        if (QFileInfo::exists(git) || !dir.cdUp())
            return true;
    }
}

} // namespace

LastCommit::LastCommit(const QString &folder)
{
    git_libgit2_init();
    open(folder);
}

LastCommit::~LastCommit()
{
    git_tree_free(m_tree);
    git_repository_free(m_repository);
    git_libgit2_shutdown();
}

void LastCommit::open(const QString &folder)
{
    const QString path = QDir(folder).canonicalPath();
    if (path.isEmpty() || !isHarmless(path) ||
        git_repository_open_ext(&m_repository, QFile::encodeName(path).constData(), 0, nullptr) != 0)
        return;
    const char *root = git_repository_workdir(m_repository);
    if (!root)
        return;
    const QString relative = QDir(QFile::decodeName(root)).canonicalPath();
    m_prefix = QDir(relative).relativeFilePath(path);
    m_prefix = m_prefix == u"." ? QString() : m_prefix + u'/';
    git_object *tree = nullptr;
    if (git_revparse_single(&tree, m_repository, "HEAD^{tree}") == 0)
        m_tree = reinterpret_cast<git_tree *>(tree); // which it is, by what was asked for
}

bool LastCommit::has(const QString &name, const QByteArray &bytes) const
{
    git_tree_entry *entry = nullptr;
    if (!m_tree || git_tree_entry_bypath(&entry, m_tree, path(name).constData()) != 0)
        return false;
    const bool isSame = git_tree_entry_type(entry) == GIT_OBJECT_BLOB &&
                        blobOf(m_repository, git_tree_entry_id(entry), bytes.size()) == bytes;
    git_tree_entry_free(entry);
    return isSame;
}

QList<QByteArray> LastCommit::past(const QString &name) const
{
    constexpr int mostCommits = 500;
    QList<QByteArray> past;
    git_revwalk *walk = nullptr;
    if (!m_tree || git_revwalk_new(&walk, m_repository) != 0)
        return past;
    git_revwalk_sorting(walk, GIT_SORT_TOPOLOGICAL | GIT_SORT_TIME);
    git_revwalk_push_head(walk);
    git_oid id;
    git_oid last{};
    for (int i = 0; i < mostCommits && git_revwalk_next(&id, walk) == 0; ++i) {
        git_commit *commit = nullptr;
        git_tree *tree = nullptr;
        git_tree_entry *entry = nullptr;
        if (git_commit_lookup(&commit, m_repository, &id) == 0 && git_commit_tree(&tree, commit) == 0 &&
            git_tree_entry_bypath(&entry, tree, path(name).constData()) == 0 &&
            git_oid_cmp(&last, git_tree_entry_id(entry)) != 0) {
            git_oid_cpy(&last, git_tree_entry_id(entry));
            if (const auto bytes = blobOf(m_repository, &last, {}); bytes && !past.contains(*bytes))
                past << *bytes;
        }
        git_tree_entry_free(entry);
        git_tree_free(tree);
        git_commit_free(commit);
    }
    git_revwalk_free(walk);
    return past;
}

} // namespace exchange
