package profile

// Title is a title that the role goes by.
type Title struct {
	Text    string   `json:"text"`
	Sources []string `json:"sources,omitempty"`
}

// Fact is a statement about the role and where it is from.
type Fact struct {
	Text    string   `json:"text"`
	Sources []string `json:"sources,omitempty"`
}

// Source is what a profile's facts were taken from.
type Source struct {
	ID   string `json:"id"`   // what the other facts cite: "S4"
	Name string `json:"name"` // what it is
	Date string `json:"date,omitempty"`
	URL  string `json:"url,omitempty"`
	// Notice is what its licence asks to be shown wherever its texts are:
	// attribution, the name of the licence, a disclaimer.
	Notice string `json:"notice,omitempty"`
	// Of names the fields of the profile that this is a source of and that have
	// no room for sources of their own: "path", "summary", "title".
	Of []string `json:"of,omitempty"`
}

// Pay is one statement of what the role earns. A figure that the source does not
// give is 0.
type Pay struct {
	Low      float64  `json:"low,omitempty"`
	Medium   float64  `json:"medium,omitempty"`
	High     float64  `json:"high,omitempty"`
	Basis    string   `json:"basis,omitempty"` // what Medium is: "median", "mean"; "": the source does not say
	Currency string   `json:"currency"`        // ISO 4217
	Per      string   `json:"per"`             // hour, day, week, month, year
	Area     string   `json:"area,omitempty"`  // "United States", "Boise, ID"
	Date     string   `json:"date,omitempty"`  // of the figures: YYYY, YYYY-MM or YYYY-MM-DD
	Note     string   `json:"note,omitempty"`  // "just above", who is counted
	Sources  []string `json:"sources,omitempty"`
}

// Market is how many look for the role and how many look for its holders.
type Market struct {
	Supply   int      `json:"supply,omitempty"`   // candidates
	Openings int      `json:"openings,omitempty"` // open posts
	Gauge    *Gauge   `json:"gauge,omitempty"`    // how hard it is to hire
	Area     string   `json:"area,omitempty"`
	Date     string   `json:"date,omitempty"`
	Local    *Local   `json:"local,omitempty"`
	Sources  []string `json:"sources,omitempty"`
}

// Gauge is a scale with named ends. Reading is nil when the source shows the
// scale and not where on it the role stands.
type Gauge struct {
	Low       float64  `json:"low"`
	Middle    float64  `json:"middle"`
	High      float64  `json:"high"`
	LowLabel  string   `json:"low_label"`
	HighLabel string   `json:"high_label"`
	Reading   *float64 `json:"reading,omitempty"`
}

// Local says which figures can be asked for a place, and how a place is named.
type Local struct {
	Figures []string `json:"figures"` // "pay", "demand"
	By      []string `json:"by"`      // "city", "state"
}

// Outlook is a forecast of the demand for the role.
type Outlook struct {
	Growth      float64  `json:"growth"`                 // percent until By
	By          string   `json:"by,omitempty"`           // year
	Against     float64  `json:"against,omitempty"`      // percent, of AgainstName over the same time
	AgainstName string   `json:"against_name,omitempty"` // "all occupations"
	Publisher   string   `json:"publisher,omitempty"`
	Area        string   `json:"area,omitempty"`
	Date        string   `json:"date,omitempty"` // of the forecast
	Reasons     []string `json:"reasons,omitempty"`
	Sources     []string `json:"sources,omitempty"`
}

// JobZone is O*NET's grade of how much preparation an occupation needs, 1 to 5.
type JobZone struct {
	Number     int      `json:"number"`
	Name       string   `json:"name,omitempty"`
	Education  string   `json:"education,omitempty"`
	Experience string   `json:"experience,omitempty"` // related experience
	Training   string   `json:"training,omitempty"`
	Examples   string   `json:"examples,omitempty"` // what the zone's occupations have in common
	Roles      []string `json:"roles,omitempty"`    // occupations of the zone
	SVP        *SVP     `json:"svp,omitempty"`
	Sources    []string `json:"sources,omitempty"`
}

// SVP is specific vocational preparation: Min <= x < Below.
type SVP struct {
	Min   float64 `json:"min"`
	Below float64 `json:"below"`
}

// Reporting is the role's place among the others.
type Reporting struct {
	ReportsTo []Fact `json:"reports_to,omitempty"`
	Oversees  []Fact `json:"oversees,omitempty"`
	Peers     []Fact `json:"peers,omitempty"`
}

// Industry is where the role's posts are. Names share one figure when the source
// gives one figure for all of them together.
type Industry struct {
	Names   []string `json:"names"`
	Share   float64  `json:"share,omitempty"` // of the role's posts, 0 to 1; 0: the source gives none
	Note    string   `json:"note,omitempty"`  // "nearly", "smaller shares, in this order"
	Sources []string `json:"sources,omitempty"`
}

// Development is a way to grow in the role.
type Development struct {
	Name    string   `json:"name"`
	Kind    string   `json:"kind"` // "certificate" or "learning"
	Text    string   `json:"text"`
	Sources []string `json:"sources,omitempty"`
}

// Action is something that a page about the role offers, such as the one that the
// profile was read from: sharing it, going back to the list.
type Action struct {
	ID      string   `json:"id"` // "share", "back"
	Label   string   `json:"label"`
	Sources []string `json:"sources,omitempty"`
}
