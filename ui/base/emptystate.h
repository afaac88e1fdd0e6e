// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/colours.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QBoxLayout;
class PlainLabel;
class QPushButton;

/// Says why a pane is empty, or what went wrong in it, and offers the next step.
///
/// As a page it fills the pane, as a banner it stands above what is still there. All texts are shown as they
/// are, without markup, and can be selected, as people copy a server's words into a search.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    enum class Form { Page, Banner };

    explicit EmptyState(QWidget *parent = nullptr);

    /// An icon of the system's theme, following the palette. None is shown if the theme does not have it.
    void setIcon(const QString &themeName);

    /// What is the matter, one sentence.
    void setTitle(const QString &title);

    /// What it means and what to do; hidden if empty.
    void setText(const QString &text);

    /// Small print, such as a server's own words; hidden if empty. What is too long for a pane is in the
    /// tooltip.
    void setDetails(const QString &details);

    /// Colours the title, and the ground of a banner. Without a meaning it has the colours of plain text.
    void setMeaning(std::optional<colours::Meaning> meaning);

    void setForm(Form form);

    /// Adds a button below the texts, in the order of the calls. It belongs to this widget; hide what does
    /// not fit the present text.
    QPushButton *addButton(const QString &text, const QString &objectName);

    /// Title, text and details, for a screen reader to announce.
    QString wholeText() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void giveBackFocus(QWidget *old, QWidget *now);
    PlainLabel *newLabel(const QString &objectName);
    void arrange();
    void colour();
    void showIcon();

    QBoxLayout *m_frame;
    QBoxLayout *m_column;
    QBoxLayout *m_buttons;
    QPointer<QWidget> m_before; ///< had the keys before a button here got them
    PlainLabel *m_icon;
    PlainLabel *m_title;
    PlainLabel *m_text;
    PlainLabel *m_details;
    QString m_iconName;
    std::optional<colours::Meaning> m_meaning;
    Form m_form = Form::Page;
    bool m_colouring = false;
};
