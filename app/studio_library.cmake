# SPDX-FileCopyrightText: 2026 Action Studio contributors
# SPDX-License-Identifier: GPL-3.0-or-later

include(${CMAKE_CURRENT_LIST_DIR}/build_quickly.cmake)

# studio_library(NAME NEEDS LIBRARY… [SHOWS OUTSIDE…] [USES OUTSIDE…] [ALONE FILE…] SOURCES FILE…)
#
# A library of ours is a folder, and this is the one place that says what it may use. NEEDS are libraries of ours: those
# that it is linked with, and the only ones whose headers its files may see, directly or by way of others;
# tests/layering.cmake reads this very line. SHOWS are libraries of others that its headers include, USES those that only
# its sources do. ALONE are those of the sources that cannot be compiled together with others, see build_quickly.cmake.
#
# studio_feature() is the same for a feature of the window. No library names a feature; who builds the window needs
# "features", which are all of those declared before.
function(studio_library name)
    cmake_parse_arguments(PARSE_ARGV 1 library "" "" "NEEDS;SHOWS;USES;ALONE;SOURCES")
    if(library_UNPARSED_ARGUMENTS OR NOT library_SOURCES)
        message(FATAL_ERROR "studio_library(${name} NEEDS … SOURCES …): ${library_UNPARSED_ARGUMENTS}")
    endif()
    if("features" IN_LIST library_NEEDS)
        get_property(features GLOBAL PROPERTY STUDIO_FEATURES)
        list(REMOVE_ITEM library_NEEDS features)
        list(APPEND library_NEEDS ${features})
    endif()
    qt_add_library(${name} STATIC ${library_SOURCES})
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR}/app)
    if(CMAKE_CURRENT_SOURCE_DIR MATCHES "^${PROJECT_SOURCE_DIR}/ui")
        target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR}/ui)
        build_quickly(${name} ui ${library_ALONE})
    else()
        build_quickly(${name} app ${library_ALONE})
    endif()
    target_link_libraries(${name} PUBLIC flags ${library_NEEDS} ${library_SHOWS} PRIVATE ${library_USES})
    set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX)
    set_property(GLOBAL APPEND PROPERTY STUDIO_LIBRARIES ${name})
endfunction()

function(studio_feature name)
    studio_library(${name} ${ARGN})
    set_property(GLOBAL APPEND PROPERTY STUDIO_FEATURES ${name})
endfunction()
