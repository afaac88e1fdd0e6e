// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/state/secrets.h"

#include <QRandomGenerator>

namespace demo {

QByteArray randomToken(qsizetype bytes)
{
    QByteArray chance(bytes, Qt::Uninitialized);
    QRandomGenerator::system()->generate(chance.begin(), chance.end());
    return chance.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray randomLetters(QByteArrayView alphabet, qsizetype length)
{
    QByteArray letters;
    for (qsizetype i = 0; i < length; ++i)
        letters += alphabet[QRandomGenerator::system()->bounded(int(alphabet.size()))];
    return letters;
}

} // namespace demo
