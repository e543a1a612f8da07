package profile

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile/internal/outline"
)

// PostingSource is the ID of the source that the facts and items of a posting's
// profile cite: the posting itself.
const PostingSource = "posting"

// ErrNoPosting is FromPosting's error for a document that holds no words.
var ErrNoPosting = errors.New("no words")

// FromPosting reads a job posting, or a page about a role, as one more profile:
// its duties and requirements as items, each with the place that says it (Span),
// and what else it says of the role as facts. Everything cites the one source
// "posting". It goes by headings where there are any, and otherwise by the words
// of the sentences; benefits, terms of law, how to apply and praise of the
// employer are no items. d.Kind does not matter. The same document gives the
// same profile, and the result is valid.
//
// Weights follow how the posting puts it. A requirement counts 3 where the
// posting insists ("must", "required", "at least", "essential", or under a
// heading of that sense), 2 where it plainly asks, and 1 where it prefers. A duty
// counts 2, and 1 where it is itself only wished for ("... is a plus"): "must" and
// "essential" are how postings put any duty. What the posting says is not asked
// counts 0. A sentence that asks something of who applies is a requirement, also
// among duties. An item's weight is its share of its category's sum, a category's
// is its share of all. So a category weighs as much as the posting says of it;
// scale the weights if that is not what you mean.
//
// The ID is "posting-" and the title, so postings of one title have one ID: set
// p.ID, which the refs of the items follow, before you put several into an index.
// A posting that asks for nothing gives a profile without items.
//
// The error is ErrNoPosting, with the document's ID, for a nil document or one
// without words.
func FromPosting(d *document.Document) (*Profile, error) {
	d = d.Analysed()
	if len(lex.Scan(d.Text, nil)) == 0 {
		return nil, noPosting(d)
	}
	r := newPosting(d)
	if len(r.blocks) == 0 {
		return nil, noPosting(d)
	}
	r.readTitle()
	r.readHead()
	r.readParts()
	r.readFacts()
	r.readItems()
	return r.profile, nil
}

func noPosting(d *document.Document) error {
	if d.ID == "" {
		return fmt.Errorf("posting: %w", ErrNoPosting)
	}
	return fmt.Errorf("posting %q: %w", d.ID, ErrNoPosting)
}

// A posting is what FromPosting knows of a text while it reads it.
type posting struct {
	name      string // what the reader of the document called it
	doc       *document.Document
	parted    outline.Parted // maps spans of doc.Text back to the text of the caller's document
	plain     string         // doc.Text without Markdown's marks, byte for byte
	blocks    []outline.Block
	used      []bool       // by block: a fact, and no statement
	read      map[int]bool // by where a sentence starts: a fact, and no item
	parts     []part
	found     []found           // the items, in text order
	paragraph paragraph         // the one that was looked at last
	currency  string            // of the first sum in the text; "": none
	degrees   []document.Degree // the document's facts, by where they start
	years     []document.Years
	profile   *Profile
}

func newPosting(d *document.Document) *posting {
	r := &posting{name: d.ID, doc: d, profile: &Profile{}, read: map[int]bool{}}
	if p := outline.Part(d.Text); !p.Whole() {
		r.parted = p
		r.doc = document.Parse(p.Text)
	}
	r.plain = outline.Plain(r.doc.Text)
	r.currency = firstCurrency(r.plain)
	for _, b := range outline.Of(r.doc, r.parted) {
		b.Span = outline.Trim(r.plain, b.Span)
		if b.Start < b.End {
			r.blocks = append(r.blocks, r.headed(b)...)
		}
	}
	r.used = make([]bool, len(r.blocks))
	r.degrees, r.years = slices.Clone(r.doc.Facts.Degrees), slices.Clone(r.doc.Facts.Years)
	slices.SortStableFunc(r.degrees, func(a, b document.Degree) int { return cmp.Compare(a.Start, b.Start) })
	slices.SortStableFunc(r.years, func(a, b document.Years) int { return cmp.Compare(a.Start, b.Start) })
	return r
}

// headed takes a heading off the end of a line: "... of all projects.
// Qualifications".
func (r *posting) headed(b outline.Block) []outline.Block {
	sentences := outline.Sentences(r.plain, b.Span)
	n := len(sentences)
	if b.Kind != outline.Line || n < 2 {
		return []outline.Block{b}
	}
	last := r.plain[sentences[n-1].Start:sentences[n-1].End]
	if words := lex.Scan(last, nil); len(words) > labelWords || lex.HeadingOf(words) == lex.NoSection || r.sentence(last) {
		return []outline.Block{b}
	}
	heading := outline.Block{Span: sentences[n-1], Apart: true}
	b.End = sentences[n-2].End
	return []outline.Block{b, heading}
}

// mostFacts is how many statements of one kind are kept: no posting states more,
// and each is compared with the others.
const mostFacts = 100

// text gives a part of the posting as people read it.
func (r *posting) text(s document.Span) string { return outline.Tidy(r.plain[s.Start:s.End]) }

// span gives the place of a part in the text of the caller's document.
func (r *posting) span(s document.Span) *document.Span {
	s = r.parted.Back(s)
	return &s
}

// cited gives the sources of everything that a posting says.
func cited() []string { return []string{PostingSource} }

func (r *posting) fact(s document.Span) Fact { return Fact{Text: r.text(s), Sources: cited()} }
