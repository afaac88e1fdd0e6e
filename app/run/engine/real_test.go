// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"encoding/json"
	"os"
	"reflect"
	"regexp"
	"testing"
	"time"

	"actionengine/actions"
	"actionengine/trigger"
)

// What a real server made of scripts at Pre access token creation; see testdata.
var atToken = trigger.Id{Flow: "2", Trigger: "5"}

func load(t *testing.T, name string, into any) {
	t.Helper()
	text, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, into); err != nil {
		t.Fatal(err)
	}
}

func carry(name, script string) trigger.Report {
	return trigger.Carry(trigger.Order{Trigger: atToken, Input: trigger.Nobody(),
		Actions: []actions.Action{{Name: name, Script: script, Timeout: 2 * time.Second}}})
}

func TestRealRuns(t *testing.T) {
	var runs struct {
		Cases map[string]struct {
			Script string
			Status int
			Claims map[string]any
			Log    [][2]string
		}
	}
	load(t, "real-runs.json", &runs)
	instruction := regexp.MustCompile(`\(\d+\)$`)
	for name, each := range runs.Cases {
		t.Run(name, func(t *testing.T) {
			report := carry("F", each.Script)
			if report.Status != each.Status {
				t.Errorf("status %d, not %d: %s", report.Status, each.Status, report.Error)
			}
			claims := map[string]any{}
			for key, value := range report.Claims {
				var read any
				_ = json.Unmarshal(value, &read)
				claims[key] = read
			}
			for key, value := range each.Claims {
				if value == "SERVER" { // which has nothing of the script
					if _, isThere := claims[key]; isThere {
						t.Errorf("claim %s is not the server's", key)
					}
					delete(each.Claims, key)
				}
			}
			if !reflect.DeepEqual(claims, each.Claims) {
				t.Errorf("claims %v, not %v", claims, each.Claims)
			}
			for i := range each.Log {
				each.Log[i][1] = instruction.ReplaceAllString(each.Log[i][1], "")
			}
			if len(each.Log)+len(report.Log) > 0 && !reflect.DeepEqual(report.Log, each.Log) {
				t.Errorf("log %v, not %v", report.Log, each.Log)
			}
		})
	}
}

func TestRealVerdicts(t *testing.T) {
	var verdicts struct {
		Cases map[string]struct {
			Script string
			Fails  bool
			Claim  any
		}
	}
	load(t, "real-verdicts.json", &verdicts)
	for name, each := range verdicts.Cases {
		t.Run(name, func(t *testing.T) {
			report := carry("guiRun", each.Script)
			if (report.Status != 200) != each.Fails {
				t.Fatalf("status %d, error %q, events %v; on the server it fails: %v", report.Status, report.Error, report.Events,
					each.Fails)
			}
			text, isThere := report.Claims["gui"]
			if each.Fails {
				return
			}
			if isThere == (each.Claim == "<absent>") {
				t.Fatalf("claim %s, not %v", text, each.Claim)
			}
			var claim any
			_ = json.Unmarshal(text, &claim)
			if isThere && !isAlike(claim, each.Claim) {
				t.Errorf("claim %v, not %v", claim, each.Claim)
			}
		})
	}
}

// What belongs to the account that asked, to the moment, or to chance.
var own = regexp.MustCompile(`gui-jwt|runs-bot|Runs Bot|\d{4}-\d\d-\d\dT[\d:.]+Z|\d{13,}|[0-9a-f]{8}-[0-9a-f-]{27}`)

// isAlike tells whether two claims say the same but for that; of what is made of server objects the members count.
func isAlike(one, other any) bool {
	if text, isText := one.(string); isText {
		second, isSecond := other.(string)
		return isSecond && own.ReplaceAllString(text, "…") == own.ReplaceAllString(second, "…")
	}
	members, isObject := one.(map[string]any)
	if !isObject || members["Sequence"] == nil {
		return reflect.DeepEqual(one, other)
	}
	second, isSecond := other.(map[string]any)
	if !isSecond || len(members) != len(second) {
		return false
	}
	for name := range members {
		if _, isThere := second[name]; !isThere {
			return false
		}
	}
	return true
}
