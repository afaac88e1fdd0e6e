// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QLabel>
#include <QMainWindow>
#include <QTimer>

#include <cstdio>

/// The least that a Qt program with a window can do: what our start-up is compared with.
class Hello : public QMainWindow
{
protected:
    bool event(QEvent *event) override
    {
        const bool handled = QMainWindow::event(event);
        if (event->type() == QEvent::Paint &&
            !QCoreApplication::arguments().contains(QStringLiteral("--stay")))
            QTimer::singleShot(0, this, [] {
                std::puts("painted");
                QApplication::quit();
            });
        return handled;
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    Hello window;
    window.setCentralWidget(new QLabel(QStringLiteral("Hello"), &window));
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
