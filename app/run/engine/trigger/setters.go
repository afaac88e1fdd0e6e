// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package trigger

import (
	"encoding/json"
	"errors"

	"github.com/dop251/goja"
	"golang.org/x/text/language"

	"actionengine/actions"
	"actionengine/domain"
	"actionengine/objects"
)

func (s *State) noteField(vm *goja.Runtime, name string, value any) {
	text, _ := json.Marshal(value)
	s.fields = append(s.fields, field{name, value})
	s.Note(Event{Kind: "field", Name: name, Value: text}, actions.Here(vm))
}

// textSetter sets a text of the user, at @p target where the server has one that later actions see.
func (s *State) textSetter(vm *goja.Runtime, name string, target *string) any {
	return func(value string) {
		if target != nil {
			*target = value
		}
		s.noteField(vm, name, value)
	}
}

func (s *State) genderSetter(vm *goja.Runtime, human *objects.Human) any {
	return func(value int) {
		human.Gender = domain.Gender(value)
		s.noteField(vm, "gender", value)
	}
}

// setters are those of a person that the triggers before and after a sign-up share.
func (s *State) setters(vm *goja.Runtime, human *objects.Human) members {
	return members{
		{"setFirstName", s.textSetter(vm, "firstName", &human.FirstName)},
		{"setLastName", s.textSetter(vm, "lastName", &human.LastName)},
		{"setNickName", s.textSetter(vm, "nickName", &human.NickName)},
		{"setDisplayName", s.textSetter(vm, "displayName", &human.DisplayName)},
		{"setPreferredLanguage", func(value string) {
			human.PreferredLanguage = language.Make(value).String()
			s.noteField(vm, "preferredLanguage", human.PreferredLanguage)
		}},
		{"setEmail", func(value string) {
			human.Email = domain.EmailAddress(value)
			s.noteField(vm, "email", value)
		}},
		{"setEmailVerified", func(value bool) {
			human.IsEmailVerified = value
			s.noteField(vm, "emailVerified", value)
		}},
		{"setPhone", func(value string) {
			human.Phone = domain.PhoneNumber(value)
			s.noteField(vm, "phone", value)
		}},
		{"setPhoneVerified", func(value bool) {
			// Before a user is made there may be no phone to be verified.
			if s.Trigger.Trigger != "2" || human.Phone != "" {
				human.IsPhoneVerified = value
				s.noteField(vm, "phoneVerified", value)
			}
		}},
	}
}

// addMetadata gives api both ways to append metadata to the user.
func (s *State) addMetadata(vm *goja.Runtime, api *goja.Object) {
	s.renewItems(vm)
	for _, each := range (members{
		{"metadata", &s.items},
		{"v1", object(vm, members{{"user", object(vm, members{{"appendMetadata", s.appendMetadata(vm)}})}})},
	}) {
		if err := api.Set(each.name, each.value); err != nil {
			panic(err)
		}
	}
}

// setAttribute keeps the first of each name.
func (s *State) setAttribute(vm *goja.Runtime) any {
	return func(name, nameFormat string, values ...string) {
		if values == nil {
			values = []string{}
		}
		made := attribute{name, nameFormat, values}
		text, _ := json.Marshal(made)
		event := Event{Kind: "attribute", Name: name, Value: text}
		for _, present := range s.saml {
			if present.Name == name {
				event.Refused = "present"
			}
		}
		if event.Refused == "" {
			s.saml = append(s.saml, made)
		}
		s.Note(event, actions.Here(vm))
	}
}

// appendGrant takes both spellings of the ids.
func (s *State) appendGrant(vm *goja.Runtime) func(goja.FunctionCall) goja.Value {
	return func(call goja.FunctionCall) goja.Value {
		if len(call.Arguments) != 1 {
			panic(errors.New("exactly one argument expected"))
		}
		given := call.Arguments[0].ToObject(vm)
		var grant objects.GrantItem
		for _, key := range given.Keys() {
			value := given.Get(key)
			switch key {
			case "projectId", "projectID":
				grant.ProjectID = value.String()
			case "projectGrantId", "projectGrantID":
				grant.ProjectGrantID = value.String()
			case "roles":
				if list, isList := value.Export().([]any); isList {
					for _, role := range list {
						if text, isText := role.(string); isText {
							grant.Roles = append(grant.Roles, text)
						}
					}
				}
			}
		}
		if grant.ProjectID == "" {
			panic(errors.New("projectId not set"))
		}
		s.grants = append(s.grants, grant)
		text, _ := json.Marshal(grant)
		s.Note(Event{Kind: "grant", Value: text}, actions.Here(vm))
		return goja.Undefined()
	}
}
