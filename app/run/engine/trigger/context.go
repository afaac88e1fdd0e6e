// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package trigger

import (
	"encoding/json"

	"github.com/dop251/goja"

	"actionengine/domain"
	"actionengine/objects"
)

// members are a server object's, in their order.
type members []struct {
	name  string
	value any
}

func object(vm *goja.Runtime, of members) *goja.Object {
	made := vm.NewObject()
	for _, each := range of {
		if err := made.Set(each.name, each.value); err != nil {
			panic(err)
		}
	}
	return made
}

// Build makes ctx and api of the trigger for the next action.
func (s *State) Build(vm *goja.Runtime) (ctx, api *goja.Object) {
	switch s.Trigger {
	case Id{"1", "1"}:
		return s.external(vm)
	case Id{"3", "1"}:
		return s.internal(vm)
	case Id{"1", "2"}, Id{"3", "2"}:
		return s.preCreation(vm)
	case Id{"1", "3"}, Id{"3", "3"}:
		return s.postCreation(vm)
	case Id{"4", "6"}:
		return s.samlResponse(vm)
	}
	return s.token(vm)
}

func (s *State) shownUser() any {
	u := s.User
	if u.Human != nil {
		user := u.HumanUser
		user.Human = *u.Human
		return &user
	}
	return &objects.MachineUser{Id: u.Id, CreationDate: u.CreationDate, ChangeDate: u.ChangeDate, ResourceOwner: u.ResourceOwner,
		Sequence: u.Sequence, State: u.State, Username: u.Username, LoginNames: u.LoginNames,
		PreferredLoginName: u.PreferredLoginName, Machine: *u.Machine}
}

func (s *State) getUser(vm *goja.Runtime) func(goja.FunctionCall) goja.Value {
	return func(goja.FunctionCall) goja.Value { return vm.ToValue(s.shownUser()) }
}

// grantList is nil for no grants, which a script sees as null.
func (s *State) grantList(vm *goja.Runtime) *objects.UserGrantList {
	if s.Grants == nil {
		return nil
	}
	list := &objects.UserGrantList{Count: uint64(len(s.Grants)), Grants: []*objects.UserGrant{}}
	for _, each := range s.Grants {
		grant := each.UserGrant
		var known goja.Value
		grant.GetOrgMetadata = func(goja.FunctionCall) goja.Value {
			if known == nil {
				known = vm.ToValue(metadataList(vm, each.OrgMetadata, grant.UserGrantResourceOwner))
			}
			return known
		}
		list.Grants = append(list.Grants, &grant)
	}
	return list
}

// token: Complement Token, both triggers.
func (s *State) token(vm *goja.Runtime) (ctx, api *goja.Object) {
	s.User.LoginNames = nil // the server does not read them here
	s.User.State = 1
	var grants any
	if list := s.grantList(vm); list != nil {
		grants = list
	}
	ctx = object(vm, members{{"v1", object(vm, members{
		{"claims", s.claims.snapshot(vm)},
		{"getUser", s.getUser(vm)},
		{"user", object(vm, members{{"getMetadata", s.getMetadata(vm)}, {"grants", grants}})},
		{"org", object(vm, members{{"getMetadata", s.getOrgMetadata(vm)}})},
		{"application", object(vm, members{{"getClientId", func(goja.FunctionCall) goja.Value { return vm.ToValue(s.ClientId) }}})},
	})}})
	twice := func() *goja.Object {
		return object(vm, members{{"setClaim", s.setClaim(vm)}, {"appendLogIntoClaims", s.appendLog(vm)}})
	}
	api = object(vm, members{{"v1", object(vm, members{
		{"userinfo", twice()},
		{"claims", twice()},
		{"user", object(vm, members{{"setMetadata", s.setMetadata(vm)}})},
	})}})
	return ctx, api
}

// samlResponse: Complement SAMLResponse.
func (s *State) samlResponse(vm *goja.Runtime) (ctx, api *goja.Object) {
	grants := s.grantList(vm)
	if grants == nil {
		grants = &objects.UserGrantList{Grants: []*objects.UserGrant{}}
	}
	ctx = object(vm, members{{"v1", object(vm, members{
		{"getUser", s.getUser(vm)},
		{"user", object(vm, members{{"getMetadata", s.getMetadata(vm)}, {"grants", grants}})},
		{"org", object(vm, members{{"getMetadata", s.getOrgMetadata(vm)}})},
	})}})
	api = object(vm, members{{"v1", object(vm, members{
		{"attributes", object(vm, members{{"setCustomAttribute", s.setAttribute(vm)}})},
		{"user", object(vm, members{{"setMetadata", s.setMetadata(vm)}})},
	})}})
	return ctx, api
}

// external: External Authentication, after the identity provider has answered.
func (s *State) external(vm *goja.Runtime) (ctx, api *goja.Object) {
	human := &s.ExternalUser.Human
	var provider any
	if made := objects.Provider(s.ProviderInfo); made != nil {
		provider = made
	}
	ctx = object(vm, members{
		{"accessToken", s.AccessToken},
		{"refreshToken", s.RefreshToken},
		{"idToken", s.IdToken},
		{"getClaim", func(name string) any { return s.IdTokenClaims[name] }},
		{"claimsJSON", func() (string, error) {
			if s.IdTokenClaims == nil {
				return "", nil
			}
			text, err := json.Marshal(s.IdTokenClaims)
			return string(text), err
		}},
		{"v1", object(vm, members{
			{"externalUser", s.shownExternalUser()},
			{"providerInfo", provider},
			{"authRequest", s.AuthRequest},
			{"httpRequest", &s.HttpRequest},
			{"authError", s.AuthError},
			{"org", object(vm, members{{"getMetadata", s.getOrgMetadata(vm)}})},
		})}})
	api = object(vm, append(s.setters(vm, human),
		members{{"setPreferredUsername", s.textSetter(vm, "preferredUsername", nil)}}...))
	s.addMetadata(vm, api)
	return ctx, api
}

func (s *State) shownExternalUser() *objects.ExternalUser {
	user := s.ExternalUser
	if user.Human.PreferredLanguage == "" {
		user.Human.PreferredLanguage = "und"
	}
	return &user
}

// internal: Internal Authentication, after each check of a factor.
func (s *State) internal(vm *goja.Runtime) (ctx, api *goja.Object) {
	ctx = object(vm, members{{"v1", object(vm, members{
		{"authMethod", domain.AuthMethod(s.AuthMethod)},
		{"authError", s.AuthError},
		{"authRequest", s.AuthRequest},
		{"httpRequest", &s.HttpRequest},
	})}})
	api = vm.NewObject()
	s.addMetadata(vm, api)
	return ctx, api
}

// preCreation: before a user is made, in both flows that make one.
func (s *State) preCreation(vm *goja.Runtime) (ctx, api *goja.Object) {
	if s.User.Human == nil { // only people register
		s.User.Human, s.User.Machine = &objects.Human{}, nil
	}
	shown := s.User
	shown.HumanUser = objects.HumanUser{Username: s.User.Username, Human: *s.User.Human}
	shown.HumanUser.Human.Gender, shown.HumanUser.Human.AvatarKey = 0, ""
	if shown.HumanUser.Human.PreferredLanguage == "" {
		shown.HumanUser.Human.PreferredLanguage = "und"
	}
	ctx = object(vm, members{{"v1", object(vm, members{
		{"user", &shown.HumanUser},
		{"authRequest", nilIfNone(s.AuthRequest)},
		{"httpRequest", &s.HttpRequest},
		{"org", object(vm, members{{"getMetadata", s.getOrgMetadata(vm)}})},
	})}})
	human := s.User.Human
	api = object(vm, append(s.setters(vm, human), members{
		{"setUsername", s.textSetter(vm, "username", &s.User.Username)},
		{"setGender", s.genderSetter(vm, human)},
	}...))
	s.addMetadata(vm, api)
	return ctx, api
}

// postCreation: after a user was made.
func (s *State) postCreation(vm *goja.Runtime) (ctx, api *goja.Object) {
	ctx = object(vm, members{{"v1", object(vm, members{
		{"getUser", s.getUser(vm)},
		{"authRequest", nilIfNone(s.AuthRequest)},
		{"httpRequest", &s.HttpRequest},
		{"org", object(vm, members{{"getMetadata", s.getOrgMetadata(vm)}})},
	})}})
	api = object(vm, members{
		{"userGrants", &s.grants},
		{"v1", object(vm, members{{"appendUserGrant", s.appendGrant(vm)}})},
	})
	return ctx, api
}

func nilIfNone(request *objects.AuthRequest) any {
	if request == nil {
		return nil
	}
	return request
}
