// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package trigger has what the server puts around a run: ctx and api of each trigger, what a run leaves for the next action
// of the same trigger, and what becomes of all that when the trigger ends.
package trigger

import (
	"encoding/json"
	"fmt"
	"time"

	"actionengine/actions"
	"actionengine/objects"
)

// Id is a trigger of a flow.
type Id struct{ Flow, Trigger string }

// Input is for whom, and in which situation, a trigger is run. Its names are those that scripts know; what is missing is as
// on a server where nobody has set it.
type Input struct {
	User          User                 `json:"user"`
	Metadata      map[string]any       `json:"metadata"`    // of the user, as a script reads it
	OrgMetadata   map[string]any       `json:"orgMetadata"` // of the organisation
	Grants        []Grant              `json:"grants"`
	Claims        map[string]any       `json:"claims"` // that the token has before any action
	ClientId      string               `json:"clientId"`
	AuthRequest   *objects.AuthRequest `json:"authRequest"` // null: a registration without one
	HttpRequest   objects.HttpRequest  `json:"httpRequest"`
	AuthError     string               `json:"authError"` // "none": the sign-in went well
	AuthMethod    string               `json:"authMethod"`
	ExternalUser  objects.ExternalUser `json:"externalUser"`
	ProviderInfo  json.RawMessage      `json:"providerInfo"` // with "idp"; see objects.Provider
	IdTokenClaims map[string]any       `json:"idTokenClaims"`
	AccessToken   string               `json:"accessToken"`
	IdToken       string               `json:"idToken"`
	RefreshToken  string               `json:"refreshToken"`
}

// User is a person, or a service account where it has a machine and no human.
type User struct {
	objects.HumanUser
	Human   *objects.Human   `json:"human"`
	Machine *objects.Machine `json:"machine"`
}

// Grant is one grant of the user.
type Grant struct {
	objects.UserGrant
	GetOrgMetadata struct{}       `json:"-"`
	OrgMetadata    map[string]any `json:"orgMetadata"` // of the organisation that gave it
}

// Nobody is who a trigger is run for where nothing else is said: a service account without grants, as in the real runs.
func Nobody() Input {
	began := time.Date(2026, 7, 9, 14, 5, 0, 0, time.UTC)
	user := User{Machine: &objects.Machine{Name: "Runs Bot", Description: ""}}
	user.Id, user.ResourceOwner, user.Username = "165617850930497248", "165617850930497229", "runs-bot"
	user.PreferredLoginName = "runs-bot"
	user.State, user.Sequence = 1, 1
	user.CreationDate, user.ChangeDate = began, began
	return Input{
		User:        user,
		Metadata:    map[string]any{"team": "blue"},
		ClientId:    "runs-bot",
		AuthError:   "none",
		AuthMethod:  "password",
		AuthRequest: &objects.AuthRequest{Id: "1", UserId: user.Id, Request: &objects.Request{}},
		HttpRequest: objects.HttpRequest{Method: "POST", Url: "/login", Proto: "HTTP/1.1"},
	}
}

// Read is Nobody with what is in the JSON object text; an empty one changes nothing. What a script would not find anywhere is
// an error, as it would be a mistyped word.
func Read(text json.RawMessage) (Input, error) {
	input := Nobody()
	if len(text) == 0 || string(text) == "null" {
		return input, nil
	}
	var given map[string]json.RawMessage
	if err := json.Unmarshal(text, &given); err != nil {
		return input, fmt.Errorf("the input is no JSON object: %w", err)
	}
	if _, isGiven := given["user"]; isGiven {
		input.User = User{}
	}
	if _, isGiven := given["metadata"]; isGiven {
		input.Metadata = nil
	}
	if err := decodeStrictly(text, &input); err != nil {
		return input, err
	}
	if input.User.Human == nil && input.User.Machine == nil {
		input.User.Machine = &objects.Machine{}
	}
	return input, nil
}

// Event is one thing that happened in a run, in order.
type Event struct {
	Kind    string          `json:"kind"` // "log", "claim", "logClaim", "metadata", "grant", "field", "attribute", "http"
	Action  string          `json:"action"`
	Line    int             `json:"line,omitempty"` // from 1, where the script called
	Column  int             `json:"column,omitempty"`
	Level   string          `json:"level,omitempty"`
	Name    string          `json:"name,omitempty"`
	Text    string          `json:"text,omitempty"`
	Value   json.RawMessage `json:"value,omitempty"`
	Refused string          `json:"refused,omitempty"` // why it has no effect
}

// State is what the actions of one trigger share: ctx is made of it anew for each.
type State struct {
	Input
	Trigger Id

	action  string // that runs
	events  []Event
	bytes   int
	isFull  bool
	claims  *claims
	items   []*objects.MetadataItem          // appended to the user, stored at the end
	encoded map[*objects.MetadataItem][]byte // those of them that were encoded when they were appended
	grants  []objects.GrantItem
	stored  []metadataItem // written to the user at once
	fields  []field        // set of the user
	saml    []attribute
}

type metadataItem struct {
	key   string
	value []byte
}
type field struct {
	name  string
	value any
}
type attribute struct {
	Name       string   `json:"name"`
	NameFormat string   `json:"nameFormat"`
	Values     []string `json:"values"`
}

// OutputLimit is how many bytes of what happens are kept; beyond, a note takes its place.
const OutputLimit = 1 << 20

// NewState begins a trigger.
func NewState(id Id, input Input) *State {
	return &State{Trigger: id, Input: input, claims: newClaims(input.Claims, input.User.Id),
		encoded: map[*objects.MetadataItem][]byte{}}
}

// Begin says which action runs from now on.
func (s *State) Begin(action string) { s.action = action }

// Events are what happened so far.
func (s *State) Events() []Event { return s.events }

// Note adds what happened.
func (s *State) Note(event Event, place actions.Place) {
	s.bytes += len(event.Text) + len(event.Value) + len(event.Name) + 64
	if s.bytes > OutputLimit {
		if !s.isFull {
			s.isFull = true
			s.events = append(s.events, Event{Kind: "cut", Action: s.action})
		}
		return
	}
	event.Action, event.Line, event.Column = s.action, place.Line, place.Column
	s.events = append(s.events, event)
}
