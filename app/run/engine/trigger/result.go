// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package trigger

import (
	"encoding/json"
	"strings"

	"actionengine/actions"
)

// What the end of a trigger means for the person who signs in; Report.Meaning.
const (
	tokenIssued   = "tokenIssued"
	tokenRefused  = "tokenRefused"
	signInGoesOn  = "signInGoesOn"
	signInStops   = "signInStops"
	factorAgain   = "factorAgain"  // the check is shown again
	failedAnyway  = "failedAnyway" // the sign-in had failed before, and what the actions did counts for nothing
	userMade      = "userMade"
	userNotMade   = "userNotMade"
	userNoGrants  = "userNoGrants" // the user is there, the grants are not
	responseSent  = "responseSent"
	responseFails = "responseFails"
	nobodyKnows   = "nobodyKnows" // we ended the run
)

// conclude is what the server makes of all that the actions have left.
func (s *State) conclude(last actions.Outcome, report *Report) {
	report.Claims, report.Metadata = map[string]json.RawMessage{}, s.written()
	report.LogClaims, report.Grants, report.Attributes = []string{}, []map[string]any{}, []attribute{}
	report.Fields = map[string]any{}
	report.Error = last.Error
	if last.Swallows {
		report.Error = ""
	}
	switch {
	case last.Ended != "":
		report.Meaning = nobodyKnows
		return
	case last.Crashes:
		report.Status, report.Meaning = 500, s.failure()
		return
	case !report.Ok:
		report.Status, report.Meaning = s.failureStatus(last.Error), s.failure()
		if s.Trigger.Trigger == "1" && s.AuthError != "none" {
			report.Meaning = failedAnyway
		}
		return
	}
	report.Status = 200
	switch s.Trigger.Trigger {
	case "1":
		s.concludeSignIn(report)
	case "2":
		report.Meaning = userMade
		s.leave(report)
	case "3":
		report.Meaning = userMade
		for _, grant := range s.grants {
			report.Grants = append(report.Grants, map[string]any{
				"projectId": grant.ProjectID, "projectGrantId": grant.ProjectGrantID, "roles": append([]string{}, grant.Roles...)})
			if grant.ProjectID == "" {
				report.Ok, report.Error, report.Meaning = false, "Errors.UserGrant.Invalid", userNoGrants
				return
			}
		}
	case "6":
		report.Meaning = responseSent
		report.Attributes = append(report.Attributes, s.saml...)
	default:
		s.concludeToken(report)
	}
}

func (s *State) concludeToken(report *Report) {
	report.Meaning = tokenIssued
	written, err := s.final()
	if err != nil {
		// The run has succeeded; it is the token that cannot be made.
		report.Ok, report.Error, report.Status, report.Meaning = false, err.Error(), 500, tokenRefused
		return
	}
	report.Claims, report.LogClaims = written, s.logClaims()
}

func (s *State) concludeSignIn(report *Report) {
	report.Meaning = signInGoesOn
	if s.AuthError != "none" {
		report.Meaning = failedAnyway
		return
	}
	s.leave(report)
}

// leave tells what is stored of the user.
func (s *State) leave(report *Report) {
	appended, err := s.appended()
	if err != nil {
		report.Ok, report.Error, report.Status, report.Meaning = false, err.Error(), 500, s.failure()
		return
	}
	for key, value := range appended {
		report.Metadata[key] = value
		if strings.TrimSpace(key) == "" {
			report.Ok, report.Error, report.Meaning = false, "Errors.Metadata.Invalid", s.failure()
		}
	}
	for _, each := range s.fields {
		report.Fields[each.name] = each.value
	}
}

func (s *State) failure() string {
	switch s.Trigger.Trigger {
	case "1":
		if s.Trigger.Flow == "3" {
			return factorAgain
		}
		return signInStops
	case "2":
		return userNotMade
	case "3":
		return userNoGrants
	case "6":
		return responseFails
	}
	return tokenRefused
}

// failureStatus is that of the request: pages of the login show the error, and are pages all the same.
func (s *State) failureStatus(text string) int {
	switch s.Trigger.Trigger {
	case "4", "5":
		if strings.Contains(text, "Errors.Metadata.Invalid") {
			return 400
		}
		return 500
	case "6":
		return 500
	}
	return 200
}
