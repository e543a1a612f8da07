package lex

import (
	"strings"
)

// Kind says how a term stands for its word.
type Kind uint8

const (
	Exact   Kind = iota // the word itself
	Stem                // its stem
	Alias               // the concept that it names
	Related             // what its concept is a kind of
)

// A Term is one term of a text in the form in which an index holds it. The kinds cannot be taken for each other: an
// exact word is written "=managing", a stem "manag", a concept "#budget".
type Term struct {
	Text       string
	Kind       Kind
	Place      int // from 1; the terms of one word share it, and a phrase's concept has the place of its first word
	Places     int // how many places a concept takes: 2 for "help desk"
	Start, End int // bytes of the text
}

// IndexTerms returns the terms under which a text of a profile is indexed.
func IndexTerms(text string) []Term { return load().terms(text, false) }

// QueryTerms returns the terms that a text can be found by: those of IndexTerms, and what its concepts are a kind of.
// PostgreSQL in a resume shows databases; databases do not show PostgreSQL.
func QueryTerms(text string) []Term { return load().terms(text, true) }

// SearchTerms returns QueryTerms of what somebody types to find something. Where that is nothing but doubtful names, such
// as "GCP", all count: it has no other words to make sure of them.
func SearchTerms(text string) []Term { return load().termsOf(text, true, true) }

func (l *lexicon) terms(text string, related bool) []Term { return l.termsOf(text, related, false) }

func (l *lexicon) termsOf(text string, related, typed bool) []Term {
	words := l.scan(text, nil)
	l.denyIn(text, words)
	var out []Term
	place := 0
	places := make([]int, len(words)) // of each word; 0: none
	for i, w := range words {
		if w.Flags&Stop != 0 || related && w.Flags&Denied != 0 {
			continue
		}
		place++
		places[i] = place
		folded := l.folded(text, w)
		stem := ""
		if w.ID != 0 {
			stem = l.stems[l.words[w.ID].stem].text
		} else {
			stem = l.stemOf(folded)
		}
		at := Term{Place: place, Places: 1, Start: int(w.Start), End: int(w.End)}
		at.Text, at.Kind = "="+folded, Exact
		out = append(out, at)
		at.Text, at.Kind = stem, Stem
		out = append(out, at)
	}
	marks := l.find(text, words, Context{}, nil)
	if typed && len(marks) == 0 {
		marks = l.alone(text, words)
	}
	for _, m := range marks {
		at := Term{Start: int(words[m.First].Start), End: int(words[m.Last-1].End)}
		denied := false
		for i := m.First; i < m.Last; i++ {
			denied = denied || words[i].Flags&Denied != 0
			if places[i] != 0 {
				at.Places++
				if at.Place == 0 {
					at.Place = places[i]
				}
			}
		}
		if at.Place == 0 || related && denied {
			continue
		}
		at.Text, at.Kind = "#"+l.concepts[m.Concept].id, Alias
		out = append(out, at)
		if related {
			for _, a := range l.concepts[m.Concept].ancestors {
				at.Text, at.Kind = "#"+l.concepts[a].id, Related
				out = append(out, at)
			}
		}
	}
	return out
}

// alone returns the names in a text without certain ones, if it is nothing but names.
func (l *lexicon) alone(text string, words []Word) (marks []Mark) {
	for i, n := 0, 0; i < len(words); i += n {
		var name shortName
		if name, n, _ = l.longest(text, words, i); name != 0 {
			marks = append(marks, Mark{name.concept(), uint32(i), uint32(i + n)})
		} else if words[i].Flags&Stop == 0 {
			return nil
		}
	}
	return marks
}

// folded returns the word as the lexicon would hold it.
func (l *lexicon) folded(text string, w Word) string {
	if w.ID != 0 {
		return l.words[w.ID].text
	}
	return Fold(w.Of(text))
}

// A Key is a term as a number. A word or stem that the lexicon does not have has no Key: compare its text.
type Key uint32

const (
	exactKey   Key = 1 << 30
	conceptKey Key = 2 << 30
	keyBits    Key = 1<<30 - 1
)

// KeyOf returns the key and kind of an indexed term. ok is false for a word or stem outside the lexicon.
func KeyOf(term string) (k Key, kind Kind, ok bool) {
	l := load()
	switch {
	case strings.HasPrefix(term, "="):
		id := l.known(term[1:])
		return exactKey | Key(id), Exact, id != 0
	case strings.HasPrefix(term, "#") && len(term) > 1:
		c, ok := l.conceptIDs[term[1:]]
		return conceptKey | Key(c), Alias, ok
	}
	id, ok := l.stemIDs[term]
	return Key(id), Stem, ok
}

// Key returns the key of the word itself, and StemKey that of its stem; both 0 for a word outside the lexicon.
func (w Word) Key() Key {
	if w.ID == 0 {
		return 0
	}
	return exactKey | Key(w.ID)
}

// StemKey returns the key of the word's stem; 0 for a word outside the lexicon.
func (w Word) StemKey() Key { return Key(load().words[w.ID].stem) }

// Key returns the concept's key.
func (c Concept) Key() Key { return conceptKey | Key(c) }

// Ancestors returns all that the concept is a kind of. The caller must not change the slice.
func (c Concept) Ancestors() []Concept { return load().concepts[c].ancestors }

// UnknownStem returns the stem of a word outside the lexicon.
func UnknownStem(folded string) string { return load().stemOf(folded) }

// Weight returns how telling a term is, 1 to 1000: little for a word that every text has, much for a name of the
// field. weigh in weight.go says what the figures come from.
func Weight(term string) int {
	l := load()
	k, kind, ok := KeyOf(term)
	switch {
	case !ok:
		return weightUnknown
	case kind == Alias:
		return l.concepts[k&keyBits].weight
	case kind == Exact:
		return l.stems[l.words[k&keyBits].stem].weight
	}
	return l.stems[k&keyBits].weight
}

// StemKeys returns the stem's key of each word ID. The caller must not change it.
func StemKeys() []Key { return load().stemKeys }
