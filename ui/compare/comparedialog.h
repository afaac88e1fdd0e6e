// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/compareview.h"
#include "result.h"

#include <QDialog>
#include <QFuture>

#include <functional>

class QComboBox;

/// A window in which any two versions of an action are compared.
class CompareDialog : public QDialog
{
    Q_OBJECT

public:
    struct Choice
    {
        QString key; ///< "draft" is what the editor holds
        QString title;
    };
    using Fetch = std::function<QFuture<Result<zitadel::ActionFields>>(const QString &key)>;

    /// @p fetch gives the fields of a choice, whenever they are wanted.
    CompareDialog(SyntaxThemes &themes, const EditorOptions &options, const Fetch &fetch,
                  QWidget *parent = nullptr);

    /// Shows @p choices, the newest first, and of them these two.
    void setChoices(const QList<Choice> &choices, const QString &left, const QString &right);

    /// The draft is not what it was.
    void draftChanged();

    CompareView &view() const { return *m_view; }

signals:
    void draftWanted(const zitadel::ActionFields &fields);

private:
    void fetchBoth();
    void showBoth(const Result<zitadel::ActionFields> &left, const Result<zitadel::ActionFields> &right);

    const Fetch m_fetch;
    QComboBox *m_left;
    QComboBox *m_right;
    QLabel *m_error;
    CompareView *m_view;
    quint64 m_asked = 0;
};
