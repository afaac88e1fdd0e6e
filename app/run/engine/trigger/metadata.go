// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package trigger

import (
	"bytes"
	"encoding/json"
	"errors"
	"sort"
	"time"
	"unicode/utf8"

	"github.com/dop251/goja"

	"actionengine/actions"
	"actionengine/objects"
)

// metadataList is what getMetadata() gives: sorted by key, as the order of a map would not be the same twice.
func metadataList(vm *goja.Runtime, values map[string]any, owner string) *objects.MetadataResult {
	keys := make([]string, 0, len(values))
	for key := range values {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	list := &objects.MetadataResult{Count: uint64(len(keys)), Metadata: []*objects.Metadata{}}
	for _, key := range keys {
		stored, _ := json.Marshal(values[key])
		list.Metadata = append(list.Metadata, &objects.Metadata{
			CreationDate: someTime(), ChangeDate: someTime(), ResourceOwner: owner, Sequence: 1, Key: key, Value: parsed(vm, stored)})
	}
	return list
}

func someTime() time.Time { return time.Date(2026, 7, 9, 14, 5, 0, 0, time.UTC) }

// parsed is what a script sees of stored bytes: JSON where they are that, a text otherwise.
func parsed(vm *goja.Runtime, stored []byte) goja.Value {
	var value any
	decoder := json.NewDecoder(bytes.NewReader(stored))
	if err := decoder.Decode(&value); err == nil && !decoder.More() {
		return vm.ToValue(value)
	}
	if !utf8.Valid(stored) {
		stored = bytes.ToValidUTF8(stored, []byte("\uFFFD"))
	}
	return vm.ToValue(string(stored))
}

// pair takes the two arguments of appendMetadata() and setMetadata() apart as the server does: whatever is wrong cannot be
// caught by the script.
func pair(call goja.FunctionCall) (key string, value goja.Value, stored []byte) {
	if len(call.Arguments) != 2 {
		actions.Abort("exactly 2 (key, value) arguments expected")
	}
	key = call.Arguments[0].Export().(string)
	value = call.Arguments[1]
	stored, err := json.Marshal(value.Export())
	if err != nil {
		panic(plain(err))
	}
	return key, value, stored
}

// plain is an error of encoding/json in the words that the server passes on.
func plain(err error) error {
	var inner *json.MarshalerError
	if errors.As(err, &inner) {
		return inner.Unwrap()
	}
	return err
}

func (s *State) appendMetadata(vm *goja.Runtime) func(goja.FunctionCall) goja.Value {
	return func(call goja.FunctionCall) goja.Value {
		key, value, stored := pair(call)
		item := &objects.MetadataItem{Key: key, Value: value}
		s.items = append(s.items, item)
		s.encoded[item] = stored
		s.Note(Event{Kind: "metadata", Name: key, Value: stored}, actions.Here(vm))
		return goja.Undefined()
	}
}

// setMetadata writes at once: what comes later in the same run cannot undo it, and getMetadata() does not show it.
func (s *State) setMetadata(vm *goja.Runtime) func(goja.FunctionCall) goja.Value {
	return func(call goja.FunctionCall) goja.Value {
		key, _, stored := pair(call)
		if key == "" {
			panic(errors.New("ID=META-2m00f Message=Errors.Metadata.Invalid"))
		}
		s.stored = append(s.stored, metadataItem{key, stored})
		s.Note(Event{Kind: "metadata", Name: key, Value: stored}, actions.Here(vm))
		return goja.Undefined()
	}
}

func (s *State) getMetadata(vm *goja.Runtime) func(goja.FunctionCall) goja.Value {
	return func(goja.FunctionCall) goja.Value {
		return vm.ToValue(metadataList(vm, s.Metadata, s.User.ResourceOwner))
	}
}

func (s *State) getOrgMetadata(vm *goja.Runtime) func(goja.FunctionCall) goja.Value {
	return func(goja.FunctionCall) goja.Value {
		return vm.ToValue(metadataList(vm, s.OrgMetadata, s.User.ResourceOwner))
	}
}

// renewItems makes the list fit the next engine. What was only pushed has lost its value by then.
func (s *State) renewItems(vm *goja.Runtime) {
	for _, item := range s.items {
		if stored, isEncoded := s.encoded[item]; isEncoded {
			item.Value = parsed(vm, stored)
		} else {
			item.Value = vm.ToValue("")
		}
	}
}

// appended is the metadata that the trigger leaves, the last of each key. An item without a value takes the request down.
func (s *State) appended() (map[string]json.RawMessage, error) {
	values := map[string]json.RawMessage{}
	for _, item := range s.items {
		stored, isEncoded := s.encoded[item]
		if !isEncoded {
			if item.Value == nil {
				return nil, errors.New("runtime error: invalid memory address or nil pointer dereference")
			}
			var err error
			if stored, err = json.Marshal(item.Value.Export()); err != nil {
				return nil, plain(err)
			}
		}
		values[item.Key] = stored
	}
	return values, nil
}

// written is the metadata that was stored at once.
func (s *State) written() map[string]json.RawMessage {
	values := map[string]json.RawMessage{}
	for _, item := range s.stored {
		values[item.key] = item.value
	}
	return values
}
