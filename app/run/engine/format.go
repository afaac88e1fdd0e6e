// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"errors"
	"time"

	"github.com/dop251/goja"
)

// formatBudget is how long a layout may take: only the largest scripts on the slowest machines take seconds.
const formatBudget = 20 * time.Second

// beautifier is js-beautify, whose source comes with the first order that needs it.
type beautifier struct{ program *goja.Program }

func (s *server) format(given order, result *answer) {
	text, err := s.beautify.format(given)
	if err != nil {
		result.Wrong = err.Error()
		return
	}
	result.Text = &text
}

func (b *beautifier) format(given order) (string, error) {
	if given.Library != "" {
		program, err := goja.Compile("beautify.js", given.Library, false)
		if err != nil {
			return "", err
		}
		b.program = program
	}
	if b.program == nil {
		return "", errors.New("no library")
	}
	vm := goja.New()
	timer := time.AfterFunc(formatBudget, func() { vm.Interrupt("too long") })
	defer timer.Stop()
	exports := vm.NewObject()
	if err := vm.Set("exports", exports); err != nil {
		return "", err
	}
	if _, err := vm.RunProgram(b.program); err != nil {
		return "", err
	}
	function, isFunction := goja.AssertFunction(exports.Get("js_beautify"))
	if !isFunction {
		return "", errors.New("no js_beautify in the library")
	}
	made, err := function(goja.Undefined(), vm.ToValue(given.Text), vm.ToValue(given.Options))
	if err != nil {
		return "", err
	}
	return made.String(), nil
}
