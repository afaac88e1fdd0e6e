// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package actions

import (
	"errors"
	"time"

	"github.com/dop251/goja"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/parser"
)

// Fault is one reason for which a script does not compile.
type Fault struct {
	Place
	Text string // without the position, "Unexpected token }"
}

// Compile tells why the script cannot be run at all: all that the parser finds, or the first that the compiler does.
func Compile(script string) []Fault {
	// Not by way of goja.Parse, which leaves the positions out.
	program, err := parser.ParseFile(nil, "", script, 0)
	if err == nil {
		_, err = goja.CompileAST(program, false)
	}
	var list parser.ErrorList
	var single *parser.Error
	var later *goja.CompilerSyntaxError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &list):
		faults := make([]Fault, 0, len(list))
		for _, each := range list {
			faults = append(faults, Fault{placeOf(each.Position), each.Message})
		}
		return faults
	case errors.As(err, &single):
		return []Fault{{placeOf(single.Position), single.Message}}
	case errors.As(err, &later):
		if later.File != nil {
			return []Fault{{placeOf(later.File.Position(later.Offset)), later.Message}}
		}
		return []Fault{{Place{}, later.Message}}
	}
	text, place := describe(err)
	return []Fault{{place, text}}
}

func placeOf(position file.Position) Place { return Place{position.Line, position.Column} }

// Shape is what the script has under the action's name after it was evaluated.
type Shape struct {
	Found    bool
	Callable bool
	Kind     string // "function", "async", "generator", "class"; empty where it is none of them
	Outcome         // of the evaluation, and of what looks for the function
}

// Look evaluates the script without calling its function.
func Look(action Action, room Room, budget time.Duration) Shape {
	began := time.Now()
	vm, guard := enter(room)
	defer guard.end()
	var shape Shape
	_, _, err := build(vm, room)
	if err == nil {
		err = evaluate(vm, action.Script, budget)
	}
	if err == nil {
		err = shape.take(vm, action.Name)
	}
	shape.Outcome = outcomeOf(err, guard, began)
	return shape
}

func (s *Shape) take(vm *goja.Runtime, name string) error {
	_, err := lookUp(vm, name)
	if err != nil && err.Error() == "function not found" {
		return err
	}
	s.Found = true
	if err != nil {
		return err
	}
	s.Callable = true
	s.Kind = kindOf(vm, vm.Get(name))
	return nil
}

// kindOf asks the engine itself, as a script could.
func kindOf(vm *goja.Runtime, value goja.Value) (kind string) {
	kind = "function"
	defer func() { _ = recover() }() // a proxy may do what it wants
	if text := value.String(); len(text) >= 5 && text[:5] == "class" {
		return "class"
	}
	switch constructor := value.ToObject(vm).Get("constructor"); {
	case constructor == nil:
	case constructor.ToObject(vm).Get("name").String() == "AsyncFunction":
		kind = "async"
	case constructor.ToObject(vm).Get("name").String() == "GeneratorFunction":
		kind = "generator"
	}
	return kind
}
