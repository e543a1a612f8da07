package pdf

import (
	"cmp"
	"slices"
)

// Most programs write one column after the other. Some write a page from top to bottom and so go back and forth between
// the columns, line by line. Such lines are found by a gutter: a height on the page's width that no line crosses for a
// while, with text on both sides. A title with its dates at the other margin looks the same and must stay one line; it
// differs in that the dates are short and each stands beside a title.

// A run is a part of a line with no wide gap in it.
type run struct {
	line          // its pieces
	from     int  // which of the lines
	together bool // its line has other runs
	letters  int
}

const (
	leastRows   = 4  // fewest lines that make a column
	proseLetter = 20 // letters that the lines of a column of prose have at least, on average
	mostGutters = 8  // that are tried
	mostTimes   = 4  // how often a page is split: five columns
)

// columns puts lines that go back and forth between columns in order.
func (l *layer) columns(lines []line) []line {
	for range mostTimes {
		runs := l.runs(lines)
		found := false
		for _, x := range gutters(runs) {
			if sorted, ok := part(runs, x); ok {
				lines, found = sorted, true
				break
			}
		}
		if !found {
			break
		}
	}
	return lines
}

// runs cuts lines at their wide gaps.
func (l *layer) runs(lines []line) []run {
	runs := make([]run, 0, len(lines))
	for i, ln := range lines {
		first := len(runs)
		for k, at := range ln.pieces {
			p := &l.pieces[at]
			if k == 0 || !l.close(&l.pieces[ln.pieces[k-1]], p) {
				runs = append(runs, run{line: line{x0: p.x0, x1: p.x1, y: ln.y, size: ln.size}, from: i})
			}
			r := &runs[len(runs)-1]
			r.pieces = append(r.pieces, at)
			r.x1 = max(r.x1, p.x1)
			r.letters += p.to - p.from
		}
		for k := first; k < len(runs); k++ {
			runs[k].together = len(runs)-first > 1
		}
	}
	return runs
}

// gutters returns where columns may begin: where many runs do, the most first.
func gutters(runs []run) []float64 {
	const step = 4. // points
	type edge struct {
		n int
		x float64
	}
	edges := map[int]edge{}
	for i := range runs {
		k := int(runs[i].x0 / step)
		e := edges[k]
		if e.n == 0 || runs[i].x0 < e.x {
			e.x = runs[i].x0
		}
		e.n++
		edges[k] = e
	}
	var all []edge
	for _, e := range edges {
		if e.n >= leastRows {
			all = append(all, e)
		}
	}
	slices.SortFunc(all, func(a, b edge) int { return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(a.x, b.x)) })
	var x []float64
	for _, e := range all[:min(len(all), mostGutters)] {
		x = append(x, e.x-.5)
	}
	return x
}

// part puts the runs left of a gutter before those right of it, wherever the two go back and forth. It returns false if
// they do so nowhere.
func part(runs []run, x float64) (sorted []line, ok bool) {
	for i := 0; i < len(runs); {
		n := 0
		for i+n < len(runs) && (runs[i+n].x0 >= x || runs[i+n].x1 <= x) {
			n++
		}
		if n > 0 && mixed(runs[i:i+n], x) {
			ok = true
			sorted = rejoin(sorted, runs[i:i+n], func(r *run) bool { return r.x0 < x })
			sorted = rejoin(sorted, runs[i:i+n], func(r *run) bool { return r.x0 >= x })
		} else {
			n = max(n, 1)
			sorted = rejoin(sorted, runs[i:i+n], func(*run) bool { return true })
		}
		i += n
	}
	return sorted, ok
}

// mixed tells whether runs go back and forth between two columns.
func mixed(runs []run, x float64) bool {
	var rows, letters, beside [2]int
	turns := 0
	for i := range runs {
		side := 0
		if runs[i].x0 >= x {
			side = 1
		}
		rows[side]++
		letters[side] += runs[i].letters
		if runs[i].together {
			beside[side]++
		}
		if i > 0 && (runs[i].x0 >= x) != (runs[i-1].x0 >= x) {
			turns++
		}
	}
	few := min(rows[0], rows[1])
	if few < leastRows || turns < few/2 || turns < leastRows {
		return false
	}
	prose := letters[0] >= proseLetter*rows[0] && letters[1] >= proseLetter*rows[1]
	small := 0
	if rows[1] < rows[0] {
		small = 1
	}
	return prose || beside[small]*2 < rows[small]
}

// rejoin puts the runs of one column back into lines.
func rejoin(lines []line, runs []run, of func(*run) bool) []line {
	last := -1
	for i := range runs {
		r := &runs[i]
		switch {
		case !of(r):
			continue
		case r.from == last:
			ln := &lines[len(lines)-1]
			ln.pieces = append(ln.pieces, r.pieces...)
			ln.x1 = max(ln.x1, r.x1)
		default:
			lines = append(lines, r.line)
		}
		last = r.from
	}
	return lines
}
