package match

import (
	"fmt"
	"slices"
	"strings"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile"
)

// What a degree is worth by its field, where the level is met, per hundred. Where none is asked for, any is worth all. A third
// less of degreeNear gains .01 of AP; a third more or less of the others moves it by less than .001.
const (
	degreeAsked   = 100 // in a field asked for
	degreeNear    = 95  // in a field near those, where the requirement says that such do
	degreeUnsaid  = 75  // the text names no field
	degreeOther   = 50  // in another field
	degreeLower   = 35  // an associate's where a bachelor's is asked for, per hundred of the above
	degreeStarted = 40  // not finished yet, per hundred of the above
)

var degreeLevels = lex.DegreeLevels()

// levelsBelow returns how many levels a degree is below another one.
func levelsBelow(level, than string) int {
	return slices.Index(degreeLevels, than) - slices.Index(degreeLevels, level)
}

type degreeMeasure struct {
	want  *profile.Degree
	asked []bool // by concept: it is one of want.Fields, or a kind of one
}

func newDegree(want *profile.Degree) degreeMeasure {
	m := degreeMeasure{want, make([]bool, len(lex.ConceptFields()))}
	fields := degreeFields(want.Fields)
	for c := range m.asked {
		m.asked[c] = slices.ContainsFunc(fields, lex.Concept(c).Is)
	}
	return m
}

// degreeFields returns those of some names of fields that the lexicon has.

func degreeFields(names []string) (fields []lex.Concept) {
	var room [16]lex.Word
	var marked [8]lex.Mark
	for _, n := range names {
		words := lex.Scan(n, room[:0])
		for _, m := range lex.Concepts(n, words, lex.Context{Education: true}, marked[:0]) {
			fields = append(fields, m.Concept)
		}
	}
	return fields
}

func (m degreeMeasure) of(r *reading) result {
	var d *document.Degree // the best
	var most, share int
	for i := range r.doc.Facts.Degrees {
		of := &r.doc.Facts.Degrees[i]
		if credit, byField := m.worth(r, of); credit > most {
			d, most, share = of, credit, byField
		}
	}
	var best result
	if d != nil {
		best = result{credit: most, rung: Claimed, proof: r.one(r.passageOf(d.Span)), why: m.why(r, d, share)}
	}
	if m.want.Equivalent && best.credit < full {
		if worked := m.worked(r); worked.credit > best.credit {
			best = worked
		}
	}
	if best.credit > 0 {
		return best
	}
	if len(r.doc.Facts.Degrees) > 0 {
		return result{why: "the degrees that the text states are of a lower level"}
	}
	if slices.ContainsFunc(r.doc.Refused(), m.includes) {
		return result{why: "the text says that there is no such degree"}
	}
	for i := range r.doc.Passages {
		if r.doc.Passages[i].Section == document.Education {
			if r.doc.HighSchoolOnly() {
				return result{why: "the part on education states a high school diploma or the like, and no degree"}
			}
			return result{open: true, why: "the part on education states no degree that could be read"}
		}
	}
	return result{open: true, why: "the text says nothing of education"}
}

// includes tells whether a concept is a degree that the one asked for includes: whoever has no bachelor's has no master's.
func (m degreeMeasure) includes(k lex.Concept) bool {
	for _, level := range degreeLevels {
		if of, ok := lex.ConceptOf("degree-" + level); ok && k.Is(of) {
			return levelsBelow(level, m.want.Level) >= 0
		}
	}
	return false
}

// inPlace is how many years of work in the field stand in for a degree where
// experience is accepted in its place: a year of full-time work for each year of
// full-time study, as the qualification standards of the US federal service
// (OPM, "combining education and experience") and most private employers count it.
var inPlace = map[string]int{"associate": 2, "bachelor": 4, "master": 6}

// worked returns what dated posts in the role's field are worth in the place of
// the degree. Fewer years than the degree stands for are a part of it.
func (m degreeMeasure) worked(r *reading) result {
	years := inPlace[m.want.Level]
	if years == 0 {
		return result{}
	}
	got := r.addUp(r.posts, lex.NoLevel)
	if got.months == 0 {
		return result{}
	}
	return result{rung: Done, credit: min(full, full*got.months/(12*years)), proof: got.proof,
		why: fmt.Sprintf("%s of work in the field, added up from dated posts, in place of the degree; experience is accepted, and %d years of it count for %s %s's",
			span(got.months), years, article(m.want.Level), m.want.Level)}
}

func article(level string) string {
	if level == "associate" {
		return "an"
	}
	return "a"
}

// below returns how many levels a degree is below the one asked for; not ok where that is too many.
func (m degreeMeasure) below(d *document.Degree) (levels int, ok bool) {
	levels = levelsBelow(d.Level, m.want.Level)
	return levels, levels <= 0 || levels == 1 && m.want.Level == "bachelor"
}

// worth returns what a degree earns, and, per hundred, what it is worth by its field.
func (m degreeMeasure) worth(r *reading, d *document.Degree) (credit, byField int) {
	levels, ok := m.below(d)
	if !ok {
		return 0, 0
	}
	byField = m.field(r, d)
	share := byField
	if levels == 1 {
		share = share * degreeLower / 100
	}
	if d.InProgress {
		share = share * degreeStarted / 100
	}
	return share * full / 100, byField
}

// field says what a degree is worth by its field.
func (m degreeMeasure) field(r *reading, d *document.Degree) (share int) {
	if len(m.want.Fields) == 0 {
		return degreeAsked
	}
	if d.Field == "" {
		return degreeUnsaid
	}
	if share = m.in(r, d.Field); share < degreeAsked && d.Named() != "" && m.in(r, d.Named()) == degreeAsked {
		return degreeAsked // an MBA in finance is an MBA
	}
	return share
}

// in says what a degree in a field is worth.
func (m degreeMeasure) in(r *reading, field string) (share int) {
	near := lex.Fields(0)
	for _, n := range r.studied(field) {
		if m.asked[n.Concept] {
			return degreeAsked
		}
		near |= r.role.fields[n.Concept]
	}
	if near&r.role.field != 0 && m.want.Related {
		return degreeNear
	}
	return degreeOther
}

// why says what a degree is that is worth so much by its field.
func (m degreeMeasure) why(r *reading, d *document.Degree, share int) string {
	in, field, behind := "'s degree in ", d.Field, ""
	switch {
	case len(m.want.Fields) == 0:
		field = "any field"
	case share == degreeUnsaid:
		in, field = "'s degree, its field is not stated", ""
	case share == degreeNear:
		behind = ", a field near those asked for"
	case share == degreeOther:
		behind = ", another field than asked for"
	case d.Named() != "" && m.in(r, d.Field) != degreeAsked:
		field, behind = d.Named(), " ("+d.Field+")"
	}
	if levels, _ := m.below(d); levels == 1 {
		behind += "; a " + m.want.Level + "'s is asked for"
	}
	if d.InProgress {
		behind += "; not finished yet"
	}
	return d.Level + in + field + behind
}

// passageOf returns the passage that a span stands in: what a reader wants quoted.
func (r *reading) passageOf(s document.Span) document.Span {
	if q := r.passageAt(s); q != nil {
		return q.Span
	}
	return s
}

// passageAt finds the passage that a span stands in; nil: it stands in none.
func (r *reading) passageAt(s document.Span) *document.Passage {
	q := r.doc.Passages
	for len(q) > 1 { // halved without a branch: one whose passages end before the span is left out
		half := len(q) / 2
		before := (q[half-1].End - s.Start - 1) >> 63 // all bits
		q = q[half&before : len(q)-half&^before]
	}
	if len(q) == 0 || q[0].End <= s.Start || q[0].Start > s.Start {
		return nil
	}
	return &q[0]
}

// certificatesMeasure asks for one certificate of every group.
type certificatesMeasure struct {
	groups [][]wanted
	others string // what is said where the text states certificates, and none of these
	named  []bool // by concept: it is one of the certificates, or a kind of one
}

// wanted is one certificate: the lexicon's, or, where it has none of that name, the name's words.
type wanted struct {
	name    string
	concept lex.Concept
	words   []string
}

func newCertificates(c *profile.Certificates) certificatesMeasure {
	var m certificatesMeasure
	for _, g := range c.Groups {
		var group []wanted
		for _, name := range g {
			w := wanted{name: name}
			words := lex.Scan(name, nil)
			for _, k := range lex.Concepts(name, words, lex.Context{Certificates: true}, nil) {
				if k.Concept.Class() == lex.Certificate {
					w.concept = k.Concept
				}
			}
			for _, x := range words {
				w.words = append(w.words, lex.Fold(x.Of(name)))
			}
			group = append(group, w)
		}
		m.groups = append(m.groups, group)
	}
	var all []wanted
	for _, g := range m.groups {
		all = append(all, g...)
	}
	m.others = "the text states certificates, and none of them is " + either(all)
	m.named = make([]bool, len(lex.ConceptFields()))
	for k := range m.named {
		for _, g := range m.groups {
			m.named[k] = m.named[k] || k > 0 && slices.ContainsFunc(g, func(w wanted) bool { return w.concept != 0 && lex.Concept(k).Is(w.concept) })
		}
	}
	return m
}

func (m certificatesMeasure) of(r *reading) result {
	var best result
	var names []string
	var lacking [][]wanted
	for _, g := range m.groups {
		found := false
		for _, w := range g {
			if s, ok := w.in(r); ok {
				best.proof = append(best.proof, proof{Span: s})
				names, found = append(names, w.name), true
				break
			}
		}
		if !found {
			lacking = append(lacking, g)
		}
	}
	if len(names) > 0 {
		best.rung = Claimed
		best.credit = full * len(names) / len(m.groups)
		best.why = "states " + strings.Join(names, ", ")
		for i, g := range lacking {
			best.why += [...]string{"; not ", ", nor "}[min(i, 1)] + either(g)
		}
		return best
	}
	if len(r.doc.Facts.Certificates) > 0 {
		return result{why: m.others}
	}
	if slices.ContainsFunc(r.doc.Refused(), func(k lex.Concept) bool { return m.named[k] }) {
		return result{why: "the text says that it is not held"}
	}
	return result{open: true, why: "the text states no certificate that could be read"}
}

// either returns the names of some certificates: "PMP, PgMP or PRINCE2".
func either(g []wanted) string {
	var all strings.Builder
	for i, w := range g {
		switch {
		case i > 0 && i == len(g)-1:
			all.WriteString(" or ")
		case i > 0:
			all.WriteString(", ")
		}
		all.WriteString(w.name)
	}
	return all.String()
}

// in looks for the certificate among those that the text states as held.
func (w wanted) in(r *reading) (document.Span, bool) {
	for i, k := range r.certificates() {
		if w.concept != 0 && k.Is(w.concept) {
			return r.passageOf(r.doc.Facts.Certificates[i].Span), true
		}
	}
	if w.concept != 0 || len(w.words) == 0 {
		return document.Span{}, false
	}
	for i := range r.doc.Passages {
		q := &r.doc.Passages[i]
		words := r.doc.Words(q)
		for k := 0; k+len(w.words) <= len(words); k++ {
			if w.at(r.doc.Text, words[k:]) {
				return q.Span, true
			}
		}
	}
	return document.Span{}, false
}

// certificates returns the concepts of those that the text states, 0 where the lexicon has none; several requirements ask for
// them.
func (r *reading) certificates() []lex.Concept {
	if r.stated == nil {
		r.stated = r.room[:0]
		for _, c := range r.doc.Facts.Certificates {
			k, _ := lex.ConceptOf(c.ID)
			r.stated = append(r.stated, k)
		}
	}
	return r.stated
}

func (w wanted) at(text string, words []lex.Word) bool {
	for i, s := range w.words {
		if words[i].Flags&lex.Denied != 0 || lex.Fold(words[i].Of(text)) != s {
			return false
		}
	}
	return true
}
