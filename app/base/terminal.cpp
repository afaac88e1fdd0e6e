// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/terminal.h"

#include "base/visible.h"

#include <QStringList>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace {

void put(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

bool isTerminal(FILE *stream)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stream)) != 0;
#else
    return isatty(fileno(stream)) == 1;
#endif
}

/// As escaped(), but for tabs, which a script is full of and which move on by a few columns only.
QString escapedButForTabs(const QString &line)
{
    QStringList parts = line.split(u'\t');
    for (QString &part : parts)
        part = visible::escaped(part);
    return parts.join(u'\t');
}

} // namespace

void terminal::print(FILE *stream, const QString &line)
{
    put(stream, visible::escaped(line).toUtf8() + '\n');
}

void terminal::printLines(FILE *stream, const QString &text)
{
    for (const QString &line : text.split(u'\n'))
        print(stream, line);
}

void terminal::printPatch(FILE *stream, const QString &patch)
{
    if (!isTerminal(stream))
        return put(stream, patch.toUtf8());
    QStringList lines = patch.split(u'\n');
    for (QString &line : lines)
        line = escapedButForTabs(line);
    put(stream, lines.join(u'\n').toUtf8());
}

void terminal::takeMessages()
{
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context, const QString &message) {
        print(stderr, qFormatLogMessage(type, context, message));
        if (type == QtFatalMsg)
            std::abort();
    });
}
