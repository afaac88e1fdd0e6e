// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/keptversions.h"

#include "base/plaintext.h"
#include "base/times.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

QString label(const history::Version &version)
{
    const QString when = times::relative(version.at, QDateTime::currentDateTime());
    if (version.sequence == 0)
        return KeptVersions::tr("Typed here and never saved, %1").arg(when);
    const QString sequence = QLocale().toString(version.sequence);
    if (version.author.isEmpty())
        return KeptVersions::tr("Sequence %1, %2").arg(sequence, when);
    //: "Sequence 17, yesterday 18:20, Anna"
    return KeptVersions::tr("Sequence %1, %2, %3").arg(sequence, when, plaintext::line(version.author));
}

} // namespace

KeptVersions::KeptVersions(Kept &kept, QWidget *parent)
    : QComboBox(parent)
    , m_kept(kept)
{
    setObjectName("removedVersions"_L1);
    setAccessibleName(tr("Version"));
    hide();
    connect(this, &QComboBox::activated, this, &KeptVersions::choose);
}

void KeptVersions::setAction(const QString &organisationId, const QString &actionId,
                             const zitadel::ActionFields &last)
{
    m_last = last;
    clear();
    hide();
    const quint64 asked = ++m_asked;
    if (actionId.isEmpty())
        return;
    m_kept.versionsOf(organisationId, actionId)
        .then(this, [this, asked](const Result<QList<history::Version>> &versions) {
            if (asked != m_asked)
                return;
            if (!versions)
                emit failed(versions.error());
            else
                showVersions(*versions);
        });
}

void KeptVersions::showVersions(const QList<history::Version> &versions)
{
    m_versions = versions;
    // The newest one of the server's is the one that was deleted.
    const auto newest = std::ranges::find_if(
        m_versions, [](const history::Version &version) { return version.sequence > 0; });
    if (newest != m_versions.end())
        m_versions.erase(newest);
    addItem(tr("As it was deleted"));
    for (const history::Version &version : std::as_const(m_versions)) {
        addItem(label(version));
        setItemData(count() - 1, plaintext::toolTip(times::exact(version.at)), Qt::ToolTipRole);
    }
    setVisible(!m_versions.isEmpty());
}

void KeptVersions::choose()
{
    const quint64 asked = ++m_asked;
    if (isLast()) {
        emit chosen(m_last, {});
        return;
    }
    const history::Version version = m_versions[currentIndex() - 1];
    m_kept.fields(version.id).then(this, [this, asked, version](const Result<zitadel::ActionFields> &fields) {
        if (asked != m_asked)
            return;
        if (!fields)
            emit failed(fields.error());
        else
            emit chosen(*fields, label(version));
    });
}
