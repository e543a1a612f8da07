package pdf

import (
	"errors"
	"fmt"

	"github.com/ledongthuc/pdf"

	"github.com/metierhq/metier/document/internal/source"
)

// A page, with what it inherits from the tree above it.
type page struct {
	v         pdf.Value
	resources pdf.Value
	box       pdf.Value
	turn      int // quarter turns clockwise that it is shown with
}

// The tree of pages is walked here and not by the library, which goes through it from the top for every page, believes
// its counts, and walks in circles where it does.
type tree struct {
	l     source.Limits
	pages []page
	nodes int
	err   error // a part that was left out, and why
}

var errLoop = errors.New("the tree of pages refers to itself")

// pages returns a file's pages in order. Where the tree leads to none, they are the objects that say that they are one.
func (g *guard) pages(r *pdf.Reader, l source.Limits) (pages []page, err error) {
	t := &tree{l: l}
	err = t.guarded(g, func() error { return t.walk(r.Trailer().Key("Root").Key("Pages"), page{}, 0) })
	if err != nil || len(t.pages) > 0 {
		return t.pages, err
	}
	err = t.guarded(g, func() error {
		leaves := r.Trailer().Key("Leaves")
		for i := range leaves.Len() {
			if err := t.walk(leaves.Index(i), page{}, 0); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil && len(t.pages) == 0 {
		err = fmt.Errorf("it has no pages")
		if t.err != nil {
			err = fmt.Errorf("no page of it can be found: %w", t.err)
		}
	}
	return t.pages, err
}

// guarded runs f. What breaks in it ends the walk with the pages found so far; only a limit is an error.
func (t *tree) guarded(g *guard, f func() error) error {
	var broken error
	func() {
		defer g.rescue(&broken)
		if err := f(); err != nil {
			broken = err
		}
	}()
	if g.err != nil || errors.Is(broken, source.ErrTooLarge) || errors.Is(broken, errLoop) {
		return broken
	}
	if broken != nil {
		t.err = broken
	}
	return nil
}

func (t *tree) walk(v pdf.Value, up page, depth int) error {
	if depth > t.l.Depth {
		return errLoop
	}
	if t.nodes++; t.nodes > 4*t.l.Pages+1000 {
		return source.TooLarge("PDF", "its tree of pages has more than %d branches", t.nodes-1)
	}
	if v.Kind() != pdf.Dict {
		return nil
	}
	up.v = v
	if r := v.Key("Resources"); r.Kind() == pdf.Dict {
		up.resources = r
	}
	if b := v.Key("CropBox"); b.Kind() == pdf.Array {
		up.box = b
	} else if b := v.Key("MediaBox"); b.Kind() == pdf.Array {
		up.box = b
	}
	if r := v.Key("Rotate"); r.Kind() == pdf.Integer {
		up.turn = int(r.Int64()/90%4+4) % 4
	}
	kids := v.Key("Kids")
	if kids.Kind() != pdf.Array || v.Key("Type").Name() == "Page" {
		if len(t.pages) == t.l.Pages {
			return source.TooLarge("PDF", "more than %d pages", t.l.Pages)
		}
		t.pages = append(t.pages, up)
		return nil
	}
	for i := range kids.Len() {
		if err := t.walk(kids.Index(i), up, depth+1); err != nil {
			return err
		}
	}
	return nil
}
