// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTextEdit>

using namespace Qt::StringLiterals; // as in each test

/// A text that is more than text wherever somebody takes it for that: HTML with a picture and a link, a key
/// for a menu, the mark of a window that was changed, a letter that turns the line round, one that cannot be
/// seen, a line break.
///
/// The lines after the first begin with "forged".
inline QString hostileText(const QString &picture = QStringLiteral("file:///dev/null"))
{
    return QStringLiteral("<img src=\"%1\">&zap<a "
                          "href=\"http://evil.example\">x</a>[*]%2\u202e\u2066\u200b\u0007\nforged")
        .arg(picture, QStringLiteral("%1%2"));
}

/// Looks at all that the program shows, and notes where hostileText() is taken for more than text. What is
/// being edited is left out: it has to be what it is.
class ForeignText
{
public:
    /// What was found since the last time, one per line.
    static QString faults(const QString &where)
    {
        ForeignText found;
        found.m_where = where;
        for (const QWidget *widget : QApplication::allWidgets())
            found.lookAt(widget);
        found.m_faults.removeDuplicates();
        return found.m_faults.join(u'\n');
    }

    /// How many texts there are in which it is shown.
    static int shown()
    {
        ForeignText found;
        for (const QWidget *widget : QApplication::allWidgets())
            found.lookAt(widget);
        return found.m_shown;
    }

private:
    void fault(const QString &what, const QString &text)
    {
        m_faults << m_where + QStringLiteral(": ") + what + QStringLiteral(": ") + text.left(160);
    }

    void plain(const QString &place, const QString &text)
    {
        if (text.contains("evil.example"_L1) || text.contains("<img"_L1))
            ++m_shown;
        for (const char32_t c : text.toUcs4()) {
            const auto category = QChar::category(c);
            const bool isOurs = c == '\n' || c == '\t' || c == 0x200b; // the last lets long words wrap
            if (!isOurs && (category == QChar::Other_Control || category == QChar::Other_Format ||
                            category == QChar::Separator_Line || category == QChar::Separator_Paragraph))
                return fault(place + QStringLiteral(" has U+%1").arg(int(c), 4, 16, QChar(u'0')), text);
        }
        if (text.contains("\nforged"_L1))
            fault(place + " has a line of its own"_L1, text);
    }

    void document(const QString &place, const QTextDocument &document)
    {
        plain(place, document.toPlainText());
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                const QTextCharFormat format = it.fragment().charFormat();
                if (format.isImageFormat() || format.anchorHref().contains("evil"_L1))
                    fault(place + " has a picture or a link"_L1, document.toPlainText());
            }
        }
    }

    /// What Qt takes for HTML if it looks like that.
    void guessed(const QString &place, const QString &text)
    {
        if (!Qt::mightBeRichText(text))
            return plain(place, text);
        QTextDocument html;
        html.setHtml(text);
        document(place, html);
    }

    void marked(const QString &place, const QString &text)
    {
        plain(place, text);
        if (QKeySequence::mnemonic(text) == QKeySequence(Qt::ALT | Qt::Key_Z))
            fault(place + " has a key"_L1, text);
    }

    void items(const QString &place, const QAbstractItemModel *model, const QModelIndex &parent, int depth)
    {
        for (int row = 0; row < std::min(model->rowCount(parent), 200); ++row) {
            for (int column = 0; column < model->columnCount(parent); ++column) {
                const QModelIndex index = model->index(row, column, parent);
                for (const int role : {Qt::DisplayRole, Qt::AccessibleTextRole, Qt::StatusTipRole})
                    plain(place, index.data(role).toString());
                guessed(place + " tooltip"_L1, index.data(Qt::ToolTipRole).toString());
                guessed(place + " help"_L1, index.data(Qt::WhatsThisRole).toString());
            }
            if (depth < 4)
                items(place, model, model->index(row, 0, parent), depth + 1);
        }
    }

    void lookAt(const QWidget *widget)
    {
        const QString place =
            QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName();
        guessed(place + " tooltip"_L1, widget->toolTip());
        guessed(place + " help"_L1, widget->whatsThis());
        plain(place + " status tip"_L1, widget->statusTip());
        plain(place + " accessible name"_L1, widget->accessibleName());
        plain(place + " description"_L1, widget->accessibleDescription());
        plain(place + " title"_L1, widget->windowTitle());
        if (QString(widget->windowTitle()).remove("[*][*]"_L1).count("[*]"_L1) > 1)
            fault(place + " has two marks in its title"_L1, widget->windowTitle());
        for (const QAction *action : widget->actions()) {
            marked(place + " action"_L1, action->text());
            guessed(place + " action's tooltip"_L1, action->toolTip());
            plain(place + " action's status tip"_L1, action->statusTip());
        }
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            if (label->textFormat() == Qt::PlainText)
                label->buddy() ? marked(place, label->text()) : plain(place, label->text());
            else
                guessed(place, label->text());
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            marked(place, button->text());
        } else if (const auto *group = qobject_cast<const QGroupBox *>(widget)) {
            marked(place, group->title());
        } else if (const auto *edit = qobject_cast<const QLineEdit *>(widget)) {
            plain(place + " placeholder"_L1, edit->placeholderText());
        } else if (const auto *combo = qobject_cast<const QComboBox *>(widget)) {
            plain(place + " placeholder"_L1, combo->placeholderText());
            items(place, combo->model(), {}, 0);
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i) {
                marked(place, tabs->tabText(i));
                guessed(place + " tooltip"_L1, tabs->tabToolTip(i));
            }
        } else if (const auto *text = qobject_cast<const QTextEdit *>(widget)) {
            if (text->isReadOnly())
                document(place, *text->document());
        } else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget);
                   view && view->model()) {
            items(place, view->model(), {}, 0);
        }
    }

    QString m_where;
    QStringList m_faults;
    int m_shown = 0;
};
