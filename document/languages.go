package document

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/metierhq/metier/internal/lex"
)

// languageReach is how many words before or behind a language may say that it is spoken, or how well.
const languageReach = 6

// language adds the language that word i names, if the passage says that somebody speaks it: it stands in the part of
// the text for languages, or near a word such as "fluent". "French cuisine" is none. Each is a fact once, at the first place
// that says how well it is spoken, if one does.
func (p *parser) language(q *Passage, i uint32) {
	if p.words[i].Flags&lex.Denied != 0 || i > q.words.first && p.is(i-1, "non") { // "non-English speaking"
		return
	}
	level, told := p.fluency(q, i)
	if !told && (q.Section != lex.Languages || q.words.last-q.words.first > languageReach && !q.List) {
		return
	}
	w, all := p.words[i].Of(p.text), p.doc.Facts.Languages
	if k := slices.IndexFunc(all, func(l Language) bool { return same(l.Name, w) }); k >= 0 {
		if level == "" || all[k].Level != "" {
			return
		}
		all = slices.Delete(all, k, k+1)
	}
	first, n := utf8.DecodeRuneInString(w)
	rest := w[n:]
	if strings.ToUpper(rest) == rest { // "FRENCH", and no "isiZulu"
		rest = strings.ToLower(rest)
	}
	name := string(unicode.ToUpper(first)) + rest
	p.doc.Facts.Languages = append(all, Language{Span: Span{int(p.words[i].Start), int(p.words[i].End)}, Name: name, Level: level})
}

// fluency returns how well language i is spoken: what is said right behind it ("Spanish (native)"), or else before it
// ("fluent in English and Spanish"), and whether anything says that it is spoken at all.
func (p *parser) fluency(q *Passage, i uint32) (level string, told bool) {
	school := i > q.words.first && p.kind(i-1)&isAt != 0 // "at Spanish Elementary"
	next := p.tongueEnd(q, i)
	for k := next; k < min(q.words.last, next+gradeReach) && p.kind(k)&isTongue == 0; k++ {
		f := p.kind(k)
		if f&isGraded != 0 && (school || k+1 < q.words.last && p.kind(k+1)&isTongue != 0 && p.words[k+1].Flags&lex.Spaced != 0) {
			break // "English, basic Spanish"
		}
		if (k == next || q.Section == lex.Languages) && p.firstLanguage(k, q.words.last) {
			return native, true
		}
		if f&isSpoken != 0 || f&isGraded != 0 && (k == next || q.Section == lex.Languages) {
			told = true
			if v := p.grade(k); v != "" {
				return v, true
			}
		}
	}
	if q.Section == lex.Languages && q.List {
		if v := p.gradeBeside(q, i); v != "" {
			return v, true
		}
	}
	if i > q.words.first && p.kind(i-1)&isGraded != 0 { // "basic Korean speaking"
		level = p.grade(i - 1)
	}
	for k := i; k > q.words.first && i-k < languageReach; {
		k--
		if q.Section == lex.Languages && (p.is(k, "tongue") && k > q.words.first && p.is(k-1, "mother") || p.firstLanguage(k, i)) && !p.gradesBefore(q, k) {
			return native, true // "Mother tongue: Welsh"
		}
		if p.kind(k)&isSpoken != 0 && (k == q.words.first || !p.is(k-1, "multi")) { // "bi-lingual", and no "multi-lingual staff"
			told = true
			if v := p.grade(k); v != "" && !p.gradesBefore(q, k) {
				return cmp.Or(level, v), true
			}
		}
	}
	return level, told
}

const (
	native     = "native"
	gradeReach = 3  // words behind a language that may say how well it is spoken
	gradeParts = 3  // parts of a line behind it that may
	gradeWords = 4  // words of such a part
	gradeLine  = 48 // words of a line of languages that are looked at for how it begins
)

// grade returns how well a language is spoken by what word k means, if it says so.
func (p *parser) grade(k uint32) string {
	if p.kind(k)&(isSpoken|isGraded) == 0 {
		return ""
	}
	return p.vocabulary.means[p.lower(k)]
}

// tongueEnd returns the end of the name of the language that begins with word i: "Mandarin Chinese" is of two words.
func (p *parser) tongueEnd(q *Passage, i uint32) uint32 {
	if i+1 < q.words.last && p.is(i+1, "chinese") && p.words[i+1].Flags&lex.Spaced != 0 && p.kind(i)&isTongue != 0 {
		return i + 2
	}
	return i + 1
}

// firstLanguage tells whether word k begins to say that a language is one's own: "Welsh (first language)", "Zulu: home language".
func (p *parser) firstLanguage(k, end uint32) bool {
	return k+1 < end && p.is(k+1, "language") && (p.is(k, "first") || p.is(k, "home"))
}

// gradesBefore tells whether word k says how well the language is spoken that stands before it, and not the next: "Irish (fluent), a
// bit of Spanish".
func (p *parser) gradesBefore(q *Passage, k uint32) bool {
	if k > q.words.first && p.kind(k-1)&isGraded != 0 { // "Irish (native speaker), Spanish"
		k--
	}
	return k > q.words.first && p.kind(k-1)&isTongue != 0 && strings.ContainsAny(p.text[p.words[k-1].End:p.words[k].Start], "(:-[")
}

// gradeBeside returns how well language i is spoken by the parts of its line behind it, where these say nothing else: "English -
// fluent, German - basic", "| Polish | native |", "Hindi: read, write, speak fluently". Where the line begins with how well, it
// stands before each: "Fluent - English, basic - German".
func (p *parser) gradeBeside(q *Passage, i uint32) string {
	if !p.onlyGrades(interval{i + 1, q.words.last}) {
		return ""
	}
	if i > 0 && p.grade(i-1) != "" && p.gradeLeads(i) {
		return p.grade(i - 1)
	}
	at := q.words.last
	for n := 0; n < gradeParts && at < uint32(len(p.words)) && !p.breaks.lines.Any(at, at+1); n++ {
		limit := min(uint32(len(p.words)), at+gradeWords+1)
		end := min(p.breaks.parts.Before(at+1, limit), p.breaks.lines.Before(at+1, limit))
		if end > at+gradeWords || !p.onlyGrades(interval{at, end}) {
			return ""
		}
		for k := at; k < end; k++ {
			if v := p.grade(k); v != "" {
				return v
			}
		}
		at = end
	}
	return ""
}

// onlyGrades tells whether words say how well a language is spoken, and nothing else.
func (p *parser) onlyGrades(w interval) bool {
	for i := w.first; i < w.last; i++ {
		if k := p.kind(i); k&isTongue != 0 || k&(isSpoken|isGraded) == 0 && p.words[i].Flags&lex.Stop == 0 && !p.is(i, "level") && !p.is(i, "working") && !p.is(i, "upper") && !p.is(i, "pre") {
			return false
		}
	}
	return true
}

// gradeLeads tells whether the line of word i begins with how well a language is spoken, and not with one.
func (p *parser) gradeLeads(i uint32) bool {
	k := i
	for k > 0 && i-k < gradeLine && !p.breaks.lines.Any(k, k+1) {
		k--
	}
	return p.kind(k)&(isSpoken|isGraded) != 0
}
