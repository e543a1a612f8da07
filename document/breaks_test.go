package document

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/metierhq/metier/internal/lex"
	"github.com/stretchr/testify/require"
)

// TestBreaks compares the breaks of texts with what the bytes between their words say, one by one.
func TestBreaks(t *testing.T) {
	pieces := []string{" ", " ", "\n", "\r", "\r\n", ",", ";", ".", "!", "?", "|", "*", "-", "'", "·", "•", "▪", "➢", "é", "Â", "", "（", "\t",
		"a", "Led", "IT", "C++", "no", "Inc", "Net", "2012", "東", "staff"}
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		var b strings.Builder
		for range rnd.IntN(300) {
			b.WriteString(pieces[rnd.IntN(len(pieces))])
		}
		p := &parser{text: b.String(), vocabulary: theVocabulary()}
		p.words = lex.Scan(p.text, nil)
		p.places.Of(p.text, p.words)
		p.classify()
		p.tellBreaks()
		n := uint32(len(p.words))
		for i := range n {
			line, stop, part, point := i == 0, false, false, false
			if i > 0 {
				gap := p.text[p.words[i-1].End:p.words[i].Start]
				line, stop = strings.ContainsAny(gap, "\n\r"), p.stops(gap, i-1)
				part, point = stop || strings.ContainsAny(gap, ",;·"), strings.ContainsAny(gap, ".!?")
			}
			require.True(t, !point || p.breaks.signs.Before(i, n) == i, "%q: a full stop before word %d", p.text, i)
			require.Equal(t, line, p.breaks.lines.Next(i) == i, "%q: line at word %d", p.text, i)
			require.Equal(t, stop, p.breaks.stops.Before(i, n) == i, "%q: stop at word %d", p.text, i)
			require.Equal(t, part, p.breaks.parts.Before(i, n) == i, "%q: part at word %d", p.text, i)
		}
		require.Equal(t, n, p.breaks.lines.Next(n))
	}
}

// TestLinesOfText compares the lines with those that the text falls into at each feed, one by one.
func TestLinesOfText(t *testing.T) {
	pieces := []string{"\n", "\n", "\r\n", "\r", " ", "words ", "Led", ".", "1. ", "- ", "---", "l ", "| "}
	rnd := rand.New(rand.NewPCG(3, 4))
	for range 2000 {
		var b strings.Builder
		for range rnd.IntN(60) {
			b.WriteString(pieces[rnd.IntN(len(pieces))])
		}
		p := &parser{text: b.String(), vocabulary: theVocabulary(), doc: new(Document)}
		p.words = lex.Scan(p.text, nil)
		p.places.Of(p.text, p.words)
		p.classify()
		p.tellBreaks()
		p.split()
		lines, apart, start := p.lines, true, 0
		for _, s := range strings.Split(strings.ReplaceAll(strings.ReplaceAll(p.text, "\r\n", "\n\x00"), "\r", "\n"), "\n") {
			if strings.HasPrefix(s, "\x00") { // of two bytes that end a line, the second
				s = s[1:]
				start++
			}
			end := start + len(s)
			if len(lines) > 0 && lines[0].start >= start && lines[0].end <= end {
				l := lines[0]
				require.Equal(t, apart, l.apart, "%q: line %q", p.text, s)
				require.Less(t, int(p.words[l.words.last-1].Start), end, "%q: line %q", p.text, s)
				require.GreaterOrEqual(t, int(p.words[l.words.first].Start), start, "%q: line %q", p.text, s)
				lines, apart = lines[1:], false
			} else {
				apart = true
			}
			start = end + 1
		}
		require.Empty(t, lines, "%q", p.text)
	}
}
