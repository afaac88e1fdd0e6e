// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/plaintext.h"

#include "base/visible.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Letters of these join by rule or by U+200C and U+200D; in the others those two only hide something.
bool canJoin(char32_t before)
{
    switch (QChar::category(before)) {
    case QChar::Symbol_Other: // of which emoji are made
    case QChar::Symbol_Modifier:
        return before > 0xff;
    case QChar::Mark_NonSpacing:
    case QChar::Letter_Other:
        return before == 0xfe0f || QChar::script(before) > QChar::Script_Cyrillic;
    default:
        return false;
    }
}

/// True for what cannot be seen, or changes how other characters are laid out.
bool isHidden(char32_t c, char32_t before)
{
    if (c == 0x200c || c == 0x200d)
        return !canJoin(before);
    // Signs written over numbers can be seen.
    if ((c >= 0x600 && c <= 0x605) || c == 0x6dd || c == 0x8e2)
        return false;
    return visible::isHidden(c);
}

void appendSign(QString &shown, char32_t c)
{
    if (c < 0x20)
        shown += QChar(char16_t(0x2400 + c));
    else if (c == 0x7f)
        shown += QChar(0x2421);
    else
        shown += u"<U+%1>"_s.arg(QString::number(c, 16).toUpper(), 4, u'0');
}

QString shownOf(const QString &text, bool keepsLines)
{
    if (std::ranges::all_of(text, [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; }))
        return text; // as nearly all is
    QString shown;
    shown.reserve(text.size());
    char32_t before = 0;
    for (const char32_t c : text.toUcs4()) {
        if ((keepsLines && (c == '\n' || c == '\t')) || !isHidden(c, before))
            shown += QChar::fromUcs4(c);
        else
            appendSign(shown, c);
        before = c;
    }
    return shown;
}

} // namespace

QString plaintext::breakable(const QString &text)
{
    constexpr int longest = 32;
    const QChar by(0x200b);
    QString result;
    int run = 0;
    for (const QChar c : text) {
        run = c.isSpace() || c == QChar(0x200b) ? 0 : run + 1;
        if (run > longest && !c.isLowSurrogate() && !c.isMark()) {
            result += by;
            run = 1;
        }
        result += c;
    }
    return result;
}

QString plaintext::line(const QString &text)
{
    return shownOf(text, false);
}

QString plaintext::lines(const QString &text)
{
    return shownOf(QString(text).replace("\r\n"_L1, "\n"_L1), true);
}

QString plaintext::brief(const QString &text, qsizetype most)
{
    const QList<uint> whole = text.toUcs4();
    if (whole.size() <= most)
        return line(text);
    const qsizetype end = most / 3;
    const auto part = [&whole](qsizetype from, qsizetype count) {
        return line(QString::fromUcs4(reinterpret_cast<const char32_t *>(whole.constData()) + from, count));
    };
    return part(0, most - end - 1) + u'…' + part(whole.size() - end, end);
}

QString plaintext::button(const QString &text, qsizetype most)
{
    return brief(text, most).replace(u'&', "&&"_L1);
}

QString plaintext::title(const QString &text)
{
    return brief(text, 80).replace("[*]"_L1, "[*][*]"_L1);
}

QString plaintext::toolTip(const QString &text)
{
    constexpr int widestLine = 160;
    const QString shown = lines(text);
    const bool isWide = std::ranges::any_of(QStringView(shown).split(u'\n'),
                                            [](QStringView one) { return one.size() > widestLine; });
    if (!isWide && !shown.contains(u'<') && !shown.contains("&lt"_L1)) // as Qt::mightBeRichText() looks for
        return shown;
    // A tooltip wraps HTML alone.
    return u"<p style=\"white-space:pre-wrap\">%1</p>"_s.arg(shown.toHtmlEscaped());
}
