// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/action.h"

#include <QList>
#include <QString>

#include <optional>

/// Brings two edits of the same action together: what the server has by now, and what was typed here. Pure,
/// thread-safe.
namespace merge {

enum class Kind {
    Unchanged,
    Mine,   ///< only the edit here changed it
    Theirs, ///< only the server's version changed it
    Both,   ///< both changed it, to the same
    Conflict,
};

/// A piece of the script, in order. All but conflicts have their outcome in result.
struct Chunk
{
    Kind kind = Kind::Unchanged;
    QString base;
    QString theirs;
    QString mine;
    QString result; ///< of a conflict: mine, until the person decides
    bool isDecided = true;

    bool operator==(const Chunk &) const = default;
};

/// One setting of an action.
template<typename T>
struct Setting
{
    Kind kind = Kind::Unchanged;
    T base{};
    T theirs{};
    T mine{};
    T result{};
    bool isDecided = true;
};

/// The three versions, taken apart, and what was decided about each part.
///
/// As git does, edits that touch each other are a conflict; unlike git's, the line ends of a script are no
/// part of its lines where one side changed all of them: the lines are merged, and get the ends of that side.
class Merge
{
public:
    /// Of nothing: there is nothing to decide.
    Merge() = default;
    Merge(const zitadel::ActionFields &base, const zitadel::ActionFields &theirs,
          const zitadel::ActionFields &mine);

    const QList<Chunk> &chunks() const { return m_chunks; }
    const Setting<QString> &name() const { return m_name; }
    const Setting<std::chrono::nanoseconds> &timeout() const { return m_timeout; }
    const Setting<bool> &allowedToFail() const { return m_allowedToFail; }

    /// How many parts need a person, and how many of them have been decided.
    int conflicts() const;
    int decided() const;
    bool isDecided() const { return decided() == conflicts(); }

    /// What a changed piece of the script becomes; @p chunk is an index of chunks().
    void decide(qsizetype chunk, const QString &result);
    /// Theirs, then mine, on lines of its own and with the line end that the script has there.
    QString both(qsizetype chunk) const;
    void decideName(const QString &name);
    void decideTimeout(std::chrono::nanoseconds timeout);
    void decideAllowedToFail(bool allowed);

    /// The merged action; what is not decided stands in it as in mine.
    zitadel::ActionFields result() const;

private:
    void mergeScripts(const QString &base, const QString &theirs, const QString &mine);

    QList<Chunk> m_chunks;
    Setting<QString> m_name;
    Setting<std::chrono::nanoseconds> m_timeout;
    Setting<bool> m_allowedToFail;
};

} // namespace merge
