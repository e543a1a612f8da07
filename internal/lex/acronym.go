package lex

import (
	"fmt"
	"math/bits"
	"strings"
)

// readAcronym reads a line of acronyms.txt: what follows "it" where it is the acronym though not in capitals (nouns), what follows it
// where it is the pronoun though in capitals (verbs), and who heads it (heads).
func (l *lexicon) readAcronym(line string) error {
	head, items, err := list(line)
	if err != nil {
		return err
	}
	to := map[string]map[uint16]bool{"it before": l.nouns, "it never before": l.verbs, "it of": l.heads}[head]
	if to == nil {
		return fmt.Errorf("%q: want \"it before\", \"it never before\" or \"it of\"", head)
	}
	l.caps[l.id("it")] = l.id("IT")
	for _, w := range items {
		to[l.id(Fold(w))] = true
	}
	return nil
}

// acronyms gives words whose capitals are meaning the ID of the acronym: IT is not it, AD is not ad. Most eight words have none
// that could be one.
func (l *lexicon) acronyms(text string, words []Word) {
	i := 0
	for ; i <= len(words)-8; i += 8 {
		if flagsOfAny((*[8]Word)(words[i:]))&Capitals != 0 {
			l.acronymsOf8(text, words, i)
		}
	}
	for ; i < len(words); i++ {
		l.acronym(text, words, i)
	}
}

// acronymsOf8 does so for the eight words from number i on. It is not inlined, so that those of most are not kept for it.
//
//go:noinline
func (l *lexicon) acronymsOf8(text string, words []Word, i int) {
	for may := capitalsOf((*[8]Word)(words[i:])); may != 0; may &= may - 1 {
		l.acronym(text, words, i+bits.TrailingZeros32(uint32(may)))
	}
}

// flagsOfAny returns the flags that any of eight words has.
func flagsOfAny(w *[8]Word) Flags {
	return w[0].Flags | w[1].Flags | w[2].Flags | w[3].Flags | w[4].Flags | w[5].Flags | w[6].Flags | w[7].Flags
}

// capitalsOf returns a bit for each of eight words that may be an acronym.
func capitalsOf(w *[8]Word) Flags {
	return (w[0].Flags&Capitals | w[1].Flags&Capitals<<1 | w[2].Flags&Capitals<<2 | w[3].Flags&Capitals<<3 |
		w[4].Flags&Capitals<<4 | w[5].Flags&Capitals<<5 | w[6].Flags&Capitals<<6 | w[7].Flags&Capitals<<7) / Capitals
}

// acronym gives a word the ID of the acronym that it may be, if it is one.
func (l *lexicon) acronym(text string, words []Word, i int) {
	if words[i].Flags&Capitals != 0 && l.isAcronym(text, words, i) {
		l.capital(&words[i])
	}
}

// isAcronym tells whether a word that may be one in capitals is one.
func (l *lexicon) isAcronym(text string, words []Word, i int) bool {
	w := &words[i]
	if w.ID == l.it {
		return l.isIT(text, words, i)
	}
	return w.Flags&Upper != 0 && !l.shouted(text, words, i) || strings.IndexByte(w.Of(text), '.') >= 0
}

func (l *lexicon) capital(w *Word) {
	occurrence := w.Flags & (Upper | Digits | Spaced)
	w.ID = l.caps[w.ID]
	w.Flags = l.words[w.ID].flags | occurrence
}

// isIT tells the acronym from the pronoun. "IT" in capitals is the acronym, unless the line is all in capitals and a
// verb of the pronoun follows ("IT WAS FUN"). In small letters it is the pronoun, unless a noun follows that only the
// acronym goes before ("it director"), or a post is named by it ("head of it"). "I.T." is always the acronym.
func (l *lexicon) isIT(text string, words []Word, i int) bool {
	w := words[i]
	next := uint16(0)
	if i+1 < len(words) && (words[i+1].Flags&Spaced != 0 || !broken(text[w.End:words[i+1].Start])) {
		next = words[i+1].ID
	}
	switch {
	case strings.IndexByte(w.Of(text), '.') >= 0:
		return true
	case w.Flags&Upper == 0:
		return l.nouns[next] || l.headed(text, words, i) && !l.verbs[next]
	}
	return !l.verbs[next] || !l.shouted(text, words, i)
}

// headed tells whether a post is named by the "it" that is words[i]: "head of it", "vice president, it" at a line's end.
func (l *lexicon) headed(text string, words []Word, i int) bool {
	if i == 0 {
		return false
	}
	switch before := words[i-1]; {
	case before.ID == l.of:
		return i > 1 && words[i].Flags&words[i-1].Flags&Spaced != 0 && l.heads[words[i-2].ID]
	case l.heads[before.ID] && text[before.End:words[i].Start] == ", ":
		return i+1 == len(words) || strings.IndexByte(text[words[i].End:words[i+1].Start], '\n') >= 0
	}
	return false
}

// shouted tells whether a word beside words[i], on its line, is an ordinary one in capitals, so that capitals mean nothing
// here. Behind a short one or a number the next one tells: "FOR 200K IDS TO MEET".
func (l *lexicon) shouted(text string, words []Word, i int) bool {
	for _, step := range [...]int{-1, 1} {
		for k, n := i+step, 0; k >= 0 && k < len(words) && n < 2; k, n = k+step, n+1 {
			if strings.IndexByte(text[words[min(k, k-step)].End:words[max(k, k-step)].Start], '\n') >= 0 {
				break
			}
			if l.ordinary(text, words[k]) {
				return true
			}
			if w := words[k].Of(text); len(w) >= 3 && !isDigit(w[0]) || !isDigit(w[0]) && !isCapital(w[0]) {
				break
			}
		}
	}
	return false
}

// ordinary tells whether a word is an ordinary one in capitals. Initials with stops are none: "B.S., MIS".
func (l *lexicon) ordinary(text string, w Word) bool {
	return w.Flags&Upper != 0 && w.End-w.Start >= 3 && w.ID != 0 && l.words[w.ID].rank >= 0 && strings.IndexByte(w.Of(text), '.') < 0
}
