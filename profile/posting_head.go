package profile

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/metierhq/metier/profile/internal/outline"
)

// readHead reads what stands in rows and labels on a page about a role, most of
// it above the first heading: tables of pay, figures of the market, a gauge, and
// what the page offers to do.
func (r *posting) readHead() {
	for i := range r.blocks {
		if r.used[i] || r.blocks[i].End-r.blocks[i].Start > rowBytes {
			continue
		}
		x := r.say(r.blocks[i].Span)
		r.readAction(i, x)
		r.readPayTable(i, x)
		r.readMarket(i, x)
		r.readGauge(i)
		r.readLocal(i, x)
	}
}

// readAction reads a line such as "Share this role".
func (r *posting) readAction(i int, x saying) {
	if len(x.folded) > labelWords || strings.HasSuffix(x.text, ".") {
		return
	}
	for _, h := range x.hits {
		id, ok := strings.CutPrefix(h.kind, "action-")
		if !ok || h.first > 0 {
			continue
		}
		r.used[i] = true
		if id != "skip" && !slices.ContainsFunc(r.profile.Actions, func(a Action) bool { return a.ID == id }) {
			r.profile.Actions = append(r.profile.Actions, Action{ID: id, Label: r.text(x.Span), Sources: cited()})
		}
		return
	}
}

// amounts are figures such as "102720.0000", "$1,234" and "85k".
var amounts = regexp.MustCompile(`[$€£]?\s?\d[\d,]*(?:\.\d+)?[kK]?\b`)

func amount(s string) float64 {
	s = strings.Trim(strings.ReplaceAll(s, ",", ""), "$€£ ")
	thousands := strings.HasSuffix(s, "k") || strings.HasSuffix(s, "K")
	f, err := strconv.ParseFloat(strings.TrimRight(s, "kK"), 64)
	if err != nil || f > 1e12 {
		return 0
	}
	if thousands {
		f *= 1000
	}
	return f
}

// readPayTable reads a row of the names of columns ("Low Medium High") with a row
// of figures below it.
func (r *posting) readPayTable(i int, x saying) {
	if i+1 >= len(r.blocks) || r.used[i+1] || len(x.folded) < 2 || len(x.folded) > 3 {
		return
	}
	next := r.plain[r.blocks[i+1].Start:r.blocks[i+1].End]
	if len(next) > figuresBytes {
		return
	}
	figures := amounts.FindAllString(next, 4)
	if len(figures) != len(x.folded) || strings.Trim(amounts.ReplaceAllString(next, ""), " \t|/-–") != "" {
		return
	}
	pay := Pay{Sources: cited()}
	for n, w := range x.folded {
		f := amount(figures[n])
		switch h := slices.IndexFunc(x.hits, func(h hit) bool { return h.first == n && family(h.kind) == "pay" && h.kind != "pay-words" }); {
		case h < 0:
			return
		case x.hits[h].kind == "pay-low":
			pay.Low = f
		case x.hits[h].kind == "pay-medium":
			pay.Medium, pay.Basis = f, basisOf(w)
		default:
			pay.High = f
		}
	}
	if i > 0 && !r.used[i-1] {
		if above := r.say(r.blocks[i-1].Span); above.has("pay-words") && len(above.folded) <= headingWords {
			pay.Note, pay.Area = r.text(above.Span), countryIn(above)
			r.used[i-1] = true
		}
	}
	if r.addPay(pay) {
		r.used[i], r.used[i+1] = true, true
	}
}

func basisOf(w string) string {
	switch w {
	case "median":
		return "median"
	case "mean", "average", "avg":
		return "mean"
	}
	return ""
}

// readMarket reads figures of the market: "Candidate Supply: 900 Job Openings: 12".
func (r *posting) readMarket(i int, x saying) {
	for _, h := range x.hits {
		if family(h.kind) != "market" || h.kind == "market-local" {
			continue
		}
		rest := strings.TrimLeft(x.text[x.words[h.last-1].End:], " \t")
		if !strings.HasPrefix(rest, ":") {
			continue
		}
		at := amounts.FindStringIndex(rest)
		if at == nil || strings.Trim(rest[:at[0]], ": \t") != "" {
			continue
		}
		n := int(amount(rest[:at[1]][at[0]:]))
		if m := r.market(); h.kind == "market-supply" {
			m.Supply = n
		} else {
			m.Openings = n
		}
		r.used[i] = true
	}
}

// market gives the one statement on the market that a posting makes.
func (r *posting) market() *Market {
	if len(r.profile.Market) == 0 {
		r.profile.Market = []Market{{Sources: cited()}}
	}
	return &r.profile.Market[0]
}

// readGauge reads a scale, three rising figures, and the names of its two ends
// on the line below or above: "More Difficult Less Difficult".
func (r *posting) readGauge(i int) {
	s := r.plain[r.blocks[i].Start:r.blocks[i].End]
	figures := strings.Fields(s)
	if len(figures) != 3 || strings.Trim(s, "0123456789. \t") != "" {
		return
	}
	g := Gauge{Low: amount(figures[0]), Middle: amount(figures[1]), High: amount(figures[2])}
	if !(g.Low < g.Middle && g.Middle < g.High) {
		return
	}
	for _, k := range [...]int{i + 1, i - 1} {
		if k < 0 || k >= len(r.blocks) || r.used[k] {
			continue
		}
		if low, high, ok := ends(r.text(r.blocks[k].Span)); ok {
			g.LowLabel, g.HighLabel = low, high
			r.market().Gauge = &g
			r.used[i], r.used[k] = true, true
			return
		}
	}
}

// ends cuts the names of a scale's ends: two halves that share their last word.
func ends(s string) (low, high string, ok bool) {
	words := strings.Fields(s)
	n := len(words) / 2
	if n == 0 || len(words)%2 != 0 || n > 4 || plain(words[n-1]) != plain(words[2*n-1]) || plain(words[0]) == plain(words[n]) {
		return "", "", false
	}
	return strings.Join(words[:n], " "), strings.Join(words[n:], " "), true
}

// readLocal reads what a page can be asked for a place: "Choose a city to see
// what is paid there."
func (r *posting) readLocal(i int, x saying) {
	if !x.has("market-local") || r.blocks[i].Kind != outline.Line {
		return
	}
	local := Local{}
	if x.has("pay-words") {
		local.Figures = append(local.Figures, "pay")
	}
	if slices.Contains(x.folded, "demand") || x.has("market-supply") || x.has("market-openings") {
		local.Figures = append(local.Figures, "demand")
	}
	for _, place := range [...]string{"city", "state", "county", "region", "country", "zip", "metro"} {
		if slices.Contains(x.folded, place) {
			local.By = append(local.By, place)
		}
	}
	if len(local.Figures) > 0 && len(local.By) > 0 {
		r.market().Local = &local
		r.used[i] = true
	}
}

// countryIn gives the country that a statement names.
func countryIn(x saying) string {
	for _, h := range x.hits {
		if name, ok := strings.CutPrefix(h.kind, "in-"); ok {
			words := strings.Split(name, "-")
			for i, w := range words {
				words[i] = strings.ToUpper(w[:1]) + w[1:]
			}
			return strings.Join(words, " ")
		}
	}
	return ""
}
