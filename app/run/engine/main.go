// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// action-engine runs scripts on the engine that the server has, for Action Studio.
//
// It reads one JSON object a line from its standard input and answers each with one line, in order; see serve.go. It has no
// network unless an order says so, and never reads a file.
package main

import (
	"os"
)

func main() {
	os.Exit(serve(os.Stdin, os.Stdout))
}
