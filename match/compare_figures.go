package match

import (
	"fmt"
	"slices"
	"strings"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/profile"
)

// A Figure sets something that is measured beside the role's: years, a degree, pay.
type Figure struct {
	document.Span        // bytes of the posting's text; the zero Span where the posting states none
	Quote         string `json:"quote,omitempty"`
	Kind          string `json:"kind"`              // "years", "degree" or "pay"
	Ref           string `json:"ref,omitempty"`     // the role's item; "" for pay
	Role          string `json:"role"`              // what the role has: "7 to 10 years"
	Posting       string `json:"posting,omitempty"` // what the posting has; "": nothing

	// Verdict is "not stated"; or, of years and degrees, "as the role", "more than the role" or "less than the role"; or, of
	// pay, where the middle of the offer is among the figures that are known: "below low", "between low and medium", "below
	// medium", "between medium and high", "medium or above", "between low and high" or "above high".
	Verdict string `json:"verdict"`
}

const (
	asRole   = "as the role"
	moreThan = "more than the role"
	lessThan = "less than the role"
	unstated = "not stated"
)

// What a measured demand is worth where it is not what the role asks for, per hundred: a bachelor's where the role asks
// for a master's is still a demand of the role's kind.
const (
	degreeLess = 80
	degreeMore = 50
)

// measured compares a demand's criterion with the role's of the same kind.
func (x *comparing) measured(dm *Demand, it *profile.Item, demand int) (found []naming) {
	if it.Criterion == nil {
		return nil
	}
	for i := range x.role.rows {
		row := &x.role.rows[i]
		if row.measure == nil {
			continue
		}
		if credit := compareCriteria(it.Criterion, row.item.Criterion); credit > 0 {
			found = append(found, naming{i, demand, credit})
		}
	}
	slices.SortStableFunc(found, func(a, b naming) int { return b.credit - a.credit })
	for _, n := range found[:min(len(found), mostMeets)] {
		row := &x.role.rows[n.row]
		dm.Meets = append(dm.Meets, Meets{Ref: row.ref, Text: row.item.Text, Credit: creditFloat(n.credit)})
	}
	return found
}

// compareCriteria says how far what a posting measures is what the role measures, of full.
func compareCriteria(posting, role *profile.Criterion) int {
	switch {
	case posting.Years != nil && role.Years != nil:
		if a, b := posting.Years.Field, role.Years.Field; a != "" && b != "" && a != b {
			return 0
		}
		return int(nearness(posting.Years, role.Years) * full)
	case posting.Degree != nil && role.Degree != nil:
		switch levelsBelow(posting.Degree.Level, role.Degree.Level) {
		case 0:
			return full
		case 1:
			return full * degreeLess / 100
		case -1:
			return full * degreeMore / 100
		}
	case posting.Certificates != nil && role.Certificates != nil:
		return shareOfGroups(posting.Certificates, role.Certificates)
	case posting.Post != nil && role.Post != nil:
		if posting.Post.Field == role.Post.Field && posting.Post.Level == role.Post.Level {
			return full
		}
	case posting.People != nil && role.People != nil:
		if a, b := posting.People.Field, role.People.Field; a != "" && b != "" && a != b {
			return 0
		}
		a, b := posting.People.Min, role.People.Min
		return full * min(a, b) / max(a, b, 1)
	}
	return 0
}

// nearness is 1 where the posting's least years are within the role's, and falls with their ratio.
func nearness(posting, role *profile.Years) float64 {
	low, high := role.Min, max(role.Min, role.Max)
	switch y := posting.Min; {
	case y < low:
		return y / low
	case y > high:
		return high / y
	}
	return 1
}

// shareOfGroups returns how many of a posting's groups of certificates have one that the role names too, of full.
func shareOfGroups(posting, role *profile.Certificates) int {
	n := 0
	wanted := newCertificates(role)
	for _, g := range newCertificates(posting).groups {
		if slices.ContainsFunc(g, wanted.names) {
			n++
		}
	}
	return full * n / max(len(posting.Groups), 1)
}

// names tells whether a certificate is one of those that are asked for.
func (m certificatesMeasure) names(w wanted) bool {
	for _, g := range m.groups {
		for _, v := range g {
			if v.concept != 0 && v.concept == w.concept || strings.EqualFold(v.name, w.name) {
				return true
			}
		}
	}
	return false
}

// figures sets the posting's years, degree and pay beside the role's.
func (x *comparing) figures(c *Comparison) {
	for i := range x.role.rows {
		row := &x.role.rows[i]
		if row.measure == nil || !row.earns() {
			continue
		}
		k := row.item.Criterion
		switch {
		case k.Years != nil:
			c.Figures = append(c.Figures, x.figure(row, "years", yearsText(k.Years)))
		case k.Degree != nil:
			c.Figures = append(c.Figures, x.figure(row, "degree", k.Degree.Level+"'s"))
		}
	}
	x.pay(c)
}

// figure finds the posting's own demand of the kind that is nearest to the role's.
func (x *comparing) figure(row *row, kind, text string) Figure {
	f := Figure{Kind: kind, Ref: row.ref, Role: text, Verdict: unstated}
	best := 0
	for i := range x.asks.rows {
		it := x.asks.rows[i].item
		if it.Criterion == nil || it.Span == nil || it.Level == profile.NotAsked {
			continue
		}
		credit := compareCriteria(it.Criterion, row.item.Criterion)
		if credit <= best {
			continue
		}
		best = credit
		f.Span, f.Quote = *it.Span, x.doc.Text[it.Span.Start:it.Span.End]
		if y := it.Criterion.Years; y != nil {
			f.Posting = yearsText(y)
			f.Verdict = verdict(y.Min, row.item.Criterion.Years.Min, max(row.item.Criterion.Years.Min, row.item.Criterion.Years.Max))
		} else {
			f.Posting = it.Criterion.Degree.Level + "'s"
			below := float64(levelsBelow(it.Criterion.Degree.Level, row.item.Criterion.Degree.Level))
			f.Verdict = verdict(-below, 0, 0)
		}
	}
	return f
}

func yearsText(y *profile.Years) string {
	text := fmt.Sprintf("%g years", y.Min)
	if y.Max > y.Min {
		text = fmt.Sprintf("%g to %g years", y.Min, y.Max)
	}
	if y.Field != "" {
		text += " in " + y.Field
	}
	return text
}

func verdict(n, low, high float64) string {
	switch {
	case n < low:
		return lessThan
	case n > high:
		return moreThan
	}
	return asRole
}

// hours is how many hours of work a year of pay is taken for where one side is by the hour: 40 in each of 52 weeks, as
// the Bureau of Labor Statistics has it.
const hours = 2080

var perYear = map[string]float64{"hour": hours, "day": 260, "week": 52, "month": 12, "year": 1}

// pay sets what the posting offers beside each statement of what the role earns, in one currency and for a year.
func (x *comparing) pay(c *Comparison) {
	for _, known := range x.role.profile.Pay {
		f := Figure{Kind: "pay", Role: payText(known), Verdict: unstated}
		for _, offer := range x.doc.Facts.Pay {
			if offer.Currency != known.Currency || perYear[offer.Per] == 0 || perYear[known.Per] == 0 {
				continue
			}
			f.Span, f.Quote = offer.Span, x.doc.Text[offer.Start:offer.End]
			scale := perYear[offer.Per] / perYear[known.Per]
			f.Posting = fmt.Sprintf("%.0f", offer.Low*scale)
			if offer.High > offer.Low {
				f.Posting += fmt.Sprintf(" to %.0f", offer.High*scale)
			}
			f.Posting += " " + offer.Currency + " a " + known.Per
			f.Verdict = payVerdict((offer.Low+offer.High)/2*scale, known)
			break
		}
		c.Figures = append(c.Figures, f)
	}
}

func payText(p profile.Pay) string {
	var all []string
	for _, x := range []struct {
		name string
		n    float64
	}{{"low", p.Low}, {"medium", p.Medium}, {"high", p.High}} {
		if x.n > 0 {
			all = append(all, fmt.Sprintf("%s %.0f", x.name, x.n))
		}
	}
	return strings.Join(all, ", ") + " " + p.Currency + " a " + p.Per
}

// payVerdict places the middle of an offer among the figures that are known.
func payVerdict(n float64, known profile.Pay) string {
	switch {
	case known.Low > 0 && n < known.Low:
		return "below low"
	case known.High > 0 && n > known.High:
		return "above high"
	case known.Medium > 0 && n < known.Medium && known.Low > 0:
		return "between low and medium"
	case known.Medium > 0 && n >= known.Medium && known.High > 0:
		return "between medium and high"
	case known.Medium > 0 && n < known.Medium:
		return "below medium"
	case known.Medium > 0:
		return "medium or above"
	}
	return "between low and high"
}
