// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package trigger

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// decodeStrictly reads a JSON object, and refuses members that there are not.
func decodeStrictly(text json.RawMessage, into any) error {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(into); err != nil {
		return fmt.Errorf("the input cannot be used: %w", err)
	}
	return nil
}
