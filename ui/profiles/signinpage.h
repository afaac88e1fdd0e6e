// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/connect/trial.h"
#include "access/profile/profilestore.h"

#include <QSet>
#include <QWidget>

class FieldProblem;
class QCheckBox;
class QComboBox;
class QFormLayout;
class PlainLabel;
class QLineEdit;
class QPushButton;

/// Of a connection: by which way it signs in, and what that way needs.
class SignInPage : public QWidget
{
    Q_OBJECT

public:
    explicit SignInPage(QWidget *parent = nullptr);

    void show(const SignInOptions &options);
    void fill(SignInOptions &options) const;

    /// What was typed of secrets, the key's file included where it is to be stored. Kind::Input or
    /// Kind::Storage if that file is none. With @p hasMoved the address leads to another host than before,
    /// and a stored token or client secret is refused: it would be handed to that host, so it has to be given
    /// again.
    Result<TypedSecrets> typed(bool hasMoved) const;

    /// Which secrets are stored already, so that an empty field is not taken for a missing one.
    void setStored(const QSet<Secrets::Kind> &stored);

    /// Why the keyring does not work; empty if it does, or is not known.
    void setKeyringNote(const QString &note);
    void setProblems(const QList<ProfileStore::Problem> &problems);
    void setProblem(const QString &text); ///< beside the secret of the present way

signals:
    void edited();

private:
    void build();
    void showMethod();
    void browse();
    SignInOptions::Method method() const;

    QFormLayout *m_form;
    QComboBox *m_method;
    PlainLabel *m_explanation;
    QLineEdit *m_token;
    QWidget *m_keyRow;
    QLineEdit *m_keyFile;
    QPushButton *m_browse;
    QCheckBox *m_storeKey;
    QLineEdit *m_clientId;
    QLineEdit *m_clientSecret;
    QCheckBox *m_remember;
    PlainLabel *m_keyringNote;
    FieldProblem *m_tokenProblem;
    FieldProblem *m_keyProblem;
    FieldProblem *m_clientIdProblem;
    FieldProblem *m_clientSecretProblem;
    QSet<Secrets::Kind> m_stored;
};
