package match

import (
	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/internal/lex"
)

// titleScore is what speaks for a role under a title, in thousandths.
type titleScore struct {
	place int32 // where in the taxonomy the two fall
	words int32
	chars int32
	whole int32 // the role's whole title stands in the other
	text  int32 // how much of what the title says is in the texts of the role
}

// titleWeights say how much each part of a titleScore counts, in thousandths of the logarithm of the odds.
type titleWeights struct {
	place, words, chars, whole, text int
	level                            int // for every half level between the two, against them
}

// Whether two titles are alike, and whether a post is one of an occupation, are two questions. A role that is nothing but
// its title can only be asked the first, and its weights were chosen by hand for what people call alike. A role that has
// other titles or a text is an occupation: its weights are near those of a conditional logit (McFadden 1974) that is fitted
// to half of the titles of real vacancies among the occupations that their posters chose (TestFitTitles), and rank the other
// half as well. Its many titles make the letters and a whole title tell more, and to be at another level speaks against it.
var (
	asTitle      = titleWeights{place: 7000, words: 1800, chars: 2200, whole: 500, level: 12}
	asOccupation = titleWeights{place: 4000, chars: 3200, whole: 2000, text: 1200, level: 140}
)

// The logit also knows for which occupations most posts are, whatever they are called: for the broad ones. Those have
// titles of few and common words, and take fewer words to describe than the special ones. It is a prior, and so none for
// a role that is nothing but its title: that a title is plain makes it no more like another.
const (
	likeBrief   = 400 // for every time that the summary is half as long as the usual one
	usualLength = 32  // of a summary, in words without function words
	shortest    = 8   // no summary counts as shorter
	longest     = 128
	likePlain   = 110 // for every bit that the title says less than the usual one
	usualBits   = 10_000
)

const (
	otherTitle = 950 // what a likeness with one of the role's other titles is, of one with its own

	// likeNone is what a role is held against. No text says when a title is like none, so this one was chosen by hand: a
	// title that shares one common word of two and nothing else is as likely none.
	likeNone = 6500
)

// A titleKind is what is known of a role before any title is compared with it.
type titleKind struct {
	told  bool // it has other titles or a text
	level lex.Level
	brief int // thousandths: how many times its summary is half as long as the usual one
	plain int // how many thousandths of a bit its title says less than the usual one
}

// prior is what speaks for the role whatever the title.
func (k *titleKind) prior() int { return (likeBrief*k.brief + likePlain*k.plain) / 1000 }

func (k *titleKind) weights() *titleWeights {
	if k.told {
		return &asOccupation
	}
	return &asTitle
}

// sum puts together what speaks for a role.
func (w *titleWeights) sum(x titleScore) int {
	return (w.place*int(x.place) + w.words*int(x.words) + w.chars*int(x.chars) + w.whole*int(x.whole) + w.text*int(x.text)) / 1000
}

// most is the sum of a role with the very title.
func (w *titleWeights) most(placed bool) int {
	sum := w.words + w.chars + w.whole + w.text
	if placed {
		sum += w.place
	}
	return sum
}

func (t *titleNames) kindOf(w *index.Words, role int) titleKind {
	words := summaryWords(w, role)
	k := titleKind{told: words > 0 || w.Others(role) > 0, level: levelOrPlain(w.Title(role))}
	if words > 0 {
		k.brief = log2(usualLength) - log2(min(max(words, shortest), longest))
	}
	if first := t.ofRole[role]; k.told && first < t.ofRole[role+1] {
		k.plain = usualBits - int(t.units[first].norm)
	}
	return k
}

// summaryWords counts the words of a role's summary, without function words.
func summaryWords(w *index.Words, role int) int {
	n := 0
	for t, err := range w.Texts(role) {
		if err != nil || t.Field != index.SummaryField {
			continue
		}
		for _, v := range t.Words { // concepts stand behind the words
			n = max(n, v.Place)
		}
	}
	return n
}

// levelOrPlain is the level of a role's title; one that names none is a practitioner's.
func levelOrPlain(title string) lex.Level {
	if v := lex.TitleLevel(title, lex.Scan(title, nil)); v != lex.NoLevel {
		return v
	}
	return lex.Practitioner
}

// gap is how many half levels are between a title and a role. A title that names no level is most likely a
// practitioner's, but may be at any: the gap counts half.
func gap(title, role lex.Level) int {
	if title == lex.NoLevel {
		return gap(lex.Practitioner, role) / 2
	}
	return 2 * max(int(title)-int(role), int(role)-int(title))
}
