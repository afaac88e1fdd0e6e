// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/secrets/secretservice.h"

#include <QObject>

#ifdef QT_DBUS_LIB

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QLibrary>

using namespace Qt::StringLiterals;

void secretservice::askWhetherLocked(const QString &service, const QString &key, QObject *context,
                                     const std::function<void(bool isLocked)> &then)
{
    using Attributes = QMap<QString, QString>;
    using Paths = QList<QDBusObjectPath>;
    static const int registered = qDBusRegisterMetaType<Attributes>().id();
    Q_UNUSED(registered)
    QDBusMessage search =
        QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                       u"org.freedesktop.Secret.Service"_s, u"SearchItems"_s);
    search.setAutoStartService(false);
    // QtKeychain's names of the two.
    search << QVariant::fromValue(Attributes{{u"user"_s, key}, {u"server"_s, service}});
    const QDBusPendingCall call = QDBusConnection::sessionBus().asyncCall(search, 5000);
    auto *watcher = new QDBusPendingCallWatcher(call, context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, then] {
        watcher->deleteLater();
        const QDBusPendingReply<Paths, Paths> reply = *watcher;
        then(reply.isValid() && !reply.argumentAt<1>().isEmpty());
    });
}

void secretservice::askWhetherThere(QObject *context, const std::function<void(Presence)> &then)
{
    if (!QDBusConnection::sessionBus().isConnected())
        return then(Presence::None); // and no watcher would ever hear of it
    const auto ask = [](const QString &method) {
        return QDBusConnection::sessionBus().asyncCall(
            QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                           u"org.freedesktop.DBus"_s, method),
            5000);
    };
    const auto names = [](const QDBusPendingCall &call) {
        const QDBusPendingReply<QStringList> reply = call;
        return reply.isValid() ? reply.value() : QStringList();
    };
    // What runs, and what would be started for whoever asks. The second is answered after the first.
    const QDBusPendingCall running = ask(u"ListNames"_s);
    auto *watcher = new QDBusPendingCallWatcher(ask(u"ListActivatableNames"_s), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, running, names, then] {
        watcher->deleteLater();
        const QStringList all = names(running) + names(*watcher);
        const bool hasWallet = all.contains("org.kde.kwalletd6"_L1) || all.contains("org.kde.kwalletd5"_L1);
        // QtKeychain prefers a wallet on its own desktop only.
        const bool isWalletUsed = hasWallet && qgetenv("XDG_CURRENT_DESKTOP").contains("KDE");
        const bool hasService = all.contains("org.freedesktop.secrets"_L1);
        then(isWalletUsed ? Presence::Asks
             : hasService ? Presence::Quiet
             : hasWallet  ? Presence::Asks
                          : Presence::None);
    });
}

void secretservice::forgetSession()
{
    // QtKeychain loads libsecret by hand, too, so that programs start without it.
    QLibrary libsecret(u"secret-1"_s, 0);
    if (const auto disconnect = reinterpret_cast<void (*)()>(libsecret.resolve("secret_service_disconnect")))
        disconnect();
}

#else

void secretservice::askWhetherLocked(const QString &, const QString &, QObject *,
                                     const std::function<void(bool isLocked)> &then)
{
    then(false); // other systems' keyrings say so themselves
}

void secretservice::askWhetherThere(QObject *, const std::function<void(Presence)> &then)
{
    then(Presence::Quiet);
}

void secretservice::forgetSession() {}

#endif
