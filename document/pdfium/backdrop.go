package pdfium

import (
	"context"
	"fmt"

	"github.com/metierhq/metier/document"
)

// What is drawn on a page besides text: it tells whether white text can be seen, and whether the page is a scan.

// A box is a part of a page, in points; y grows upwards.
type box struct{ left, bottom, right, top float64 }

func (b box) area() float64 { return max(b.right-b.left, 0) * max(b.top-b.bottom, 0) }

func (b box) within(o box) box {
	return box{max(b.left, o.left), max(b.bottom, o.bottom), min(b.right, o.right), min(b.top, o.top)}
}

func (b box) middle() (x, y float64) { return (b.left + b.right) / 2, (b.bottom + b.top) / 2 }

func (b box) has(x, y float64) bool {
	return x >= b.left && x <= b.right && y >= b.bottom && y <= b.top
}

// A backdrop is what may stand behind the text of a page.
type backdrop struct {
	boxes    []box   // of what may be darker than white
	pictures float64 // points squared
	page     box
}

// behind tells whether something darker than white may stand behind a character.
func (b *backdrop) behind(g *glyph) bool {
	x, y := g.middle()
	for _, d := range b.boxes {
		if d.has(x, y) {
			return true
		}
	}
	return false
}

// The engine's kinds of things on a page.
const (
	kindPath    = 2
	kindImage   = 3
	kindShading = 4
	kindForm    = 5
)

const (
	mostObjects = 50_000 // on one page and in the forms on it
	deepestForm = 4      // forms within forms
)

// pageBox returns the part of the plane that a page shows.
func (s *sandbox) pageBox(page uint64) box {
	var b [4]float64 // left, top, right, bottom
	if s.getInt("FPDF_GetPageBoundingBox", page, s.at(0)) == 0 {
		return box{-farthest, -farthest, farthest, farthest}
	}
	s.floats(b[:])
	return box{b[0], b[3], b[2], b[1]}
}

// backdrop reads what is drawn on a page.
func (s *sandbox) backdrop(ctx context.Context, page uint64) (*backdrop, error) {
	b := &backdrop{page: s.pageBox(page)}
	n := s.getInt("FPDFPage_CountObjects", page)
	if n > mostObjects {
		return nil, tooMany(n)
	}
	left := mostObjects
	for i := range n {
		if i%256 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		object := s.get("FPDFPage_GetObject", page, uint64(i))
		at := s.bounds(object).within(b.page)
		pictures, dark := s.drawn(object, deepestForm, &left)
		if left < 0 {
			return nil, tooMany(mostObjects + 1)
		}
		if pictures {
			b.pictures += at.area()
		}
		if dark {
			b.boxes = append(b.boxes, at)
		}
		if s.err != nil {
			return nil, s.err
		}
	}
	return b, nil
}

func tooMany(n int) error {
	return fmt.Errorf("%w: %d drawings on one page, the limit is %d", document.ErrTooLarge, n, mostObjects)
}

// drawn tells whether an object has a picture in it, and whether it may be darker than white.
func (s *sandbox) drawn(object uint64, deep int, left *int) (picture, dark bool) {
	if *left--; *left < 0 || s.err != nil {
		return false, false
	}
	switch s.getInt("FPDFPageObj_GetType", object) {
	case kindImage:
		return true, true
	case kindShading:
		return false, true
	case kindPath:
		return false, s.darkPath(object)
	case kindForm:
		if deep == 0 {
			return false, true
		}
		n := s.getInt("FPDFFormObj_CountObjects", object)
		for i := range n {
			p, d := s.drawn(s.get("FPDFFormObj_GetObject", object, uint64(i)), deep-1, left)
			picture, dark = picture || p, dark || d
			if *left < 0 || s.err != nil {
				break
			}
		}
	}
	return picture, dark
}

// darkPath tells whether a path is filled with something darker than white.
func (s *sandbox) darkPath(path uint64) bool {
	if s.getInt("FPDFPath_GetDrawMode", path, s.at(0), s.at(4)) == 0 {
		return true
	}
	if s.word(0) == 0 {
		return false // only an outline
	}
	if s.getInt("FPDFPageObj_GetFillColor", path, s.at(0), s.at(4), s.at(8), s.at(12)) == 0 {
		return true // a pattern
	}
	return s.word(3) != 0 && min(s.word(0), s.word(1), s.word(2)) < whitest
}

func (s *sandbox) bounds(object uint64) box {
	var b [4]float64
	if s.getInt("FPDFPageObj_GetBounds", object, s.at(0), s.at(4), s.at(8), s.at(12)) == 0 {
		return box{}
	}
	s.floats(b[:])
	return box{b[0], b[1], b[2], b[3]}
}
