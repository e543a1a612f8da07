package index

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/query"

	"github.com/metierhq/metier/profile"
)

// Results are what a search found.
type Results struct {
	Total  int     // all hits, not only those given
	Hits   []Hit   // best first; equal scores by ref
	Facets []Facet // role, category, level: over all hits
}

// Hit is an item that was found.
type Hit struct {
	Ref        profile.Ref
	Item       *profile.Item // a copy
	Score      float64       // BM25; hits of one search can be compared, those of two cannot. 0 in a search without text
	Highlights []Highlight   // what was found, in the order of the phrases
}

// Highlight is a span of a phrase of an item, on rune boundaries.
type Highlight struct {
	Phrase     int // 0: Item.Text, i: Item.Alt[i-1]
	Start, End int // bytes
}

// Facet counts the hits by one of their properties, the commonest value first, equal counts by value.
type Facet struct {
	Name   string // role, category, level
	Counts []Count
}

// Count is how many hits have a value.
type Count struct {
	Value string
	Count int
}

// ErrQuery says that the query is not valid: a negative number, a text longer than MaxQuery, a role, category or level that
// the index does not have. Nothing is wrong with the index.
var ErrQuery = errors.New("bad query")

// Search finds items. Its errors to branch on are ErrQuery, ErrClosed and those of a context that ended. If From is past
// the last hit, Hits is empty; that is not an error.
func (x *Index) Search(ctx context.Context, q Query) (*Results, error) {
	res, err := x.find(ctx, q)
	if errors.Is(err, ErrQuery) {
		return nil, fmt.Errorf("index: %w", err)
	}
	if err != nil {
		return nil, fmt.Errorf("index: search: %w", err)
	}
	return res, nil
}

func (x *Index) find(ctx context.Context, q Query) (*Results, error) {
	if err := x.made(); err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if err := x.check(q); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrQuery, err)
	}
	clauses, err := x.clauses(ctx, q)
	if err != nil {
		return nil, err
	}
	if clauses == nil {
		clauses = bleve.NewMatchNoneQuery() // and a closed index is still an error
	}
	size := cmp.Or(q.Size, defaultSize)
	if q.From >= x.items {
		q.From, size = 0, 0
	}
	req := bleve.NewSearchRequestOptions(clauses, min(size, x.items-q.From), q.From, false)
	req.IncludeLocations = true
	req.Sort = search.SortOrder{byScore{}, &search.SortDocID{}}
	req.AddFacet(fieldRole, bleve.NewFacetRequest(fieldRole, len(x.roles)))
	req.AddFacet(fieldCategory, bleve.NewFacetRequest(fieldCategory, len(x.categories)))
	req.AddFacet(fieldLevel, bleve.NewFacetRequest(fieldLevel, len(levels())))
	found, err := x.run(ctx, req)
	if err != nil {
		return nil, err
	}
	return x.results(found, !q.all())
}

// run asks bleve.
func (x *Index) run(ctx context.Context, req *bleve.SearchRequest) (*bleve.SearchResult, error) {
	x.mu.RLock()
	defer x.mu.RUnlock()
	if x.closed {
		return nil, ErrClosed
	}
	return x.bleve.SearchInContext(ctx, req)
}

func (x *Index) results(found *bleve.SearchResult, scored bool) (*Results, error) {
	res := &Results{Total: int(found.Total)}
	for _, name := range []string{fieldRole, fieldCategory, fieldLevel} {
		res.Facets = append(res.Facets, Facet{Name: name, Counts: counts(found.Facets[name])})
	}
	for _, m := range found.Hits {
		ref := profile.Ref(m.ID)
		item := x.item(ref)
		if item == nil {
			return nil, fmt.Errorf("%s: in no profile: %w", ref, ErrDamaged)
		}
		hit := Hit{Ref: ref, Item: item, Highlights: highlights(m.Locations[fieldText])}
		if scored {
			hit.Score = round(m.Score)
		}
		res.Hits = append(res.Hits, hit)
	}
	return res, nil
}

// item gives a copy of an item.
func (x *Index) item(ref profile.Ref) *profile.Item {
	r, ok := x.byID[ref.Profile()]
	if !ok {
		return nil
	}
	item, ok := r.load().items[ref]
	if !ok {
		return nil
	}
	return item.Clone()
}

func counts(f *search.FacetResult) []Count {
	if f == nil || f.Terms == nil {
		return nil
	}
	var all []Count
	for _, t := range f.Terms.Terms() {
		all = append(all, Count{Value: t.Term, Count: t.Count})
	}
	slices.SortFunc(all, func(a, b Count) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Value, b.Value))
	})
	return all
}

// highlights gives the spans that the terms of a query have in an item, sorted and united where they overlap.
func highlights(terms search.TermLocationMap) []Highlight {
	var all []Highlight
	for _, locations := range terms {
		for _, l := range locations {
			all = append(all, Highlight{Phrase: phraseOf(l.ArrayPositions), Start: int(l.Start), End: int(l.End)})
		}
	}
	slices.SortFunc(all, func(a, b Highlight) int {
		return cmp.Or(cmp.Compare(a.Phrase, b.Phrase), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	united := all[:0]
	for _, h := range all {
		if n := len(united); n > 0 && united[n-1].Phrase == h.Phrase && h.Start < united[n-1].End {
			united[n-1].End = max(united[n-1].End, h.End)
		} else {
			united = append(united, h)
		}
	}
	return united
}

// phraseOf gives the number of the phrase that bleve found a term in.
func phraseOf(positions []uint64) int {
	if len(positions) == 0 {
		return 0
	}
	return int(positions[0])
}

// round takes the last digits off a score. bleve adds up in an order that depends on the order of its documents, which
// is that of chance, and some processors multiply and add in one step: without this, equal hits would change places.
func round(score float64) float64 { return math.Round(score*1e6) / 1e6 }

// byScore sorts by the rounded score, best first. bleve compares the values as text.
type byScore struct{}

func (byScore) Value(m *search.DocumentMatch) string {
	s := strconv.FormatInt(int64(math.Round(m.Score*1e6)), 10)
	return "00000000000000000000"[min(len(s), 20):] + s
}
func (byScore) UpdateVisitor(string, []byte) {}
func (byScore) DecodeValue(v string) string  { return v }
func (byScore) Descending() bool             { return true }
func (byScore) RequiresDocID() bool          { return false }
func (byScore) RequiresScoring() bool        { return false } // true would make bleve compare unrounded scores
func (byScore) RequiresFields() []string     { return nil }
func (byScore) Reverse()                     {}
func (byScore) Copy() search.SearchSort      { return byScore{} }

// Match gives the items of a role in which bleve finds any of the terms, in the order of Refs. It is for tests, which hold
// a matcher's own candidates against it, and for the curious: the terms are taken as they are ("=managing" the exact word,
// "manag" its stem, "#budget" a concept), and their form may change. No role, or one that the index does not have, is
// ErrQuery.
func (x *Index) Match(ctx context.Context, role string, terms []string) ([]profile.Ref, error) {
	refs, err := x.match(ctx, role, terms)
	if err != nil {
		return nil, fmt.Errorf("index: match: %w", err)
	}
	return refs, nil
}

func (x *Index) match(ctx context.Context, role string, terms []string) ([]profile.Ref, error) {
	if err := x.made(); err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if role == "" {
		return nil, fmt.Errorf("%w: no role, want the id of a profile", ErrQuery)
	}
	if err := x.checkRole(role); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrQuery, err)
	}
	var find query.Query = bleve.NewMatchNoneQuery()
	if len(terms) > 0 {
		clauses := make([]query.Query, len(terms))
		for i, t := range terms {
			clauses[i] = term(fieldText, t, 1)
		}
		find = bleve.NewDisjunctionQuery(clauses...)
	}
	req := bleve.NewSearchRequestOptions(filtered(find, role, "", ""), x.byID[role].Items, 0, false)
	req.Score = "none"
	req.Sort = search.SortOrder{&search.SortDocID{}}
	found, err := x.run(ctx, req)
	if err != nil {
		return nil, err
	}
	hits := make(map[profile.Ref]bool, len(found.Hits))
	for _, m := range found.Hits {
		hits[profile.Ref(m.ID)] = true
	}
	var refs []profile.Ref
	for _, ref := range x.byID[role].load().refs {
		if hits[ref] {
			refs = append(refs, ref)
		}
	}
	return refs, nil
}
