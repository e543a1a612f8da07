package lex

import (
	"cmp"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

//go:embed data/*.txt data/concepts/*.txt
var embedded embed.FS

// load returns the embedded data, compiled once. It runs for every word that somebody asks about, so after the first call
// it is one atomic read, small enough to be inlined.
func load() *lexicon {
	if l := loaded.Load(); l != nil {
		return l
	}
	return loadFirst()
}

var loaded atomic.Pointer[lexicon]

// loadFirst compiles the embedded data. They are part of the program, and a test holds them to be right.
var loadFirst = sync.OnceValue(func() *lexicon {
	data, err := fs.Sub(embedded, "data")
	if err != nil {
		panic(err)
	}
	l, err := compile(data)
	if err != nil {
		panic(fmt.Sprintf("lex: the embedded data: %v", err))
	}
	loaded.Store(l)
	return l
})

// A lexicon is all that is known about words, compiled. It is not written to after compile.
type lexicon struct {
	words []entry           // by word ID; 0 is no word
	ids   index             // hashOf(folded word) -> word ID
	caps  map[uint16]uint16 // word ID -> ID of the acronym that it is in capitals: "it" -> "IT"

	stems   []stem            // by stem ID; 0 is no stem
	stemIDs map[string]uint16 // stem -> stem ID
	fixed   map[string]string // folded word -> stem, where snowball alone is wrong (families, exceptions)

	concepts   []concept           // by Concept; 0 is no concept
	conceptIDs map[string]Concept  // id -> Concept
	phrases    trie                // stems of aliases -> Concept
	openings   *[mostWords]opening // by word ID: all that find reads of a word, and little else beside it
	titles     trie                // words of job titles -> Level
	headings   trie                // words of headings -> Section
	short      map[string]string   // a word of a title -> its short form
	spaced     map[string]Section  // likewise, without the spaces between the words
	cues       trie                // words of polarity -> cue
	parts      trie                // words that tell how far a cue reaches -> part
	anchors    *[anchors]anchor    // of cues, by id%anchors; the first is that of contractions too, which may stand anywhere

	studies       []string        // see StudyNames
	university    Concept         // a place of higher education
	it, and, or   uint16          // the words "it", "and" and "or"
	of            uint16          // "of"
	who, not      uint16          // "who" and "not"
	responsible   uint16          // "responsible"
	lead          uint16          // "lead"
	led           map[uint16]bool // see ledHead
	nouns, verbs  map[uint16]bool // what may follow "it" as the acronym, and as the pronoun
	heads         map[uint16]bool // who may head it: "director of it"
	stemKeys      []Key           // by word ID
	classes       []Class         // by Concept; these two are asked for at every mark, the rest of a concept hardly ever
	conceptFields []Fields        // by Concept
	conceptSigns  []Fields        // by Concept: see ConceptSigns
	kinds         []uint64        // by Concept: bit k%64 for it and every k that it is a kind of
	proper        map[uint16]bool // by word ID: a doubtful name begins with it that the data write with a capital
	saving        Concept         // of money
	system        Concept         // systems, and what is done to them: see deployed
	software      Concept
	implement     Concept
	upgrade       Concept
	learned       map[string]bool // the words of names whose forms are known; for compile only
	openers       map[opener]bool // what names begin with; for compile only
	longestTail   int             // bytes that a protected token may add to its first word
}

// An opener is the first word of a name: any of a stem, where id is 0, or one form of it.
type opener struct{ stem, id uint16 }

type entry struct {
	text  string // folded; an acronym whose capitals matter is in capitals
	stem  uint16
	rank  int // place among the most frequent words of English, from 0; -1: not among them
	flags Flags
	month uint8 // 1 to 12; 0: it names none
}

type stem struct {
	text   string
	weight int // how telling it is, 1 to 1000
}

// compile reads the data files. Its errors name file and line. The order matters: a name is found by the stems of its
// words, so all words of the names are known, and all stems, before the first name is read.
func compile(data fs.FS) (*lexicon, error) {
	l := &lexicon{
		words: make([]entry, 1, mostWords), ids: newIndex(), caps: map[uint16]uint16{},
		stems: make([]stem, 1, 1<<15), stemIDs: make(map[string]uint16, 1<<15), fixed: map[string]string{}, learned: map[string]bool{},
		concepts: make([]concept, 1), conceptIDs: map[string]Concept{},
		phrases: newTrie(1 << 14), titles: newTrie(1 << 10), headings: newTrie(1 << 10), cues: newTrie(1 << 8), parts: newTrie(1 << 8),
		nouns: map[uint16]bool{}, verbs: map[uint16]bool{}, heads: map[uint16]bool{}, led: map[uint16]bool{}, openers: map[opener]bool{}, proper: map[uint16]bool{},
		anchors: new([anchors]anchor), spaced: map[string]Section{}, short: map[string]string{},
	}
	l.anchor([]uint16{0}, 0)
	words := l.readWords(data)
	lines, concepts := readConcepts(data)
	l.learnNames(lines)
	acronyms := eachLine(data, "acronyms.txt", l.readAcronym)
	for id := range l.caps {
		l.words[id].flags |= Capitals
	}
	l.stemAll()
	l.settle() // addConcepts scans the names
	names := l.addConcepts(lines)
	l.saving = l.conceptIDs["money-saved"]
	l.system, l.implement, l.upgrade = l.conceptIDs["it-assets"], l.conceptIDs["implement"], l.conceptIDs["upgrade"]
	l.software = l.conceptIDs["software"]
	phrases := l.readPhrases(data)
	l.stemAll() // the words that the phrases brought
	l.settle()  // with the flags that they got
	return l, errors.Join(words, concepts, acronyms, names, phrases, l.freeze())
}

// usualFile has the words that most texts have. They are numbered first: what is known of them then stands side by side in each
// table, and a text touches half as much of the processor's cache.
const usualFile = "usual.txt"

// readWords reads what is known of single words.
func (l *lexicon) readWords(data fs.FS) error {
	var all []error
	read := func(name string, each func(line string) error) {
		all = append(all, eachLine(data, name, each))
	}
	read(usualFile, func(w string) error {
		l.id(w) // its place in the tables is all that the file decides
		return nil
	})
	rank := 0
	read("words.txt", func(w string) error {
		l.add(w).rank = rank
		rank++
		return nil
	})
	flag := func(f Flags) func(string) error {
		return func(line string) error {
			for _, w := range strings.Fields(line) {
				l.add(Fold(w)).flags |= f
			}
			return nil
		}
	}
	read("stopwords.txt", flag(Stop))
	read("generic.txt", flag(Generic))
	read("months.txt", l.readMonth)
	read("families.txt", l.readStems)
	read("exceptions.txt", l.readStems)
	for _, w := range [...]string{"of", "the", "a", "an"} {
		l.add(w).flags |= article
	}
	l.it, l.and, l.or, l.of, l.who, l.not = l.id("it"), l.id("and"), l.id("or"), l.id("of"), l.id("who"), l.id("not")
	l.responsible, l.lead = l.id("responsible"), l.id("lead")
	return errors.Join(all...)
}

// readConcepts reads the lines of concepts/*.txt.
func readConcepts(data fs.FS) (lines []conceptLine, err error) {
	names, err := fs.Glob(data, "concepts/*.txt")
	if err != nil || len(names) == 0 {
		return nil, errors.New("concepts/*.txt: no files")
	}
	var all []error
	for _, n := range names {
		all = append(all, eachLineAt(data, n, func(at, s string) error {
			c, err := parseConcept(s)
			c.at = at
			lines = append(lines, c)
			return err
		}))
	}
	return lines, errors.Join(all...)
}

// learnNames adds the words of all names to the vocabulary. Plurals come first, as some are names themselves.
func (l *lexicon) learnNames(lines []conceptLine) {
	l.addPlurals(lines)
	for _, c := range lines {
		l.learn(c)
	}
}

// readPhrases reads what is met word by word, in exactly the forms that the files have.
func (l *lexicon) readPhrases(data fs.FS) error {
	return errors.Join(
		eachLine(data, "titles.txt", l.readShort), // first, as every phrase has its short forms too
		eachLine(data, "titles.txt", l.readTitle),
		eachLine(data, "headings.txt", l.readHeading),
		eachLine(data, "headings.txt", l.addAmpersands), // again, as a heading that is listed keeps its kind
		eachLine(data, "polarity.txt", l.readCue),
	)
}

// freeze makes the tables that texts are read by. Nothing is added after it.
func (l *lexicon) freeze() error {
	l.stemKeys = make([]Key, len(l.words))
	for i := 1; i < len(l.words); i++ {
		l.stemKeys[i] = Key(l.words[i].stem)
	}
	for i := range l.concepts {
		l.conceptFields = append(l.conceptFields, l.concepts[i].Fields)
		l.classes = append(l.classes, l.concepts[i].Class)
		sign := l.concepts[i].Fields
		if c := l.concepts[i].Class; c == Certificate || c == Degree {
			sign |= Credential
		}
		l.conceptSigns = append(l.conceptSigns, sign)
		kinds := uint64(1) << (i % 64)
		for _, a := range l.concepts[i].ancestors {
			kinds |= 1 << (a % 64)
		}
		l.kinds = append(l.kinds, kinds)
	}
	l.university = l.conceptIDs["higher-education"]
	var all []error
	for _, t := range [...]*trie{&l.phrases, &l.titles, &l.headings, &l.cues, &l.parts} {
		all = append(all, t.freeze())
	}
	all = append(all, l.open())
	l.weigh()
	l.openers, l.learned = nil, nil
	return errors.Join(all...)
}

// eachLine calls f with every line of a data file that is neither blank nor a comment.
func eachLine(data fs.FS, name string, f func(string) error) error {
	return eachLineAt(data, name, func(_, line string) error { return f(line) })
}

// eachLineAt does so, and tells f where the line stands: "file:line".
func eachLineAt(data fs.FS, name string, f func(at, line string) error) error {
	b, err := fs.ReadFile(data, name)
	if err != nil {
		return err
	}
	var all []error
	for i, line := range strings.Split(string(b), "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		at := fmt.Sprintf("%s:%d", name, i+1)
		if err := f(at, line); err != nil {
			all = append(all, fmt.Errorf("%s: %w", at, err))
		}
	}
	return errors.Join(all...)
}

// add returns the entry of a folded word, new or known. The pointer is good until the next add.
func (l *lexicon) add(folded string) *entry { return &l.words[l.id(folded)] }

func (l *lexicon) id(folded string) uint16 {
	h := hashOf(folded, asItIs)
	if id := l.ids.find(h).id(); id != 0 {
		if l.words[id].text != folded {
			panic(fmt.Sprintf("lex: %q has the hash of %q", folded, l.words[id].text)) // the data are part of the program
		}
		return id
	}
	id := uint16(len(l.words))
	l.words = append(l.words, entry{text: folded, rank: -1})
	l.ids.put(h, id)
	return id
}

// known returns the ID of a folded word, 0 if the lexicon does not have it.
func (l *lexicon) known(folded string) uint16 { return l.ids.find(hashOf(folded, asItIs)).id() }

// settle puts the flags and stems of the words where scan and find see them: scan in the slot that it finds a word by.
func (l *lexicon) settle() {
	l.openings = new([mostWords]opening)
	for id := range l.words {
		l.openings[id] = opening{stem: uint16(l.words[id].stem), article: uint8(l.words[id].flags / article & 1)}
	}
	for i := range l.ids.slots {
		s := &l.ids.slots[i]
		*s = *s<<16>>16 | wordSlot(l.words[s.id()].flags)<<48
	}
}

// list splits "head: a; b; c" (or words by spaces, where there is no semicolon).
func list(line string) (head string, items []string, err error) {
	head, rest, ok := strings.Cut(line, ":")
	if !ok {
		return "", nil, fmt.Errorf("%q: want head: items", line)
	}
	sep := ";"
	if !strings.Contains(rest, ";") {
		sep = " "
	}
	for _, s := range strings.Split(rest, sep) {
		if s = strings.TrimSpace(s); s != "" {
			items = append(items, s)
		}
	}
	return strings.TrimSpace(head), items, nil
}

// sorted returns the keys of m in order; for data that a map holds while it is built.
func sorted[K cmp.Ordered, V any](m map[K]V) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// ID returns the ID of a folded word, 0 if the lexicon does not have it.
func ID(folded string) uint16 { return load().known(folded) }
