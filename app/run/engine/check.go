// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"runtime/debug"
	"time"

	"actionengine/actions"
	"actionengine/modules"
	"actionengine/trigger"
)

// checkBudget is how long what stands outside the function may take while somebody types.
const checkBudget = 500 * time.Millisecond

// checked is what there is to know of a script without running its function.
type checked struct {
	Faults   []fault `json:"faults"` // for which it does not compile; the rest is not known then
	Found    bool    `json:"found"`
	Callable bool    `json:"callable"`
	Kind     string  `json:"kind,omitempty"`  // "function", "async", "generator", "class"
	Error    string  `json:"error,omitempty"` // of the evaluation
	Crashes  bool    `json:"crashes,omitempty"`
	Calls    int     `json:"calls,omitempty"` // of fetch() outside the function, which were not sent
	Line     int     `json:"line,omitempty"`
	Column   int     `json:"column,omitempty"`
	Trials   []tried `json:"trials,omitempty"` // those that there was time for
}

// fault is one of its mistakes: line and column from 1, the column in UTF-8 bytes.
type fault struct {
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Text   string `json:"text"`
}

func (s *server) check(given order, stopped chan struct{}, result *answer) {
	if len(given.Actions) != 1 {
		result.Wrong = "check needs one action"
		return
	}
	script := given.Actions[0].action()
	result.Check = &checked{Faults: []fault{}}
	for _, each := range actions.Compile(script.Script) {
		result.Check.Faults = append(result.Check.Faults, fault{each.Line, each.Column, each.Text})
	}
	if len(result.Check.Faults) > 0 {
		return
	}
	run := trigger.Order{Trigger: trigger.Id{Flow: given.Flow, Trigger: given.Trigger}, Input: trigger.Nobody(), Stopped: stopped}
	state := trigger.NewState(run.Trigger, run.Input)
	calls := []modules.Call{}
	nowhere := func(string, string, actions.Place) {}
	shape := actions.Look(script, state.Room(run, nowhere, &calls, checkBudget), checkBudget)
	result.Check.Calls = len(calls)
	if shape.Ended != "" {
		result.Check.Error = shape.Ended
		return
	}
	result.Check.Found, result.Check.Callable, result.Check.Kind = shape.Found, shape.Callable, shape.Kind
	result.Check.Error, result.Check.Crashes = shape.Error, shape.Crashes
	result.Check.Line, result.Check.Column = shape.Place.Line, shape.Place.Column
	if shape.Callable && shape.Kind == "function" {
		result.Check.Trials = try(given, script, stopped)
	}
}

// version names the engine that scripts are run on.
func version() string {
	const engine = "github.com/dop251/goja"
	if info, isThere := debug.ReadBuildInfo(); isThere {
		for _, module := range info.Deps {
			if module.Path == engine {
				return "goja " + module.Version
			}
		}
	}
	return "goja"
}
