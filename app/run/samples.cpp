// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/samples.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace run {

namespace {

struct SampleTexts
{
    Q_DECLARE_TR_FUNCTIONS(Samples)
};

Person sample(const QString &file, const QString &name)
{
    QFile input(":/persons/%1.json"_L1.arg(file));
    const bool isThere = input.open(QIODevice::ReadOnly);
    Q_ASSERT(isThere);
    return {.id = "sample:"_L1 + file,
            .name = name,
            .input = isThere ? input.readAll() : QByteArray(),
            .isSample = true};
}

} // namespace

QList<Person> samples()
{
    return {sample(u"machine"_s, SampleTexts::tr("Service account, no grants")),
            sample(u"nogrants"_s, SampleTexts::tr("Ada, a person without grants")),
            sample(u"manyroles"_s, SampleTexts::tr("Marek, 40 roles in two projects")),
            sample(u"google"_s, SampleTexts::tr("Gigi, new by way of Google")),
            sample(u"ldap"_s, SampleTexts::tr("Jonas, from LDAP, no e-mail address")),
            sample(u"scripts"_s, SampleTexts::tr("Hanako, names in several scripts"))};
}

} // namespace run
