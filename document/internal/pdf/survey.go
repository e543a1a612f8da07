package pdf

import (
	"bytes"
	"strconv"
)

// maxObject bounds the numbers of objects. The library's table takes 48 bytes for each up to the highest.
const maxObject = 1 << 19

// An object is where one version of an object of the file begins.
type object struct {
	id, gen int
	at      int
	pack    bool // it holds other objects, compressed
	page    bool
	catalog bool
}

// A file is what is found of a PDF's structure.
type file struct {
	b       []byte
	objects []object // as they stand in the file
	root    []byte   // values of the trailer, as written; nil: there is none
	encrypt []byte
	id      []byte
	noEnd   bool   // no "endstream" is left
	waste   int    // bytes that may still be scanned for nothing; below 0: enough
	strs    []byte // room for the scanner
}

// survey finds the objects of a file and what its trailers say.
func survey(g *guard, b []byte) *file {
	f := &file{b: b, waste: 4*len(b) + 1<<20}
	for pos := 0; pos < len(b) && f.waste >= 0 && g.goOn(); {
		i := bytes.Index(b[pos:], []byte("obj"))
		until := len(b)
		if i >= 0 {
			until = pos + i
		}
		for t := pos; t < until && f.waste >= 0; { // trailers stand between objects
			k := bytes.Index(b[t:until], []byte("trailer"))
			if k < 0 {
				break
			}
			t += k + len("trailer")
			f.trailer(t)
		}
		if i < 0 {
			break
		}
		o, ok := f.header(until)
		pos = until + len("obj")
		if !ok {
			continue
		}
		var length int
		var xref bool
		next, ok := f.dict(pos, func(key, value []byte) {
			switch string(key) {
			case "Type":
				o.pack = string(value) == "/ObjStm"
				o.page = string(value) == "/Page"
				o.catalog = string(value) == "/Catalog"
				xref = string(value) == "/XRef"
			case "Length":
				length, _ = strconv.Atoi(string(value))
			}
		})
		f.objects = append(f.objects, o)
		if !ok {
			continue
		}
		if xref {
			f.trailer(pos)
		}
		pos = f.skipStream(next, length)
	}
	return f
}

// header reads the "1 0" before an "obj".
func (f *file) header(obj int) (o object, ok bool) {
	if end := obj + len("obj"); end < len(f.b) && class[f.b[end]] == 0 {
		return o, false
	}
	i := obj
	back := func() (n, at int, ok bool) {
		j := i
		for j > 0 && class[f.b[j-1]] == space {
			j--
		}
		i = j
		for i > 0 && j-i < 10 && class[f.b[i-1]] == digit {
			i--
		}
		n, err := strconv.Atoi(string(f.b[i:j]))
		return n, i, err == nil
	}
	if o.gen, _, ok = back(); !ok || i == 0 || class[f.b[i-1]] != space {
		return o, false
	}
	o.id, o.at, ok = back()
	return o, ok && o.id > 0 && o.id < maxObject && o.gen <= 65535
}

// trailer takes what a trailer says. A later one overrules an earlier one.
func (f *file) trailer(pos int) {
	f.dict(pos, func(key, value []byte) {
		switch string(key) {
		case "Root":
			f.root = value
		case "Encrypt":
			f.encrypt = value
		case "ID":
			f.id = value
		}
	})
}

// dict reads a dictionary at pos and hands on its keys and, as written, their values. It returns where it ends, and
// false if there is none or it is broken.
func (f *file) dict(pos int, visit func(key, value []byte)) (int, bool) {
	s := scanner{b: f.b, pos: pos}
	if s.next().kind != openDict {
		return pos, false
	}
	var key []byte
	value, values, depth := 0, 0, 0
	flush := func(end int) {
		if key != nil && values > 0 {
			visit(key, bytes.TrimRight(f.b[value:end], "\x00\t\n\f\r "))
		}
		key = nil
	}
	s.strs = f.strs
	defer func() { f.strs = s.strs }()
	for {
		s.strs = s.strs[:0]
		t := s.next()
		switch {
		case t.kind == end, t.kind == word && structural(t.text):
			f.waste -= s.pos - pos
			return pos, false
		case depth == 0 && t.kind == shutDict:
			flush(t.at)
			return s.pos, true
		case depth == 0 && t.kind == name && (key == nil || values > 0):
			flush(t.at)
			key, values = bytes.Clone(t.text), 0
			continue
		case t.kind == openDict, t.kind == open:
			depth++
		case t.kind == shutDict, t.kind == shut:
			depth = max(depth-1, 0)
		}
		if values == 0 {
			value = t.at
		}
		values++
	}
}

// structural words stand in no dictionary: one that is met there was never closed.
func structural(w []byte) bool {
	switch string(w) {
	case "obj", "endobj", "stream", "endstream", "xref", "trailer", "startxref":
		return true
	}
	return false
}

// skipStream goes behind the data of a stream whose dictionary ends at pos, if there is one. What is in a stream is no
// structure, whatever it looks like.
func (f *file) skipStream(pos, length int) int {
	data := streamAt(f.b, pos)
	if data == 0 {
		return pos
	}
	if after := data + length; length > 0 && after > data && after <= len(f.b) && streamEnds(f.b[after:]) {
		return after
	}
	if f.noEnd {
		return data
	}
	k := bytes.Index(f.b[data:], []byte("endstream"))
	if f.noEnd = k < 0; f.noEnd {
		return data
	}
	return data + k
}

// streamAt returns where the data of a stream begin whose dictionary ends at pos; 0: there is no stream.
func streamAt(b []byte, pos int) int {
	s := scanner{b: b, pos: pos}
	s.skipSpace()
	if !bytes.HasPrefix(b[s.pos:], []byte("stream")) {
		return 0
	}
	pos = s.pos + len("stream")
	if pos < len(b) && b[pos] == '\r' {
		pos++
	}
	if pos < len(b) && b[pos] == '\n' {
		pos++
	}
	return pos
}

func streamEnds(b []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(b[:min(len(b), 32)], "\x00\t\n\f\r "), []byte("endstream"))
}
