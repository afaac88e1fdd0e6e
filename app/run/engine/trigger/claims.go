// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package trigger

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/dop251/goja"

	"actionengine/actions"
)

// reservedPrefix begins the claims that no script can set.
const reservedPrefix = "urn:zitadel:iam"

// registered are the claims that stay the server's in what each trigger of the flow Complement Token makes, where the
// server has a value for them: by what a real v4.13 did.
var registered = map[string][]string{
	"4": {"sub", "name", "given_name", "family_name", "middle_name", "nickname", "profile", "picture", "website", "gender",
		"birthdate", "zoneinfo", "locale", "updated_at", "preferred_username", "email", "email_verified", "phone_number",
		"phone_number_verified", "address"},
	"5": {"iss", "sub", "aud", "exp", "iat", "nbf", "jti", "client_id"},
}

// always are those of them that every token has.
var always = []string{"iss", "sub", "aud", "exp", "iat", "nbf", "jti", "client_id"}

// claims are those of the token that is being made.
type claims struct {
	before map[string]any // the server's own
	added  map[string]any
	log    []string // of the run that is under way
}

func newClaims(before map[string]any, user string) *claims {
	own := map[string]any{"sub": user}
	for key, value := range before {
		own[key] = value
	}
	return &claims{before: own, added: map[string]any{}}
}

// snapshot is ctx.v1.claims: plain values, as they stand in the token. What cannot be written as JSON takes the request down.
func (c *claims) snapshot(vm *goja.Runtime) goja.Value {
	all := map[string]any{}
	for _, from := range []map[string]any{c.before, c.added} {
		for key, value := range from {
			all[key] = value
		}
	}
	text, err := json.Marshal(all)
	if err != nil {
		panic(err)
	}
	var plain map[string]any
	if err := json.Unmarshal(text, &plain); err != nil {
		panic(err)
	}
	return vm.ToValue(plain)
}

// setClaim keeps the first value of each key, and says nothing of it to the script.
func (s *State) setClaim(vm *goja.Runtime) any {
	return func(key string, value any) {
		event := Event{Kind: "claim", Name: key}
		text, err := json.Marshal(value)
		if err == nil {
			event.Value = text
		} else {
			event.Text = plain(err).Error()
		}
		present, isPresent := s.claims.added[key]
		switch {
		case strings.HasPrefix(key, reservedPrefix):
			event.Refused = "reserved"
		case isPresent && present != nil:
			event.Refused = "present"
			s.claims.log = append(s.claims.log, fmt.Sprintf("key %q already exists", key))
		default:
			s.claims.added[key] = value
			if s.isServers(key) {
				event.Refused = "registered"
			}
		}
		s.Note(event, actions.Here(vm))
	}
}

// isServers tells whether the value of the server stands in the token, whatever a script sets.
func (s *State) isServers(key string) bool {
	if !slices.Contains(registered[s.Trigger.Trigger], key) {
		return false
	}
	if s.Trigger.Trigger == "5" && slices.Contains(always, key) {
		return true
	}
	value, isThere := s.claims.before[key]
	return isThere && value != nil && value != "" && value != false
}

func (s *State) appendLog(vm *goja.Runtime) any {
	return func(entry string) {
		s.claims.log = append(s.claims.log, entry)
		s.Note(Event{Kind: "logClaim", Text: entry}, actions.Here(vm))
	}
}

// endOfRun puts what a run logged into its claim, if it succeeded or was allowed to fail.
func (s *State) endOfRun() {
	if len(s.claims.log) > 0 {
		s.claims.added[logClaim(s.action)] = s.claims.log
	}
	s.claims.log = nil
}

func logClaim(action string) string { return reservedPrefix + ":action:" + action + ":log" }

// final are the claims that scripts set, as they stand in the token; an error where that cannot be written.
func (s *State) final() (map[string]json.RawMessage, error) {
	written := map[string]json.RawMessage{}
	for key, value := range s.claims.added {
		text, err := json.Marshal(value)
		if err != nil {
			return nil, plain(err)
		}
		if !s.isServers(key) {
			written[key] = text
		}
	}
	return written, nil
}

func (s *State) logClaims() []string {
	names := []string{}
	for key := range s.claims.added {
		if strings.HasPrefix(key, reservedPrefix+":action:") {
			names = append(names, key)
		}
	}
	slices.Sort(names)
	return names
}
