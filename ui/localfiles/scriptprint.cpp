// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localfiles/scriptprint.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QLocale>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextLayout>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ScriptPrint)
};

constexpr double codePoints = 8; // a hundred columns on A4
constexpr double headPoints = 9;

/// The size in points, whatever a screen or a test platform makes of the font.
QFont sized(QFont font, double points)
{
    font.setPointSizeF(points);
    return font;
}

/// Lays the whole script out first, as each page tells how many there are.
class Printing
{
public:
    Printing(QPainter &painter, QSizeF page, const ColouredScript &script, const PrintHead &head)
        : m_painter(painter)
        , m_page(page)
        , m_script(script)
        , m_head(head)
        , m_code(sized(QFontDatabase::systemFont(QFontDatabase::FixedFont), codePoints))
        , m_title(sized(QFontDatabase::systemFont(QFontDatabase::GeneralFont), headPoints))
    {
        const QFontMetricsF code(m_code, painter.device());
        const QFontMetricsF title(m_title, painter.device());
        m_numbers = code.horizontalAdvance(QString::number(script.lines.size()));
        m_gap = code.horizontalAdvance(u"  "_s);
        m_top = title.height() * 2.2;
        m_titleHeight = title.height();
        for (qsizetype i = 0; i < script.lines.size(); ++i)
            layOut(i);
    }

    int run(QPagedPaintDevice &device)
    {
        const int pages = m_rows.isEmpty() ? 1 : m_rows.constLast().page + 1;
        int page = 0;
        paintHead(1, pages);
        for (const Row &row : m_rows) {
            if (row.page != page) {
                if (!device.newPage())
                    return 0;
                page = row.page;
                paintHead(page + 1, pages);
            }
            paintRow(row);
        }
        return pages;
    }

private:
    /// A line of the script, or a part of one that is wider than the paper.
    struct Row
    {
        qsizetype line;
        int part;
        int page;
        double y;
    };

    void layOut(qsizetype index)
    {
        const ColouredScript::Line &line = m_script.lines[index];
        auto layout = std::make_unique<QTextLayout>(line.text, m_code, m_painter.device());
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setTabStopDistance(QFontMetricsF(m_code, m_painter.device()).horizontalAdvance(u"    "_s));
        layout->setTextOption(option);
        QList<QTextLayout::FormatRange> formats;
        for (const ColouredScript::Stretch &run : line.runs) {
            QTextLayout::FormatRange range{int(run.start), int(run.length), {}};
            range.format.setForeground(run.ink);
            formats.append(range);
        }
        layout->setFormats(formats);
        layout->beginLayout();
        for (QTextLine part = layout->createLine(); part.isValid(); part = layout->createLine()) {
            part.setLineWidth(m_page.width() - m_numbers - m_gap - hang(part.lineNumber()));
            const double height = part.height();
            if (m_y + height > m_page.height() - m_top) {
                ++m_atPage;
                m_y = 0;
            }
            m_rows.append({index, part.lineNumber(), m_atPage, m_top + m_y});
            m_y += height;
        }
        layout->endLayout();
        m_layouts.push_back(std::move(layout));
    }

    /// How far in a part begins: what goes on from the line above must not look like a line of its own.
    double hang(int part) const { return part > 0 ? 2 * m_gap : 0; }

    void paintRow(const Row &row)
    {
        const QTextLine part = m_layouts[size_t(row.line)]->lineAt(row.part);
        if (row.part == 0) {
            m_painter.setFont(m_code);
            m_painter.setPen(m_script.lineNumber);
            m_painter.drawText(QRectF(0, row.y, m_numbers, part.height()),
                               int(Qt::AlignRight | Qt::AlignVCenter), QString::number(row.line + 1));
        }
        m_painter.setPen(m_script.text);
        part.draw(&m_painter, QPointF(m_numbers + m_gap + hang(row.part) - part.x(), row.y - part.y()));
    }

    void paintHead(int page, int pages)
    {
        const QLocale locale;
        const QString place = m_head.organisation.isEmpty()
                                  ? m_head.action
                                  : u"%1 – %2"_s.arg(m_head.action, m_head.organisation);
        //: At the top of a printed page: date, number of the page, number of all pages
        const QString right = Texts::tr("%1 – page %2 of %3")
                                  .arg(locale.toString(m_head.at, QLocale::ShortFormat),
                                       locale.toString(page), locale.toString(pages));
        m_painter.setFont(m_title);
        m_painter.setPen(m_script.text);
        const QFontMetricsF metrics(m_title, m_painter.device());
        const QRectF row(0, 0, m_page.width(), m_titleHeight);
        const double room = m_page.width() - metrics.horizontalAdvance(right) - m_gap;
        m_painter.drawText(row, int(Qt::AlignLeft | Qt::AlignVCenter),
                           metrics.elidedText(place, Qt::ElideMiddle, room));
        m_painter.drawText(row, int(Qt::AlignRight | Qt::AlignVCenter), right);
        m_painter.setPen(m_script.lineNumber);
        m_painter.drawLine(QPointF(0, m_titleHeight * 1.4), QPointF(m_page.width(), m_titleHeight * 1.4));
    }

    QPainter &m_painter;
    QSizeF m_page;
    const ColouredScript &m_script;
    const PrintHead &m_head;
    QFont m_code;
    QFont m_title;
    double m_numbers = 0;
    double m_gap = 0;
    double m_top = 0;
    double m_titleHeight = 0;
    double m_y = 0; // below m_top
    int m_atPage = 0;
    std::vector<std::unique_ptr<QTextLayout>> m_layouts;
    QList<Row> m_rows;
};

} // namespace

int printScript(QPagedPaintDevice &device, const ColouredScript &script, const PrintHead &head)
{
    QPainter painter;
    if (!painter.begin(&device))
        return 0;
    const QSizeF page(device.width(), device.height());
    return Printing(painter, page, script, head).run(device);
}
