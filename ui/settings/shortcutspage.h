// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/shortcuts.h"

#include <QHash>
#include <QWidget>

class QKeySequenceEdit;
class PlainLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

/// All commands with their keys, to look one up and to change it. Nothing holds before apply().
class ShortcutsPage : public QWidget
{
    Q_OBJECT

public:
    /// @p shortcuts is borrowed and must outlive the page.
    explicit ShortcutsPage(Shortcuts &shortcuts, QWidget *parent = nullptr);

    void apply();
    /// Back to the program's own keys, all of them.
    void restoreDefaults();

private:
    void build();
    void fill();
    void filter(const QString &text);
    void showCurrent();
    void change(int index, const QKeySequence &key);
    void setKeys(const Shortcuts::Keys &keys);
    void takeOver();
    void showItem(QTreeWidgetItem *item);
    void showClash(const QString &id, const QKeySequence &key);
    QString currentId() const;
    QString ownerOf(const QKeySequence &key, const QString &otherThan) const;

    Shortcuts &m_shortcuts;
    QHash<QString, Shortcuts::Keys> m_keys; ///< as they are to be, by command
    QLineEdit *m_filter;
    QTreeWidget *m_list;
    PlainLabel *m_nothing;
    QList<QKeySequenceEdit *> m_edits; ///< the first and the second key
    QPushButton *m_none;
    QPushButton *m_default;
    PlainLabel *m_clash;
    QPushButton *m_takeOver;
    QString m_clashingId;
    QKeySequence m_clashingKey;
    int m_clashingIndex = 0;
    bool m_isShowing = false;
};
