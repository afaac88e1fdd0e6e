// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package modules

import (
	"github.com/dop251/goja"
	"github.com/google/uuid"

	"actionengine/actions"
)

// UUID is zitadel/uuid.
func UUID(vm *goja.Runtime, module *goja.Object) {
	exports := module.Get("exports").(*goja.Object)
	set := func(name string, value any) {
		if err := exports.Set(name, value); err != nil {
			panic(err)
		}
	}
	set("v1", random(vm, uuid.NewUUID))
	set("v3", named(vm, uuid.NewMD5))
	set("v4", random(vm, uuid.NewRandom))
	set("v5", named(vm, uuid.NewSHA1))
	set("namespaceDNS", uuid.NameSpaceDNS)
	set("namespaceURL", uuid.NameSpaceURL)
	set("namespaceOID", uuid.NameSpaceOID)
	set("namespaceX500", uuid.NameSpaceX500)
}

func random(vm *goja.Runtime, make func() (uuid.UUID, error)) func(goja.FunctionCall) goja.Value {
	return func(call goja.FunctionCall) goja.Value {
		if len(call.Arguments) != 0 {
			actions.Abort("invalid arg count")
		}
		made, err := make()
		if err != nil {
			panic(err)
		}
		return vm.ToValue(made.String())
	}
}

func named(vm *goja.Runtime, make func(uuid.UUID, []byte) uuid.UUID) func(goja.FunctionCall) goja.Value {
	return func(call goja.FunctionCall) goja.Value {
		if len(call.Arguments) != 2 {
			actions.Abort("invalid arg count")
		}
		space, err := spaceOf(call.Arguments[0].Export())
		if err != nil {
			panic(err)
		}
		switch data := call.Arguments[1].Export().(type) {
		case string:
			return vm.ToValue(make(space, []byte(data)).String())
		case []byte:
			return vm.ToValue(make(space, data).String())
		}
		panic(goja.Null()) // what the server does with it, and Go says of that
	}
}

func spaceOf(given any) (uuid.UUID, error) {
	switch space := given.(type) {
	case uuid.UUID:
		return space, nil
	case string:
		return uuid.Parse(space)
	}
	actions.Abort("panic called with nil argument")
	return uuid.Nil, nil
}
