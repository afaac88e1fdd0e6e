// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/editoroptionspage.h"

#include "base/colours.h"
#include "editor/codeeditor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFontComboBox>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

/// Something of everything that themes colour.
const auto sample = "/** Adds the roles as a claim. */\n"
                    "function addRoles(ctx, api) {\n"
                    "    // Nothing to add without grants.\n"
                    "    const grants = ctx.v1.user.grants;\n"
                    "    if (grants === undefined || grants.count === 0) {\n"
                    "        return;\n"
                    "    }\n"
                    "    const roles = [];\n"
                    "    grants.grants.forEach((grant) => {\n"
                    "        grant.roles.forEach((role) => roles.push(`${grant.projectId}:${role}`));\n"
                    "    });\n"
                    "    if (/^admin/i.test(roles[0])) {\n"
                    "\t\tapi.v1.claims.setClaim('first', 10.5);\n"
                    "    }\n"
                    "}\n"_L1;

QFont systemFont()
{
    return QFontDatabase::systemFont(QFontDatabase::FixedFont);
}

/// The system's palette, or one of the other lightness.
QPalette paletteFor(bool dark)
{
    const QPalette system = QGuiApplication::palette();
    if (colours::isDark(system) == dark)
        return system;
    return dark ? QPalette(QColor(0x31, 0x36, 0x3b), QColor(0x23, 0x26, 0x29))
                : QPalette(QColor(0xef, 0xf0, 0xf1), QColor(0xff, 0xff, 0xff));
}

} // namespace

EditorOptionsPage::EditorOptionsPage(const EditorOptions &options, SyntaxThemes &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildChoices());
    layout->addWidget(buildPreview(), 1);
    setOptions(options);
    showGround(colours::isDark(palette()));
}

QWidget *EditorOptionsPage::buildChoices()
{
    auto *choices = new QWidget(this);
    auto *form = new QFormLayout(choices);
    form->setContentsMargins(12, 12, 12, 12);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    buildLook(form);
    buildTyping(form);

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(choices);
    scroll->viewport()->setAutoFillBackground(false); // the tab's ground, as beside it
    choices->setAutoFillBackground(false);
    scroll->setMinimumWidth(choices->sizeHint().width() + 24);
    return scroll;
}

QWidget *EditorOptionsPage::buildPreview()
{
    auto *pane = new QWidget(this);
    m_ground = new QTabBar(pane);
    m_ground->setObjectName("previewGround"_L1);
    m_ground->setAccessibleName(tr("Ground of the preview"));
    m_ground->addTab(tr("Light"));
    m_ground->addTab(tr("Dark"));
    m_ground->setDrawBase(false);
    m_preview = new CodeEditor(m_themes, pane);
    m_preview->setObjectName("previewEditor"_L1);
    m_preview->setAccessibleName(tr("Preview: nothing typed here is kept"));
    m_preview->load(sample);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 12, 12, 12);
    layout->setSpacing(0);
    layout->addWidget(m_ground);
    layout->addWidget(m_preview, 1);
    connect(m_ground, &QTabBar::currentChanged, this,
            [this](int index) { m_preview->setPalette(paletteFor(index == 1)); });
    return pane;
}

void EditorOptionsPage::buildLook(QFormLayout *form)
{
    m_lightTheme = addThemes(form, tr("Theme when light"), u"lightThemeBox"_s, false);
    m_darkTheme = addThemes(form, tr("Theme when dark"), u"darkThemeBox"_s, true);

    m_systemFont = new QCheckBox(tr("The system's fixed-pitch font"), this);
    m_systemFont->setObjectName("systemFontBox"_L1);
    m_font = new QFontComboBox(this);
    m_font->setObjectName("fontBox"_L1);
    m_font->setFontFilters(QFontComboBox::MonospacedFonts);
    m_font->setAccessibleName(tr("Font"));
    m_font->setEditable(false);
    m_fontSize = new QDoubleSpinBox(this);
    m_fontSize->setObjectName("fontSizeBox"_L1);
    m_fontSize->setRange(6, 72);
    m_fontSize->setDecimals(1);
    m_fontSize->setSingleStep(0.5);
    m_fontSize->setSuffix(tr(" pt"));
    m_fontSize->setAccessibleName(tr("Font size in points"));
    form->addRow(tr("Font"), m_systemFont);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_font, 1);
    row->addWidget(m_fontSize);
    form->addRow(QString(), row);
    connect(m_systemFont, &QCheckBox::toggled, this, [this](bool system) {
        m_font->setEnabled(!system);
        m_fontSize->setEnabled(!system);
        showPreview();
    });
    connect(m_font, &QFontComboBox::currentFontChanged, this, &EditorOptionsPage::showPreview);
    connect(m_fontSize, &QDoubleSpinBox::valueChanged, this, &EditorOptionsPage::showPreview);

    addCheck(form, tr("Show indentation guides"), u"indentGuidesBox"_s, &EditorOptions::showIndentGuides);
    addCheck(form, tr("Show folding in the margin"), u"foldingBox"_s, &EditorOptions::showFolding);
    addCheck(form, tr("Show spaces and tabs"), u"whitespaceBox"_s, &EditorOptions::showWhitespace);
    addCheck(form, tr("Show line ends"), u"lineEndsBox"_s, &EditorOptions::showLineEnds);
    addCheck(form, tr("Wrap long lines"), u"wrapBox"_s, &EditorOptions::wrapLines);
}

void EditorOptionsPage::buildTyping(QFormLayout *form)
{
    m_indent = new QComboBox(this);
    m_indent->setObjectName("indentBox"_L1);
    m_indent->addItems({tr("As the script does"), tr("Spaces"), tr("Tabs")});
    m_indentWidth = new QSpinBox(this);
    m_indentWidth->setObjectName("indentWidthBox"_L1);
    m_indentWidth->setRange(1, 8);
    m_indentWidth->setAccessibleName(tr("Columns of a step of indentation"));
    m_lineEnd = new QComboBox(this);
    m_lineEnd->setObjectName("lineEndBox"_L1);
    m_lineEnd->addItems({tr("As the script does"), tr("LF"), tr("CR LF")});
    form->addRow(tr("Indent new lines with"), m_indent);
    form->addRow(tr("Columns per step"), m_indentWidth);
    form->addRow(tr("End new lines with"), m_lineEnd);
    connect(m_indent, &QComboBox::currentIndexChanged, this, &EditorOptionsPage::showPreview);
    connect(m_indentWidth, &QSpinBox::valueChanged, this, &EditorOptionsPage::showPreview);
    connect(m_lineEnd, &QComboBox::currentIndexChanged, this, &EditorOptionsPage::showPreview);
    addCheck(form, tr("Close brackets and quotes"), u"closeBracketsBox"_s, &EditorOptions::closeBrackets);
    addCheck(form, tr("Offer completion while typing"), u"completeBox"_s, &EditorOptions::completeAsTyped);
    addCheck(form, tr("Show what a call takes"), u"callTipsBox"_s, &EditorOptions::showCallTips);
}

QComboBox *EditorOptionsPage::addThemes(QFormLayout *form, const QString &label, const QString &objectName,
                                        bool dark)
{
    auto *box = new QComboBox(this);
    box->setObjectName(objectName);
    box->addItem(tr("The one that fits the system"), QString());
    for (const SyntaxThemes::ThemeName &theme : m_themes.themes())
        box->addItem(theme.title, theme.name);
    form->addRow(label, box);
    connect(box, &QComboBox::currentIndexChanged, this, [this, dark] {
        showGround(dark);
        showPreview();
    });
    connect(box, &QComboBox::highlighted, this, [this, dark] { showGround(dark); });
    return box;
}

QCheckBox *EditorOptionsPage::addCheck(QFormLayout *form, const QString &text, const QString &objectName,
                                       bool EditorOptions::*option)
{
    auto *check = new QCheckBox(text, this);
    check->setObjectName(objectName);
    form->addRow(QString(), check);
    m_checks.append({check, option});
    connect(check, &QCheckBox::toggled, this, &EditorOptionsPage::showPreview);
    return check;
}

EditorOptions EditorOptionsPage::options() const
{
    EditorOptions options;
    options.lightTheme = m_lightTheme->currentData().toString();
    options.darkTheme = m_darkTheme->currentData().toString();
    if (!m_systemFont->isChecked()) {
        options.fontFamily = m_font->currentFont().family();
        options.fontSize = m_fontSize->value();
    }
    options.indent = EditorOptions::Indent(m_indent->currentIndex());
    options.indentWidth = m_indentWidth->value();
    options.lineEnd = EditorOptions::LineEnd(m_lineEnd->currentIndex());
    for (const auto &[check, option] : m_checks)
        options.*option = check->isChecked();
    return options;
}

void EditorOptionsPage::setOptions(const EditorOptions &options)
{
    const bool isSystem = options.fontFamily.isEmpty() && options.fontSize <= 0;
    const QFont system = systemFont();
    m_lightTheme->setCurrentIndex(std::max(0, m_lightTheme->findData(options.lightTheme)));
    m_darkTheme->setCurrentIndex(std::max(0, m_darkTheme->findData(options.darkTheme)));
    m_font->setCurrentFont(options.fontFamily.isEmpty() ? QFont(QFontInfo(system).family())
                                                        : QFont(options.fontFamily));
    m_fontSize->setValue(options.fontSize > 0 ? options.fontSize : std::max(10.0, system.pointSizeF()));
    m_systemFont->setChecked(isSystem);
    m_font->setEnabled(!isSystem);
    m_fontSize->setEnabled(!isSystem);
    m_indent->setCurrentIndex(int(options.indent));
    m_indentWidth->setValue(options.indentWidth);
    m_lineEnd->setCurrentIndex(int(options.lineEnd));
    for (const auto &[check, option] : std::as_const(m_checks))
        check->setChecked(options.*option);
    showPreview();
}

void EditorOptionsPage::showPreview()
{
    if (m_preview)
        m_preview->setOptions(options());
}

void EditorOptionsPage::showGround(bool dark)
{
    if (m_ground)
        m_ground->setCurrentIndex(dark ? 1 : 0);
}
