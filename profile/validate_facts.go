package profile

import (
	"fmt"
	"math"
	"net/url"
	"reflect"
	"slices"
	"strings"
	"time"
)

func (c *checker) checkSources(sources []Source) {
	own := fieldNames(reflect.TypeFor[Profile]())
	for i, s := range sources {
		at := fmt.Sprintf("sources[%d]", i)
		switch {
		case !isID(strings.ToLower(s.ID)):
			c.addf("%s: id %q, want letters, digits, hyphens and dots", at, clip(s.ID))
		case c.sources[s.ID]:
			c.addf("%s: duplicate id %q", at, s.ID)
		}
		c.sources[s.ID] = true
		c.text(at+": name", s.Name)
		c.date(at, s.Date)
		// A program that shows the role as a page makes a link of it.
		web := strings.HasPrefix(s.URL, "https://") || strings.HasPrefix(s.URL, "http://")
		if u, err := url.Parse(s.URL); s.URL != "" && (err != nil || !web || u.Host == "") {
			c.addf("%s: url %q, want https://...", at, clip(s.URL))
		}
		c.optional(at+": notice", s.Notice)
		for _, name := range s.Of {
			if !slices.Contains(own, name) {
				c.addf("%s: of %q, want a field of the profile", at, clip(name))
			}
		}
	}
}

func (c *checker) facts(p *Profile) {
	c.unique("path", p.Path)
	c.lexField("field", p.Field)
	for i, id := range p.Related {
		switch {
		case !isID(id):
			c.addf("related[%d] %q, want %s", i, clip(id), idForm)
		case id == p.ID:
			c.addf("related[%d] %q, want another role", i, id)
		case slices.Contains(p.Related[:i], id):
			c.addf("related[%d]: duplicate %q", i, id)
		}
	}
	titles := make([]Fact, len(p.Titles))
	for i, t := range p.Titles {
		titles[i] = Fact(t)
	}
	c.list("titles", titles)
	c.list("goals", p.Goals)
	c.list("domains", p.Domains)
	c.list("works_with", p.WorksWith)
	if r := p.Reporting; r != nil {
		c.list("reporting.reports_to", r.ReportsTo)
		c.list("reporting.oversees", r.Oversees)
		c.list("reporting.peers", r.Peers)
	}
	c.list("questions", p.Questions)
	c.list("notes", p.Notes)
	c.list("reading", p.Reading)
	c.figures(p)
	c.zone(p.JobZone)
	for i, d := range p.Development {
		at := fmt.Sprintf("development[%d]", i)
		c.text(at+": name", d.Name)
		c.text(at+": text", d.Text)
		c.oneOf(at+": kind", d.Kind, "certificate", "learning")
		c.citations(at+": sources", d.Sources)
	}
	for i, a := range p.Actions {
		at := fmt.Sprintf("actions[%d]", i)
		if !isID(a.ID) {
			c.addf("%s: id %q, want %s", at, clip(a.ID), idForm)
		}
		c.text(at+": label", a.Label)
		c.citations(at+": sources", a.Sources)
	}
}

// list checks facts that each say something else.
func (c *checker) list(name string, facts []Fact) {
	texts := make([]string, len(facts))
	for i, f := range facts {
		texts[i] = f.Text
		c.citations(fmt.Sprintf("%s[%d]: sources", name, i), f.Sources)
	}
	c.unique(name, texts)
}

func (c *checker) figures(p *Profile) {
	for i, in := range p.Industries {
		at := fmt.Sprintf("industries[%d]", i)
		if len(in.Names) == 0 {
			c.addf("%s: names, want at least one", at)
		}
		c.unique(at+": names", in.Names)
		if !(in.Share >= 0 && in.Share <= 1) {
			c.addf("%s: share %s, want 0 to 1", at, number(in.Share))
		}
		c.optional(at+": note", in.Note)
		c.citations(at+": sources", in.Sources)
	}
	for i, pay := range p.Pay {
		c.pay(fmt.Sprintf("pay[%d]", i), pay)
	}
	for i, m := range p.Market {
		c.market(fmt.Sprintf("market[%d]", i), m)
	}
	for i, o := range p.Outlook {
		at := fmt.Sprintf("outlook[%d]", i)
		c.finite(at+": growth", o.Growth)
		c.finite(at+": against", o.Against)
		c.date(at+": by", o.By)
		c.date(at, o.Date)
		c.optional(at+": against_name", o.AgainstName)
		c.optional(at+": publisher", o.Publisher)
		c.optional(at+": area", o.Area)
		c.unique(at+": reasons", o.Reasons)
		c.citations(at+": sources", o.Sources)
	}
}

func (c *checker) pay(at string, p Pay) {
	last, given := 0.0, false
	for _, f := range []struct {
		name  string
		value float64
	}{{"low", p.Low}, {"medium", p.Medium}, {"high", p.High}} {
		switch {
		case f.value == 0:
			continue
		case !(f.value > 0) || math.IsInf(f.value, 0):
			c.addf("%s: %s %s, want more than 0", at, f.name, number(f.value))
		case f.value < last:
			c.addf("%s: %s %s, want at least %s, the figure below it", at, f.name, number(f.value), number(last))
		}
		last, given = f.value, true
	}
	if !given {
		c.addf("%s: want at least one of low, medium, high", at)
	}
	if len(p.Currency) != 3 || strings.Trim(p.Currency, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		c.addf("%s: currency %q, want a code such as USD", at, clip(p.Currency))
	}
	c.oneOf(at+": per", p.Per, "hour", "day", "week", "month", "year")
	if p.Basis != "" {
		c.oneOf(at+": basis", p.Basis, "median", "mean")
	}
	c.date(at, p.Date)
	c.optional(at+": area", p.Area)
	c.optional(at+": note", p.Note)
	c.citations(at+": sources", p.Sources)
}

func (c *checker) market(at string, m Market) {
	if m.Supply < 0 || m.Openings < 0 {
		c.addf("%s: supply %d, openings %d, want 0 or more", at, m.Supply, m.Openings)
	}
	if g := m.Gauge; g != nil {
		if !(g.Low < g.Middle && g.Middle < g.High) || math.IsInf(g.Low, 0) || math.IsInf(g.High, 0) {
			c.addf("%s: gauge %s, %s, %s, want low < middle < high", at, number(g.Low), number(g.Middle), number(g.High))
		}
		if r := g.Reading; r != nil && !(*r >= g.Low && *r <= g.High) {
			c.addf("%s: gauge: reading %s, want %s to %s", at, number(*r), number(g.Low), number(g.High))
		}
		c.text(at+": gauge: low_label", g.LowLabel)
		c.text(at+": gauge: high_label", g.HighLabel)
	}
	if l := m.Local; l != nil {
		if len(l.Figures) == 0 || len(l.By) == 0 {
			c.addf("%s: local, want figures and by", at)
		}
		c.unique(at+": local: figures", l.Figures)
		c.unique(at+": local: by", l.By)
	}
	c.date(at, m.Date)
	c.optional(at+": area", m.Area)
	c.citations(at+": sources", m.Sources)
}

func (c *checker) zone(z *JobZone) {
	if z == nil {
		return
	}
	if z.Number < 1 || z.Number > 5 {
		c.addf("job_zone: number %d, want 1 to 5", z.Number)
	}
	if s := z.SVP; s != nil && !(s.Min >= 0 && s.Min < s.Below && !math.IsInf(s.Below, 0)) {
		c.addf("job_zone: svp %s to %s, want 0 <= min < below", number(s.Min), number(s.Below))
	}
	c.optional("job_zone: name", z.Name)
	c.optional("job_zone: education", z.Education)
	c.optional("job_zone: experience", z.Experience)
	c.optional("job_zone: training", z.Training)
	c.optional("job_zone: examples", z.Examples)
	c.unique("job_zone: roles", z.Roles)
	c.citations("job_zone: sources", z.Sources)
}

func (c *checker) finite(name string, f float64) {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		c.addf("%s %s, want a finite number", name, number(f))
	}
}

func (c *checker) oneOf(name, value string, allowed ...string) {
	if !slices.Contains(allowed, value) {
		c.addf("%s %q, want %s", name, clip(value), strings.Join(allowed, ", "))
	}
}

// date checks a day, a month or a year of the calendar; none is right too.
func (c *checker) date(name, s string) {
	if s == "" {
		return
	}
	for _, layout := range []string{"2006", "2006-01", time.DateOnly} {
		if _, err := time.Parse(layout, s); err == nil {
			return
		}
	}
	c.addf("%s: date %q, want YYYY, YYYY-MM or YYYY-MM-DD", name, clip(s))
}
