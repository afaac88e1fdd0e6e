// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference/referencedetail.h"

#include "base/colours.h"
#include "editor/helptexts.h"

#include <QCoreApplication>
#include <QPalette>

using namespace Qt::StringLiterals;
using script::ReferenceEntry;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReferencePane)
};

QString paragraph(const QString &html)
{
    return html.isEmpty() ? QString() : u"<p style='margin:0 0 8px 0'>"_s + html + u"</p>"_s;
}

QString titled(const QString &title, const QString &html)
{
    return html.isEmpty() ? QString() : paragraph(u"<b>"_s + title.toHtmlEscaped() + u"</b><br>"_s + html);
}

QString code(const QString &text)
{
    return u"<code>"_s + text.toHtmlEscaped() + u"</code>"_s;
}

QString deprecation(const ReferenceEntry &entry, const QPalette &palette)
{
    if (!entry.deprecated)
        return {};
    QString html = u"<b><span style='color:%1'>%2</span></b>"_s.arg(
        colours::ink(colours::Meaning::Warning, palette).name(), Texts::tr("Deprecated.").toHtmlEscaped());
    if (!entry.replacement.isEmpty())
        //: %1 is the name of a function
        html += u' ' + Texts::tr("Use %1 instead.")
                           .toHtmlEscaped()
                           .arg(u"<a href=\"%1\">%1</a>"_s.arg(entry.replacement.toHtmlEscaped()));
    return html;
}

QString mayBeMissing(const ReferenceEntry &entry)
{
    QStringList parts;
    if (entry.nullable)
        parts.append(Texts::tr("Can be null."));
    if (entry.optional)
        parts.append(Texts::tr("Can be undefined."));
    return parts.join(u' ').toHtmlEscaped();
}

QString values(const ReferenceEntry &entry)
{
    QString html;
    for (const auto &[value, meaning] : entry.values) {
        html += html.isEmpty() ? QString() : u"<br>"_s;
        html += code(value);
        if (!meaning.isEmpty())
            html += u" – "_s + meaning.toHtmlEscaped();
    }
    return html;
}

} // namespace

QString referencedetail::richText(const ReferenceEntry &entry, const QPalette &palette)
{
    const bool isTrigger = entry.kind == ReferenceEntry::Kind::Trigger;
    const QString ink = helptexts::quietInk(palette);
    QString html = paragraph(isTrigger ? u"<b>"_s + entry.signature.toHtmlEscaped() + u"</b>"_s
                                       : u"<b>"_s + code(entry.signature) + u"</b>"_s);
    if (!entry.path.isEmpty() && entry.path != entry.signature)
        html += paragraph(u"<span style='color:%1'>%2</span>"_s.arg(ink, code(entry.path)));
    html += paragraph(deprecation(entry, palette));
    html += paragraph(entry.doc.toHtmlEscaped());
    html += paragraph(mayBeMissing(entry));
    html += paragraph(entry.note.toHtmlEscaped());
    if (!entry.since.isEmpty())
        //: %1 is a version
        html += paragraph(Texts::tr("Since ZITADEL %1.").arg(entry.since).toHtmlEscaped());
    html += titled(Texts::tr("Values"), values(entry));
    QStringList errors;
    for (const QString &error : entry.errors)
        errors.append(isTrigger ? error.toHtmlEscaped() : code(error));
    html += titled(isTrigger ? Texts::tr("When the action fails")
                             : Texts::tr("What the server says when it goes wrong"),
                   errors.join(u"<br>"_s));
    return html;
}

QString referencedetail::searched(const ReferenceEntry &entry)
{
    QStringList parts{entry.name, entry.path, entry.signature, entry.note};
    // That of a group lists what is in it, which is found by itself.
    if (entry.kind != ReferenceEntry::Kind::Group)
        parts.append(entry.doc);
    parts += entry.errors;
    return parts.join(u'\n');
}
