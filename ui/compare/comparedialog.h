// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/colours.h"
#include "base/result.h"
#include "compare/compareview.h"

#include <QDialog>
#include <QFuture>
#include <QTimer>

#include <functional>

class QComboBox;

/// A window in which any two versions of an action are compared.
class CompareDialog : public QDialog
{
    Q_OBJECT

public:
    struct Choice
    {
        QString key; ///< see versionkey.h
        QString title;

        bool operator==(const Choice &) const = default;
    };
    using Fetch = std::function<QFuture<Result<zitadel::ActionFields>>(const QString &key)>;

    /// @p fetch gives the fields of a choice, whenever they are wanted.
    CompareDialog(SyntaxThemes &themes, const EditorOptions &options, const Fetch &fetch,
                  QWidget *parent = nullptr);

    /// Shows @p choices, the newest first, and of them these two.
    void setChoices(const QList<Choice> &choices, const QString &left, const QString &right);

    /// The same choices as they are by now. The two that are shown stay, and are fetched again.
    void updateChoices(QList<Choice> choices);

    /// The draft is not what it was. Shown a moment later, as more keys may follow.
    void draftChanged();

    /// The draft is not what draftWanted() expected: tells that nothing was copied, and shows what it is now.
    void tellOutdated();

    CompareView &view() const { return *m_view; }

signals:
    /// See CompareView.
    void draftWanted(const QString &expected, const QString &wanted);

private:
    void fetchBoth();
    void tell(colours::Meaning meaning, const QString &text);
    void showBoth(const Result<zitadel::ActionFields> &left, const Result<zitadel::ActionFields> &right);

    const Fetch m_fetch;
    QComboBox *m_left;
    QComboBox *m_right;
    PlainLabel *m_message;
    CompareView *m_view;
    QTimer m_soon;
    bool m_isOutdated = false;
    quint64 m_asked = 0;
};
