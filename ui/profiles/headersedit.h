// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/extraheaders.h"

#include <QSet>
#include <QWidget>

#include <optional>

class FieldProblem;
class QLineEdit;
class QListWidget;
class QPushButton;

/// The headers that go along with each request to an instance: their names, and a field for the value of one,
/// which is seen by nobody once it is given.
class HeadersEdit : public QWidget
{
    Q_OBJECT

public:
    explicit HeadersEdit(QWidget *parent = nullptr);

    /// Whose values are not known yet; see setStored().
    void show(const QStringList &names);
    /// What the keyring has; what was typed meanwhile stays.
    void setStored(const extraheaders::List &stored);

    QStringList names() const;

    /// Takes what stands in the fields and was not added yet. False if it is wrong, which is said beside
    /// them; also where @p hasMoved and a value is one that was given for another address.
    bool finish(bool hasMoved);

    /// All headers to be kept, if any of them was typed or taken out; those of which the value is not known
    /// are not among them.
    std::optional<QByteArray> typed() const;

    QWidget *focusField() const;

signals:
    void edited();

private:
    bool add();
    void remove();
    void showList();
    void showButtons();

    QListWidget *m_list;
    QPushButton *m_remove;
    QLineEdit *m_name;
    QLineEdit *m_value;
    QPushButton *m_add;
    FieldProblem *m_problem;
    extraheaders::List m_headers; ///< an empty value is one that is not known
    QSet<QString> m_typed;        ///< names in lower case
    bool m_isChanged = false;
};
