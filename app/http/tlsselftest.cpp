// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/tlsselftest.h"

#include <QEventLoop>
#include <QFile>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace http {

namespace {

constexpr std::chrono::seconds patience{10};

QByteArray resource(const QString &name)
{
    QFile file(u":/selftest/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

std::expected<QString, QString> tlsSelfTest()
{
    if (!QSslSocket::supportsSsl())
        return std::unexpected(u"no library for TLS was found"_s);
    // The key protects nothing: it is in every copy of the program, and trusted in this function alone.
    const QSslCertificate certificate(resource(u"certificate.pem"_s));
    QSslConfiguration own = QSslConfiguration::defaultConfiguration();
    own.setLocalCertificate(certificate);
    own.setPrivateKey(QSslKey(resource(u"key.pem"_s), QSsl::Ec));
    QSslServer server;
    server.setSslConfiguration(own);
    if (!server.listen(QHostAddress::LocalHost))
        return std::unexpected(server.errorString());

    QSslSocket socket;
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.setCaCertificates({certificate});
    socket.setSslConfiguration(trusting);
    QEventLoop loop;
    QObject::connect(&socket, &QSslSocket::encrypted, &loop, &QEventLoop::quit);
    QObject::connect(&socket, &QSslSocket::errorOccurred, &loop, &QEventLoop::quit);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    socket.connectToHostEncrypted(u"127.0.0.1"_s, server.serverPort());
    loop.exec();
    if (!socket.isEncrypted())
        return std::unexpected(socket.errorString());
    return QSslSocket::sslLibraryVersionString();
}

} // namespace http
