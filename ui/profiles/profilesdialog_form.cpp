// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The form of one connection: what is typed, what is wrong with it, testing and saving it.
#include "access/connect/savedsecrets.h"
#include "access/signin/keyfile.h"
#include "http/address.h"
#include "profiles/checkview.h"
#include "profiles/fieldproblem.h"
#include "profiles/headersedit.h"
#include "profiles/instancepage.h"
#include "profiles/networkpage.h"
#include "profiles/profilesdialog.h"
#include "profiles/signinpage.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace {

constexpr Secrets::Kind shownKinds[] = {Secrets::Kind::AccessToken, Secrets::Kind::ClientSecret,
                                        Secrets::Kind::Key, Secrets::Kind::ProxyPassword,
                                        Secrets::Kind::ExtraHeaders};

} // namespace

void ProfilesDialog::showForm(const Profile &profile)
{
    endTest();
    endReading();
    m_trouble.reset();
    m_isShowing = true;
    m_shown = profile;
    m_instance->show(profile, profile.url.toString());
    m_signIn->show(profile.signIn);
    m_network->show(profile.network);
    m_instance->setProblems({});
    m_signIn->setProblems({});
    m_network->setProblems({});
    m_message->hide();
    m_isShowing = false;
    m_isEdited = false;
    showButtons();
}

void ProfilesDialog::readStored(const QString &id)
{
    m_signIn->setStored({});
    m_network->setPasswordStored(false);
    auto stored = std::make_shared<QSet<Secrets::Kind>>();
    for (const Secrets::Kind kind : shownKinds) {
        m_secrets.read(id, kind).then(this, [this, id, kind, stored](const Result<QByteArray> &secret) {
            if (id != m_shown.id || !secret || secret->isEmpty())
                return;
            stored->insert(kind);
            m_signIn->setStored(*stored);
            if (kind == Secrets::Kind::ProxyPassword)
                m_network->setPasswordStored(true);
            if (kind == Secrets::Kind::ExtraHeaders)
                m_network->headers().setStored(extraheaders::parse(*secret).value_or(extraheaders::List()));
            if (kind == Secrets::Kind::Key && !m_isEdited) {
                m_isShowing = true;
                m_signIn->show(m_shown.signIn);
                m_isShowing = false;
                if (m_trouble)
                    showTrouble(*m_trouble);
            }
        });
    }
}

void ProfilesDialog::edited()
{
    if (m_isShowing)
        return;
    endReading();
    m_trouble.reset();
    m_isEdited = true;
    m_message->hide();
    showButtons();
}

void ProfilesDialog::showButtons()
{
    const bool isSaved = !m_shown.id.isEmpty();
    const int row = m_list->currentRow();
    m_duplicate->setEnabled(isSaved);
    m_remove->setEnabled(isSaved);
    m_up->setEnabled(isSaved && row > 0);
    m_down->setEnabled(isSaved && row >= 0 && row + 1 < m_list->count());
    m_save->setEnabled(m_isEdited);
    m_save->setToolTip(plaintext::toolTip(m_isEdited ? tr("Save the connection (Ctrl+S)")
                                                     : tr("There is nothing to save.")));
    m_connect->setText(m_isEdited ? tr("Save and &connect") : tr("&Connect"));
    m_connect->setEnabled(isSaved || m_isEdited);
    m_test->setEnabled(isSaved || m_isEdited);
}

void ProfilesDialog::showTrouble(const Error &trouble)
{
    using Kind = Error::Kind;
    m_trouble = trouble;
    const QString text = trouble.advice.isEmpty() ? trouble.message : trouble.message + u' ' + trouble.advice;
    const auto onInstance = [&](const QString &field) {
        m_instance->setProblems({{field, text}});
        showProblemOn(0);
    };
    switch (trouble.kind) {
    case Kind::Cancelled:
        return;
    case Kind::Proxy:
        m_network->setProblems({{u"network.proxy.host"_s, text}});
        return showProblemOn(2);
    case Kind::Tls:
        if (!trouble.tls)
            return onInstance(u"url"_s);
        m_tabs->setCurrentIndex(2); // where certificates are
        return showError(trouble);
    case Kind::UnknownOrganisation:
    case Kind::NoMembership:
        return onInstance(u"organisationId"_s);
    case Kind::SignInFailed:
    case Kind::Unauthorized:
    case Kind::Forbidden:
    case Kind::Input:
    case Kind::Storage:
        return showSecretProblem(trouble);
    default:
        return onInstance(u"url"_s);
    }
}

/// Turns to the page and to the first field with a problem.
void ProfilesDialog::showProblemOn(int page)
{
    m_tabs->setCurrentIndex(page);
    const auto problems = m_tabs->widget(page)->findChildren<FieldProblem *>();
    const auto first = std::ranges::find_if(
        problems, [](const FieldProblem *problem) { return !problem->text().isEmpty(); });
    if (first != problems.end())
        (*first)->field()->setFocus();
}

std::optional<Profile> ProfilesDialog::typedProfile(TypedSecrets &typed)
{
    Profile profile = m_shown;
    m_instance->fill(profile);
    m_signIn->fill(profile.signIn);
    const auto connectTo = m_instance->connectTo().isEmpty() ? Result<QUrl>(QUrl())
                                                             : ProfileStore::urlOf(m_instance->connectTo());
    // Who has typed an address and no name has said enough.
    const auto url = ProfileStore::urlOf(m_instance->url());
    if (profile.name.isEmpty() && url)
        profile.name = m_profiles.freeName(url->authority());
    // What still stands in the fields of a header is meant, too.
    const bool isSent = m_network->headers().finish(url && connectTo && hasMoved(*url, *connectTo));
    m_network->fill(profile.network);
    profile.network.connectTo = connectTo.value_or(QUrl());
    auto problems = m_profiles.problems(profile, m_instance->url());
    if (!connectTo)
        problems.append({u"connectTo"_s, connectTo.error().message + u' ' + connectTo.error().advice});
    m_instance->setProblems(problems);
    m_signIn->setProblems(problems);
    m_network->setProblems(problems);
    if (!problems.isEmpty()) {
        const QString field = problems.constFirst().field;
        showProblemOn(field.startsWith("signIn"_L1) ? 1 : field.startsWith("network"_L1) ? 2 : 0);
        return std::nullopt;
    }
    if (!isSent) {
        showProblemOn(2);
        return std::nullopt;
    }
    profile.url = *url;
    const QUrl &before = m_shown.signIn.keyFor.isEmpty() ? m_shown.url : m_shown.signIn.keyFor;
    const bool isElsewhere =
        hasMoved(*url, *connectTo) || (!m_shown.id.isEmpty() && !connection::isSameOrigin(before, *url));
    profile.signIn.keyFor = profile.signIn.method == SignInOptions::Method::KeyFile ? *url : QUrl();
    const auto secrets = m_signIn->typed(isElsewhere);
    if (!secrets) {
        showSecretProblem(secrets.error());
        return std::nullopt;
    }
    typed = *secrets;
    typed.insert(m_network->typed());
    return profile;
}

/// True if secrets that are stored would go to another server than before.
bool ProfilesDialog::hasMoved(const QUrl &url, const QUrl &connectTo) const
{
    Profile now;
    now.url = url;
    now.network.connectTo = connectTo;
    return !m_shown.id.isEmpty() && (!connection::isSameOrigin(m_shown.url, url) ||
                                     !connection::isSameOrigin(reachedAt(m_shown), reachedAt(now)));
}

void ProfilesDialog::showSecretProblem(const Error &error)
{
    m_signIn->setProblem(error.advice.isEmpty() ? error.message : error.message + u' ' + error.advice);
    showProblemOn(1);
}

/// Calls @p then with what stands in the form if that is right; a key file is looked at before.
void ProfilesDialog::withTyped(const Typed &then)
{
    TypedSecrets typed;
    const auto profile = typedProfile(typed);
    if (!profile)
        return;
    if (m_signIn->keyPath().isEmpty())
        return then(*profile, typed);
    readKey(*profile, typed, then);
}

void ProfilesDialog::readKey(const Profile &profile, const TypedSecrets &typed, const Typed &then)
{
    endReading();
    const std::stop_token stop = m_reading.get_token();
    keyfile::read(m_signIn->keyPath(), this, stop)
        .then(this, [this, stop, profile, typed, then](const Result<QByteArray> &content) {
            if (stop.stop_requested())
                return; // the form was changed meanwhile, or shows another connection
            m_isReading = false;
            m_message->hide();
            if (!content)
                return showSecretProblem(content.error());
            const auto key = m_signIn->typedKey(*content);
            if (!key)
                return showSecretProblem(key.error());
            TypedSecrets all = typed;
            all.insert(*key);
            then(profile, all);
        });
    // A pipe may take its time. Esc, and whatever is changed in the form, end the wait.
    m_isReading = true;
    m_message->setPalette(palette());
    m_message->setText(tr("Reading the key file…"));
    m_message->show();
}

void ProfilesDialog::endReading()
{
    m_reading.request_stop();
    m_reading = {};
    m_isReading = false;
}

void ProfilesDialog::save(const std::function<void(const QString &id)> &then)
{
    withTyped(
        [this, then](const Profile &profile, const TypedSecrets &typed) { saveTyped(profile, typed, then); });
}

void ProfilesDialog::saveTyped(const Profile &profile, const TypedSecrets &typed,
                               const std::function<void(const QString &id)> &then)
{
    const auto saved = m_profiles.save(profile);
    if (!saved)
        return showError(saved.error());
    const Profile before = m_shown;
    // The keyring may ask for its password, and what is typed until it has it is new.
    showForm(*saved);
    showList();
    saveSecrets(m_secrets, before, *saved, typed)
        .then(this, [this, id = saved->id, then](const Result<> &done) {
            emit profileSaved(id);
            if (id == m_shown.id)
                readStored(id);
            if (!done)
                showError(done.error());
            then(id);
        });
}

void ProfilesDialog::saveAndConnect()
{
    if (!m_isEdited && !m_shown.id.isEmpty()) {
        emit connectRequested(m_shown.id);
        return;
    }
    save([this](const QString &id) { emit connectRequested(id); });
}

// -- testing

void ProfilesDialog::test()
{
    withTyped([this](const Profile &profile, const TypedSecrets &typed) {
        endTest();
        m_trial = std::make_unique<Trial>(profile, typed, m_secrets);
        m_checkView->setCheck(&m_trial->check());
        m_tabs->setTabVisible(3, true);
        m_tabs->setCurrentIndex(3);
        m_trial->start();
    });
}

void ProfilesDialog::endTest()
{
    m_checkView->setCheck(nullptr);
    m_trial.reset();
    m_tabs->setTabVisible(3, false);
}
