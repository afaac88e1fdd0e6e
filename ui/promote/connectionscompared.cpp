// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promote/connectionscompared.h"

#include "base/emptystate.h"
#include "base/errortext.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "base/roomydelegate.h"
#include "base/settings.h"
#include "base/windowsize.h"
#include "exchange/filled.h"
#include "promote/comparisonmodel.h"
#include "promote/differenceview.h"
#include "promote/sitechoice.h"
#include "promote/survey.h"
#include "workspace/workspace.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QIcon>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QtConcurrentRun>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using promote::ComparedAction;
using promote::Site;
using promote::Standing;

ConnectionsCompared::ConnectionsCompared(const std::shared_ptr<Reach> &reach, SyntaxThemes &themes,
                                         Settings &settings, QWidget *parent)
    : QDialog(parent, Qt::Window)
    , m_reach(reach)
    , m_themes(themes)
    , m_settings(settings)
    , m_model(new ComparisonModel(this))
    , m_left(new SiteChoice(reach, u"leftSite"_s, tr("Left"), this))
    , m_right(new SiteChoice(reach, u"rightSite"_s, tr("Right"), this))
    , m_message(new EmptyState(this))
    , m_progress(new QProgressBar(this))
    , m_filter(new QLineEdit(this))
    , m_onlyDifferences(new QCheckBox(tr("Only &differences"), this))
    , m_counts(new PlainLabel(this))
    , m_list(new QTreeView(this))
    , m_difference(new DifferenceView(themes, settings.editorOptions(), this))
    , m_triggers(new QCheckBox(tr("With &triggers"), this))
    , m_tickAll(new QPushButton(tr("Tick &all shown"), this))
    , m_again(new QPushButton(tr("R&ead again"), this))
    , m_stop(new QPushButton(tr("&Cancel"), this))
    , m_toLeft(new QPushButton(tr("← Bring to &left…"), this))
    , m_toRight(new QPushButton(tr("Bring to &right →…"), this))
{
    setObjectName("compareConnections"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Compare connections"));
    build();
    windowsize::fit(this, {1100, 760});
    if (const QByteArray geometry = m_settings.comparisonGeometry(); !geometry.isEmpty())
        restoreGeometry(geometry);
    const Place &place = m_reach->workspace().place();
    m_left->choose(place.profile().id, place.organisation().id);
    // Nobody wants to see it beside itself: another connection first, or else another organisation of this.
    const QList<Profile> all = m_reach->connections();
    if (all.size() > 1)
        m_right->choose(all[1].id, all[1].organisationId);
    else
        m_right->choose(place.profile().id, {});
}

ConnectionsCompared::~ConnectionsCompared()
{
    m_settings.setComparisonGeometry(saveGeometry());
}

void ConnectionsCompared::build()
{
    auto *swap = new QToolButton(this);
    swap->setObjectName("swapSitesButton"_L1);
    swap->setText(tr("Swap sides"));
    swap->setAccessibleName(swap->text());
    swap->setToolTip(plaintext::toolTip(swap->text()));
    swap->setIcon(QIcon::fromTheme(u"exchange-positions"_s));
    connect(swap, &QToolButton::clicked, this, &ConnectionsCompared::swapSides);
    for (SiteChoice *side : {m_left, m_right})
        connect(side, &SiteChoice::siteChanged, this, [this] { read(false); });
    m_message->setObjectName("comparisonMessage"_L1);
    m_message->setForm(EmptyState::Form::Banner);
    m_message->hide();
    m_progress->setObjectName("comparisonProgress"_L1);
    m_progress->setAccessibleName(tr("Organisations read"));
    m_progress->setFormat(tr("Reading…"));
    connect(m_difference, &DifferenceView::escapePressed, this, &QDialog::reject);
    connect(&m_reading, &BusySign::due, this, &ConnectionsCompared::showButtons);

    auto *sides = new QHBoxLayout;
    sides->setSpacing(8);
    sides->addWidget(m_left, 1, Qt::AlignTop);
    sides->addWidget(swap, 0, Qt::AlignTop);
    sides->addWidget(m_right, 1, Qt::AlignTop);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildList());
    splitter->addWidget(m_difference);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({240, 360});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addLayout(sides);
    layout->addWidget(m_message);
    layout->addLayout(buildFilter());
    layout->addWidget(splitter, 1);
    layout->addLayout(buildButtons());
    filter();
    showButtons();
}

QWidget *ConnectionsCompared::buildList()
{
    m_model->setPalette(palette());
    m_list->setObjectName("comparisonList"_L1);
    m_list->setAccessibleName(tr("Actions of both organisations"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->resizeSection(ComparisonModel::Name, fontMetrics().averageCharWidth() * 40);
    m_list->header()->resizeSection(ComparisonModel::Standing, fontMetrics().averageCharWidth() * 18);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ConnectionsCompared::showChosen);
    connect(m_model, &ComparisonModel::ticksChanged, this, &ConnectionsCompared::showButtons);
    return m_list;
}

QLayout *ConnectionsCompared::buildFilter()
{
    m_filter->setObjectName("comparisonFilter"_L1);
    m_filter->setPlaceholderText(tr("Filter names"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_onlyDifferences->setObjectName("onlyDifferences"_L1);
    m_onlyDifferences->setChecked(true);
    m_counts->setObjectName("comparisonCounts"_L1);
    connect(m_filter, &QLineEdit::textChanged, this, &ConnectionsCompared::filter);
    connect(m_onlyDifferences, &QCheckBox::toggled, this, &ConnectionsCompared::filter);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_filter, 1);
    row->addWidget(m_onlyDifferences);
    row->addWidget(m_counts);
    row->addWidget(m_progress);
    row->addWidget(m_stop);
    return row;
}

QLayout *ConnectionsCompared::buildButtons()
{
    const auto name = [this](QPushButton *button, const char *objectName) {
        button->setObjectName(QLatin1StringView(objectName));
        button->setAutoDefault(false);
    };
    name(m_tickAll, "tickAllButton");
    name(m_again, "readAgainButton");
    name(m_stop, "stopReadingButton");
    name(m_toLeft, "toLeftButton");
    name(m_toRight, "toRightButton");
    m_triggers->setObjectName("comparisonTriggers"_L1);
    m_triggers->setChecked(true);
    m_triggers->setToolTip(tr("What triggers run is brought over, too"));
    connect(m_tickAll, &QPushButton::clicked, this,
            [this] { m_model->setAllTicked(m_model->ticked().isEmpty()); });
    connect(m_again, &QPushButton::clicked, this, [this] { read(true); });
    connect(m_stop, &QPushButton::clicked, this, &ConnectionsCompared::stopReading);
    connect(m_toLeft, &QPushButton::clicked, this, [this] { bring(false); });
    connect(m_toRight, &QPushButton::clicked, this, [this] { bring(true); });
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_tickAll);
    row->addWidget(m_again);
    row->addStretch();
    row->addWidget(m_triggers);
    row->addWidget(m_toLeft);
    row->addWidget(m_toRight);
    return row;
}

void ConnectionsCompared::swapSides()
{
    const Site *left = m_left->site();
    const Site *right = m_right->site();
    if (!left || !right)
        return;
    m_left->choose(right->profile().id, right->organisation().id);
    m_right->choose(left->profile().id, left->organisation().id);
}

// -- reading and comparing

void ConnectionsCompared::read(bool isAnew)
{
    stopReading();
    m_message->hide();
    m_isCompared = false;
    ++m_asked;
    Site *left = m_left->site();
    Site *right = m_right->site();
    if (!left || !right || left == right) {
        m_model->setActions({});
        m_difference->tell(left && left == right ? tr("Both sides are the same organisation.")
                                                 : tr("Choose an organisation on each side."));
        showCounts();
        return showButtons();
    }
    if (isAnew) {
        left->forget();
        right->forget();
    }
    m_survey = new promote::Survey({left, right}, this);
    m_progress->setRange(0, 2);
    m_progress->setValue(0);
    connect(m_survey, &promote::Survey::progressed, m_progress, &QProgressBar::setValue);
    connect(m_survey, &promote::Survey::finished, this, &ConnectionsCompared::readEnded);
    m_reading.begin();
    showButtons();
    m_survey->start();
}

void ConnectionsCompared::stopReading()
{
    m_reading.end();
    if (m_survey) {
        m_survey->disconnect(this);
        m_survey->cancel();
        m_survey->deleteLater();
        m_survey.clear();
        m_difference->tell(tr("It was not read: cancelled."));
    }
    showButtons();
}

void ConnectionsCompared::readEnded()
{
    promote::Survey *survey = m_survey;
    m_survey.clear();
    survey->deleteLater();
    for (qsizetype i = 0; i < survey->sites().size(); ++i) {
        if (const auto &read = *survey->results()[i]; !read) {
            m_reading.end();
            m_model->setActions({});
            m_difference->tell({});
            showError(*survey->sites()[i], read.error());
            showCounts();
            return showButtons();
        }
    }
    compare();
}

void ConnectionsCompared::showError(const Site &site, const Error &error)
{
    m_message->setMeaning(colours::Meaning::Error);
    m_message->setTitle(tr("%1 could not be read: %2").arg(plaintext::line(site.label()), error.message));
    m_message->setText(error.advice);
    m_message->setDetails(errortext::details(error));
    m_message->show();
}

/// What only one connection is to know is no difference, and shown by its name.
void ConnectionsCompared::compare()
{
    m_reach->withValues(*m_left->site(), *m_right->site(), {})
        .then(this, [this, asked = m_asked](const Result<promote::Options> &options) {
            if (asked != m_asked)
                return;
            // Without the values they are compared as they are.
            compareWith(options.value_or(promote::Options()));
        });
}

void ConnectionsCompared::compareWith(const promote::Options &options)
{
    QtConcurrent::run([left = *m_left->site()->known(), right = *m_right->site()->known(), options] {
        const auto content = [](const Ledger::Snapshot &of, const auto &values) {
            const exchange::Content all = exchange::contentOf(of.actions, of.flows);
            return values ? exchange::asFiles(all, {}, *values) : all;
        };
        QList<ComparedAction> actions =
            promote::compared(content(left, options.sourceValues), content(right, options.targetValues));
        for (ComparedAction &action : actions)
            promote::countLines(action);
        return actions;
    }).then(this, [this, asked = m_asked](const QList<ComparedAction> &actions) {
        if (asked == m_asked)
            showComparison(actions);
    });
}

void ConnectionsCompared::showComparison(const QList<ComparedAction> &actions)
{
    m_reading.end();
    m_isCompared = true;
    const QModelIndex current = m_list->currentIndex();
    const QString chosen = current.isValid() ? m_model->at(current.row()).name() : QString();
    m_model->setActions(actions);
    m_list->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(chosen)), 0));
    showCounts();
    showChosen();
    showButtons();
}

// -- what is shown

void ConnectionsCompared::filter()
{
    const QModelIndex current = m_list->currentIndex();
    const QString chosen = current.isValid() ? m_model->at(current.row()).name() : QString();
    m_model->setFilter(m_filter->text().trimmed(), m_onlyDifferences->isChecked());
    m_list->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(chosen)), 0));
    if (m_isCompared)
        showChosen();
    showButtons();
}

void ConnectionsCompared::showCounts()
{
    const QLocale locale;
    const auto count = [&](Standing standing) { return locale.toString(m_model->count(standing)); };
    m_counts->setText(m_isCompared ? tr("different %1 · only left %2 · only right %3 · same %4")
                                         .arg(count(Standing::Different), count(Standing::OnlyLeft),
                                              count(Standing::OnlyRight), count(Standing::Same))
                                   : QString());
}

void ConnectionsCompared::showChosen()
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid() && m_left->site() && m_right->site())
        return m_difference->show(m_model->at(current.row()), m_left->site()->label(),
                                  m_right->site()->label());
    m_difference->tell(m_model->count(Standing::Different) + m_model->count(Standing::OnlyLeft) +
                                   m_model->count(Standing::OnlyRight) ==
                               0
                           ? tr("Both have the same actions.")
                           : tr("No action has this name."));
}

void ConnectionsCompared::showButtons()
{
    const bool isReading = m_reading.isDue();
    m_progress->setVisible(isReading);
    m_stop->setVisible(isReading);
    m_counts->setVisible(!isReading);
    const auto ticked = m_model->ticked().size();
    m_tickAll->setEnabled(m_isCompared);
    m_tickAll->setText(ticked == 0 ? tr("Tick &all shown") : tr("Tick &none"));
    m_again->setEnabled(m_left->site() && m_right->site() && !m_survey);
    const auto show = [&](QPushButton *button, const Site *from, const Site *to) {
        const QString hindrance = from && to ? bringing::hindrance(*from, *to) : QString();
        button->setEnabled(m_isCompared && ticked > 0 && hindrance.isEmpty());
        button->setToolTip(plaintext::toolTip(!hindrance.isEmpty() ? plaintext::line(hindrance)
                                              : ticked == 0        ? tr("Tick actions first")
                                                                   : QString()));
    };
    show(m_toLeft, m_right->site(), m_left->site());
    show(m_toRight, m_left->site(), m_right->site());
}

void ConnectionsCompared::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_model->setPalette(palette());
}

// -- bringing

/// What only the other side has stands in the plan as a deletion, without a tick.
void ConnectionsCompared::bring(bool toRight)
{
    Site *from = toRight ? m_left->site() : m_right->site();
    Site *to = toRight ? m_right->site() : m_left->site();
    bringing::open({.reach = m_reach,
                    .source = from,
                    .targets = {to},
                    .names = m_model->ticked(),
                    .options = {.withTriggers = m_triggers->isChecked(), .deletes = true}},
                   m_themes, m_settings.editorOptions(), this, [this] { read(true); });
}
