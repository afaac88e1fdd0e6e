// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/secrets/secrets.h"

#include "access/secrets/secretmemory.h"
#include "access/secrets/secretservice.h"

#include <QPointer>
#include <QPromise>
#include <QQueue>
#include <qt6keychain/keychain.h>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

/// What the keyring shows as the program that the secrets belong to. Changing it loses all that is stored.
constexpr auto service = "action-studio"_L1;

constexpr Secrets::Kind allKinds[] = {Secrets::Kind::AccessToken,   Secrets::Kind::ClientSecret,
                                      Secrets::Kind::Key,           Secrets::Kind::RefreshToken,
                                      Secrets::Kind::ProxyPassword, Secrets::Kind::SessionToken,
                                      Secrets::Kind::Placeholders,  Secrets::Kind::ExtraHeaders};

QString keyOf(const QString &profileId, Secrets::Kind kind)
{
    const QLatin1StringView names[] = {"access-token"_L1,  "client-secret"_L1,  "key"_L1,
                                       "refresh-token"_L1, "proxy-password"_L1, "session-token"_L1,
                                       "placeholders"_L1,  "extra-headers"_L1};
    return profileId + u'/' + names[size_t(kind)];
}

QKeychain::DeletePasswordJob *newDelete()
{
    return new QKeychain::DeletePasswordJob(service);
}

bool isDenied(QKeychain::Error error)
{
    return error == QKeychain::AccessDenied || error == QKeychain::AccessDeniedByUser;
}

Error lockedError(const QString &technical)
{
    return {.kind = Error::Kind::Storage,
            .message = Secrets::tr("The keyring is locked or did not let Action Studio in."),
            .advice =
                Secrets::tr("Unlock it and try again. Until then, what you type is kept for this sitting "
                            "only."),
            .technical = technical};
}

Error noKeyring(const QString &technical)
{
    return {.kind = Error::Kind::Storage,
            .message = Secrets::tr("There is no keyring that works on this system."),
            .advice =
                Secrets::tr("What you type is kept for this sitting only. To have it remembered, set up "
                            "GNOME Keyring, KWallet or KeePassXC's secret service."),
            .technical = technical};
}

/// Why the keyring did not do what it was asked, or nothing if it did. No secret is in the texts of
/// QtKeychain.
std::optional<Error> troubleOf(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound)
        return {};
    if (isDenied(job.error()))
        return lockedError(job.errorString());
    if (job.error() == QKeychain::CouldNotDeleteEntry)
        return Error{.kind = Error::Kind::Storage,
                     .message = Secrets::tr("The keyring did not delete a secret."),
                     .advice =
                         Secrets::tr("You can delete it in your system's program for passwords and keys."),
                     .technical = job.errorString()};
    return noKeyring(job.errorString());
}

template<typename T>
std::shared_ptr<QPromise<T>> startedPromise()
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    return promise;
}

template<typename T>
void answer(QPromise<T> &promise, T value)
{
    promise.addResult(std::move(value));
    promise.finish();
}

} // namespace

struct Secrets::Private
{
    Secrets *q;
    bool useKeyring;
    SecretMemory memory;
    std::optional<Error> trouble;
    QQueue<std::function<void()>> row; ///< the first is under way

    void note(const std::optional<Error> &found)
    {
        const QString before = trouble ? trouble->message : QString();
        trouble = found;
        if (before != (trouble ? trouble->message : QString()))
            emit q->keyringTroubleChanged();
    }

    /// Runs the job that @p make makes once all before it are done, and calls @p then unless the Secrets have
    /// died meanwhile. A second try keeps its place in the row.
    template<typename Make, typename Then>
    void run(const QString &key, Make make, Then then)
    {
        row.enqueue([=, this] { attempt(key, make, then); });
        if (row.size() == 1)
            row.head()();
    }

    /// A job deletes itself and must never die earlier: its callback in libsecret would write to it.
    template<typename Make, typename Then>
    void attempt(const QString &key, Make make, Then then, bool isSecond = false)
    {
        auto *job = make();
        job->setKey(key);
        job->setInsecureFallback(false);
        QObject::connect(job, &QKeychain::Job::finished, q, [=, this] {
            if (job->error() == QKeychain::OtherError && !isSecond) {
                secretservice::forgetSession();
                return attempt(key, make, then, true);
            }
            const QPointer<Secrets> self = q; // whoever gets the answer may be done with us
            note(troubleOf(*job));
            then(*job);
            if (!self)
                return;
            row.dequeue();
            if (!row.isEmpty())
                row.head()();
        });
        job->start();
    }

    /// For when the keyring says that it has no entry: it may be locked. @p then gets an error if so.
    template<typename Then>
    void unlessLocked(const QString &key, Then then)
    {
        secretservice::askWhetherLocked(service, key, q, [this, then = std::move(then)](bool isLocked) {
            if (!isLocked)
                return then(Result<>());
            note(lockedError(u"the secret service still has a locked entry"_s));
            then(Result<>(std::unexpected(*trouble)));
        });
    }
};

Secrets::Secrets(bool useKeyring, QObject *parent)
    : QObject(parent)
    , d(new Private{.q = this, .useKeyring = useKeyring})
{
}

Secrets::~Secrets() = default;

QFuture<Secrets::Kept> Secrets::store(const QString &profileId, Kind kind, const QByteArray &secret,
                                      bool remember)
{
    const QString key = keyOf(profileId, kind);
    // It stays in memory until the keyring has it, so that a read meanwhile gets the new one.
    const quint64 stamp = d->memory.put(key, secret);
    if (!d->useKeyring)
        return QtFuture::makeReadyValueFuture(Kept::ThisSittingOnly);
    const auto promise = startedPromise<Kept>();
    if (!remember) {
        d->run(key, newDelete, [this, promise, key](const QKeychain::Job &) {
            if (d->trouble)
                return answer(*promise, Kept::ThisSittingOnly);
            d->unlessLocked(key, [promise](const Result<> &) { answer(*promise, Kept::ThisSittingOnly); });
        });
        return promise->future();
    }
    const auto newWrite = [secret] {
        auto *job = new QKeychain::WritePasswordJob(service);
        // Binary each time: a keyring may keep texts and binaries of one key side by side.
        job->setBinaryData(secret);
        return job;
    };
    d->run(key, newWrite, [this, promise, key, stamp](const QKeychain::Job &job) {
        if (job.error() == QKeychain::NoError)
            d->memory.drop(key, stamp);
        answer(*promise, job.error() == QKeychain::NoError ? Kept::InKeyring : Kept::ThisSittingOnly);
    });
    return promise->future();
}

QFuture<Result<QByteArray>> Secrets::read(const QString &profileId, Kind kind)
{
    const QString key = keyOf(profileId, kind);
    if (const std::optional<QByteArray> secret = d->memory.get(key); secret || !d->useKeyring)
        return QtFuture::makeReadyValueFuture<Result<QByteArray>>(secret.value_or(QByteArray()));
    const auto promise = startedPromise<Result<QByteArray>>();
    const auto finish = [this, promise, key](Result<QByteArray> read) {
        if (const std::optional<QByteArray> newer = d->memory.get(key))
            read = *newer;
        answer(*promise, std::move(read));
    };
    const auto newRead = [] { return new QKeychain::ReadPasswordJob(service); };
    d->run(key, newRead, [this, key, finish](const QKeychain::ReadPasswordJob &job) {
        if (job.error() == QKeychain::NoError)
            finish(job.binaryData());
        else if (isDenied(job.error()))
            finish(std::unexpected(*d->trouble));
        else if (job.error() == QKeychain::EntryNotFound)
            d->unlessLocked(
                key, [finish](const Result<> &free) { finish(free.transform([] { return QByteArray(); })); });
        else
            finish(QByteArray());
    });
    return promise->future();
}

QFuture<Result<>> Secrets::remove(const QString &profileId, Kind kind)
{
    const QString key = keyOf(profileId, kind);
    d->memory.drop(key);
    if (!d->useKeyring)
        return QtFuture::makeReadyValueFuture<Result<>>({});
    const auto promise = startedPromise<Result<>>();
    d->run(key, newDelete, [this, promise, key](const QKeychain::Job &job) {
        if (isDenied(job.error()) || job.error() == QKeychain::CouldNotDeleteEntry)
            answer<Result<>>(*promise, std::unexpected(*d->trouble));
        else if (d->trouble) // without a keyring there is nothing in it
            answer<Result<>>(*promise, {});
        else
            d->unlessLocked(key, [promise](const Result<> &free) { answer(*promise, free); });
    });
    return promise->future();
}

QFuture<Result<>> Secrets::removeAll(const QString &profileId)
{
    QList<QFuture<Result<>>> all;
    for (const Kind kind : allKinds)
        all.append(remove(profileId, kind));
    return QtFuture::whenAll(all.begin(), all.end())
        .then(this, [](const QList<QFuture<Result<>>> &removed) -> Result<> {
            for (const QFuture<Result<>> &one : removed) {
                if (one.resultCount() == 0) // cancelled, as we are about to die
                    continue;
                if (const Result<> result = one.result(); !result)
                    return result;
            }
            return {};
        });
}

void Secrets::lookForKeyring()
{
    if (!d->useKeyring)
        return;
    secretservice::askWhetherThere(this, [this](secretservice::Presence presence) {
        if (presence == secretservice::Presence::None)
            d->note(noKeyring(u"nothing on the message bus keeps secrets"_s));
        else if (presence == secretservice::Presence::Quiet)
            read(u"look"_s, Kind::AccessToken);
    });
}

std::optional<Error> Secrets::keyringTrouble() const
{
    return d->trouble;
}
