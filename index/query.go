package index

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search/query"
	bleveindex "github.com/blevesearch/bleve_index_api"

	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile"
)

// MaxQuery is the most bytes that a query's text may have: several times the longest duty of a public taxonomy.
const MaxQuery = 8 << 10

// MaxFuzziness is the largest Query.Fuzziness.
const MaxFuzziness = 2

const (
	defaultSize = 10
	minFuzzy    = 4  // letters; shorter words are all alike
	maxFuzzy    = 32 // terms of the index that may stand for one word: far more than are meant, and few enough to search for
)

// What a term of each kind is worth beside the others, before bleve weighs how rare it is. The figures are set by eye, so
// that the word itself and another name of its thing go before another form, and this before what is only near.
const (
	boostExact   = 2.0
	boostAlias   = 2.0
	boostStem    = 1.0
	boostRelated = 0.5
	boostFuzzy   = 0.5 // divided by the number of wrong letters
)

// Query is what to search for. The zero value finds every item.
type Query struct {
	// Text finds the items that share a word or a concept with it, in any form and under any name. No text, or white
	// space only, finds all items; a text of function words only finds none.
	Text string

	Role, Category, Level string // only items of this profile ID, category ID, level ("required"); "": any

	From, Size int // which hits to give, counted from 0; Size 0: 10

	// Fuzziness is how many letters of a word may be wrong, 0 to MaxFuzziness. Words of fewer than four letters must be
	// right.
	Fuzziness int
}

// all tells whether the query finds all items that its filters let pass.
func (q Query) all() bool { return strings.TrimSpace(q.Text) == "" }

// check says what is wrong with a query.
func (x *Index) check(q Query) error {
	switch {
	case q.From < 0:
		return fmt.Errorf("from %d, want 0 or more", q.From)
	case q.Size < 0:
		return fmt.Errorf("size %d, want 0 or more", q.Size)
	case q.Fuzziness < 0 || q.Fuzziness > MaxFuzziness:
		return fmt.Errorf("fuzziness %d, want 0 to %d", q.Fuzziness, MaxFuzziness)
	case len(q.Text) > MaxQuery:
		return fmt.Errorf("text of %d bytes, want at most %d", len(q.Text), MaxQuery)
	}
	if err := x.checkRole(q.Role); err != nil {
		return err
	}
	if q.Category != "" && !slices.Contains(x.categories, q.Category) {
		return unknown("category", q.Category, x.categories)
	}
	if q.Level != "" && !slices.Contains(levels(), q.Level) {
		return unknown("level", q.Level, levels())
	}
	return nil
}

func (x *Index) checkRole(id string) error {
	if _, ok := x.byID[id]; ok || id == "" {
		return nil
	}
	ids := make([]string, len(x.roles))
	for i, r := range x.roles {
		ids[i] = r.ID
	}
	return unknown("role", id, ids)
}

func levels() []string {
	return []string{profile.Required.String(), profile.Preferred.String(), profile.NotAsked.String()}
}

// unknown names what there is instead, or as much of it as a person reads.
func unknown(what, value string, have []string) error {
	const shown = 20
	if len(have) == 0 {
		return fmt.Errorf("%s %.100q: the index has none", what, value)
	}
	list := strings.Join(have[:min(shown, len(have))], ", ")
	if more := len(have) - shown; more > 0 {
		list += fmt.Sprintf(" and %d more", more)
	}
	return fmt.Errorf("%s %.100q, want one of %s", what, value, list)
}

// clauses gives the bleve query of a query; nil if nothing can be found by it.
func (x *Index) clauses(ctx context.Context, q Query) (query.Query, error) {
	var find query.Query = bleve.NewMatchAllQuery()
	if !q.all() {
		words, err := x.words(ctx, q)
		if err != nil || len(words) == 0 {
			return nil, err
		}
		find = bleve.NewDisjunctionQuery(words...)
	}
	return filtered(find, q.Role, q.Category, q.Level), nil
}

// filtered adds conditions that do not count in the score.
func filtered(find query.Query, role, category, level string) query.Query {
	all := []query.Query{find}
	add := func(field, value string) {
		if value != "" {
			all = append(all, term(field, value, 0))
		}
	}
	add(fieldRole, role)
	add(fieldCategory, category)
	add(fieldLevel, level)
	if len(all) == 1 {
		return find
	}
	return bleve.NewConjunctionQuery(all...)
}

// words gives a clause for every word of the text, its exact form and its stem together, and one for every concept.
// bleve lowers a hit's score by the share of clauses that it misses: were the two clauses of their own, every inflected
// word that is found would count as half missed.
func (x *Index) words(ctx context.Context, q Query) ([]query.Query, error) {
	text := strings.ToValidUTF8(q.Text, "\uFFFD")
	terms := lex.SearchTerms(text)
	if len(terms) == 0 {
		terms = lex.IndexTerms(text) // who searches for "no programming" wants to read about it
	}
	var clauses []query.Query
	var misspelt []string           // what may be
	word := map[int][]query.Query{} // by place
	var places []int
	seen := map[string]bool{}
	for _, t := range terms {
		if seen[t.Text] {
			continue
		}
		seen[t.Text] = true
		switch t.Kind {
		case lex.Exact, lex.Stem:
			boost := boostExact
			if t.Kind == lex.Stem {
				boost = boostStem
			}
			if utf8.RuneCountInString(text[t.Start:t.End]) >= minFuzzy {
				misspelt = append(misspelt, t.Text)
			}
			if word[t.Place] == nil {
				places = append(places, t.Place)
			}
			word[t.Place] = append(word[t.Place], term(fieldText, t.Text, boost))
		case lex.Alias:
			clauses = append(clauses, term(fieldText, t.Text, boostAlias*float64(max(1, t.Places))))
		case lex.Related:
			clauses = append(clauses, term(fieldText, t.Text, boostRelated))
		}
	}
	for _, p := range places {
		clauses = append(clauses, bleve.NewDisjunctionQuery(word[p]...))
	}
	if q.Fuzziness == 0 {
		return clauses, nil
	}
	fuzzy, err := x.fuzzy(ctx, misspelt, q.Fuzziness, seen)
	return append(clauses, fuzzy...), err
}

// fuzzy gives the stems of the index that are nearly the stems given, or those of words that are nearly the exact words
// given, the nearest of each first. The words are needed as well: who writes "leadershp" writes no word of the family
// that is found under "lead".
func (x *Index) fuzzy(ctx context.Context, terms []string, fuzziness int, seen map[string]bool) ([]query.Query, error) {
	var clauses []query.Query
	err := x.read(func(r bleveindex.IndexReader) error {
		f, ok := r.(bleveindex.IndexReaderFuzzy)
		if !ok {
			return fmt.Errorf("fuzziness: not in an index of type %T", r)
		}
		for _, t := range terms {
			if err := ctx.Err(); err != nil {
				return err
			}
			near, err := nearby(f, t, fuzziness)
			if err != nil {
				return fmt.Errorf("fuzziness of %q: %w", t, err)
			}
			for _, n := range near {
				if !seen[n.term] {
					seen[n.term] = true
					clauses = append(clauses, term(fieldText, n.term, boostFuzzy/float64(n.distance)))
				}
			}
		}
		return nil
	})
	return clauses, err
}

type neighbour struct {
	term     string // a stem
	distance uint8
}

// exactly is what an exact word begins with as a term, and concept what a concept does. Stems begin with neither.
const exactly, concept = "=", "#"

// nearby gives the stems that lie near a stem, or those of the words that lie near an exact word.
func nearby(r bleveindex.IndexReaderFuzzy, of string, fuzziness int) ([]neighbour, error) {
	prefix := ""
	if strings.HasPrefix(of, exactly) {
		prefix = exactly
	}
	dict, automaton, err := r.FieldDictFuzzyAutomaton(fieldText, of, fuzziness, prefix)
	if err != nil {
		return nil, err
	}
	defer dict.Close()
	var all []neighbour
	for {
		entry, err := dict.Next()
		if err != nil {
			return nil, err
		}
		if entry == nil {
			break
		}
		if prefix == "" && (strings.HasPrefix(entry.Term, exactly) || strings.HasPrefix(entry.Term, concept)) {
			continue // near the stem as well, and no stem
		}
		if ok, d := automaton.MatchAndDistance(entry.Term); ok && d > 0 {
			stem := entry.Term
			if prefix == exactly {
				stem = lex.UnknownStem(stem[len(exactly):])
			}
			all = append(all, neighbour{stem, d})
		}
	}
	slices.SortFunc(all, func(a, b neighbour) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(a.term, b.term))
	})
	return all[:min(len(all), maxFuzzy)], nil
}

func term(field, text string, boost float64) query.Query {
	t := bleve.NewTermQuery(text)
	t.SetField(field)
	t.SetBoost(boost)
	return t
}
