// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package actions

import (
	"errors"
	"regexp"
	"strconv"

	"github.com/dop251/goja"
)

// Place is a position in a script: both from 1, the column in UTF-8 bytes as the engine counts. 0: not known.
type Place struct {
	Line   int
	Column int
}

// native is what the engine calls what is not in a script.
const native = "<native>"

// The instruction number behind a position says nothing to anybody, and no two versions agree on it.
var instruction = regexp.MustCompile(`(<eval>:\d+:\d+)\(\d+\)`)

var inText = regexp.MustCompile(`(?:Line |<eval>:| at )(\d+):(\d+)`)

// describe is the server's text of an error, and where it happened.
func describe(err error) (string, Place) {
	text := instruction.ReplaceAllString(err.Error(), "$1")
	var exception *goja.Exception
	if errors.As(err, &exception) {
		if place := innermost(exception.Stack()); place.Line > 0 {
			return text, place
		}
	}
	var interrupted *goja.InterruptedError
	if errors.As(err, &interrupted) {
		if place := innermost(interrupted.Stack()); place.Line > 0 {
			return text, place
		}
	}
	if found := inText.FindStringSubmatch(text); found != nil {
		line, _ := strconv.Atoi(found[1])
		column, _ := strconv.Atoi(found[2])
		return text, Place{line, column}
	}
	return text, Place{}
}

// innermost is the position of the first frame that is in the script.
func innermost(frames []goja.StackFrame) Place {
	for _, frame := range frames {
		if position := frame.Position(); frame.SrcName() != native && position.Line > 0 {
			return Place{position.Line, position.Column}
		}
	}
	return Place{}
}

// Here is where the script is while it calls one of our functions.
func Here(vm *goja.Runtime) Place { return innermost(vm.CaptureCallStack(0, nil)) }
