package match

import (
	"fmt"

	"github.com/metierhq/metier/document"
)

// Schema names the shape of a Report as JSON, RankingSchema that of a Ranking; Engine is the version of the scoring behind
// them. The same Engine gives the same bytes for the same profile, options and text.
const (
	Schema        = "metier.report/1"
	RankingSchema = "metier.ranking/1"
	Engine        = "metier/1"
)

// A Report says how well one document fits one role, with the proof of every point. It is a plain value: keep it,
// change it, marshal it; it holds on to nothing but the document's text, of which its quotes are parts.
type Report struct {
	Schema string `json:"schema"` // "metier.report/1"
	Engine string `json:"engine"` // the scoring version

	Role     string `json:"role"`               // the profile's ID
	Title    string `json:"title"`              // the profile's title
	Document string `json:"document,omitempty"` // the document's ID

	Score     float64 `json:"score"`     // 0 to 100: what the text proves; the sum of all items' Points
	Potential float64 `json:"potential"` // 0 to 100: Score if all that the text leaves open (Unknown) were met

	Categories []CategoryScore    `json:"categories"` // in the profile's order
	Items      []ItemScore        `json:"items"`      // in the profile's order, each part right after its item
	Gates      []Gate             `json:"gates"`      // in the order asked for
	Findings   []document.Finding `json:"findings"`   // what a reader should know about the text

	Notices []string `json:"notices,omitempty"` // what the licences of the role's sources ask to be shown with its texts
}

// A CategoryScore is one weighted group of items.
type CategoryScore struct {
	ID     string  `json:"id"`
	Name   string  `json:"name"`
	Weight float64 `json:"weight"` // 0 to 1, as applied; all sum to 1, but where nothing of the role applies
	Score  float64 `json:"score"`  // 0 to 100: the share of this category's own points that was earned
	Points float64 `json:"points"` // what the category adds to Report.Score; at most 100 x Weight
}

// An ItemScore is one item of the profile, or one part of an item. An item with parts earns through them: its own
// Weight and Points are 0, its Credit is what its parts come to together.
type ItemScore struct {
	Ref      string     `json:"ref"`             // "it-director/duties/budget"
	Label    string     `json:"label,omitempty"` // the profile's label of a group of requirements, if it has one
	Text     string     `json:"text"`            // the profile's wording
	Level    string     `json:"level"`           // "required", "preferred" or "not-asked"
	Parts    int        `json:"parts,omitempty"` // how many of the rows that follow are parts of this item
	Status   Status     `json:"status"`
	Credit   float64    `json:"credit"`   // 0 to 1: how far the document meets the item
	Weight   float64    `json:"weight"`   // 0 to 1: the item's share of the whole score, as applied; all sum to 1
	Points   float64    `json:"points"`   // 100 x Weight x Credit
	Evidence []Evidence `json:"evidence"` // best first; never empty where Points > 0
	Why      string     `json:"why"`      // one sentence: what the status rests on
}

// Status says where an item stands.
type Status int

const (
	Missing  Status = iota // nothing in the text earns credit, or the text denies it
	Partial                // some credit
	Met                    // credit of at least .75
	Unknown                // measured, and the text says nothing that could be measured; counts in Potential
	NotAsked               // the role does not need this, or only under a condition that Options.Context lacks; earns and costs nothing
)

var statusNames = [...]string{"missing", "partial", "met", "unknown", "not-asked"}

// String returns "missing", "partial", "met", "unknown" or "not-asked".
func (s Status) String() string { return name(statusNames[:], int(s), "status") }

// MarshalText writes the status as String does; a value that has no name is an error.
func (s Status) MarshalText() ([]byte, error) {
	return marshalName(statusNames[:], int(s), "status")
}

// UnmarshalText reads what MarshalText wrote.
func (s *Status) UnmarshalText(b []byte) error {
	return parseName(statusNames[:], b, "status", (*int)(s))
}

// Evidence is a passage that earned credit for an item.
type Evidence struct {
	document.Span         // bytes of the document's text
	Quote         string  `json:"quote"`            // Text[Start:End]
	Kind          Kind    `json:"kind"`             // the weakest way in which a word of it was met
	Rung          Rung    `json:"rung"`             // how strong a kind of statement it is
	Post          string  `json:"post,omitempty"`   // the title of the dated entry that it stands in, as written
	Phrase        string  `json:"phrase,omitempty"` // the item's wording that it meets: its text, or an alternative
	Terms         []Term  `json:"terms,omitempty"`  // which words met which words of the item
	Credit        float64 `json:"credit"`           // 0 to 1: what this passage alone earns for the item
}

// A Term is a word or phrase of the document that met a word or phrase of the item.
type Term struct {
	document.Span        // bytes of the document's text
	Word          string `json:"word"` // Text[Start:End]
	Item          string `json:"item"` // the item's word or concept that it met
	Kind          Kind   `json:"kind"`
}

// Kind says how a word of the text met a word of the item, strongest first.
type Kind int

const (
	Exact   Kind = iota // the same word
	Stem                // another form of the word: "managed" for "managing"
	Alias               // another name of the same concept: "service desk" for "help desk"
	Related             // a kind of it: "PostgreSQL" for "databases"
	Fact                // measured: a title held, years, a degree, a certificate
)

var kindNames = [...]string{"exact", "stem", "alias", "related", "fact"}

// String returns "exact", "stem", "alias", "related" or "fact".
func (k Kind) String() string { return name(kindNames[:], int(k), "kind") }

// MarshalText writes the kind as String does; a value that has no name is an error.
func (k Kind) MarshalText() ([]byte, error) {
	return marshalName(kindNames[:], int(k), "kind")
}

// UnmarshalText reads what MarshalText wrote.
func (k *Kind) UnmarshalText(b []byte) error { return parseName(kindNames[:], b, "kind", (*int)(k)) }

// Rung says how strong a kind of statement a passage is.
type Rung int

const (
	Listed  Rung = iota // an entry of a list of skills
	Claimed             // said in a summary, or anywhere outside a dated job
	Done                // said of a dated job
)

var rungNames = [...]string{"listed", "claimed", "done"}

// String returns "listed", "claimed" or "done".
func (r Rung) String() string { return name(rungNames[:], int(r), "rung") }

// MarshalText writes the rung as String does; a value that has no name is an error.
func (r Rung) MarshalText() ([]byte, error) {
	return marshalName(rungNames[:], int(r), "rung")
}

// UnmarshalText reads what MarshalText wrote.
func (r *Rung) UnmarshalText(b []byte) error { return parseName(rungNames[:], b, "rung", (*int)(r)) }

// A Gate is a knock-out that the caller chose by Options.Gates. It never moves a score.
type Gate struct {
	Ref    string  `json:"ref"`
	Text   string  `json:"text"`
	Result Outcome `json:"result"`
	Why    string  `json:"why"`
}

// Outcome is a gate's result.
type Outcome int

const (
	Fail Outcome = iota // the item is Missing or Partial
	Pass                // the item is Met
	Open                // the item is Unknown: ask the person; written as "unknown", as the item's status is
)

var outcomeNames = [...]string{"fail", "pass", "unknown"}

// String returns "fail", "pass" or "unknown".
func (o Outcome) String() string { return name(outcomeNames[:], int(o), "outcome") }

// MarshalText writes the outcome as String does; a value that has no name is an error.
func (o Outcome) MarshalText() ([]byte, error) {
	return marshalName(outcomeNames[:], int(o), "outcome")
}

// UnmarshalText reads what MarshalText wrote.
func (o *Outcome) UnmarshalText(b []byte) error {
	return parseName(outcomeNames[:], b, "outcome", (*int)(o))
}

// A Ranking is what Rank found, best first.
type Ranking struct {
	Schema  string    `json:"schema"` // "metier.ranking/1"
	Role    string    `json:"role"`
	Scored  int       `json:"scored"`  // how many documents were scored, also those that Top left out
	Results []Ranked  `json:"results"` // by score, best first; equal scores by document ID
	Failed  []Failure `json:"failed"`  // documents that could not be read, in the order met
}

// Ranked is one document of a Ranking.
type Ranked struct {
	Rank   int     `json:"rank"`   // from 1; equal scores have ranks of their own
	Report *Report `json:"report"` // its quotes are copies: no document is kept
}

// A Failure is a document that could not be read.
type Failure struct {
	Document string `json:"document,omitempty"` // its ID, if the reader gave one
	Err      error  `json:"-"`
	Message  string `json:"error"` // Err.Error()
}

func name(names []string, i int, what string) string {
	if i < 0 || i >= len(names) {
		return fmt.Sprintf("%s(%d)", what, i)
	}
	return names[i]
}

// marshalName fails where parseName would refuse the name, so that what is written can be read.
func marshalName(names []string, i int, what string) ([]byte, error) {
	if i < 0 || i >= len(names) {
		return nil, fmt.Errorf("%s %d: want one of %q", what, i, names)
	}
	return []byte(names[i]), nil
}

func parseName(names []string, b []byte, what string, to *int) error {
	for i, n := range names {
		if n == string(b) {
			*to = i
			return nil
		}
	}
	return fmt.Errorf("%s %q: want one of %q", what, b, names)
}
