package document

import (
	"testing"

	"github.com/metierhq/metier/internal/lex"
)

// What the bytes between two words tell at once is what a look at them in their order tells.
func TestJointOfBytes(t *testing.T) {
	var gaps []string
	for a := range byte(0x80) {
		gaps = append(gaps, string(rune(a)))
		for b := range byte(0x80) {
			gaps = append(gaps, string([]byte{a, b}))
			for _, c := range []byte(" \t\n\r-,.;:'\"&/+|()s") {
				gaps = append(gaps, string([]byte{a, b, c}), string([]byte{a, c, b}))
			}
		}
	}
	gaps = append(gaps, "", "   ", "    ", " – ", " — ", "–", "’s ", "\u00a0", "\u00a0,", " \u00a0 ", ",\u00a0", " - # ", ") - ")
	for _, gap := range gaps {
		for _, narrowest := range []string{" ", "", "\t", "   "} {
			p := &parser{text: "a" + gap + "b", narrowest: narrowest}
			p.words = []lex.Word{{End: 1}, {Start: uint32(1 + len(gap)), End: uint32(2 + len(gap))}}
			if got, want := p.unspaced(1), p.jointIn(gap); got != want {
				t.Fatalf("%q joins %d, want %d", gap, got, want)
			}
		}
	}
}
