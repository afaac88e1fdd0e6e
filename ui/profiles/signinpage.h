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
class Settings;

/// Of a connection: by which way it signs in, and what that way needs.
class SignInPage : public QWidget
{
    Q_OBJECT

public:
    explicit SignInPage(QWidget *parent = nullptr);

    /// Where the folder of the last dialog for files is kept; borrowed.
    void setSettings(Settings *settings) { m_settings = settings; }

    void show(const SignInOptions &options);
    void fill(SignInOptions &options) const;

    /// What was typed of secrets, without the key in a file: see keyPath(). Kind::Input if it is something
    /// else, such as a key given as a token. With @p hasMoved the address leads to another server than
    /// before, and a stored token, client secret or key, and a key file that was given for the old one, are
    /// refused: they would be handed to that server, so they have to be given again.
    Result<TypedSecrets> typed(bool hasMoved) const;

    /// Where a key is to be read from; empty if the way is another, or the key is stored.
    QString keyPath() const;
    /// What typed() lacks of the key file whose content is @p content. Kind::Input if it is none.
    Result<TypedSecrets> typedKey(const QByteArray &content) const;

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

    Settings *m_settings = nullptr;
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
    bool m_isKeyGiven = false; ///< the key file was named by the person since it is shown
};
