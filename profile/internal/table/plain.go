package table

import "strings"

// Plain is a text as a reader compares it: case and white space do not matter.
// Importers and the validation of profiles compare by it alike.
func Plain(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// Clip is s if it has at most so many bytes, and else its beginning and "...".
func Clip(s string, most int) string {
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "..."
}
