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
	name := string(unicode.ToUpper(first)) + strings.ToLower(w[n:])
	p.doc.Facts.Languages = append(all, Language{Span: Span{int(p.words[i].Start), int(p.words[i].End)}, Name: name, Level: level})
}

// fluency returns how well language i is spoken: what is said right behind it ("Spanish (native)"), or else before it
// ("fluent in English and Spanish"), and whether anything says that it is spoken at all.
func (p *parser) fluency(q *Passage, i uint32) (level string, told bool) {
	school := i > q.words.first && p.kind(i-1)&isAt != 0 // "at Spanish Elementary"
	for k := i + 1; k < min(q.words.last, i+4) && p.kind(k)&isTongue == 0; k++ {
		f := p.kind(k)
		if f&isGraded != 0 && (school || k+1 < q.words.last && p.kind(k+1)&isTongue != 0 && p.words[k+1].Flags&lex.Spaced != 0) {
			break // "English, basic Spanish"
		}
		if f&isSpoken != 0 || f&isGraded != 0 && (k == i+1 || q.Section == lex.Languages) {
			told = true
			if v := p.vocabulary.means[p.lower(k)]; v != "" {
				return v, true
			}
		}
	}
	if i > q.words.first && p.kind(i-1)&isGraded != 0 { // "basic Japanese speaking"
		level = p.vocabulary.means[p.lower(i-1)]
	}
	for k := i; k > q.words.first && i-k < languageReach; {
		k--
		if p.kind(k)&isSpoken != 0 && (k == q.words.first || !p.is(k-1, "multi")) { // "bi-lingual", and no "multi-lingual staff"
			told = true
			if v := p.vocabulary.means[p.lower(k)]; v != "" {
				return cmp.Or(level, v), true
			}
		}
	}
	return level, told
}
