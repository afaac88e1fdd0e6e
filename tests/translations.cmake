# SPDX-FileCopyrightText: 2026 Action Studio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Nobody meets half a translation: each text of the program is in translations/*.ts, and translated.
#     cmake -D TRANSLATIONS=… -D BUILD_DIR=… -P translations.cmake   updates a copy and compares
#     cmake -P translations.cmake                                    tries these checks on made-up files
cmake_minimum_required(VERSION 3.25)

# Reads the text of a .ts file into lists: "keys" names each message by context, source text and comment, "states" tells
# what is wrong with its translation ("good" if nothing). Vanished messages do not count.
function(read_messages text keys states)
    set(found_keys "")
    set(found_states "")
    # What would break one of CMake's lists is replaced by its wide twin.
    string(REPLACE ";" "；" text "${text}")
    string(REPLACE "[" "［" text "${text}")
    string(REPLACE "]" "］" text "${text}")
    string(REPLACE "\\" "＼" text "${text}")
    string(REPLACE "<context>" ";<context>" text "${text}")
    string(REGEX REPLACE "<message([ >])" ";<message\\1" text "${text}")
    set(context "")
    foreach(part IN LISTS text)
        if(part MATCHES "<context>.*<name>(.*)</name>")
            set(context "${CMAKE_MATCH_1}")
        elseif(part MATCHES "^<message" AND NOT part MATCHES "<translation type=\"(vanished|obsolete)\"")
            string(REGEX REPLACE ".*<source>(.*)</source>.*" "\\1" source "${part}")
            set(key "${context}: ${source}")
            if(part MATCHES "<comment>(.*)</comment>")
                string(APPEND key " (${CMAKE_MATCH_1})")
            endif()
            judge("${part}" "${source}" state)
            list(APPEND found_keys "${key}")
            list(APPEND found_states "${state}")
        endif()
    endforeach()
    set(${keys} "${found_keys}" PARENT_SCOPE)
    set(${states} "${found_states}" PARENT_SCOPE)
endfunction()

function(judge message source state)
    string(REGEX MATCHALL "<numerusform[^>]*>" forms "${message}")
    string(REGEX MATCHALL "<numerusform[^>]*(/>|></numerusform>)" empty_forms "${message}")
    list(LENGTH forms form_count)
    string(REGEX REPLACE ".*<translation[^>]*>(.*)</translation>.*" "\\1" translation "${message}")
    set(judgement good)
    if(message MATCHES "<translation[^>]* type=\"unfinished\"")
        set(judgement "is not translated, or marked as unfinished")
    elseif(message MATCHES "<message[^>]* numerus=\"yes\"")
        # German and English have two forms each.
        if(NOT form_count EQUAL 2 OR empty_forms)
            set(judgement "lacks a plural form")
        endif()
    elseif(message MATCHES "<translation[^>]*(/>|></translation>)")
        set(judgement "has an empty translation")
    else()
        string(REGEX MATCHALL "%L?[0-9]+" wanted "${source}")
        string(REGEX MATCHALL "%L?[0-9]+" given "${translation}")
        list(SORT wanted)
        list(SORT given)
        if(NOT wanted STREQUAL given)
            set(judgement "has other place markers (%1) than its source")
        endif()
    endif()
    set(${state} "${judgement}" PARENT_SCOPE)
endfunction()

# Compares a file's text with that of its updated copy, and looks at each translation.
function(check name text updated result)
    set(found "${${result}}")
    read_messages("${text}" keys states)
    read_messages("${updated}" wanted ignored)
    foreach(key IN LISTS wanted)
        if(NOT key IN_LIST keys)
            list(APPEND found "${name}: missing: ${key}")
        endif()
    endforeach()
    foreach(key state IN ZIP_LISTS keys states)
        if(NOT key IN_LIST wanted)
            list(APPEND found "${name}: no longer in the program: ${key}")
        elseif(NOT state STREQUAL "good")
            list(APPEND found "${name}: ${state}: ${key}")
        endif()
    endforeach()
    set(${result} "${found}" PARENT_SCOPE)
endfunction()

# -- the real files

if(DEFINED TRANSLATIONS)
    set(copies ${BUILD_DIR}/translations/copy)
    file(GLOB files RELATIVE ${TRANSLATIONS} ${TRANSLATIONS}/*.ts)
    if(NOT files)
        message(FATAL_ERROR "No translations in ${TRANSLATIONS}")
    endif()
    foreach(file IN LISTS files)
        file(COPY_FILE ${TRANSLATIONS}/${file} ${copies}/${file})
    endforeach()
    # lupdate 6.8 never ends when the number of QCoreApplication::translate(…, number) is a call with more than a name
    # between its brackets.
    find_program(timeout timeout)
    if(timeout)
        set(limited ${timeout} 60)
    endif()
    execute_process(COMMAND ${limited} ${CMAKE_COMMAND} --build ${BUILD_DIR} --target update_translations_copy
        OUTPUT_VARIABLE output ERROR_VARIABLE output RESULT_VARIABLE status)
    if(status EQUAL 124)
        message(FATAL_ERROR "lupdate does not end. Is there a new translate(\"…\", \"…\", nullptr, int(a / b))? \
Put the number into a variable first.")
    endif()
    # A file that does not tell its language is left alone by lupdate, without an error.
    if(NOT status EQUAL 0 OR output MATCHES "won't be updated")
        message(FATAL_ERROR "The copy could not be updated:\n${output}")
    endif()
    # A text in a free function is left out, unless it says to whom it belongs: ClassName::tr(…).
    string(REGEX MATCHALL "[^\n]*: tr\\(\\) cannot be called without context" problems "${output}")
    foreach(file IN LISTS files)
        file(READ ${TRANSLATIONS}/${file} text)
        file(READ ${copies}/${file} updated)
        check(${file} "${text}" "${updated}" problems)
    endforeach()
    if(problems)
        list(JOIN problems "\n" problems)
        message(NOTICE "${problems}")
        message(FATAL_ERROR "Translations are missing, see above. Run
    cmake --build --preset dev --target update_translations
and translate what is marked as unfinished in translations/*.ts.")
    endif()
    return()
endif()

# -- the checks themselves

function(expect expected text updated)
    set(problems "")
    check(x.ts "${text}" "${updated}" problems)
    if(NOT problems STREQUAL expected)
        message(SEND_ERROR "expected: ${expected}\nfound: ${problems}")
    endif()
endfunction()

function(sample result attributes source translation)
    set(${result} "<TS><context>\n <name>Pane</name>\n <message${attributes}>\n  <location filename=\"a.cpp\" line=\"3\"/>
  <source>${source}</source>\n  ${translation}\n </message>\n</context></TS>\n" PARENT_SCOPE)
endfunction()

sample(save "" "Save" "<translation>Speichern</translation>")
sample(unfinished "" "Save" "<translation type=\"unfinished\">Speichern</translation>")
sample(untranslated "" "Save" "<translation type=\"unfinished\"></translation>")
sample(empty "" "Save" "<translation></translation>")
sample(other "" "Save all; [now] \\ %1" "<translation>Alles sichern; [jetzt] \\ %1</translation>")
sample(marker "" "Save %1 of %2" "<translation>%1 sichern</translation>")
sample(vanished "" "Gone" "<translation type=\"vanished\">Weg</translation>")
sample(plural " numerus=\"yes\"" "%n files"
    "<translation><numerusform>%n Datei</numerusform><numerusform>%n Dateien</numerusform></translation>")
sample(one_form " numerus=\"yes\"" "%n files"
    "<translation><numerusform>%n Datei</numerusform><numerusform></numerusform></translation>")
set(nothing "<TS></TS>")

expect("" "${save}" "${save}")
expect("" "${other}" "${other}")
expect("" "${plural}" "${plural}")
expect("" "${save}${vanished}" "${save}")
string(REPLACE "line=\"3\"" "line=\"4\"" moved "${save}")
expect("" "${save}" "${moved}")
expect("x.ts: missing: Pane: Save" "${nothing}" "${save}")
expect("x.ts: missing: Pane: Save all； ［now］ ＼ %1" "${nothing}" "${other}")
expect("x.ts: no longer in the program: Pane: Save" "${save}" "${nothing}")
expect("x.ts: is not translated, or marked as unfinished: Pane: Save" "${unfinished}" "${save}")
expect("x.ts: is not translated, or marked as unfinished: Pane: Save" "${untranslated}" "${save}")
expect("x.ts: has an empty translation: Pane: Save" "${empty}" "${save}")
expect("x.ts: lacks a plural form: Pane: %n files" "${one_form}" "${plural}")
expect("x.ts: has other place markers (%1) than its source: Pane: Save %1 of %2" "${marker}" "${marker}")
