package document

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// Where the bytes at the ends of a line tell that there is nothing to trim, there is neither that nor a bullet.
func TestNothingToTrim(t *testing.T) {
	pieces := strings.Split("a|b|i|v|x|o|l|n|W|12|.|)|(|,| |\t|*|#|-|>|\u00a0|\u2003|•|é|ü|＊|word|Word", "|")
	random := rand.New(rand.NewPCG(1, 2))
	untouched := 0
	for range 200000 {
		var b strings.Builder
		for range 1 + random.IntN(6) {
			b.WriteString(pieces[random.IntN(len(pieces))])
		}
		text := b.String()
		if mayLead[text[0]]|mayBlank[text[len(text)-1]]|maySecond[text[min(1, len(text)-1)]] != 0 {
			continue
		}
		untouched++
		l, want := line{}, line{end: len(text), lastByte: text[len(text)-1]}
		if l.trim(text, 0, len(text)); l != want || loneLetter(text) != 0 {
			t.Fatalf("%q is trimmed to %+v", text, l)
		}
	}
	if untouched < 1000 {
		t.Fatalf("only %d texts have nothing to trim", untouched)
	}
}
