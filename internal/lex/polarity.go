package lex

import (
	"fmt"
	"math/bits"
	"strings"
	"unicode"
)

// A cue turns the meaning of the words around it.
type cue uint32

const (
	_         cue = iota
	denies        // "no", "without": the words that follow, to the end of the clause
	answers       // "IT budget: no experience": the whole clause, if nothing else is said of what stands before it
	denied        // "not required", "none": the whole clause
	hopes         // "seeking", "want to", "studying for": the words that follow, to the end of the sentence
	others        // "shadowed": the words that follow, to the end of the clause
	agents        // "led by": the words behind it, and those before it unless the clause begins with what the writer did
	superiors     // "reported to": the words behind the "who" that follows
	affirms       // "not only": no denial at all
	ends          // "but", "however": the clause ends
)

var cueNames = map[string]cue{"denies": denies, "answers": answers, "denied": denied, "hopes": hopes, "others": others, "agents": agents, "superiors": superiors, "affirms": affirms, "ends": ends}

// Where a cue must stand to be one: "plan to" denies at the start of a clause, "expired" at its end.
const (
	atStart   cue = 1 << (8 + iota) // with no word before it
	nearStart                       // with nothing before it but what belongs to its noun: "a challenging position as"
	atEnd                           // with nothing behind it but a date
	wherever  = atStart - 1
)

// cueMarks are how polarity.txt says so, before and behind the phrase.
var cueMarks = []struct {
	mark string
	at   cue
}{{"^", atStart}, {"~", nearStart}, {"$", atEnd}}

// readCue reads a line of polarity.txt.
func (l *lexicon) readCue(line string) error {
	head, items, err := list(line)
	if err != nil {
		return err
	}
	if p, ok := partNames[head]; ok {
		return l.addParts(p, items)
	}
	if head == ledHead {
		return l.addLed(items)
	}
	c, ok := cueNames[head]
	if !ok {
		return fmt.Errorf("%q: want one of %s, %s, %s", head, strings.Join(sorted(cueNames), ", "), strings.Join(sorted(partNames), ", "), ledHead)
	}
	for _, it := range items {
		c := c
		for _, m := range cueMarks {
			if strings.HasPrefix(it, m.mark) || strings.HasSuffix(it, m.mark) {
				c |= m.at
			}
		}
		for _, phrase := range alternatives(it) {
			if err := l.addCue(c, phrase); err != nil {
				return fmt.Errorf("%s: %w", head, err)
			}
		}
	}
	return nil
}

// alternatives returns the phrases that a text with slashes stands for: "was/were led by" is two.
func alternatives(text string) []string {
	phrases := []string{""}
	for _, word := range strings.Fields(text) {
		var longer []string
		for _, p := range phrases {
			for _, w := range strings.Split(word, "/") {
				longer = append(longer, p+" "+w)
			}
		}
		phrases = longer
	}
	return phrases
}

// phraseIDs returns the words of a phrase, without its marks.
func (l *lexicon) phraseIDs(phrase string) (ids []uint16, err error) {
	for _, w := range strings.Fields(strings.TrimFunc(phrase, func(r rune) bool { return !isWordRune(r) && !unicode.IsUpper(r) })) {
		ids = append(ids, l.id(w))
	}
	if len(ids) == 0 {
		return nil, fmt.Errorf("%q has no words", phrase)
	}
	return ids, nil
}

// addCue adds one phrase.
func (l *lexicon) addCue(c cue, phrase string) error {
	ids, err := l.phraseIDs(phrase)
	if err != nil {
		return err
	}
	if ids[0] == l.not && len(ids) > longestNot {
		return fmt.Errorf("%q: %d words, want at most %d of what begins with \"not\"", phrase, len(ids), longestNot)
	}
	if c == denies && len(ids) == 1 {
		l.words[ids[0]].flags |= Negator
	}
	if c == ends {
		l.words[ids[0]].flags |= turning
	}
	k := l.rarest(ids)
	if k >= 8 {
		return fmt.Errorf("%q: the rarest word is number %d, want one of the first 8", phrase, k+1)
	}
	l.words[ids[k]].flags |= Cue
	l.anchor(ids, k)
	l.cues.add(ids, leaf{value: shortName(c)})
	return nil
}

// Deny sets Denied on the words that are no evidence of anything: what the text denies, hopes for, or says of
// somebody else. The words should be those of one sentence or list entry.
//
// A denial runs from its cue to the end of the clause: to a semicolon, bracket, dash or full stop, to "but" and its
// like, or to a comma that starts a new statement. A comma within a list does not end it: "no experience with budgets,
// vendors or staff" denies all three.
func Deny(text string, words []Word) {
	load().denyIn(text, words)
}

// longestSentence is how many words are taken for one sentence at most. What a cue turns is looked for up to its end, by each
// cue anew: without it, a text of nothing but cues would take the square of its length.
const longestSentence = 256

func (l *lexicon) denyIn(text string, words []Word) {
	for len(words) > longestSentence {
		l.denyIn(text, words[:longestSentence])
		words = words[longestSentence:]
	}
	var cues [longestSentence/64 + 2]uint64
	for i := range words {
		if words[i].Flags&Cue != 0 {
			l.cuesAt(words, i, cues[:])
		}
	}
	l.applyCues(text, words, cues[:], 0)
}

// applyCues denies what every cue turns; cues has the places where one may begin of a text of which these are the words from
// number offset on.
func (l *lexicon) applyCues(text string, words []Word, cues Set, offset int) {
	end := 0 // of the cue before
	for from := 0; from < len(words); from += 64 {
		for begins := cues.at(offset+from, len(words)-from); begins != 0; begins &= begins - 1 {
			if i := from + bits.TrailingZeros64(begins); i >= end {
				end = i + l.applyCue(text, words, i)
			}
		}
	}
}

// applyCue denies what a cue turns that begins with words[i], and returns how many words it has; 0: there is none.
func (l *lexicon) applyCue(text string, words []Word, i int) int {
	c, n := l.cueAt(words[i:])
	if c == 0 {
		return 0
	}
	answer := c <= answers && l.answer(text, words, i, n)
	if c == answers && !answer {
		c, n = denies, 1 // "no experience with servers" is a denial as any other
	}
	if c > wherever && !l.stands(c, text, words, i, n) {
		return 0
	}
	end := i + n
	switch c & wherever {
	case denies, answers:
		if answer {
			l.deny(words[l.clauseStart(text, words, i):i])
		}
		l.deny(words[i:l.clauseEnd(text, words, end, limits{commas: true, and: true, cue: i})])
	case others:
		who := l.whoBehind(text, words, end)
		if end = l.clauseEnd(text, words, end, limits{commas: true}); who > 0 {
			end = l.clauseEnd(text, words, who+1, limits{})
		}
		l.deny(words[i:end])
	case agents:
		if l.byOneself(words[end:]) {
			break
		}
		from := l.clauseStart(text, words, i)
		part := i > from && words[i-1].Flags&Stop != 0 // "that was done by"
		if part || l.own(text, words[from:i]) && !(words[i].Flags&Stop != 0 && l.subject(words[from:i])) {
			from = i
		}
		l.deny(words[from:l.clauseEnd(text, words, end, limits{commas: true})])
	case superiors:
		l.denyLead(words[end:min(len(words), end+leadBehind)])
		who := l.whoBehind(text, words, end)
		if n = 1; who > 0 {
			l.deny(words[who:l.clauseEnd(text, words, who+1, limits{})])
		}
	case denied:
		if c&atEnd == 0 {
			end = l.clauseEnd(text, words, end, limits{commas: true})
		}
		l.deny(words[l.clauseStart(text, words, i):end])
	case hopes:
		l.deny(words[i:l.clauseEnd(text, words, end, limits{hope: true})])
	case ends:
		if l.ofOthers(text, words, i) {
			l.deny(words[i:l.clauseEnd(text, words, i+1, limits{})])
		}
	}
	return n
}

// longestNot is how many words a cue may have that begins with "not".
const longestNot = 6

// leadBehind is how many words behind "assisted the" the title of a superior may begin.
const leadBehind = 4

// denyLead denies the "lead" of a superior's title: "assisted the Lead Engineer" is no lead of one's own.
func (l *lexicon) denyLead(words []Word) {
	for i, w := range words {
		if w.Flags&Spaced == 0 {
			return // "worked for Acorn, lead engineer"
		}
		if w.ID == l.lead {
			l.deny(words[i : i+1])
			return
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
	case words[0].ID == 0 && words[0].Flags&Negator != 0: // a contraction: "wasn't part of" is "not part of"
		var not [longestNot]Word
		n := copy(not[:], words)
		if not[0].ID = l.not; l.cues.may(not[:n]) {
			if v, n := l.cues.longestWords(not[:n]); n > 1 {
				return cue(v), n
			}
		}
		return denies, 1
	case !l.cues.may(words):
		return 0, 0
	}
	v, n := l.cues.longestWords(words)
	return cue(v), n
}

// stands tells whether a cue of n words stands where it must to be one.
func (l *lexicon) stands(c cue, text string, words []Word, i, n int) bool {
	switch {
	case c&atStart != 0:
		return l.clauseStart(text, words, i) == i
	case c&nearStart != 0:
		return l.attributes(words[l.clauseStart(text, words, i):i])
	}
	return l.endsAt(text, words, i+n)
}

// answer tells whether the n words of a cue are all that is said of what stands before them: "IT budget: no".
func (l *lexicon) answer(text string, words []Word, i, n int) bool {
	if i == 0 {
		return false
	}
	gap := text[words[i-1].End:words[i].Start]
	return (strings.IndexByte(gap, ':') >= 0 || hard(gap)) && l.endsAt(text, words, i+n)
}

// attributes tells whether a noun may follow all the words as what they belong to: a few, with no verb in the past and no
// function word but articles.
func (l *lexicon) attributes(words []Word) bool {
	for i, w := range words {
		if l.statement(words, i) || w.Flags&Stop != 0 && w.Flags&article == 0 && l.words[w.ID].text != "and" {
			return false
		}
	}
	return len(words) <= 4
}

// own tells whether a clause that begins with some words tells of an act, or names a post, of one's own.
func (l *lexicon) own(text string, words []Word) bool {
	if len(words) == 0 || words[0].ID == 0 {
		return false
	}
	name, _, _ := l.longest(text, words, 0)
	level, _ := l.titleAt(words)
	return l.statement(words, 0) || level != NoLevel || l.classes[name.concept()] == Act
}

// subject tells whether some words are what something was done with: "running the help desk was handled by another".
func (l *lexicon) subject(words []Word) bool {
	if len(words) == 0 || !strings.HasSuffix(l.words[words[0].ID].text, "ing") {
		return false
	}
	for i, w := range words {
		switch l.words[w.ID].text {
		case "that", "which", "whose", "who", "when", "while", "where", "as", "if":
			return false
		}
		if i > 0 && l.past(words[i:]) {
			return false
		}
	}
	return true
}

// byOneself tells whether the words behind "by" are the writer, alone or with a team.
func (l *lexicon) byOneself(words []Word) bool {
	p, _ := l.partAt(words)
	return p == oneself
}
