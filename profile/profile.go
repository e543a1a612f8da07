// Package profile holds what a role asks for: facts about the role, and its
// duties and requirements as weighted items in weighted categories.
//
// Most programs want [ITDirector] or [Builtin], or [Parse] for a role of their
// own in the format that data/README.md describes and data/profile.schema.json
// defines. The embedded roles are read by the same Parse.
//
// A profile is plain data. No function of this package changes one that it is
// given; all but [Listing] and [Profile.Items], which hand out your own, return
// copies.
package profile

import (
	"fmt"
	"iter"
	"strings"

	"github.com/metierhq/metier/document"
)

// Profile is one role. The zero value is not valid: it needs an ID and a title.
// Without categories it can be found by its titles, and scores 0.
// Goroutines may share a profile that none of them changes.
type Profile struct {
	ID    string   `json:"id"`             // lower case, digits, hyphens, dots: "it-director", "onet-11-3021.00"
	Title string   `json:"title"`          // "IT Director"
	Path  []string `json:"path,omitempty"` // from the broadest category to the role: Technical, IT Director
	// Field is the field of work whose words are the role's own, "it" or another of
	// the schema's. A resume's lines about other fields count for less. Empty: no
	// line does.
	Field   string   `json:"field,omitempty"`
	Titles  []Title  `json:"titles,omitempty"`  // other titles the role goes by
	Related []string `json:"related,omitempty"` // IDs of the roles near this one, nearest first; they need not be at hand

	Summary     string        `json:"summary,omitempty"`
	Goals       []Fact        `json:"goals,omitempty"`      // what the role is there to reach
	Domains     []Fact        `json:"domains,omitempty"`    // what it looks after
	WorksWith   []Fact        `json:"works_with,omitempty"` // whom it works with, and on what
	Reporting   *Reporting    `json:"reporting,omitempty"`
	Questions   []Fact        `json:"questions,omitempty"` // what the holder is answerable for
	Notes       []Fact        `json:"notes,omitempty"`     // what else a reader should know
	Industries  []Industry    `json:"industries,omitempty"`
	Pay         []Pay         `json:"pay,omitempty"` // figures that disagree stand side by side
	Market      []Market      `json:"market,omitempty"`
	Outlook     []Outlook     `json:"outlook,omitempty"`
	JobZone     *JobZone      `json:"job_zone,omitempty"`
	Development []Development `json:"development,omitempty"`
	Reading     []Fact        `json:"reading,omitempty"` // titles of related texts
	Actions     []Action      `json:"actions,omitempty"`
	Categories  []Category    `json:"categories,omitempty"`
	Sources     []Source      `json:"sources,omitempty"`
}

// Category is a weighted group of items. The weights of a profile's categories
// sum to 1.
type Category struct {
	ID     string  `json:"id"`
	Name   string  `json:"name"`
	Weight float64 `json:"weight"` // share of the role, more than 0 and at most 1
	Items  []Item  `json:"items"`
}

// Item is one duty or requirement. Its address is its [Ref].
type Item struct {
	ID        string     `json:"id"`
	Label     string     `json:"label,omitempty"`     // what a source calls the group the item is from
	Text      string     `json:"text"`                // in the profile's own wording
	Level     Level      `json:"level,omitempty"`     // the zero value is Required
	Weight    float64    `json:"weight,omitempty"`    // share of the category, a part's share of its item; 0 when NotAsked
	Parts     []Item     `json:"parts,omitempty"`     // an item with parts is credited by them only
	Ordered   bool       `json:"ordered,omitempty"`   // the parts are steps, in this order
	When      []string   `json:"when,omitempty"`      // applies only where all of these hold: "healthcare", "large-organization"
	Alt       []string   `json:"alt,omitempty"`       // other phrasings; each alone shows the whole item
	Criterion *Criterion `json:"criterion,omitempty"` // measured by facts, not matched by words
	Sources   []string   `json:"sources,omitempty"`   // IDs of the profile's sources

	// Span is where the posting says it that FromPosting took the item from: bytes
	// of that document's text. nil for an item that is from no posting. What Merge
	// took over from a posting keeps its span, and cites that posting.
	Span *document.Span `json:"span,omitempty"`
}

// Level says how much the role wants an item.
type Level int

const (
	Required  Level = iota // the role asks for it
	Preferred              // a plus, never a penalty
	NotAsked               // the role expressly does not need it: earns and costs nothing
)

var levelNames = [...]string{"required", "preferred", "not-asked"}

// String gives the level as it stands in JSON.
func (l Level) String() string {
	if l < 0 || int(l) >= len(levelNames) {
		return fmt.Sprintf("level(%d)", int(l))
	}
	return levelNames[l]
}

// MarshalText writes "required", "preferred" or "not-asked".
func (l Level) MarshalText() ([]byte, error) {
	if l < 0 || int(l) >= len(levelNames) {
		return nil, fmt.Errorf("level %d, want %s", int(l), strings.Join(levelNames[:], ", "))
	}
	return []byte(levelNames[l]), nil
}

// UnmarshalText reads what MarshalText writes.
func (l *Level) UnmarshalText(text []byte) error {
	for i, name := range levelNames {
		if string(text) == name {
			*l = Level(i)
			return nil
		}
	}
	return fmt.Errorf("level %q, want one of %s", text, strings.Join(levelNames[:], ", "))
}

// Ref is the stable address of an item: "it-director/duties/budget", and one
// step longer for a part: "it-director/duties/department/hiring".
type Ref string

// Profile gives the ID of the ref's profile: "it-director".
func (r Ref) Profile() string { return r.step(0) }

// Category gives the ID of the ref's category: "duties".
func (r Ref) Category() string { return r.step(1) }

func (r Ref) step(n int) string {
	rest := string(r)
	for range n {
		_, after, ok := strings.Cut(rest, "/")
		if !ok {
			return ""
		}
		rest = after
	}
	first, _, _ := strings.Cut(rest, "/")
	return first
}

func (r Ref) join(id string) Ref { return r + "/" + Ref(id) }

// Items yields every item with its ref, in the profile's order, each item's
// parts right after it. The items are the profile's own, not copies.
func (p *Profile) Items() iter.Seq2[Ref, *Item] {
	return func(yield func(Ref, *Item) bool) {
		for i := range p.Categories {
			c := &p.Categories[i]
			if !eachItem(Ref(p.ID).join(c.ID), c.Items, yield) {
				return
			}
		}
	}
}

func eachItem(under Ref, items []Item, yield func(Ref, *Item) bool) bool {
	for i := range items {
		ref := under.join(items[i].ID)
		if !yield(ref, &items[i]) || !eachItem(ref, items[i].Parts, yield) {
			return false
		}
	}
	return true
}
