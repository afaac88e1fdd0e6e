// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/tipframe.h"
#include "script/completionmatch.h"

#include <QAbstractListModel>

class QLabel;
class QListView;

/// The entries that fit what is typed, best first.
class CompletionModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setEntries(const QList<script::Completion> &entries, const QString &typed);
    /// False if nothing fits, and then nothing changes.
    bool setTyped(const QString &typed);

    const QList<script::Completion> &entries() const { return m_entries; }
    const script::Completion &entryAt(int row) const { return m_entries[m_rows[row].index]; }
    /// The letters of its name that were typed.
    const QList<qsizetype> &lettersAt(int row) const { return m_rows[row].match.letters; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<script::Completion> m_entries;
    QList<script::RankedEntry> m_rows;
};

/// What could be typed, below the word that is being typed, with what is known of the current entry. Never
/// takes the keys: who shows it hands on those that are meant for it.
class CompletionList : public TipFrame
{
    Q_OBJECT

public:
    explicit CompletionList(QWidget *editor);

    /// False if nothing of @p entries fits @p typed; then it stays as it was.
    bool setEntries(const QList<script::Completion> &entries, const QString &typed);
    bool setTyped(const QString &typed);

    /// Shows the list below or, where there is no room, above @p word, the place of its first letter on the
    /// screen.
    void popUp(const QRect &word);

    /// The entry that Enter would take; there is one while the list is shown.
    const script::Completion &current() const;
    int count() const { return m_model->rowCount(); }
    /// True if @p key moved the choice.
    bool move(int key);

signals:
    /// An entry was clicked, which is the current one now.
    void clicked();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showCurrent();
    void arrange();
    int wantedWidth() const;

    CompletionModel *m_model;
    QListView *m_view;
    QLabel *m_doc;
    QRect m_word;
    int m_width = 0;
};
