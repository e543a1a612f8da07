package lex

import "fmt"

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
		var ids []uint32
		for _, w := range plainWords(it) {
			id := l.id(w)
			l.words[id].flags |= Heading
			ids = append(ids, id)
		}
		if len(ids) == 0 {
			return fmt.Errorf("%s: %q has no words", head, it)
		}
		l.headings.add(ids, leaf{value: uint32(kind)})
	}
	return nil
}

// HeadingOf returns the kind of section that the words, all of them, are the heading of.
func HeadingOf(words []Word) Section {
	if len(words) == 0 || len(words) > 8 {
		return NoSection
	}
	for _, w := range words {
		if w.Flags&Heading == 0 {
			return NoSection
		}
	}
	if v, n := load().headings.longestWords(words); n == len(words) {
		return Section(v)
	}
	return NoSection
}
