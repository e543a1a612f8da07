package onet

import (
	"strconv"
	"strings"

	"github.com/metierhq/metier/profile"
)

// zone is a job zone: its number, and what the reference says about it.
type zone struct {
	number                                           int
	name, experience, education, training, exemplars string
	svp                                              *profile.SVP
}

func (d *database) readZones() {
	zones := d.readZoneReference()
	t := d.open("Job Zones.txt")
	if t == nil {
		return
	}
	code, number := t.Column(codeColumn), t.Column("Job Zone")
	for row := range t.Rows() {
		o := d.occupation(row, code)
		if o == nil {
			continue
		}
		n, ok := zoneNumber(row.Text(number))
		switch {
		case row.Text(number) == absent:
		case !ok:
			row.Faultf(number, "want 1 to 5")
		case o.zone != nil:
			row.Faultf(number, "a second job zone of %s", o.code)
		case zones[n] != nil:
			o.zone = zones[n]
		default:
			o.zone = &zone{number: n}
		}
	}
}

func (d *database) readZoneReference() (zones [6]*zone) {
	t := d.open("Job Zone Reference.txt")
	if t == nil {
		return zones
	}
	number, name, experience, education := t.Column("Job Zone"), t.Column("Name"), t.Column("Experience"), t.Column("Education")
	training, exemplars, svp := t.Column("Job Training"), t.Column("Examples"), t.Column("SVP Range")
	for row := range t.Rows() {
		n, ok := zoneNumber(row.Text(number))
		if !ok {
			row.Faultf(number, "want 1 to 5")
			continue
		}
		zones[n] = &zone{number: n, name: row.Keep(name), experience: row.Keep(experience), education: row.Keep(education),
			training: row.Keep(training), exemplars: row.Keep(exemplars)}
		if zones[n].svp, ok = parseSVP(row.Text(svp)); !ok {
			row.Faultf(svp, `want "(4.0 to < 6.0)", "(Below 4.0)" or "(8.0 and above)"`)
		}
	}
	return zones
}

func zoneNumber(s string) (int, bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil && n >= 1 && n <= 5
}

// svpEnd is beyond every level of specific vocational preparation: 9, over ten
// years, is the highest.
const svpEnd = 10

func parseSVP(s string) (*profile.SVP, bool) {
	s = strings.TrimSuffix(strings.TrimPrefix(s, "("), ")")
	low, high, isRange := strings.Cut(s, " to < ")
	if below, ok := strings.CutPrefix(s, "Below "); ok {
		low, high = "0", below
	} else if above, ok := strings.CutSuffix(s, " and above"); ok {
		low, high = above, strconv.Itoa(svpEnd)
	} else if !isRange {
		return nil, false
	}
	from, err1 := strconv.ParseFloat(low, 64)
	to, err2 := strconv.ParseFloat(high, 64)
	if err1 != nil || err2 != nil || !(from >= 0 && from < to && to <= svpEnd) {
		return nil, false
	}
	return &profile.SVP{Min: from, Below: to}, true
}

func (z *zone) jobZone() *profile.JobZone {
	if z == nil {
		return nil
	}
	j := &profile.JobZone{Number: z.number, Name: z.name, Education: z.education, Experience: z.experience,
		Training: z.training, Examples: z.exemplars, Sources: cited()}
	if z.svp != nil {
		svp := *z.svp
		j.SVP = &svp
	}
	return j
}
