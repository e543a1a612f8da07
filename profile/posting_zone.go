package profile

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/profile/internal/outline"
)

var (
	zoneName = regexp.MustCompile(`(?i)\bjob zone\s*(?:#|number)?\s*(one|two|three|four|five|[1-5])\b[\s:,–-]*(.*)`)
	svpRange = regexp.MustCompile(`(\d+(?:\.\d+)?)\s*(?:to|-|–)\s*<\s*(\d+(?:\.\d+)?)`)
)

// readZone reads O*NET's grade of preparation: a line that names the zone, and
// labelled lines below it.
func (r *posting) readZone(p part) {
	var zone *JobZone
	for i := p.first; i < p.last; i++ {
		s := r.blocks[i].Span
		if zone == nil {
			m := zoneName.FindStringSubmatch(r.text(s))
			if m == nil {
				continue
			}
			zone = &JobZone{Number: zoneNumber(m[1]), Name: m[2], Sources: cited()}
			r.used[i] = true
			continue
		}
		label, rest := r.label(s)
		if label == "" {
			continue
		}
		r.used[i] = zone.set(plain(label), r, rest) || r.used[i]
	}
	if zone != nil && r.profile.JobZone == nil {
		r.profile.JobZone = zone
	}
}

func zoneNumber(s string) int {
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	return count(strings.ToLower(s))
}

// set reads one labelled line of a zone.
func (z *JobZone) set(label string, r *posting, s document.Span) bool {
	text := r.text(s)
	switch {
	case strings.Contains(label, "vocational"), strings.Contains(label, "svp"):
		if m := svpRange.FindStringSubmatch(text); m != nil {
			low, _ := strconv.ParseFloat(m[1], 64)
			below, _ := strconv.ParseFloat(m[2], 64)
			if low < below {
				z.SVP = &SVP{Min: low, Below: below}
			}
		}
	case strings.Contains(label, "example"):
		for _, c := range outline.Sentences(r.plain, s) {
			if list, ok := listBehind(r.text(c), "occupations"); ok {
				z.Roles = append(z.Roles, list...)
			} else {
				z.Examples = strings.TrimSpace(z.Examples + " " + r.text(c))
			}
		}
		z.Roles = distinct(z.Roles)
	case strings.Contains(label, "education"):
		z.Education = text
	case strings.Contains(label, "experience"):
		z.Experience = text
	case strings.Contains(label, "training"):
		z.Training = text
	default:
		return false
	}
	return true
}

// listBehind gives the entries of the list behind a phrase of one of the kinds with "behind-".
func listBehind(s, kind string) ([]string, bool) {
	low := strings.ToLower(s)
	if len(low) != len(s) {
		return nil, false
	}
	for _, lead := range phrases().lists["behind-"+kind] {
		if _, rest, ok := strings.Cut(low, lead); ok {
			return entries(s[len(s)-len(rest):]), true
		}
	}
	return nil, false
}

// entries cuts a list in a sentence: "a, b, and c".
func entries(s string) (all []string) {
	s = strings.TrimRight(strings.TrimLeft(s, " :,"), " .;:!")
	for _, e := range strings.FieldsFunc(s, func(c rune) bool { return c == ',' || c == ';' }) {
		e = strings.TrimSpace(e)
		for _, w := range [...]string{"and ", "or ", "as well as "} {
			e = strings.TrimPrefix(e, w)
		}
		if e = strings.TrimSpace(e); e != "" {
			all = append(all, e)
		}
	}
	if n := len(all); n > 0 {
		for _, w := range [...]string{" and ", " or "} {
			if a, b, ok := strings.Cut(all[n-1], w); ok && n <= 2 {
				return append(all[:n-1], strings.TrimSpace(a), strings.TrimSpace(b))
			}
		}
	}
	return all
}

// distinct leaves out what was there before, as a reader compares texts.
func distinct(list []string) []string {
	seen := map[string]bool{}
	return slices.DeleteFunc(list, func(s string) bool {
		again := seen[plain(s)] || plain(s) == ""
		seen[plain(s)] = true
		return again
	})
}
