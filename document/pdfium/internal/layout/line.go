package layout

import (
	"cmp"
	"slices"
	"strings"
)

// A segment is what stands together on a line: words with no more than a common space between them.
type segment struct {
	box
	words []word
}

// A line is what stands side by side.
type line struct {
	box
	segments []segment
}

const (
	muchSmaller = 0.85 // of the size

	segmentGap = 1.0  // of the size: words farther apart belong to two segments
	bulletGap  = 5.0  // of the size: how far behind a bullet its text may stand
	sameBase   = 0.35 // of the size: what stands on one line may differ so much in height
	raisedBase = 0.45 // the same for what is raised or lowered
	glueGap    = 0.08 // of the size: parts of a word that the file draws one by one
)

// segments puts words together that follow each other on a line, wherever they stand in the file.
func segments(words []word) []segment {
	var out []segment
	for _, row := range rows(words, func(w word) box { return w.box }) {
		slices.SortStableFunc(row, func(a, b word) int { return cmp.Compare(a.left, b.left) })
		for _, w := range row {
			if n := len(out); n > 0 && out[n-1].takes(w) {
				out[n-1].add(w)
				continue
			}
			out = append(out, segment{box: w.box, words: []word{w}})
		}
	}
	return out
}

// takes tells whether a word goes on where a segment ends.
func (s *segment) takes(w word) bool {
	last := s.words[len(s.words)-1]
	size := max(last.size, w.size)
	if abs(w.base-s.base) > size || w.left < s.left {
		return false
	}
	gap := w.left - last.right
	return gap <= segmentGap*size || len(s.words) == 1 && bullet(last.text) && gap <= bulletGap*size
}

func (s *segment) add(w word) {
	last := &s.words[len(s.words)-1]
	if gap := w.left - last.right; !w.spaced && gap <= glueGap*max(w.size, last.size) && gap >= -glueGap*last.size {
		last.text += w.text
		last.right = w.right
	} else {
		s.words = append(s.words, w)
	}
	s.right = max(s.right, w.right)
	if w.size > s.size {
		s.size, s.base = w.size, w.base
	}
}

// bullet tells whether a word begins an entry of a list.
func bullet(s string) bool {
	switch r := []rune(s); {
	case len(r) == 1:
		return strings.ContainsRune("•·▪●○■□◦‣⁃➢►▶✓✔❖➤♦◆∙–—-*o§»›>▸", r[0]) || r[0] >= 0xf000 && r[0] <= 0xf0ff
	case len(r) <= 3:
		return (r[len(r)-1] == '.' || r[len(r)-1] == ')') && r[0] >= '0' && r[0] <= '9'
	}
	return false
}

// rows sorts things into rows that stand on one line each, from the top of the page to its bottom.
func rows[T any](things []T, at func(T) box) [][]T {
	sorted := slices.Clone(things)
	slices.SortStableFunc(sorted, func(a, b T) int { return cmp.Compare(at(b).base, at(a).base) })
	var out [][]T
	var lead box // the largest of the row, which says where the row stands
	for _, t := range sorted {
		b := at(t)
		if n := len(out); n > 0 && level(lead, b) {
			out[n-1] = append(out[n-1], t)
			if b.size > lead.size {
				lead = b
			}
			continue
		}
		out, lead = append(out, []T{t}), b
	}
	return out
}

// level tells whether two things stand on one line. What is much smaller may be raised or lowered beside the other.
func level(a, b box) bool {
	share := sameBase
	if min(a.size, b.size) < muchSmaller*max(a.size, b.size) {
		share = raisedBase
	}
	return abs(a.base-b.base) <= share*max(a.size, b.size)
}

// lines puts segments that stand on one line together.
func lines(all []segment) []line {
	var out []line
	for _, row := range rows(all, func(s segment) box { return s.box }) {
		slices.SortStableFunc(row, func(a, b segment) int { return cmp.Compare(a.left, b.left) })
		out = append(out, lineOf(row))
	}
	return out
}

// lineOf makes a line of segments, from left to right.
func lineOf(segments []segment) line {
	if len(segments) == 0 {
		return line{}
	}
	l := line{box: segments[0].box, segments: segments}
	for _, s := range segments {
		l.right = max(l.right, s.right)
		if s.size > l.size {
			l.size, l.base = s.size, s.base
		}
	}
	return l
}

// typicalLeading returns how far apart the lines of a column stand, as a share of their size.
func typicalLeading(lines []line) float64 {
	var all []float64
	for i := 1; i < len(lines); i++ {
		if d := leading(lines[i-1], lines[i]); d < 2.5 {
			all = append(all, d)
		}
	}
	if len(all) == 0 {
		return 1.3
	}
	slices.Sort(all)
	return all[len(all)/3] // where half of the lines are headings or one line of a list, the median is their distance
}

func leading(a, b line) float64 { return (a.base - b.base) / max(a.size, b.size, 0.1) }

// apart tells whether there is more than a line's distance between two lines.
func apart(a, b line, typical float64) bool { return leading(a, b) > 1.3*typical }
