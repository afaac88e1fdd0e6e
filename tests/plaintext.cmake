# SPDX-FileCopyrightText: 2026 Action Studio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Foreign text is shown as text; see app/base/plaintext.h for why. Fails for what guesses whether it is given HTML:
# labels and message boxes made otherwise than by PlainLabel and plainBox(), and tooltips that have not gone
# through plaintext::toolTip(), unless they are a text of our own, whole.
#     cmake -D SOURCE_DIR=… -P plaintext.cmake
# Without SOURCE_DIR it looks whether it finds what it has to find.
cmake_minimum_required(VERSION 3.25)

set(own "([A-Za-z]+::)?tr\\([ \n]*\"[^\"]*\"\\)|<>|QString\\(\\)")
set(safe "plaintext::toolTip\\(|words\\)")

# What of `text` is not safe, as a list of words in the variable `found`.
function(look text name)
    # Brackets and semicolons mean something to lists.
    string(REPLACE ";" "" text "${text}")
    string(REPLACE "[" "<" text "${text}")
    string(REPLACE "]" ">" text "${text}")
    string(REPLACE "{}" "<>" text "${text}")
    string(REGEX REPLACE "//[^\n]*" "" text "${text}")
    string(REGEX REPLACE "\"[ \n]+\"" "" text "${text}") # one literal over several lines
    set(list)
    if(NOT name MATCHES "^base/plain|^tour/|^editor/(calltip|completionlist)")
        if(text MATCHES "QLabel\\(|new QLabel|public QLabel|<QErrorMessage>|QWhatsThis|setWhatsThis")
            list(APPEND list "a label that is no PlainLabel")
        endif()
        if(text MATCHES "QMessageBox( [a-z]+)?\\(|new QMessageBox|QMessageBox::(about|critical|information|question|warning)\\(|QInputDialog")
            list(APPEND list "a message box that is none of plainBox()")
        endif()
        if(text MATCHES "Qt::(RichText|AutoText|MarkdownText)|setTextFormat|setInformativeText|setOpenExternalLinks|convertFromPlainText")
            list(APPEND list "a format of text that is decided elsewhere")
        endif()
    endif()
    string(REGEX MATCHALL "set(Tab)?ToolTip\\([^\n]*(\n[^\n]*)?" tips "${text}")
    foreach(tip IN LISTS tips)
        if(NOT tip MATCHES "^setToolTip\\([ \n]*(${own})[ \n]*\\)"
           AND NOT tip MATCHES "^set(Tab)?ToolTip\\([ \n]*([A-Za-z0-9]+,)?[ \n]*(${safe})")
            list(APPEND list "${tip}")
        endif()
    endforeach()
    string(REGEX MATCHALL "QToolTip::showText\\([^\n]*(\n[^\n]*)?(\n[^\n]*)?" tips "${text}")
    foreach(tip IN LISTS tips)
        if(NOT tip MATCHES "plaintext::toolTip\\(|helptexts::toolTip\\(|tr\\(\"")
            list(APPEND list "${tip}")
        endif()
    endforeach()
    string(REGEX MATCHALL "[^\n]*(\n[^\n]*)?, Qt::ToolTipRole\\)" tips "${text}")
    foreach(tip IN LISTS tips)
        if(NOT tip MATCHES "plaintext::toolTip\\(")
            list(APPEND list "${tip}")
        endif()
    endforeach()
    set(found "${list}" PARENT_SCOPE)
endfunction()

if(NOT SOURCE_DIR)
    foreach(bad IN ITEMS "auto *x = new QLabel(name, this);" "class X : public QLabel" "QMessageBox box(this);" "x->setToolTip(tr(\"Of %1 \"\n  \"at %2\"\n \"x\")\n.arg(name));"
        "x->setToolTip(name);" "x->setToolTip(tr(\"Of %1\").arg(name));" "item->setToolTip(1, name);"
        "setTabToolTip(i, name);" "QToolTip::showText(at, name);" "x->setData(name, Qt::ToolTipRole);"
        "x->setTextFormat(Qt::RichText);" "x->setToolTip(is ? name : QString());" "label(QLabel(this))")
        look("${bad}" "list/x.cpp")
        if(NOT found)
            message(FATAL_ERROR "Not found: ${bad}")
        endif()
    endforeach()
    foreach(good IN ITEMS "auto *x = new PlainLabel(name, this);" "x->setToolTip(tr(\"Open [it]; now\"));" "x->setToolTip({});"
        "x->setToolTip(plaintext::toolTip(name));" "item->setToolTip(1, plaintext::toolTip(name));"
        "x->setToolTip(tr(\"One \"\n    \"two\"));" "// new QLabel(this)" "x->findChild<QLabel *>();")
        look("${good}" "list/x.cpp")
        if(found)
            message(FATAL_ERROR "Found, and is good: ${good}")
        endif()
    endforeach()
    return()
endif()

file(GLOB_RECURSE sources RELATIVE ${SOURCE_DIR}/ui ${SOURCE_DIR}/ui/*.cpp ${SOURCE_DIR}/ui/*.h)
if(NOT sources)
    message(FATAL_ERROR "No sources in ${SOURCE_DIR}.")
endif()
set(faults)
foreach(source IN LISTS sources)
    file(READ ${SOURCE_DIR}/ui/${source} text)
    look("${text}" ${source})
    foreach(fault IN LISTS found)
        list(APPEND faults "ui/${source}: ${fault}")
    endforeach()
endforeach()
if(faults)
    list(JOIN faults "\n" text)
    message(FATAL_ERROR "${text}\nUse PlainLabel, plainBox() and plaintext::toolTip().")
endif()
