// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/organisationswitcher.h"

#include "base/listkeys.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"

#include <QFontDatabase>
#include <QFrame>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int idRole = Qt::UserRole;

/// ZITADEL's ids are decimal numbers of about 18 digits.
bool looksLikeId(const QString &text)
{
    return text.size() >= 6 && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

OrganisationSwitcher::OrganisationSwitcher(Workspace &workspace, QWidget *parent)
    : QToolButton(parent)
    , m_workspace(workspace)
    , m_popup(new QFrame(this, Qt::Popup))
    , m_search(new QLineEdit(m_popup))
    , m_list(new QListWidget(m_popup))
    , m_note(new PlainLabel(m_popup))
{
    build();
    connect(this, &QToolButton::clicked, this, &OrganisationSwitcher::openList);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_found.clear();
        ++m_searches;
        showMatches();
        m_searchTimer.start();
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { choose(qMax(0, m_list->currentRow())); });
    connect(m_list, &QListWidget::itemActivated, this, [this] { choose(m_list->currentRow()); });
    connect(m_list, &QListWidget::itemClicked, this, [this] { choose(m_list->currentRow()); });
    m_searchTimer.setSingleShot(true);
    m_searchTimer.setInterval(250ms);
    connect(&m_searchTimer, &QTimer::timeout, this, &OrganisationSwitcher::searchServer);
    connect(&workspace.place(), &Place::organisationChanged, this, &OrganisationSwitcher::showCurrent);
    showCurrent();
}

void OrganisationSwitcher::build()
{
    setObjectName("organisationButton"_L1);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setToolTip(tr("Organisation: choose another (Ctrl+Alt+O)"));
    setFocusPolicy(Qt::TabFocus);

    m_popup->setObjectName("organisationPopup"_L1);
    m_popup->setFrameShape(QFrame::StyledPanel);
    m_search->setObjectName("organisationSearch"_L1);
    m_search->setPlaceholderText(tr("Name or id"));
    m_search->setAccessibleName(tr("Search organisations by name or id"));
    m_search->setClearButtonEnabled(true);
    new ListKeys(m_search, m_list);
    m_list->setObjectName("organisationList"_L1);
    m_list->setAccessibleName(tr("Organisations"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_note->setObjectName("organisationNote"_L1);
    m_note->setWordWrap(true);

    auto *layout = new QVBoxLayout(m_popup);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);
}

void OrganisationSwitcher::showCurrent()
{
    const zitadel::Organisation &current = m_workspace.place().organisation();
    const QString name = !current.name.isEmpty() ? current.name
                         : !current.id.isEmpty() ? current.id
                                                 : tr("Own organisation");
    setText(plaintext::button(name, 40) + u" ▾"_s);
    setAccessibleName(tr("Organisation: %1").arg(plaintext::line(name)));
    if (m_popup->isVisible())
        showMatches();
}

void OrganisationSwitcher::openList()
{
    m_search->clear();
    showMatches();
    const QFontMetrics metrics(font());
    m_popup->resize(metrics.averageCharWidth() * 56, metrics.height() * 18);
    QPoint corner = mapToGlobal(QPoint(0, height()));
    const QRect available = screen()->availableGeometry();
    corner.setX(
        qBound(available.left(), corner.x(), qMax(available.left(), available.right() - m_popup->width())));
    m_popup->move(corner);
    m_popup->show();
    m_search->setFocus(Qt::PopupFocusReason);
}

void OrganisationSwitcher::addRow(const zitadel::Organisation &organisation, const QString &note)
{
    const QString name = plaintext::line(organisation.name.isEmpty() ? organisation.id : organisation.name);
    auto *item = new QListWidgetItem(note.isEmpty() ? name : tr("%1 – %2").arg(name, note), m_list);
    item->setData(idRole, organisation.id);
    item->setToolTip(plaintext::toolTip(organisation.id));
    if (organisation.id == m_workspace.place().organisation().id) {
        QFont bold = m_list->font();
        bold.setBold(true);
        item->setFont(bold);
    }
}

void OrganisationSwitcher::showMatches()
{
    const QString text = m_search->text().trimmed();
    m_list->clear();
    QList<zitadel::Organisation> all = m_workspace.place().organisations();
    for (const zitadel::Organisation &organisation : std::as_const(m_found)) {
        if (!all.contains(organisation))
            all.append(organisation);
    }
    bool isIdKnown = false;
    for (const zitadel::Organisation &organisation : std::as_const(all)) {
        isIdKnown = isIdKnown || organisation.id == text;
        if (organisation.name.contains(text, Qt::CaseInsensitive) || organisation.id.startsWith(text))
            addRow(organisation,
                   organisation.id == m_workspace.place().organisation().id ? tr("current") : QString());
    }
    // An account may act in organisations that the server does not list for it.
    if (!isIdKnown && looksLikeId(text))
        addRow({text, QString()}, tr("go to the organisation with this id"));
    m_list->setCurrentRow(m_list->count() > 0 ? 0 : -1);
    m_note->setText(m_list->count() == 0 ? tr("No organisation has this name. If you know its id, type that.")
                    : m_workspace.place().hasMoreOrganisations() && text.isEmpty()
                        ? tr("There are more: type a part of the name.")
                        : QString());
    m_note->setVisible(!m_note->text().isEmpty());
}

void OrganisationSwitcher::searchServer()
{
    const QString text = m_search->text().trimmed();
    if (text.isEmpty() || !m_workspace.place().hasMoreOrganisations())
        return;
    const quint64 search = ++m_searches;
    m_workspace.place().searchOrganisations(text).then(
        this, [this, search](const Result<QList<zitadel::Organisation>> &found) {
            if (search != m_searches)
                return;
            if (!found) {
                m_note->setText(found.error().message);
                m_note->show();
                return;
            }
            m_found = *found;
            showMatches();
        });
}

void OrganisationSwitcher::choose(int row)
{
    const QListWidgetItem *item = m_list->item(row);
    if (!item)
        return;
    const QString id = item->data(idRole).toString();
    m_popup->hide();
    m_workspace.place().selectOrganisation(id);
}
