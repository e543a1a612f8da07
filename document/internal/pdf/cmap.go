package pdf

import (
	"slices"
	"sort"
	"unicode/utf16"
)

// A cmap is a font's own table from its codes to text ("ToUnicode").
type cmap struct {
	one    map[uint32]string
	ranges []codeRange // by first code
}

type codeRange struct {
	first, last uint32
	text        string   // of the first code; the last unit counts up
	each        []string // or the text of each
}

// readCmap reads what matters of a cmap: the entries between "beginbfchar" and "beginbfrange" and their ends.
func readCmap(data []byte) *cmap {
	m := &cmap{one: map[uint32]string{}}
	s := scanner{b: data}
	var args []token
	for {
		t := s.next()
		if t.kind == end {
			break
		}
		if t.kind != word {
			if len(args) < mostOperands && len(m.one)+len(m.ranges) < mostKnown {
				args = append(args, t)
			}
			continue
		}
		switch string(t.text) {
		case "endbfchar":
			for ; len(args) >= 2; args = args[2:] {
				m.one[code(args[0].text)] = utf16Text(args[1].text)
			}
		case "endbfrange":
			m.bfrange(args)
		}
		args, s.strs = args[:0], s.strs[:0]
	}
	slices.SortStableFunc(m.ranges, func(a, b codeRange) int { return int(int64(a.first) - int64(b.first)) })
	return m
}

func (m *cmap) bfrange(args []token) {
	for len(args) >= 3 {
		r := codeRange{first: code(args[0].text), last: code(args[1].text)}
		if args[2].kind != open {
			r.text = utf16Text(args[2].text)
			args = args[3:]
		} else {
			args = args[3:]
			for len(args) > 0 && args[0].kind != shut {
				r.each = append(r.each, utf16Text(args[0].text))
				args = args[1:]
			}
			args = args[min(1, len(args)):]
		}
		if r.last >= r.first {
			m.ranges = append(m.ranges, r)
		}
	}
}

// overlaps is how many ranges before the nearest one are asked: in a sound table none of them overlap.
const overlaps = 4

// text returns the text of a code; "": the table does not say.
func (m *cmap) text(c uint32) string {
	if t, ok := m.one[c]; ok {
		return t
	}
	at := sort.Search(len(m.ranges), func(i int) bool { return m.ranges[i].first > c })
	for i := at - 1; i >= 0 && i >= at-overlaps; i-- {
		r := m.ranges[i]
		d := c - r.first
		switch {
		case c > r.last:
		case r.each != nil && int64(d) < int64(len(r.each)):
			return r.each[d]
		case r.each == nil && r.text != "":
			u := []rune(r.text)
			u[len(u)-1] += rune(d & 0xFFFF)
			return string(u)
		}
	}
	return ""
}

// code reads a code of one to four bytes. Some tables write codes of one byte as two; the number is the same.
func code(b []byte) (c uint32) {
	for _, x := range b[:min(len(b), 4)] {
		c = c<<8 | uint32(x)
	}
	return c
}

// mostUnits bounds the text of one code, in bytes. The longest ligatures have some 40.
const mostUnits = 128

func utf16Text(b []byte) string {
	if len(b) == 1 {
		return string(rune(b[0]))
	}
	b = b[:min(len(b), mostUnits)]
	u := make([]uint16, 0, len(b)/2)
	for i := 0; i+1 < len(b); i += 2 {
		if x := uint16(b[i])<<8 | uint16(b[i+1]); x != 0 {
			u = append(u, x)
		}
	}
	return string(utf16.Decode(u))
}
