// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package actions runs one action the way the server does: the script is evaluated, the function of the action's name is
// called with ctx and api, and what comes of it is told in the server's words. Its name is part of those words: the engine
// puts that of a type into its errors.
package actions

import (
	"errors"
	"fmt"
	"time"

	"github.com/dop251/goja"
	"github.com/dop251/goja_nodejs/require"
)

// Longest is how long an action may run whatever it says of itself, and how long one runs that says nothing.
const Longest = 20 * time.Second

// longestEvaluation is how long what stands outside the function may take.
const longestEvaluation = 5 * time.Second

// jsAction is what the server takes the function for.
type jsAction func(ctx, api *goja.Object) error

// Action is what is run.
type Action struct {
	Name          string
	Script        string
	Timeout       time.Duration // 0 and more than Longest mean Longest
	AllowedToFail bool
}

// Room is where an action is run: what it finds there.
type Room struct {
	// Build makes ctx and api. What fails here fails the request, whatever the action is allowed to.
	Build func(vm *goja.Runtime) (ctx, api *goja.Object)
	// Modules are those that require() knows, by name.
	Modules map[string]require.ModuleLoader
	// Stopped tells, once closed, that the run is to end now.
	Stopped <-chan struct{}
}

// Outcome is what came of one run.
type Outcome struct {
	Error    string        // in the server's words without the engine's instruction number; empty: none
	Place    Place         // of the error
	Swallows bool          // it failed, and the server goes on, as the action is allowed to
	Crashes  bool          // the request ends with an internal error, allowed to fail or not
	Ended    string        // we ended it, and why: no word of the server's
	Took     time.Duration // of evaluation and call
}

// Fails tells whether the server's loop over the actions of a trigger stops here.
func (o Outcome) Fails() bool { return o.Crashes || o.Ended != "" || o.Error != "" && !o.Swallows }

// aborted is a text with which a function of the server ends the run.
type aborted string

// Abort ends the run with a text that is no Go error: outside the action's function that takes the request down.
func Abort(text string) { panic(aborted(text)) }

// crash is the failure of the request rather than of the action.
type crash struct{ error }

// Run runs one action in a fresh engine, on the caller's goroutine. It returns late where a native call does not end.
func Run(action Action, room Room) Outcome {
	timeout := action.Timeout
	if timeout <= 0 || timeout > Longest {
		timeout = Longest
	}
	began := time.Now()
	vm, guard := enter(room)
	defer guard.end()
	err := func() error {
		ctx, api, err := build(vm, room)
		if err != nil {
			return err
		}
		return run(vm, action, timeout, ctx, api)
	}()
	outcome := outcomeOf(err, guard, began)
	outcome.Swallows = outcome.Error != "" && action.AllowedToFail && !outcome.Crashes
	return outcome
}

// enter makes a fresh engine, watched until the guard ends.
func enter(room Room) (*goja.Runtime, *guard) {
	vm := goja.New()
	vm.SetFieldNameMapper(goja.UncapFieldNameMapper())
	return vm, watch(vm, room.Stopped)
}

func outcomeOf(err error, guard *guard, began time.Time) Outcome {
	outcome := Outcome{Took: time.Since(began), Ended: guard.reason()}
	if err == nil || outcome.Ended != "" {
		return outcome
	}
	outcome.Error, outcome.Place = describe(err)
	var crashed crash
	outcome.Crashes = errors.As(err, &crashed)
	return outcome
}

func build(vm *goja.Runtime, room Room) (ctx, api *goja.Object, err error) {
	defer func() {
		if caught := recover(); caught != nil {
			err = crash{asError(caught)}
		}
	}()
	registry := require.NewRegistry(require.WithLoader(func(string) ([]byte, error) {
		// The server would look in its own files.
		return nil, require.ModuleFileDoesNotExistError
	}))
	for name, loader := range room.Modules {
		registry.RegisterNativeModule(name, loader)
	}
	ctx, api = room.Build(vm)
	registry.Enable(vm)
	return ctx, api, nil
}

func run(vm *goja.Runtime, action Action, timeout time.Duration, ctx, api *goja.Object) error {
	if err := evaluate(vm, action.Script, min(timeout, longestEvaluation)); err != nil {
		return err
	}
	function, err := lookUp(vm, action.Name)
	if err != nil {
		return err
	}
	return call(vm, timeout, func() error { return function(ctx, api) })
}

// evaluate runs what stands outside the function. There the server takes whatever ends it for a Go error.
func evaluate(vm *goja.Runtime, script string, timeout time.Duration) (err error) {
	defer func() {
		switch caught := recover().(type) {
		case nil:
		case error:
			err = caught
		default:
			err = crash{fmt.Errorf("interface conversion: %T is not error: missing method Error", asText(caught))}
		}
	}()
	defer interruptAfter(vm, timeout)()
	_, err = vm.RunString(script)
	return err
}

// call runs the function.
func call(vm *goja.Runtime, timeout time.Duration, function func() error) (err error) {
	defer func() {
		if caught := recover(); caught != nil {
			err = asError(caught)
		}
	}()
	defer interruptAfter(vm, timeout)()
	return function()
}

func lookUp(vm *goja.Runtime, name string) (function jsAction, err error) {
	defer func() {
		if caught := recover(); caught != nil {
			err = asError(caught)
		}
	}()
	value := vm.Get(name)
	if value == nil {
		return nil, errors.New("function not found")
	}
	err = vm.ExportTo(value, &function)
	return function, err
}

// interruptAfter ends what runs in vm when the time is over. What it returns is to be called when it has ended.
func interruptAfter(vm *goja.Runtime, timeout time.Duration) func() {
	timer := time.AfterFunc(timeout, func() { vm.Interrupt("interrupt") })
	return func() {
		timer.Stop()
		vm.ClearInterrupt()
	}
}

func asError(caught any) error {
	if err, ok := caught.(error); ok {
		return err
	}
	return fmt.Errorf("%v", asText(caught))
}

// asText is what the server would have panicked with.
func asText(caught any) any {
	if text, ok := caught.(aborted); ok {
		return string(text)
	}
	return caught
}
