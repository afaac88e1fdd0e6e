// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

struct Error;
struct Finding;
class BusyLine;
class EmptyState;
class ProfileStore;
class QCheckBox;
class PlainLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

/// What a person sees who starts the program without saying where to connect: the connections used last, an
/// instance by address and token, or the demo.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    /// @p profiles is borrowed and must outlive the page.
    explicit StartPage(ProfileStore &profiles, QWidget *parent = nullptr);

    /// Something is wrong with what was typed, or with the connection; the fields stay as they are.
    void showError(const Error &error);
    void showProblem(const Finding &finding);

    /// The connection is being tried; @p step says what is looked at, empty: no longer.
    void showProgress(const QString &step);

    /// The keyring does not work, @p note says what that means; empty: it does.
    void showKeyringNote(const QString &note);

signals:
    void demoRequested();
    void connectRequested(const QString &address, const QByteArray &token, bool remember);
    void cancelRequested();
    void profileRequested(const QString &id);
    void connectionsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void showRecent();
    void connectToInstance();
    void showMessage();

    ProfileStore &m_profiles;
    PlainLabel *m_recentTitle;
    QListWidget *m_recent;
    QLineEdit *m_address;
    QLineEdit *m_token;
    QCheckBox *m_remember;
    EmptyState *m_error;
    PlainLabel *m_progress;
    BusyLine *m_busy;
    QPushButton *m_go;
    QPushButton *m_cancel;
    QPushButton *m_others;
    QPushButton *m_demo;
};
