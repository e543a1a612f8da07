// Package document turns the text of a resume or job posting into what scoring needs: passages (the units of evidence),
// work entries, and facts that can be measured, each with its place in the text.
//
// Parse takes plain text or Markdown and never fails. Read, Open and Files find the format from the content, keep to
// limits, and give errors that can be told apart.
//
// What a reader of the text should know is a Finding. Its codes are:
//
//	invalid-utf-8, encoded-twice       bytes or characters that were mended
//	hidden-characters                  characters that cannot be seen; left out
//	html-entities                      signs that were written as HTML does, read
//	divided-words                      words that were divided at the ends of lines, put together
//	lost-lines                         line breaks that a text had lost, put where bullets, headings and dates tell of them
//	hidden-text                        words of the file that nobody sees: tiny, in the colour of the page, off it; left out
//	white-text                         white text that may be visible, since something dark may lie behind it; kept
//	ocr-layer                          the page is a scan; its text comes from text recognition (OCR)
//	unread-page, unread-characters,
//	damaged, embedded-file, truncated  what of the file is not in the text, and why
//	several-postings                   the file has more than one; the first is read
//	template-blanks                    blanks of a template that nobody filled in, "[Number]"; a resume's sentences with them say nothing
//	dates-backwards                    a job ends before it begins
//	date-in-the-future, years-differ,
//	copied                             found by package match, which knows the present and the role
//
// Nothing is decided by the amount of white space or by the order of sections, and by capitals only where a line begins: in a text
// that begins what it says with them, a small letter goes on. What a line is follows from the words of headings and job titles, from
// dates, bullets and punctuation.
package document

import (
	"time"

	"github.com/metierhq/metier/internal/lex"
)

// A Span is a range of bytes of a document's text: Text[Start:End], on rune boundaries.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Kind says what a document is.
type Kind int

const (
	Unknown Kind = iota
	Resume
	Posting
)

// String returns "unknown", "resume" or "posting".
func (k Kind) String() string {
	switch k {
	case Resume:
		return "resume"
	case Posting:
		return "posting"
	}
	return "unknown"
}

// A Document is one resume or posting: a text, and what stands where in it. Parse, Read and Open make one. Nothing in
// this module changes it afterwards, so goroutines may share it. You may, before you share it: Analysed says what then counts.
// What encoding/json makes of it is no stable format.
type Document struct {
	ID       string    // what the reader called it: a file's name; "" for Parse
	Text     string    // valid UTF-8; every Span of this document indexes it
	Kind     Kind      // Resume, Posting, or Unknown where nothing tells
	Title    string    // a resume's headline, a posting's title; "" if none is stated
	Passages []Passage // in text order, disjoint
	Entries  []Entry   // work history, as written
	Facts    Facts     // degrees, certificates, years stated: each with its Span
	Findings []Finding // what a reader should know about the text

	analysed   string // the text that words and marks are of
	words      []lex.Word
	marks      []lex.Mark
	named      []lex.Mark   // in titles of jobs
	titles     []titleNames // by number of the entry, from 0
	refused    []lex.Concept
	highSchool bool // see HighSchoolOnly
	stated     int  // the month behind the latest that the text states; 0: none. See Present
	statedAt   Date // the date that gave it, if that is none of a job
}

// A Passage is the unit of evidence: a sentence, a bullet, or one entry of a list.
type Passage struct { // in an order that leaves no gaps, as a text has many
	Span
	Entry   int     // index into Entries of the job that it tells of; -1: none
	Section Section // the section that it stands in
	List    bool    // an entry of a list of skills, such as "Python" in "Python, Java, Go"

	signs        lex.Fields // of all its concepts: see lex.ConceptSigns
	words, marks interval
}

type interval struct{ first, last uint32 } // last is exclusive

// Section is the kind of a part of a document, told by its heading.
type Section = lex.Section

// The sections that a reader may want to branch on.
const (
	NoSection    = lex.NoSection
	Summary      = lex.Summary
	Experience   = lex.Experience
	Education    = lex.EducationSection
	Skills       = lex.Skills
	Certificates = lex.CertificatesSection
)

// An Entry is one job of a work history, as written.
type Entry struct {
	Span                // the part of the text that names it: title and dates
	Title        string // "IT Director"; "" if none was found
	Organisation string // "" if none was found
	Location     string // "" if none was found
	From, To     Date   // the zero Date where none is stated
	Current      bool   // the text says that it goes on: "Present", "Current", "to date"

	title  interval
	number int32 // its place among the entries that Parse returned, from 1, however they are moved; 0: put there by hand
}

// A Date is a month of a year; Month is 0 where only the year is stated. The zero Date is no date.
type Date struct {
	Year  int        `json:"year"`
	Month time.Month `json:"month,omitempty"`
}

// IsZero tells whether no date was stated.
func (d Date) IsZero() bool { return d.Year == 0 }

// Facts are statements that can be measured, in text order.
type Facts struct {
	Degrees      []Degree
	Certificates []Certificate
	Years        []Years
	People       []People
	Languages    []Language
	Budgets      []Budget
	Pay          []Pay
	Places       []Place
	Workplace    []Workplace
	Employment   []Employment
}

// A Language is a human language that somebody speaks, or is asked to.
type Language struct {
	Span
	Name  string // "Spanish", however the text writes it
	Level string // "native", "fluent", "professional", "intermediate", "basic"; "" if none is stated
}

// A Budget is a sum that somebody answers for: "$4M budget".
type Budget struct {
	Span
	Money
}

// Pay is what a posting offers, or what somebody earned.
type Pay struct {
	Span
	Money
	Per string // "hour", "day", "week", "month", "year"; "" where nothing tells
}

// A Place is where the work is done: what stands behind the label "Location".
type Place struct {
	Span
	Name string
}

// A Workplace says whether the work is done from afar.
type Workplace struct {
	Span
	Way string // "remote", "hybrid", "on-site"
}

// Employment is a kind of employment that a posting offers.
type Employment struct {
	Span
	Kind string // "full-time", "part-time", "contract", "temporary", "permanent", "internship"
}

// People is a statement of how many people somebody leads: "a team of 14".
type People struct {
	Span
	Number int
}

// A Degree is an academic degree that a resume says somebody has or works for, or a posting asks for.
type Degree struct {
	Span
	Level      string // "certificate", "associate", "bachelor", "master", "doctor"
	Field      string // "Computer Science", with its emphasis "Business (Information Systems)"; "" if none is stated
	InProgress bool   // not earned: still studying ("expected", "candidate"), or given up ("did not graduate")

	named string // see Named
}

// A Certificate is a professional certificate that a resume says somebody holds, or a posting asks for.
type Certificate struct {
	Span
	ID      string // the lexicon's concept: "pmp"
	Name    string // "PMP", however the text writes it
	Licence bool   // a licence to do something, such as a driver's or a nurse's
}

// Years is a statement of experience, had or asked for: "12+ years of IT management".
type Years struct {
	Span
	Years   float64  // the lower end of a range: 7 of "7-10 years"
	Max     float64  // its upper end; 0: none
	Fields  []string // the fields that the statement names: "it"; none: experience in general
	Leading bool     // of managing, leading, directing
}

// A Finding is something about the text that its reader should know. It moves no score.
type Finding struct {
	Span           // where, or the zero Span for the whole text
	Code    string `json:"code"`    // stable, for programs: see the list of package document
	Message string `json:"message"` // for people
}

// Analysed returns d as it is scored: d itself, if all that stands in it is of its text, as in what Parse returns.
//
// Where Text is not the one that was parsed, that is what Parse makes of it under d's ID: a Document put together by hand
// is scored like any other. Kind, Title and Findings that were set by hand, or that its file stated, are not kept then.
//
// Where Passages, Entries or Facts were changed, it is a copy of d without what does not fit the text: with no place in it,
// upon another passage, or with figures and dates that are none. What was taken out of d does not come back. The passages
// of a job that was taken out are of none, those of jobs that were moved go with them, and one whose Span was narrowed
// has the words that it still holds. The words of a job's title are read from the text, whatever its Title says.
func (d *Document) Analysed() *Document {
	switch {
	case d == nil:
		return Parse("")
	case d.analysed != d.Text:
		p := Parse(d.Text)
		p.ID = d.ID
		return p
	case d.fits():
		return d
	}
	return d.mended()
}
