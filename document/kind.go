package document

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/metierhq/metier/internal/lex"
)

// The headings that only resumes have, and only postings: a bit for each.
const (
	inResumes = 1<<lex.Experience | 1<<lex.EducationSection | 1<<lex.Skills | 1<<lex.Objective | 1<<lex.References | 1<<lex.Summary |
		1<<lex.CertificatesSection
	inPostings = 1<<lex.Duties | 1<<lex.Requirements | 1<<lex.Preferred | 1<<lex.Benefits | 1<<lex.Employer | 1<<lex.LegalSection
)

// kindOf tells resumes from postings, by the headings and, where those do not tell, by what only postings say, and finds the
// headline.
func (p *parser) kindOf() {
	var post interval
	if len(p.doc.Entries) > 0 { // as most resumes have
		p.doc.Kind = Resume
	} else {
		post = p.kindOfHeadings()
	}
	p.headline()
	if p.doc.Title == "" && post.first < post.last {
		p.doc.Title = p.quote(post)
	}
}

// kindOfHeadings tells the kind of a text without jobs, and returns the title that one of its phrases seeks somebody for, if its
// headings do not tell and one does.
func (p *parser) kindOfHeadings() (post interval) {
	var resume, posting int
	for i := p.landmarkFrom(0); i < len(p.lines); i = p.landmarkFrom(i + 1) {
		h := p.lines[i].heading
		resume += inResumes >> h & 1
		posting += inPostings >> h & 1
	}
	switch {
	case resume > posting && resume >= 2:
		p.doc.Kind = Resume
	case posting > 0 && posting >= resume:
		p.doc.Kind = Posting
	default:
		var ok bool
		if post, ok = p.advertised(); ok {
			p.doc.Kind = Posting
		}
	}
	return post
}

//go:embed data/phrases.txt
var phraseData string

// A phrase is one that postings have and resumes do not. What it is worth: two hints make a posting, and one of the others.
type phrase struct {
	words []string
	hint  bool
	seeks bool // the title of the post stands behind it; else it is a hint
}

// phrases returns the phrases of data/phrases.txt by their first words.
var phrases = sync.OnceValue(func() map[string][]*phrase {
	all := map[string][]*phrase{}
	for line := range strings.Lines(phraseData) {
		head, list, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || head[0] == '#' {
			continue
		}
		for _, s := range strings.Split(list, "; ") {
			words := strings.Fields(s)
			all[words[0]] = append(all[words[0]], &phrase{words, head == "hints", head == "seeks"})
		}
	}
	return all
})

// seekWords is how many words a title may have behind a phrase that seeks somebody for it, with an article.
const seekWords = titleLength + 2

// advertised tells whether the phrases of a text are those of a posting, and returns the title that one of them seeks somebody
// for, if one does. Whoever says "my" speaks of himself.
func (p *parser) advertised() (post interval, ok bool) {
	var hint *phrase
	var buf [longestRare]byte
	for i := range uint32(len(p.words)) {
		if p.is(i, "my") {
			return interval{}, false
		}
		for _, f := range phrases()[string(p.folded(i, &buf))] {
			if !p.says(i, f) {
				continue
			}
			if f.seeks && post.last == 0 {
				var found bool
				if post, found = p.sought(i + uint32(len(f.words))); found {
					ok = true
					continue
				}
			}
			ok = ok || !f.hint && !f.seeks || hint != nil && hint != f
			hint = f
		}
	}
	return post, ok
}

// sought returns the title that stands at word i of a sentence, behind an article and praise: "a dynamic IT Director to join us".
// "A trusted leader" is sought, too, but is no title.
func (p *parser) sought(i uint32) (post interval, ok bool) {
	end := min(i+seekWords, uint32(len(p.words)))
	for i < end && (p.words[i].Flags&lex.Stop != 0 || p.among(i, inPraise)) {
		i++
	}
	to := i
	for to < end && (p.words[to].Flags&lex.Stop == 0 || p.kind(to)&isLink != 0 || p.is(to, "it")) &&
		(to == i || p.kind(to-1)&isAbbreviation != 0 || p.text[p.words[to-1].End] != '.') {
		to++
	}
	first, last, ok := p.titleIn(i, to)
	if ok = ok && first <= i+titleLead; ok && !p.among(last-1, inAnybody) {
		post = interval{first, last}
	}
	return post, ok
}

// says tells whether a phrase stands at word i.
func (p *parser) says(i uint32, f *phrase) bool {
	if int(i)+len(f.words) > len(p.words) {
		return false
	}
	for k, w := range f.words {
		if !p.is(i+uint32(k), w) {
			return false
		}
	}
	return true
}

const (
	headlineLines = 6  // lines at the top among which the headline is looked for
	nameLines     = 3  // lines below a name in which it is told how to reach somebody
	telephone     = 9  // digits of a telephone's number, of which years and house numbers have fewer
	headlineWords = 10 // words of a line that has the headline somewhere in it
)

// headline finds the title above the first heading. A post's abbreviation behind a name ("RN") is none.
func (p *parser) headline() {
	for i := 0; i < len(p.lines) && i < headlineLines; i++ {
		l, from := &p.lines[i], p.lines[i].words.first
		if p.doc.Kind == Posting && l.heading == lex.Duties && l.label != 0 {
			from = l.label // "Job Description: IT Manager"
		} else if l.heading != NoSection || l.dated {
			return
		}
		if l.words.last-from > 1 && (p.is(from, "reports") || p.is(from, "reporting")) && p.is(from+1, "to") {
			continue // the title of a superior
		}
		first, last, ok := p.titleIn(from, l.words.last)
		if !ok || first > from && l.words.last-from > headlineWords {
			continue
		}
		if first > from && p.gap(first) == comma && last-first == 1 && p.level(first, last) < lex.Manager {
			continue
		}
		if l.lastByte == '.' && l.words.last-from > headlineWords {
			continue // a sentence
		}
		if i == 0 && p.name(interval{first, last}) {
			continue
		}
		p.doc.Title = p.quote(interval{first, last})
		if i > 0 || p.noName(interval{first, last}) { // the first line is most often a name, and people are called Dean and Cook
			return
		}
	}
}

// name tells whether a title on the first line is the name of somebody who is called like a trade: "John Cook", with
// nothing of a title but that word, and how to reach him below.
func (p *parser) name(w interval) bool {
	l := &p.lines[0]
	if n := w.last - w.first; w != l.words || n < 2 || n > 3 || p.noName(w) {
		return false
	}
	for i := 1; i < len(p.lines) && i <= nameLines && p.lines[i].heading == NoSection; i++ {
		if p.contact(&p.lines[i]) {
			return true
		}
	}
	return false
}

// noName tells whether a title has more of one than a word by which people are called, too: "Manager", "Pastry Chef".
func (p *parser) noName(w interval) bool {
	if p.level(w.first, w.last) >= lex.Lead && !p.is(w.first, "dean") || p.any(w, isRank) {
		return true
	}
	for i := w.first; i < w.last; i++ {
		if _, n := lex.TitleAt(p.words[i:w.last]); n > 1 || n == 0 && (p.words[i].Flags&lex.Generic != 0 || p.field(i, i+1)) {
			return true
		}
	}
	return false
}

// contact tells whether a line has an address of mail or the digits of a telephone's number.
func (p *parser) contact(l *line) bool {
	digits := 0
	for i := l.start; i < min(l.end, l.start+widest); i++ {
		if isDigit(p.text[i]) {
			digits++
		}
		if p.text[i] == '@' || digits == telephone {
			return true
		}
	}
	return false
}
