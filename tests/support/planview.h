// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plandialog.h"

#include <QAbstractItemModel>
#include <QFileDialog>
#include <QPushButton>
#include <QTreeView>

/// A PlanDialog as a person sees it.
struct PlanView
{
    /// The one that was opened last over @p window; nothing if there is none.
    explicit PlanView(const QWidget *window)
    {
        const auto all = window->findChildren<PlanDialog *>();
        dialog = all.isEmpty() ? nullptr : all.constLast();
        list = dialog ? dialog->findChild<QTreeView *>(QStringLiteral("planList")) : nullptr;
    }
    /// Imports @p folder by the command.
    template<typename Fixture>
    static PlanView importFrom(const Fixture &fixture, const QString &folder)
    {
        fixture.command("importFolderCommand");
        const auto choosers =
            fixture.window->template findChildren<QFileDialog *>(QStringLiteral("importFolderCommandDialog"));
        emit choosers.constLast()->fileSelected(folder);
        choosers.constLast()->close();
        return PlanView(fixture.window.get());
    }

    int rows() const { return list->model()->rowCount(); }
    QString text(int row, int column) const { return list->model()->index(row, column).data().toString(); }
    Qt::CheckState tick(int row) const
    {
        return list->model()->index(row, 0).data(Qt::CheckStateRole).value<Qt::CheckState>();
    }
    void setTick(int row, bool ticked) const
    {
        list->model()->setData(list->model()->index(row, 0), ticked ? Qt::Checked : Qt::Unchecked,
                               Qt::CheckStateRole);
    }
    void choose(int row) const { list->setCurrentIndex(list->model()->index(row, 0)); }
    QPushButton *button(const char *name) const
    {
        return dialog->findChild<QPushButton *>(QLatin1StringView(name));
    }
    template<typename T>
    T *in(const char *name) const
    {
        return dialog->findChild<T *>(QLatin1StringView(name));
    }

    PlanDialog *dialog;
    QTreeView *list;
};
