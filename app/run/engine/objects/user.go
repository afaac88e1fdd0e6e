// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package objects has the server's values as scripts see them: the engine shows a Go struct with the first letter of each
// name in lower case, and a named type as an object. So the shapes of these types are the contract, down to the order of
// their members; the reference has them in its section 6.
package objects

import (
	"time"

	"github.com/dop251/goja"

	"actionengine/domain"
)

// Human is what the server knows of a person.
type Human struct {
	FirstName         string
	LastName          string
	NickName          string
	DisplayName       string
	AvatarKey         string
	PreferredLanguage string
	Gender            domain.Gender
	Email             domain.EmailAddress
	IsEmailVerified   bool
	Phone             domain.PhoneNumber
	IsPhoneVerified   bool
}

// Machine is what the server knows of a service account.
type Machine struct {
	Name        string
	Description string
}

// HumanUser and MachineUser are what getUser() gives: a script finds only the half that there is.
type HumanUser struct {
	Id                 string
	CreationDate       time.Time
	ChangeDate         time.Time
	ResourceOwner      string
	Sequence           uint64
	State              domain.UserState
	Username           string
	LoginNames         []string
	PreferredLoginName string
	Human              Human
}
type MachineUser struct {
	Id                 string
	CreationDate       time.Time
	ChangeDate         time.Time
	ResourceOwner      string
	Sequence           uint64
	State              domain.UserState
	Username           string
	LoginNames         []string
	PreferredLoginName string
	Machine            Machine
}

// ExternalUser is who signed in at an identity provider.
type ExternalUser struct {
	ExternalId    string
	ExternalIdpId string
	Human         Human
}

// Metadata is one entry of a list that a script reads; MetadataResult is the list.
type Metadata struct {
	CreationDate  time.Time
	ChangeDate    time.Time
	ResourceOwner string
	Sequence      uint64
	Key           string
	Value         goja.Value
}
type MetadataResult struct {
	Count     uint64
	Sequence  uint64
	Timestamp time.Time
	Metadata  []*Metadata
}

// MetadataItem is an entry of the old list api.metadata.
type MetadataItem struct {
	Key   string
	Value goja.Value
}

// UserGrant is one grant of a user; UserGrantList has them.
type UserGrant struct {
	Id                         string
	ProjectGrantId             string
	State                      domain.UserGrantState
	UserGrantResourceOwner     string
	UserGrantResourceOwnerName string
	CreationDate               time.Time
	ChangeDate                 time.Time
	Sequence                   uint64
	UserId                     string
	UserResourceOwner          string
	Roles                      []string
	ProjectId                  string
	ProjectName                string
	GetOrgMetadata             func(goja.FunctionCall) goja.Value
}
type UserGrantList struct {
	Count     uint64
	Sequence  uint64
	Timestamp time.Time
	Grants    []*UserGrant
}

// GrantItem is an entry of the old list api.userGrants.
type GrantItem struct {
	ProjectID      string
	ProjectGrantID string
	Roles          []string
}
