package pdf

import (
	"github.com/ledongthuc/pdf"

	"github.com/metierhq/metier/document/internal/source"
)

// A drawing ("form") has operators of its own, which are drawn where the page names it.
type drawing struct {
	data      []byte
	resources pdf.Value
	matrix    matrix
}

// do draws a drawing that stands in the resources. One that is broken leaves the rest of the page as it is.
func (p *pen) do(name string, fr frame) error {
	d, err := p.drawing(name, fr)
	if p.g.err != nil {
		return p.g.err
	}
	if err != nil || d.data == nil {
		return nil
	}
	if fr.depth == deepest {
		return source.TooLarge("PDF", "drawing %q is drawn within itself, or more than %d deep", name, deepest)
	}
	outer, saved, text, line := p.state, p.saved, p.text, p.line
	p.ctm = d.matrix.then(p.ctm)
	err = p.draw(d.data, frame{resources: d.resources, fonts: map[string]*font{}, depth: fr.depth + 1})
	p.state, p.saved, p.text, p.line = outer, saved, text, line
	return err
}

func (p *pen) picture() {
	p.pictures++
	p.paint(p.ctm.square())
}

// drawing reads a drawing. Pictures are only counted.
func (p *pen) drawing(name string, fr frame) (d drawing, err error) {
	defer p.g.rescue(&err)
	v := fr.resources.Key("XObject").Key(name)
	switch v.Key("Subtype").Name() {
	case "Image":
		p.picture()
		return d, nil
	case "Form":
	default:
		return d, nil
	}
	if err := p.g.spend(drawingCost); err != nil {
		return d, err
	}
	d.resources, d.matrix = fr.resources, identity
	if r := v.Key("Resources"); r.Kind() == pdf.Dict {
		d.resources = r
	}
	if m := v.Key("Matrix"); m.Len() == 6 {
		at := func(i int) float64 { return m.Index(i).Float64() }
		d.matrix = matrix{at(0), at(1), at(2), at(3), at(4), at(5)}
	}
	d.data, err = p.g.unpack(v)
	return d, err
}
