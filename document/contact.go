package document

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/metierhq/metier/internal/lex"
)

// Who somebody is and where to reach him is no evidence, whatever the words: "Cisco Ramirez", "17 Oracle Street, Cisco, TX",
// "lee@network-security.example". In the lines at the top, and in the part of a text for it, names and addresses are in no
// passage. Elsewhere addresses of mail are denied within theirs, and in a text that has one those of the web.

const (
	contactLines = 8 // lines at the top, above the first heading, that may say where somebody lives
	addressWords = 7 // words of a number and a street
	townWords    = 3
	linkWords    = 12 // of one address of the web
	zipDigits    = 5
)

//go:embed data/streets.txt
var streetData string

var streets = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for line := range strings.Lines(streetData) {
		if line[0] != '#' {
			m[strings.TrimSpace(line)] = true
		}
	}
	return m
})

// atTop tells whether line i, of a section and of no job unless owner says so, may say who somebody is and where to reach him.
func (p *parser) atTop(i int, section Section, owner int) bool {
	if owner >= 0 || section != lex.Contact && (section != NoSection || i >= contactLines) {
		return false
	}
	l := &p.lines[i]
	return section == lex.Contact || !l.bullet && p.kind(l.words.first)&isLabel == 0 && !p.sentence(l) // "Location: Duluth, MN" is a fact
}

// withoutContact makes the passages of words at the top of a text, or in its part for contact, that tell of no job, and leaves
// out who somebody is, where he lives and how to reach him. The first of the words is on line i.
func (p *parser) withoutContact(w interval, section Section, i int) {
	from := w.first
	leave := func(out interval) {
		if out.first < out.last {
			p.block(interval{from, out.first}, section, -1)
			from = out.last
		}
	}
	if i == 0 {
		leave(p.namePart(w))
	}
	for at := from; at < w.last; {
		link := p.link(interval{at, w.last})
		for at < link.first {
			end := at + 1
			for end < link.first && p.gap(end) != parted {
				end++
			}
			for at < end {
				address := p.address(interval{at, end})
				leave(address)
				at = address.last
			}
		}
		leave(link)
		at = link.last
	}
	p.block(interval{from, w.last}, section, -1)
}

// denyLinks denies the addresses of mail and of the web among words: they say nothing.
func (p *parser) denyLinks(w interval) {
	for w.first < w.last {
		link := p.link(w)
		p.deny(link, true)
		w.first = link.last
	}
}

// has tells whether a sign is among words.
func (p *parser) has(w interval, sign byte) bool {
	return w.first < w.last && strings.IndexByte(p.text[p.words[w.first].Start:p.words[w.last-1].End], sign) >= 0
}

// link returns the words of the first address of mail or of the web among words, or none behind the last of them.
func (p *parser) link(w interval) interval {
	for i := w.first; i < w.last; {
		start, end := int(p.words[i].Start), int(p.words[i].End)
		for start > 0 && !blank(p.text[start-1]) && !strings.HasSuffix(p.text[:start], "\u00a0") {
			start--
		}
		for end < len(p.text) && !blank(p.text[end]) && !strings.HasPrefix(p.text[end:], "\u00a0") {
			end++
		}
		last := i + 1
		for last < w.last && int(p.words[last].Start) < end {
			last++
		}
		s := p.text[start:end]
		if strings.IndexByte(s, '@') > 0 || len(s) > 4 && same(s[:4], "www.") || strings.IndexByte(s, '/') > 0 && (strings.Contains(s, "://") || bareLink(s)) {
			return interval{i, last}
		}
		i = last
	}
	return interval{w.last, w.last}
}

// bareLink tells whether s is an address of the web without its beginning, a page of somebody's: "linkedin.com/in/lee-erp". The name
// of a firm or a product has no page behind it ("Salesforce.com", "ASP.NET/C#").
func bareLink(s string) bool {
	host, page, _ := strings.Cut(s, "/")
	dot := strings.LastIndexByte(host, '.')
	return page != "" && dot > 0 && domains[strings.ToLower(host[dot+1:])] && !strings.EqualFold(host, "asp.net") && !strings.EqualFold(host, "vb.net")
}

// domains are the last parts of the names of hosts at which people have pages.
var domains = map[string]bool{
	"app": true, "ai": true, "au": true, "biz": true, "ca": true, "co": true, "com": true, "de": true, "design": true, "dev": true, "edu": true, "fr": true,
	"gov": true, "in": true, "info": true, "io": true, "it": true, "ly": true, "me": true, "net": true, "nl": true, "online": true, "org": true,
	"page": true, "pro": true, "site": true, "tech": true, "uk": true, "us": true,
}

// namePart returns the words of somebody's name that the first line of a text begins with, where how to reach him stands behind
// or below them, or his title below; or none at its start.
func (p *parser) namePart(w interval) interval {
	name := interval{w.first, w.first + 1}
	for name.last < w.last && p.gap(name.last) == joined {
		name.last++
	}
	sentence := ends[p.lines[0].lastByte] && name.last == w.last
	for i := 0; p.mayBeName(name) && !sentence && i < len(p.lines) && i <= nameLines && p.lines[i].heading == NoSection; i++ {
		l := &p.lines[i]
		head := interval{l.words.first, min(l.words.last, l.words.first+headlineWords)}
		if p.contact(l) || p.address(head).first < head.last || i > 0 && p.titled(i) {
			return name
		}
	}
	return interval{w.first, w.first}
}

// mayBeName tells whether words may be somebody's name: two to four of them, of no title, degree or certificate, and not all of a
// field of work.
func (p *parser) mayBeName(w interval) bool {
	if n := w.last - w.first; n < 2 || n > 4 || p.any(w, isSentence|isFirm|isUnit|isNumber) || p.verbAt(w.first) {
		return false
	}
	for i := w.first; i < w.last; i++ {
		if f := p.words[i].Flags; f&(lex.Digits|lex.Year|lex.Month) != 0 || f&lex.Stop != 0 && p.words[i].End-p.words[i].Start > 2 {
			return false
		}
	}
	return !p.titular(w.first, w.last) && !p.field(w.first, w.last) && !p.qualifies(&line{words: w})
}

// address returns the words of the first address among words that nothing but commas parts, or none behind the last of them.
func (p *parser) address(w interval) interval {
	for at := w.first; at < w.last; {
		end := p.commaEnd(at, w.last)
		street := p.street(interval{at, end})
		if street || p.townAt(interval{at, w.last}) {
			last := end
			for last < w.last {
				next := p.commaEnd(last, w.last)
				state := p.state(interval{last, next})
				if !state && (!street || next-last > townWords || p.titular(last, next)) {
					break
				}
				if last = next; state {
					break
				}
			}
			return interval{at, last}
		}
		at = end
	}
	return interval{w.last, w.last}
}

func (p *parser) commaEnd(at, end uint32) uint32 {
	for at++; at < end && p.gap(at) != comma; at++ {
	}
	return at
}

// street tells whether words are a number and a street: "12 Elm Street NW".
func (p *parser) street(w interval) bool {
	if w.last-w.first < 3 || w.last-w.first > addressWords || p.words[w.first].Flags&lex.Digits == 0 || p.any(w, isUnit|isPeople|isGroup) {
		return false
	}
	var buf [longestRare]byte
	for i := w.first + 2; i < w.last; i++ {
		if p.words[i].Flags&lex.Stop != 0 {
			return false
		}
		if streets()[string(p.folded(i, &buf))] {
			return true
		}
	}
	return false
}

// townAt tells whether words begin with a town and the state behind its comma: "Cisco, TX 76437".
func (p *parser) townAt(w interval) bool {
	end := p.commaEnd(w.first, w.last)
	return end < w.last && end-w.first <= townWords && !p.titular(w.first, end) && p.state(interval{end, p.commaEnd(end, w.last)})
}

// state tells whether words are a state or country, with its code for mail or without.
func (p *parser) state(w interval) bool {
	code := p.words[w.last-1].Flags&lex.Digits != 0 && p.words[w.last-1].End-p.words[w.last-1].Start == zipDigits
	if code {
		w.last--
	}
	n := w.last - w.first
	return n > 0 && n <= 2 && p.kind(w.last-1)&isPlace != 0 && p.kind(w.last-1)&isRemote == 0 && (code || n == 2 || p.words[w.first].Flags&lex.Stop == 0)
}
