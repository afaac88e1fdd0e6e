// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/committed.h"

#include <QDir>

#include <git2.h>

namespace exchange {

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
    if (path.isEmpty() ||
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
    if (!m_tree || git_tree_entry_bypath(&entry, m_tree, (m_prefix + name).toUtf8().constData()) != 0)
        return false;
    git_blob *blob = nullptr;
    const bool isFile = git_tree_entry_type(entry) == GIT_OBJECT_BLOB &&
                        git_blob_lookup(&blob, m_repository, git_tree_entry_id(entry)) == 0;
    const bool isSame = isFile && QByteArrayView(static_cast<const char *>(git_blob_rawcontent(blob)),
                                                 qsizetype(git_blob_rawsize(blob))) == bytes;
    git_blob_free(blob);
    git_tree_entry_free(entry);
    return isSame;
}

} // namespace exchange
