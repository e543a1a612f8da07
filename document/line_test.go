package document

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/metierhq/metier/internal/lex"
	"github.com/stretchr/testify/require"
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
		if mayBlank[text[len(text)-1]]|mayLead(text[0], text[min(1, len(text)-1)]) != 0 {
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

// A line that is not told to may be a heading, or begin with a label, is none.
func TestMayLabel(t *testing.T) {
	pieces := strings.Split("Skills|SKILLS|Experience|Job|Title|Employer|II|I|E|01|1|12|x|Acorn|Golf|the| |. |) |: |:| (| & |, |\n", "|")
	random := rand.New(rand.NewPCG(5, 6))
	refused, labelled := 0, 0
	for range 20000 {
		var b strings.Builder
		for range 1 + random.IntN(12) {
			b.WriteString(pieces[random.IntN(len(pieces))])
		}
		p := &parser{text: b.String(), vocabulary: theVocabulary(), doc: new(Document)}
		p.words = lex.Scan(p.text, nil)
		for _, w := range p.words {
			require.NotContains(t, w.Of(p.text), ":", "labels end behind a word")
		}
		p.places.Of(p.text, p.words)
		p.classify()
		p.tellBreaks()
		p.split()
		for i := range p.lines {
			l := p.lines[i]
			if l.heading != NoSection {
				labelled++
			}
			first, next := l.words.first, min(l.words.first+1, uint32(len(p.words)-1))
			if mayLabel(&p.words[first], p.words[next].Flags, p.kind(first)) != 0 {
				continue
			}
			refused++
			p.heading(&l)
			p.unlabel(&l)
			require.Equal(t, p.lines[i], l, "%q", p.text)
		}
	}
	require.Greater(t, refused, 1000)
	require.Greater(t, labelled, 1000)
}
