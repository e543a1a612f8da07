package document

import (
	"strings"

	"github.com/metierhq/metier/internal/lex"
)

// columnGap is from how many times the narrowest gap on a gap of blanks parts two columns.
const columnGap = 3

// columns marks the gaps between words of a section of lists where one entry ends and the next begins in another column or, between
// lines of columns, on another line; and signs that may part a list, where it has several: "Budgets - Vendors - Help desk". Words
// of a sentence are not parted: its blanks may be those of a justified page.
func (p *parser) columns(w interval) {
	if !p.mayHaveColumns(w) || !p.bare(w) {
		return
	}
	narrow, signs := p.gaps(w)
	above, feed := false, uint32(0) // whether the line above, and the words so far of this one, have columns; where it begins
	inColumns := false
	for i := p.places.Unspaced.Next(w.first + 1); i < w.last; i = p.places.Unspaced.Next(i + 1) {
		gap := p.text[p.words[i-1].End:p.words[i].Start]
		switch {
		case p.feeds(i):
			above, inColumns, feed = inColumns, false, i
		case wide(gap, narrow):
			if p.part(i); above && !inColumns {
				p.part(feed)
			}
			inColumns = true
		case signs > 1 && loose(gap):
			p.part(i)
		}
	}
}

// mayHaveColumns tells whether a gap within a line that is neither a break nor a comma is a tab or long enough to part columns: few
// lists have one.
func (p *parser) mayHaveColumns(w interval) bool {
	for i := p.breaks.other.Before(w.first+1, w.last); i < w.last; i = p.breaks.other.Before(i+1, w.last) {
		gap := p.text[p.words[i-1].End:p.words[i].Start]
		if len(gap) >= columnGap || gap != "" && (gap[0] == '\t' || gap[len(gap)-1] == '\t') {
			return true
		}
	}
	return false
}

// feeds tells whether a line begins with word i.
func (p *parser) feeds(i uint32) bool { return p.breaks.lines[i/64]>>(i%64)&1 != 0 }

// part marks that the entries of a list are parted before word i.
func (p *parser) part(i uint32) { p.breaks.parts[i/64] |= 1 << (i % 64) }

// gaps returns the narrowest gap of blanks within a line, and how many loose signs there are.
func (p *parser) gaps(w interval) (narrow string, signs int) {
	spaced := w.last - w.first - 1
	for i := p.places.Unspaced.Next(w.first + 1); i < w.last; i = p.places.Unspaced.Next(i + 1) {
		spaced--
		gap := p.text[p.words[i-1].End:p.words[i].Start]
		switch {
		case loose(gap):
			signs++
		case blanksOnly(gap) && (narrow == "" || len(gap) < len(narrow)):
			narrow = gap
		}
	}
	if spaced > 0 {
		narrow = " "
	}
	return narrow, signs
}

// wide tells whether a gap of blanks parts two columns, by the narrowest of the text beside it.
func wide(gap, narrow string) bool {
	return blanksOnly(gap) && (len(gap) >= columnGap*len(narrow) || strings.IndexByte(gap, '\t') >= 0 && strings.IndexByte(narrow, '\t') < 0)
}

// narrowGap returns the narrowest gap of blanks between words: a space, but in odd texts. Few are looked at beyond their first words.
func narrowGap(text string, words []lex.Word) (narrow string) {
	for i := 1; i < len(words); i++ {
		if words[i].Flags&lex.Spaced != 0 {
			return " "
		}
		if gap := text[words[i-1].End:words[i].Start]; blanksOnly(gap) && (narrow == "" || len(gap) < len(narrow)) {
			narrow = gap
		}
	}
	return narrow
}

// blanksOnly tells whether a gap is nothing but blanks within a line.
func blanksOnly(gap string) bool {
	for _, r := range gap {
		if r != ' ' && r != '\t' && r != '\u00a0' {
			return false
		}
	}
	return gap != ""
}

// loose tells whether a gap is a sign between blanks that may part the entries of a list, and may mean something else.
func loose(gap string) bool {
	if len(gap) < 3 || gap[0] != ' ' || gap[len(gap)-1] != ' ' {
		return false
	}
	switch strings.TrimSpace(gap) {
	case "-", "–", "—", "/", "~":
		return true
	}
	return false
}
