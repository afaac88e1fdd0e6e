// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/filterbench.h"

#include "bench/benches.h"
#include "workspace/list/actionlistmodel.h"
#include "list/listpane.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdio>
#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Sees that something in the window was painted.
class PaintWatch : public QObject
{
public:
    using QObject::QObject;
    bool painted = false;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        painted = painted || event->type() == QEvent::Paint;
        return QObject::eventFilter(watched, event);
    }
};

/// What one would write without looking at the clock.
class ProxyModel : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QString &filter)
    {
        m_words = filter.split(u' ', Qt::SkipEmptyParts);
        invalidateRowsFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &) const override
    {
        const auto &fields = static_cast<const ActionListModel *>(sourceModel())->at(row).fields;
        return std::ranges::all_of(m_words, [&](const QString &word) {
            return fields.name.contains(word, Qt::CaseInsensitive) ||
                   fields.script.contains(word, Qt::CaseInsensitive);
        });
    }

private:
    QStringList m_words;
};

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

FilterBench::FilterBench(int rows, int characters)
{
    static const QStringList names{u"addGroups"_s,   u"verifyEmail"_s, u"setLocale"_s, u"flatRoles"_s,
                                   u"blockDomain"_s, u"samlClaims"_s,  u"auditLog"_s,  u"geoFence"_s};
    static const QStringList pieces{u"const grants = ctx.v1.user.grants;\n"_s,
                                    u"if (!grants) return;\n"_s,
                                    u"api.v1.claims.setClaim('roles', roles);\n"_s,
                                    u"for (const grant of grants.grants) {\n"_s,
                                    u"  roles.push(grant.projectId);\n}\n"_s,
                                    u"let http = require('zitadel/http');\n"_s,
                                    u"logger.log('done');\n"_s,
                                    u"api.setFirstName(ctx.v1.externalUser.name);\n"_s,
                                    u"// the group of this person\n"_s,
                                    u"throw 'not allowed';\n"_s};
    std::mt19937 random(1);
    for (int i = 0; i < rows; ++i) {
        zitadel::Action action;
        action.id = QString::number(269'801'546'287'538'178 + i);
        action.fields.name =
            names.at(qsizetype(random() % names.size())) + QString::number(random() % 10'000);
        action.fields.script = u"function "_s + action.fields.name + u"(ctx, api) {\n"_s;
        const auto length = qsizetype(size_t(characters) / 2 + random() % size_t(characters));
        while (action.fields.script.size() < length)
            action.fields.script += pieces.at(qsizetype(random() % pieces.size()));
        action.fields.timeout = std::chrono::milliseconds(random() % 20'000);
        action.fields.allowedToFail = random() % 2;
        action.state = random() % 4 ? zitadel::ActionState::Active : zitadel::ActionState::Inactive;
        action.details.sequence = 1;
        action.details.changeDate = QDateTime::currentDateTimeUtc().addSecs(-int(random() % 10'000'000));
        m_actions.append(action);
    }
}

FilterBench::Times FilterBench::measure(QWidget &window, const SetFilter &setFilter,
                                        const std::function<void()> &forget)
{
    PaintWatch watch;
    const auto settle = [&] {
        while (!watch.painted)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::processEvents(); // a second layout, if a scroll bar came or went
    };
    window.resize(340, 760);
    window.show();
    qApp->installEventFilter(&watch);
    settle();

    // Frequent, rare, in the names only, nowhere at once, and nowhere at the last letter.
    const QStringList words{u"grants"_s, u"addGroups12"_s, u"setclaim"_s, u"zebra"_s, u"not allowex"_s};
    const auto rounds = size_t(benches::usually(9, 1));
    std::vector<std::vector<double>> keys;
    std::vector<size_t> firstKeys;
    for (size_t round = 0; round < rounds; ++round) {
        size_t key = 0;
        forget();
        for (const QString &word : words) {
            for (qsizetype step = 1; step <= 2 * word.size(); ++step, ++key) {
                const QString filter = word.left(step <= word.size() ? step : 2 * word.size() - step);
                watch.painted = false;
                QElapsedTimer timer;
                timer.start();
                setFilter(filter);
                settle();
                keys.resize(std::max(keys.size(), key + 1));
                keys[key].push_back(milliseconds(timer));
                if (step == 1 && round == 0)
                    firstKeys.push_back(key);
            }
        }
    }
    qApp->removeEventFilter(&watch);

    Times result;
    std::vector<double> medians;
    for (auto &times : keys) {
        std::ranges::sort(times);
        medians.push_back(times[rounds / 2]);
        result.peak = std::max(result.peak, times.back());
    }
    for (const size_t key : firstKeys)
        result.first = std::max(result.first, medians[key]);
    std::ranges::sort(medians);
    result.median = medians[medians.size() / 2];
    result.worst = medians.back();
    return result;
}

FilterBench::Times FilterBench::ours() const
{
    ActionListModel model;
    model.setActions(m_actions);
    ListPane pane(model);
    pane.showActions();
    return measure(
        pane, [&](const QString &filter) { pane.setFilter(filter); },
        [&] { model.upsert(m_actions.front()); });
}

FilterBench::Times FilterBench::proxy() const
{
    ActionListModel source;
    source.setActions(m_actions);
    ProxyModel proxy;
    proxy.setSourceModel(&source);
    proxy.setSortRole(ActionListModel::SortRole);
    proxy.setSortCaseSensitivity(Qt::CaseInsensitive);

    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *edit = new QLineEdit;
    auto *count = new QLabel;
    auto *table = new QTableView;
    layout->addWidget(edit);
    layout->addWidget(count);
    layout->addWidget(table);
    table->setModel(&proxy);
    table->verticalHeader()->hide();
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSortingEnabled(true);
    table->sortByColumn(ActionListModel::NameColumn, Qt::AscendingOrder);
    return measure(
        window,
        [&](const QString &filter) {
            edit->setText(filter);
            proxy.setWords(filter);
            count->setText(QString::number(proxy.rowCount()));
        },
        [] {});
}

std::pair<double, double> FilterBench::load() const
{
    QElapsedTimer timer;
    timer.start();
    PreparedActions prepared = ActionListModel::prepare(m_actions);
    const double preparing = milliseconds(timer);
    ActionListModel model;
    timer.start();
    model.setPrepared(std::move(prepared));
    return {preparing, milliseconds(timer)};
}

namespace {

void run(int rows, int characters)
{
    const FilterBench bench(rows, characters);
    const auto [preparing, setting] = bench.load();
    std::printf("%d rows, scripts of %d characters on average; ms\n", rows, characters);
    std::printf("  load: prepare %.1f, set %.1f\n", preparing, setting);
    const FilterBench::Times ours = bench.ours();
    const FilterBench::Times proxy = bench.proxy();
    std::printf("  %-22s %8s %8s %8s %8s\n", "keystroke to painted", "first", "median", "worst", "peak");
    const auto print = [](const char *what, const char *format, const FilterBench::Times &times) {
        std::printf("  %-22s", what);
        for (const double time : {times.first, times.median, times.worst, times.peak})
            std::printf(format, time);
        std::printf("\n");
    };
    print("list pane", " %8.2f", ours);
    print("QSortFilterProxyModel", " %8.2f", proxy);
    print("ratio", " %8.3f",
          {ours.first / proxy.first, ours.median / proxy.median, ours.worst / proxy.worst,
           ours.peak / proxy.peak});
    std::fflush(stdout);
}

} // namespace

void benches::filter()
{
    const int rows = usually(10'000, 200);
    run(rows, 1'000);
    run(rows, 10'000);
}
