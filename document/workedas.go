package document

import "github.com/metierhq/metier/internal/lex"

// Some tell of a job in a sentence: "Worked as IT Manager at Acorn Inc from 2010 to 2015", "2010 - 2015 As the IT Manager, I led",
// "From 2010 to 2015 I was IT Manager at Acorn Inc, where I led".

// workedAs finds the title on a line that is a sentence and names a job all the same: "Working as IT Manager in Acorn Foods
// from June 2015 till date", "Currently working with Acorn Foods as IT Manager since 2015". What somebody was in the course of
// the job above is none.
func (p *parser) workedAs(h *header) bool {
	i, end := h.from, h.period.first
	if i < end && (p.kind(i)&isNow != 0 || p.is(i, "presently")) {
		i++
	}
	as := p.asThe(i, end) // "As the IT Manager at", "I was the IT Manager at"
	at := as
	if as == i {
		if i+1 >= end || !p.is(i, "worked") && !p.is(i, "working") && !p.is(i, "served") && !p.is(i, "serving") && !p.is(i, "employed") {
			return false
		}
		as = i + 1
		for as+1 < end && as-i < titleBehind && !p.is(as, "as") && p.gap(as+1) == joined {
			as++
		}
		if !p.is(as, "as") {
			return false
		}
		at = p.asThe(as, end)
	}
	first, last, ok := p.titleIn(at, end)
	if !ok || first != at || p.within(h.period) {
		return false
	}
	h.title, h.from = interval{first, last}, first
	if as < at && as > i+1 {
		h.from = i + 1 // "with Acorn Foods"
	}
	for k := first + 1; k < last; k++ {
		if p.kind(k)&isAt != 0 || p.is(k, "in") || p.is(k, "for") {
			h.title.last, h.from = k, k+1 // the employer
			break
		}
	}
	return true
}

// within tells whether a period is a part of that of the job before it.
func (p *parser) within(d period) bool {
	n := len(p.doc.Entries)
	return n > 0 && (&Entry{From: d.from, To: d.to, Current: d.current}).during(&p.doc.Entries[n-1])
}

// beforeAs returns where the words from from to end are that have no "as a" at their end.
func (p *parser) beforeAs(from, end uint32) uint32 {
	for i := end; i > from && p.words[i-1].Flags&lex.Stop != 0; i-- {
		if p.is(i-1, "as") {
			return i - 1
		}
	}
	return end
}

// asThe returns the word behind "As the", "I was the" or "I worked as a", with which some begin to tell of a job; i, where
// none of them begins with word i.
func (p *parser) asThe(i, end uint32) uint32 {
	k := i
	if k+3 < end && p.words[k].Flags&lex.Stop != 0 && (p.is(k, "i") || p.is(k, "he") || p.is(k, "she")) {
		switch k++; {
		case p.is(k, "was"), p.is(k, "am"), p.is(k, "is"):
			return p.article(k+1, end)
		case (p.is(k, "have") || p.is(k, "has")) && p.is(k+1, "been"):
			return p.article(k+2, end)
		case p.is(k, "worked"), p.is(k, "served"):
			k++
		}
	}
	if k+2 >= end || !p.is(k, "as") {
		return i
	}
	return p.article(k+1, end)
}

// article returns the word behind an article, i where none is there.
func (p *parser) article(i, end uint32) uint32 {
	if i+1 < end && (p.is(i, "the") || p.is(i, "a") || p.is(i, "an")) {
		return i + 1
	}
	return i
}
