package lex

import (
	"fmt"
	"strings"

	"github.com/kljensen/snowball/english"
)

// readStems reads a line of families.txt or exceptions.txt: each of its words has the stem of the head.
func (l *lexicon) readStems(line string) error {
	head, rest, ok := strings.Cut(line, ":")
	if !ok {
		return fmt.Errorf("%q: want head: words", line)
	}
	head = Fold(strings.TrimSpace(head))
	for _, w := range append(strings.Fields(rest), head) {
		w = Fold(w)
		if old, ok := l.fixed[w]; ok && old != head {
			return fmt.Errorf("%q has the stem %q already, and not %q", w, old, head)
		}
		l.fixed[w] = head
		l.id(w)
	}
	return nil
}

// stemOf returns the stem of a folded word: the lexicon's where it says one, otherwise snowball's. Words with digits,
// symbols or runes beyond a to z are their own stems.
func (l *lexicon) stemOf(folded string) string {
	if s, ok := l.fixed[folded]; ok {
		return s
	}
	if len(folded) < 4 || len(folded) > 40 { // "dns" is no plural
		return folded
	}
	for i := 0; i < len(folded); i++ {
		if folded[i] < 'a' || folded[i] > 'z' {
			return folded
		}
	}
	if s := english.Stem(folded, false); len(s) > 1 && s[:2] == folded[:2] {
		return s
	}
	return folded // "lying" is not "lie": whoever looks for a stem may rely on its first two letters
}

// stemAll gives every word that has none its stem.
func (l *lexicon) stemAll() {
	for i := 1; i < len(l.words); i++ {
		if l.words[i].stem == 0 {
			l.words[i].stem = l.stemID(l.stemOf(l.words[i].text))
		}
	}
}

func (l *lexicon) stemID(s string) uint16 {
	id, ok := l.stemIDs[s]
	if !ok {
		id = uint16(len(l.stems))
		l.stems = append(l.stems, stem{text: s})
		l.stemIDs[s] = id
	}
	return id
}
