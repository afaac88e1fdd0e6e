// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/printedjson.h"

#include "base/terminal.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace console {

namespace {

void print(const QJsonDocument &document)
{
    QString ascii;
    for (const QChar c : QString::fromUtf8(document.toJson(QJsonDocument::Compact))) {
        if (c < QChar(0x7f))
            ascii += c;
        else
            ascii += u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
    }
    terminal::print(stdout, ascii);
}

} // namespace

void printJson(const QJsonArray &json)
{
    print(QJsonDocument(json));
}

void printJson(const QJsonObject &json)
{
    print(QJsonDocument(json));
}

} // namespace console
