package lex

import (
	"fmt"
	"strings"
)

// "Profit & loss" is the name "profit and loss". A sign is no word, so the trie has such names without their "and" as well,
// marked as ones that need the sign.

// withSign is set in a name that counts only with an ampersand between its words: a bit above all concepts.
const withSign = 1 << 14

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
		l.phrases.add(keys, leaf{value: shortName(l.conceptIDs[c.id]) | withSign, exact: ids, beside: m.beside, ends: m.ends})
	}
}

// signed returns a name that counts only with an ampersand between its words if there is one, else the longest that is shorter.
func (l *lexicon) signed(text string, words []Word, name shortName, n int, open bool) (shortName, int, bool) {
	if ampersand(text, words[:n]) {
		return name &^ withSign, n, open
	}
	name, n, shorter := l.longest(text, words[:n-1], 0)
	return name, n, open || shorter
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
