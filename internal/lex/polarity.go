package lex

import (
	"fmt"
	"math"
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
	c, ok := cueNames[head]
	if !ok {
		return fmt.Errorf("%q: want one of %s, %s", head, strings.Join(sorted(cueNames), ", "), strings.Join(sorted(partNames), ", "))
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

// addParts adds the phrases of a line.
func (l *lexicon) addParts(p part, items []string) error {
	for _, it := range items {
		for _, phrase := range alternatives(it) {
			ids, err := l.phraseIDs(phrase)
			if err != nil {
				return err
			}
			l.parts.add(ids, leaf{value: uint32(p)})
		}
	}
	return nil
}

// phraseIDs returns the words of a phrase, without its marks.
func (l *lexicon) phraseIDs(phrase string) (ids []uint32, err error) {
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
	if c == denies && len(ids) == 1 {
		l.words[ids[0]].flags |= Negator
	}
	k := l.rarest(ids)
	if k >= 8 {
		return fmt.Errorf("%q: the rarest word is number %d, want one of the first 8", phrase, k+1)
	}
	l.words[ids[k]].flags |= Cue
	l.cueBefore = append(l.cueBefore, make([]uint8, max(0, int(ids[k])+1-len(l.cueBefore)))...)
	l.cueBefore[ids[k]] |= 1 << k
	l.cues.add(ids, leaf{value: uint32(c)})
	return nil
}

// rarest returns which of the words English uses least. A cue is looked for at that word: if it were at its first, every
// "to" of a text would cost a look-up.
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
	load().denyIn(text, words)
}

func (l *lexicon) denyIn(text string, words []Word) {
	if l.turned(words) {
		l.turn(text, words)
	}
}

// turn denies what every cue turns.
func (l *lexicon) turn(text string, words []Word) {
	for i := 0; i < len(words); i++ {
		if words[i].ID != 0 && l.cues.start(words[i].ID) == 0 {
			continue
		}
		c, n := l.cueAt(words[i:])
		if c == 0 {
			continue
		}
		answer := c <= answers && l.answer(text, words, i, n)
		if c == answers && !answer {
			c, n = denies, 1 // "no experience with servers" is a denial as any other
		}
		if c > wherever && !l.stands(c, text, words, i, n) {
			continue
		}
		end := i + n
		switch c & wherever {
		case denies, answers:
			if answer {
				l.deny(words[clauseStart(l, text, words, i):i])
			}
			l.deny(words[i:clauseEnd(l, text, words, end, limits{commas: true, and: true, cue: i})])
		case others:
			who := l.who(text, words, end)
			if end = clauseEnd(l, text, words, end, limits{commas: true}); who > 0 {
				end = clauseEnd(l, text, words, who+1, limits{})
			}
			l.deny(words[i:end])
		case agents:
			if l.byOneself(words[end:]) {
				break
			}
			from := clauseStart(l, text, words, i)
			if i > from && words[i-1].Flags&Stop != 0 || l.own(text, words[from:i]) { // "that was done by" is of a part
				from = i
			}
			l.deny(words[from:clauseEnd(l, text, words, end, limits{commas: true})])
		case superiors:
			who := l.who(text, words, end)
			if n = 1; who > 0 {
				l.deny(words[who:clauseEnd(l, text, words, who+1, limits{})])
			}
		case denied:
			if c&atEnd == 0 {
				end = clauseEnd(l, text, words, end, limits{commas: true})
			}
			l.deny(words[clauseStart(l, text, words, i):end])
		case hopes:
			l.deny(words[i:clauseEnd(l, text, words, end, limits{hope: true})])
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

// stands tells whether a cue of n words stands where it must to be one.
func (l *lexicon) stands(c cue, text string, words []Word, i, n int) bool {
	switch {
	case c&atStart != 0:
		return clauseStart(l, text, words, i) == i
	case c&nearStart != 0:
		return l.attributes(words[clauseStart(l, text, words, i):i])
	}
	return l.ends(text, words, i+n)
}

// ends tells whether the clause ends before words[end], but for a date.
func (l *lexicon) ends(text string, words []Word, end int) bool {
	if end < len(words) && words[end].Flags&Stop != 0 && words[end].ID != 0 && l.words[words[end].ID].text == "in" {
		end++ // "expired in 2018"
	}
	return end >= len(words) || words[end].Flags&Digits != 0 || strings.IndexByte(text[words[end-1].End:words[end].Start], ',') >= 0 ||
		hard(text[words[end-1].End:words[end].Start])
}

// answer tells whether the n words of a cue are all that is said of what stands before them: "IT budget: no".
func (l *lexicon) answer(text string, words []Word, i, n int) bool {
	if i == 0 {
		return false
	}
	gap := text[words[i-1].End:words[i].Start]
	return (strings.IndexByte(gap, ':') >= 0 || hard(gap)) && l.ends(text, words, i+n)
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
	name, _ := l.longest(text, words)
	level, _ := l.titleAt(words)
	return l.statement(words, 0) || level != NoLevel || l.classes[name&^doubtful] == Act
}

// byOneself tells whether the words behind "by" are the writer, alone or with a team.
func (l *lexicon) byOneself(words []Word) bool {
	p, _ := l.partAt(words)
	return p == oneself
}

// partAt returns the longest part at the start of some words, and how many it has; 0: there is none.
func (l *lexicon) partAt(words []Word) (part, int) {
	p, n := l.parts.longestWords(words)
	return part(p), n
}

// farthestWho is how many words the name of a superior may have.
const farthestWho = 8

// who returns the index of the "who" that follows the name at words[i]; 0: none does.
func (l *lexicon) who(text string, words []Word, i int) int {
	for k := i; k < min(len(words), i+farthestWho); k++ {
		if k > 0 && hard(text[words[k-1].End:words[k].Start]) {
			break
		}
		if words[k].ID != 0 && l.words[words[k].ID].text == "who" {
			return k
		}
	}
	return 0
}

// limits say what ends a clause besides hard punctuation and words like "but".
type limits struct {
	commas bool // a comma before a new statement does
	and    bool // so does an "and" before a deed, if the clause began with one before the cue
	hope   bool // "in which" does not: it says what is hoped for
	cue    int  // its index
}

// clauseEnd returns the index of the first word after the clause that words[i] is in.
func clauseEnd(l *lexicon, text string, words []Word, i int, at limits) int {
	for ; i < len(words); i++ {
		if i == 0 {
			continue
		}
		gap := text[words[i-1].End:words[i].Start]
		if hard(gap) {
			return i
		}
		if c, _ := l.cueAt(words[i:]); c == ends && !(at.hope && l.inWhich(gap, words, i)) {
			return i
		}
		comma := at.commas && strings.IndexByte(gap, ',') >= 0
		if (comma || at.and) && l.statement(words, i) && (comma || l.goesOn(text, words, i, at.cue)) && !l.eitherOr(text, words, i) {
			return i
		}
	}
	return len(words)
}

// inWhich tells whether words[i] is a "which" behind a preposition.
func (l *lexicon) inWhich(gap string, words []Word, i int) bool {
	return words[i-1].Flags&Stop != 0 && l.words[words[i].ID].text == "which" && strings.IndexByte(gap, ',') < 0
}

// goesOn tells whether words[i] is an "and" behind which a clause goes on that began with a deed before the cue: "identified
// a lack of backups and implemented recovery".
func (l *lexicon) goesOn(text string, words []Word, i, cue int) bool {
	if words[i].ID == 0 || l.words[words[i].ID].text != "and" {
		return false
	}
	from := clauseStart(l, text, words, cue)
	return from < cue && l.past(words[from:])
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
	if words[i].ID == 0 {
		return false
	}
	if l.words[words[i].ID].text == "and" {
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
	t := l.words[w.ID].text
	return t == "and" || t == "or"
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
