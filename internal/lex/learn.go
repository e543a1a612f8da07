package lex

import (
	"slices"
	"strings"
	"unicode"
)

const capitalLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

// addPlurals gives the names that are acronyms their plural, where it is no word: "SOWs". Of degrees and certificates the
// plural is other people: nobody holds "MBAs".
func (l *lexicon) addPlurals(lines []conceptLine) {
	taken := map[string]bool{}
	for _, c := range lines {
		for _, a := range c.aliases {
			text, _ := trimAlias(a)
			taken[Fold(text)] = true
		}
	}
	for i := range lines {
		c := &lines[i]
		if slices.Contains(c.tags, "degree") || slices.Contains(c.tags, "certificate") {
			continue
		}
		for _, a := range slices.Clone(c.aliases) {
			text, m := trimAlias(a)
			plural := Fold(text) + "s"
			if len(text) < 3 || strings.Trim(text, capitalLetters) != "" || strings.HasSuffix(text, "S") || taken[plural] || l.known(plural) != 0 {
				continue
			}
			taken[plural] = true
			name := text + "s="
			if m.beside {
				name += "?"
			}
			c.aliases = append(c.aliases, name)
		}
	}
}

// learn adds the words of a concept's names to the vocabulary, protected tokens whole, with the regular forms that
// share their stem: a word of a text is then known by one look-up.
func (l *lexicon) learn(c conceptLine) {
	for _, a := range c.aliases {
		text, m := trimAlias(a)
		for _, chunk := range strings.Fields(text) {
			chunk = strings.Trim(chunk, "(),")
			if p, first, ok := protectedToken(chunk); ok {
				l.id(p)
				if first != "" {
					l.add(first).flags |= glue
				}
				l.longestTail = max(l.longestTail, len(p)-len(first)+1)
			} else if strings.Contains(chunk, ".") {
				l.id(strings.ReplaceAll(Fold(chunk), ".", ""))
			}
			if m.capitals && len(chunk) >= 2 && chunk == strings.ToUpper(chunk) && !strings.ContainsAny(chunk, ".+#&/") {
				l.caps[l.id(Fold(chunk))] = l.id(chunk)
			}
		}
		for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !isWordRune(unicode.ToLower(r)) }) {
			if m.exact || strings.IndexFunc(w, unicode.IsUpper) >= 0 {
				l.id(Fold(w)) // a name has no other form
			} else {
				l.learnForms(Fold(w))
			}
		}
	}
}

// learnForms adds a word and its regular inflections, as far as they share its stem.
func (l *lexicon) learnForms(w string) {
	l.id(w)
	if len(w) < 4 || l.learned[w] {
		return
	}
	l.learned[w] = true
	base, cut := l.stemOf(w), strings.TrimSuffix(w, "e")
	plural := w + "s"
	switch {
	case strings.HasSuffix(w, "y"):
		plural = cut[:len(cut)-1] + "ies"
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "x"), strings.HasSuffix(w, "h"):
		plural = w + "es"
	}
	for _, form := range [...]string{plural, cut + "ed", cut + "ing"} {
		if l.known(form) == 0 && l.stemOf(form) == base {
			l.id(form)
		}
	}
}

// protectedToken tells whether a chunk of an alias keeps its symbols, and returns it folded, with its first word.
func protectedToken(chunk string) (folded, first string, ok bool) {
	folded = Fold(chunk)
	at := strings.IndexAny(folded, "+#&/.")
	if at < 0 || initialsOnly(folded) {
		return "", "", false
	}
	return folded, folded[:at], true
}

// initialsOnly tells "i.t." and "ph.d" from "node.js".
func initialsOnly(s string) bool {
	for _, part := range strings.Split(s, ".") {
		if len(part) > 2 || strings.ContainsAny(part, "+#&/") {
			return false
		}
	}
	return strings.Contains(s, ".")
}
