// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;
struct SearchQuery;

/// Case, word and regular expression: how a text is looked for. With keys of their own (Alt and a letter),
/// which work in the fields given to watch().
class SearchToggles : public QWidget
{
    Q_OBJECT

public:
    explicit SearchToggles(QWidget *parent = nullptr);

    /// Puts the choices into @p query.
    void fill(SearchQuery &query) const;
    bool isRegex() const;

    /// Lets the keys work in @p field, which would take them for letters or hand them to a menu.
    void watch(QWidget *field);

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *add(const QString &text, const QString &tip, const QString &name, Qt::Key key);

    QToolButton *m_matchCase;
    QToolButton *m_wholeWord;
    QToolButton *m_regex;
};
