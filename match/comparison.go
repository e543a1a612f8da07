package match

import "github.com/metierhq/metier/document"

// CompareSchema names the shape of a Comparison as JSON.
const CompareSchema = "metier.comparison/1"

// A Comparison says how a posting stands to the role as the field knows it: what it asks for that the role asks for too,
// what it asks for beyond that, and what of the role it leaves out. Every point has a quote.
type Comparison struct {
	Schema   string `json:"schema"`             // "metier.comparison/1"
	Engine   string `json:"engine"`             // the scoring version
	Role     string `json:"role"`               // the role's ID
	Title    string `json:"title"`              // the role's title
	Document string `json:"document,omitempty"` // the posting's ID
	Posting  string `json:"posting,omitempty"`  // the posting's title

	// Typicality is the share of what the posting asks for, weighed as the posting weighs it (profile.FromPosting), that
	// the role asks for too: 0 to 100, the sum of all demands' Points. It errs low where a posting says common things in
	// words of its own.
	Typicality float64 `json:"typicality"`
	// Coverage is the share of the role, weighed as the role weighs it, that the posting names: 0 to 100, the sum of all
	// items' Points. No posting names all of a role; a short one may be typical and cover little.
	Coverage float64 `json:"coverage"`

	Demands  []Demand           `json:"demands"` // what the posting asks for, in its order
	Items    []Named            `json:"items"`   // the role's items, in the role's order, each part right after its item
	Figures  []Figure           `json:"figures"` // years, degree and pay beside the role's
	Why      string             `json:"why,omitempty"`
	Findings []document.Finding `json:"findings"`
	Notices  []string           `json:"notices,omitempty"` // what the licences of the role's sources ask to be shown with its texts
}

// A Demand is one thing that a posting asks for.
type Demand struct {
	document.Span         // bytes of the posting's text
	Ref           string  `json:"ref"`   // of the item in the posting's own profile (profile.FromPosting)
	Quote         string  `json:"quote"` // Text[Start:End]
	Label         string  `json:"label,omitempty"`
	Level         string  `json:"level"`    // "required", "preferred" or "not-asked"
	Category      string  `json:"category"` // of the posting's profile
	Status        Asked   `json:"status"`
	Weight        float64 `json:"weight"` // 0 to 1: its share of what the posting asks for; all sum to 1
	Credit        float64 `json:"credit"` // 0 to 1: how far one of the role's items is what it asks for
	Points        float64 `json:"points"` // 100 x Weight x Credit
	Meets         []Meets `json:"meets"`  // the role's items that it names, best first
	Why           string  `json:"why"`    // one sentence
}

// Meets is one item of the role that a demand names, and how.
type Meets struct {
	Ref    string  `json:"ref"`
	Text   string  `json:"text"`             // the role's wording
	Phrase string  `json:"phrase,omitempty"` // the wording that was met, if it is another one
	Credit float64 `json:"credit"`           // 0 to 1
	Terms  []Term  `json:"terms,omitempty"`  // which words met which; none where figures were compared
}

// Named is one item of the role and how far the posting names it: what ItemScore is to a resume.
type Named struct {
	Ref     string  `json:"ref"`
	Label   string  `json:"label,omitempty"`
	Text    string  `json:"text"`
	Level   string  `json:"level"`
	Parts   int     `json:"parts,omitempty"` // how many of the rows that follow are parts of this item
	Status  Status  `json:"status"`          // Met: it is named; Partial; Missing: left out; NotAsked
	Credit  float64 `json:"credit"`          // 0 to 1: how far the posting names it
	Weight  float64 `json:"weight"`          // 0 to 1: its share of the role; all sum to 1
	Points  float64 `json:"points"`          // 100 x Weight x Credit
	Demands []int   `json:"demands"`         // indexes into Comparison.Demands of those that name it, best first
}

// Asked is a demand's status: how what the posting asks for stands to what the role asks for.
type Asked int

const (
	Beyond   Asked = iota // the role asks for nothing of the kind
	Partly                // a part of it, or something near it, is what the role asks for
	Typical               // the role asks for it too
	Needless              // the role says that it is not asked for
	Waived                // the posting itself says that it does not ask for it
)

var askedNames = [...]string{"beyond", "partly", "typical", "needless", "waived"}

// String returns "beyond", "partly", "typical", "needless" or "waived".
func (a Asked) String() string { return name(askedNames[:], int(a), "demand") }

// MarshalText writes the status as String does; a value that has no name is an error.
func (a Asked) MarshalText() ([]byte, error) {
	return marshalName(askedNames[:], int(a), "demand")
}

// UnmarshalText reads what MarshalText wrote.
func (a *Asked) UnmarshalText(b []byte) error {
	return parseName(askedNames[:], b, "demand", (*int)(a))
}
