package document

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
