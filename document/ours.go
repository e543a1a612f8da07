package document

import "github.com/metierhq/metier/internal/lex"

// The methods below serve this module's other packages and may change: they return types of internal packages, or what
// package match alone asks for. A passage, entry or word must be one of the document that is asked, and the document one
// that Analysed returns.

// Words returns the words of a passage. For this module's own packages.
func (d *Document) Words(p *Passage) []lex.Word { return d.words[p.words.first:p.words.last] }

// FirstWord returns the number in its document of the first word of a passage. For this module's own packages.
func (p *Passage) FirstWord() uint32 { return p.words.first }

// Length returns how many words a passage has. For this module's own packages.
func (p *Passage) Length() uint32 { return p.words.last - p.words.first }

// Word returns the document's word number i. For this module's own packages.
func (d *Document) Word(i uint32) lex.Word { return d.words[i] }

// Marks returns the concepts of a passage; their words are given by their numbers in the document. For this module's own
// packages.
func (d *Document) Marks(p *Passage) []lex.Mark { return d.marks[p.marks.first:p.marks.last] }

// Fields returns the fields of work that a passage names something of. For this module's own packages.
func (p *Passage) Fields() lex.Fields { return p.signs &^ lex.Credential }

// TitleWords returns the words of an entry's title. For this module's own packages.
func (d *Document) TitleWords(e *Entry) []lex.Word { return d.words[e.title.first:e.title.last] }

// TitleNames returns the concepts of an entry's title; their words are given by their numbers in the title. The caller must not
// change the slice. For this module's own packages.
func (d *Document) TitleNames(e *Entry) []lex.Mark {
	if i := uint(e.number - 1); i < uint(len(d.titles)) && d.titles[i].title == e.title {
		t := d.titles[i].names
		return d.named[t.first:t.last]
	}
	return lex.Concepts(d.Text, d.TitleWords(e), lex.Context{Title: true}, nil) // put there by hand
}

// Refused returns the certificates and degrees that the text says are not held. For this module's own packages.
func (d *Document) Refused() []lex.Concept { return d.refused }

// HighSchoolOnly tells whether the part for education states what a high school ends with, and no more. For this module's own
// packages.
func (d *Document) HighSchoolOnly() bool { return d.highSchool }

// Named returns the field that is a part of the degree's name where the text states another one: "Business Administration"
// of an MBA in finance. For this module's own packages.
func (d *Degree) Named() string { return d.named }

// PresentOfAnalysed is Present for what Analysed returned. For this module's own packages.
func (d *Document) PresentOfAnalysed(date Date) int {
	now := d.PresentOfJobs(date)
	if date.IsZero() && now > 0 {
		now = max(now, d.stated)
	}
	return now
}

// PresentOfJobs is like Present, but looks at the dates of jobs only. For this module's own packages.
func (d *Document) PresentOfJobs(date Date) int {
	if date.IsZero() {
		return d.lastOfJobs()
	}
	return date.month(true)
}
