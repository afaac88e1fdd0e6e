// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/versiondialog.h"

#include "base/plaintext.h"
#include "base/times.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QString aboutOf(const history::Version &version)
{
    const QString when = times::exact(version.at);
    if (version.sequence == 0)
        return VersionDialog::tr("Typed here and never saved, %1").arg(when);
    if (version.author.isEmpty())
        //: "12 May 2026 09:52, sequence 17"
        return VersionDialog::tr("%1, sequence %2").arg(when, QLocale().toString(version.sequence));
    //: "12 May 2026 09:52, Anna, sequence 17"
    return VersionDialog::tr("%1, %2, sequence %3")
        .arg(when, plaintext::line(version.author), QLocale().toString(version.sequence));
}

} // namespace

VersionDialog::VersionDialog(SyntaxThemes &themes, const EditorOptions &options, QWidget *parent)
    : QDialog(parent)
    , m_view(new ScriptView(themes, options, this))
    , m_compare(new QPushButton(tr("Compare with the editor…"), this))
{
    setObjectName("versionDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Found in the history"));
    m_compare->setObjectName("versionCompareButton"_L1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *copy = buttons->addButton(tr("Copy the script"), QDialogButtonBox::ActionRole);
    copy->setObjectName("versionCopyButton"_L1);
    auto *make = buttons->addButton(tr("New action with this"), QDialogButtonBox::ActionRole);
    make->setObjectName("versionNewButton"_L1);
    make->setToolTip(tr("As an edit: nothing is created before it is saved"));
    buttons->addButton(m_compare, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, m_view, &ScriptView::copyScript);
    connect(make, &QPushButton::clicked, this, [this] {
        emit newActionRequested(m_view->fields());
        close();
    });
    connect(m_compare, &QPushButton::clicked, this, [this] { emit compareRequested(m_version); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_view, 1);
    layout->addWidget(buttons);
    resize(760, 560);
}

void VersionDialog::show(const history::Version &version, const QString &script, TextSpan found, bool isThere)
{
    m_version = version;
    m_view->show({.name = version.name,
                  .script = script,
                  .timeout = version.timeout,
                  .allowedToFail = version.allowedToFail},
                 aboutOf(version), found);
    m_compare->setVisible(isThere);
    m_compare->setEnabled(true);
    m_compare->setToolTip(tr("Opens the action, and shows what differs"));
    QDialog::show();
    raise();
}

void VersionDialog::setActionGone()
{
    m_compare->setEnabled(false);
    m_compare->setToolTip(tr("The action is no longer there"));
}
