// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"bufio"
	"encoding/json"
	"io"
	"sync"
	"time"

	"actionengine/actions"
	"actionengine/modules"
	"actionengine/trigger"
)

// largestOrder is how long a line may be, in bytes: ten scripts of the largest size, and inputs.
const largestOrder = 8 << 20

// patience is how much longer than it may a run can take before the process gives itself up: a call of the engine's own, such as
// a slow regular expression, cannot be ended in another way.
const patience = 2 * time.Second

// order is one line that comes in.
type order struct {
	Id      int                        `json:"id"` // of the answer, too
	Do      string                     `json:"do"` // "check", "run", "format", "stop", "version"
	Flow    string                     `json:"flow"`
	Trigger string                     `json:"trigger"`
	Actions []action                   `json:"actions"`
	Input   json.RawMessage            `json:"input"`
	Answers []modules.Answer           `json:"answers"`
	Send    bool                       `json:"send"`
	Library string                     `json:"library"` // with "format": the source of js-beautify, once
	Text    string                     `json:"text"`
	Options map[string]any             `json:"options"`
	Trials  []trial                    `json:"trials"`  // with "check"
	Persons map[string]json.RawMessage `json:"persons"` // inputs, by the names that trials have for them
}

// action is one action of an order.
type action struct {
	Name          string  `json:"name"`
	Script        string  `json:"script"`
	Timeout       float64 `json:"timeout"` // seconds
	AllowedToFail bool    `json:"allowedToFail"`
}

// answer is one line that goes out: the id, and one of the rest.
type answer struct {
	Id     int             `json:"id"`
	Wrong  string          `json:"wrong,omitempty"` // the order cannot be carried out
	Stuck  bool            `json:"stuck,omitempty"` // it did not end, and so this process does
	Check  *checked        `json:"check,omitempty"`
	Report *trigger.Report `json:"report,omitempty"`
	Text   *string         `json:"text,omitempty"`
}

// line is an order that has come, or the end.
type line struct {
	order order
	err   error
}

// server carries out orders, one at a time; only "stop" is heard meanwhile.
type server struct {
	out       *json.Encoder
	lines     chan line
	beautify  beautifier
	stopMutex sync.Mutex
	running   int
	stop      chan struct{}
}

// serve answers until the input ends. The result is the exit status: 0; 2 after a line that is no order; 3 where a run did not
// end.
func serve(in io.Reader, out io.Writer) int {
	s := &server{out: json.NewEncoder(out), lines: make(chan line, 64)}
	s.out.SetEscapeHTML(false)
	go s.read(in)
	for next := range s.lines {
		if next.err != nil {
			return 2
		}
		given, done := s.begin(next.order)
		select {
		case made := <-s.carryOut(next.order, given):
			done()
			if s.out.Encode(made) != nil {
				return 0 // nobody listens
			}
		case <-time.After(limitOf(next.order)):
			_ = s.out.Encode(answer{Id: next.order.Id, Stuck: true})
			return 3
		}
	}
	return 0
}

func (s *server) read(in io.Reader) {
	defer close(s.lines)
	scanner := bufio.NewScanner(in)
	scanner.Buffer(make([]byte, 64<<10), largestOrder)
	for scanner.Scan() {
		var next line
		next.err = json.Unmarshal(scanner.Bytes(), &next.order)
		if next.err == nil && next.order.Do == "stop" {
			s.end(next.order.Id)
			continue
		}
		s.lines <- next
	}
	if err := scanner.Err(); err != nil {
		s.lines <- line{err: err}
	}
}

func (s *server) begin(given order) (stopped chan struct{}, done func()) {
	s.stopMutex.Lock()
	defer s.stopMutex.Unlock()
	s.running, s.stop = given.Id, make(chan struct{})
	return s.stop, func() {
		s.stopMutex.Lock()
		defer s.stopMutex.Unlock()
		s.running, s.stop = 0, nil
	}
}

func (s *server) end(id int) {
	s.stopMutex.Lock()
	defer s.stopMutex.Unlock()
	if s.stop != nil && s.running == id {
		close(s.stop)
		s.stop = nil
	}
}

func (s *server) carryOut(given order, stopped chan struct{}) <-chan answer {
	made := make(chan answer, 1)
	go func() {
		result := answer{Id: given.Id}
		switch given.Do {
		case "check":
			s.check(given, stopped, &result)
		case "run":
			s.run(given, stopped, &result)
		case "format":
			s.format(given, &result)
		case "version":
			text := version()
			result.Text = &text
		default:
			result.Wrong = "unknown order"
		}
		made <- result
	}()
	return made
}

// limitOf is how long an order may take at most.
func limitOf(given order) time.Duration {
	if given.Do == "check" {
		return checkBudget + trialsBudget + trialBudget + patience/4
	}
	limit := patience + checkBudget
	for _, each := range given.Actions {
		limit += 2 * each.duration() // its evaluation, and its call
	}
	if given.Do == "format" {
		limit += formatBudget
	}
	return limit
}

func (a action) duration() time.Duration {
	seconds := time.Duration(a.Timeout * float64(time.Second))
	if seconds <= 0 || seconds > actions.Longest {
		return actions.Longest
	}
	return seconds
}

func (a action) action() actions.Action {
	return actions.Action{Name: a.Name, Script: a.Script, Timeout: a.duration(), AllowedToFail: a.AllowedToFail}
}

func (s *server) run(given order, stopped chan struct{}, result *answer) {
	input, err := trigger.Read(given.Input)
	if err != nil {
		result.Wrong = err.Error()
		return
	}
	run := trigger.Order{Trigger: trigger.Id{Flow: given.Flow, Trigger: given.Trigger}, Input: input, Answers: given.Answers,
		Sends: given.Send, Stopped: stopped}
	for _, each := range given.Actions {
		run.Actions = append(run.Actions, each.action())
	}
	report := trigger.Carry(run)
	result.Report = &report
}
