package pdf

import (
	"cmp"
	"slices"
)

// mostBlocks bounds the blocks of a page that are put in order; each is compared with each.
const mostBlocks = 400

// order returns blocks in the order of reading: each behind those that stand above it.
func order(all []block) []block {
	if len(all) > mostBlocks {
		return all
	}
	out := make([]block, 0, len(all))
	placed := make([]bool, len(all))
	var place func(i int)
	place = func(i int) {
		placed[i] = true
		for k := range all {
			if !placed[k] && all[k].above(&all[i]) {
				place(k)
			}
		}
		out = append(out, all[i])
	}
	for i := range all {
		if !placed[i] {
			place(i)
		}
	}
	return out
}

// above tells whether a block stands above another one and shares some of its width.
func (b *block) above(o *block) bool {
	shared := min(b.x1, o.x1) - max(b.x0, o.x0)
	return b.bottom >= o.top-.3*o.lines[0].size && b.bottom > o.bottom && shared > .2*min(b.x1-b.x0, o.x1-o.x0)
}

// A name is set in type of at least this many times the usual size.
const nameSize = 1.3

// lead puts the column that begins with a person's name, in the largest type of the first page, before a column beside
// it that the file has first: what a document is about stands at its top.
func lead(all []block) []block {
	var sizes []float64
	at, size := 0, 0.
	for i := range all {
		for k := range all[i].lines {
			s := all[i].lines[k].size
			if sizes = append(sizes, s); s > size {
				at, size = i, s
			}
		}
	}
	if at == 0 {
		return all
	}
	slices.SortFunc(sizes, cmp.Compare[float64])
	if size < nameSize*sizes[len(sizes)/2] {
		return all
	}
	name := &all[at]
	for i := range at {
		if all[i].x0 < name.x1 && all[i].x1 > name.x0 {
			return all // not beside it
		}
	}
	return slices.Concat(all[at:], all[:at])
}
