package profile

import (
	"math"
	"regexp"
	"strconv"
	"strings"
)

var (
	growth    = regexp.MustCompile(`(?i)\b(grow|growth|growing|increase|rise|expand|decline|decrease|shrink|fall)\w*\b[^.%]{0,60}?(\d{1,3}(?:\.\d+)?)\s*(?:%|percent)`)
	byYear    = regexp.MustCompile(`(?i)\b(?:by|through|until|to)\s+(20\d\d)\b`)
	against   = regexp.MustCompile(`(?i)\baverage\b[^%]{0,60}?(\d{1,3}(?:\.\d+)?)\s*(?:%|percent)`)
	whose     = regexp.MustCompile(`(?i)\b(all (?:occupations|jobs|careers|professions|industries|workers))\b`)
	publisher = regexp.MustCompile(`(?i)^(?:according to )?(?:the )?([^,]{2,80}?),? (?:projects?|predicts?|expects?|estimates?|forecasts?)\b`)
)

// readOutlook reads a forecast: "jobs will grow 12% by 2026, against 8% for all
// occupations", and the reasons that the sentences behind it give.
func (r *posting) readOutlook(x saying) {
	s := r.text(x.Span)
	if n := len(r.profile.Outlook); n > 0 && len(r.profile.Outlook[n-1].Reasons) < mostFacts && x.has("reasons") && strings.Contains(strings.ToLower(s), "demand") {
		o := &r.profile.Outlook[n-1]
		o.Reasons = distinct(append(o.Reasons, s))
		r.read[x.Start] = true
		return
	}
	if !strings.Contains(s, "%") && !strings.Contains(s, "percent") || len(r.profile.Outlook) == mostFacts {
		return
	}
	m := growth.FindStringSubmatch(s)
	if m == nil || !strings.Contains(s, "demand") && !strings.Contains(s, "employment") && !strings.Contains(s, "job") && !strings.Contains(s, "occupation") {
		return
	}
	by := byYear.FindStringSubmatch(s)
	p := publisher.FindStringSubmatch(s)
	if by == nil && p == nil {
		return // somebody's sales
	}
	o := Outlook{Area: countryIn(x), Sources: cited()}
	o.Growth, _ = strconv.ParseFloat(m[2], 64)
	switch strings.ToLower(m[1]) {
	case "decline", "decrease", "shrink", "fall":
		o.Growth = -o.Growth
	}
	if by != nil {
		o.By = by[1]
	}
	if p != nil {
		o.Publisher = p[1]
	}
	if a := against.FindStringSubmatch(s); a != nil {
		o.Against, _ = strconv.ParseFloat(a[1], 64)
	}
	if w := whose.FindStringSubmatch(s); w != nil {
		o.AgainstName = w[1]
	}
	r.profile.Outlook = append(r.profile.Outlook, o)
	r.read[x.Start] = true
}

var (
	sharing = regexp.MustCompile(`(?i)^(.{3,160}?) (?:sectors?|industry|industries)\b.{0,20}?\b(?:comprise|make up|account for|represent|employ|hold|provide)s?\b (.{3,60}?)(?: of\b|$)`)
	smaller = regexp.MustCompile(`(?i)^(smaller|lower|lesser|fewer)\b.{0,20}?\b(?:go to|are in|work in|belong to)\b (.{3,160})$`)
	percent = regexp.MustCompile(`(\d{1,3}(?:\.\d+)?)\s*(?:%|percent)`)
)

// fraction is a share in words: "half", "a third", "three-fifths". A third needs its number: there are third parties.
var (
	fraction     = regexp.MustCompile(`(?i)\b(?:(a|one|two|three|four)[ -](third|quarter|fifth|tenth)s?|half)\b`)
	numerators   = map[string]float64{"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "": 1}
	denominators = map[string]float64{"third": 3, "quarter": 4, "fifth": 5, "tenth": 10, "": 2}
)

// readIndustries reads where the role's posts are: "education and government
// comprise a third of the posts".
func (r *posting) readIndustries(x saying) {
	if !x.has("shares") || len(r.profile.Industries) >= mostFacts {
		return
	}
	s := strings.TrimRight(r.text(x.Span), ". ")
	if m := sharing.FindStringSubmatch(s); m != nil {
		names := distinct(entries(m[1]))
		share, ok := shareOf(m[2])
		if ok && len(names) > 0 {
			r.profile.Industries = append(r.profile.Industries, Industry{Names: names, Share: share, Note: m[2], Sources: cited()})
			r.read[x.Start] = true
		}
		return
	}
	if m := smaller.FindStringSubmatch(s); m != nil && len(r.profile.Industries) > 0 {
		list := strings.TrimSuffix(strings.TrimRight(strings.TrimSuffix(m[2], "respectively"), ", "), ",")
		for _, name := range distinct(entries(list)) {
			r.profile.Industries = append(r.profile.Industries, Industry{Names: []string{name}, Note: "a " + strings.ToLower(m[1]) + " share", Sources: cited()})
		}
		r.read[x.Start] = true
	}
}

// shareOf reads a share, 0 to 1: a percentage, or a fraction in words to three places.
func shareOf(s string) (float64, bool) {
	if m := percent.FindStringSubmatch(s); m != nil {
		f, err := strconv.ParseFloat(m[1], 64)
		return f / 100, err == nil && f <= 100
	}
	m := fraction.FindStringSubmatch(strings.ToLower(s))
	if m == nil {
		return 0, false
	}
	share := numerators[m[1]] / denominators[m[2]]
	return math.Round(1000*share) / 1000, share <= 1
}
