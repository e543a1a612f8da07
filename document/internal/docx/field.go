package docx

import "strings"

// A field is text that Word works out, such as the number of a page: a code, and what the code came to when the file
// was saved. Fields may stand within each other. The results are text like any other, but for those of pages.
type field struct {
	code   string
	result bool // its code has ended
}

// maxFields is how deep fields may stand within each other. More are not told apart.
const maxFields = 64

// mark reads a mark of a field: "begin", "separate" or "end".
func (f *flow) mark(kind string) {
	last := len(f.fields) - 1
	switch {
	case kind == "begin" && last+1 < maxFields:
		f.fields = append(f.fields, field{})
	case kind == "separate" && last >= 0:
		f.fields[last].result = true
	case kind == "end" && last >= 0:
		f.fields = f.fields[:last]
	}
}

const maxCode = 64 // bytes; the name stands at the start

func (f *flow) instruct(code string) {
	if last := len(f.fields) - 1; last >= 0 && len(f.fields[last].code) < maxCode {
		f.fields[last].code += code[:min(len(code), maxCode)]
	}
}

// silent tells whether what stands here is no text: within the code of a field, or the number of a page.
func (f *flow) silent(p *paragraph) bool {
	for i := range f.fields {
		if !f.fields[i].result {
			return true
		}
		if f.fields[i].page() {
			p.paged = true
			return true
		}
	}
	return false
}

func (d *field) page() bool {
	name, _, _ := strings.Cut(strings.TrimSpace(d.code), " ")
	switch strings.ToUpper(name) {
	case "PAGE", "NUMPAGES", "SECTIONPAGES":
		return true
	}
	return false
}

// endFields ends what cannot go beyond a paragraph, so that a field that was never ended hides no more than that.
func (f *flow) endFields() {
	open := f.fields[:0]
	for _, d := range f.fields {
		if d.result && !d.page() {
			open = append(open, d)
		}
	}
	f.fields = open
}
