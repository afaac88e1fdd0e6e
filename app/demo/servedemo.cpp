// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/servedemo.h"

#include "demo/demoserver.h"

#include <QCoreApplication>

#include <cstdio>
#include <memory>

#ifdef Q_OS_UNIX
#include <QSocketNotifier>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace demo {

namespace {

#ifdef Q_OS_UNIX
/// Turns signals into a quit of the event loop. A signal's handler may do next to nothing, so it writes a
/// byte to a socket that the loop listens to.
class SignalQuitter
{
public:
    SignalQuitter()
    {
        if (::socketpair(AF_UNIX, SOCK_STREAM, 0, s_sockets) != 0)
            return;
        m_notifier = std::make_unique<QSocketNotifier>(s_sockets[1], QSocketNotifier::Read);
        QObject::connect(m_notifier.get(), &QSocketNotifier::activated, qApp,
                         [] { QCoreApplication::quit(); });
        struct sigaction action = {};
        action.sa_handler = [](int) {
            const char byte = 1;
            // The loop being gone, there is nobody to tell about a failure.
            std::ignore = ::write(s_sockets[0], &byte, 1);
        };
        action.sa_flags = SA_RESTART;
        ::sigaction(SIGINT, &action, &m_oldInterrupt);
        ::sigaction(SIGTERM, &action, &m_oldTerminate);
    }

    ~SignalQuitter()
    {
        if (!m_notifier)
            return;
        ::sigaction(SIGINT, &m_oldInterrupt, nullptr);
        ::sigaction(SIGTERM, &m_oldTerminate, nullptr);
        m_notifier.reset();
        ::close(s_sockets[0]);
        ::close(s_sockets[1]);
    }
    Q_DISABLE_COPY_MOVE(SignalQuitter)

private:
    static inline int s_sockets[2] = {-1, -1};
    std::unique_ptr<QSocketNotifier> m_notifier;
    struct sigaction m_oldInterrupt = {};
    struct sigaction m_oldTerminate = {};
};
#endif

} // namespace

int serveDemo(const ServeOptions &options)
{
    Server server(options.state);
    server.setSwitches(options.switches);
    if (!options.externalUrl.isEmpty())
        server.setExternalUrl(options.externalUrl);
    if (const auto listening = server.listen(options.port); !listening) {
        std::fprintf(stderr, "action-studio: the demo server cannot listen on 127.0.0.1 port %u: %s\n",
                     unsigned(options.port), qPrintable(listening.error()));
        return 2;
    }
#ifdef Q_OS_UNIX
    const SignalQuitter quitter;
#endif
    std::printf("%s\n", server.announcement().constData());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace demo
