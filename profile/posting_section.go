package profile

import (
	"slices"
	"strings"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile/internal/outline"
)

// A part is a stretch of blocks under one heading.
type part struct {
	kind     string // of posting_words.txt without "heading-": "duties"; "": no heading says
	category string // of the items in it, where the heading says: "communication"
	level    string // "must", "preferred" or "", by the heading's words
	heading  document.Span
	first    int // blocks, the last exclusive
	last     int
}

// bare parts hold facts or nothing of use, and no items.
var bare = []string{"unwanted", "legal", "apply", "benefits", "zone", "reading", "recap", "questions", "goals", "development", "reporting", "outlook", "industries", "market", "pay", "employer"}

func (p part) bare() bool { return slices.Contains(bare, p.kind) }

// asking parts hold requirements.
func (p part) asking() bool { return p.kind == "requirements" || p.kind == "preferred" }

// ofLexicon says what the sections that the lexicon knows are to a posting.
var ofLexicon = map[lex.Section]part{
	lex.Duties: {kind: "duties"}, lex.Requirements: {kind: "requirements"}, lex.Preferred: {kind: "preferred", level: "preferred"},
	lex.Benefits: {kind: "benefits"}, lex.Employer: {kind: "employer"}, lex.LegalSection: {kind: "legal"},
	lex.Summary: {kind: "summary"}, lex.Objective: {kind: "summary"},
	lex.Skills: {kind: "requirements"}, lex.Experience: {kind: "requirements", category: "experience"},
	lex.EducationSection: {kind: "requirements", category: "education"}, lex.CertificatesSection: {kind: "requirements", category: "certificates"},
	lex.Languages: {kind: "requirements", category: "languages"}, lex.Contact: {kind: "apply"},
}

// What the layout of a posting is told by. The bounds are set by eye: what exceeds them is
// mostly a sentence.
const (
	headingWords = 9   // of a heading
	headingBytes = 120 // likewise
	labelWords   = 6   // of a label
	rowBytes     = 200 // of a line of figures, or of what a page offers to do
	figuresBytes = 100 // of a row of figures alone
	textBytes    = 80  // of the shortest line that is a text below a heading, and no heading
)

// readParts finds the headings and with them the parts.
func (r *posting) readParts() {
	now := part{}
	for i := range r.blocks {
		p, ok := r.heading(i, now.kind)
		if !ok {
			continue
		}
		now.last = i
		r.parts = append(r.parts, now)
		if p.kind == "" { // it says nothing: a heading within the part, unless that was of no use
			if p.kind, p.category, p.level = now.kind, now.category, now.level; slices.Contains([]string{"benefits", "legal", "employer", "apply", "pay"}, now.kind) {
				p.kind, p.category, p.level = "", "", ""
			}
		}
		now = p
		now.first, now.last = i+1, i+1
	}
	now.last = len(r.blocks)
	r.parts = append(r.parts, now)
}

// heading tells whether a block in a part of some kind is one, and of what.
func (r *posting) heading(i int, within string) (part, bool) {
	b := r.blocks[i]
	if r.used[i] || b.Kind != outline.Line || b.End-b.Start > headingBytes {
		return part{}, false
	}
	s := unbracketed(strings.TrimRight(r.plain[b.Start:b.End], " *_:："))
	colon := strings.HasSuffix(strings.TrimRight(r.plain[b.Start:b.End], " *_"), ":")
	words := lex.Scan(s, nil)
	if strings.Count(s, "(") != strings.Count(s, ")") { // a piece of a line
		return part{}, false
	}
	if len(words) == 0 || len(words) > headingWords || i == 0 && !colon && !b.Marked {
		return part{}, false
	}
	folded := fold(s, words)
	p := partOf(folded, words)
	p.heading = b.Span
	switch {
	case b.Marked:
		return p, !r.sentence(s)
	case lex.HeadingOf(words) != lex.NoSection && !r.sentence(s):
		return p, true
	case r.sentence(s), b.Apart && i+1 == len(r.blocks) && !colon:
		return part{}, false
	case p.kind != "" && r.covered(folded):
		return p, firstOf(phrases().find(folded), "heading-") != "" || r.alone(i, colon)
	case p.kind != "" && colon:
		return p, len(words) <= headingWords-2 || b.Apart
	}
	if within == "development" && b.Apart && i+1 < len(r.blocks) && r.blocks[i+1].Apart || certified(s, words) {
		p.kind, p.category = "", "" // one of the ways to grow, with a text about it
		return p, r.alone(i, colon) || within == "development"
	}
	return p, r.alone(i, colon) && !asksIn(folded) && !verbFirst(folded)
}

// certified tells whether words name a certificate.
func certified(s string, words []lex.Word) bool {
	return slices.ContainsFunc(lex.Concepts(s, words, lex.Context{Certificates: true}, nil), func(m lex.Mark) bool {
		return m.Concept.Class() == lex.Certificate
	})
}

// unbracketed leaves out what stands in brackets at the end: "Duties (not all)".
func unbracketed(s string) string {
	if at := strings.LastIndexByte(s, '('); at > 0 && strings.HasSuffix(s, ")") {
		return strings.TrimRight(s[:at], " :")
	}
	return s
}

// sentence tells whether a line ends as one.
func (r *posting) sentence(s string) bool {
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, ";") || strings.HasSuffix(s, ",")
}

// alone tells whether a short line has room around it and something to head.
func (r *posting) alone(i int, colon bool) bool {
	if i+1 >= len(r.blocks) {
		return false
	}
	b, next := r.blocks[i], r.blocks[i+1]
	listed := next.Kind != outline.Line
	return b.Apart && (next.Apart || listed) && (listed || colon || next.End-next.Start > textBytes)
}

func asksIn(folded []string) bool {
	return slices.ContainsFunc(phrases().find(folded), func(h hit) bool { return h.kind == "asks" || h.kind == "wants" })
}

// partOf says what the words of a heading announce.
func partOf(folded []string, words []lex.Word) part {
	hits := phrases().find(folded)
	p := part{kind: strings.TrimPrefix(firstOf(hits, "heading-"), "heading-")}
	if known := lex.HeadingOf(words); p.kind == "" {
		p = ofLexicon[known]
	}
	if p.kind == "preferred" {
		p.level = "preferred"
	}
	label := strings.TrimPrefix(firstOf(hits, "label-"), "label-")
	switch {
	case p.kind == "" && label != "":
		p.kind, p.category = "requirements", label
	case p.asking() && p.category == "" && !slices.ContainsFunc(hits, func(h hit) bool { return h.kind == "heading-requirements" && !general(h, folded) }):
		p.category = label
	}
	if p.asking() && p.level == "" && slices.ContainsFunc(hits, func(h hit) bool { return h.kind == "level-must" }) {
		p.level = "must"
	}
	return p
}

// general words of headings say nothing against the category beside them:
// "leadership skills".
func general(h hit, folded []string) bool {
	return slices.ContainsFunc(phrases().find(folded[h.first:h.last]), func(o hit) bool {
		return o.kind == "general" && o.last-o.first == h.last-h.first
	})
}

// firstOf gives the kind with a prefix that stands first in posting_words.txt.
func firstOf(hits []hit, prefix string) string {
	best := ""
	for _, h := range hits {
		if strings.HasPrefix(h.kind, prefix) && (best == "" || phrases().order[h.kind] < phrases().order[best]) {
			best = h.kind
		}
	}
	return best
}

// covered tells whether a line has no words but those of headings, of the
// posting's title, and function words.
func (r *posting) covered(folded []string) bool {
	known := make([]bool, len(folded))
	for _, h := range phrases().find(folded) {
		if strings.HasPrefix(h.kind, "heading-") || strings.HasPrefix(h.kind, "label-") || h.kind == "filler" {
			for k := h.first; k < h.last; k++ {
				known[k] = true
			}
		}
	}
	title := fold(r.profile.Title, lex.Scan(r.profile.Title, nil))
	for k, w := range folded {
		if !known[k] && !slices.Contains(title, strings.TrimSuffix(w, "s")) && !slices.Contains(title, w) {
			return false
		}
	}
	return true
}

// verbFirst tells whether words begin as a duty does: with a verb in a form that
// commands or lists, behind nothing but "to" and adverbs.
func verbFirst(folded []string) bool {
	for i := 0; i < len(folded) && i < 3; i++ {
		w := folded[i]
		if phrases().verbs[w] {
			return true
		}
		if w != "to" && w != "and" && w != "also" && !strings.HasSuffix(w, "ly") {
			return false
		}
	}
	return false
}

// opensAsDuty tells whether words begin with a verb as a duty does, or with the post as its subject.
func (r *posting) opensAsDuty(folded []string) bool { return verbFirst(folded) || r.ofPost(folded) }

// ofPost tells whether words say what whoever has the post does: "The IT manager oversees ...".
func (r *posting) ofPost(folded []string) bool {
	title := fold(r.profile.Title, lex.Scan(r.profile.Title, nil))
	i := 0
	if i < len(folded) && slices.Contains([]string{"the", "a", "an", "our", "this"}, folded[i]) {
		i++
	}
	from := i
	for i < len(folded) && (slices.Contains(title, folded[i]) || phrases().is("post", folded[i])) {
		i++
	}
	return i > from && verbFirst(folded[i:])
}
