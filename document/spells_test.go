package document

import (
	"strings"
	"testing"

	"github.com/metierhq/metier/internal/lex"
)

// TestSpells compares spells with strings.EqualFold: with every byte in every place of a word, and with letters of other
// scripts that fold to those of the word.
func TestSpells(t *testing.T) {
	p := new(parser)
	spells := func(s, w string) {
		p.text, p.words = "x"+s+"x", []lex.Word{{Start: 1, End: uint32(len(s)) + 1}}
		if got, want := p.is(0, w), len(s) == len(w) && strings.EqualFold(s, w); got != want {
			t.Errorf("%q is %q: %v, want %v", s, w, got, want)
		}
	}
	for _, w := range []string{"i", "of", "the", "100", "b2", "skis", "decade", "university"} {
		spells(strings.ToUpper(w), w)
		for k := range len(w) {
			for c := range 256 {
				spells(w[:k]+string([]byte{byte(c)})+w[k+1:], w)
			}
			for _, r := range "\u017f\u212a" { // the long s, and the sign of the kelvin
				spells(w[:k]+string(r)+w[min(len(w), k+len(string(r))):], w)
			}
		}
	}
}
