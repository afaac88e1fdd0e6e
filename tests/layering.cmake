# SPDX-FileCopyrightText: 2026 Action Studio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Keeps the floors of the house apart. Link lines alone cannot tell: app/ is on everybody's include path, and Qt's headers
# share one folder.
#     cmake -D SOURCE_DIR=… -D QT_HEADERS=… -P layering.cmake     looks at the sources
#     cmake -D SCRATCH_DIR=… -D QT_HEADERS=… -P layering.cmake    tries the rules on made-up good and bad sources
cmake_minimum_required(VERSION 3.25)

include(${CMAKE_CURRENT_LIST_DIR}/layering/sources.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/layering/modules.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/layering/floors.cmake)

if(DEFINED SOURCE_DIR)
    set(root ${SOURCE_DIR})
    look_at_all(faults)
    if(faults)
        list(JOIN faults "\n" text)
        message(NOTICE "${text}")
        message(FATAL_ERROR "The floors are mixed up, see above.")
    endif()
else()
    include(${CMAKE_CURRENT_LIST_DIR}/layering/tries.cmake)
endif()
