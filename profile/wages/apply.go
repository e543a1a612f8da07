package wages

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/metierhq/metier/profile"
)

// Apply gives a copy of a profile with the pay in each place, and the supply and
// the openings if the table has them, as [Table.Lookup] finds them. With no places
// it is the whole country. The code is of the SOC or of O*NET; "" takes it from
// the profile's ID. What the profile says already stays: figures stand side by
// side, each with its area and source. A place that the table does not know gets
// the figures of its state, or of the country: the Area of the pay that was added
// says which, and the How of a Lookup. A place for which there is not even that is
// an error that names it; the copy then has the figures of the others.
func (t *Table) Apply(p *profile.Profile, code string, places ...string) (*profile.Profile, error) {
	if p == nil {
		return nil, errors.New("wages: profile: nil, want one")
	}
	to := p.Clone()
	if code == "" {
		code = p.ID
	}
	if len(places) == 0 {
		places = []string{""}
	}
	var errs []error
	done := map[*Row]bool{}
	for _, at := range places {
		row, m := t.lookup(code, at)
		if row == nil {
			errs = append(errs, notFound(code, at, m.Passed))
			continue
		}
		if !done[row] {
			done[row] = true
			t.put(to, row)
		}
	}
	return to, errors.Join(errs...)
}

func notFound(code, at string, passed []string) error {
	in := "the United States"
	if at != "" {
		in = strconv.Quote(at)
	}
	if len(passed) > 0 {
		return fmt.Errorf("wages: %q in %s: no figure, only marks, for %s", code, in, strings.Join(passed, ", "))
	}
	return fmt.Errorf("wages: %q in %s: no row for it", code, in)
}

func (t *Table) put(p *profile.Profile, r *Row) {
	source := t.sources[r.source]
	id := cite(p, source)
	if pay, ok := r.pay(); ok {
		pay.Date, pay.Sources = source.Date, []string{id}
		p.Pay = append(p.Pay, pay)
	}
	if r.Supply.IsGiven() || r.Openings.IsGiven() {
		p.Market = append(p.Market, profile.Market{Supply: int(r.Supply.Value), Openings: int(r.Openings.Value),
			Area: r.areaName(), Date: source.Date, Sources: []string{id}})
	}
}

// cite gives the ID under which a profile has a source, and adds the source if it
// does not have it.
func cite(p *profile.Profile, s profile.Source) string {
	for n, base := 2, s.ID; ; n++ {
		i := slices.IndexFunc(p.Sources, func(o profile.Source) bool { return o.ID == s.ID })
		if i < 0 {
			p.Sources = append(p.Sources, s)
			return s.ID
		}
		if o := p.Sources[i]; o.Name == s.Name && o.Date == s.Date && o.URL == s.URL {
			return s.ID
		}
		s.ID = fmt.Sprintf("%s-%d", base, n)
	}
}

// pay is the row's pay in the unit that has more figures, for a year if both have
// as many.
func (r *Row) pay() (profile.Pay, bool) {
	figures, per := r.Year, "year"
	if r.Hour.count() > r.Year.count() {
		figures, per = r.Hour, "hour"
	}
	pay := profile.Pay{Low: figures.Low.Value, Medium: figures.Medium.Value, High: figures.High.Value,
		Basis: r.basis, Currency: r.currency, Per: per, Area: r.areaName()}
	if pay.Medium == 0 {
		pay.Basis = ""
		if figures.meanFits() {
			pay.Medium, pay.Basis = figures.Mean.Value, "mean"
		}
	}
	pay.Note = figures.notes(r.note, r.basis, pay.Medium > 0)
	return pay, pay.Low+pay.Medium+pay.High > 0
}

// notes says what the figures are, and what is known of those that are not there.
func (p Pay) notes(note, basis string, hasMedium bool) string {
	var notes []string
	if note != "" && p.count() > 0 {
		notes = append(notes, note)
	}
	medium := "medium"
	if hasMedium && !p.Medium.IsGiven() { // the mean stands in
		medium = "the " + cmp.Or(basis, "middle figure")
		notes = append(notes, "medium is the mean")
	}
	var above []string
	for i, f := range []Figure{p.Low, p.Medium, p.High} {
		if f.Mark == AboveTop {
			above = append(above, []string{"low", medium, "high"}[i])
		}
	}
	if len(above) > 0 {
		notes = append(notes, "above the highest pay that the source shows ("+AboveTop+"): "+strings.Join(above, ", "))
	}
	return strings.Join(notes, "; ")
}

func (p Pay) count() int {
	n := 0
	for _, f := range []Figure{p.Low, p.Medium, p.High} {
		if f.IsGiven() {
			n++
		}
	}
	return n
}

// meanFits says whether the mean can stand between low and high.
func (p Pay) meanFits() bool {
	return p.Mean.IsGiven() && p.Mean.Value >= p.Low.Value && (!p.High.IsGiven() || p.Mean.Value <= p.High.Value)
}

// areaName is the area's name as profiles have it.
func (r *Row) areaName() string {
	if isCountry(r.place.plain) {
		return "United States"
	}
	return r.Area
}
