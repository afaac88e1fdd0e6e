// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/otherdrafts.h"
#include "access/profile/profile.h"

#include <QDialog>

class BusyLine;
class EmptyState;
class QListWidget;
class QPushButton;
class QSplitter;
class ScriptView;
class SyntaxThemes;
struct EditorOptions;

/// What was typed into actions of other connections and not saved, also of connections that were deleted: to
/// be read, copied, and taken along.
class OtherDraftsDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p themes is borrowed and must outlive the dialog. @p profiles are the connections there are.
    OtherDraftsDialog(std::unique_ptr<OtherDrafts> drafts, const QList<Profile> &profiles,
                      SyntaxThemes &themes, const EditorOptions &options, QWidget *parent = nullptr);
    ~OtherDraftsDialog() override;

signals:
    /// The person wants a new action, in the connection that is open, with these fields.
    void newActionRequested(const zitadel::ActionFields &fields);
    /// The person wants to go to the connection of a draft, where it opens by itself.
    void profileRequested(const QString &id);

private:
    void build();
    void load();
    void showFound(const OtherDrafts::Found &found);
    void showChosen();
    void discard();
    const OtherDraft *chosen() const;
    static QString nameOf(const OtherDraft &other);
    QString shortened(const QString &name) const;
    bool hasProfile(const OtherDraft &draft) const;
    QString connectionOf(const OtherDraft &draft) const;

    const std::unique_ptr<OtherDrafts> m_drafts;
    const QList<Profile> m_profiles;
    QList<OtherDraft> m_found;
    EmptyState *m_message;
    BusyLine *m_busy;
    EmptyState *m_empty;
    QSplitter *m_both;
    QListWidget *m_list;
    ScriptView *m_view;
    QPushButton *m_copy;
    QPushButton *m_make;
    QPushButton *m_go;
    QPushButton *m_discard;
};
