// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package actions

import (
	"runtime/metrics"
	"sync"
	"time"

	"github.com/dop251/goja"
)

// Memory is how many bytes the whole process may use before a run is ended. The server has no such limit, and would die.
const Memory = 512 << 20

const look = 10 * time.Millisecond

// guard ends a run that the server would not have ended: one that takes all memory, or that a person has stopped.
type guard struct {
	mutex sync.Mutex
	text  string
	done  chan struct{}
}

func watch(vm *goja.Runtime, stopped <-chan struct{}) *guard {
	g := &guard{done: make(chan struct{})}
	go func() {
		ticker := time.NewTicker(look)
		defer ticker.Stop()
		for {
			select {
			case <-g.done:
				return
			case <-stopped:
				stopped = nil
				g.tell("stopped")
			case <-ticker.C:
				if inUse() > Memory {
					g.tell("memory")
				}
			}
			// Again and again, as the end of the evaluation clears what was meant for the call, too.
			if reason := g.reason(); reason != "" {
				vm.Interrupt(reason)
			}
		}
	}()
	return g
}

func (g *guard) tell(reason string) {
	g.mutex.Lock()
	defer g.mutex.Unlock()
	if g.text == "" {
		g.text = reason
	}
}

func (g *guard) reason() string {
	g.mutex.Lock()
	defer g.mutex.Unlock()
	return g.text
}

func (g *guard) end() { close(g.done) }

func inUse() uint64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
