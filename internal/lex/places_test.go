package lex

import (
	"math/rand"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Of any part of a text, the marks and what is denied are the same whether its places are known or told of the part alone.
func TestPlaces(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	var known Places
	for range 300 {
		text := ""
		for range r.Intn(60) {
			from := r.Intn(500)
			text += []string{benchText[from : from+r.Intn(60)], "no experience with ", "head of the IT department", "didn't ", "not only ", "of the ", ". ",
				"all aspects of IT ", "all IT and ", "profit & ", "loss ", "Provost Marshal Office (PMO) ", "B.S. ", "BS/MS "}[r.Intn(14)]
		}
		words := Scan(text, nil)
		known.Of(text, words)
		for n := range 20 {
			if n == 15 && len(words) > 0 {
				words[r.Intn(len(words))].ID = ID("director")
				known.Renamed()
			}
			last := r.Intn(len(words) + 1)
			first := r.Intn(last + 1)
			want := Concepts(text, words[first:last], Context{}, nil)
			for i := range want {
				want[i].First, want[i].Last = want[i].First+uint32(first), want[i].Last+uint32(first)
			}
			require.Equal(t, want, known.Concepts(text, words, uint32(first), uint32(last), Context{}, nil), "%q, %d to %d", text, first, last)
			require.Equal(t, marksOneByOne(load(), text, words[:last], first), known.Concepts(text, words, uint32(first), uint32(last), Context{}, make([]Mark, 0, 80)), "%q, %d to %d", text, first, last)
			plain, told := slices.Clone(words[first:last]), slices.Clone(words)
			Deny(text, plain)
			known.Deny(text, told, uint32(first), uint32(last))
			require.Equal(t, plain, told[first:last], "%q, %d to %d", text, first, last)
		}
	}
}

// What is noted of each word is the longest name that begins there, as it is found one word after the other; and the cues
// begin where each word by which one is looked for says.
func TestPlacesAreThoseFoundWordByWord(t *testing.T) {
	l, r := load(), rand.New(rand.NewSource(1))
	var known Places
	for range 500 {
		text := ""
		for range r.Intn(80) {
			from := r.Intn(500)
			text += []string{benchText[from : from+r.Intn(60)], "head of the ", "director of ", "IT ", "information technology ", "Ph. D. ", "profit & loss ", "profit loss ",
				"all aspects of IT ", "service-", "desk\n", "B. ", "no longer ", "not only ", "disaster recovery of the planning "}[r.Intn(15)]
		}
		words := Scan(text, nil)
		known.Of(text, words)
		cues := make(Set, len(words)/64+2)
		cues[len(words)/64] |= 1 << (len(words) % 64) // the end
		for i := range words {
			name, n, open := l.longest(text, words, i)
			require.Equal(t, name != 0 || open, known.names.Any(uint32(i), uint32(i+1)), "%q, word %d", text, i)
			switch {
			case open:
				require.Equal(t, foundOf(1, asked), known.found[i], "%q, word %d", text, i)
			case name != 0:
				require.Equal(t, foundOf(name, n), known.found[i], "%q, word %d", text, i)
			}
			if words[i].Flags&Cue != 0 {
				l.cuesAt(words, i, cues)
			}
		}
		require.Equal(t, cues, known.Cues, "%q", text)
	}
}

// A name that depends on what follows it is looked for in passages of any length, however many words are looked at at once.
func TestNamesThatDependOnTheEnd(t *testing.T) {
	var known Places
	for n := range 140 {
		text := "all IT and network" + strings.Repeat(" xyzzy", n) + " all IT"
		words := Scan(text, nil)
		known.Of(text, words)
		for first := range words {
			marks := known.Concepts(text, words, uint32(first), uint32(len(words)), Context{}, make([]Mark, 0, 80))
			require.Equal(t, marksOneByOne(load(), text, words, first), marks, "%d words, from %d on", len(words), first)
		}
	}
}

// marksOneByOne returns the marks of the words from number first on as they are looked for one behind the other.
func marksOneByOne(l *lexicon, text string, words []Word, first int) []Mark {
	marks := make([]Mark, 0, len(words))
	for i := first; i < len(words); {
		name, n, _ := l.longest(text, words, i)
		m := Mark{name.concept(), uint32(i), uint32(i + n)}
		i += n
		w := words[m.First]
		if name == 0 || n == 1 && w.Flags&(Upper|Spaced) == Upper && l.spelledOut(text, words, first, m, marks) {
			continue
		}
		if name&shortDoubtful != 0 && !l.initialled(m.Concept, w.Of(text)) {
			m.Last |= doubtful
		}
		marks = append(marks, m)
	}
	return l.confirm(text, words, first, marks, 0, Context{})
}

func TestPlacesAreAsTheFlagsOfTheirWords(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	var s Places
	for n := range 300 {
		words := make([]Word, n)
		for i := range words {
			words[i].Flags = Flags(r.Uint32() & r.Uint32())
		}
		s.Of("", words)
		for _, c := range []struct {
			name string
			set  Set
			has  func(Flags) bool
		}{
			{"unspaced", s.Unspaced, func(f Flags) bool { return f&Spaced == 0 }},
			{"dates", s.Dates, func(f Flags) bool { return f&(Month|Digits) != 0 }},
			{"cues", s.Cues, func(f Flags) bool { return f&Cue != 0 }},
		} {
			next := uint32(n)
			for i := n; i >= 0; i-- {
				if i < n && c.has(words[i].Flags) {
					next = uint32(i)
				}
				require.Equal(t, next, c.set.Next(uint32(i)), "%s of %d words from %d on", c.name, n, i)
				last := uint32(i + r.Intn(n-i+1))
				require.Equal(t, next < last, c.set.Any(uint32(i), last), "%s of %d words from %d to %d", c.name, n, i, last)
				count := 0
				for k := next; k < last; k = c.set.Next(k + 1) {
					count++
				}
				require.Equal(t, count, c.set.Count(uint32(i), last), "%s of %d words from %d to %d", c.name, n, i, last)
			}
		}
	}
}
