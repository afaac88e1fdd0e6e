// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promote/matrixwindow.h"

#include "base/colours.h"
#include "base/errortext.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "base/settings.h"
#include "base/windowsize.h"
#include "exchange/filled.h"
#include "promote/differenceview.h"
#include "promote/matrixdelegate.h"
#include "promote/matrixmodel.h"
#include "promote/organisationtree.h"
#include "promote/survey.h"
#include "workspace/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;
using promote::MatrixModel;
using promote::Site;

namespace {

/// Of more organisations a person chooses some first.
constexpr qsizetype mostAtOnce = 50;

} // namespace

MatrixWindow::MatrixWindow(const std::shared_ptr<Reach> &reach, SyntaxThemes &themes, Settings &settings,
                           QWidget *parent)
    : QDialog(parent, Qt::Window)
    , m_reach(reach)
    , m_themes(themes)
    , m_settings(settings)
    , m_model(new MatrixModel(this))
    , m_reference(new QComboBox(this))
    , m_filter(new QLineEdit(this))
    , m_onlyDifferences(new QCheckBox(tr("Only &differences"), this))
    , m_table(new QTableView(this))
    , m_difference(new DifferenceView(themes, settings.editorOptions(), this))
    , m_state(new PlainLabel(this))
    , m_progress(new QProgressBar(this))
    , m_triggers(new QCheckBox(tr("With &triggers"), this))
    , m_choose(new QPushButton(tr("&Organisations…"), this))
    , m_again(new QPushButton(tr("R&ead again"), this))
    , m_stop(new QPushButton(tr("&Cancel"), this))
    , m_bring(new QPushButton(tr("&Bring all to this version…"), this))
{
    setObjectName("matrixWindow"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Actions in all organisations"));
    build();
    windowsize::fit(this, {1100, 760});
    if (const QByteArray geometry = m_settings.matrixGeometry(); !geometry.isEmpty())
        restoreGeometry(geometry);
    const Place &place = m_reach->workspace().place();
    QList<Site *> sites{m_reach->here()};
    for (const zitadel::Organisation &organisation : place.organisations()) {
        Site *site = m_reach->site(place.profile().id, organisation);
        if (!sites.contains(site))
            sites << site;
    }
    const bool areTooMany = sites.size() > mostAtOnce;
    setSites(areTooMany ? sites.first(1) : sites);
    if (areTooMany)
        QMetaObject::invokeMethod(this, &MatrixWindow::chooseSites, Qt::QueuedConnection);
}

MatrixWindow::~MatrixWindow()
{
    m_settings.setMatrixGeometry(saveGeometry());
}

void MatrixWindow::build()
{
    buildTable();
    connect(m_difference, &DifferenceView::escapePressed, this, &QDialog::reject);
    m_state->setObjectName("matrixState"_L1);
    m_state->setWordWrap(true);
    m_state->setWrapsInWords();
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_progress->setObjectName("matrixProgress"_L1);
    m_progress->setAccessibleName(tr("Organisations read"));
    m_progress->setFormat(u"%v/%m"_s);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_difference);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({360, 240});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addLayout(buildTools());
    layout->addWidget(m_state);
    layout->addWidget(splitter, 1);
    layout->addLayout(buildButtons());
}

void MatrixWindow::buildTable()
{
    m_table->setObjectName("matrixTable"_L1);
    m_table->setAccessibleName(tr("Actions by organisation"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new MatrixDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setTabKeyNavigation(false); // Tab leaves the table, arrows go through it
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setDefaultSectionSize(fontMetrics().averageCharWidth() * 26);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &MatrixWindow::showChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &MatrixWindow::showButtons);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        const QModelIndex current = m_table->currentIndex();
        if (!current.isValid())
            return; // as while all is read again
        m_chosenName = m_model->name(current.row());
        m_chosenColumn = current.column();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &MatrixWindow::chooseAgain);
    connect(m_model, &MatrixModel::comparedAll, this, &MatrixWindow::showChosen);
}

/// The cell that was chosen before the rows became others.
void MatrixWindow::chooseAgain()
{
    for (int row = 0; row < m_model->rowCount() && !m_chosenName.isEmpty(); ++row) {
        if (m_model->name(row) == m_chosenName && m_chosenColumn < m_model->columnCount())
            m_table->setCurrentIndex(m_model->index(row, m_chosenColumn));
    }
    showChosen();
}

QLayout *MatrixWindow::buildTools()
{
    m_reference->setObjectName("matrixReference"_L1);
    m_reference->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_reference->setMinimumContentsLength(20);
    auto *label = new PlainLabel(tr("&Reference:"), this);
    label->setBuddy(m_reference);
    m_filter->setObjectName("matrixFilter"_L1);
    m_filter->setPlaceholderText(tr("Filter names"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_onlyDifferences->setObjectName("matrixOnlyDifferences"_L1);
    connect(m_reference, &QComboBox::currentIndexChanged, this, [this](int place) {
        if (place >= 0)
            m_model->setReference(place);
        showChosen();
    });
    connect(m_filter, &QLineEdit::textChanged, this, &MatrixWindow::filter);
    connect(m_onlyDifferences, &QCheckBox::toggled, this, &MatrixWindow::filter);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(label);
    row->addWidget(m_reference, 1);
    row->addWidget(m_choose);
    row->addWidget(m_filter, 1);
    row->addWidget(m_onlyDifferences);
    return row;
}

QLayout *MatrixWindow::buildButtons()
{
    const auto arrange = [this](QPushButton *button, const char *name, void (MatrixWindow::*run)()) {
        button->setObjectName(QLatin1StringView(name));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, run);
    };
    arrange(m_choose, "matrixChooseButton", &MatrixWindow::chooseSites);
    arrange(m_again, "matrixAgainButton", &MatrixWindow::read);
    arrange(m_stop, "matrixStopButton", &MatrixWindow::stopReading);
    arrange(m_bring, "matrixBringButton", &MatrixWindow::bring);
    m_triggers->setObjectName("matrixTriggers"_L1);
    m_triggers->setChecked(true);
    m_triggers->setToolTip(tr("What triggers run is brought over, too"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_again);
    row->addWidget(m_progress, 1);
    row->addWidget(m_stop);
    row->addStretch();
    row->addWidget(m_triggers);
    row->addWidget(m_bring);
    return row;
}

// -- which organisations, and reading them

void MatrixWindow::setSites(const QList<Site *> &sites)
{
    m_sites = sites;
    const QString own = m_reach->workspace().place().profile().id;
    QStringList labels;
    for (const Site *site : sites) {
        const zitadel::Organisation &organisation = site->organisation();
        labels << (site->profile().id != own     ? site->label()
                   : organisation.name.isEmpty() ? organisation.id
                                                 : organisation.name);
    }
    {
        const QSignalBlocker blocker(m_reference);
        m_reference->clear();
        for (const QString &label : std::as_const(labels))
            m_reference->addItem(plaintext::brief(label));
    }
    m_model->setColumns(labels);
    read();
}

void MatrixWindow::chooseSites()
{
    auto *dialog = new QDialog(this);
    dialog->setObjectName("matrixSites"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Organisations of the matrix"));
    auto *tree = new OrganisationTree(m_reach, {}, dialog);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(tree, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(tree, &OrganisationTree::chosenChanged, dialog, [buttons, tree] {
        buttons->button(QDialogButtonBox::Ok)->setEnabled(!tree->chosen().isEmpty());
    });
    connect(dialog, &QDialog::accepted, this, [this, tree] { setSites(tree->chosen()); });
    // Those of this connection are there with the next turn of the event loop.
    QMetaObject::invokeMethod(tree, [this, tree] { tree->choose(m_sites); }, Qt::QueuedConnection);
    windowsize::fit(dialog, {560, 480});
    dialog->open();
}

void MatrixWindow::read()
{
    stopReading();
    for (int i = 0; i < m_sites.size(); ++i) {
        m_sites[i]->forget();
        m_model->forget(i);
    }
    ++m_readings;
    m_survey = new promote::Survey(m_sites, this);
    m_progress->setRange(0, int(m_sites.size()));
    m_progress->setValue(0);
    connect(m_survey, &promote::Survey::progressed, m_progress, &QProgressBar::setValue);
    connect(m_survey, &promote::Survey::siteRead, this, &MatrixWindow::siteRead);
    connect(m_survey, &promote::Survey::finished, this, &MatrixWindow::readEnded);
    showButtons();
    m_survey->start();
}

void MatrixWindow::siteRead(qsizetype site)
{
    const Result<> &read = *m_survey->results()[site];
    if (!read)
        return m_model->setContent(int(site), std::unexpected(read.error()));
    if (isOneConnection())
        return showSite(site, {});
    m_reach->valuesOf(*m_sites[site])
        .then(this, [this, site, asked = m_readings](const Result<placeholders::Values> &values) {
            // Without the values they are compared as they are.
            if (asked == m_readings)
                showSite(site, values.value_or(placeholders::Values()));
        });
}

bool MatrixWindow::isOneConnection() const
{
    return std::ranges::all_of(m_sites, [this](const Site *site) {
        return site->profile().id == m_sites.constFirst()->profile().id;
    });
}

/// @p values: what only its connection is to know is no difference, and shown by its name.
void MatrixWindow::showSite(qsizetype site, const placeholders::Values &values)
{
    const std::optional<Ledger::Snapshot> &known = m_sites[site]->known();
    if (!known)
        return; // it is read anew
    if (values.isEmpty())
        return m_model->setContent(int(site), exchange::contentOf(known->actions, known->flows));
    QtConcurrent::run([known = *known, values] {
        return exchange::asFiles(exchange::contentOf(known.actions, known.flows), {}, values);
    }).then(this, [this, site, asked = m_readings](const exchange::Content &content) {
        if (asked == m_readings)
            m_model->setContent(int(site), content);
    });
}

void MatrixWindow::readEnded()
{
    m_survey->deleteLater();
    m_survey.clear();
    showChosen();
}

void MatrixWindow::stopReading()
{
    if (m_survey)
        m_survey->cancel(); // which ends it: what is not read says that it was cancelled
}

// -- what is shown

void MatrixWindow::filter()
{
    m_model->setFilter(m_filter->text().trimmed(), m_onlyDifferences->isChecked());
    showChosen();
}

void MatrixWindow::showChosen()
{
    showButtons();
    const QModelIndex current = m_table->currentIndex();
    const int reference = m_model->reference();
    const int column = current.isValid() ? current.column() : reference;
    const auto &trouble = m_sites.isEmpty() ? std::nullopt : m_model->trouble(column);
    m_state->setVisible(trouble.has_value());
    if (trouble) {
        QStringList lines{
            tr("%1 could not be read: %2").arg(plaintext::line(m_sites[column]->label()), trouble->message),
            trouble->advice, errortext::details(*trouble)};
        lines.removeAll(QString());
        m_state->setText(lines.join(u'\n'));
    }
    QPalette coloured = palette();
    coloured.setColor(QPalette::WindowText, colours::ink(colours::Meaning::Error, palette()));
    m_state->setPalette(coloured);
    const promote::ComparedAction *action =
        current.isValid() ? m_model->compared(current.row(), column) : nullptr;
    if (!action)
        return m_difference->tell(current.isValid() ? QString() : tr("Choose a cell to see what differs."));
    m_difference->show(*action, m_sites[reference]->label(), m_sites[column]->label());
}

QStringList MatrixWindow::chosenNames() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedIndexes()) {
        if (!rows.contains(index.row()))
            rows << index.row();
    }
    std::ranges::sort(rows);
    QStringList names;
    for (const int row : rows)
        names << m_model->name(row);
    return names;
}

/// All others that were read, and may be written.
QList<Site *> MatrixWindow::targets(int source) const
{
    QList<Site *> sites;
    for (Site *site : m_sites) {
        if (site != m_sites[source] && site->known() &&
            bringing::hindrance(*m_sites[source], *site).isEmpty())
            sites << site;
    }
    return sites;
}

void MatrixWindow::showButtons()
{
    const bool isReading = m_survey && !m_survey->isFinished();
    m_progress->setVisible(isReading);
    m_stop->setVisible(isReading);
    m_again->setEnabled(!isReading);
    const QModelIndex current = m_table->currentIndex();
    using Cell = MatrixModel::Cell;
    QString hindrance;
    if (isReading)
        hindrance = tr("The organisations are being read.");
    else if (!current.isValid())
        hindrance = tr("Choose a cell first: its organisation has the version that all others get.");
    else if (const Cell cell = m_model->cell(current.row(), current.column());
             cell == Cell::NotRead || cell == Cell::Reading)
        hindrance = tr("This organisation was not read.");
    else if (cell == Cell::Missing || cell == Cell::Neither)
        hindrance = tr("This organisation does not have the action.");
    else if (targets(current.column()).isEmpty())
        hindrance = tr("There is no other organisation that could be changed.");
    m_bring->setEnabled(hindrance.isEmpty());
    m_bring->setToolTip(plaintext::toolTip(
        hindrance.isEmpty() ? tr("Makes a plan by which all others have the chosen actions as %1 has them")
                                  .arg(plaintext::line(m_sites[current.column()]->label()))
                            : hindrance));
}

void MatrixWindow::bring()
{
    const int source = m_table->currentIndex().column();
    bringing::open({.reach = m_reach,
                    .source = m_sites[source],
                    .targets = targets(source),
                    .names = chosenNames(),
                    .options = {.withTriggers = m_triggers->isChecked()}},
                   m_themes, m_settings.editorOptions(), this, [this] { read(); });
}
