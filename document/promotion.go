package document

import "github.com/metierhq/metier/internal/lex"

// Several posts at one employer may stand below its name, which is written once.

// share gives a post without an employer that of the posts above it, or that of the time there which is told above it, "Acorn Inc,
// 2005 - 2020"; or remembers its own as that of the posts below it.
func (p *parser) share(h *header, y *historyScan) {
	n := len(p.doc.Entries)
	e, titled := &p.doc.Entries[n-1], p.titular(h.title.first, h.title.last)
	switch {
	case e.Organisation == "" && titled && y.whole > 0 && e.during(&p.doc.Entries[y.whole-1]) && p.inTime(e, &p.doc.Entries[y.whole-1]):
		p.employed(&p.doc.Entries[y.whole-1], y)
		e.inherit(&p.doc.Entries[y.whole-1])
	case !titled && h.period.ranged && (e.Title != "" || e.Organisation != ""):
		y.whole, y.over, y.firm = n, 0, h.firm
	case e.Organisation != "":
		y.whole, y.over = 0, 0
		if y.shared = h.shared; h.shared || titled && h.firm.last <= p.lines[min(h.titleAt, h.line)].words.first {
			y.over = n
		}
	case y.over > 0 && h.period.ranged && (y.shared || titled && e.adjoins(&p.doc.Entries[n-2])):
		e.inherit(&p.doc.Entries[y.over-1])
	default:
		y.whole, y.over = 0, 0
	}
}

// inTime tells whether a post is one of those in the time of an entry. Where no word tells an employer, "Elgar Berhad, 2005 - 2020",
// it may be a trade, "Gardening", and the post must begin or end with it.
func (p *parser) inTime(e, whole *Entry) bool {
	if whole.Title == "" {
		return true
	}
	ends := e.Current && whole.Current || !e.Current && !whole.Current && e.To.Year == whole.To.Year
	return (ends || e.From.Year == whole.From.Year) && !p.field(whole.title.first, whole.title.last)
}

// employed says of the time at an employer who that is, where the name was taken for a title. It stands before what the employer
// is and where: "A maker of cloth", "Boston".
func (p *parser) employed(e *Entry, y *historyScan) {
	if e.Title == "" {
		return
	}
	if e.Organisation == "" || e.title.first < y.firm.first {
		e.Organisation = e.Title
	} else if e.Location == "" {
		e.Location = e.Title
	}
	e.Title, e.title.last = "", e.title.first
}

// inherit gives a post the employer of another.
func (e *Entry) inherit(of *Entry) {
	if e.Organisation = of.Organisation; e.Location == "" {
		e.Location = of.Location
	}
}

// adjoins tells whether no more than a year lies between two posts, whichever was the earlier one.
func (e *Entry) adjoins(other *Entry) bool {
	const year = 12
	return !e.From.IsZero() && !other.From.IsZero() &&
		(e.To.IsZero() || other.From.month(false) <= e.To.month(true)+year) && (other.To.IsZero() || e.From.month(false) <= other.To.month(true)+year)
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
	if p.lasting(l.words) {
		return true
	}
	if p.articled(l.words.first) && l.lastByte == '.' && !p.lines[k+1].apart {
		return true
	}
	return !p.verb(l) && !p.narrow(l, placeWidth) && p.heads(k-1)
}

// heads tells whether the short line k is the name of an employer by the place where it stands, its capitals or its words.
func (p *parser) heads(k int) bool {
	return k > 0 && jobs(p.lines[k-1].heading) || p.inCapitals(k) || p.located(k)
}

// located tells whether one of the parts of line k is a place or has a word of a firm's name.
func (p *parser) located(k int) bool {
	var buf [maxParts]part
	all := p.parts(p.lines[k].words, buf[:0])
	return hasPart(all, firmPart) || hasPart(all, placePart)
}

// firmAndPlace tells whether line k begins with the name of a firm and has a place behind it: "Elgar Corp - Boston, MA".
func (p *parser) firmAndPlace(k int) bool {
	var buf [maxParts]part
	all := p.parts(p.lines[k].words, buf[:0])
	return len(all) > 1 && all[0].what == firmPart && p.kind(all[0].last-1)&(isFirm|isLegal) != 0 && hasPart(all, placePart)
}

// articled tells whether word i is an article before a word in small letters, with which no name or title begins: "a leading maker",
// but not "The Elgar Group".
func (p *parser) articled(i uint32) bool {
	if p.words[i].Flags&lex.Stop == 0 || !p.is(i, "a") && !p.is(i, "an") && !p.is(i, "the") {
		return false
	}
	return int(i)+1 < len(p.words) && !upper(p.text[p.words[i+1].Start])
}

// during tells whether the dates of an entry are within those of another, as far as both state them.
func (e *Entry) during(of *Entry) bool {
	if e.From.IsZero() || of.From.IsZero() || e.From.before(of.From) {
		return false
	}
	return of.Current || !e.Current && !e.To.IsZero() && !of.To.before(e.To)
}
