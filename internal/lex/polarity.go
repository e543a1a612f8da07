package lex

import (
	"fmt"
	"math"
	"math/bits"
	"strings"
)

// A cue turns the meaning of the words around it.
type cue uint32

const (
	_       cue = iota
	denies      // "no", "without": the words that follow, to the end of the clause
	denied      // "not required", "none": the whole clause
	hopes       // "seeking", "want to", "studying for": the words that follow, to the end of the sentence
	others      // "supervised by": the words that follow, to the end of the clause
	affirms     // "not only": no denial at all
	ends        // "but", "however": the clause ends
)

var cueNames = map[string]cue{"denies": denies, "denied": denied, "hopes": hopes, "others": others, "affirms": affirms, "ends": ends}

// readCue reads a line of polarity.txt.
func (l *lexicon) readCue(line string) error {
	head, items, err := list(line)
	if err != nil {
		return err
	}
	c, ok := cueNames[head]
	if !ok {
		return fmt.Errorf("%q: want one of denies, denied, hopes, others, affirms, ends", head)
	}
	for _, it := range items {
		var ids []uint32
		for _, w := range plainWords(it) {
			ids = append(ids, l.id(w))
		}
		if len(ids) == 0 {
			return fmt.Errorf("%s: %q has no words", head, it)
		}
		if c == denies && len(ids) == 1 {
			l.words[ids[0]].flags |= Negator
		}
		k := l.rarest(ids)
		if k >= 8 {
			return fmt.Errorf("%s: %q: the rarest word is number %d, want one of the first 8", head, it, k+1)
		}
		l.words[ids[k]].flags |= Cue
		l.cueBefore = append(l.cueBefore, make([]uint8, max(0, int(ids[k])+1-len(l.cueBefore)))...)
		l.cueBefore[ids[k]] |= 1 << k
		l.cues.add(ids, leaf{value: uint32(c)})
	}
	return nil
}

// rarest returns which of some words English uses least. By its first word a cue would be looked for at every "to".
func (l *lexicon) rarest(ids []uint32) (k int) {
	rank := func(k int) int {
		if r := l.words[ids[k]].rank; r >= 0 {
			return r
		}
		return math.MaxInt
	}
	for i := range ids {
		if rank(i) > rank(k) {
			k = i
		}
	}
	return k
}

// turned tells whether there may be a cue among some words: most have none.
func (l *lexicon) turned(words []Word) bool {
	for i := range words {
		w := &words[i]
		if w.Flags&Cue == 0 {
			continue
		}
		for before := l.cueBefore[w.ID]; before != 0; before &= before - 1 {
			if k := i - bits.TrailingZeros8(before); k >= 0 && l.cues.may(words[k:]) {
				return true
			}
		}
		if w.ID == 0 {
			return true // "didn't": contractions are not in the lexicon
		}
	}
	return false
}

// Deny sets Denied on the words that are no evidence of anything: what the text denies, hopes for, or says of
// somebody else. The words should be those of one sentence or list entry.
//
// A denial runs from its cue to the end of the clause: to a semicolon, bracket, dash or full stop, to "but" and its
// like, or to a comma that starts a new statement. A comma within a list does not end it: "no experience with budgets,
// vendors or staff" denies all three.
func Deny(text string, words []Word) {
	if l := load(); l.turned(words) {
		l.turn(text, words)
	}
}

// turn does so at every cue.
func (l *lexicon) turn(text string, words []Word) {
	for i := 0; i < len(words); i++ {
		if words[i].ID != 0 && l.cues.start(words[i].ID) == 0 {
			continue
		}
		c, n := l.cueAt(words[i:])
		switch c {
		case denies:
			l.deny(words[i:clauseEnd(l, text, words, i+n, true)])
		case others:
			l.deny(words[i:clauseEnd(l, text, words, i+n, true)])
		case denied:
			from := clauseStart(l, text, words, i)
			l.deny(words[from:clauseEnd(l, text, words, i+n, true)])
		case hopes:
			l.deny(words[i:clauseEnd(l, text, words, i+n, false)])
		}
		if n > 1 {
			i += n - 1
		}
	}
}

func (l *lexicon) deny(words []Word) {
	for i := range words {
		words[i].Flags |= Denied
	}
}

func (l *lexicon) cueAt(words []Word) (cue, int) {
	switch {
	case words[0].ID == 0 && words[0].Flags&Negator != 0:
		return denies, 1 // a contraction
	case !l.cues.may(words):
		return 0, 0
	}
	v, n := l.cues.longestWords(words)
	return cue(v), n
}

// clauseEnd returns the index of the first word after the clause that words[i] is in. With commas, a comma ends it
// where a new statement follows.
func clauseEnd(l *lexicon, text string, words []Word, i int, commas bool) int {
	for ; i < len(words); i++ {
		if i == 0 {
			continue
		}
		gap := text[words[i-1].End:words[i].Start]
		if hard(gap) {
			return i
		}
		if c, _ := l.cueAt(words[i:]); c == ends {
			return i
		}
		if commas && strings.IndexByte(gap, ',') >= 0 && l.statement(words, i) && !l.alternatives(text, words, i) {
			return i
		}
	}
	return len(words)
}

// clauseStart returns the index of the first word of the clause that words[i] is in. A colon or a dash goes on with
// the clause here: "Budget responsibility: none".
func clauseStart(l *lexicon, text string, words []Word, i int) int {
	for ; i > 0; i-- {
		gap := text[words[i-1].End:words[i].Start]
		if strings.ContainsAny(gap, ".;!?•") {
			return i
		}
		if strings.IndexByte(gap, ',') >= 0 {
			return i
		}
		if c, _ := l.cueAt(words[i:]); c == ends {
			return i + 1
		}
	}
	return 0
}

// hard tells whether the text between two words ends a clause.
func hard(gap string) bool {
	for i := 0; i < len(gap); i++ {
		switch gap[i] {
		case '.', ';', '!', '?', '(', ')', '|':
			return true
		case 0xE2:
			if len(gap) > i+2 && gap[i+1] == 0x80 && (gap[i+2] == 0x93 || gap[i+2] == 0x94 || gap[i+2] == 0xA2) {
				return true
			}
		case '-':
			if i > 0 && gap[i-1] == ' ' {
				return true
			}
		}
	}
	return false
}

// statement tells whether a new statement starts at words[i], behind a comma: a pronoun or a verb in the past.
func (l *lexicon) statement(words []Word, i int) bool {
	w := words[i]
	if w.ID == 0 {
		return false
	}
	t := l.words[w.ID].text
	switch t {
	case "and":
		return i+1 < len(words) && l.statement(words, i+1)
	case "i", "we", "he", "she", "they", "it", "then", "while", "led", "ran", "built", "oversaw", "wrote", "kept", "held", "set", "took", "grew", "brought", "began", "drove", "won", "made", "gave", "taught":
		return true
	}
	return len(t) > 4 && strings.HasSuffix(t, "ed")
}

// alternatives tells whether "or" or "nor" follows in the same clause, so that a denial goes on through its commas.
func (l *lexicon) alternatives(text string, words []Word, i int) bool {
	for ; i < len(words); i++ {
		if i > 0 && hard(text[words[i-1].End:words[i].Start]) {
			return false
		}
		if words[i].ID == 0 {
			continue
		}
		switch l.words[words[i].ID].text {
		case "or", "nor":
			return true
		case "but", "and", "however":
			return false
		}
	}
	return false
}
