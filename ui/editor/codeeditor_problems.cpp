// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CodeEditor that marks what is wrong, and says it on hovering.
#include "base/colours.h"
#include "base/plaintext.h"
#include "editor/codeeditor.h"
#include "editor/codeeditor_marks.h"

#include <QHelpEvent>
#include <QImage>
#include <QMenu>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace {

// A disc with a cross for an error and a triangle with a bar for a warning: two shapes, as colours alone tell
// nothing to some.
QImage problemImage(bool isError, int size, qreal scale, const QPalette &palette)
{
    QImage image(QSize(size, size) * scale, QImage::Format_ARGB32);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    using colours::Meaning;
    const Meaning meaning = isError ? Meaning::Error : Meaning::Warning;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours::ink(meaning, palette));
    const QRectF box = QRectF(0, 0, size, size).adjusted(0.5, 0.5, -0.5, -0.5);
    QPen sign(palette.color(QPalette::Base), size / 7.0, Qt::SolidLine, Qt::RoundCap);
    if (isError) {
        painter.drawEllipse(box);
        painter.setPen(sign);
        const QRectF cross = box.adjusted(size * 0.28, size * 0.28, -size * 0.28, -size * 0.28);
        painter.drawLine(cross.topLeft(), cross.bottomRight());
        painter.drawLine(cross.topRight(), cross.bottomLeft());
    } else {
        painter.drawPolygon(QPolygonF({{box.center().x(), box.top()}, box.bottomRight(), box.bottomLeft()}));
        painter.setPen(sign);
        const qreal middle = box.center().x();
        painter.drawLine(QPointF(middle, size * 0.4), QPointF(middle, size * 0.6));
        painter.drawPoint(QPointF(middle, size * 0.8));
    }
    return image;
}

QString textWithFixes(const QString &text, const QStringList &fixes)
{
    QStringList lines{text};
    for (const QString &fix : fixes)
        //: %1 is what would be done, "Rename the function"
        lines << CodeEditor::tr("Ctrl+. – %1").arg(plaintext::line(fix));
    return lines.join(u'\n');
}

} // namespace

void CodeEditor::setUpProblemMarks()
{
    send(SCI_SETMARGINTYPEN, problemMargin, SC_MARGIN_SYMBOL);
    send(SCI_SETMARGINMASKN, problemMargin, (1 << warningMarker) | (1 << errorMarker));
    send(SCI_SETMARGINCURSORN, problemMargin, SC_CURSORARROW);
}

void CodeEditor::showProblemColours()
{
    const int size = std::max(6, textHeight(0) * 5 / 8);
    send(SCI_RGBAIMAGESETSCALE, qRound(devicePixelRatioF() * 100)); // to find their middle
    for (const bool isError : {false, true})
        markerDefine(problemImage(isError, size, devicePixelRatioF(), palette()),
                     isError ? errorMarker : warningMarker);
}

// The places move along with what is typed until the next answer brings the right ones.
void CodeEditor::moveProblems(long position, long added)
{
    const auto moved = [=](long place) {
        return place <= position ? place : std::max(position, place + added);
    };
    for (Problem &problem : m_problems)
        problem = {moved(problem.start), moved(problem.end), problem.text, problem.fixes, problem.number};
}

QString CodeEditor::problemsOfLine(long line) const
{
    QStringList found;
    for (const Problem &problem : m_problems) {
        if (send(SCI_LINEFROMPOSITION, problem.start) == line)
            found.append(textWithFixes(problem.text, isReadOnly() ? QStringList() : problem.fixes));
    }
    return found.join(u'\n');
}

// Those at the place, or else in its line.
QList<CodeEditor::Problem> CodeEditor::problemsToMend(long position) const
{
    QList<Problem> here;
    QList<Problem> inLine;
    const long line = send(SCI_LINEFROMPOSITION, position);
    for (const Problem &problem : m_problems) {
        if (problem.fixes.isEmpty())
            continue;
        if (position >= problem.start && position <= problem.end)
            here.append(problem);
        else if (send(SCI_LINEFROMPOSITION, problem.start) == line)
            inLine.append(problem);
    }
    return here.isEmpty() ? inLine : here;
}

void CodeEditor::addFixes(QMenu &menu, const QList<Problem> &problems)
{
    for (const Problem &problem : problems) {
        for (int i = 0; i < problem.fixes.size(); ++i) {
            QAction *action = menu.addAction(QIcon::fromTheme(u"tools-wizard"_s),
                                             QString(problem.fixes[i]).replace(u'&', "&&"_L1));
            action->setObjectName("fixAction"_L1);
            action->setEnabled(!isReadOnly());
            connect(action, &QAction::triggered, this,
                    [this, number = problem.number, i] { emit fixChosen(number, i); });
        }
    }
}

void CodeEditor::mendAtCursor()
{
    const long cursor = send(SCI_GETCURRENTPOS);
    const QList<Problem> problems = isReadOnly() ? QList<Problem>() : problemsToMend(cursor);
    if (problems.isEmpty()) {
        emit nothingToMend();
    } else if (problems.size() == 1 && problems.constFirst().fixes.size() == 1) {
        emit fixChosen(problems.constFirst().number, 0);
    } else {
        auto *menu = new QMenu(this);
        menu->setObjectName("fixMenu"_L1);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        addFixes(*menu, problems);
        menu->setActiveAction(menu->actions().constFirst());
        menu->popup(
            viewport()->mapToGlobal(QPoint(int(send(SCI_POINTXFROMPOSITION, 0, cursor)),
                                           int(send(SCI_POINTYFROMPOSITION, 0, cursor)) + textHeight(0))));
    }
}

// Over the margin those of the line, over the text those of the place.
QString CodeEditor::problemsAt(QPoint point) const
{
    if (m_problems.isEmpty())
        return {};
    if (point.x() < textLeft()) {
        const long line = send(SCI_LINEFROMPOSITION, send(SCI_POSITIONFROMPOINT, textLeft(), point.y()));
        const long top = send(SCI_POINTYFROMPOSITION, 0, send(SCI_POSITIONFROMLINE, line));
        const long height = send(SCI_TEXTHEIGHT, line) * send(SCI_WRAPCOUNT, line);
        return point.y() >= top && point.y() < top + height ? problemsOfLine(line) : QString();
    }
    const long place = send(SCI_CHARPOSITIONFROMPOINTCLOSE, point.x(), point.y());
    QStringList found;
    for (const Problem &problem : m_problems) {
        if (place >= problem.start && place < problem.end)
            found.append(textWithFixes(problem.text, isReadOnly() ? QStringList() : problem.fixes));
    }
    return found.join(u'\n');
}

bool CodeEditor::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::DevicePixelRatioChange)
        showProblemColours(); // pictures are sharp on one scale only
    if (event->type() != QEvent::ToolTip)
        return QsciScintilla::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString text = problemsAt(help->pos());
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plaintext::toolTip(text), viewport());
    return true;
}

// For those who hear the script: what is wrong in the line they have come to.
void CodeEditor::describeProblems()
{
    const QString text = m_problems.isEmpty() ? QString() : problemsOfLine(m_line - 1);
    if (text != accessibleDescription())
        setAccessibleDescription(text);
}
