# SPDX-FileCopyrightText: 2026 Action Studio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Reads what there is below ${root}: the libraries and their files. All of it is in plain variables of the caller, as
# CMake has no other structures:
#     libraries, files                         their names; files are named from ${root}
#     folder_LIBRARY, needs_LIBRARY            as its studio_library() says
#     library_FILE                             whose file it is
#     names_FILE                               what stands between <> or "" of its includes
#     includes_FILE                            those of them that are files of ours

# Reads all studio_library() calls. A library is a folder, so each folder has one at most.
macro(read_libraries faults)
    set(libraries "")
    file(GLOB_RECURSE lists RELATIVE ${root} ${root}/app/CMakeLists.txt ${root}/ui/CMakeLists.txt)
    foreach(list IN LISTS lists)
        cmake_path(GET list PARENT_PATH folder)
        file(READ ${root}/${list} text)
        string(REGEX REPLACE "#[^\n]*" "" text "${text}")
        string(REGEX MATCHALL "studio_library[ \t]*\\([^)]*\\)" calls "${text}")
        foreach(call IN LISTS calls)
            string(REGEX REPLACE "^studio_library[ \t]*\\(|\\)$" "" call "${call}")
            string(REGEX REPLACE "[ \t\r\n]+" ";" call "${call}")
            list(REMOVE_ITEM call "")
            list(POP_FRONT call name)
            cmake_parse_arguments(call "" "" "NEEDS;SHOWS;USES;ALONE;SOURCES" ${call})
            if(name IN_LIST libraries)
                list(APPEND ${faults} "${list} declares ${name}, and so does ${folder_${name}}/CMakeLists.txt")
                continue()
            endif()
            if(DEFINED library_of_${folder})
                list(APPEND ${faults} "${list} declares ${library_of_${folder}} and ${name}, but a library is a folder")
            endif()
            list(APPEND libraries ${name})
            set(folder_${name} ${folder})
            set(needs_${name} "${call_NEEDS}")
            set(library_of_${folder} ${name})
        endforeach()
    endforeach()
endmacro()

# Reads which file is whose, and what it includes.
macro(read_files faults)
    file(GLOB_RECURSE files RELATIVE ${root} ${root}/app/*.h ${root}/app/*.cpp ${root}/ui/*.h ${root}/ui/*.cpp)
    foreach(file IN LISTS files)
        set(library_${file} "")
        cmake_path(GET file PARENT_PATH folder)
        while(folder AND NOT library_${file})
            set(library_${file} "${library_of_${folder}}")
            cmake_path(GET folder PARENT_PATH folder)
        endwhile()
        if(NOT library_${file})
            list(APPEND ${faults} "${file} belongs to no library: no folder above it has a studio_library()")
        endif()
    endforeach()
    foreach(file IN LISTS files)
        read_includes()
    endforeach()
endmacro()

macro(read_includes)
    set(names_${file} "")
    set(includes_${file} "")
    cmake_path(GET file PARENT_PATH folder)
    file(STRINGS ${root}/${file} lines REGEX "^[ \t]*#[ \t]*include")
    foreach(line IN LISTS lines)
        if(NOT line MATCHES "include[ \t]*([<\"])([^>\"]+)[>\"]")
            continue()
        endif()
        set(name "${CMAKE_MATCH_2}")
        # In the order in which the compiler looks.
        set(places ${folder}/${name} app/${name} ui/${name} ${name})
        if(CMAKE_MATCH_1 STREQUAL "<")
            list(POP_FRONT places) # not beside the file, then
        endif()
        list(APPEND names_${file} "${name}")
        foreach(place IN LISTS places)
            if(name MATCHES "\\./") # rare, and not for free
                cmake_path(NORMAL_PATH place)
            endif()
            if(DEFINED library_${place})
                list(APPEND includes_${file} ${place})
                break()
            endif()
        endforeach()
    endforeach()
endmacro()

function(line_of file name result)
    file(READ ${root}/${file} text)
    string(REGEX MATCHALL "\n" all "${text}")
    list(LENGTH all all)
    # What follows the include is counted, as CMake's expressions find the longest match from the left.
    string(REGEX REPLACE "[][+.*?()^$\\|]" "\\\\\\0" name "${name}")
    string(REGEX REPLACE "^(.*\n)?[ \t]*#[ \t]*include[ \t]*[<\"]${name}[>\"]" "" after "${text}")
    string(REGEX MATCHALL "\n" after "${after}")
    list(LENGTH after after)
    math(EXPR number "${all} - ${after} + 1")
    set(${result} ${number} PARENT_SCOPE)
endfunction()

# All faults below ${root}, one line each.
function(look_at_all result)
    set(faults "")
    read_libraries(faults)
    read_files(faults)
    if(NOT files)
        message(FATAL_ERROR "No sources in ${root}")
    endif()
    check_modules(faults)
    check_needs(faults)
    check_sight(faults)
    set(${result} "${faults}" PARENT_SCOPE)
endfunction()
