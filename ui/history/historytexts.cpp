// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historytexts.h"

#include "base/plaintext.h"
#include "base/times.h"
#include "zitadel/trigger.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using history::Moment;
using history::Source;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

QString changedMembers(const zitadel::KnownFields &changed)
{
    QStringList members;
    if (changed.name)
        members << Texts::tr("name");
    if (changed.script)
        members << Texts::tr("script");
    if (changed.timeout)
        members << Texts::tr("timeout");
    if (changed.allowedToFail)
        members << Texts::tr("allowed to fail");
    return members.join(", "_L1);
}

QString ofServer(const Moment &moment)
{
    const QString trigger = zitadel::shownName({moment.flow, moment.trigger});
    switch (moment.kind) {
    case Moment::Kind::Created:
        return Texts::tr("Created");
    case Moment::Kind::Changed:
        return Texts::tr("Changed: %1").arg(changedMembers(moment.changed));
    case Moment::Kind::Activated:
        return Texts::tr("Activated");
    case Moment::Kind::Deactivated:
        return Texts::tr("Deactivated");
    case Moment::Kind::Removed:
        return Texts::tr("Deleted");
    case Moment::Kind::Bound:
        return moment.isAssumed ? Texts::tr("In %1, perhaps since before").arg(trigger)
                                : Texts::tr("Put into %1").arg(trigger);
    case Moment::Kind::Unbound:
        return Texts::tr("Taken out of %1").arg(trigger);
    case Moment::Kind::Moved:
        return Texts::tr("Moved in %1").arg(trigger);
    case Moment::Kind::Gap:
        return moment.at.isValid() ? Texts::tr("The server no longer tells what was before")
                                   : Texts::tr("The server no longer tells what happened");
    }
    return {};
}

QString ofComputer(Source source)
{
    switch (source) {
    case Source::Fetched:
        return Texts::tr("Read from the server");
    case Source::Saved:
        return Texts::tr("Saved here");
    case Source::Discarded:
        return Texts::tr("Discarded here, never saved");
    case Source::Merged:
        return Texts::tr("Typed here, before a merge");
    }
    return {};
}

} // namespace

QString historytexts::what(const history::Entry &entry)
{
    const QString text = entry.moment ? ofServer(*entry.moment) : ofComputer(entry.version->source);
    return entry.sequence() == 0 ? text
                                 //: what happened, and the sequence that it made
                                 : Texts::tr("%1 · %2").arg(text, QLocale().toString(entry.sequence()));
}

QString historytexts::details(const history::Entry &entry)
{
    QStringList lines{what(entry)};
    if (entry.moment) {
        const Moment &moment = *entry.moment;
        if (moment.kind == Moment::Kind::Bound || moment.kind == Moment::Kind::Moved)
            lines << Texts::tr("As number %1 of %2")
                         .arg(QLocale().toString(moment.place + 1), QLocale().toString(moment.count));
        if (moment.isFilledIn)
            lines << Texts::tr(
                "What the server no longer tells was filled in from what never changed since.");
        if (moment.kind == Moment::Kind::Gap && !moment.at.isValid())
            lines << Texts::tr("Its retention of events hides all of them.");
        else if (moment.kind == Moment::Kind::Gap)
            lines << Texts::tr("Its retention of events hides what is older than %1.")
                         .arg(times::exact(moment.at));
        else if (!entry.hasContent() && moment.kind == Moment::Kind::Changed)
            lines << Texts::tr("Not all of the action at that time is known.");
    }
    if (entry.version)
        lines << Texts::tr("Kept on this computer: %1").arg(ofComputer(entry.version->source));
    return lines.join(u'\n');
}

QString historytexts::icon(const history::Entry &entry)
{
    if (!entry.moment) {
        switch (entry.version->source) {
        case Source::Fetched:
        case Source::Saved:
            return u"document-save"_s;
        case Source::Discarded:
            return u"edit-delete"_s;
        case Source::Merged:
            return u"merge"_s;
        }
    }
    switch (entry.moment->kind) {
    case Moment::Kind::Created:
        return u"list-add"_s;
    case Moment::Kind::Changed:
        return u"document-edit"_s;
    case Moment::Kind::Activated:
        return u"media-playback-start"_s;
    case Moment::Kind::Deactivated:
        return u"media-playback-pause"_s;
    case Moment::Kind::Removed:
        return u"edit-delete"_s;
    case Moment::Kind::Bound:
        return u"link"_s;
    case Moment::Kind::Unbound:
        return u"remove-link"_s;
    case Moment::Kind::Moved:
        return u"view-sort"_s;
    case Moment::Kind::Gap:
        return u"view-more-horizontal"_s;
    }
    return {};
}
