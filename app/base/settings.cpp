// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/settings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Entry
{
    QLatin1StringView key;
    QVariant fallback;
};

} // namespace

// The one table of keys and defaults, in the order of Settings::Key.
static const Entry &entry(int key)
{
    static const EditorOptions options;
    static const Entry table[] = {
        {"window/geometry"_L1, QByteArray()},
        {"window/splitter"_L1, QByteArray()},
        {"window/side"_L1, QByteArray()},
        {"window/docks"_L1, QByteArray()},
        {"list/header"_L1, QByteArray()},
        {"editor/zoom"_L1, 0},
        {"network/timeoutSeconds"_L1, 30},
        {"editor/lightTheme"_L1, options.lightTheme},
        {"editor/darkTheme"_L1, options.darkTheme},
        {"editor/fontFamily"_L1, options.fontFamily},
        {"editor/fontSize"_L1, options.fontSize},
        {"editor/indent"_L1, int(options.indent)},
        {"editor/indentWidth"_L1, options.indentWidth},
        {"editor/lineEnd"_L1, int(options.lineEnd)},
        {"editor/showWhitespace"_L1, options.showWhitespace},
        {"editor/showLineEnds"_L1, options.showLineEnds},
        {"editor/showIndentGuides"_L1, options.showIndentGuides},
        {"editor/showFolding"_L1, options.showFolding},
        {"editor/wrapLines"_L1, options.wrapLines},
        {"editor/closeBrackets"_L1, options.closeBrackets},
        {"editor/completeAsTyped"_L1, options.completeAsTyped},
        {"editor/showCallTips"_L1, options.showCallTips},
        {"history/days"_L1, Settings::defaultHistoryDays},
        {"history/megabytes"_L1, Settings::defaultHistoryMegabytes},
        {"files/lastFolder"_L1, QString()},
        {"editor/problemsHeight"_L1, 0},
        {"comparison/geometry"_L1, QByteArray()},
        {"matrix/geometry"_L1, QByteArray()},
    };
    return table[key];
}

Settings::Settings(QSettings &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_editorOptions(readEditorOptions())
{
}

QVariant Settings::value(Key key) const
{
    const Entry &known = entry(int(key));
    QVariant stored = m_store.value(known.key, known.fallback);
    // A hand-edited file must not make a number out of nothing.
    return stored.convert(known.fallback.metaType()) ? stored : known.fallback;
}

void Settings::set(Key key, const QVariant &value)
{
    m_store.setValue(entry(int(key)).key, value);
}

std::optional<QStringList> Settings::shortcuts(const QString &command) const
{
    const QVariant stored = m_store.value("shortcuts/"_L1 + command);
    if (!stored.isValid())
        return std::nullopt;
    // One list entry each, and an INI file makes a mere text of a list with one entry.
    QStringList keys = stored.toStringList();
    keys.removeAll(QString());
    return keys;
}

void Settings::setShortcuts(const QString &command, const std::optional<QStringList> &keys)
{
    if (keys)
        m_store.setValue("shortcuts/"_L1 + command, keys->isEmpty() ? QStringList{QString()} : *keys);
    else
        m_store.remove("shortcuts/"_L1 + command);
}

EditorOptions Settings::readEditorOptions() const
{
    const auto within = [this](Key key, int least, int most) {
        return std::clamp(value(key).toInt(), least, most);
    };
    EditorOptions options;
    options.lightTheme = value(Key::LightTheme).toString();
    options.darkTheme = value(Key::DarkTheme).toString();
    options.fontFamily = value(Key::FontFamily).toString();
    options.fontSize = std::clamp(value(Key::FontSize).toDouble(), 0.0, 72.0);
    options.indent = EditorOptions::Indent(within(Key::Indent, 0, int(EditorOptions::Indent::Tabs)));
    options.indentWidth = within(Key::IndentWidth, 1, 8);
    options.lineEnd = EditorOptions::LineEnd(within(Key::LineEnd, 0, int(EditorOptions::LineEnd::CrLf)));
    options.showWhitespace = value(Key::ShowWhitespace).toBool();
    options.showLineEnds = value(Key::ShowLineEnds).toBool();
    options.showIndentGuides = value(Key::ShowIndentGuides).toBool();
    options.showFolding = value(Key::ShowFolding).toBool();
    options.wrapLines = value(Key::WrapLines).toBool();
    options.closeBrackets = value(Key::CloseBrackets).toBool();
    options.completeAsTyped = value(Key::CompleteAsTyped).toBool();
    options.showCallTips = value(Key::ShowCallTips).toBool();
    return options;
}

void Settings::setEditorOptions(const EditorOptions &options)
{
    if (options == m_editorOptions)
        return;
    m_editorOptions = options;
    set(Key::LightTheme, options.lightTheme);
    set(Key::DarkTheme, options.darkTheme);
    set(Key::FontFamily, options.fontFamily);
    set(Key::FontSize, options.fontSize);
    set(Key::Indent, int(options.indent));
    set(Key::IndentWidth, options.indentWidth);
    set(Key::LineEnd, int(options.lineEnd));
    set(Key::ShowWhitespace, options.showWhitespace);
    set(Key::ShowLineEnds, options.showLineEnds);
    set(Key::ShowIndentGuides, options.showIndentGuides);
    set(Key::ShowFolding, options.showFolding);
    set(Key::WrapLines, options.wrapLines);
    set(Key::CloseBrackets, options.closeBrackets);
    set(Key::CompleteAsTyped, options.completeAsTyped);
    set(Key::ShowCallTips, options.showCallTips);
    emit editorOptionsChanged(options);
}
