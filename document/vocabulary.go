package document

import (
	_ "embed"
	"encoding/binary"
	"maps"
	"math/bits"
	"slices"
	"strings"
	"sync"

	"github.com/metierhq/metier/internal/lex"
)

//go:embed data/words.txt
var wordData string

// A kind is a set of the kinds of words that data/words.txt lists.
type kind uint64

const (
	isNow kind = 1 << iota // the end of a period that goes on
	isSince
	isTo
	isPeople
	isGroup // people who are led as one: "team"
	isFirm
	isLegal // of a firm's name: "Inc."
	isSchool
	isPlace
	isPart     // stands beside a field of work without being one: "regional", "services"
	isSentence // makes its line a sentence: "was", "my"
	isTitleEd  // looks like a verb and begins a title: "certified"
	isRank
	isAbbreviation
	isUnit
	isTold       // makes a number of years experience: "background"
	isOther      // makes it something else: "a plan of 5 years"
	isUnfinished // of a degree that is not earned, or not yet
	isLink       // a function word within a title: "of"
	isLed        // what one leads who has years of the management of it
	isAudience   // makes a degree that of others: "MBA students"
	isBudget
	isPay
	isPer
	isTongue
	isSpoken
	isGraded // says how well a language is spoken, right behind its name
	isRemote
	isHours
	isPosition
	isLabel
	isWeak // is a heading only where it does not end the line above
	isUnpaid
	isSchooling
	isAbout // before a number of years: "over", "the last"
	isWorked
	isStudied
	isAt
	isSubject // a field of study is called by it, and much else
	isSubjectPart
	isFieldLead // between a degree and its field: "with a major in"
	isFieldEnd  // ends a field: "minor", "honors"
	isPerson
	isPartOf // makes years a part of those before: "the last 8"
	isThem   // behind "of": makes years a part of those before: "twenty of them"
	isLearnt // makes leadership a thing that is learnt: "leadership training"
	isForm
	isSeason
	isTerms  // of a job, behind its title: "Interim"
	isHelped // is done to others, whose certificates follow: "mentored"
	isUnheld // of a certificate that is not held: "expired"
	isFinished
	isLeading // is done to those whom one leads
	isAided   // is done to those whom one serves
	isKin
	isHope
	isUseOf // behind one's years: to what they are to be put
	isAward
	isProduct
	isBreak  // a time without a job: "sabbatical"
	isToCome // behind a degree: it is not earned: "dropped out", "coursework"
	isOpen   // a function word that no statement ends or begins with: "of"
	isNumber // in words: "five"
)

// kindNamed has the kinds by their names in data/words.txt.
var kindNamed = map[string]kind{
	"now": isNow, "since": isSince, "to": isTo, "people": isPeople, "group": isGroup, "firm": isFirm,
	"legal": isLegal, "school": isSchool, "place": isPlace, "part": isPart, "sentence": isSentence,
	"title-ed": isTitleEd, "rank": isRank, "abbreviation": isAbbreviation, "unit": isUnit, "told": isTold,
	"other": isOther, "unfinished": isUnfinished, "link": isLink, "led": isLed, "audience": isAudience,
	"budget": isBudget, "pay": isPay, "per": isPer, "tongue": isTongue, "spoken": isSpoken, "graded": isGraded,
	"remote": isRemote, "hours": isHours, "position": isPosition, "label": isLabel, "weak": isWeak,
	"unpaid": isUnpaid, "schooling": isSchooling, "about": isAbout, "worked": isWorked, "studied": isStudied,
	"at": isAt, "subject": isSubject, "subject-part": isSubjectPart, "field-lead": isFieldLead,
	"field-end": isFieldEnd, "person": isPerson, "part-of": isPartOf, "them": isThem, "learnt": isLearnt,
	"form": isForm, "season": isSeason, "terms": isTerms, "helped": isHelped, "unheld": isUnheld,
	"finished": isFinished, "leading": isLeading, "aided": isAided, "kin": isKin, "hope": isHope,
	"use-of": isUseOf, "award": isAward, "product": isProduct, "break": isBreak, "to-come": isToCome,
	"open": isOpen,
}

// telling words are looked at for what they may state, for the periods of jobs, and for the names of awards: with those in inPrize.
const telling = isUnit | isBudget | isPay | isPer | isTongue | isRemote | isHours | isLabel | isNumber | isSince | isSeason | isAward

// vocabulary holds the few words that jobs, dates and years are told by. Those that are of the same kinds and sets are of one
// class, so that the table of all words of the lexicon is small and stays in the processor's cache.
type vocabulary struct {
	classOf *[lex.MostWords]uint8 // by ID of the lexicon
	kinds   [256]kind             // by class
	sets    [256]uint32           // by class
	apartOf *[lex.MostWords]uint8 // by ID of the lexicon: which of apart
	apart   []uint32              // combinations of the sets apart
	beside  [256]uint8            // by class: see besidePeople
	next    uint8                 // the next class
	telling uint8                 // the next one from tells on
	rare    map[string]uint8      // the classes of words that the lexicon does not have
	i       uint8                 // the class of "i"
	degree  [2]uint8              // the classes of "degree" and "degrees"
	company [2]lex.Word           // "company name", in place of a firm's name
	signs   []lex.Fields          // lex.ConceptSigns
	numbers map[uint16]int        // "five" -> 5
	means   map[string]string     // "mother" -> "native", "telecommute" -> "remote", "spring" -> "4": what data/words.txt says
	begun   [256]uint32           // by the first letter of the rare words: a bit for each of their lengths
	ended   [256]uint32           // likewise by their last letter
}

// The classes: 0 is that of words that are nothing; words of telling have those from tells on. What is of one of the first two of
// these must be looked at to be given its own: words that the lexicon does not have, and "i".
const (
	tells   = 0xE0
	unknown = tells
	lone    = tells + 1
)

// longestRare is how many bytes a rare word may have.
const longestRare = 16

var theVocabulary = sync.OnceValue(func() *vocabulary {
	v := &vocabulary{
		classOf: new([lex.MostWords]uint8), apartOf: new([lex.MostWords]uint8), next: 1, telling: lone + 1, rare: map[string]uint8{},
		numbers: map[uint16]int{}, means: map[string]string{}, signs: lex.ConceptSigns(),
	}
	all := told{}
	for line := range strings.Lines(wordData) {
		head, list, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || head[0] == '#' {
			continue
		}
		name, meaning, means := strings.Cut(head, " ")
		for _, w := range strings.Fields(list) {
			all.add(w, kindNamed[name], setNamed[name])
			if means {
				v.means[w] = meaning
			}
		}
	}
	count := func(word string, n int) {
		all.add(word, isNumber, 0)
		v.numbers[lex.ID(word)] = n
	}
	for i, n := range strings.Fields("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty") {
		count(n, i+1)
	}
	for i, n := range [...]string{"thirty", "forty", "fifty"} {
		count(n, 10*(i+3))
	}
	count("dozen", 12)
	v.setApart(0) // that of all other words
	v.classify(all)
	return v
})

// told are words with all that they are.
type told map[string]struct {
	kind kind
	set  set
}

// add says that a word is of a kind or a set as well.
func (t told) add(w string, k kind, in set) {
	of := t[w]
	of.kind |= k
	of.set |= in
	t[w] = of
}

// classify gives words their classes. A word that is an acronym in capitals ("US") is of its class in both forms.
func (v *vocabulary) classify(all told) {
	for _, w := range slices.Sorted(maps.Keys(all)) {
		class, apart := v.class(all[w].kind, uint32(all[w].set)), v.setApart(uint32(all[w].set>>apart))
		if lex.ID(w) == 0 {
			v.rare[w] = class
			v.begun[w[0]] |= 1 << len(w)
			v.ended[w[len(w)-1]] |= 1 << len(w)
			continue
		}
		for _, form := range [...]string{w, strings.ToUpper(w)} {
			if id := lex.ID(form); id != 0 {
				v.classOf[id], v.apartOf[id] = class, apart
			}
		}
	}
	v.i = v.classOf[lex.ID("i")]
	v.company = [2]lex.Word(lex.Scan("company name", nil))
	v.degree = [...]uint8{v.classOf[lex.ID("degree")], v.classOf[lex.ID("degrees")]}
	v.classOf[0], v.classOf[lex.ID("i")] = unknown, lone
}

// class returns the class of words that are of a kind and in a set.
func (v *vocabulary) class(k kind, in uint32) uint8 {
	from, next := uint8(0), &v.next
	if k&telling != 0 || in&uint32(inPrize) != 0 {
		from, next = tells, &v.telling
	}
	for c := from; c < *next; c++ {
		if v.kinds[c] == k && v.sets[c] == in {
			return c
		}
	}
	c := *next
	if *next++; *next == tells || *next == 0 {
		panic("document: more classes of words than a byte tells apart") // the data are part of the program
	}
	v.kinds[c], v.sets[c], v.beside[c] = k, in, besidePeople(k, set(in))
	return c
}

// setApart returns which of apart a combination is.
func (v *vocabulary) setApart(in uint32) uint8 {
	i := slices.Index(v.apart, in)
	if i < 0 {
		i = len(v.apart)
		v.apart = append(v.apart, in)
	}
	return uint8(i) // of 11 sets, whose words have few in common
}

// classify notes the classes of all words, and 0 up to the next 64, and which words are of telling or may be of a date. The
// classes are looked up together: the processor waits for several places of the table at once.
func (p *parser) classify() {
	n := len(p.words)
	p.classes, p.telling = slices.Grow(p.classes[:0], n+64)[:n+64], slices.Grow(p.telling[:0], n/64+2)[:n/64+2]
	of, words, classes := p.vocabulary.classOf[:], p.words, p.classes[:len(p.words)]
	for i := range words {
		classes[i] = of[words[i].ID]
	}
	clear(p.classes[n:])
	for k := range n/64 + 1 {
		tell := fromTells((*[64]uint8)(p.classes[64*k:]))
		look := tell
		for ; tell != 0; tell &= tell - 1 {
			i := 64*k + bits.TrailingZeros64(tell)
			if classes[i] > lone {
				continue
			}
			if classes[i] = p.seen(uint32(i)); classes[i] < tells {
				look &^= tell & -tell
			}
		}
		p.telling[k] = look | p.places.Dates[k]
	}
	p.telling[n/64+1] = 0 // a set is looked at 64 beyond any
}

// fromTells returns a bit for each of 64 classes: 1 if it is one from tells on.
func fromTells(classes *[64]uint8) uint64 {
	return fromTells8(classes[0:8]) | fromTells8(classes[8:16])<<8 | fromTells8(classes[16:24])<<16 | fromTells8(classes[24:32])<<24 |
		fromTells8(classes[32:40])<<32 | fromTells8(classes[40:48])<<40 | fromTells8(classes[48:56])<<48 | fromTells8(classes[56:64])<<56
}

// fromTells8 does so for eight.
func fromTells8(classes []uint8) uint64 {
	c := binary.LittleEndian.Uint64(classes)
	high := c & (c << 1) & (c << 2) & 0x8080808080808080 // of each byte from tells on
	return high >> 7 * 0x0102040810204080 >> 56          // side by side
}

// seen returns the class of a word that must be looked at.
func (p *parser) seen(i uint32) uint8 {
	v, w := p.vocabulary, &p.words[i]
	switch size := w.End - w.Start; {
	case w.ID != 0 && size > 1:
		return 0 // what is left of a character in a wrong encoding, and no "i"
	case w.ID != 0:
		return v.i
	case v.begun[p.text[w.Start]|0x20]&v.ended[p.text[w.End-1]|0x20]>>size&1 == 0:
		return 0 // most are names, and cost no look-up
	}
	var buf [longestRare]byte
	return v.rare[string(p.folded(i, &buf))]
}

// kind returns what word i is.
func (p *parser) kind(i uint32) kind { return p.vocabulary.kinds[p.classes[i]] }

// folded returns word i in small letters if it is short and plain, without an allocation.
func (p *parser) folded(i uint32, buf *[longestRare]byte) []byte {
	s := p.words[i].Of(p.text)
	if len(s) > len(buf) {
		return nil
	}
	for k := 0; k < len(s); k++ {
		c := s[k]
		if c >= 0x80 {
			return nil
		}
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		buf[k] = c
	}
	return buf[:len(s)]
}

// lower returns word i in small letters; for words that are rare.
func (p *parser) lower(i uint32) string { return strings.ToLower(p.words[i].Of(p.text)) }

// is tells whether word i is w, which is in small letters, whatever its case. It is inlined: most words differ in their
// length, and cost no call.
func (p *parser) is(i uint32, w string) bool {
	v := p.words[i]
	return int(v.End-v.Start) == len(w) && p.spells(i, w)
}

// spells does so for a word as long as w. Most differ at one of their ends, of which both are asked at once.
//
//go:noinline
func (p *parser) spells(i uint32, w string) bool {
	s, last := p.text[p.words[i].Start:][:len(w)], len(w)-1
	if ((s[0]^w[0])|(s[last]^w[last]))&^0x20 != 0 {
		return false
	}
	var other byte
	for k := range len(w) {
		other |= (s[k] ^ w[k]) &^ (w[k] >> 1 & 0x20) // the case, of what is a letter of w
	}
	return other == 0
}

// same tells whether two texts are the same, whatever their case.
func same(s, w string) bool { return len(s) == len(w) && sameOfOneLength(s, w) }

// sameOfOneLength does so for texts that are equally long. Most differ at one of their ends, of which both are asked at once.
func sameOfOneLength(s, w string) bool {
	n := len(w) - 1
	return n < 0 || ((s[0]^w[0])|(s[n]^w[n]))&^0x20 == 0 && strings.EqualFold(s, w)
}

// any tells whether one of the words is of a kind.
func (p *parser) any(w interval, k kind) bool {
	p.asked += int(w.last - w.first)
	for i := w.first; i < w.last; i++ {
		if p.kind(i)&k != 0 {
			return true
		}
	}
	return false
}

// each tells whether every one of the words is of one of the kinds.
func (p *parser) each(w interval, k kind) bool {
	for i := w.first; i < w.last; i++ {
		if p.kind(i)&k == 0 {
			return false
		}
	}
	return true
}

// mustConcept returns the concept of the lexicon that a rule of this package is about. The lexicon's data are part of the
// program.
func mustConcept(id string) lex.Concept {
	c, ok := lex.ConceptOf(id)
	if !ok {
		panic("document: the lexicon has no concept \"" + id + "\"")
	}
	return c
}

// mustField does so with a field of work.
func mustField(name string) lex.Fields {
	f, ok := lex.FieldOf(name)
	if !ok {
		panic("document: the lexicon has no field \"" + name + "\"")
	}
	return f
}
