package lex

import "slices"

// A Concept is a thing of the field under all its names: "help desk" and "service desk" are one. 0 is none.
type Concept uint32

// A Mark says that the words First to Last (exclusive) of a text name a concept.
type Mark struct {
	Concept     Concept
	First, Last uint32
}

// Class says what sort of thing a concept is, where that matters to reading a text.
type Class uint8

const (
	Thing Class = iota
	Act         // something done, not what it is done to
	Certificate
	Degree
	DegreeField
)

type concept struct {
	id, name  string
	parents   []Concept
	ancestors []Concept // all that it is a kind of, sorted, without itself
	Fields    Fields
	Class     Class
	Generic   bool
	Wide      bool
	Whole     bool
	weight    int
	words     []uint16 // stems of the words of its names of several
}

// Fields is a set of fields of work.
type Fields uint32

// The fields that a concept may show a line to be about. ITWeak hints only: everybody uses computers.
const (
	IT Fields = 1 << iota
	ITWeak
	Finance
	People
	Health
	Education
	Food
	Sales
	Legal
	Construction
	Manufacturing
)

// Credential is no field: it is a sign of concepts that are degrees or certificates. See ConceptSigns.
const Credential Fields = 1 << 31

var fieldNames = []string{"it", "it-weak", "finance", "people", "health", "education", "food", "sales", "legal", "construction", "manufacturing"}

// FieldOf returns the field of a name such as "it", and none of another name. "it-weak" is a tag of concepts and no
// field that somebody works in.
func FieldOf(name string) (Fields, bool) {
	i := slices.Index(fieldNames, name)
	if i < 0 || name == "it-weak" {
		return 0, false
	}
	return 1 << i, true
}

// FieldNames lists the names that FieldOf knows.
func FieldNames() []string {
	return slices.DeleteFunc(slices.Clone(fieldNames), func(s string) bool { return s == "it-weak" })
}

var classNames = map[string]Class{"skill": Thing, "act": Act, "certificate": Certificate, "degree": Degree, "degree-field": DegreeField}

// ID returns the concept's id, such as "service-desk".
func (c Concept) ID() string { return load().concepts[c].id }

// Name returns the name that a person would use for it.
func (c Concept) Name() string { return load().concepts[c].name }

// Fields returns the fields of work that it belongs to.
func (c Concept) Fields() Fields { return load().conceptFields[c] }

// Class says what sort of thing it is.
func (c Concept) Class() Class { return load().classes[c] }

// Generic tells whether it is something that every manager of every trade does or has.
func (c Concept) Generic() bool { return load().concepts[c].Generic }

// Wide tells whether the concept gathers words of a trade rather than names of one thing: "nurse" and "oxygen mask" both
// show healthcare, and neither is evidence of the other.
func (c Concept) Wide() bool { return load().concepts[c].Wide }

// Whole tells whether the concept is shown by its names and by the names of its kinds alone, and by no word of one: any
// system has a word in common with a major system.
func (c Concept) Whole() bool { return load().concepts[c].Whole }

// Is tells whether c is k or a kind of it.
func (c Concept) Is(k Concept) bool { return load().isA(c, k) }

// isA asks the bits of all kinds of things that c is before it looks for one: most that are asked for it is not.
func (l *lexicon) isA(c, k Concept) bool {
	return l.kinds[c]>>(k%64)&1 != 0 && l.descends(c, k)
}

// descends tells whether c is k or a kind of it.
//
//go:noinline // so that isA can be
func (l *lexicon) descends(c, k Concept) bool {
	return c == k || slices.Contains(l.concepts[c].ancestors, k)
}

// DegreeLevels lists the levels of degrees, from low to high. The concept of each has "degree-" before it.
func DegreeLevels() []string {
	return []string{"certificate", "associate", "bachelor", "master", "doctor"}
}

// StudyNames returns all names of fields of study, as the data have them: "computer science", "business degree". The caller must
// not change the slice.
func StudyNames() []string { return load().studies }

// ConceptClasses returns the class of every concept, by Concept. The caller must not change the slice.
func ConceptClasses() []Class { return load().classes }

// ConceptOf returns the concept with an id.
func ConceptOf(id string) (Concept, bool) {
	c, ok := load().conceptIDs[id]
	return c, ok
}

// ConceptFields returns the fields of every concept, by Concept; 0, which is none, has none. The caller must not change
// the slice.
func ConceptFields() []Fields { return load().conceptFields }

// ConceptSigns returns the fields of every concept, by Concept, with Credential where it is one: what is asked of all concepts of
// a passage at once. The caller must not change the slice.
func ConceptSigns() []Fields { return load().conceptSigns }
