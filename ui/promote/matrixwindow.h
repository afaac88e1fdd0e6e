// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promote/bringing.h"

#include <QDialog>
#include <QPointer>

class DifferenceView;
class PlainLabel;
class QCheckBox;
class QComboBox;
class QLayout;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableView;
class Settings;

namespace promote {
class MatrixModel;
class Survey;
} // namespace promote

/// Actions × organisations: how each organisation has each action, beside the one that is the reference, and
/// the way to bring one version to all. A window of its own that keeps its size; deletes itself when closed.
class MatrixWindow : public QDialog
{
    Q_OBJECT

public:
    /// All that is borrowed must outlive the window.
    MatrixWindow(const std::shared_ptr<Reach> &reach, SyntaxThemes &themes, Settings &settings,
                 QWidget *parent = nullptr);
    ~MatrixWindow() override;

    /// Begins anew with these organisations; the first is the reference.
    void setSites(const QList<promote::Site *> &sites);

private:
    void build();
    void buildTable();
    QLayout *buildTools();
    QLayout *buildButtons();
    void chooseAgain();
    void chooseSites();
    void read();
    void siteRead(qsizetype site);
    void showSite(qsizetype site, const placeholders::Values &values);
    bool isOneConnection() const;
    void readEnded();
    void stopReading();
    void showChosen();
    void showButtons();
    void filter();
    void bring();
    QStringList chosenNames() const;
    QList<promote::Site *> targets(int source) const;

    const std::shared_ptr<Reach> m_reach;
    SyntaxThemes &m_themes;
    Settings &m_settings;
    QList<promote::Site *> m_sites;
    QPointer<promote::Survey> m_survey;
    quint64 m_readings = 0; ///< the number of the newest; what earlier ones bring is dropped
    QString m_chosenName; ///< of the cell before the model was reset
    int m_chosenColumn = 0;
    promote::MatrixModel *m_model;
    QComboBox *m_reference;
    QLineEdit *m_filter;
    QCheckBox *m_onlyDifferences;
    QTableView *m_table;
    DifferenceView *m_difference;
    PlainLabel *m_state;
    QProgressBar *m_progress;
    QCheckBox *m_triggers;
    QPushButton *m_choose;
    QPushButton *m_again;
    QPushButton *m_stop;
    QPushButton *m_bring;
};
