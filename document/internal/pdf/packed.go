package pdf

import "github.com/ledongthuc/pdf"

// A packed object stood inside another one, compressed. It is unpacked here and becomes an object like the others: the
// library looks for such an object inside its container each time it is asked for, and never comes back from a
// container that is said to stand inside itself.
type packed struct {
	id, from      int // its number; which of the file's objects held it
	text          []byte
	page, catalog bool
}

// unpackAll returns what the file's packs hold. A pack that is broken is left out.
func (f *file) unpackAll(g *guard, r *pdf.Reader) ([]packed, error) {
	var all []packed
	for i, at := range f.packs() {
		header, data := g.pack(r.Trailer(), i)
		if g.err != nil {
			return nil, g.err
		}
		found, err := f.contents(g, header, data)
		if err != nil {
			return nil, err
		}
		for _, p := range found {
			p.from = at
			all = append(all, p)
		}
	}
	return all, nil
}

// pack returns the i-th pack: how many objects it holds, where the first one begins, and its data.
func (g *guard) pack(trailer pdf.Value, i int) (header [2]int64, data []byte) {
	var err error
	defer g.rescue(&err)
	v := trailer.Key("Packs").Index(i)
	header = [2]int64{v.Key("N").Int64(), v.Key("First").Int64()}
	data, _ = g.unpack(v)
	return header, data
}

// contents cuts a pack's data into its objects.
func (f *file) contents(g *guard, header [2]int64, data []byte) (found []packed, err error) {
	n, first := header[0], header[1]
	if first < 0 || first > int64(len(data)) {
		return nil, nil
	}
	s := scanner{b: data[:first]}
	for range n {
		id, at := s.next(), s.next()
		if id.kind != number || at.kind != number {
			break
		}
		if id.num < 1 || id.num >= maxObject || at.num < 0 || at.num >= float64(len(data))-float64(first) {
			continue
		}
		p := packed{id: int(id.num)}
		text := data[int(first)+int(at.num):]
		scanned := f.value(text, &p)
		if err := g.spend(scanned); err != nil {
			return nil, err
		}
		if p.text != nil {
			found = append(found, p)
		}
	}
	return found, nil
}

// value takes over the one value at the start of text and what it is, and returns how far it was read. In an encrypted
// file its strings are left out: the pack was decrypted as a whole, and the library would decrypt them again. None of
// them is part of the text.
func (f *file) value(text []byte, p *packed) int {
	s := scanner{b: text}
	depth, from := 0, -1
	var value []byte
	var typed bool // the name before this one was /Type
	for {
		s.strs = s.strs[:0]
		t := s.next()
		if t.kind == end || t.kind == word && structural(t.text) {
			return s.pos
		}
		if from < 0 {
			from = t.at
		}
		switch t.kind {
		case openDict, open:
			depth++
		case shutDict, shut:
			depth--
		case name:
			if typed {
				p.page, p.catalog = string(t.text) == "Page", string(t.text) == "Catalog"
			}
			typed = depth == 1 && !typed && string(t.text) == "Type"
		case str:
			if f.encrypt != nil {
				value = append(append(value, text[from:t.at]...), " null "...)
				from = s.pos
			}
		}
		if depth <= 0 {
			p.text = append(value, text[from:s.pos]...)
			return s.pos
		}
	}
}
