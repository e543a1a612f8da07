package pdf

import (
	"bytes"
	"strconv"
)

// A PDF file ends in tables that say where its objects stand. Tables lie: they are cut off, shifted by a byte, lead in
// circles, or ask for a terabyte, and the library believes them, which can end the program and not only the call. So it
// never sees them. The objects are looked for here, by the words "1 0 obj" that each begins with, as programs do that
// repair PDF files, and the library gets the same bytes with a plain table of ours behind them. A file that was saved
// several times has some objects in several versions; the last one holds, as the format has it.

// The library wants a first line of this form and looks for the end in the last 100 bytes.
const firstLine = "%PDF-1.7\n"

// mended returns a file of the same objects with a table that can be trusted. Those that were packed into others and
// are unpacked by now stand behind the rest.
func (f *file) mended(unpacked []packed) []byte {
	out := make([]byte, 0, len(f.b)+len(f.b)/8+4096)
	out = append(out, firstLine...)
	out = append(out, f.b...)
	at := make(map[int]object, len(f.objects))
	highest := 0
	put := func(o object) {
		at[o.id] = o
		highest = max(highest, o.id)
	}
	var pages []object
	root, k := f.root, 0
	for i, o := range f.objects {
		o.at += len(firstLine)
		put(o)
		for ; k < len(unpacked) && unpacked[k].from == i; k++ {
			p := object{id: unpacked[k].id, at: len(out) + 1, page: unpacked[k].page, catalog: unpacked[k].catalog}
			out = append(out, '\n')
			out = strconv.AppendInt(out, int64(p.id), 10)
			out = append(out, " 0 obj\n"...)
			out = append(out, unpacked[k].text...)
			out = append(out, "\nendobj"...)
			put(p)
		}
	}
	ids := make([]int, 0, len(at))
	for id := 1; id <= highest; id++ {
		o, ok := at[id]
		if !ok {
			continue
		}
		ids = append(ids, id)
		if o.page {
			pages = append(pages, o)
		}
		if o.catalog && f.root == nil {
			root = reference(nil, o)
		}
	}
	table := len(out) + 1
	out = append(out, "\nxref\n"...)
	for i := 0; i < len(ids); {
		n := 1
		for i+n < len(ids) && ids[i+n] == ids[i]+n {
			n++
		}
		out = strconv.AppendInt(out, int64(ids[i]), 10)
		out = append(out, ' ')
		out = strconv.AppendInt(out, int64(n), 10)
		for _, id := range ids[i : i+n] {
			out = append(out, '\n')
			out = strconv.AppendInt(out, int64(at[id].at), 10)
			out = append(out, ' ')
			out = strconv.AppendInt(out, int64(at[id].gen), 10)
			out = append(out, " n"...)
		}
		out = append(out, '\n')
		i += n
	}
	out = append(out, "trailer\n<</Size "...)
	out = strconv.AppendInt(out, int64(highest+1), 10)
	for _, e := range []struct {
		key   string
		value []byte
	}{{"/Root ", root}, {"/Encrypt ", f.encrypt}, {"/ID ", f.id}} {
		if e.value != nil {
			out = append(append(append(out, ' '), e.key...), e.value...)
		}
	}
	// Keys of ours: the way to objects that nothing need lead to.
	out = append(out, "\n/Packs ["...)
	for _, i := range f.packs() {
		out = append(reference(out, f.objects[i]), ' ')
	}
	out = append(out, "]\n/Leaves ["...)
	for _, o := range pages {
		out = append(reference(out, o), ' ')
	}
	out = append(out, "]>>\n"...)
	out = append(out, bytes.Repeat([]byte{'\n'}, 100)...)
	out = append(out, "startxref\n"...)
	out = strconv.AppendInt(out, int64(table), 10)
	return append(out, "\n%%EOF\n"...)
}

// packs returns which of the objects hold others, without those that a later version overrules.
func (f *file) packs() (packs []int) {
	last := make(map[int]int, len(f.objects))
	for i, o := range f.objects {
		last[o.id] = i
	}
	for i, o := range f.objects {
		if o.pack && last[o.id] == i {
			packs = append(packs, i)
		}
	}
	return packs
}

func reference(out []byte, o object) []byte {
	out = strconv.AppendInt(out, int64(o.id), 10)
	out = append(out, ' ')
	out = strconv.AppendInt(out, int64(o.gen), 10)
	return append(out, " R"...)
}
