package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/metierhq/metier/internal/lex"
)

// From pieces to text, in four steps. (1) Neighbours in the file that stand on one base line make a line: a title and
// the dates at the other margin. (2) Lines that follow each other downwards make a block. (3) Blocks are read in the
// order of the file, which is that of the writing program and keeps columns apart, but none before a block that stands
// above it: frames and headers are often written last. (4) Between blocks, and where more than a line's height is left
// free, stands an empty line.

// A line is a row of pieces.
type line struct {
	x0, x1, y, size float64
	pieces          []int // from left to right
}

// A block is lines below each other.
type block struct {
	x0, x1, top, bottom float64
	lines               []line
}

// lines puts pieces into lines.
func (l *layer) lines() []line {
	var lines []line
	for i := range l.pieces {
		p := &l.pieces[i]
		if n := len(lines); n > 0 && l.join(&lines[n-1], i) {
			continue
		}
		lines = append(lines, line{p.x0, p.x1, p.y, p.size, []int{i}})
	}
	return l.bullets(lines)
}

// join puts piece i on a line, if it belongs there.
func (l *layer) join(ln *line, i int) bool {
	p := &l.pieces[i]
	last := &l.pieces[ln.pieces[len(ln.pieces)-1]]
	switch {
	case !sameLine(p.y, p.size, last):
		return false
	case p.x0 >= ln.x1+backGap*p.em:
		ln.pieces = append(ln.pieces, i)
	case p.x1 <= ln.x0-backGap*p.em && ln.x0-p.x1 < leftOf*p.em && len(ln.pieces) < nearby:
		ln.pieces = slices.Insert(ln.pieces, 0, i)
	default:
		return l.again(ln, i)
	}
	ln.x0, ln.x1, ln.size = min(ln.x0, p.x0), max(ln.x1, p.x1), max(ln.size, p.size)
	return true
}

// leftOf is how far left of a line's text, in ems, a sign written behind it may stand.
const leftOf = 4

// nearby bounds how many pieces or lines one is compared with.
const nearby = 16

// again tells whether a piece was drawn twice, a hair apart, to look bold. The second one is left out.
func (l *layer) again(ln *line, i int) bool {
	p := &l.pieces[i]
	for _, k := range ln.pieces[max(0, len(ln.pieces)-nearby):] {
		q := &l.pieces[k]
		if math.Abs(p.x0-q.x0) < .1*p.em && l.of(p) == l.of(q) {
			return true
		}
	}
	return false
}

// bullets puts signs that stand alone, as where a program writes them before or behind all the text, in front of the
// lines that they begin.
func (l *layer) bullets(lines []line) []line {
	at := map[int][]int{} // the lines at each height
	var signs []int
	for i := range lines {
		if ln := &lines[i]; len(ln.pieces) == 1 && l.isBullet(&l.pieces[ln.pieces[0]]) {
			signs = append(signs, i)
		} else {
			at[int(ln.y)] = append(at[int(ln.y)], i)
		}
	}
	for _, i := range signs {
		sign := &l.pieces[lines[i].pieces[0]]
		best := -1
		for y := int(sign.y) - 2; y <= int(sign.y)+2; y++ {
			near := at[y]
			for _, k := range near[:min(len(near), nearby)] {
				ln := &lines[k]
				if right := ln.x0 - sign.x1; right > -.5*sign.em && right < leftOf*ln.size && (best < 0 || ln.x0 < lines[best].x0) &&
					sameLine(ln.y, ln.size, sign) && !l.isBullet(&l.pieces[ln.pieces[0]]) {
					best = k
				}
			}
		}
		if best >= 0 {
			lines[best].pieces = slices.Insert(lines[best].pieces, 0, lines[i].pieces[0])
			lines[best].x0 = sign.x0
			lines[i].pieces = nil
		}
	}
	return slices.DeleteFunc(lines, func(ln line) bool { return ln.pieces == nil })
}

// blocks puts lines into blocks.
func blocks(lines []line) []block {
	var all []block
	for _, ln := range lines {
		if n := len(all); n > 0 && all[n-1].follows(&ln) {
			b := &all[n-1]
			b.lines = append(b.lines, ln)
			b.x0, b.x1, b.bottom = min(b.x0, ln.x0), max(b.x1, ln.x1), ln.y
			continue
		}
		all = append(all, block{ln.x0, ln.x1, ln.y + ln.size, ln.y, []line{ln}})
	}
	return all
}

// follows tells whether a line stands below a block, near enough to be read on.
func (b *block) follows(ln *line) bool {
	last := &b.lines[len(b.lines)-1]
	down := last.y - ln.y
	return down > 0 && down < 3*max(ln.size, last.size) && ln.x0 < b.x1 && ln.x1 > b.x0
}

// freeGap is how many times the usual distance of lines leaves a space free between two.
const freeGap = 1.25

// write writes a layer's text.
func (l *layer) write(out *strings.Builder, first bool) {
	all := blocks(l.columns(l.lines()))
	if first {
		all = lead(all)
	}
	all = order(all)
	usual := pitch(all)
	for i := range all {
		for k := range all[i].lines {
			ln := &all[i].lines[k]
			if k == 0 && out.Len() > 0 || k > 0 && all[i].lines[k-1].y-ln.y > freeGap*usual*max(ln.size, all[i].lines[k-1].size) {
				out.WriteByte('\n')
			}
			l.writeLine(out, ln)
			out.WriteByte('\n')
		}
	}
}

// pitch returns the usual distance of lines, in sizes of their type.
func pitch(all []block) float64 {
	var d []float64
	for i := range all {
		for k := 1; k < len(all[i].lines); k++ {
			a, b := &all[i].lines[k-1], &all[i].lines[k]
			d = append(d, (a.y-b.y)/max(a.size, b.size, .1))
		}
	}
	if len(d) == 0 {
		return 1.2
	}
	slices.SortFunc(d, cmp.Compare[float64])
	return min(max(d[len(d)/2], 1), 2)
}

// writeLine writes a line. A wide gap is a tab: it parts what stands side by side.
func (l *layer) writeLine(out *strings.Builder, ln *line) {
	for i, k := range ln.pieces {
		p := &l.pieces[k]
		if i > 0 {
			out.WriteString(l.between(&l.pieces[ln.pieces[i-1]], p))
		}
		out.WriteString(strings.ReplaceAll(l.of(p), unreadable, " "))
	}
}

// close tells whether two neighbours on a line belong to one run of words.
func (l *layer) close(left, right *piece) bool {
	return l.isBullet(left) || (right.x0-left.x1)/max(left.em, .1) < wideGap
}

func (l *layer) between(left, right *piece) string {
	switch {
	case l.close(left, right):
		return " "
	case l.heads(left, right):
		return "\n"
	}
	return " | "
}

// heads tells whether the left of two neighbours is the heading of a section that is set in a column of its own.
func (l *layer) heads(left, right *piece) bool {
	text := l.of(left)
	if left.size < 1.1*right.size && (strings.ToUpper(text) != text || left.size < .95*right.size) {
		return false
	}
	var buf [8]lex.Word
	return lex.HeadingOf(lex.Scan(text, buf[:0])) != lex.NoSection
}
