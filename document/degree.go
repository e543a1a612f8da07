package document

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/metierhq/metier/internal/lex"
)

// degreeLevels are the concepts of the levels, the highest first.
var degreeLevels = sync.OnceValue(func() (all []lex.Concept) {
	for _, level := range degreeNames {
		all = append(all, mustConcept("degree-"+level))
	}
	return all
})

var degreeNames = [...]string{"doctor", "master", "bachelor", "associate", "certificate"}

const degreeWord = 4 // words within which "degree" or a field must stand beside a doubtful name

// degree adds the degree that mark k of passage i names. An abbreviation that means other things too ("MS", "BS"), and
// a word such as "master" alone, is one only with a field or the word "degree" beside it.
func (p *parser) degree(i int, k uint32) {
	q, m := &p.doc.Passages[i], p.marks[k]
	d := Degree{Span: p.span(m)}
	for n, c := range degreeLevels() {
		if m.Concept.Is(c) {
			d.Level = degreeNames[n]
			break
		}
	}
	if d.Level == "" || d.Level == "certificate" && m.First > q.words.first && p.is(m.First-1, "school") {
		return // a high school's diploma
	}
	if p.kind(m.Last-1)&isAudience != 0 || m.Last < q.words.last && p.kind(m.Last)&isAudience != 0 {
		return // "MBA programs", "MBA students": somebody else's
	}
	if p.ofOthers(q, m) || p.runs(q, m) {
		return
	}
	if p.is(m.First, "md") && (m.First > q.words.first || m.Last == q.words.last || p.gap(m.Last) == joined) {
		return // Maryland: a doctor of medicine without full stops begins the line, "MD, Elm University"
	}
	if p.honorary(q, m) || d.Level == "certificate" && (p.isSchoolName(i, k) || p.ofHighSchool(q, k)) {
		return
	}
	if p.is(m.First, "certified") {
		return // "certified in first aid" says nothing of a school
	}
	if m.First > q.words.first && (p.is(m.First-1, "mini") || p.is(m.First-1, "pre")) {
		return // a mini MBA is a course of some days
	}
	if m.Last-m.First == 1 && m.Last < q.words.last && p.is(m.First, "master") && (p.is(m.Last, "class") || p.is(m.Last, "classes")) {
		return // a lesson by a master
	}
	if m.Last+1 < q.words.last && p.is(m.Last, "level") && (q.Section != Education || p.gap(m.Last+1) == joined && p.text[p.words[m.Last].Start-1] == '-') && !p.is(m.Last+1, "degree") && !p.is(m.Last+1, "education") {
		return // "MBA-level training" is none
	}
	if m.Last < q.words.last && p.is(m.Last, "certificate") && p.spaced(m.Last) && p.impliedField(m) == "" {
		return // a master certificate; an MBA, which names its field, is a degree before one too
	}
	if name := p.quote(interval{m.First, m.Last}); m.Last < q.words.last && p.kind(m.Last)&isSchool != 0 &&
		m.Last-m.First == 2 && len(letters(name)) == 2 && !strings.Contains(name, ".") {
		return // "M S University"
	}
	end := p.nextDegree(q, k)
	d.Field, d.named = p.fieldOf(q, p.together(q, k)), p.impliedField(m)
	if d.Field == "" || d.named != "" && isCertificate(d.Field) {
		d.Field, d.named = d.named, ""
	}
	if d.Field == "" && !p.stateName(q, m) { // the line below "Boston, MA" is none of a master of arts
		d.Field = p.fieldBelow(i, k)
	}
	if d.Field != "" && d.named == "" {
		if s := p.emphasis(k, end); s != "" && !strings.Contains(d.Field, s) {
			d.Field += " (" + s + ")"
		}
	}
	if last := p.glossed(q, m, d.Level); last != nil {
		inName := strings.Contains(p.text[last.Start:last.End], last.Field) // "Bachelor of Technology (BTech), Physics"
		if d.Field != "" && inName || d.named != "" && d.Field != d.named {
			last.Field, last.named = d.Field, d.named
		}
		last.InProgress = last.InProgress || p.inProgress(q, k, end)
		return
	}
	if p.doubtful(m) && (d.Field == "" && !p.saysDegree(q, m) && !p.paired(q, k) || p.counted(q, m)) {
		return
	}
	if !p.isOwn(q, k, &d) {
		return
	}
	d.InProgress = p.inProgress(q, k, end) || end == q.words.last && p.unfinishedBelow(i)
	p.doc.Facts.Degrees = append(in(p.roomy.degrees[:], p.doc.Facts.Degrees), d)
}

// glossed returns the degree that m says once more, in brackets right behind it, in letters or in another language: "Bachelor
// of Computer Applications (BCA)", or its letters behind a dash: "Master of Science - MS". Without one it returns nil.
func (p *parser) glossed(q *Passage, m lex.Mark, level string) *Degree {
	n := len(p.doc.Facts.Degrees)
	if n == 0 || m.First == q.words.first {
		return nil
	}
	last := &p.doc.Facts.Degrees[n-1]
	if last.Level != level || last.Start < q.Start {
		return nil
	}
	between := p.text[last.End:p.words[m.First].Start]
	switch {
	case strings.HasSuffix(between, "("):
	case (strings.HasSuffix(between, " - ") || strings.HasSuffix(between, " – ")) && m.Last-m.First == 1 &&
		initials(p.text[last.Start:p.words[m.First].Start], p.words[m.First].Of(p.text)):
	default:
		return nil
	}
	if strings.ContainsAny(between, ",;|)") || len(strings.Fields(between)) > fieldWords+2 {
		return nil
	}
	return last
}

// initials tells whether each capital of some letters begins a word of a name: "BTech" of "Bachelor of Technology", "PhD" of "Doctor of
// Philosophy", and no "BA" of a bachelor of science.
func initials(name, letters string) bool {
	if !upper(letters[0]) {
		return false
	}
	for i := range len(letters) {
		begins := !upper(letters[i])
		for at := 0; at < len(name) && !begins; at++ {
			begins = (at == 0 || name[at-1] == ' ') && name[at]&^0x20 == letters[i]
		}
		if !begins {
			return false
		}
	}
	return true
}

// honorary tells whether a degree was given for honour's sake: "Honorary Doctorate", "Doctor of Laws (honoris causa)".
func (p *parser) honorary(q *Passage, m lex.Mark) bool {
	if p.is(m.First, "honorary") || m.First > q.words.first && p.is(m.First-1, "honorary") {
		return true
	}
	for i := m.Last; p.amongEight(m.Last, inHonour) && i < min(q.words.last, m.Last+fieldWords); i++ {
		if p.is(i, "honoris") || p.is(i, "honorary") {
			for i > m.Last && p.gap(i) != comma {
				i--
			}
			return i == m.Last
		}
	}
	return false
}

// isCertificate tells whether what stands behind a degree names a certificate, on a line of its own that was put to it.
func isCertificate(field string) bool {
	last := field[strings.LastIndexByte(field, ' ')+1:]
	return same(last, "certification") || same(last, "certificate") || same(last, "certified")
}

// together returns the mark of the last of the degrees that are named as one with that of mark k, and have one field: "BS & MS in
// Computer Science".
func (p *parser) together(q *Passage, k uint32) uint32 {
	for k+1 < q.marks.last && p.marks[k+1].Concept.Class() == lex.Degree {
		switch between := strings.TrimSpace(p.text[p.words[p.marks[k].Last-1].End:p.words[p.marks[k+1].First].Start]); {
		case between == "/", between == "./", between == "&", between == ".&", same(between, "and"), same(between, ". and"):
		default:
			return k
		}
		k++
	}
	return k
}

// nextDegree returns where the next degree behind mark k of a passage begins, or the passage ends.
func (p *parser) nextDegree(q *Passage, k uint32) uint32 {
	for _, m := range p.marks[k+1 : q.marks.last] {
		if m.Concept.Class() == lex.Degree {
			return m.First
		}
	}
	return q.words.last
}

// paired tells whether the degree of mark k stands beside another in the part for education: "BS/MS".
func (p *parser) paired(q *Passage, k uint32) bool {
	return q.Section == Education && (p.together(q, k) > k || k > q.marks.first && p.together(q, k-1) >= k)
}

// impliedField returns the field that is a part of a degree's name: "MBA", "Bachelor of Science in Nursing".
func (p *parser) impliedField(m lex.Mark) string {
	field, long := implied(p.words[m.First].Of(p.text)) // "M.B.A.", "MBA program"
	if m.Last-m.First == 1 {
		return field
	}
	if !long { // or the whole name is
		if whole, _ := implied(p.text[p.words[m.First].Start:p.words[m.Last-1].End]); whole != "" { // "B.S. I.T."
			return whole
		}
	}
	if field == "" {
		field, _ = implied(p.words[m.Last-1].Of(p.text)) // "executive MBA"
	}
	if field != "" {
		return field
	}
	at := m.Last
	for i := m.Last - 1; i > m.First && at == m.Last; i-- {
		if p.is(i-1, "in") || p.is(i-1, "of") {
			at = i
		}
	}
	if at == m.Last && m.Last-m.First > 2 && (p.is(m.First, "masters") || p.is(m.First, "bachelors") || p.is(m.First, "associates")) {
		at = m.First + 1 // "Masters Information Systems"
	}
	if at == m.Last || p.is(at, "science") || p.is(at, "arts") || p.is(at, "applied") || p.is(at, "philosophy") {
		return ""
	}
	return p.plain(interval{at, m.Last})
}

// letters returns the letters of a name, small ones.
func letters(name string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, name)
}

// implied returns the field that the letters of an abbreviation name: "MBA", "m.b.a.", and whether a name, with all that begin like
// it, is too long for one.
func implied(name string) (field string, long bool) {
	var letters [longestImplied]byte
	n, most := 0, int(longestBegun()[name[0]|0x20])
	for i := range len(name) {
		switch c := name[i]; {
		case c >= utf8.RuneSelf || isAlpha(c) && n == most: // "bachelor" is longer than all that begin like it
			return "", true
		case isAlpha(c):
			letters[n] = c | 0x20
			n++
		}
	}
	return impliedFields()[string(letters[:n])], false
}

//go:embed data/degrees.txt
var degreeData string

var impliedFields = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(degreeData) {
		if name, field, ok := strings.Cut(strings.TrimSpace(line), ": "); ok && name[0] != '#' {
			m[name] = field
		}
	}
	return m
})

// longestImplied is how many letters an abbreviation of a degree may have that names its field.
const longestImplied = 18

// longestBegun returns how many have those that begin with each letter, and all of them for what is no letter.
var longestBegun = sync.OnceValue(func() *[256]uint8 {
	var most [256]uint8
	for c := range most {
		if !isAlpha(byte(c)) {
			most[c] = longestImplied
		}
	}
	for name := range impliedFields() {
		most[name[0]] = max(most[name[0]], uint8(len(name)))
	}
	return &most
})

// doubtful tells whether a name of a degree means other things too: one of two letters without full stops, or the one
// word "master".
func (p *parser) doubtful(m lex.Mark) bool {
	if m.Last-m.First > 1 {
		return m.Last-m.First == 2 && p.is(m.First, "associates") && p.is(m.First+1, "in") // "led associates in retail"
	}
	w := p.words[m.First].Of(p.text)
	return len(strings.Trim(w, ".")) <= 2 || p.is(m.First, "doctor") || p.is(m.First, "doctors") ||
		len(w) <= 9 && (same(w[:min(6, len(w))], "master") || same(w[:min(8, len(w))], "bachelor"))
}

// counted tells whether a number stands before a mark, as in "18 ms"; a year of the part for education is none.
func (p *parser) counted(q *Passage, m lex.Mark) bool {
	if m.First == q.words.first {
		return false
	}
	f := p.words[m.First-1].Flags
	return f&lex.Digits != 0 && (f&lex.Year == 0 || q.Section != Education)
}

// saysDegree tells whether the word degree stands beside a mark, or, in the part for education, a school.
func (p *parser) saysDegree(q *Passage, m lex.Mark) bool {
	reach := m.Last + degreeWord
	if q.Section == Education {
		reach = q.words.last
	}
	for i := m.Last; i < min(q.words.last, reach); i++ {
		if p.is(i, "degree") || p.is(i, "degrees") || q.Section == Education && p.kind(i)&isSchool != 0 {
			return true
		}
	}
	return false
}
