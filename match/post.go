package match

import (
	"slices"
	"strings"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile"
)

// A post is a work entry as the role sees it: how high, how far in the role's field, and how long.
type post struct {
	level    lex.Level
	fit      int  // per hundred: how far its title is in the role's field
	other    bool // its title names another field
	shared   bool // as the equal of the role's: see shares
	from, to int  // months, to exclusive; equal where no time can be told
}

// How far a title is in a field, per hundred. "Director of Information Technology" names the field itself; "Network
// Manager" a part of it; "Systems Manager" only hints; "Director of Marketing and IT" shares it with another.
const (
	fitWhole = 100
	fitPart  = 85
	fitHint  = 65
	fitMixed = 70 // per hundred of the above
	fitElse  = 40 // the most of a title over another field's work: "IT Sales Director"
)

// inField is the fit from which a post counts as one of the field.
const inField = 45

// readPost reads an entry's title and dates.
func (r *role) readPost(d *document.Document, e *document.Entry, now int) post {
	words := d.TitleWords(e)
	p := post{level: lex.TitleLevel(d.Text, words)}
	marks := d.TitleNames(e)
	p.fit, p.other = r.fit(d.Text, words, marks)
	if p.fit > 0 && (p.other || p.level == lex.Chief) {
		p.level = r.levelInField(d.Text, words, marks, p.level)
	}
	p.shared = p.fit >= inField && r.shares(d.Text, words, marks)
	t := e.Time(now)
	p.from, p.to = t.From, t.To
	return p
}

// levelInField returns the level of a title that names another field too, or nothing but the highest level beside the field:
// where it is two titles, that of the one in the role's field. An "Accounting Manager / Business Analyst" manages no analysts,
// and an "Owner / IT Consultant" may have nobody to manage.
func (r *role) levelInField(text string, words []lex.Word, marks []lex.Mark, level lex.Level) lex.Level {
	for i := 1; i < len(words); i++ {
		gap := text[words[i-1].End:words[i].Start]
		if !strings.ContainsAny(gap, "/,;|&") || slices.ContainsFunc(marks, func(m lex.Mark) bool { return m.First < uint32(i) && uint32(i) < m.Last }) {
			continue // or of one name: "Chief Information & Technology Officer"
		}
		two := strings.IndexByte(gap, ',') < 0 // and not "Chief, IT Specialist Branch"
		own, rest := lex.TitleLevel(text, words[:i]), lex.TitleLevel(text, words[i:])
		if own == lex.NoLevel || rest == lex.NoLevel {
			continue // "Director, Marketing and IT" is one
		}
		before, elsewhere := r.fitOf(text, words[:i])
		behind, other := r.fitOf(text, words[i:])
		switch {
		case before > 0 && behind == 0 && (other || two && rest == lex.Chief && own < lex.Manager):
			return own
		case before == 0 && (elsewhere || two && own == lex.Chief && rest < lex.Manager) && behind > 0:
			return rest
		}
	}
	return level
}

// fitOf says how far the title's words are in the role's field, and whether they name another field.
func (r *role) fitOf(text string, words []lex.Word) (fit int, other bool) {
	var buf [8]lex.Mark
	return r.fit(text, words, lex.Concepts(text, words, lex.Context{Title: true}, buf[:0]))
}

// fit is fitOf for a title whose names are known.
func (r *role) fit(text string, words []lex.Word, marks []lex.Mark) (fit int, other bool) {
	if !r.fieldTitles || r.fieldsOf(marks)&r.ours() != 0 {
		named, exactly := r.goesBy(words, marks)
		switch {
		case exactly, r.field == 0:
			return fitWhole, false
		case named && r.overElse(text, words, marks):
			return fitElse, true
		case named:
			return fitWhole, false
		}
	}
	for _, m := range marks {
		f := m.Concept.Fields()
		switch {
		case f&r.field != 0:
			if r.broad != 0 && m.Concept.Is(r.broad) || slices.Contains(r.posts, m.Concept) {
				fit = fitWhole
			}
			fit = max(fit, fitPart)
		case r.isBroad(m.Concept):
			fit = fitWhole
		case f&weak(r.field) != 0 && f&lex.Sales == 0: // who manages the point of sale runs tills
			fit = max(fit, fitHint)
		case f&^lex.People != 0:
			other = true
		}
	}
	switch {
	case fit > fitElse && r.overElse(text, words, marks):
		return fitElse, true
	case other:
		fit = fit * fitMixed / 100
	}
	return fit, other
}

// shares tells whether a title names another field beside the role's, as its equal: of "Director of Marketing and IT", but
// not of "Healthcare IT Director", who directs the IT of a trade.
func (r *role) shares(text string, words []lex.Word, marks []lex.Mark) bool {
	if r.field == 0 {
		return false
	}
	var own, other bool
	for _, m := range marks {
		switch f := m.Concept.Fields(); {
		case f&(r.field|weak(r.field)) != 0:
			own = own || joined(text, words, m.First) || joined(text, words, m.Last) || joined(text, words, m.Last+1)
		case f&^(lex.People|lex.ITWeak) != 0:
			other = true
		}
	}
	return own && other
}

// weak returns the field's bit for words that only hint at it.
func weak(f lex.Fields) lex.Fields {
	if f&lex.IT != 0 {
		return lex.ITWeak
	}
	return 0
}

// A titleSet is what a title is known by: the concepts, and the stems of words that no concept holds, sorted.
type titleSet struct {
	keys []lex.Key
	sign uint64 // a bit for each key, which others may share: what has not all of them has not all keys
}

// ownTitles returns the titles that a role goes by.
func ownTitles(p *profile.Profile) []string {
	titles := []string{p.Title}
	for _, t := range p.Titles {
		titles = append(titles, t.Text)
	}
	return titles
}

// addTitles notes what the titles are known by, and whether each of them names something of the role's field.
func (r *role) addTitles(titles []string) {
	r.fieldTitles = r.field != 0
	for _, t := range titles {
		words := lex.Scan(t, nil)
		marks := lex.Concepts(t, words, lex.Context{Title: true}, nil)
		if s := keysOf(words, marks, nil); len(s.keys) > 0 {
			s.keys = sorted(s.keys)
			r.titles = append(r.titles, s)
			r.fieldTitles = r.fieldTitles && r.fieldsOf(marks)&r.ours() != 0
		}
	}
}

// postsOver returns the names of what the role's own titles are over, where they name nothing else: whoever is "Head of IT
// Operations" is over the same as a "Director of IT Operations".
func postsOver(titles []string) (all []lex.Concept) {
	for _, t := range titles {
		words := lex.Scan(t, nil)
		marks := lex.Concepts(t, words, lex.Context{Title: true}, nil)
		_, behind := levelAt(t, words)
		if len(marks) == 1 && behind > 0 && lex.TitleLevel(t, words[marks[0].First:marks[0].Last]) == lex.NoLevel {
			all = append(all, marks[0].Concept)
		}
	}
	return all
}

// keysOf returns what the title is known by that has such words and names, its keys in room where they fit, in the order of the
// title and maybe more than once.
func keysOf(words []lex.Word, marks []lex.Mark, room []lex.Key) (s titleSet) {
	s.keys = room[:0]
	held := uint32(0) // words before it are held by a concept
	for i, w := range words {
		if len(marks) > 0 && marks[0].First == uint32(i) {
			s.keys, held = append(s.keys, marks[0].Concept.Key()), marks[0].Last
			marks = marks[1:]
		}
		if uint32(i) >= held && w.Flags&lex.Stop == 0 && w.ID != 0 {
			s.keys = append(s.keys, w.StemKey())
		}
	}
	for _, k := range s.keys {
		s.sign |= 1 << (spread(k) >> 26)
	}
	return s
}

// sorted makes a set of such keys.
func sorted(keys []lex.Key) []lex.Key {
	slices.Sort(keys)
	return slices.Compact(keys)
}

// goesBy tells whether a title has all that one of the role's own titles has, and whether it has nothing else: "Senior
// Director of IT" is a "Director of IT".
func (r *role) goesBy(words []lex.Word, marks []lex.Mark) (named, exactly bool) {
	var room [16]lex.Key
	have := keysOf(words, marks, room[:0])
	for i := range r.titles {
		if set := &r.titles[i]; have.has(set) {
			if !named {
				have.keys = sorted(have.keys) // to be counted
			}
			named, exactly = true, exactly || len(set.keys) == len(have.keys)
		}
	}
	return named, exactly
}

// fieldsOf returns the fields of what is named.
func (r *role) fieldsOf(marks []lex.Mark) (f lex.Fields) {
	for i := range marks {
		f |= r.fields[marks[i].Concept]
	}
	return f
}

// has tells whether a set has all keys of another. Its sign tells of most that it has not.
func (s *titleSet) has(set *titleSet) bool { return set.sign&^s.sign == 0 && s.hasKeys(set.keys) }

func (s *titleSet) hasKeys(keys []lex.Key) bool {
	for _, k := range keys {
		if !slices.Contains(s.keys, k) {
			return false
		}
	}
	return true
}
