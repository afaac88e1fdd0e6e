// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/search/scriptsearch.h"

#include <QAbstractItemModel>
#include <QSet>

#include <optional>

/// What was found in all scripts, as a tree: an action, and below it a row for each find with its line.
/// Lines are worked out when they are looked at.
class FindResultsModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        LineRole = Qt::UserRole + 1, ///< int, counted from 1; finds only
        SnippetRole,                 ///< QString: the piece of the line around the find; finds only
        MarkStartRole,               ///< qsizetype: where the find is in the snippet
        MarkLengthRole,              ///< qsizetype
        RemarkRole,                  ///< QString beside an action's name: number of finds, state
        ReplacementRole,             ///< QString: what takes the place of the find; only while replacing
    };

    /// @p workspace is borrowed: it says in which state an action is.
    explicit FindResultsModel(const Workspace &workspace, QObject *parent = nullptr);

    /// Forgets the finds, and unless the same are to come again also which of them are not to be replaced.
    void clear(bool keepsTicks = false);
    void append(const QList<ScriptFinds> &more);

    /// How many scripts have finds; of the history, how many different ones.
    int scriptCount() const { return int(m_scripts.size()); }

    bool isFind(const QModelIndex &index) const { return index.isValid() && index.internalId() != 0; }
    const ScriptFinds &scriptOf(const QModelIndex &index) const; ///< @p index must be valid
    TextSpan spanOf(const QModelIndex &index) const;             ///< @p index must be a find

    /// From now on each find has a tick and shows @p with in its place; nothing: no more.
    void setReplacement(const std::optional<QString> &with);
    /// The finds with a tick; scripts without one are left out.
    QList<ScriptFinds> ticked() const;
    qsizetype tickedCount() const;

    /// The find after or before @p index, round the end; of no index the first or last. Invalid if there is
    /// none.
    QModelIndex next(const QModelIndex &index, int step) const;

    /// The same find as @p span in the action @p id, if it is still there; else an invalid index.
    QModelIndex find(const QString &id, TextSpan span) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// A piece of a script's line that shows a find, with where in the piece it is.
    struct Snippet
    {
        int line = 1;
        QString text;
        TextSpan mark;
    };
    static Snippet snippet(QStringView script, TextSpan find);

signals:
    void ticksChanged();

private:
    Qt::CheckState tickOf(const QModelIndex &index) const;
    bool isTicked(const ScriptFinds &finds, TextSpan span) const;
    void tick(const ScriptFinds &finds, TextSpan span, bool ticked);
    QString remark(const ScriptFinds &finds) const;
    QVariant findData(const ScriptFinds &finds, int row, int role) const;

    const Workspace &m_workspace;
    QList<ScriptFinds> m_scripts;
    std::optional<QString> m_with; ///< while replacing
    QSet<QString> m_unticked;      ///< finds, by their places
};
