package layout

import (
	"slices"
	"unicode"
)

// A box is where something stands.
type box struct {
	left, right, base, size float64
}

// A word is a run of characters without white space.
type word struct {
	box
	text   string
	spaced bool // a space stands before it
}

const (
	wordGap   = 0.18 // of the size: a wider gap parts words that no space parts
	bareGap   = 0.09 // the same in a run that has no spaces at all, so that every gap is one
	spacedGap = 0.08 // a run whose letters have wider gaps than this is set with spaced letters
	widestGap = 0.7  // of spaced letters; what stands farther apart is no word
	backStep  = 0.5  // of the size: a glyph so far back of the one before it begins a new run
)

// words finds the words in the order of the file, which nearly always is the order of reading within a line.
func words(glyphs []Glyph) []word {
	var out []word
	for i := 0; i < len(glyphs); {
		end := runEnd(glyphs, i)
		out = cut(out, glyphs[i:end])
		i = end
	}
	return out
}

// runEnd returns the end of the run of glyphs that begins at i: neighbours on a line, as far as they follow each other.
func runEnd(glyphs []Glyph, i int) int {
	last := glyphs[i]
	for k := i + 1; k < len(glyphs); k++ {
		g := glyphs[k]
		size := max(last.Size, g.Size)
		if abs(g.Base-last.Base) > sameBase*size || g.Left-last.Right > size || g.Left < last.Left-backStep*size {
			return k
		}
		last = g
	}
	return len(glyphs)
}

// cut cuts a run into words.
func cut(out []word, run []Glyph) []word {
	limit := letterGap(run)
	var w word
	var text []rune
	spaced := false
	flush := func() {
		if len(text) > 0 {
			w.text = string(text)
			out = append(out, w)
		}
		text = text[:0]
	}
	for _, g := range run {
		if unicode.IsSpace(g.Text) {
			flush()
			spaced = true
			continue
		}
		if len(text) > 0 && g.Left-w.right > limit*max(w.size, g.Size) {
			flush()
		}
		if len(text) == 0 {
			w = word{box: box{g.Left, g.Right, g.Base, g.Size}, spaced: spaced}
			spaced = false
		}
		text = append(text, g.Text)
		w.right = max(w.right, g.Right)
		w.size = max(w.size, g.Size)
	}
	flush()
	return out
}

// letterGap returns the gap, as a share of the size, that parts words in a run. Headings are often set with spaced
// letters, whose gaps are as wide as other text's spaces.
func letterGap(run []Glyph) float64 {
	var buf [64]float64
	gaps, least := buf[:0], bareGap
	for i := 1; i < len(run); i++ {
		a, b := run[i-1], run[i]
		if unicode.IsSpace(a.Text) {
			least = wordGap
		} else if !unicode.IsSpace(b.Text) && b.Size > 0 {
			gaps = append(gaps, (b.Left-a.Right)/max(a.Size, b.Size))
		}
	}
	if len(gaps) < 3 {
		return least
	}
	slices.Sort(gaps)
	if median := gaps[len(gaps)/2]; median > spacedGap && median <= widestGap {
		return max(least, 1.5*median+0.05)
	}
	return least
}

func abs(v float64) float64 {
	if v < 0 {
		return -v
	}
	return v
}
