package docx

import (
	"strings"
	"unicode/utf8"

	"github.com/metierhq/metier/internal/lex"
)

// A row is put together from its cells, left to right. Cells of one short line share a line, with bars between them as
// in Markdown: "Python | 5 years". Cells of more stand below each other. Where one cell has the dates, and the next
// the job, the dates go on the job's first line, which is where a reader sees them.
type row struct {
	lines []line
	side  string // short cells that wait for what stands beside them
	dated bool   // they have a year in them
	open  int    // the line that a short cell with a year may still join: the first one of the cell before; -1: none
}

const (
	bar       = " | "
	sideLines = 3    // lines of a cell that only has dates, and the place
	sideWidth = 80   // bytes of a short cell
	lineWidth = 2048 // bytes of short cells on a line; Word has at most 63 of them
)

// add adds a cell.
func (r *row) add(cell []line) {
	cell = trimGaps(cell)
	if len(cell) == 0 {
		return
	}
	if side, ok := beside(cell); ok {
		r.short(side)
		return
	}
	first := &cell[0]
	if r.side != "" && first.plain() && (r.dated || len(cell) == 1 && label(r.side)) {
		first.text = joined(r.side, first.text)
		r.side, r.dated = "", false
	}
	r.flush()
	at := r.part(cell...)
	if first.plain() && len(first.text) <= sideWidth && !year(first.text) && !heads(first.text) {
		r.open = at
	}
}

// part adds lines that have nothing to do with the ones above, and returns where.
func (r *row) part(cell ...line) (at int) {
	if len(r.lines) > 0 {
		r.lines = below(r.lines, line{})
	}
	at = len(r.lines)
	r.lines, r.open = below(r.lines, cell...), -1
	return at
}

// short adds a cell of one short line.
func (r *row) short(side string) {
	dated := year(side)
	if dated && r.open >= 0 {
		r.lines[r.open].text = joined(r.lines[r.open].text, side)
		r.open = -1
		return
	}
	if len(r.side) > lineWidth {
		r.flush()
	}
	r.side = joined(r.side, side)
	r.dated = r.dated || dated
}

func (r *row) flush() {
	if r.side != "" {
		r.part(line{text: r.side})
		r.side, r.dated = "", false
	}
}

func trimGaps(cell []line) []line {
	for len(cell) > 0 && cell[0].text == "" {
		cell = cell[1:]
	}
	for len(cell) > 0 && cell[len(cell)-1].text == "" {
		cell = cell[:len(cell)-1]
	}
	return cell
}

// beside returns a short cell as one line. It may have up to three if they are dates: "Jan 2010 -", "Mar 2015", "Boston".
func beside(cell []line) (string, bool) {
	if len(cell) > sideLines {
		return "", false
	}
	all := ""
	for i := range cell {
		l := &cell[i]
		if !l.plain() || len(all)+len(l.text) > sideWidth || heads(l.text) {
			return "", false
		}
		all = joined(all, l.text)
	}
	return all, len(cell) == 1 || year(all)
}

// plain tells whether a line is a single one and no heading or entry of a list.
func (l *line) plain() bool {
	return l.sign == "" && l.text != "" && !strings.Contains(l.text, "\n")
}

// joined puts two cells on a line.
func joined(a, b string) string {
	switch {
	case a == "":
		return b
	case label(a), dashed(a, b):
		return a + " " + b
	}
	return a + bar + b
}

// label tells whether what follows is told by what ends here: "Languages:".
func label(s string) bool { return strings.HasSuffix(s, ":") }

// dashed tells whether a dash joins two lines.
func dashed(a, b string) bool {
	last, _ := utf8.DecodeLastRuneInString(a)
	first, _ := utf8.DecodeRuneInString(b)
	return strings.ContainsRune("-–—", last) || strings.ContainsRune("-–—", first)
}

// heads tells whether a cell is the heading of a section, which takes a line of its own: "Education", with the schools
// in the next column.
func heads(text string) bool {
	return !label(text) && lex.HeadingOf(lex.Scan(text, nil)) != lex.NoSection
}

// year tells whether a text has a year in it.
func year(s string) bool {
	digits := 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && s[i] >= '0' && s[i] <= '9' {
			digits++
			continue
		}
		if digits == 4 && (s[i-4:i-2] == "19" || s[i-4:i-2] == "20") {
			return true
		}
		digits = 0
	}
	return false
}
