package document

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/metierhq/metier/internal/lex"
)

// A namesake is what a name is in the part for certificates or for education that is another thing's elsewhere: ITIL among
// certificates is one, and a framework among skills; an LLM at school is a master of laws.
type namesake struct {
	section          Section
	there, elsewhere lex.Concept
	name             string
}

// A namesakeTable has the namesakes, and by concept whether it is what one of them names elsewhere.
type namesakeTable struct {
	all      []namesake
	named    []bool
	initials uint32 // that a name has, a bit each, "A" the lowest
}

//go:embed data/namesakes.txt
var namesakeData string

var namesakes = sync.OnceValue(func() (t namesakeTable) {
	t.named = make([]bool, len(lex.ConceptSigns()))
	sections := map[string]Section{"certificates": Certificates, "education": Education}
	for line := range strings.Lines(namesakeData) {
		if head, name, ok := strings.Cut(strings.TrimSpace(line), ": "); ok && head[0] != '#' {
			of := strings.Fields(head)
			n := namesake{sections[of[0]], mustConcept(of[1]), mustConcept(of[2]), name}
			t.all, t.named[n.elsewhere], t.initials = append(t.all, n), true, t.initials|1<<(name[0]-'A')
		}
	}
	return t
})

// namesakeWords is how many words lines may have that list certificates or degrees: more are a text about something.
const namesakeWords = 48

// rename gives the marks from number k on, of some words in a part for certificates or education, what their names are there. Such a
// name begins the line or a part of it. What is so doubtful elsewhere that it has no mark gets one if it begins the line.
func (p *parser) rename(k int, w interval, section Section) {
	if w.last-w.first > namesakeWords {
		return
	}
	t, initial := namesakes(), p.text[p.words[w.first].Start]&^0x20-'A'
	for i := 0; t.initials>>initial&1 != 0 && i < len(t.all); i++ {
		if n := &t.all[i]; n.section == section && (len(p.marks) == k || p.marks[k].First > w.first) &&
			p.bears(lex.Mark{First: w.first, Last: w.first + 1}, n.name) && p.namedAs(n, w.first+1, w.last) {
			p.marks = slices.Insert(p.marks, k, lex.Mark{Concept: n.there, First: w.first, Last: w.first + 1})
		}
	}
	for i := k; i < len(p.marks); i++ {
		if !t.named[p.marks[i].Concept] { // as nearly all
			continue
		}
		for j := range t.all {
			n, m := &t.all[j], &p.marks[i]
			if m.Concept == n.elsewhere && n.section == section && (m.First == w.first || p.gap(m.First) != joined && (section == Certificates || p.schoolBeside(*m, w))) &&
				p.bears(*m, n.name) && p.namedAs(n, m.Last, w.last) {
				m.Concept = n.there
			}
		}
	}
}

// schoolBeside tells whether a school stands near a name of a degree, within its line.
func (p *parser) schoolBeside(m lex.Mark, w interval) bool {
	return p.any(interval{max(w.first+besideDegree, m.First) - besideDegree, min(w.last, m.Last+besideDegree)}, isSchool)
}

// bears tells whether a mark is a name and nothing else but its version: "ITIL v3", and no "ITIL framework".
func (p *parser) bears(m lex.Mark, name string) bool {
	n := 0
	for _, c := range []byte(p.words[m.First].Of(p.text)) {
		switch {
		case c == '.':
		case n == len(name) || c&^0x20 != name[n]:
			return false
		default:
			n++
		}
	}
	return n == len(name) && (m.Last == m.First+1 || m.Last == m.First+2 && strings.ContainsAny(p.words[m.First+1].Of(p.text), "0123456789"))
}

// namedAs tells whether what stands behind a name, from word i on, goes with what it is there: behind that of a certificate stand
// other parts of a list, a year, or that it is certified; behind that of a degree its field, and no "MFA and SSO".
func (p *parser) namedAs(n *namesake, i, end uint32) bool {
	if n.section == Education {
		return i == end || !p.is(i, "and")
	}
	return i == end || p.gap(i) != joined || p.words[i].Flags&(lex.Digits|lex.Month) != 0 || p.among(i, inCertify)
}
