// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/connect/trial.h"
#include "access/profile/profilestore.h"

#include <QWidget>

#include <stop_token>

class FieldProblem;
class HeadersEdit;
class QComboBox;
class QFormLayout;
class PlainLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;
class Settings;

/// Of a connection: in which form and by which way requests go, whose certificates are trusted besides the
/// system's, and how long to wait.
class NetworkPage : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkPage(QWidget *parent = nullptr);
    ~NetworkPage() override;

    /// Where the folder of the last dialog for files is kept; borrowed.
    void setSettings(Settings *settings) { m_settings = settings; }

    void show(const NetworkOptions &options);
    void fill(NetworkOptions &options) const;
    TypedSecrets typed() const;
    void setPasswordStored(bool isStored);
    HeadersEdit &headers() { return *m_headers; }
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
    void readFile(const QString &path);
    void endReading();
    void removeAuthority();

    Settings *m_settings = nullptr;
    QFormLayout *m_form;
    QComboBox *m_wire;
    QComboBox *m_mode;
    QComboBox *m_type;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_user;
    QLineEdit *m_password;
    HeadersEdit *m_headers;
    QListWidget *m_authorities;
    QPushButton *m_add;
    QPushButton *m_remove;
    QSpinBox *m_timeout;
    FieldProblem *m_hostProblem;
    FieldProblem *m_authoritiesProblem;
    QByteArray m_pem;
    std::stop_source m_reading; ///< of a certificate's file
};
