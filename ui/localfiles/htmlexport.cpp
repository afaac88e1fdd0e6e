// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localfiles/htmlexport.h"

using namespace Qt::StringLiterals;

namespace {

QString lineOf(const ColouredScript::Line &line)
{
    QString html;
    qsizetype at = 0;
    const auto plainUntil = [&](qsizetype end) {
        html += line.text.mid(at, end - at).toHtmlEscaped();
        at = end;
    };
    for (const ColouredScript::Stretch &run : line.runs) {
        plainUntil(run.start);
        html += u"<span style=\"color:%1\">"_s.arg(run.ink.name());
        plainUntil(run.start + run.length);
        html += "</span>"_L1;
    }
    plainUntil(line.text.size());
    return html;
}

} // namespace

QString htmlPage(const ColouredScript &script, const QString &title, bool withLineNumbers)
{
    const QString name = title.toHtmlEscaped();
    QString style = u"body{margin:2em;background:%1;color:%2;font-family:sans-serif}"
                    "pre{font-family:monospace;tab-size:4;line-height:1.4;counter-reset:line}"_s.arg(
                        script.paper.name(), script.text.name());
    if (withLineNumbers) {
        const auto digits = QString::number(script.lines.size()).size();
        style += u"i::before{counter-increment:line;content:counter(line);display:inline-block;width:%1ch;"
                 "margin-right:2ch;text-align:right;font-style:normal;color:%2}"_s.arg(digits)
                     .arg(script.lineNumber.name());
    }
    QString html = u"<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>"_s + name +
                   "</title>\n<style>"_L1 + style + "</style>\n</head>\n<body>\n<h1>"_L1 + name +
                   "</h1>\n<pre><code>"_L1;
    for (const ColouredScript::Line &line : script.lines) {
        if (withLineNumbers)
            html += "<i></i>"_L1;
        html += lineOf(line) + u'\n';
    }
    return html + "</code></pre>\n</body>\n</html>\n"_L1;
}
