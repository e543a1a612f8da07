package docx

// A note is named by its kind, "footnote" or "endnote", and its ID.
type note struct{ kind, id string }

// section reads what a section says of its headers and footers. Those for even pages are left out unless the document
// has such pages, and those for the first page unless the section has one of its own: nobody sees them.
func (r *reader) section(s *stream) {
	first := false
	type reference struct{ kind, pages, id string }
	var refs []reference
	for e := range s.children() {
		switch e.name {
		case "titlePg":
			first = e.on()
		case "headerReference", "footerReference":
			refs = append(refs, reference{e.name, e.attr("type"), e.attr("id")})
		}
	}
	for _, ref := range refs {
		if ref.pages == "first" && !first || ref.pages == "even" && !r.evenPages() {
			continue
		}
		if l, ok := r.links[ref.id]; ok && !r.margin[l.part] {
			r.margin[l.part] = true
			if ref.kind == "headerReference" {
				r.headers = append(r.headers, l.part)
			} else {
				r.footers = append(r.footers, l.part)
			}
		}
	}
}

// evenPages tells whether even pages have headers and footers of their own.
func (r *reader) evenPages() bool {
	if r.even != 0 {
		return r.even == yes
	}
	r.even = no
	if s := r.open(r.linked("settings")); s != nil {
		for range s.children() {
			for e := range s.children() {
				if e.name == "evenAndOddHeaders" && e.on() {
					r.even = yes
				}
			}
		}
		r.fail(s.err)
	}
	return r.even == yes
}

// margins reads headers or footers, each text once.
func (r *reader) margins(parts []string) (lines []line) {
	known := map[string]bool{}
	for _, part := range parts {
		s := r.open(part)
		if s == nil {
			continue
		}
		f := r.flow(s)
		f.margin = true
		for range s.children() {
			for _, l := range f.blocks(look{}) {
				if l.text == "" || !known[l.text] {
					known[l.text] = true
					lines = append(lines, l)
				}
			}
		}
		r.fail(s.err)
	}
	return lines
}

// notesOf reads the notes of a kind, "footnote" or "endnote", that the text refers to.
func (r *reader) notesOf(kind string) (lines []line) {
	any := false
	for n := range r.notes {
		any = any || n.kind == kind
	}
	if !any {
		return nil
	}
	s := r.open(r.linked(kind + "s"))
	if s == nil {
		return nil
	}
	for range s.children() {
		for e := range s.children() {
			if e.name == kind && r.notes[note{kind, e.attr("id")}] {
				lines = append(lines, r.flow(s).blocks(look{})...)
			}
		}
	}
	r.fail(s.err)
	return lines
}
