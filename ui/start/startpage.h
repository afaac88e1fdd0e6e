// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

struct Error;
class QLabel;
class QLineEdit;
class QPushButton;

/// What a person sees who starts the program without saying where to connect: the demo, or an instance with
/// an address and a token. The token is kept in memory, for this sitting only.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    /// Something is wrong with what was typed; the fields stay as they are.
    void showError(const Error &error);

signals:
    void demoRequested();
    void connectRequested(const QString &address, const QByteArray &token);

private:
    void connectToInstance();

    QLineEdit *m_address;
    QLineEdit *m_token;
    QLabel *m_error;
};
