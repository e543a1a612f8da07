package match

import (
	"math"
	"math/bits"
	"slices"
	"strings"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
)

// Coverage becomes credit on one line: nothing below low, full credit from high on. A line of a resume never has every
// word of a duty, and one that has a third of them is about something else. The thing alone without what was done with
// it ("ERP" of "selected ERP system") comes to a part of the credit and does not meet the item. What a post says for its
// lines ("IT", "managed") counts as if the line said it, unless the line itself has only a part of the item: see part.
//
// A third more or less of coverLow, or coverHigh from 7000 to 10,000, moves AP by .006 at most and the median of directors by 2
// points. A third more of coverOwn takes .04 of AP, a third less nothing. Without coverPart AP is .01 less.
const (
	coverLow  = 4500 // of 10,000
	coverHigh = 8500
	coverOwn  = 5000 // what the passage itself must cover of what its post does not say: "IT", "managed"
	coverPart = 5500 // the most that a part covers
)

func creditOf(cover int) int {
	// From a quarter at the low end to all at the high end.
	credit := min(full/4+(cover-coverLow)*(full-full/4)/(coverHigh-coverLow), full)
	if cover < coverLow {
		credit = 0
	}
	return credit
}

// A covering is a passage that earns credit for a row.
type covering struct {
	credit  int32 // of full
	passage int32
	phrase  int32
	from    uint32 // the first word of the window
	rung    Rung
	proof   interval // of witnesses: what met the phrase's places
}

// An interval is a part of an array; last is exclusive.
type interval struct{ first, last uint32 }

// A witness is a term that met a place of a phrase.
type witness struct {
	term        uint32
	kind        lex.Kind
	first, last uint32 // words of the document, last exclusive
}

// A meeting is a place of a phrase, and the term that meets it.
type meeting struct {
	place int32
	term  uint32
}

// cover returns how much of a phrase the marked passage and its setting cover, of 10,000, and whether the passage has
// every word of it exactly.
func (s *scratch) cover(d *document.Document, ph *phrase, at *setting) (cover int, exact bool) {
	var sum, own, content, unsaid, mine, places int32 // content: what of own no post could say
	meetings := s.meetings[:cap(s.meetings)]
	n := 0
	for k := ph.first; k < ph.last; k++ {
		pl := &s.role.places[k]
		by, met := s.metBy(ph, pl)
		meetings[n] = meeting{k, by}
		n += int(met+127) >> 7 // 1 if it is met
		if s.counted && ph.people && pl.said == saidLead {
			met = byWord // who says how many people are led has said that they are
		}
		own += int32(met) * pl.weight
		content += int32(met) * pl.content()
		one := (int32(met) + 127) >> 7 // 1 if it is met by the passage
		mine += one
		field := int32(0)
		if pl.said == saidField {
			field = byWord * pl.weight
		}
		unsaid += field & (one - 1) // of the places that are not met
		best := max(int32(met), int32(s.met[pl.said]))
		sum += best * pl.weight
		places += (best + 127) >> 7 // 1 if it is met at all
	}
	s.meetings = meetings[:n]
	switch {
	case places < min(2, ph.last-ph.first), content*100 < coverOwn*ph.content:
		return 0, false // "systems" alone is not "researched new systems", and "responsible for IT" not "managed IT vendors"
	case own <= byWord*weightPlain && own < byWord*ph.weight && (mine < 2 || own+unsaid < byWord*ph.weight || s.parted(d)):
		return 0, false // words that all say little, and leave more unsaid than the field: some staff is not the managing of it
	case ph.people && mine > 1 && s.parted(d), ph.delivers && !s.delivered(d):
		return 0, false
	}
	cover = int(sum) * 100 / int(ph.weight)
	if at.rung != Listed { // an entry of a list says no more than what it names
		cover = min(cover, s.mostOf(ph))
	}
	return cover, own == byWord*ph.weight
}

// parted tells whether a word stands between those that meet a phrase that makes them words of two things: who led
// classes for the staff did not lead the staff, and who managed systems for a firm with 140 employees managed none of
// them. Some prepositions do not: "up to 60", "over 60", "on-site". Nor does a "with" that goes back to who did it: "led
// operations for 14 sites, with 34 staff", "for 14 sites with a staff of 34".
func (s *scratch) parted(d *document.Document) bool {
	from, to := uint32(math.MaxUint32), uint32(0)
	for _, m := range s.meetings {
		from, to = min(from, s.have[m.term].last), max(to, s.have[m.term].first)
	}
	parted := false
	for i := from; i < to; i++ {
		w := d.Word(i)
		if w.Flags&lex.Stop == 0 {
			continue
		}
		switch strings.ToLower(w.Of(d.Text)) {
		case "for", "by", "from", "as", "about", "during", "that", "which", "who":
			parted = true
		case "with":
			parted = parted && !goesBack(d, i)
		}
	}
	return parted
}

// delivered tells whether the thing that a phrase names is what was delivered, and not what something else has to do with: who
// "delivered reports from the CRM" delivered no CRM, who "delivered laptops for the shops, and a CRM" did.
func (s *scratch) delivered(d *document.Document) (it bool) {
	deed, thing := uint32(math.MaxUint32), uint32(0)
	for _, m := range s.meetings {
		switch pl, h := &s.role.places[m.place], &s.have[m.term]; {
		case pl.traits&isDone != 0:
			deed, it = h.last, true
		case pl.names.Whole():
			thing = h.first
		}
	}
	for i := deed; i < thing; i++ {
		w := d.Word(i)
		if strings.IndexByte(d.Text[d.Word(i-1).End:w.Start], ',') >= 0 {
			it = true
		}
		if w.Flags&lex.Stop == 0 {
			continue
		}
		switch strings.ToLower(w.Of(d.Text)) {
		case "and":
			it = true
		case "for", "from", "on", "about":
			it = false
		}
	}
	return it
}

// goesBack tells whether the "with" at word i, which is not the first, is of who did what the line tells, and not of
// what stands before it: a comma parts them, or it is "with a team of 12" rather than "with 140 employees".
func goesBack(d *document.Document, i uint32) bool {
	before := d.Word(i - 1)
	if strings.IndexByte(d.Text[before.End:d.Word(i).Start], ',') >= 0 {
		return true
	}
	switch next := d.Word(i + 1); strings.ToLower(next.Of(d.Text)) {
	case "a", "an", "my":
		return true
	}
	return false
}

// mostOf returns the most that what meets a phrase covers, of 10,000. It is coverPart for a part of what the phrase says,
// whatever it weighs and whatever the post says: things, with nothing that is done to them ("hardware and software" of their
// purchase), or a single word. That may be one word of a name ("strategic" of an IT strategy), or what is done, with nothing
// that it is done to ("trained"). Another name of the thing says enough, where the phrase has a name of several words
// ("SLA") or says little else ("budget"), and so does what is done in the role's field ("backup"). It is 0 where only a kind
// of the thing is named: "Citrix" says nothing of the purchase of software.
func (s *scratch) mostOf(ph *phrase) int {
	first, last := uint32(math.MaxUint32), uint32(0)
	some, every := traits(0), ^traits(0)
	for _, m := range s.meetings {
		pl, h := &s.role.places[m.place], &s.have[m.term]
		own := pl.traits
		if m.term != pl.concept {
			own &^= saysEnough
		}
		if h.kind == lex.Related {
			own |= isKin
		}
		some, every = some|own, every&own
		first, last = min(first, h.first), max(last, h.last)
	}
	// No branch: none of it can be guessed.
	lacking := traits(one(ph.acts)) * isDone &^ some
	alone := traits(less(last-first, 2)&less(1, uint32(ph.last-ph.first))) * saysEnough &^ some
	most := 10_000
	if lacking|alone != 0 {
		most = coverPart
	}
	if every&isKin*lacking != 0 {
		most = 0
	}
	return most
}

// metBy returns the term of a place that the marked words meet best, and how strongly they do; 0: they meet none. Its branches
// are on what is rare: whether a place is met, and by a word or a name, cannot be guessed.
func (s *scratch) metBy(ph *phrase, pl *place) (by uint32, met uint32) {
	concept := pl.concept
	exact, stem, name := uint32(s.met[pl.exact]), uint32(s.met[pl.stem]), uint32(s.met[concept])
	by, met = pl.exact, max(exact, stem)&pl.worded
	if exact < stem {
		by = pl.stem
	}
	if less(name, 1)&less(0, min(stem, uint32(s.met[pl.rest]))) != 0 && s.apart(pl) { // words alone, and not of one name
		met = 0
	}
	word := met
	if met == withinName {
		met = uint32(max(s.strengthWithin(ph, pl.exact), s.strengthWithin(ph, pl.stem)))
	}
	h := &s.have[concept]
	if less(word, name)&less(h.last-h.first, uint32(pl.end-pl.begin)) != 0 && !s.wholeName(pl) {
		name = 0
	}
	if word < name {
		by = concept
	}
	return by, max(met, name)
}

// glance returns what the places of a phrase come to that may be met at all, and those that words may meet. Most phrases that
// come so far have one. All terms are looked at, whatever the one before says: a processor that guesses it is wrong too often.
func (s *scratch) glance(ph *phrase) (all, own counts) {
	met, said := s.met, &s.said
	for i := ph.sights.first; ; {
		four := &s.role.sights[i]
		all0, own0 := four[0].of(met, said)
		all1, own1 := four[1].of(met, said)
		all2, own2 := four[2].of(met, said)
		all3, own3 := four[3].of(met, said)
		all, own = all+all0+all1+all2+all3, own+own0+own1+own2+own3
		if i++; i == ph.sights.last {
			return all, own
		}
	}
}

// of returns the counts of a place if it may be met, and those if words may meet it. said are all bits for what their post says.
func (x *sight) of(met []uint8, said *[4]counts) (all, own counts) {
	words := counts(-int64(met[x.stem]|met[x.concept]) >> 63) // all bits if it is met by words
	return x.counts & (words | said[x.said%4]), x.own & words
}

// tells tells whether a telling place of a phrase is met by words, where the words in hand called it up and may have enough of it.
func (s *scratch) tells(ph *phrase) bool {
	if ph.tells {
		return true
	}
	for k := ph.first; k < ph.last; k++ {
		if pl := &s.role.places[k]; pl.telling && s.met[pl.stem]|s.met[pl.concept] > 0 {
			return true
		}
	}
	return false
}

// passages finds what the passages of a document earn for the rows. Of most of them what surrounds them says that they earn
// nothing.
func (s *scratch) passages(d *document.Document) {
	for from := 0; from < len(d.Passages); from += 64 {
		passages := d.Passages[from:min(from+64, len(d.Passages))]
		firsts, asked := s.role.spotsOf(passages)
		all := ^uint64(0) >> (64 - len(passages))
		for firsts != 0 {
			first := firsts & -firsts
			firsts &^= first
			here := (firsts&-firsts - first) & all // up to the next spot
			q := &passages[bits.TrailingZeros64(first)]
			switch q.Section {
			case document.Education: // degrees are measured, and a school's name shows nothing
				continue
			case lex.Employer: // what a firm says of itself
				continue
			}
			if s.move(q); s.silent {
				here &= asked
			}
			for ; here != 0; here &= here - 1 {
				s.passage(d, from+bits.TrailingZeros64(here))
			}
		}
	}
}

// passage finds what passage number i earns for the rows.
func (s *scratch) passage(d *document.Document, i int) {
	q := &d.Passages[i]
	around, runsOn := s.settingOf(q, q.Fields()), s.role.runsOn(q)
	if around.mute && !runsOn {
		return
	}
	words, marks := d.Words(q), d.Marks(q)
	first, read, beside, helps := q.FirstWord(), false, false, false
	last := first + uint32(len(words))
	for from := first; ; from += s.role.window / 2 {
		to := min(from+s.role.window, last)
		at := around
		if runsOn {
			at = s.settingOf(q, s.role.fieldsAt(d, q, from, to))
		}
		if !at.mute && !(at.quotes && !s.role.mayQuote(words[from-first:to-first], marks)) {
			if !read {
				s.read(d, q)
				read, beside, helps = true, standsBeside(s.role.beside, q, marks), standsBeside(s.role.helping, q, marks)
				if s.led = s.led[:0]; at.lead > 0 && !beside {
					s.count(d, q)
				}
			}
			if s.lead = at.lead; beside {
				s.lead = 0
			}
			s.counted = s.lead > 0 && slices.ContainsFunc(s.led, func(x interval) bool { return x.first >= from && x.last <= to })
			share := int32(100)
			if helps && from == first {
				share = creditHelped
			}
			s.meet(from, to, at.broad)
			s.earn(d, i, from, at, share)
		}
		if to == last {
			return
		}
	}
}

// earn offers what the marked words cover. It counts a share, per hundred, for phrases that are not of help themselves.
func (s *scratch) earn(d *document.Document, i int, from uint32, at *setting, share int32) {
	r := s.role
	whole := int32(full * rungCredit[at.rung] / 100) // what a line earns that has every word of the item
	for _, n := range s.promising() {
		ph, most := &r.phrases[n], at.most
		s.fresh[n] = 1
		if share < 100 && !ph.helps {
			most = most * share / 100
		}
		least := s.least(ph.row, int32(i), n)
		if most <= least && ph.number > 0 {
			continue // its row has better evidence, but for its own text word for word
		}
		met, own := s.glance(ph)
		if (met+ph.needs)&(own+ph.ownNeeds)&enough != enough {
			continue
		}
		atBest := int32(creditOf(int(met.weight())*10_000/int(ph.weight))) * most / full
		itsText := ph.number == 0 && met.weight() >= ph.weight // word for word, it may be
		if atBest <= least && !itsText || !s.tells(ph) {
			continue
		}
		cover, exact := s.cover(d, ph, at)
		credit := int32(creditOf(cover)) * most / full
		if exact && ph.number == 0 {
			credit = whole
			s.copied[ph.row] = s.copied[ph.row] || ph.last-ph.first >= longText
		}
		if credit >= leastCredit {
			s.offer(d, int(ph.row), covering{credit: credit, passage: int32(i), phrase: int32(n), from: from, rung: at.rung})
		}
	}
}

// promising returns the phrases that have one of the terms in hand at a rare place and, as far as signs tell, meet one of the
// others that they need then, each once. It goes through what is posted for all terms as if it were one list, and notes what is
// worth a look without a branch: neither how many phrases a term has nor which these are can be guessed.
func (s *scratch) promising() []uint32 {
	jumps := s.jumpsOf(s.touched)
	sign, posted, fresh, worth, at, found := s.sign, s.role.posted, s.fresh, s.worth[:len(jumps):len(jumps)], uint32(0), 0
	for i := range jumps {
		at += jumps[i]
		jumps[i] = 0
		p := &posted[at]
		at++
		n := p.phrase()
		worth[found] = n
		one := fresh[n] & uint8(one(p.others.meets(&sign) != 0))
		fresh[n] -= one
		found += int(one)
	}
	return worth[:found]
}

// jumpsOf returns by how much to jump before each of what is posted for some terms, from the end of one term's part to the
// beginning of the next one's. It adds their signs to those in hand.
func (s *scratch) jumpsOf(terms []uint32) []uint32 {
	calls, jumps, n, at := s.role.calls, s.jumps, uint32(0), uint32(0)
	for _, t := range terms {
		c := &calls[t]
		s.sign.add(c.sign)
		first, last := c.first, c.last
		jumps[n] += first - at
		n, at = n+last-first, last
	}
	jumps[n] = 0 // of terms for which nothing is posted
	return jumps[:n:n]
}

// least returns what phrase n must earn more than, by passage i, to be evidence for a row: more than the last that is kept, and than
// what the passage has earned there by another phrase, or in the window before. It has no branch: none of that can be guessed.
func (s *scratch) least(row, i int32, n uint32) int32 {
	first, last := &s.best[row][0], &s.best[row][kept-1]
	already := first.atLeast(i, n) & -int32(one(first.passage == i))
	return max(last.atLeast(i, n), already, leastCredit-1)
}

// atLeast returns what phrase n must earn more than, by passage i or a part of it that is behind, to be better: of two phrases that
// earn the same by a passage, the first one counts.
func (c *covering) atLeast(i int32, n uint32) int32 {
	return c.credit - int32(one(c.passage == i))&int32(less(n, uint32(c.phrase)))
}

// leastCredit is the least that is worth a reader's time: below it a passage is no evidence.
const leastCredit = full / 10

// offer keeps the covering of the phrase in hand if it is among the best of its row. Equal ones go by their place in the
// text, then by the phrase; a passage counts once, and so does a text that is repeated.
func (s *scratch) offer(d *document.Document, row int, c covering) {
	best := &s.best[row]
	at := kept - 1 // where it goes: for the last one, or for what it repeats
	if !better(&c, &best[at]) {
		return
	}
	if best[0].credit == 0 {
		s.found = append(s.found, row)
	}
	for k := range best[:kept-1] {
		if b := &best[k]; b.credit > 0 && (b.passage == c.passage || sameText(d, b.passage, c.passage)) {
			if at = k; !better(&c, b) {
				return
			}
			break
		}
	}
	for ; at > 0 && better(&c, &best[at-1]); at-- {
		best[at] = best[at-1]
	}
	best[at] = c
	best[at].proof = s.testify()
}

// testify notes what of the marked words met the places of the phrase in hand.
func (s *scratch) testify() interval {
	from := uint32(len(s.witnesses))
	for _, m := range s.meetings {
		h := &s.have[m.term]
		s.witnesses = append(s.witnesses, witness{m.term, h.kind, h.first, h.last})
	}
	return interval{from, uint32(len(s.witnesses))}
}

// better tells whether a covering is better evidence than another one, or than none: by its credit, then by what comes first, the
// passage, the phrase and the window. It compares all four as one number of 128 bits: none of them can be guessed.
func better(a, b *covering) bool {
	last := func(c *covering) uint64 { return uint64(uint32(^c.phrase))<<32 | uint64(^c.from) }
	first := func(c *covering) uint64 { return uint64(uint32(c.credit))<<32 | uint64(uint32(^c.passage)) }
	_, less := bits.Sub64(last(b), last(a), 0)
	_, less = bits.Sub64(first(b), first(a), less)
	return less != 0
}

func sameText(d *document.Document, a, b int32) bool {
	p, q := d.Passages[a].Span, d.Passages[b].Span
	return p.End-p.Start == q.End-q.Start && d.Text[p.Start:p.End] == d.Text[q.Start:q.End]
}
