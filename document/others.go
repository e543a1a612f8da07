package document

import (
	"cmp"
	"slices"

	"github.com/metierhq/metier/internal/lex"
)

const (
	programBefore = 4 // words before the degree of a program that may say what was done with it
	programBehind = 4 // words behind a degree within which a program is one for it
	othersBefore  = 8 // words before a degree or certificate that may say whose it is
	othersBehind  = 3 // and words behind it
)

// ofOthers tells whether the degree or certificate m is said to be other people's: those that somebody led, trained or hired
// ("managed staff who held a PMP", "8 RNs"), that a post asked for, or of the family. Parts that list one's own are not
// asked, and neither is a summary: "leading teams with PMP certification" may be said of either there.
func (p *parser) ofOthers(q *Passage, m lex.Mark) bool {
	if q.Section == Education || q.Section == Certificates || m.First == q.words.first {
		return false
	}
	if n := m.First - 1; p.count(n) > 1 && p.words[n].Flags&lex.Year == 0 && p.gap(m.First) == joined &&
		(n == q.words.first || p.clauseEnds(n) || p.words[n-1].Flags&lex.Stop != 0 || p.kind(n-1)&(isHelped|isLeading|isAided) != 0) {
		return true // "supervised 6 PhD, 5 MSc", and no "Series 7 Series 63"
	}
	if q.Section == Summary || q.Section == lex.Skills {
		return false
	}
	if i := m.Last; i < q.words.last && !p.clauseEnds(i) {
		if p.is(i, "certified") && i+1 < q.words.last {
			i++
		}
		if p.kind(i)&isAudience != 0 && p.gap(i) == joined {
			return true // "a PMP-certified colleague"
		}
	}
	if before, ok := p.sharedWith(q, m); ok {
		m = before
	}
	one := false
	for i := m.Last; i < q.words.last && i < m.Last+othersBehind+1 && !p.clauseEnds(i); i++ {
		one = one || p.kind(i)&isPerson != 0 // "a PMP-certified program manager"
	}
	people := false
	for i := m.Last; i < q.words.last && i < m.Last+othersBehind && !p.clauseEnds(i); i++ {
		people = people || p.kind(i)&isPeople != 0 // "PMP-certified project managers"
	}
	for i := m.First; i > q.words.first && m.First-i < othersBefore && !p.clauseEnds(i); i-- {
		switch k := p.kind(i - 1); {
		case (k&isFinished != 0 && !p.is(i-1, "degree") || p.among(i-1, inHold)) && i > q.words.first+1 && p.gap(i-1) == joined && (p.kind(i-2)&(isPeople|isGroup) != 0 || p.among(i-2, inTrade)):
			return true // "two of my engineers earned their PMP", "my team holds A+"
		case p.is(i-1, "as"), p.is(i-1, "by"), p.is(i-1, "and") && m.First-i < 2 && !people, k&isFinished != 0 && !(i > q.words.first+1 && p.is(i-2, "who")):
			return false
		case k&(isPeople|isGroup|isAudience) != 0, p.among(i-1, inOnlooker):
			people = true
		case k&(isHelped|isLeading|isAided) != 0, i-1 == q.words.first && p.among(i-1, inHelps):
			return people || one && m.First == i+1 && p.withoutArticle(q.words.first, m.First) == i // and no "Lead PMP-certified manager"
		case p.is(i-1, "required"):
			return i-1 > q.words.first && (p.is(i, "a") || p.is(i, "an")) // "the post required a degree"
		case k&isKin != 0:
			return i-1 > q.words.first && p.is(i-2, "my")
		}
	}
	return false
}

// sharedWith returns the degree or certificate that an "and" joins m to: whoever has one has the other.
func (p *parser) sharedWith(q *Passage, m lex.Mark) (before lex.Mark, ok bool) {
	marks := p.marks[q.marks.first:q.marks.last]
	at, _ := slices.BinarySearchFunc(marks, m.First, func(b lex.Mark, first uint32) int { return cmp.Compare(b.First, first) })
	if at == 0 || !p.is(m.First-1, "and") {
		return m, false
	}
	before = marks[at-1]
	return before, before.Last == m.First-1 && (before.Concept.Class() == lex.Certificate || before.Concept.Class() == lex.Degree)
}

// runs tells whether what m names is a school's program that somebody ran or taught: "managed the MBA program", "established a
// master's degree program". Who led something "with a master's" has one.
func (p *parser) runs(q *Passage, m lex.Mark) bool {
	if !p.programOf(q, m) {
		return false
	}
	for i := m.First; i > q.words.first && m.First-i < programBefore && !p.clauseEnds(i) && !p.is(i-1, "with") && !p.is(i-1, "by"); i-- {
		if k := p.kind(i - 1); k&(isLeading|isHelped|isAided) != 0 || p.among(i-1, inRun) {
			return true
		}
	}
	return false
}

// programOf tells whether m is of the name of a program, or the word stands a little behind it: "MBA program", "master's of
// education degree program", and no "master's in program management" or "PMP-certified program manager".
func (p *parser) programOf(q *Passage, m lex.Mark) bool {
	if !p.amongEight(m.Last-1, inProgram) {
		return false
	}
	for i := m.Last - 1; i < min(q.words.last, m.Last+programBehind) && (i < m.Last || p.gap(i) == joined); i++ {
		if p.is(i, "program") || p.is(i, "programme") {
			return i+1 == q.words.last || p.gap(i+1) != joined || !p.is(i+1, "management") && !p.is(i+1, "director") && p.kind(i+1)&(isRank|isPerson|isPeople) == 0
		}
	}
	return false
}
