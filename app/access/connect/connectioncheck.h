// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/profile/profile.h"
#include "access/signin/signinprompt.h"

#include <QObject>

#include <memory>
#include <optional>

class Secrets;

/// One thing that a test of a connection looks at, and what it found.
struct Finding
{
    enum class Step { Server, SignIn, Account, Organisation, Rights, Actions };
    enum class State {
        Waiting,
        Running,
        Good,
        Note,    ///< works, and there is something to know
        Problem, ///< does not work
        Skipped, ///< could not be looked at because of a problem before
    };

    Step step = Step::Server;
    State state = State::Waiting;
    QString title;   ///< what was looked at, then what was found; one line, translated
    QString text;    ///< what it means and what to do; may be empty or have several sentences
    QString details; ///< lines for support: certificates, the server's own words; may be empty

    bool operator==(const Finding &) const = default;
};

/// Tries a profile, saved or not, step by step, and says precisely what works and what does not: name, port,
/// certificate, instance, sign-in, account, organisations, rights, Actions V1 (API 62 to 69).
///
/// Changes nothing on the server. Uses the transport and sign-in of its own, so a session that is open goes
/// on undisturbed.
class ConnectionCheck : public QObject
{
    Q_OBJECT

public:
    /// @p secrets is borrowed and has what @p profile needs under its id; for a profile that is not saved
    /// yet, hand in a store of one's own that is kept in memory.
    ConnectionCheck(Profile profile, Secrets &secrets, QObject *parent = nullptr);
    ~ConnectionCheck() override;

    void start();
    void cancel();
    bool isRunning() const;

    /// Always one per step, in order.
    const QList<Finding> &findings() const;

    /// True once all steps were gone through without a problem.
    bool isGood() const;

    /// What a person has to do to go on, while the sign-in waits for them.
    std::optional<SignInPrompt> prompt() const;

    /// All of it as plain text, for support. No secret is in it.
    QString asText() const;

signals:
    void changed(); ///< findings() or prompt()
    void finished();

private:
    struct Private;
    std::unique_ptr<Private> d;
};
