// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/editoroptions.h"

#include <QByteArray>
#include <QObject>
#include <QSettings>
#include <QVariant>

#include <algorithm>
#include <chrono>
#include <optional>

/// Everything the program remembers about its own looks, each with a type and a default. No secrets, ever.
///
/// A new setting is one line in Settings::Key, one in the table of settings.cpp and a typed pair of functions
/// here.
class Settings : public QObject
{
    Q_OBJECT

public:
    /// @p store is borrowed and must outlive this; tests hand in a temporary INI file.
    explicit Settings(QSettings &store, QObject *parent = nullptr);

    QByteArray windowGeometry() const { return value(Key::WindowGeometry).toByteArray(); }
    void setWindowGeometry(const QByteArray &geometry) { set(Key::WindowGeometry, geometry); }

    QByteArray splitterState() const { return value(Key::SplitterState).toByteArray(); }
    void setSplitterState(const QByteArray &state) { set(Key::SplitterState, state); }

    /// Of list and details, one above the other.
    QByteArray sideState() const { return value(Key::SideState).toByteArray(); }
    void setSideState(const QByteArray &state) { set(Key::SideState, state); }

    /// Which panes around the script are shown, where, and how large.
    QByteArray dockState() const { return value(Key::DockState).toByteArray(); }
    void setDockState(const QByteArray &state) { set(Key::DockState, state); }

    QByteArray listHeaderState() const { return value(Key::ListHeaderState).toByteArray(); }
    void setListHeaderState(const QByteArray &state) { set(Key::ListHeaderState, state); }

    /// Steps by which the editor's text is larger (or smaller) than the system's fixed-pitch font.
    int editorZoom() const { return value(Key::EditorZoom).toInt(); }
    void setEditorZoom(int steps) { set(Key::EditorZoom, steps); }

    /// The keys that a person chose for a command, in QKeySequence's portable form; nothing where the
    /// program's own hold. An empty list means none at all.
    std::optional<QStringList> shortcuts(const QString &command) const;
    void setShortcuts(const QString &command, const std::optional<QStringList> &keys);

    const EditorOptions &editorOptions() const { return m_editorOptions; }
    void setEditorOptions(const EditorOptions &options);

    /// In which folder a dialog for files ended last, where the next one begins; empty: in none yet.
    QString lastFolder() const { return value(Key::LastFolder).toString(); }
    void setLastFolder(const QString &folder) { set(Key::LastFolder, folder); }

    /// Height of the list of problems below a script, in pixels; 0: as high as it is by itself.
    int problemsHeight() const { return std::max(0, value(Key::ProblemsHeight).toInt()); }
    void setProblemsHeight(int height) { set(Key::ProblemsHeight, height); }

    /// Of the windows that show organisations beside one another.
    QByteArray comparisonGeometry() const { return value(Key::ComparisonGeometry).toByteArray(); }
    void setComparisonGeometry(const QByteArray &geometry) { set(Key::ComparisonGeometry, geometry); }
    QByteArray matrixGeometry() const { return value(Key::MatrixGeometry).toByteArray(); }
    void setMatrixGeometry(const QByteArray &geometry) { set(Key::MatrixGeometry, geometry); }

    /// For how many days versions of actions are kept on this computer; 0: for ever.
    int historyDays() const { return std::max(0, value(Key::HistoryDays).toInt()); }
    void setHistoryDays(int days) { set(Key::HistoryDays, days); }

    /// How much room they may take on the disk, in MB; 0: as much as they need.
    int historyMegabytes() const { return std::max(0, value(Key::HistoryMegabytes).toInt()); }
    void setHistoryMegabytes(int megabytes) { set(Key::HistoryMegabytes, megabytes); }

    /// How long a request may stay without any progress.
    std::chrono::seconds requestTimeout() const
    {
        return std::chrono::seconds(value(Key::RequestTimeout).toInt());
    }

    static constexpr int defaultHistoryDays = 0;
    static constexpr int defaultHistoryMegabytes = 500;

signals:
    void editorOptionsChanged(const EditorOptions &options);

private:
    enum class Key {
        WindowGeometry,
        SplitterState,
        SideState,
        DockState,
        ListHeaderState,
        EditorZoom,
        RequestTimeout,
        LightTheme,
        DarkTheme,
        FontFamily,
        FontSize,
        Indent,
        IndentWidth,
        LineEnd,
        ShowWhitespace,
        ShowLineEnds,
        ShowIndentGuides,
        ShowFolding,
        WrapLines,
        CloseBrackets,
        CompleteAsTyped,
        ShowCallTips,
        HistoryDays,
        HistoryMegabytes,
        LastFolder,
        ProblemsHeight,
        ComparisonGeometry,
        MatrixGeometry,
    };
    QVariant value(Key key) const;
    void set(Key key, const QVariant &value);
    EditorOptions readEditorOptions() const;

    QSettings &m_store;
    EditorOptions m_editorOptions;
};
