# SPDX-FileCopyrightText: 2026 Action Studio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every then() says whose death ends it, or where it is launched; see
# app/base/answers.h for why. And who takes the result() of a future looks first
# whether it has one, as a future that was cancelled has none, and result() of
# it crashes.
#     cmake -D SOURCE_DIR=… -P continuations.cmake
cmake_minimum_required(VERSION 3.25)

file(GLOB_RECURSE sources ${SOURCE_DIR}/app/*.cpp ${SOURCE_DIR}/app/*.h ${SOURCE_DIR}/ui/*.cpp ${SOURCE_DIR}/ui/*.h)
if(NOT sources)
    message(FATAL_ERROR "No sources in ${SOURCE_DIR}.")
endif()
set(faults)
foreach(source IN LISTS sources)
    file(READ ${source} text)
    # Brackets and semicolons mean something to lists.
    string(REPLACE ";" " " text "${text}")
    string(REPLACE "[" "<capture>" text "${text}")
    if(text MATCHES "\\.then\\([ \n]*<capture>")
        list(APPEND faults "${source}: a then() without a context")
    endif()
    if(text MATCHES "Future" AND text MATCHES "[.>](result|takeResult)\\(\\)" AND NOT text MATCHES "resultCount\\(\\)|isResultReadyAt")
        list(APPEND faults "${source}: the result() of a future without a look at its resultCount()")
    endif()
endforeach()
if(faults)
    list(JOIN faults "\n" text)
    message(FATAL_ERROR "${text}\nName a context: then(this, …); look at resultCount() first.")
endif()
