// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/profile/profilestore.h"

#include <QWidget>

class FieldProblem;
class QCheckBox;
class QComboBox;
class QLineEdit;

/// Of a connection: its name, where it leads to, and how careful to be there.
class InstancePage : public QWidget
{
    Q_OBJECT

public:
    explicit InstancePage(QWidget *parent = nullptr);

    void show(const Profile &profile, const QString &url);
    void fill(Profile &profile) const;
    QString url() const;
    QString connectTo() const; ///< as it was typed; empty: at its own address
    void setProblems(const QList<ProfileStore::Problem> &problems);
    void focusName();

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showColours();

    QLineEdit *m_name;
    QLineEdit *m_url;
    QLineEdit *m_connectTo;
    QLineEdit *m_organisation;
    QComboBox *m_colour;
    QCheckBox *m_production;
    QCheckBox *m_readOnly;
    FieldProblem *m_nameProblem;
    FieldProblem *m_urlProblem;
    FieldProblem *m_connectToProblem;
    FieldProblem *m_organisationProblem;
};
