// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QPointer>
#include <QWidget>

class FactRow;
class QFormLayout;
class QPushButton;
class PlainLabel;

/// What is known about the action in front: what a read gives, and what the last write gave back.
class DetailsPane : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsPane(Workspace &workspace, QWidget *parent = nullptr);

    /// Shows @p document and follows it; nullptr shows nothing.
    void setDocument(ActionDocument *document);

    /// Where the key for the next pane stops.
    QWidget *stop() const;

signals:
    /// The person wants a trigger to run @p actionId.
    void addToTriggerRequested(const QString &actionId);

private:
    void show();
    FactRow *addRow(const QString &label, const QString &objectName, bool canCopy = false);
    QString owner() const;
    void showTriggers();
    void showAddToTrigger();

    Workspace &m_workspace;
    QPointer<ActionDocument> m_document;
    QLabel *m_heading;
    QString m_shownName;
    QFormLayout *m_form;
    QWidget *m_facts;
    FactRow *m_state;
    FactRow *m_sequence;
    FactRow *m_lastWrite;
    FactRow *m_created;
    FactRow *m_owner;
    FactRow *m_ownerId;
    FactRow *m_id;
    FactRow *m_triggers;
    QPushButton *m_addToTrigger;
    class QTimer *m_clock;
};
