// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/signinpage.h"

#include "access/signin/keyfile.h"
#include "base/filedialog.h"
#include "base/plainlabel.h"
#include "base/wrappedlabel.h"
#include "http/pastedtoken.h"
#include "profiles/fieldproblem.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QIcon>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using Method = SignInOptions::Method;

namespace {

/// Hidden letters, and a button to look at what was pasted.
void makeSecret(QLineEdit *edit)
{
    edit->setEchoMode(QLineEdit::Password);
    QAction *look =
        edit->addAction(QIcon::fromTheme(u"password-show-on"_s, QIcon::fromTheme(u"view-visible"_s)),
                        QLineEdit::TrailingPosition);
    look->setCheckable(true);
    look->setToolTip(SignInPage::tr("Show what was typed"));
    QObject::connect(look, &QAction::toggled, edit, [edit](bool shown) {
        edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    });
}

} // namespace

SignInPage::SignInPage(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_method(new QComboBox(this))
    , m_explanation(new WrappedLabel(this))
    , m_token(newEdit(u"profileToken"_s, tr("Access token"), this))
    , m_keyRow(new QWidget(this))
    , m_keyFile(newEdit(u"profileKeyFile"_s, tr("Key file"), m_keyRow))
    , m_browse(new QPushButton(tr("Brow&se…"), m_keyRow))
    , m_storeKey(new QCheckBox(tr("St&ore the key in the keyring, and do not read the file again"), this))
    , m_clientId(newEdit(u"profileClientId"_s, tr("Client id"), this))
    , m_clientSecret(newEdit(u"profileClientSecret"_s, tr("Client secret"), this))
    , m_remember(new QCheckBox(tr("Re&member in the system's keyring"), this))
    , m_keyringNote(new WrappedLabel(this))
    , m_tokenProblem(new FieldProblem(m_token, this))
    , m_keyProblem(new FieldProblem(m_keyFile, this))
    , m_clientIdProblem(new FieldProblem(m_clientId, this))
    , m_clientSecretProblem(new FieldProblem(m_clientSecret, this))
{
    build();
    connect(m_method, &QComboBox::currentIndexChanged, this, &SignInPage::showMethod);
    connect(m_method, &QComboBox::activated, this, &SignInPage::edited);
    connect(m_keyFile, &QLineEdit::textEdited, this, [this] { m_isKeyGiven = true; });
    for (QLineEdit *edit : {m_token, m_keyFile, m_clientId, m_clientSecret})
        connect(edit, &QLineEdit::textEdited, this, &SignInPage::edited);
    connect(m_storeKey, &QCheckBox::clicked, this, &SignInPage::edited);
    connect(m_remember, &QCheckBox::clicked, this, &SignInPage::edited);
    connect(m_browse, &QPushButton::clicked, this, &SignInPage::browse);
    showMethod();
}

void SignInPage::build()
{
    m_method->setObjectName("profileMethod"_L1);
    m_method->setAccessibleName(tr("Way of signing in"));
    m_method->addItem(tr("Access token"), int(Method::AccessToken));
    m_method->addItem(tr("Key file"), int(Method::KeyFile));
    m_method->addItem(tr("Client id and secret"), int(Method::ClientCredentials));
    m_method->addItem(tr("Browser"), int(Method::Browser));
    m_method->addItem(tr("Code on another device"), int(Method::DeviceCode));
    m_explanation->setObjectName("methodExplanation"_L1);
    m_explanation->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_explanation->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_explanation->setTextInteractionFlags(Qt::TextSelectableByMouse);
    makeSecret(m_token);
    makeSecret(m_clientSecret);
    m_browse->setObjectName("browseKeyButton"_L1);
    m_storeKey->setObjectName("storeKeyBox"_L1);
    m_remember->setObjectName("rememberSecretsBox"_L1);
    m_keyringNote->setObjectName("keyringNote"_L1);
    m_keyringNote->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_keyringNote->hide();
    auto *keyRow = new QHBoxLayout(m_keyRow);
    keyRow->setContentsMargins(0, 0, 0, 0);
    keyRow->setSpacing(8);
    keyRow->addWidget(m_keyFile, 1);
    keyRow->addWidget(m_browse);
    m_keyRow->setFocusProxy(m_keyFile);

    m_form->setContentsMargins(12, 12, 12, 12);
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("Sign in &by"), m_method);
    m_form->addRow(QString(), m_explanation);
    m_form->addRow(tr("To&ken"), m_token);
    m_form->addRow(QString(), m_tokenProblem);
    m_form->addRow(tr("&Key file"), m_keyRow);
    m_form->addRow(QString(), m_keyProblem);
    m_form->addRow(QString(), m_storeKey);
    m_form->addRow(tr("Cl&ient id"), m_clientId);
    m_form->addRow(QString(), m_clientIdProblem);
    m_form->addRow(tr("Secr&et"), m_clientSecret);
    m_form->addRow(QString(), m_clientSecretProblem);
    m_form->addRow(QString(), m_remember);
    m_form->addRow(QString(), m_keyringNote);
}

Method SignInPage::method() const
{
    return Method(m_method->currentData().toInt());
}

void SignInPage::showMethod()
{
    const Method now = method();
    const bool isPerson = now == Method::Browser || now == Method::DeviceCode;
    const auto explain = [now] {
        switch (now) {
        case Method::AccessToken:
            return tr("A personal access token of a service account.");
        case Method::KeyFile:
            return tr("The JSON key of a service account. It stays in its file unless you have it stored.");
        case Method::ClientCredentials:
            return tr("The client id of a service account, which is its user name, and its secret.");
        case Method::Browser:
            return tr(
                "You sign in in your browser, as yourself. Needs an app of type Native in the instance, "
                "with the authentication method None, the grant types Authorization Code and Refresh "
                "Token, and the redirect address http://127.0.0.1/callback.");
        case Method::DeviceCode:
            return tr(
                "You sign in in a browser on any device and enter a code there. Needs an app of type "
                "Native in the instance, with the authentication method None and the grant types Device "
                "Code and Refresh Token.");
        }
        return QString();
    };
    m_explanation->setText(explain());
    m_form->setRowVisible(m_token, now == Method::AccessToken);
    m_form->setRowVisible(m_keyRow, now == Method::KeyFile);
    m_form->setRowVisible(m_storeKey, now == Method::KeyFile);
    m_form->setRowVisible(m_clientId, isPerson || now == Method::ClientCredentials);
    m_form->setRowVisible(m_clientSecret, now == Method::ClientCredentials);
    m_remember->setText(isPerson ? tr("Stay signed in: re&member in the system's keyring")
                                 : tr("Re&member in the system's keyring"));
    m_form->setRowVisible(m_remember, now != Method::KeyFile);
    setProblems({});
    setStored(m_stored);
}

void SignInPage::show(const SignInOptions &options)
{
    for (QLineEdit *secret : {m_token, m_clientSecret}) {
        secret->clear();
        for (QAction *look : secret->actions())
            look->setChecked(false);
    }
    m_method->setCurrentIndex(m_method->findData(int(options.method)));
    m_clientId->setText(options.clientId);
    m_keyFile->setText(options.keyFile);
    m_isKeyGiven = false;
    m_storeKey->setChecked(options.method == Method::KeyFile && options.keyFile.isEmpty() &&
                           m_stored.contains(Secrets::Kind::Key));
    m_remember->setChecked(options.isRemembered);
    showMethod();
}

void SignInPage::fill(SignInOptions &options) const
{
    const Method now = method();
    options.method = now;
    options.isRemembered = now == Method::KeyFile || m_remember->isChecked();
    options.clientId = now == Method::AccessToken || now == Method::KeyFile
                           ? QString()
                           : pastedtoken::withoutInvisible(m_clientId->text()).trimmed();
    options.keyFile =
        now == Method::KeyFile && !m_storeKey->isChecked() ? m_keyFile->text().trimmed() : QString();
}

Result<TypedSecrets> SignInPage::typed(bool hasMoved) const
{
    TypedSecrets typed;
    const bool isForgotten = (method() == Method::AccessToken && m_token->text().trimmed().isEmpty() &&
                              m_stored.contains(Secrets::Kind::AccessToken)) ||
                             (method() == Method::ClientCredentials && m_clientSecret->text().isEmpty() &&
                              m_stored.contains(Secrets::Kind::ClientSecret));
    if (hasMoved && isForgotten)
        return std::unexpected(Error{.kind = Error::Kind::Input,
                                     .message = tr("The address leads to another host than before."),
                                     .advice = tr("Give the secret once more if it is to be sent there.")});
    if (hasMoved && method() == Method::KeyFile && !m_isKeyGiven)
        return std::unexpected(
            Error{.kind = Error::Kind::Input,
                  .message = tr("The address leads to another host than before."),
                  .advice = tr("Choose the key file once more if its account is to sign in there.")});
    if (method() == Method::AccessToken && !m_token->text().trimmed().isEmpty()) {
        const auto token = pastedtoken::cleaned(m_token->text());
        if (!token)
            return std::unexpected(token.error());
        typed.insert(Secrets::Kind::AccessToken, *token);
    }
    // Blanks may belong to a secret, line breaks and what is not seen do not.
    QString secret = pastedtoken::withoutInvisible(m_clientSecret->text());
    secret.removeIf([](QChar c) { return c == u'\n' || c == u'\r' || c == QChar::LineSeparator; });
    if (method() == Method::ClientCredentials && !secret.isEmpty())
        typed.insert(Secrets::Kind::ClientSecret, secret.toUtf8());
    return typed;
}

QString SignInPage::keyPath() const
{
    return method() == Method::KeyFile ? m_keyFile->text().trimmed() : QString();
}

Result<TypedSecrets> SignInPage::typedKey(const QByteArray &content) const
{
    if (const auto key = keyfile::parse(content); !key)
        return std::unexpected(key.error());
    TypedSecrets typed;
    if (m_storeKey->isChecked())
        typed.insert(Secrets::Kind::Key, content);
    return typed;
}

void SignInPage::setStored(const QSet<Secrets::Kind> &stored)
{
    m_stored = stored;
    const auto hint = [&stored](Secrets::Kind kind) {
        return stored.contains(kind) ? tr("Stored; type here to replace it") : QString();
    };
    m_token->setPlaceholderText(hint(Secrets::Kind::AccessToken));
    m_clientSecret->setPlaceholderText(hint(Secrets::Kind::ClientSecret));
    m_keyFile->setPlaceholderText(hint(Secrets::Kind::Key));
}

void SignInPage::setKeyringNote(const QString &note)
{
    m_keyringNote->setText(note);
    m_keyringNote->setVisible(!note.isEmpty());
}

void SignInPage::setProblems(const QList<ProfileStore::Problem> &problems)
{
    m_clientIdProblem->setProblem(ProfileStore::problemOf(problems, "signIn.clientId"_L1));
    m_keyProblem->setProblem(ProfileStore::problemOf(problems, "signIn.keyFile"_L1));
    m_tokenProblem->setProblem({});
    m_clientSecretProblem->setProblem({});
}

void SignInPage::setProblem(const QString &text)
{
    FieldProblem *beside = method() == Method::AccessToken         ? m_tokenProblem
                           : method() == Method::KeyFile           ? m_keyProblem
                           : method() == Method::ClientCredentials ? m_clientSecretProblem
                                                                   : m_clientIdProblem;
    beside->setProblem(text);
}

void SignInPage::browse()
{
    auto *dialog =
        filedialog::make(m_settings, this, u"keyFileDialog"_s, tr("Key file of a service account"));
    dialog->setNameFilters({tr("JSON files (*.json)"), tr("All files (*)")});
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_keyFile->setText(path);
        m_isKeyGiven = true;
        emit edited();
    });
    dialog->open();
}
