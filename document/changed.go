package document

import (
	"cmp"
	"math"
	"slices"
	"time"
	"unicode/utf8"

	"github.com/metierhq/metier/internal/lex"
)

// A program may change a Document before it has it scored: take out employers for a blind review, or jobs of long ago.
// What is left is scored, and what was taken out does not come back. See Analysed.

// fits tells whether what stands in a document is of its text still, as it is of every one that Parse returns.
func (d *Document) fits() bool {
	for i := range d.Entries {
		if e := &d.Entries[i]; !d.fitsEntry(e) || e.number != 0 && int(e.number) != i+1 {
			return false
		}
	}
	return d.fitPassages() && d.fitsFacts()
}

// fitPassages tells whether all passages fit, one behind the other. As they were parsed, nearly all begin with their first word,
// which is a part of the text, and have marks between those of their neighbours. That is asked before what is so of all that fit:
// whether a passage has marks of its own, no processor foresees. The mark before the first one has a number beyond all.
func (d *Document) fitPassages() bool {
	passages, text, words, marks, end := d.Passages, d.Text, d.words, d.marks, 0
	for i := range passages {
		q := &passages[i]
		if w := q.words; q.Start < end || (w.first >= w.last || int(w.last) > len(words) || q.Start != int(words[w.first].Start) ||
			int(words[w.last-1].End) > q.End || q.End >= len(text) || !utf8.RuneStart(text[q.End])) && !d.fitsWords(q) {
			return false
		}
		end = q.End
	}
	for i := range passages {
		q := &passages[i]
		if w, m := q.words, q.marks; q.Entry >= len(d.Entries) || (m.first > m.last || int(m.first) >= len(marks) || marks[m.first].First < w.first ||
			uint(m.last-1) >= uint(len(marks)) || marks[m.last-1].Last > w.last) && !d.fitsMarks(q) {
			return false
		}
	}
	return true
}

// within tells whether a span is a part of the text.
func (d *Document) within(s Span) bool {
	return 0 <= s.Start && s.Start < s.End && s.End <= len(d.Text) &&
		utf8.RuneStart(d.Text[s.Start]) && (s.End == len(d.Text) || utf8.RuneStart(d.Text[s.End]))
}

func (d *Document) fitsEntry(e *Entry) bool {
	return d.within(e.Span) && e.From.ofCalendar() && e.To.ofCalendar() && e.title.first <= e.title.last && int(e.title.last) <= len(d.words)
}

// ofCalendar tells whether a date is one that a text could state, or none.
func (d Date) ofCalendar() bool {
	return 0 <= d.Year && d.Year <= 9999 && 0 <= d.Month && d.Month <= time.December
}

func (d *Document) fitsPassage(q *Passage) bool {
	return q.Entry < len(d.Entries) && d.fitsWords(q) && d.fitsMarks(q)
}

// fitsWords tells whether a passage is a part of the text and its words stand in it.
func (d *Document) fitsWords(q *Passage) bool {
	w := q.words
	if !d.within(q.Span) || w.first > w.last || int(w.last) > len(d.words) {
		return false
	}
	return w.first == w.last || int(d.words[w.first].Start) >= q.Start && int(d.words[w.last-1].End) <= q.End
}

// fitsMarks tells whether the marks of a passage are of its words.
func (d *Document) fitsMarks(q *Passage) bool {
	w, m := q.words, q.marks
	if m.first > m.last || int(m.last) > len(d.marks) {
		return false
	}
	return m.first == m.last || d.marks[m.first].First >= w.first && d.marks[m.last-1].Last <= w.last
}

// mended returns a copy without what does not fit the text. Passages keep their jobs where these were moved, and the words
// that still stand in them where they were cut.
func (d *Document) mended() *Document {
	c := *d
	c.Entries = nil
	now := make([]int, len(d.Entries)) // where an entry of d is among those of the copy; -1: nowhere
	byNumber := map[int32]int{}
	for i, e := range d.Entries {
		if now[i] = -1; d.fitsEntry(&e) {
			now[i] = len(c.Entries)
			if e.number > 0 {
				byNumber[e.number] = now[i]
			}
			e.number = 0 // it is at its place in the copy
			c.Entries = append(c.Entries, e)
		}
	}
	entryOf := func(q *Passage) int {
		i := q.Entry
		if i < 0 {
			return -1
		}
		if i < len(d.Entries) && (d.Entries[i].number == 0 || int(d.Entries[i].number) == i+1) {
			return now[i]
		}
		if at, ok := byNumber[int32(i+1)]; ok {
			return at
		}
		return -1
	}
	c.Passages = nil
	for _, q := range slices.SortedStableFunc(slices.Values(d.Passages), func(a, b Passage) int { return cmp.Compare(a.Start, b.Start) }) {
		n := len(c.Passages)
		if !d.within(q.Span) || n > 0 && q.Start < c.Passages[n-1].End {
			continue
		}
		q.Entry = entryOf(&q)
		if !c.fitsPassage(&q) {
			c.cut(&q)
		}
		c.Passages = append(c.Passages, q)
	}
	c.Facts = d.ownFacts()
	return &c
}

// cut gives a passage the words of the text that stand in its span.
func (d *Document) cut(q *Passage) {
	first, _ := slices.BinarySearchFunc(d.words, q.Start, func(w lex.Word, at int) int { return int(w.Start) - at })
	last := first
	for last < len(d.words) && int(d.words[last].End) <= q.End {
		last++
	}
	q.words, q.marks, q.signs = interval{uint32(first), uint32(last)}, interval{}, 0
	from, _ := slices.BinarySearchFunc(d.marks, q.words.first, func(m lex.Mark, at uint32) int { return cmp.Compare(m.First, at) })
	to := from
	for ; to < len(d.marks) && d.marks[to].Last <= q.words.last; to++ {
		q.signs |= lex.ConceptSigns()[d.marks[to].Concept]
	}
	q.marks = interval{uint32(from), uint32(to)}
}

// A fact can tell whether it has a place in the text, and figures that can be counted with.
type fact interface{ fits(*Document) bool }

func (s Span) fits(d *Document) bool { return d.within(s) } // and so every fact that has no figures

func (f Years) fits(d *Document) bool {
	return f.Span.fits(d) && countable(f.Years) && countable(f.Max)
}
func (f People) fits(d *Document) bool { return f.Span.fits(d) && countable(float64(f.Number)) }
func (f Budget) fits(d *Document) bool { return f.Span.fits(d) && f.Money.fits() }
func (f Pay) fits(d *Document) bool    { return f.Span.fits(d) && f.Money.fits() }
func (m Money) fits() bool {
	return 0 <= m.Low && !math.IsInf(m.Low, 0) && 0 <= m.High && !math.IsInf(m.High, 0)
}

// countable tells whether a figure is one that sums of whole numbers can hold.
func countable(n float64) bool { return 0 <= n && n <= 1e9 }

// fitsFacts tells whether ownFacts would keep all facts.
func (d *Document) fitsFacts() bool {
	f := &d.Facts
	return allFit(d, f.Degrees) && allFit(d, f.Certificates) && allFit(d, f.Years) && allFit(d, f.People) && allFit(d, f.Languages) &&
		allFit(d, f.Budgets) && allFit(d, f.Pay) && allFit(d, f.Places) && allFit(d, f.Workplace) && allFit(d, f.Employment)
}

func (d *Document) ownFacts() Facts {
	f := &d.Facts
	return Facts{
		Degrees: fitting(d, f.Degrees), Certificates: fitting(d, f.Certificates), Years: fitting(d, f.Years), People: fitting(d, f.People),
		Languages: fitting(d, f.Languages), Budgets: fitting(d, f.Budgets), Pay: fitting(d, f.Pay), Places: fitting(d, f.Places),
		Workplace: fitting(d, f.Workplace), Employment: fitting(d, f.Employment),
	}
}

func allFit[T fact](d *Document, facts []T) bool {
	for _, f := range facts {
		if !f.fits(d) {
			return false
		}
	}
	return true
}

func fitting[T fact](d *Document, facts []T) (own []T) {
	for _, f := range facts {
		if f.fits(d) {
			own = append(own, f)
		}
	}
	return own
}
