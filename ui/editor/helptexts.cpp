// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/helptexts.h"

#include "base/colours.h"

#include <QCoreApplication>
#include <QPalette>
#include <QToolTip>

using namespace Qt::StringLiterals;
using script::Completion;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(HelpTexts)
};

QString paragraph(const QString &html)
{
    return html.isEmpty() ? QString() : u"<p style='margin:0'>"_s + html + u"</p>"_s;
}

QString coloured(const QString &html, const QString &ink)
{
    return html.isEmpty() ? html : u"<span style='color:%1'>%2</span>"_s.arg(ink, html);
}

QString deprecatedMark(const QPalette &palette)
{
    return u"<b><span style='color:%1'>%2</span></b> "_s.arg(
        colours::ink(colours::Meaning::Warning, palette).name(), Texts::tr("Deprecated.").toHtmlEscaped());
}

/// "External Authentication: Pre Creation, Post Creation; Internal Authentication: …"
QString byFlow(const QStringList &triggers)
{
    QString all;
    QString last;
    for (const QString &trigger : triggers) {
        const QString flow = trigger.section(u": "_s, 0, 0);
        all += all.isEmpty()  ? trigger
               : flow == last ? u", "_s + trigger.section(u": "_s, 1)
                              : u"; "_s + trigger;
        last = flow;
    }
    return all;
}

QString onlyIn(const QStringList &triggers)
{
    //: %1 are names of triggers
    return triggers.isEmpty() ? QString() : Texts::tr("Only in %1").arg(byFlow(triggers));
}

} // namespace

QString helptexts::kindName(Completion::Kind kind)
{
    switch (kind) {
    case Completion::Kind::Value:
        return Texts::tr("value");
    case Completion::Kind::Function:
        return Texts::tr("function");
    case Completion::Kind::Variable:
        return Texts::tr("variable");
    case Completion::Kind::Parameter:
        return Texts::tr("parameter");
    case Completion::Kind::Class:
        return Texts::tr("class");
    case Completion::Kind::Module:
        return Texts::tr("module");
    case Completion::Kind::Global:
        return Texts::tr("part of JavaScript");
    case Completion::Kind::Keyword:
        return Texts::tr("keyword");
    case Completion::Kind::Snippet:
        return Texts::tr("snippet");
    }
    return {};
}

QChar helptexts::kindLetter(Completion::Kind kind)
{
    // Of the words in the language of the code, so that they stay apart in every translation.
    constexpr char16_t letters[] = u".fvpcmjks";
    return QChar(letters[size_t(kind)]);
}

QString helptexts::shortTriggers(const QStringList &triggers)
{
    QStringList names;
    for (const QString &trigger : triggers)
        names.append(trigger.section(u": "_s, -1));
    names.removeDuplicates();
    return names.join(u", "_s);
}

QString helptexts::quietInk(const QPalette &palette)
{
    return colours::mix(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.72).name();
}

QString helptexts::richText(const Completion &entry, bool withSignature, const QPalette &palette)
{
    const QString ink = quietInk(palette);
    QString html;
    if (withSignature)
        html += paragraph(u"<code>"_s + entry.signature.toHtmlEscaped() + u"</code>"_s);
    const QString doc = entry.doc.toHtmlEscaped();
    html += paragraph(entry.deprecated ? deprecatedMark(palette) + doc : doc);
    html += paragraph(coloured(entry.note.toHtmlEscaped(), ink));
    html += paragraph(coloured(onlyIn(entry.triggers).toHtmlEscaped(), ink));
    return html;
}

QString helptexts::richText(const script::CallTip &tip, const QPalette &palette)
{
    const auto part = [&tip](qsizetype begin, qsizetype end) {
        return tip.signature.mid(begin, end - begin).toHtmlEscaped();
    };
    QString signature = part(0, tip.active.begin);
    if (!tip.active.isEmpty())
        signature += u"<b><u>"_s + part(tip.active.begin, tip.active.end) + u"</u></b>"_s;
    signature += part(tip.active.end, tip.signature.size());
    const QString doc = tip.doc.toHtmlEscaped();
    return paragraph(u"<code>"_s + signature + u"</code>"_s) +
           paragraph(tip.deprecated ? deprecatedMark(palette) + doc : doc) +
           paragraph(coloured(onlyIn(tip.triggers).toHtmlEscaped(), quietInk(palette)));
}

QString helptexts::toolTip(const Completion &entry)
{
    QPalette palette = QToolTip::palette();
    for (const QPalette::ColorRole ink : {QPalette::Text, QPalette::WindowText})
        palette.setColor(ink, palette.color(QPalette::ToolTipText));
    for (const QPalette::ColorRole ground : {QPalette::Base, QPalette::Window})
        palette.setColor(ground, palette.color(QPalette::ToolTipBase));
    // A tip is as narrow as its text can be made, so what should be in one line has to say so.
    constexpr qsizetype longest = 90;
    if (entry.signature.size() > longest)
        return richText(entry, true, palette);
    return u"<p style='margin:0; white-space:pre'><code>%1</code></p>"_s.arg(
               entry.signature.toHtmlEscaped()) +
           richText(entry, false, palette);
}

QString helptexts::spoken(const Completion &entry)
{
    QStringList parts{entry.name, kindName(entry.kind)};
    if (entry.deprecated)
        parts.append(Texts::tr("deprecated"));
    if (!entry.doc.isEmpty())
        parts.append(entry.doc);
    if (!entry.triggers.isEmpty())
        parts.append(onlyIn(entry.triggers));
    return parts.join(u", "_s);
}
