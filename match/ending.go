package match

import "strings"

// endings are all that the stemmer takes off words. It may take off several, one before the other.
var endings = strings.Fields(`s es ies sses ied ed edly eed eedly ing ingly
	tional ency ancy ably ently izer ization ational ation ator alism ality ally fulness ously ousness iveness ivity bility bly
	ogy fully lessly ly alize icate icity ical ful ness ative
	al ance ence er ic able ible ant ement ment ent ism ate ity ous ive ize ion e l`)

// behind has for each letter a bit for each other that may stand behind it in what is taken off. Of letters of either case, the
// lowest five bits count.
var behind = func() (t [32]uint32) {
	put := func(a, b byte) { t[a&31] |= 1 << (b & 31) }
	written := endings
	for _, e := range endings { // "-iti-es" is "-ity", "organiz-ing" is "-ize"
		if stem, ok := strings.CutSuffix(e, "y"); ok {
			written = append(written, stem+"i")
		} else if stem, ok := strings.CutSuffix(e, "e"); ok && stem != "" {
			written = append(written, stem)
		}
	}
	for _, e := range written {
		for k := 1; k < len(e); k++ {
			put(e[k-1], e[k])
		}
		for _, next := range endings {
			put(e[len(e)-1], next[0])
		}
	}
	for _, doubled := range []byte("bdfgmnprt") { // "plan-ned", "plan-ning", "regist-erring"
		put(doubled, doubled)
		put(doubled, 'e')
		put(doubled, 'i')
	}
	return t
}()

// inflected tells whether the stemmer may take off all of a word but its first n letters, or fewer. Words that are glued mostly
// go on with no ending: "closeout", "companywide".
func inflected(word string, n int) bool {
	for k := len(word) - 1; k > n; k-- {
		if behind[word[k-1]&31]>>(word[k]&31)&1 == 0 {
			return false
		}
	}
	before := word[len(word)-2] | 0x20
	switch word[len(word)-1] | 0x20 {
	case 'd':
		return before == 'e' // -ed
	case 'g', 't':
		return before == 'n' // -ing; -ant, -ent
	case 'c':
		return before == 'i' // -ic
	case 'm':
		return before == 's' // -ism
	case 'n':
		return before == 'o' // -ion
	case 'r':
		return before == 'e' || before == 'o' // -er, -ator
	case 's', 'e', 'i', 'l', 'y':
		return true
	}
	return false
}
