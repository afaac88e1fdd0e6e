// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/keptfiles.h"

#include <QDialog>

class BusyLine;
class PlainLabel;
class QPushButton;
class QTreeWidget;

/// What this computer still keeps of connections that are saved no more: how much, and a way to delete it.
class KeptDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p folder has the files of all connections, @p saved are the ids of those that there are.
    KeptDialog(const QString &folder, const QSet<QString> &saved, QWidget *parent = nullptr);
    ~KeptDialog() override;

private:
    void build();
    void load();
    void showFound(const KeptFiles::Found &found);
    void showChosen();
    void remove();
    void say(const QString &text, bool isError);
    const KeptFile *chosen() const;
    static QString nameOf(const KeptFile &kept);

    KeptFiles m_files;
    const QSet<QString> m_saved;
    QList<KeptFile> m_found;
    BusyLine *m_busy;
    QTreeWidget *m_list;
    PlainLabel *m_message;
    QPushButton *m_remove;
    QPushButton *m_close;
};
