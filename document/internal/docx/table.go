package docx

import "cmp"

// table reads a table, row by row. What is a table of figures to one writer sets a page in columns for another; row.go
// tells them apart.
func (f *flow) table(base look) (lines []line) {
	for e := range f.s.children() {
		switch e.name {
		case "tblPr":
			for e := range f.s.children() {
				switch e.name {
				case "tblStyle":
					base.table = e.attr("val")
				case "shd":
					base.ground = cmp.Or(shade(e), base.ground)
				}
			}
		case "tr":
			if row := f.row(base); len(row) > 1 {
				lines = below(below(below(lines, line{}), row...), line{})
			} else {
				lines = below(lines, row...)
			}
		case "mc:AlternateContent":
			f.alternate(func() { lines = below(lines, f.table(base)...) })
		case "del", "moveFrom", "sdtPr", "tblGrid":
		default: // rows within a content control
			lines = below(lines, f.table(base)...)
		}
	}
	return lines
}

func (f *flow) row(base look) []line {
	r := row{open: -1}
	f.cells(base, &r)
	r.flush()
	return r.lines
}

// cells reads the cells within the element that was started last.
func (f *flow) cells(base look, r *row) {
	for e := range f.s.children() {
		switch e.name {
		case "tc":
			r.add(f.blocks(base))
		case "mc:AlternateContent":
			f.alternate(func() { f.cells(base, r) })
		case "trPr":
			for e := range f.s.children() {
				if e.name == "hidden" && e.on() {
					base.hidden = yes
				}
			}
		case "del", "moveFrom", "sdtPr", "tblPrEx":
		default:
			f.cells(base, r)
		}
	}
}
