// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariantMap>

#include <functional>
#include <vector>

class ActionEditor;
class EditorTabs;
class MainWindow;
class QAction;
class TourReport;
class Workspace;

/// Does the main job in the real window and takes a picture of each step.
///
/// It can be pointed at a real instance: it edits only an action that it creates itself, under a name nobody
/// uses, and deletes it at the end, also when a step failed. Whatever a person could do by hand it does
/// through the same widgets and commands.
class Tour : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the tour. @p folder exists and gets the pictures.
    Tour(MainWindow &window, Workspace &workspace, TourReport &report, const QString &folder,
         QObject *parent = nullptr);

    void start();

signals:
    /// All steps are done, or one failed and the tour's own action is deleted again.
    void finished();

private:
    struct Step
    {
        QString name;
        std::function<void()> act;          ///< what a person does
        std::function<QString()> missing;   ///< what is not yet shown as it should be; empty when all is
        std::function<QVariantMap()> shown; ///< for the report
        bool hasPicture = true;
    };

    void addSteps();
    void addCreateSteps();
    void addEditSteps();
    void addErrorStep();
    void addEmptyOrganisationStep();
    void addDeleteStep();
    void nextStep();
    void poll();
    void endStep(const QString &problem);
    void cleanUp();
    void tryNextOrganisation();

    void type(const char *objectName, const QString &text);
    void command(const char *objectName);
    void answerBox(const char *boxName, const std::function<void(class QMessageBox &)> &answer);
    QString textOf(const char *objectName) const;
    ActionEditor *editor() const;
    QVariantMap details() const;

    MainWindow &m_window;
    Workspace &m_workspace;
    TourReport &m_report;
    const QString m_folder;
    const QString m_name;  ///< of the tour's own action
    QString m_id;          ///< once it is created
    QString m_home;        ///< the organisation it was created in
    QStringList m_untried; ///< organisations that may be empty
    std::vector<Step> m_steps;
    size_t m_at = 0;
    int m_pictures = 0;
    qint64 m_deadline = 0;
};
