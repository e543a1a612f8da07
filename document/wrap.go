package document

import "github.com/metierhq/metier/internal/lex"

// A text set to a width has lines of at most some 200 characters, and no narrower than 50.
const (
	narrowest  = 50
	widest     = 200
	aloneWidth = 70 // of the first line of a section that may go on, where no other tells the width yet
)

// A sectionWidth is what is known of the width of a section's lines, from its top down to the line that is read. What follows
// is not asked: a line appended to the text must not change how the ones above it are read.
type sectionWidth struct {
	width int  // of the widest line yet that may go on in the next one
	free  bool // a line is wider than any page: nothing was wrapped

	section Section
	bullet  bool // what goes on, or not, began with a bullet
	capital bool // likewise, with a capital
	bullets int  // so many began with one since one began without
}

// lists are the sections whose lines may be names: of them, a heading does not tell whether capitals begin them.
const lists = 1<<lex.Skills | 1<<lex.CertificatesSection | 1<<lex.Languages | 1<<lex.Interests

// below returns what is known below the heading l.
func (g *sectionWidth) below(p *parser, l *line) sectionWidth {
	return sectionWidth{section: l.heading, capital: lists>>l.heading&1 == 0 && g.capitalIn(p.text[l.start:])}
}

// begin notes how what line l begins does so, which its first word tells.
func (g *sectionWidth) begin(p *parser, l *line, first *lex.Word) {
	g.bullet, g.capital = l.bullet, g.capitalIn(p.text[first.Start:])
	g.bullets = (g.bullets + 1) * int(bit(l.bullet))
}

// capitalIn tells whether capitals begin what is said, as they begin s. A number or an acronym does not tell: it is as before.
func (g *sectionWidth) capitalIn(s string) bool {
	c, second := s[0], s[min(1, len(s)-1)]
	return upper(c) && (lower(second) || second == ' ') || g.capital && !lower(c)
}

// continues tells whether line i goes on in line i+1: no bullet there, no full stop here, and the first word there
// would not have fitted here, or no statement ends, or begins, with such a word, or where all have bullets it has none.
// Capitals are asked for one thing only: where they begin what is said, no small letter does. A text without any small
// letter, or with no capital, is told by the rest.
func (p *parser) continues(i int, g *sectionWidth) bool {
	l := &p.lines[i]
	g.free = g.free || p.wide(l)
	if g.free || i+1 >= len(p.lines) {
		return false
	}
	next := &p.lines[i+1]
	if next.wrapped {
		return true
	}
	parted := bit(ends[l.lastByte]) | bit(next.apart) | bit(next.bullet) | bit(next.hashed) | bit(next.header) | uint8(next.heading)
	if parted != 0 || p.wide(next) {
		return false
	}
	if g.section == Education && p.startsDegree(next) || g.section == Certificates && p.certificateEnds(l, next) {
		return false
	}
	small := p.small(next, g)
	if p.item(l, next) && !(small && (p.hangs(i, g) || p.participle(l, next))) {
		return false
	}
	if small || p.unended(l, next) || p.resumes(next, g) || p.hangs(i, g) && !p.posted(next) || g.section == Education && p.fieldGoesOn(l, next) {
		if !p.narrow(l, max(g.width, narrowest-1)) {
			g.width = p.width(l)
		}
		return true
	}
	known, first := g.width > 0, p.words[next.words.first]
	behind := 1 + int(first.End-first.Start) // what the first word there needs here
	bytes := max(l.end-l.start, l.width)     // no line has more characters: those of most need not be counted
	if known && bytes+behind <= g.width*9/10 {
		return false
	}
	if bytes < narrowest { // none is set so narrow: it does not matter by how much
		g.width = max(g.width, bytes)
	} else {
		g.width = max(g.width, p.width(l))
	}
	if !known && p.narrow(l, aloneWidth-1) && !p.prose(l, next, g) {
		return false
	}
	width := g.width
	if next.end-next.start > width {
		width = max(width, p.width(next))
	}
	// Type of varying width breaks lines at numbers of characters that differ by about a tenth.
	needed := width*9/10 + 1 - behind
	return width >= narrowest && bytes >= needed && p.width(l) >= needed
}

// hangs tells whether line i is of a bullet of a list of such, whose next line needs none to go on with it.
func (p *parser) hangs(i int, g *sectionWidth) bool {
	return g.bullet && (g.bullets > 1 || p.listed(i+2))
}

// unended tells whether a line ends with a comma and no verb begins the next, or with a sign or a word that no statement ends with.
func (p *parser) unended(l, next *line) bool {
	switch l.lastByte {
	case ',':
		return !p.verb(next)
	case '&':
		return true
	case 'a': // and no "Hepatitis A"
		if l.end-l.start > 1 && p.text[l.end-2] == ' ' {
			return true
		}
	}
	i := l.words.last - 1
	if p.words[i].Flags&lex.Stop == 0 || int(p.words[i].End) != l.end {
		return false
	}
	if p.is(i, "in") { // and no "Gary, IN"
		return i == l.words.first || p.gap(i) != comma
	}
	return p.kind(i)&isOpen != 0 || p.is(i, "the") || p.is(i, "an") || p.is(i, "as")
}

// resumes tells whether a line begins with a sign or a word that no statement begins with; below a bullet, that may be "in".
func (p *parser) resumes(l *line, g *sectionWidth) bool {
	if c := p.text[l.start]; c == '&' || c == '(' && isAlpha(p.text[l.start+1]) { // the number of a telephone may
		return true
	}
	i := l.words.first
	return p.words[i].Flags&lex.Stop != 0 && i+1 < l.words.last && p.spaced(i+1) &&
		(p.kind(i)&isOpen != 0 || g.bullet && p.is(i, "in"))
}

// notTold are the sections where a small letter tells nothing: an address may begin so.
const notTold = 1<<NoSection | 1<<lex.Contact | 1<<lex.Personal | 1<<lex.References

// hanging tells whether line i, which has dates, is the rest of what a bullet above says: "... to new storage in the years" and
// "2016 - 2018", "Ran a" and "safety program since March 2011". Below the name of a job they are its own.
func (p *parser) hanging(i int) bool {
	l := &p.lines[i]
	if l.bullet || l.apart || i == 0 || !p.belowBullet(i) {
		return false
	}
	up := &p.lines[i-1]
	last := up.words.last - 1
	if _, _, titled := p.titleIn(up.words.first, up.words.last); titled {
		return false
	}
	if up.lastByte != ',' && (p.unended(up, l) || p.kind(last)&isUnit != 0) {
		return true
	}
	return lower(p.text[l.start]) && upper(p.text[up.start]) && p.words[l.words.first].Flags&(lex.Month|lex.Digits) == 0 && !p.is(l.words.first, "from")
}

// small tells whether a line begins with a small letter, of no name such as "iOS", below what began with a capital.
func (p *parser) small(l *line, g *sectionWidth) bool {
	return g.capital && lower(p.text[l.start]) && !upper(p.text[min(l.start+1, l.end-1)]) && notTold>>g.section&1 == 0
}

// participle tells whether what looks like a verb at the start of a line is a participle, with the line above: "a newly" and
// "opened site", "tickets" and "raised by users".
func (p *parser) participle(up, l *line) bool {
	return up.end-up.start > 2 && same(p.text[up.end-2:up.end], "ly") || l.words.last-l.words.first > 1 && p.is(l.words.first+1, "by")
}

// posted tells whether a line names a post or a place: the next job's, below a bullet.
func (p *parser) posted(l *line) bool {
	if p.any(l.words, isPlace|isLegal) {
		return true
	}
	first, _, ok := p.titleIn(l.words.first, min(l.words.last, l.words.first+titleWords))
	return ok && first == l.words.first && l.lastByte != '.'
}

// fieldGoesOn tells whether the field of the degree that a line begins with ends on the next one: "Bachelor of Science in Computer"
// and "Science".
func (p *parser) fieldGoesOn(l, next *line) bool {
	return l.words.last == next.words.first && p.startsDegree(l) && p.overLines(next.words.first, next.words.last) > 0
}

// overLines returns the end of what the last words of a line name together with the first ones of the next, from word i on; 0: nothing.
func (p *parser) overLines(i, end uint32) uint32 {
	if !p.breaks.lines.Any(i, i+1) {
		return 0
	}
	var buf [4]lex.Mark
	for _, m := range p.concepts(interval{i - min(i, 2), min(i+2, end)}, lex.Context{Education: true}, buf[:0]) {
		if m.First < i && m.Last > i {
			return m.Last
		}
	}
	return 0
}

// prose tells whether a line whose width is the first to be told, and small, is one of a text that was wrapped: of a bullet
// that has a line without one below it, or of sentences in a summary.
func (p *parser) prose(l, next *line, g *sectionWidth) bool {
	if p.narrow(l, narrowest-1) {
		return false
	}
	if g.bullet {
		return !p.posted(next)
	}
	return p.any(l.words, isSentence) || g.section == Summary && p.told(l.words) && p.told(next.words)
}

// item tells whether the next line starts a statement or an entry of its own: with a verb in the past, or behind a
// year, as in lists of degrees.
func (p *parser) item(l, next *line) bool {
	last := p.words[l.words.last-1]
	return last.Flags&lex.Year != 0 || l.lastByte != ',' && last.Flags&lex.Stop == 0 && p.verb(next)
}

// startsDegree tells whether a line's first words name a degree.
func (p *parser) startsDegree(l *line) bool {
	return p.starts(l, lex.Context{Education: true}) == lex.Degree
}

// starts returns the class of what a line's first words name.
func (p *parser) starts(l *line, c lex.Context) lex.Class {
	var buf [4]lex.Mark
	marks := p.concepts(interval{l.words.first, min(l.words.last, l.words.first+4)}, c, buf[:0])
	if len(marks) == 0 || marks[0].First > l.words.first {
		return lex.Thing
	}
	return marks[0].Concept.Class()
}

// certificateEnds tells whether what a line of certificates says ends with it: with the state of one, or as the next line
// begins with the name of another.
func (p *parser) certificateEnds(l, next *line) bool {
	last := l.words.last - 1
	if l.lastByte == ',' || p.words[last].Flags&lex.Stop != 0 || p.text[next.start] == '(' {
		return false
	}
	return p.unheld(last, l.words) || p.starts(next, lex.Context{Certificates: true}) == lex.Certificate
}

// ends tells the bytes that end a line which does not go on.
var ends = [256]bool{'.': true, '!': true, '?': true, ':': true, ';': true}

// bit returns 1 for what is so: several such are asked at once, and without a branch for each.
func bit(so bool) uint8 {
	if so {
		return 1
	}
	return 0
}
