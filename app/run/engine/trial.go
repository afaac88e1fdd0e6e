// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"strings"
	"time"

	"actionengine/actions"
	"actionengine/trigger"
)

// trialBudget is how long one trial may take, and trialsBudget all of them: somebody is typing.
const (
	trialBudget  = 150 * time.Millisecond
	trialsBudget = 400 * time.Millisecond
)

// trial is one call of the function that is to be tried: where, and for whom.
type trial struct {
	Flow    string `json:"flow"`
	Trigger string `json:"trigger"`
	Person  string `json:"person"` // of order.Persons
}

// tried is what came of one.
type tried struct {
	trial
	Ok     bool   `json:"ok"`
	Error  string `json:"error,omitempty"`
	Line   int    `json:"line,omitempty"`
	Column int    `json:"column,omitempty"`
	Calls  int    `json:"calls,omitempty"` // of fetch(), which were not sent: what follows from it is a guess
	Late   bool   `json:"late,omitempty"`  // it was ended, as there was no more time
}

// try runs the action as it would be run, and sends nothing. What it is allowed to is left out of account.
func try(given order, script actions.Action, stopped chan struct{}) []tried {
	made := []tried{}
	script.AllowedToFail = false
	script.Timeout = min(script.Timeout, trialBudget)
	for began, i := time.Now(), 0; i < len(given.Trials) && time.Since(began) < trialsBudget; i++ {
		each := given.Trials[i]
		input, err := trigger.Read(given.Persons[each.Person])
		if err != nil {
			continue
		}
		report := trigger.Carry(trigger.Order{Trigger: trigger.Id{Flow: each.Flow, Trigger: each.Trigger}, Input: input,
			Actions: []actions.Action{script}, Stopped: stopped})
		run := report.Runs[0]
		if run.Ended == "stopped" {
			break
		}
		made = append(made, tried{trial: each, Ok: report.Ok, Error: report.Error, Line: run.Line, Column: run.Column,
			Calls: len(report.Http), Late: run.Ended != "" || strings.HasPrefix(report.Error, "interrupt")})
	}
	return made
}
