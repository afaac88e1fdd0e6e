// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/signin/credentials.h"

#include <QTimer>
#include <QWidget>

class EmptyState;
class QPushButton;

/// Under the tool bar: what is the matter with the connection as a whole, and the way on. Hidden while all is
/// well.
class ConnectionBar : public QWidget
{
    Q_OBJECT

public:
    /// @p credentials is borrowed and must outlive the bar.
    explicit ConnectionBar(Credentials &credentials, QWidget *parent = nullptr);

    /// Whether there is something that can be edited: the command line's connection is not saved.
    void setEditable(bool isEditable) { m_isEditable = isEditable; }

    /// Opens the sign-in page in the system's browser; done by itself when a browser sign-in begins.
    void openPage();

signals:
    /// The person wants to change how the profile signs in.
    void editRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void showState();
    void showPrompt(const SignInPrompt &prompt);

    Credentials &m_credentials;
    EmptyState *m_message;
    QPushButton *m_signIn;
    QPushButton *m_open;
    QPushButton *m_copyAddress;
    QPushButton *m_copyCode;
    QPushButton *m_cancel;
    QPushButton *m_edit;
    QTimer m_busy{this};
    QUrl m_opened; ///< the page that was opened last, so that it opens once
    bool m_hasOpened = true;
    bool m_isEditable = true;
};
