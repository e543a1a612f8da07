package document

// Several posts at one employer may stand below its name, which is written once.

// share gives a post without an employer that of the posts above it, or remembers its own as that of the posts below it.
func (p *parser) share(h *header, y *historyScan) {
	n := len(p.doc.Entries)
	switch e := &p.doc.Entries[n-1]; {
	case e.Organisation != "":
		if y.over = 0; h.shared {
			y.over = n
		}
	case y.over > 0 && h.period.ranged:
		e.Organisation, e.Location = p.doc.Entries[y.over-1].Organisation, p.doc.Entries[y.over-1].Location
	}
}

// deeper tells whether the first line of a header is a heading of Markdown and the line of the title a lower one, or none.
func (p *parser) deeper(h *header) bool {
	title, first := &p.lines[h.titleAt], &p.lines[h.top]
	return first.hashed && (!title.hashed || p.depth(title) > p.depth(first))
}

// described tells whether line k, above a header without an employer, says of the employer on the line above it what it is,
// "A maker of cloth with 900 employees", or how long one was there, "8 yrs 2 mos".
func (p *parser) described(k int, employed bool) bool {
	l, up := &p.lines[k], &p.lines[k-1]
	if employed || l.bullet || l.header || l.heading != NoSection || l.apart || !p.mayBeHeader(k-1) || !p.place(k-1) || ends[up.lastByte] {
		return false
	}
	if !p.opens(k - 1) {
		return false
	}
	return p.lasting(l.words) || (p.is(l.words.first, "a") || p.is(l.words.first, "an")) && l.lastByte == '.' && !p.lines[k+1].apart
}

// promotions gives the posts that are told below an employer and the time there, "Acorn Inc, 2005 - 2020", that employer.
func (p *parser) promotions() {
	over := -1
	for i := range p.doc.Entries {
		switch e := &p.doc.Entries[i]; {
		case e.Title == "" && e.Organisation != "":
			over = i
		case over < 0 || e.Organisation != "" || !e.during(&p.doc.Entries[over]):
			over = -1
		default:
			e.Organisation, e.Location = p.doc.Entries[over].Organisation, p.doc.Entries[over].Location
		}
	}
}

// during tells whether the dates of an entry are within those of another, as far as both state them.
func (e *Entry) during(of *Entry) bool {
	if e.From.IsZero() || of.From.IsZero() || e.From.month(false) < of.From.month(false) {
		return false
	}
	return of.Current || !e.Current && !e.To.IsZero() && e.To.month(true) <= of.To.month(true)
}
