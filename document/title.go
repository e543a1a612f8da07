package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/metierhq/metier/internal/lex"
)

const (
	titleLead   = 4  // words that may stand before the one that makes it a title: "Senior Regional Vice President"
	titleLength = 10 // words of a title
	barredLead  = 8  // words that may stand before it where a bar or nothing stands before them all: "2017 - 2019 | User Support and IT Specialist"
)

// titleIn finds a job title among the words: the part between strong separators that has a phrase of a title in it,
// with the parts beside it, over a comma, that say what it is the title of ("Director, Information Technology").
func (p *parser) titleIn(from, to uint32) (first, last uint32, ok bool) {
	for i := from; i < to; i++ {
		if p.words[i].Flags&lex.Titular == 0 {
			continue
		}
		level, n := lex.TitleAt(p.words[i:to])
		if level == lex.NoLevel {
			continue
		}
		if next := i + uint32(n); next < to && p.words[next].Flags&lex.Spaced == 0 && ownerEnding(p.text[p.words[next-1].End:p.words[next].Start]) > 0 { // "President's Club"
			continue
		}
		if first, ok = p.titleStart(i, from); !ok {
			continue
		}
		last = i + 1
		for k := i + 1; k < i+uint32(n) && p.gap(k) == joined; k++ {
			last = k + 1
		}
		for last < to && last-first <= titleLength && p.gap(last) == joined && !p.cut(last, to) {
			last++
		}
		last = p.beforeTown(i+uint32(n), last, to)
		if last-first > titleLength || p.noTitle(i, i+uint32(n), last) || p.award(interval{first, last}) {
			continue
		}
		if first > from && (last-first <= 2 || p.list(first, last)) && (p.gap(first) == comma || p.dashed(first)) { // "Information Technology, Director"
			if k := p.partStart(first-1, from); p.field(k, first) {
				first = k
			}
		}
		last = p.withField(interval{first, last}, i, i+uint32(n), to)
		return first, last, last-first <= titleLength
	}
	return 0, 0, false
}

// beforeTown returns where a title ends whose last word, behind its phrase, is the town of the place behind a comma:
// "IT Director Lansing, MI", as a page with the place at its right edge reads.
func (p *parser) beforeTown(end, last, to uint32) uint32 {
	if last >= to || last <= end || p.gap(last) != comma || p.words[last].End-p.words[last].Start != 2 || p.kind(last)&isPlace == 0 || p.words[last].Flags&lex.Stop != 0 ||
		p.words[last-1].Flags&lex.Stop != 0 || p.kind(last-1)&(isPart|isTerms) != 0 || p.field(last-1, last) || last+1 < to && p.gap(last+1) == joined {
		return last
	}
	return last - 1
}

// titleStart returns the first word of the title whose phrase starts at word i. Words of a sentence are no title.
func (p *parser) titleStart(i, from uint32) (first uint32, ok bool) {
	slash, most := uint32(0), uint32(titleLead)
	for first = i; first > from && p.gap(first) == joined; first-- {
		w := &p.words[first-1]
		k := p.kind(first - 1)
		if w.Flags&lex.Stop != 0 && (p.is(first-1, "it") || p.is(first-1, "is")) {
			break // or the acronym in small letters
		}
		if k&isSentence != 0 || w.Flags&lex.Stop != 0 && k&isLink == 0 {
			return 0, false
		}
		if w.Flags&lex.Digits != 0 && w.End-w.Start > 1 || p.placeholder(first-1) {
			break
		}
		if slash == 0 && p.words[first].Flags&lex.Spaced == 0 && strings.IndexByte(p.text[w.End:p.words[first].Start], '/') >= 0 {
			slash = first
		}
		if i-first == titleLead && p.barred(first, from) {
			most = barredLead
		}
		if i-first == most { // one more word would be too many
			if slash == 0 {
				return 0, false
			}
			return slash, true
		}
	}
	// "Boston, MA IT Director": the end of a place goes with what is before the comma.
	if first > from && first < i && p.gap(first) == comma && p.kind(first)&isPlace != 0 && p.kind(first)&isPart == 0 {
		first++
	}
	for first < i && p.words[first].Flags&lex.Stop != 0 && p.kind(first)&isPlace == 0 {
		first++
	}
	return first, true
}

// barred tells whether a bar stands a few words before word i, and only joined words between, or what is looked at begins there,
// with capitals all along.
func (p *parser) barred(i, from uint32) bool {
	k, capitals := i, true
	for k > from && i-k < barredLead-titleLead && p.gap(k) == joined {
		k--
		capitals = capitals && (upper(p.text[p.words[k].Start]) || p.kind(k)&isLink != 0)
	}
	return k == from && capitals && !p.verbAt(k) || k > 0 && strings.HasSuffix(strings.TrimRight(p.text[p.words[k-1].End:p.words[k].Start], " "), "|")
}

// placeholder tells whether word i stands for the name of a place in a resume with the names taken out: the "State" of
// "City , State IT Specialist".
func (p *parser) placeholder(i uint32) bool {
	return i > 0 && p.kind(i)&(isPlace|isForm) != 0 && (p.is(i, "state") && p.is(i-1, "city") || p.nameless(i-1))
}

// nameless tells whether word i, which is not the last one, and the next are "Company Name", which stands for that of an employer in
// resumes with the names taken out. In those it is asked for again and again, so the two are known by their IDs; other signs that the
// lexicon takes for the same letters have more bytes.
func (p *parser) nameless(i uint32) bool {
	a, b, of := &p.words[i], &p.words[i+1], &p.vocabulary.company
	return a.ID == of[0].ID && b.ID == of[1].ID && a.End-a.Start == of[0].End && b.End-b.Start == of[1].End-of[1].Start
}

// noTitle tells whether a part that ends before word last is none in spite of the phrase from i to end: "Cottonwood
// Junior High", "Windows Server", "Expert in Excel".
func (p *parser) noTitle(i, end, last uint32) bool {
	if end == i+1 && end < last && p.words[end].Flags&lex.Stop != 0 && p.is(i, "expert") {
		return true
	}
	for k := i; k < end; k++ {
		if p.kind(k)&(isRank|isSchool) == 0 {
			return end == i+1 && i > 0 && p.is(i, "server") && p.gap(i) == joined && p.field(i-1, i)
		}
	}
	return end == last || p.kind(last-1)&(isFirm|isSchool) != 0
}

type joint uint8

const (
	joined joint = iota
	comma
	parted
	unclear // not by the bytes between them alone
)

// gap says how word i is joined to the word before it.
func (p *parser) gap(i uint32) joint {
	if p.words[i].Flags&lex.Spaced != 0 {
		return joined
	}
	return p.unspaced(i)
}

// unspaced does so for a word with more than one space, or less, before it.
func (p *parser) unspaced(i uint32) joint {
	from, to := p.words[i-1].End, p.words[i].Start
	if n := to - from; n-1 < 3 { // as nearly all: which of them cannot be guessed
		if j := jointOf[joins[p.text[from]]|joins[p.text[from+n/2]]|joins[p.text[to-1]]]; j != unclear {
			return j
		}
	}
	return p.jointIn(p.text[from:to])
}

// jointIn does so by all that stands before the word.
func (p *parser) jointIn(gap string) joint {
	if gap == " – " {
		return parted
	}
	of := gap[ownerEnding(gap):]                                                      // "Director's Assistant"
	if strings.Contains(of, "...") || wide(strings.TrimLeft(of, ".)"), p.narrowest) { // dots, or blanks, lead the eye to the next column
		return parted
	}
	for _, r := range of {
		switch r {
		case ' ', '\t', '\u00a0', '&', '/', '\\', '.', '\'', '’', '"', '+', utf8.RuneError: // a letter that was lost
		case '-', '–', '—', '‐', '‑':
			if strings.ContainsAny(of, " \t\u00a0") {
				return parted
			}
		case ',':
			return comma
		default:
			if unicode.IsSpace(r) && strings.TrimSpace(gap) == "," { // at the end of a line
				return comma
			}
			return parted
		}
	}
	return joined
}

// joins tells what a byte is to jointOf.
var joins = func() (t [256]uint8) {
	for c := range t {
		t[c] = joinsParted
		if c >= utf8.RuneSelf {
			t[c] = joinsUnclear
		}
	}
	t[' '], t['\t'], t['-'], t[','] = joinsBlank, joinsBlank, joinsDash, joinsComma
	t['&'], t['/'], t['\\'], t['"'], t['+'], t['.'], t['\''] = joinsJoined, joinsJoined, joinsJoined, joinsJoined, joinsJoined, joinsUnclear, joinsUnclear
	return t
}()

const (
	joinsBlank = 1 << iota
	joinsJoined
	joinsComma
	joinsParted
	joinsDash
	joinsUnclear
)

// jointOf is what jointIn says of some bytes, by what they are: as far as that is the same in whatever order they stand.
var jointOf = func() (t [2 * joinsUnclear]joint) {
	for k := range t {
		switch has := func(bits int) bool { return k&bits != 0 }; {
		case has(joinsUnclear), has(joinsComma) && has(joinsParted|joinsDash), !has(joinsJoined | joinsComma | joinsParted | joinsDash):
			t[k] = unclear
		case has(joinsComma):
			t[k] = comma
		case has(joinsParted), has(joinsDash) && has(joinsBlank):
			t[k] = parted
		}
	}
	return t
}()

// ownerEnding returns the length of the ending, at the start of a gap, of a word whose something is: "Director's". 0: it
// has none.
func ownerEnding(gap string) int {
	n := 1
	if strings.HasPrefix(gap, "’") {
		n = len("’")
	} else if gap == "" || gap[0] != '\'' {
		return 0
	}
	if len(gap) > n+1 && gap[n]|0x20 == 's' {
		return n + 1
	}
	return 0
}

// award tells whether what reads like a title is that of an award: "Manager of the Year".
func (p *parser) award(w interval) bool {
	if p.telling.Before(w.first, w.last) == w.last {
		return false
	}
	if w.first < w.last && p.kind(w.last-1)&isAward != 0 {
		return true
	}
	if n := w.last - w.first; n > 1 && p.is(w.last-1, "club") && p.titular(w.last-2, w.last-1) { // "President's Club"
		return true
	}
	for i := w.first + 2; i < w.last; i++ {
		if p.is(i-1, "the") && p.is(i-2, "of") && (p.is(i, "year") || p.is(i, "month") || p.is(i, "quarter")) {
			return true
		}
	}
	return false
}

// cut tells whether a title ends before word i: "IT Director at Acme", "of Acme Inc", a year, and the words that stand for an
// employer's name in resumes with the names taken out.
func (p *parser) cut(i, to uint32) bool {
	switch k := p.kind(i); {
	case p.words[i].Flags&lex.Year != 0, k&isAt != 0, k&isForm != 0 && p.form(i, uint32(len(p.words))) > 0:
		return true
	case !p.among(i, inTitleEnd): // as most are
		return false
	case i+1 < to && p.nameless(i):
		return true
	case i+2 < to && p.is(i, "city"):
		return p.is(i+1, "state")
	case p.is(i, "of"), p.is(i, "for"):
		return p.ofLegal(i+1, to)
	}
	return false
}

// ofLegal tells whether the words from i on are the name of a firm that ends with its legal form: "of Acme, Inc.", but not
// "of IT, Acme Inc.".
func (p *parser) ofLegal(i, to uint32) bool {
	for k := i; k < min(to, i+cityWords+1) && (k == i || p.gap(k) == joined || p.gap(k) == comma && !p.field(i, k)); k++ {
		if k > i && p.kind(k)&isLegal != 0 && p.kind(k)&isPlace == 0 {
			return true
		}
	}
	return false
}

func (p *parser) partStart(i, from uint32) uint32 {
	for i > from && p.gap(i) == joined {
		i--
	}
	return i
}

func (p *parser) partEnd(i, to uint32) uint32 {
	for i++; i < to && p.gap(i) == joined && !p.cut(i, to); i++ {
	}
	return i
}

// titular tells whether the words hold a phrase of a job title.
func (p *parser) titular(from, to uint32) bool {
	for i := from; i < to; i++ {
		if level, _ := lex.TitleAt(p.words[i:to]); level != lex.NoLevel {
			return true
		}
	}
	return false
}

func (p *parser) level(from, to uint32) (best lex.Level) {
	for i := from; i < to; i++ {
		if p.words[i].Flags&lex.Titular != 0 {
			level, _ := lex.TitleAt(p.words[i:to])
			best = max(best, level)
		}
	}
	return best
}
