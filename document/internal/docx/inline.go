package docx

import "strings"

// inline reads what stands within a paragraph, or within letters of one look, which is k.
func (f *flow) inline(p *paragraph, k look) {
	for e := range f.s.children() {
		switch e.name {
		case "pPr":
			f.settle(p)
		case "r":
			f.inline(p, p.base)
		case "rPr":
			k = readLook(f.s, f.r.styles).over(k)
		case "t", "m:t":
			f.write(p, k, breaks.Replace(f.s.text()))
		case "tab", "ptab":
			f.write(p, k, "\t")
		case "br", "cr":
			f.write(p, k, "\n")
		case "noBreakHyphen":
			f.write(p, k, "-")
		case "sym":
			f.write(p, k, string(symbol(e)))
		case "fldChar":
			f.mark(e.attr("fldCharType"))
		case "instrText":
			f.instruct(f.s.text())
		case "fldSimple":
			f.mark("begin")
			f.instruct(e.attr("instr"))
			f.mark("separate")
			f.inline(p, k)
			f.mark("end")
		case "footnoteReference":
			f.r.notes[note{"footnote", e.attr("id")}] = true
		case "endnoteReference":
			f.r.notes[note{"endnote", e.attr("id")}] = true
		case "txbxContent":
			f.box(p)
		case "mc:AlternateContent":
			f.alternate(func() { f.inline(p, k) })
		case "wp:anchor":
			f.r.covered = f.r.covered || f.margin || truth(e.attr("behindDoc"))
			f.inline(p, k)
		case "v:shape":
			f.r.covered = f.r.covered || f.margin || strings.Contains(e.attr("style"), "z-index:-")
			f.inline(p, k)
		case "del", "moveFrom", "delText", "sdtPr", "sdtEndPr", "rt":
			// deleted, settings, or the sounds of signs beside the signs
		default: // a link, an insertion, a content control: what is in it counts
			f.inline(p, k)
		}
	}
}

// breaks are no line breaks within <w:t>: there, they are white space of the XML.
var breaks = strings.NewReplacer("\r", " ", "\n", " ", "\t", " ")

// write adds letters of look k to a paragraph, unless nobody could see them.
func (f *flow) write(p *paragraph, k look, text string) {
	if f.silent(p) {
		return
	}
	f.read += len(text)
	w := f.r.hides(k)
	switch {
	case w == inGround && (k.ground == "" && f.r.keep || k.ground == boxed):
		f.r.doubtful.WriteString(text)
	case w != seen:
		f.r.unseen[w].WriteString(text)
		return
	}
	p.text.WriteString(text)
}
