package layout

import (
	"cmp"
	"math"
	"slices"
)

const (
	deepest     = 8   // columns within columns
	leastLines  = 3   // that each of two columns has
	gutterGap   = 0.7 // of the size: the least width of the white between columns
	headGap     = 1.5 // of the size: the least leading below a line that heads both columns
	longestHead = 5   // lines
	longestTail = 4   // lines
	candidates  = 100 // edges that are tried
)

// read returns the lines of a part of a page, column by column.
func read(all []segment, depth int) [][]line {
	if len(all) == 0 {
		return nil
	}
	if depth < deepest {
		if g, ok := findGutter(all); ok {
			var parts [4][]segment
			for _, s := range all {
				parts[g.part(s)] = append(parts[g.part(s)], s)
			}
			var out [][]line
			for _, p := range parts {
				out = append(out, read(p, depth+1)...)
			}
			return out
		}
	}
	return [][]line{lines(all)}
}

// A gutter is the white between two columns: left of an edge.
type gutter struct {
	edge        float64 // where the right column begins
	top, bottom float64 // what stands between them stands beside it
	size        int     // lines beside it
	begin       int     // lines that begin at the edge
}

// part says where a segment stands: 0 above the columns, 1 left, 2 right, 3 below.
func (g gutter) part(s segment) int {
	switch {
	case s.base > g.top:
		return 0
	case s.base < g.bottom:
		return 3
	case s.left < g.edge:
		return 1
	}
	return 2
}

// findGutter finds the gutter that has the most beside it. Dates at the right margin of a left column make a second,
// false one: of those that have about as much beside them it is the one where the most lines begin.
func findGutter(all []segment) (best gutter, found bool) {
	if len(all) < 2*leastLines {
		return best, false
	}
	lines := lines(all)
	var list []gutter
	most := 0
	for _, edge := range edges(all) {
		for _, b := range bands(lines, edge) {
			if g, ok := b.gutter(edge); ok {
				list = append(list, g)
				most = max(most, g.size)
			}
		}
	}
	for _, g := range list {
		if about := 4*g.size >= 3*most; about && (!found || g.begin > best.begin || g.begin == best.begin && g.size > best.size) {
			best, found = g, true
		}
	}
	return best, found
}

// edges returns where a right column may begin: where most segments begin, from left to right.
func edges(all []segment) []float64 {
	count := map[float64]int{}
	for _, s := range all {
		count[math.Floor(s.left)]++
	}
	type edge struct {
		at float64
		n  int
	}
	var list []edge
	for at, n := range count {
		list = append(list, edge{at, n})
	}
	slices.SortFunc(list, func(a, b edge) int { return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(a.at, b.at)) })
	list = list[:min(len(list), candidates)]
	slices.SortFunc(list, func(a, b edge) int { return cmp.Compare(a.at, b.at) })
	out := make([]float64, len(list))
	for i, e := range list {
		out[i] = e.at
	}
	return out
}

// A band is a part of a page from one line that crosses an edge to the next.
type band struct {
	left, right []line
	below       []line // what begins with a line that crosses the edge; none at the end of the page
}

// bands cuts a page at the lines that cross an edge.
func bands(all []line, edge float64) []band {
	var out []band
	var b band
	for i, l := range all {
		left, right, ok := l.split(edge)
		if !ok {
			b.below = all[i:]
			out = append(out, b)
			b = band{}
			continue
		}
		if len(left.segments) > 0 {
			b.left = append(b.left, left)
		}
		if len(right.segments) > 0 {
			b.right = append(b.right, right)
		}
	}
	return append(out, b)
}

// split splits a line at an edge, unless something stands across it.
func (l line) split(edge float64) (left, right line, ok bool) {
	n := 0
	for n < len(l.segments) && l.segments[n].left < edge {
		if s := l.segments[n]; s.right > edge-gutterGap*s.size {
			return left, right, false
		}
		n++
	}
	return lineOf(l.segments[:n]), lineOf(l.segments[n:]), true
}

// gutter tells whether the two sides of a band are columns.
func (b band) gutter(edge float64) (gutter, bool) {
	if len(b.left) < leastLines || len(b.right) < leastLines {
		return gutter{}, false
	}
	l, r := withoutHead(b.left, b.right)
	l, r = withoutTail(l, r, b.below), withoutTail(r, l, b.below)
	if len(l) < leastLines || len(r) < leastLines || rowwise(l, r) {
		return gutter{}, false
	}
	first, last := l[0], l[len(l)-1]
	if r[0].base > first.base {
		first = r[0]
	}
	if r[len(r)-1].base < last.base {
		last = r[len(r)-1]
	}
	begin := 0
	for _, x := range r {
		if x.left < edge+2 {
			begin++
		}
	}
	return gutter{
		edge:   edge,
		top:    first.base + sameBase*first.size,
		bottom: last.base - sameBase*last.size,
		size:   len(l) + len(r),
		begin:  begin,
	}, true
}

// withoutHead leaves out what stands above the columns where the right one seems to begin with the end of a full line:
// its parts stand as far from each other as from what is left of the gutter, as those of a line with an address, a
// telephone number and a link do.
func withoutHead(l, r []line) (_, _ []line) {
	for i := 0; i < min(len(l)-1, longestHead) && len(r) > 1; i++ {
		if abs(l[i].base-r[0].base) > 0.25*l[i].size || len(l[i].segments)+len(r[0].segments) < 3 ||
			leading(l[i], l[i+1]) < headGap || leading(r[0], r[1]) < headGap {
			continue
		}
		if across := r[0].left - l[i].right; across <= 2*max(widestWhite(l[i]), widestWhite(r[0])) {
			return l[i+1:], r[1:]
		}
	}
	return l, r
}

func widestWhite(l line) (widest float64) {
	for i := 1; i < len(l.segments); i++ {
		widest = max(widest, l.segments[i].left-l.segments[i-1].right)
	}
	return widest
}

// withoutTail leaves out the last lines of a column that stand below a gap and below the other column, if text that is
// as wide as the page follows: they belong to it, the first of them as its heading. More than a few lines are no such
// tail, but the longer of two columns above the foot of a page.
func withoutTail(column, other, below []line) []line {
	if len(below) < 2 {
		return column
	}
	typical, end := typicalLeading(column), other[len(other)-1]
	for i := max(1, len(column)-longestTail); i < len(column); i++ {
		if column[i].base < end.base-end.size/2 && apart(column[i-1], column[i], typical) {
			return column[:i]
		}
	}
	return column
}
