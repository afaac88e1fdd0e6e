// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package domain has the values that a script sees as objects which are always true, and which equal a text or a number only
// by ==. The engine puts its name into errors about them, as it does with the server's.
package domain

import (
	"errors"
	"strings"
)

type (
	EmailAddress           string
	PhoneNumber            string
	AuthMethod             string
	Gender                 int32
	UserState              int32
	UserGrantState         int32
	Prompt                 int32
	MFAType                int
	PrivateLabelingSetting int32
)

// Normalize is the address without the blanks around it.
func (e EmailAddress) Normalize() EmailAddress { return EmailAddress(strings.TrimSpace(string(e))) }

// Validate tells what is wrong with the address.
func (e EmailAddress) Validate() error {
	if e == "" {
		return errors.New("ID=EMAIL-spblu Message=Errors.User.Email.Empty")
	}
	if name, host, found := strings.Cut(string(e), "@"); !found || name == "" || host == "" {
		return errors.New("ID=EMAIL-599BI Message=Errors.User.Email.Invalid")
	}
	return nil
}

// Valid tells whether there is such a gender; Specified, whether it says anything.
func (g Gender) Valid() bool     { return g >= 0 && g <= 3 }
func (g Gender) Specified() bool { return g > 0 && g <= 3 }

// Exists tells whether the user was not deleted; IsEnabled, whether they may sign in.
func (s UserState) Exists() bool    { return s != 0 && s != 3 }
func (s UserState) IsEnabled() bool { return s == 1 || s == 6 }

// Valid tells whether there is such a setting.
func (l PrivateLabelingSetting) Valid() bool { return l >= 0 && l <= 2 }

// UserAuthMethodType is the number that the server has for a second factor elsewhere.
func (m MFAType) UserAuthMethodType() int { return int(m) + 1 }
