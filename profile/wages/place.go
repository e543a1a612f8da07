package wages

import (
	"slices"
	"strings"

	"github.com/metierhq/metier/profile/internal/table"
)

// area is an area's name, taken apart to be compared with places.
type area struct {
	name   string // as it is
	kind   Kind
	plain  string   // in lower case, one space between words
	cities string   // in plain, between hyphens: "-seattle-tacoma-bellevue-"
	states []string // the states it is in: "WA"
}

// areaOf takes apart a name such as "Portland-Vancouver-Hillsboro, OR-WA". In is
// the state of an area whose name does not tell it.
func areaOf(name, in string) area {
	a := area{name: name, plain: table.Plain(name)}
	if isCountry(a.plain) {
		a.kind = National
		return a
	}
	if code := stateCode(strings.TrimSuffix(a.plain, " state")); code != "" {
		a.kind, a.states = State, []string{code}
		return a
	}
	cities, states := a.plain, in
	if i := strings.LastIndexByte(a.plain, ','); i >= 0 {
		cities, states = a.plain[:i], a.plain[i+1:]
	}
	a.cities = "-" + strings.NewReplacer("/", "-", " - ", "-", "\u2013", "-").Replace(strings.TrimSpace(cities)) + "-"
	for s := range strings.SplitSeq(states, "-") {
		if code := stateCode(table.Plain(s)); code != "" {
			a.states = append(a.states, code)
		}
	}
	return a
}

// place is what a user asks for: "Boise, ID", "Boise, Idaho", "Idaho", "ID", "".
type place struct {
	plain, city, state string
}

func placeOf(s string) place {
	p := place{plain: table.Plain(s)}
	parts := strings.Split(p.plain, ",")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	if last := len(parts) - 1; last > 0 && isCountry(parts[last]) {
		parts = parts[:last]
	}
	last := len(parts) - 1
	if p.state = stateCode(parts[last]); p.state != "" {
		parts = parts[:last]
	}
	if len(parts) > 0 && !isCountry(parts[0]) {
		p.city = parts[0]
	}
	return p
}

// holds says where among its cities an area names the one that is asked for, from
// 0; -1 if it does not, or is in another state. The Census writes "Boise City"
// for Boise.
func (a area) holds(p place) int {
	if p.city == "" || p.state != "" && !slices.Contains(a.states, p.state) {
		return -1
	}
	city := strings.NewReplacer("/", "-", "\u2013", "-").Replace(p.city)
	for _, name := range []string{city, city + " city"} {
		if i := strings.Index(a.cities, "-"+name+"-"); i >= 0 {
			return i
		}
	}
	return -1
}

func isCountry(plain string) bool {
	switch plain {
	case "", "us", "u.s.", "usa", "u.s.a.", "united states", "united states of america", "national":
		return true
	}
	return false
}

// stateCode gives the postal code of a state or territory by its name or code in
// plain form; "" if it is none.
func stateCode(plain string) string {
	if code, ok := states[plain]; ok {
		return code
	}
	if code := strings.ToUpper(plain); len(code) == 2 && postalCodes[code] {
		return code
	}
	return ""
}

var states = map[string]string{
	"alabama": "AL", "alaska": "AK", "arizona": "AZ", "arkansas": "AR", "california": "CA", "colorado": "CO",
	"connecticut": "CT", "delaware": "DE", "district of columbia": "DC", "florida": "FL", "georgia": "GA", "hawaii": "HI",
	"idaho": "ID", "illinois": "IL", "indiana": "IN", "iowa": "IA", "kansas": "KS", "kentucky": "KY", "louisiana": "LA",
	"maine": "ME", "maryland": "MD", "massachusetts": "MA", "michigan": "MI", "minnesota": "MN", "mississippi": "MS",
	"missouri": "MO", "montana": "MT", "nebraska": "NE", "nevada": "NV", "new hampshire": "NH", "new jersey": "NJ",
	"new mexico": "NM", "new york": "NY", "north carolina": "NC", "north dakota": "ND", "ohio": "OH", "oklahoma": "OK",
	"oregon": "OR", "pennsylvania": "PA", "rhode island": "RI", "south carolina": "SC", "south dakota": "SD",
	"tennessee": "TN", "texas": "TX", "utah": "UT", "vermont": "VT", "virginia": "VA", "washington": "WA",
	"west virginia": "WV", "wisconsin": "WI", "wyoming": "WY",
	"guam": "GU", "puerto rico": "PR", "virgin islands": "VI", "u.s. virgin islands": "VI",
}

var postalCodes = func() map[string]bool {
	codes := map[string]bool{}
	for _, code := range states {
		codes[code] = true
	}
	return codes
}()
