package table

import "strings"

// Plain is a text as a reader compares it, and as profiles are validated: case
// and white space do not matter.
func Plain(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
