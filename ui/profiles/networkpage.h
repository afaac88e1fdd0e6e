// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/connect/trial.h"
#include "access/profile/profilestore.h"

#include <QWidget>

class FieldProblem;
class QComboBox;
class QFormLayout;
class PlainLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

/// Of a connection: by which way requests go, whose certificates are trusted besides the system's, and how
/// long to wait.
class NetworkPage : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkPage(QWidget *parent = nullptr);

    void show(const NetworkOptions &options);
    void fill(NetworkOptions &options) const;
    TypedSecrets typed() const;
    void setPasswordStored(bool isStored);
    void setProblems(const QList<ProfileStore::Problem> &problems);

    /// Trusts the authorities in a file from now on; says beside the list what is wrong with it if it has
    /// none.
    void addAuthorities(const QByteArray &fileContent, const QString &fileName);

signals:
    void edited();

private:
    void build();
    void showMode();
    void showAuthorities();
    void addFile();
    void removeAuthority();

    QFormLayout *m_form;
    QComboBox *m_mode;
    QComboBox *m_type;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QListWidget *m_authorities;
    QPushButton *m_add;
    QPushButton *m_remove;
    QSpinBox *m_timeout;
    FieldProblem *m_hostProblem;
    FieldProblem *m_authoritiesProblem;
    QByteArray m_pem;
};
