// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package trigger

import (
	"encoding/json"
	"time"

	"github.com/dop251/goja_nodejs/require"

	"actionengine/actions"
	"actionengine/modules"
)

// Order is what is to be run: the actions of a trigger, one after the other on the same input.
type Order struct {
	Trigger Id
	Input   Input
	Actions []actions.Action
	Answers []modules.Answer // for fetch()
	Sends   bool             // fetch() really sends
	Stopped <-chan struct{}
}

// Run is what came of one action.
type Run struct {
	Name         string  `json:"name"`
	Begun        bool    `json:"begun"` // false: an earlier one stopped the trigger
	Error        string  `json:"error,omitempty"`
	Line         int     `json:"line,omitempty"`
	Column       int     `json:"column,omitempty"`
	Swallowed    bool    `json:"swallowed,omitempty"`
	Crashed      bool    `json:"crashed,omitempty"`
	Ended        string  `json:"ended,omitempty"` // "stopped", "memory"
	Milliseconds float64 `json:"milliseconds"`
}

// Report is what came of the trigger.
type Report struct {
	Ok           bool                       `json:"ok"`
	Error        string                     `json:"error"`  // of the action that stopped it, or of what is made of the results
	Status       int                        `json:"status"` // of the request that the trigger belongs to; 0: we ended it
	Meaning      string                     `json:"meaning"`
	Claims       map[string]json.RawMessage `json:"claims"`
	LogClaims    []string                   `json:"logClaims"`
	Metadata     map[string]json.RawMessage `json:"metadata"`
	Grants       []map[string]any           `json:"grants"`
	Fields       map[string]any             `json:"fields"`
	Attributes   []attribute                `json:"attributes"`
	Log          [][2]string                `json:"log"`
	Http         []modules.Call             `json:"http"`
	Events       []Event                    `json:"events"`
	Runs         []Run                      `json:"runs"`
	Milliseconds float64                    `json:"milliseconds"`
}

// Carry runs the actions as the server's loop does: the first error that is not swallowed stops it.
func Carry(order Order) Report {
	state := NewState(order.Trigger, order.Input)
	report := Report{Ok: true, Log: [][2]string{}, Http: []modules.Call{}, Runs: []Run{}}
	var last actions.Outcome
	for _, action := range order.Actions {
		run := Run{Name: action.Name}
		if report.Ok {
			last = state.run(action, order, &report)
			run = runOf(action.Name, last)
			report.Ok = !last.Fails()
			report.Milliseconds += run.Milliseconds
		}
		report.Runs = append(report.Runs, run)
	}
	state.conclude(last, &report)
	report.Events = state.events
	return report
}

func runOf(name string, outcome actions.Outcome) Run {
	return Run{Name: name, Begun: true, Error: outcome.Error, Line: outcome.Place.Line, Column: outcome.Place.Column,
		Swallowed: outcome.Swallows, Crashed: outcome.Crashes, Ended: outcome.Ended, Milliseconds: milliseconds(outcome.Took)}
}

func milliseconds(took time.Duration) float64 { return float64(took.Microseconds()) / 1000 }

func (s *State) run(action actions.Action, order Order, report *Report) actions.Outcome {
	s.Begin(action.Name)
	log := func(level, text string, place actions.Place) {
		s.Note(Event{Kind: "log", Level: level, Text: text}, place)
		if !s.isFull {
			report.Log = append(report.Log, [2]string{level, text})
		}
	}
	outcome := actions.Run(action, s.Room(order, log, &report.Http, action.Timeout))
	if outcome.Error != "" {
		log("error", "action run failed: "+outcome.Error, outcome.Place)
	}
	if !outcome.Fails() {
		s.endOfRun()
	}
	return outcome
}

// Room is where an action of the trigger is run.
func (s *State) Room(order Order, log modules.Logged, calls *[]modules.Call, timeout time.Duration) actions.Room {
	if timeout <= 0 || timeout > actions.Longest {
		timeout = actions.Longest
	}
	network := &modules.Network{Answers: order.Answers, Sends: order.Sends, Deadline: time.Now().Add(timeout),
		Called: func(call modules.Call, place actions.Place) {
			text, _ := json.Marshal(call)
			s.Note(Event{Kind: "http", Name: call.Method + " " + call.URL, Value: text}, place)
			if !s.isFull {
				*calls = append(*calls, call)
			}
		}}
	known := map[string]require.ModuleLoader{"zitadel/log": modules.Log(log), "zitadel/http": modules.HTTP(network)}
	if order.Trigger.Trigger != "6" {
		known["zitadel/uuid"] = modules.UUID
	}
	return actions.Room{Build: s.Build, Modules: known, Stopped: order.Stopped}
}
