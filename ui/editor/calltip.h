// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/tipframe.h"
#include "script/completion.h"

class QLabel;

/// The function that is being called, above its line, with the parameter at the text cursor marked.
class CallTipFrame : public TipFrame
{
    Q_OBJECT

public:
    explicit CallTipFrame(QWidget *editor);

    void setTip(const script::CallTip &tip);
    const script::CallTip &tip() const { return m_tip; }

    /// Shows it above @p line, the place of the call on the screen, or where there is no room or @p taken is,
    /// below @p cursor, the place of the text cursor.
    void popUp(const QRect &line, const QRect &cursor, const QRect &taken);

protected:
    void changeEvent(QEvent *event) override;

private:
    script::CallTip m_tip;
    QLabel *m_text;
};
