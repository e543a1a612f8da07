package lex

import (
	"fmt"
	"slices"
	"strings"
)

// Section is the kind of a part of a resume or posting, told by its heading.
type Section uint8

const (
	NoSection Section = iota
	Summary
	Objective
	Experience
	EducationSection
	Skills
	CertificatesSection
	Accomplishments
	Projects
	Languages
	Interests
	References
	Affiliations
	Publications
	Contact
	Personal
	Military
	Volunteer
	Duties
	Requirements
	Preferred
	Benefits
	Employer
	LegalSection
)

var sectionNames = []string{"", "summary", "objective", "experience", "education", "skills", "certificates", "accomplishments", "projects", "languages", "interests", "references", "affiliations", "publications", "contact", "personal", "military", "volunteer", "duties", "requirements", "preferred", "benefits", "employer", "legal"}

// String returns "experience", "skills" and the like; "" for NoSection.
func (s Section) String() string {
	if int(s) < len(sectionNames) {
		return sectionNames[s]
	}
	return fmt.Sprintf("section(%d)", s)
}

// readHeading reads a line of headings.txt: kind: phrase; phrase.
func (l *lexicon) readHeading(line string) error {
	head, items, err := list(line)
	if err != nil {
		return err
	}
	kind := NoSection
	for i, n := range sectionNames {
		if n == head {
			kind = Section(i)
		}
	}
	if kind == NoSection {
		return fmt.Errorf("kind %q: want one of %q", head, sectionNames[1:])
	}
	for _, it := range items {
		var ids []uint16
		words := plainWords(it) // without the mark that addAmpersands asks for
		for _, w := range words {
			id := l.id(w)
			l.words[id].flags |= Heading
			ids = append(ids, id)
		}
		if len(ids) == 0 {
			return fmt.Errorf("%s: %q has no words", head, it)
		}
		l.addHeading(ids, kind)
		l.spaced[strings.Join(words, "")] = kind
	}
	return nil
}

// addHeading adds a heading, and its form with acronyms where a word is one in capitals: "IT skills" as well as "it skills".
func (l *lexicon) addHeading(ids []uint16, kind Section) {
	l.headings.add(ids, leaf{value: shortName(kind)})
	capitals := slices.Clone(ids)
	for i, id := range ids {
		if c := l.caps[id]; c != 0 {
			capitals[i] = c
			l.words[c].flags |= Heading
		}
	}
	if !slices.Equal(capitals, ids) {
		l.headings.add(capitals, leaf{value: shortName(kind)})
	}
}

// addAmpersands adds the headings with "and" in the form that has a sign for it, which is no word: "Skills & Abilities",
// "Skills/Abilities"; but none with the mark "!", which has another meaning so. They are added last: where a heading is
// listed without "and", its kind is as listed.
func (l *lexicon) addAmpersands(line string) error {
	head, items, err := list(line)
	if err != nil {
		return err
	}
	kind := Section(slices.Index(sectionNames, head))
	for _, it := range items {
		if strings.HasSuffix(it, "!") {
			continue
		}
		words := slices.DeleteFunc(plainWords(it), func(w string) bool { return w == "and" })
		var ids []uint16
		for _, w := range words {
			ids = append(ids, l.id(w))
		}
		if name := strings.Join(words, ""); l.spaced[name] == NoSection {
			l.addHeading(ids, kind)
			l.spaced[name] = kind
		}
	}
	return nil
}

// HeadingOf returns the kind of section that the words, all of them, are the heading of.
func HeadingOf(words []Word) Section {
	if len(words) == 0 || len(words) > 8 {
		return NoSection
	}
	if words[len(words)-1].Flags&Heading == 0 { // as most lines that begin like one
		return NoSection
	}
	if v, n := load().headings.longestWords(words); n == len(words) {
		return Section(v)
	}
	return NoSection
}

// SpacedHeadingOf returns the kind of section that the words are the heading of if the spaces between them say nothing:
// "E X P E R I E N C E", or "E XPERIENCE", which is left of small capitals.
func SpacedHeadingOf(text string, words []Word) Section {
	var buf [48]byte
	name := buf[:0]
	for _, w := range words {
		for k := w.Start; k < w.End; k++ {
			c := text[k]
			if c >= 'A' && c <= 'Z' {
				c |= 0x20
			}
			if c < 'a' || c > 'z' || len(name) == cap(name) {
				return NoSection
			}
			name = append(name, c)
		}
	}
	return load().spaced[string(name)]
}
