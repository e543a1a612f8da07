package lex

import (
	"fmt"
	"strings"
)

// "Profit & loss" is the name "profit and loss". A sign is no word, so the trie has such names without their "and" as well,
// marked as ones that need the sign.

// withSign is set in a name that counts only with an ampersand between its words: a bit above all concepts.
const withSign = 1 << 30

// addSignNames adds the names of a concept that have "and" between their words without it, where those are nobody's.
func (l *lexicon) addSignNames(c conceptLine, owner map[string]string) {
	for _, a := range c.aliases {
		if !strings.Contains(a, " and ") {
			continue
		}
		text, m := trimAlias(a)
		keys, ids := l.phrase(strings.ReplaceAll(text, " and ", " "), m.exact)
		k := fmt.Sprint(keys, ids)
		if _, ok := owner[k]; ok || len(keys) < 2 {
			continue
		}
		owner[k] = c.id
		l.phrases.add(keys, leaf{value: uint32(l.conceptIDs[c.id]) | withSign, exact: ids, beside: m.beside, ends: m.ends})
	}
}

// longestName finds the longest name at the start of words, and none that lacks its sign.
func (l *lexicon) longestName(text string, words []Word) (name uint32, n int) {
	for name, n = l.longest(text, words); name&withSign != 0; name, n = l.longest(text, words[:n-1]) {
		if ampersand(text, words[:n]) {
			return name &^ withSign, n
		}
	}
	return name, n
}

// ampersand tells whether one stands between words.
func ampersand(text string, words []Word) bool {
	for i := range words[1:] {
		if strings.IndexByte(text[words[i].End:words[i+1].Start], '&') >= 0 {
			return true
		}
	}
	return false
}
