package document

import "github.com/metierhq/metier/internal/lex"

// What the titles of jobs name is told once: it confirms doubtful names in what is told of the jobs, and package match asks for
// it. A Document keeps it apart from its entries, as these may be changed: an entry of another document has words of that one.

// titleNames says which concepts the words of a title name.
type titleNames struct {
	title interval
	names interval // of named
}

// nameTitles finds the names in the titles of all jobs, their words numbered from the first one of the title.
func (p *parser) nameTitles() {
	d := p.doc
	p.named = p.named[:0]
	for i := range d.Entries {
		t := d.Entries[i].title
		n := len(p.named)
		p.named = p.concepts(t, lex.Context{Title: true}, p.named)
		for k := n; k < len(p.named); k++ {
			p.named[k].First -= t.first
			p.named[k].Last -= t.first
		}
		d.titles = append(in(p.roomy.titles[:], d.titles), titleNames{t, interval{uint32(n), uint32(len(p.named))}})
	}
}
