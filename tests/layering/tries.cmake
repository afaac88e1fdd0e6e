# SPDX-FileCopyrightText: 2026 Action Studio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The rules themselves, on made-up good and bad sources in SCRATCH_DIR.

set(root ${SCRATCH_DIR})

# A small house in which all is as it should be.
function(build_house)
    file(REMOVE_RECURSE ${root})
    declare(app/base "base")
    declare(app/storage "storage NEEDS base SHOWS Qt6::Core USES Qt6::Sql")
    declare(app/api "api\n    NEEDS base # a remark (with brackets)\n")
    declare(app/archive "archive NEEDS base storage")
    declare(app/workspace "workspace NEEDS archive base storage api")
    declare(ui/base "ui-base NEEDS base")
    declare(ui/list "ui-list NEEDS ui-base workspace base archive storage api")
    declare_feature(ui/history "ui-history NEEDS ui-base base")
    declare_feature(ui/search "ui-search NEEDS ui-list ui-base workspace base archive storage")
    declare(ui/program "ui-program NEEDS ui-list ui-base workspace api base archive features storage")
    write(app/base/result.h "<QString>")
    write(app/storage/sql.h "\"base/result.h\"" "<QSqlDatabase>")
    write(app/storage/deep/down/schema.h "\"storage/sql.h\"" "\"../../sql.h\"")
    write(app/api/client.h "\"base/result.h\"" "<QNetworkReply>")
    write(app/archive/archive.h "\"storage/sql.h\"")
    write(app/archive/archive.cpp "\"archive.h\"" "\"storage/deep/down/schema.h\"" "<vector>" "<nowhere/tobefound.h>")
    write(app/workspace/workspace.h "\"archive/archive.h\"" "<QAbstractItemModel>" "<QAction>" "<QColor>")
    write(app/workspace/workspace.cpp "\"workspace/workspace.h\"" "\"api/client.h\"" "<QNetworkReply>")
    write(ui/base/line.h "\"base/result.h\"" "<QWidget>")
    write(ui/list/pane.h "\"base/line.h\"" "\"workspace/workspace.h\"" "<QWidget>" "<QUrl>")
    write(ui/list/pane.cpp "\"pane.h\"" "\"list/pane.h\"" "\"workspace.moc\"")
    write(ui/history/feature.h "\"base/line.h\"")
    write(ui/search/feature.h "\"list/pane.h\"")
    write(ui/program/main.cpp "\"list/pane.h\"" "\"api/client.h\"" "\"history/feature.h\"" "\"search/feature.h\"")
endfunction()

# declare(FOLDER WORDS): the folder's CMakeLists.txt.
function(declare folder words)
    file(WRITE ${root}/${folder}/CMakeLists.txt "# studio_library(nothing NEEDS everything)\n"
        "studio_library(${words} SOURCES\n    some.cpp some.h\n)\ntarget_compile_definitions(x PRIVATE Y)\n")
endfunction()
function(declare_feature folder words)
    file(WRITE ${root}/${folder}/CMakeLists.txt "studio_feature(${words}\n    SOURCES some.cpp)\n")
endfunction()

# write(FILE NAME…): a source with these includes, the first in line 2.
function(write file)
    list(TRANSFORM ARGN PREPEND "#include ")
    list(JOIN ARGN "\n" text)
    file(WRITE ${root}/${file} "// a sample\n${text}\n// #include <QWidget> <QJsonObject> \"api/client.h\" would be wrong\n")
endfunction()

# expect(FAULT…): exactly these, in any order.
function(expect)
    look_at_all(found)
    set(wanted "${ARGN}")
    list(SORT found)
    list(SORT wanted)
    if(NOT found STREQUAL wanted)
        message(SEND_ERROR "Wanted: ${wanted}\nFound: ${found}")
    endif()
    build_house()
endfunction()

# expect_outside(FILE NAME…): each name in the file breaks a rule of modules.cmake.
function(expect_outside file)
    write(${file} ${ARGN})
    look_at_all(found)
    file(REMOVE ${root}/${file})
    set(line 2)
    foreach(name IN LISTS ARGN)
        string(REGEX REPLACE "[<>]" "" name "${name}")
        string(FIND "${found}" "${file}:${line}: includes ${name}, but " at)
        if(at EQUAL -1)
            message(SEND_ERROR "${file} may include ${name}, it seems. Found: ${found}")
        endif()
        math(EXPR line "${line} + 1")
    endforeach()
    list(LENGTH ARGN names)
    list(LENGTH found faults)
    if(NOT names EQUAL faults)
        message(SEND_ERROR "${file} should have ${names} faults. Found: ${found}")
    endif()
endfunction()

build_house()
expect()

# -- what a file of ours may see

# Upward, by each way to write it; and just one line for it, though others include that header.
foreach(name "\"workspace/workspace.h\"" "<workspace/workspace.h>" "\"../workspace/workspace.h\"")
    write(app/storage/sql.h "${name}")
    write(app/workspace/workspace.h)
    expect("app/storage/sql.h sees app/workspace/workspace.h, but storage does not need workspace")
endforeach()
write(app/base/more.cpp "\"ui/list/pane.h\"")
expect("app/base/more.cpp sees ui/list/pane.h, but base does not need ui-list")
write(app/base/more.cpp "\"list/pane.h\"")
expect("app/base/more.cpp sees ui/list/pane.h, but base does not need ui-list")

# Sideways.
write(app/api/client.h "\"storage/sql.h\"")
expect("app/api/client.h sees app/storage/sql.h, but api does not need storage")

# By way of a header that may see it; NEEDS of a library needed do not count.
declare(ui/list "ui-list NEEDS ui-base workspace base archive")
expect("ui/list/pane.h sees app/storage/sql.h (by way of app/workspace/workspace.h), but ui-list does not need storage")
declare(app/workspace "workspace NEEDS archive base api")
write(app/workspace/more.h "\"workspace.h\"")
expect("app/workspace/workspace.h sees app/storage/sql.h (by way of app/archive/archive.h), but workspace does not need storage")
write(ui/base/more.cpp "\"line.h\"" "\"api/client.h\"" "\"archive/archive.h\"")
expect("ui/base/more.cpp sees app/api/client.h, but ui-base does not need api"
    "ui/base/more.cpp sees app/archive/archive.h, but ui-base does not need archive")
# The file beside the includer comes first, then app/, as for the compiler.
write(ui/base/result.h)
write(app/base/line.h "<QString>")
write(ui/base/more.cpp "\"result.h\"" "\"base/line.h\"")
expect()

# Headers in a circle.
write(app/base/result.h "\"text.h\"")
write(app/base/text.h "\"base/result.h\"")
look_at_all(found)
if(NOT found MATCHES "^Files in a circle: app/base/(result.h includes app/base/text.h includes app/base/result.h|text.h includes app/base/result.h includes app/base/text.h)$")
    message(SEND_ERROR "Two headers include each other. Found: ${found}")
endif()
build_house()

# -- what is declared

declare(app/base "base NEEDS storage")
expect("Libraries in a circle: base needs storage needs base")
declare(app/base "base NEEDS workspace")
look_at_all(found)
if(NOT found MATCHES "^Libraries in a circle: [^;]*workspace[^;]*$")
    message(SEND_ERROR "A circle of several libraries was not found. Found: ${found}")
endif()
declare(app/base "base NEEDS base")
expect("Libraries in a circle: base needs base")
declare(app/api "api NEEDS base Qt6::Core")
expect("app/api/CMakeLists.txt: api needs Qt6::Core, which is no library of ours")
declare(app/api "api NEEDS base ui-base")
expect("app/api/CMakeLists.txt: api needs ui-base, but ${windows}")
# A feature is met by the line of who needs all of them, and in no other way.
set(one "but features know nothing of each other, and nothing else knows just one")
declare_feature(ui/history "ui-history NEEDS ui-base base ui-search")
declare(ui/base "ui-base NEEDS base ui-none")
declare_feature(ui/none "ui-none NEEDS base")
expect("ui/history/CMakeLists.txt: ui-history needs ui-search, ${one}"
    "ui/base/CMakeLists.txt: ui-base needs ui-none, ${one}")
write(ui/history/feature.h "\"search/feature.h\"")
write(ui/list/more.cpp "\"history/feature.h\"")
expect("ui/history/feature.h sees ui/search/feature.h, but ui-history does not need ui-search"
    "ui/list/more.cpp sees ui/history/feature.h, but ui-list does not need ui-history")
declare(ui/program "ui-program NEEDS ui-list ui-base workspace api base archive storage")
expect("ui/program/main.cpp sees ui/history/feature.h, but ui-program does not need ui-history"
    "ui/program/main.cpp sees ui/search/feature.h, but ui-program does not need ui-search")
declare(ui/list "ui-list NEEDS ui-base workspace base archive storage api features")
expect("Libraries in a circle: ui-list needs ui-search needs ui-list")
declare(app/api "api NEEDS base features")
look_at_all(found)
if(NOT found MATCHES "app/api/CMakeLists.txt: api needs ui-history, but ${windows}")
    message(SEND_ERROR "A library of app/ may need features. Found: ${found}")
endif()
build_house()
write(app/api/deep/more.h)
write(app/more.h)
write(ui/lost/more.cpp "\"base/result.h\"")
expect("app/more.h belongs to no library: no folder above it has a studio_library()"
    "ui/lost/more.cpp belongs to no library: no folder above it has a studio_library()")
file(REMOVE ${root}/app/api/CMakeLists.txt)
write(app/workspace/workspace.cpp)
write(ui/program/main.cpp)
expect("app/api/client.h belongs to no library: no folder above it has a studio_library()"
    "app/workspace/CMakeLists.txt: workspace needs api, which is no library of ours"
    "ui/list/CMakeLists.txt: ui-list needs api, which is no library of ours"
    "ui/program/CMakeLists.txt: ui-program needs api, which is no library of ours")
# The deepest folder counts.
declare(app/storage/deep "deep NEEDS storage base")
expect("app/archive/archive.cpp sees app/storage/deep/down/schema.h, but archive does not need deep")
declare(ui/lost "ui-base NEEDS base")
expect("ui/lost/CMakeLists.txt declares ui-base, and so does ui/base/CMakeLists.txt")
declare(ui/lost "ui-lost SOURCES a.cpp)\nstudio_library(ui-found")
expect("ui/lost/CMakeLists.txt declares ui-lost and ui-found, but a library is a folder")

# -- what of others

expect_outside(app/base/bad.cpp <QWidget> <QApplication> <QLabel> <qwidget.h> <QtWidgets> <QtWidgets/QWidget>
    <QStyledItemDelegate> <Qsci/qsciscintilla.h>)
expect_outside(ui/list/bad.h <QNetworkAccessManager> <QNetworkReply> <QtNetwork> <QTcpSocket> <QSslError> <QHostAddress>
    <QHttpServer> <QHttpHeaders> <QJsonObject> <QJsonDocument> <QtCore/QJsonValue> <qjsonobject.h> <simdjson.h> <QSqlQuery>
    <QtSql>)
expect_outside(ui/program/main.cpp <QNetworkAccessManager> <QJsonObject>)
build_house()
file(APPEND ${root}/app/api/client.h "  #  include <QDialog> // why not\n")
expect("app/api/client.h:5: includes QDialog, but ${windows}")
file(REMOVE_RECURSE ${root})
