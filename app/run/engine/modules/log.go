// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package modules has what require() gives: zitadel/log, zitadel/http and zitadel/uuid.
package modules

import (
	"bytes"

	"github.com/dop251/goja"
	"github.com/dop251/goja_nodejs/require"
	"github.com/dop251/goja_nodejs/util"

	"actionengine/actions"
)

// Logged takes one line of a log with its level, "info", "warning" or "error".
type Logged func(level, text string, place actions.Place)

// longestLine is where the server cuts a line, in bytes.
const longestLine = 2000

// Log is zitadel/log.
func Log(logged Logged) require.ModuleLoader {
	return func(vm *goja.Runtime, module *goja.Object) {
		exports := module.Get("exports").(*goja.Object)
		format := util.New(vm)
		for _, each := range []struct{ name, level string }{
			{"log", "info"}, {"error", "error"}, {"warn", "warning"}, {"info", "info"}, {"debug", "info"}} {
			write := func(call goja.FunctionCall) goja.Value {
				var text bytes.Buffer
				pattern := ""
				if len(call.Arguments) > 0 {
					pattern = call.Arguments[0].String()
					format.Format(&text, pattern, call.Arguments[1:]...)
				}
				logged(each.level, cut(text.String()), actions.Here(vm))
				return goja.Undefined()
			}
			if err := exports.Set(each.name, write); err != nil {
				panic(err)
			}
		}
	}
}

func cut(text string) string {
	if len(text) > longestLine {
		return text[:longestLine-1]
	}
	return text
}
