package profile

import (
	"regexp"
	"slices"
	"strings"

	"github.com/metierhq/metier/document"
)

// Pay with no stated period is taken to be hourly below mostHourly, yearly from leastYearly on, and monthly between. The
// bounds are set by eye.
const (
	mostHourly  = 500
	leastYearly = 15_000
)

// noPeriod is the note of pay whose period is taken from its size.
const noPeriod = "period not stated"

// addPay adds a statement of pay, if it is one: figures that rise, a currency and
// the time that they are for. It says in the note where one of these is taken for
// granted.
func (r *posting) addPay(p Pay) bool {
	top := max(p.Low, p.Medium, p.High)
	if top <= 0 {
		return false
	}
	if p.Currency == "" {
		if p.Currency = r.currency; p.Currency == "" {
			p.Currency = "USD"
			p.note("currency not stated")
		}
	}
	if p.Per == "" {
		p.note(noPeriod)
		switch {
		case top < mostHourly:
			p.Per = "hour"
		case top >= leastYearly:
			p.Per = "year"
		default:
			p.Per = "month"
		}
	}
	same := func(q Pay) bool {
		return q.Low == p.Low && q.Medium == p.Medium && q.High == p.High && q.Per == p.Per && q.Currency == p.Currency
	}
	last := 0.0
	for _, f := range [...]float64{p.Low, p.Medium, p.High} {
		if f != 0 && f < last {
			return false
		}
		last = max(last, f)
	}
	if len(r.profile.Pay) < mostFacts && !slices.ContainsFunc(r.profile.Pay, same) {
		r.profile.Pay = append(r.profile.Pay, p)
	}
	return true
}

func (p *Pay) note(s string) { p.Note = strings.TrimPrefix(p.Note+"; "+s, "; ") }

// firstCurrency gives that of the first sign in a text.
func firstCurrency(text string) string {
	for _, c := range text {
		switch c {
		case '$':
			return "USD"
		case '€':
			return "EUR"
		case '£':
			return "GBP"
		}
	}
	return ""
}

// statedPay reads the pay that sentences state: what the document's facts found,
// and figures of a median or an average.
func (r *posting) statedPay(x saying) {
	if !x.has("pay-words") || x.has("law") || x.End-x.Start > longestItem {
		return
	}
	basis := ""
	for _, h := range x.hits {
		if h.kind == "pay-medium" && basis == "" {
			basis = basisOf(x.folded[h.first])
		}
	}
	if basis == "" {
		return
	}
	at := moneyFigure.FindStringSubmatchIndex(x.text)
	if at == nil {
		return
	}
	r.addPay(Pay{
		Medium: amount(x.text[at[4]:at[5]]), Basis: basis, Currency: currencyOf(x.text[at[0]:at[1]]), Area: countryIn(x),
		Note: plain(x.text[max(at[2], 0):max(at[3], 0)]), Per: periodIn(x), Sources: cited(),
	})
	r.read[x.Start] = true
}

// moneyFigure is an amount with its sign, and what is said of how near it is.
var moneyFigure = regexp.MustCompile(`(?i)(?:(just (?:above|under|over|below)|about|around|roughly|nearly|over|under|more than|less than|approximately)[^\d$€£,;]{0,12})?((?:US\s*)?[$€£]\s*\d[\d,]*(?:\.\d+)?\s?k?)\b`)

func currencyOf(s string) string {
	switch {
	case strings.ContainsRune(s, '€'):
		return "EUR"
	case strings.ContainsRune(s, '£'):
		return "GBP"
	}
	return "USD"
}

// periodIn gives the time that a statement says its pay is for, by the first of its words that tell; "": none does.
func periodIn(x saying) string {
	for _, h := range x.hits {
		if per, ok := strings.CutPrefix(h.kind, "per-"); ok {
			return per
		}
	}
	return ""
}

// factPay takes over the pay that the document's facts state. The document tells the time by its size, too, where no word
// does.
func (r *posting) factPay() {
	for _, f := range r.doc.Facts.Pay[:min(len(r.doc.Facts.Pay), mostFacts)] {
		p := Pay{Currency: f.Currency, Per: f.Per, Sources: cited()}
		if f.High > f.Low {
			p.Low, p.High = f.Low, f.High
		} else {
			p.Medium = f.Low
		}
		known := func(q Pay) bool {
			return q.Medium == p.Medium && p.Medium != 0 || q.Low == p.Low && q.High == p.High && p.Low != 0
		}
		if slices.ContainsFunc(r.profile.Pay, known) || len(p.Currency) != 3 {
			continue
		}
		x := r.around(f.Span)
		spoken := func(w string) bool { return strings.HasPrefix(w, f.Per) } // "$30/hour"
		if f.Per != "" && periodIn(x) == "" && !slices.ContainsFunc(x.folded, spoken) {
			p.note(noPeriod)
		}
		p.Area = r.area(x)
		r.addPay(p)
	}
}

// around gives the passage that a span begins in.
func (r *posting) around(s document.Span) saying {
	i, _ := slices.BinarySearchFunc(r.doc.Passages, s.Start, func(q document.Passage, at int) int {
		if q.End <= at {
			return -1
		}
		return 1
	})
	if i == len(r.doc.Passages) {
		return saying{}
	}
	return r.say(r.doc.Passages[i].Span)
}

// area gives the place that the pay of a statement is for: the statement's own, or else the one place that the posting
// states.
func (r *posting) area(x saying) string {
	if c := countryIn(x); c != "" {
		return c
	}
	if len(r.doc.Facts.Places) == 1 {
		return strings.TrimSpace(r.doc.Facts.Places[0].Name)
	}
	return ""
}
