package lex

import "strings"

// How far the clause goes that a cue stands in.

// A part is a word or phrase that is no cue, and tells how far one reaches.
type part uint32

const (
	_           part = iota
	subjects         // "we", "then": a statement starts
	pasts            // "led": likewise, as at a word in -ed
	participles      // "distributed": a word in -ed that mostly stands before a noun
	oneself          // "me", "my team": behind "by", what was done was one's own
)

var partNames = map[string]part{"subjects": subjects, "pasts": pasts, "participles": participles, "oneself": oneself}

// addParts adds the phrases of a line.
func (l *lexicon) addParts(p part, items []string) error {
	for _, it := range items {
		for _, phrase := range alternatives(it) {
			ids, err := l.phraseIDs(phrase)
			if err != nil {
				return err
			}
			l.parts.add(ids, leaf{value: shortName(p)})
		}
	}
	return nil
}

// partAt returns the longest part at the start of some words, and how many it has; 0: there is none.
func (l *lexicon) partAt(words []Word) (part, int) {
	p, n := l.parts.longestWords(words)
	return part(p), n
}

// limits say what ends a clause besides hard punctuation and words like "but".
type limits struct {
	commas bool // a comma before a new statement does
	and    bool // so does an "and" before a deed, if the clause began with one before the cue
	hope   bool // "in which" does not: it says what is hoped for
	cue    int  // its index
}

// clauseEnd returns the index of the first word after the clause that words[i] is in.
func (l *lexicon) clauseEnd(text string, words []Word, i int, at limits) int {
	for i = max(i, 1); i < len(words); i++ {
		comma := false
		if words[i].Flags&Spaced == 0 { // a space alone ends nothing
			gap := text[words[i-1].End:words[i].Start]
			if hard(gap) {
				return i
			}
			comma = strings.IndexByte(gap, ',') >= 0
		}
		if l.turns(words[i:]) && !(at.hope && !comma && l.inWhich(words, i)) {
			return i
		}
		comma = comma && at.commas
		if (comma || at.and && words[i].ID == l.and) && l.statement(words, i) && (comma || l.goesOn(text, words, i, at.cue)) && !l.eitherOr(text, words, i) {
			return i
		}
	}
	return len(words)
}

// turns tells whether a new clause starts with the first of some words: "but", "however".
func (l *lexicon) turns(words []Word) bool {
	if words[0].Flags&turning == 0 { // as nearly all words
		return false
	}
	c, _ := l.cueAt(words)
	return c == ends
}

// inWhich tells whether words[i] is a "which" behind a preposition.
func (l *lexicon) inWhich(words []Word, i int) bool {
	return words[i-1].Flags&Stop != 0 && l.words[words[i].ID].text == "which"
}

// goesOn tells whether a clause goes on behind the "and" at words[i] that began with a deed before the cue: "identified a lack of
// backups and implemented recovery".
func (l *lexicon) goesOn(text string, words []Word, i, cue int) bool {
	from := l.clauseStart(text, words, cue)
	return from < cue && l.past(words[from:])
}

// clauseStart returns the index of the first word of the clause that words[i] is in. A colon or a dash goes on with
// the clause here: "Budget responsibility: none".
func (l *lexicon) clauseStart(text string, words []Word, i int) int {
	for ; i > 0; i-- {
		if words[i].Flags&Spaced == 0 && strings.ContainsAny(text[words[i-1].End:words[i].Start], ",.;!?•") {
			return i
		}
		if l.turns(words[i:]) {
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
	if words[i].ID == 0 {
		return false
	}
	if words[i].ID == l.and {
		return i+1 < len(words) && l.statement(words, i+1)
	}
	p, _ := l.partAt(words[i:])
	return p == subjects || l.past(words[i:])
}

// past tells whether the first of some words is, or may be, a verb in the past. Of what stands before a noun as often
// ("distributed systems") what follows tells: a verb has an article, a number or a preposition behind it.
func (l *lexicon) past(words []Word) bool {
	switch p, n := l.partAt(words); {
	case p == pasts:
		return true
	case p == participles:
		if n > 1 || len(words) == 1 {
			return false
		}
		next := words[1]
		return next.Flags&Digits != 0 || next.Flags&Stop != 0 && !l.joins(next)
	}
	t := l.words[words[0].ID].text
	return len(t) > 4 && strings.HasSuffix(t, "ed") && !strings.HasSuffix(t, "eed")
}

// joins tells whether a word is "and" or "or".
func (l *lexicon) joins(w Word) bool {
	return w.ID == l.and || w.ID == l.or
}

// eitherOr tells whether "or" or "nor" follows in the same clause, so that a denial goes on through its commas.
func (l *lexicon) eitherOr(text string, words []Word, i int) bool {
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

// endsAt tells whether the clause ends before words[end], but for a date.
func (l *lexicon) endsAt(text string, words []Word, end int) bool {
	if end < len(words) && words[end].Flags&Stop != 0 && words[end].ID != 0 && l.words[words[end].ID].text == "in" {
		end++ // "expired in 2018"
	}
	return end >= len(words) || words[end].Flags&Digits != 0 || strings.IndexByte(text[words[end-1].End:words[end].Start], ',') >= 0 ||
		hard(text[words[end-1].End:words[end].Start])
}

// farthestWho is how many words the name of a superior may have.
const farthestWho = 8

// whoBehind returns the index of the "who" that follows the name at words[i], or of a "responsible" that no comma parts from it: behind
// one, the writer is; 0: none does.
func (l *lexicon) whoBehind(text string, words []Word, i int) int {
	for k := i; k < min(len(words), i+farthestWho); k++ {
		if k > 0 && hard(text[words[k-1].End:words[k].Start]) {
			break
		}
		if words[k].ID == l.who || words[k].ID == l.responsible && words[k].Flags&Spaced != 0 {
			return k
		}
	}
	return 0
}
