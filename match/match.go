// Package match says how far a document fits a role, with a quote for every point, and which role it is about.
//
// A Matcher is compiled once from an index and is then safe for concurrent use. What is wrong with a role or with the options
// is said before any text is scored, by index.New and New.
//
// # How a score comes about
//
// What goes in: a role's items with their weights, and a document's passages, work entries and facts.
//
//  1. Every phrase of an item (its text, and each alternative phrasing) is a row of places. A place is met by the same
//     word, by its stem, by another name of its concept, or by a kind of it (phrase.go).
//  2. A passage covers a phrase as far as it meets the phrase's places, each weighed by how telling its word is. At
//     least one telling place must be met by the passage itself, and the words must stand near each other; generic
//     management words fit every manager of every trade (mark.go, cover.go).
//  3. The job that a passage stands in may speak for what the line leaves unsaid: in a leading IT post "managed a
//     budget of $2M" is an IT budget. In a job of another field it is not, and earns next to nothing (context.go).
//  4. Coverage becomes credit on one curve, times the rung: done in a dated job, claimed, or listed (context.go).
//  5. Years, posts, degrees and certificates are measured, not matched (measure.go, held.go, credentials.go).
//  6. An item's credit is its best evidence. Its points are 100 x its weight x its credit, and the score is their sum
//     (score.go, evidence.go). Repeating a line earns nothing; no line takes anything away.
//
// The figures in these rules were set by hand, by what lines of resumes should be worth and on the development resumes
// (README, "How well it ranks"); none is fitted. What is said beside them of a third more or less was measured there, on
// average precision (AP) and the median scores of the grades. With twelve who hold the role, .01 of AP is a rank or two.
//
// # Which role a text is about
//
// Classify asks the other way round, and of all roles at once.
//
//  1. Every word, concept and pair of words of the document speaks for the roles that have it, the more the fewer they
//     are (corpus.go, gist.go).
//  2. The roles for which most speaks are looked at closer: do they have a title like the document's, is what is related
//     to them likely too, do the leading posts that the text names fit, what does Score make of it (titlespace.go,
//     claim.go, prospect.go)?
//  3. All that becomes odds against the other roles and against none, by constants fitted to real texts (odds.go).
//
// Titles does the same for a title alone, and finds by a taxonomy what shares no word (titles.go, taxonomy.go, letters.go).
//
// Sums are of integers, or of floats in one order with each product rounded, so that every machine comes to the same
// figures. Ties are broken by what stands first in the text, and in a ranking by the document's ID.
package match

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/profile"
)

// ErrRole says that the index has no role of that ID.
var ErrRole = errors.New("no such role")

// Options tune a Matcher. The zero value scores by the role alone, and reads no clock; a program for resumes of today sets
// AsOf to the present month.
type Options struct {
	// AsOf is the month that "present" means in a job's dates; its day is not looked at. Zero: the latest date that the
	// document itself states. A job "2018 - Present" with no later date in the text has then lasted a month.
	AsOf time.Time

	Weights map[string]float64 // category ID -> weight, instead of the profile's; scaled to sum to 1 with the rest
	Context []string           // conditions that hold: "large-organization", "healthcare"
	Gates   []string           // refs of items that are knock-outs for this search; each must be asked for in this Context

	// Taxonomy is a wider set of roles that teaches Titles which titles belong together: an index of O*NET's
	// occupations with their alternate titles, for one. The Matcher keeps nothing of it but words.
	Taxonomy *index.Index
}

// A Matcher scores documents against the roles of an index, and tells which of them a document is about. What it answers
// never changes; any number of goroutines may use it, also after the index was closed.
type Matcher struct {
	roles  map[string]func() (*role, error) // by ID
	asOf   document.Date
	corpus *corpus              // what Classify reads by
	titles func() *titleReading // what Titles reads by
}

// eager is up to how many roles New compiles all of them for scoring. Of a taxonomy's thousand roles a program scores
// against few: there each one is compiled when it is first asked for.
const eager = 128

// New compiles the roles of an index. It fails on options that name what no role has (a category, a condition, a gate), on
// a gate that is not asked for, on weights that are negative, no numbers or all 0, and when an index cannot be read.
func New(x *index.Index, o Options) (*Matcher, error) {
	w, err := x.Words()
	if err != nil {
		return nil, err
	}
	m := &Matcher{roles: make(map[string]func() (*role, error), w.Len())}
	if !o.AsOf.IsZero() {
		m.asOf = document.Date{Year: o.AsOf.Year(), Month: o.AsOf.Month()}
	}
	if err := o.check(x); err != nil {
		return nil, err
	}
	for i := range w.Len() {
		m.roles[w.ID(i)] = sync.OnceValues(func() (*role, error) {
			p, _ := x.Profile(w.ID(i)) // good also after the index was closed
			return compileRole(p, w, i, o)
		})
	}
	if w.Len() <= eager || o.tunes() {
		for _, id := range sortedKeys(m.roles) {
			if _, err := m.roles[id](); err != nil {
				return nil, err
			}
		}
	}
	if m.corpus, err = newCorpus(w); err != nil {
		return nil, err
	}
	m.titles, err = titlesLater(w, m.corpus, o)
	return m, err
}

// tunes tells whether the options change scores.
func (o Options) tunes() bool { return len(o.Weights)+len(o.Gates)+len(o.Context) > 0 }

// maxWeight keeps sums of weights finite; only their proportions matter.
const maxWeight = 1e9

// check says all that is wrong with the options.
func (o Options) check(x *index.Index) error {
	if !o.tunes() {
		return nil
	}
	categories, refs, conditions := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for p := range x.Profiles() {
		for _, c := range p.Categories {
			categories[c.ID] = true
		}
		for ref, it := range p.Items() {
			refs[string(ref)] = true
			for _, w := range it.When {
				conditions[w] = true
			}
		}
	}
	var all []error
	for _, id := range sortedKeys(o.Weights) {
		w := o.Weights[id]
		if !categories[id] {
			all = append(all, fmt.Errorf("weights: category %q: no such category, %s", id, wantOne(categories, "the roles have none")))
		}
		if !(w >= 0 && w <= maxWeight) {
			all = append(all, fmt.Errorf("weights: category %q: weight %v, want a number from 0 to %g", id, w, maxWeight))
		}
	}
	for _, ref := range o.Gates {
		if !refs[ref] {
			all = append(all, fmt.Errorf("gates: %q: no such item, %s", ref, wantLike(refs, "the roles have none")))
		}
	}
	for _, c := range o.Context {
		if !conditions[c] {
			all = append(all, fmt.Errorf("context: %q: no item has this condition, %s", c, wantOne(conditions, "nor any other")))
		}
	}
	return errors.Join(all...)
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// wantOne says what there is to choose from, or that there is none.
func wantOne[V any](m map[string]V, none string) string {
	const most = 16
	switch keys := sortedKeys(m); {
	case len(keys) == 0:
		return none
	case len(keys) > most:
		return fmt.Sprintf("want one of %s and %d more", strings.Join(keys[:most/2], ", "), len(keys)-most/2)
	default:
		return "want one of " + strings.Join(keys, ", ")
	}
}

// wantLike shows one of what there is.
func wantLike(m map[string]bool, none string) string {
	if k := sortedKeys(m); len(k) > 0 {
		return fmt.Sprintf("want a ref such as %q", k[0])
	}
	return none
}

// Role returns the profile that documents are scored against, a fresh copy.
func (m *Matcher) Role(id string) (*profile.Profile, bool) {
	r, err := m.role(id)
	if err != nil {
		return nil, false
	}
	return r.profile.Clone(), true
}

func (m *Matcher) role(id string) (*role, error) {
	compiled, ok := m.roles[id]
	if !ok {
		return nil, fmt.Errorf("role %q: %w, %s", id, ErrRole, wantOne(m.roles, "the index is empty"))
	}
	return compiled()
}
