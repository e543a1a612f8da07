package profile

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/metierhq/metier/internal/lex"
)

//go:embed posting_words.txt
var postingWords string

// A phrasebook finds the phrases of posting_words.txt in a text.
type phrasebook struct {
	root  phraseNode
	order map[string]int // place of a kind in the file
	verbs map[string]bool
	lists map[string][]string // by kind, the words of those with "is-", the texts of those with "behind-"; no hits of find
}

type phraseNode struct {
	next  map[string]*phraseNode
	kinds []string // of the phrase that ends here
}

// A hit is a phrase of some kind in words: those from first up to last.
type hit struct {
	kind        string
	first, last int
}

var phrases = sync.OnceValue(func() *phrasebook {
	b, err := readPhrases(postingWords)
	if err != nil {
		panic(fmt.Sprintf("posting_words.txt: %v", err)) // the data are part of the program
	}
	return b
})

func readPhrases(data string) (*phrasebook, error) {
	b := &phrasebook{order: map[string]int{}, verbs: map[string]bool{}, lists: map[string][]string{}}
	n := 0
	for line := range strings.Lines(data) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		kind, list, ok := strings.Cut(line, ": ")
		if !ok || strings.Contains(kind, " ") {
			return nil, fmt.Errorf("line %d: %q, want kind: phrase; phrase", n, clip(line))
		}
		if _, twice := b.order[kind]; twice {
			return nil, fmt.Errorf("line %d: kind %q a second time", n, kind)
		}
		b.order[kind] = len(b.order)
		if kind == "verb" {
			b.addVerbs(strings.Fields(list))
			continue
		}
		for phrase := range strings.SplitSeq(list, ";") {
			words := fold(phrase, lex.Scan(phrase, nil))
			phrase = strings.TrimSpace(phrase)
			switch family := family(kind); {
			case len(words) == 0:
				return nil, fmt.Errorf("line %d: %s: an empty phrase", n, kind)
			case family == "is" && len(words) > 1:
				return nil, fmt.Errorf("line %d: %s: %q, want one word", n, kind, phrase)
			case family == "is":
				b.lists[kind] = append(b.lists[kind], words[0])
			case family == "behind":
				b.lists[kind] = append(b.lists[kind], phrase)
			case !b.add(words, kind):
				return nil, fmt.Errorf("line %d: %s: %q a second time", n, kind, phrase)
			}
		}
	}
	return b, nil
}

func (b *phrasebook) add(words []string, kind string) bool {
	at := &b.root
	for _, w := range words {
		if at.next == nil {
			at.next = map[string]*phraseNode{}
		}
		if at.next[w] == nil {
			at.next[w] = new(phraseNode)
		}
		at = at.next[w]
	}
	if slices.Contains(at.kinds, kind) {
		return false
	}
	at.kinds = append(at.kinds, kind)
	return true
}

// is tells whether a folded word is one of a kind with "is-".
func (b *phrasebook) is(kind, word string) bool { return slices.Contains(b.lists["is-"+kind], word) }

// number gives the small number that a folded word is; 0: it is none.
func (b *phrasebook) number(word string) int { return slices.Index(b.lists["is-number"], word) + 1 }

// addVerbs adds the forms that a duty may begin with: manage, manages, managing.
func (b *phrasebook) addVerbs(list []string) {
	for _, v := range list {
		stem := v
		if strings.HasSuffix(v, "e") && !strings.HasSuffix(v, "ee") && v != "be" {
			stem = strings.TrimSuffix(v, "e")
		}
		last := v[len(v)-1]
		forms := []string{v, v + "s", v + "es", stem + "ing", v + string(last) + "ing"}
		if last == 'y' {
			forms = append(forms, v[:len(v)-1]+"ies")
		}
		if strings.HasSuffix(v, "ie") {
			forms = append(forms, v[:len(v)-2]+"ying")
		}
		for _, f := range forms {
			b.verbs[f] = true
		}
	}
}

// fold gives words in the form that phrases are compared in.
func fold(text string, words []lex.Word) []string {
	folded := make([]string, len(words))
	for i, w := range words {
		folded[i] = apostrophes.Replace(lex.Fold(w.Of(text)))
	}
	return folded
}

var apostrophes = strings.NewReplacer("'", "", "’", "")

// find gives every phrase in folded words, by where it begins. One that stands
// within a longer one of its family ("level-must" and "level-not-asked" are of
// one) is no hit: "required" in "not required".
func (b *phrasebook) find(words []string) []hit {
	var hits []hit
	for i := range words {
		at := &b.root
		for k := i; k < len(words); k++ {
			if at = at.next[words[k]]; at == nil {
				break
			}
			for _, kind := range at.kinds {
				hits = append(hits, hit{kind, i, k + 1})
			}
		}
	}
	return longest(hits)
}

// hitsAround is how far from a hit in their list one may be that it stands within: phrases have a few words, and few phrases
// begin with one.
const hitsAround = 24

func longest(hits []hit) []hit {
	kept := hits[:0:0]
	for i, h := range hits {
		within := false
		for k := max(0, i-hitsAround); k < min(len(hits), i+hitsAround) && !within; k++ {
			o := hits[k]
			within = o.first <= h.first && o.last >= h.last && o.last-o.first > h.last-h.first && family(o.kind) == family(h.kind)
		}
		if !within {
			kept = append(kept, h)
		}
	}
	return kept
}

func family(kind string) string {
	f, _, _ := strings.Cut(kind, "-")
	return f
}
