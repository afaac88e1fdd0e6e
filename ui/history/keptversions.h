// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/kept.h"

#include <QComboBox>

/// The versions of a deleted action to choose from: as it was deleted, and those before it that this computer
/// keeps. Hidden where there is no other.
class KeptVersions : public QComboBox
{
    Q_OBJECT

public:
    /// @p kept is borrowed and must outlive the box.
    explicit KeptVersions(Kept &kept, QWidget *parent = nullptr);

    /// Looks for the versions of another action, whose last one is @p last; with an empty @p actionId there
    /// are none.
    void setAction(const QString &organisationId, const QString &actionId, const zitadel::ActionFields &last);

    /// True if what is chosen is the action as it was deleted.
    bool isLast() const { return currentIndex() <= 0; }

signals:
    /// @p about says which version of it @p fields are; empty: the last one.
    void chosen(const zitadel::ActionFields &fields, const QString &about);
    void failed(const Error &error); ///< a version could not be read

private:
    void showVersions(const QList<history::Version> &versions);
    void choose();

    Kept &m_kept;
    zitadel::ActionFields m_last;
    QList<history::Version> m_versions; ///< the row 0 is as it was deleted, the others follow in this order
    quint64 m_asked = 0;                ///< answers to older questions are dropped
};
