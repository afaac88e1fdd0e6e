# SPDX-FileCopyrightText: 2026 Action Studio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Most of the time of a build goes into headers of Qt and the standard library, read and instantiated again for each
# source. So libraries share precompiled headers, and several of their sources are compiled as one.
option(SEVERAL_SOURCES_AT_ONCE "Compile several sources of a library as one, which takes a third of the time" ON)

# add_common_headers(NAME LINK LIBRARY… HEADERS HEADER…): a precompiled header for all targets that link at least these
# libraries. What they define in addition does no harm as long as none of the headers asks for it.
function(add_common_headers name)
    cmake_parse_arguments(PARSE_ARGV 1 common "" "" "LINK;HEADERS")
    set(source ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
    file(CONFIGURE OUTPUT ${source} CONTENT "// Only here to have headers precompiled.\n")
    add_library(${name} OBJECT ${source})
    set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF EXPORT_COMPILE_COMMANDS OFF)
    target_link_libraries(${name} PRIVATE flags ${common_LINK})
    target_precompile_headers(${name} PRIVATE ${common_HEADERS})
endfunction()

set(common_headers <QtCore> <algorithm> <array> <chrono> <expected> <functional> <memory> <optional> <ranges> <span> <vector>)
add_common_headers(app-headers LINK Qt6::Core HEADERS ${common_headers})
add_common_headers(ui-headers LINK Qt6::Widgets HEADERS ${common_headers} <QtWidgets>)

# Before each of the sources that are compiled as one: a name of its own for a class that many of them have, for tr().
set(own_texts "
#undef Texts
#define OWN_NAME_OF(source) Texts_##source
#define OWN_NAME(source) OWN_NAME_OF(source)
#define Texts OWN_NAME(THIS_SOURCE)
")

# add_program(NAME SOURCE…): an executable. Qt would look through the folder of each for QML, of which there is none.
function(add_program name)
    qt_add_executable(${name} ${ARGN})
    set_target_properties(${name} PROPERTIES QT_QML_MODULE_NO_IMPORT_SCAN ON)
endfunction()

# build_quickly(LIBRARY app|ui [FILE…]): each FILE is compiled by itself, as it would not go together with others.
function(build_quickly library folder)
    target_precompile_headers(${library} REUSE_FROM ${folder}-headers)
    set_target_properties(${library} PROPERTIES
        UNITY_BUILD ${SEVERAL_SOURCES_AT_ONCE}
        UNITY_BUILD_BATCH_SIZE 12
        UNITY_BUILD_UNIQUE_ID THIS_SOURCE
        UNITY_BUILD_CODE_BEFORE_INCLUDE "${own_texts}"
    )
    if(SEVERAL_SOURCES_AT_ONCE)
        # A warning about anonymous namespaces in headers: for the compiler, each of the sources is one.
        target_compile_options(${library} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
    endif()
    if(ARGN)
        set_source_files_properties(${ARGN} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    endif()
endfunction()
