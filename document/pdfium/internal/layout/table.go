package layout

import "strings"

// Two texts side by side are columns where each goes its own way, and rows of one text where the parts of a row belong
// together. A file does not say which; what tells is whether the lines of one side stand beside lines of the other, how
// many there are, and whether they are dates.

const (
	besideShare = 0.8 // of a side's lines that stand beside lines of the other, where they are dates
	datedShare  = 0.5 // of a side's lines that are dates
	tableShare  = 0.9 // of both sides' lines that stand beside each other, in a table
	cellWords   = 3   // that a table's cells have on average
	listLines   = 4   // lists that stand side by side, as to save room, have at least so many entries
	valueShare  = 0.5 // of a side's lines that have figures, or end in a colon, where it is no list
	sparseShare = 0.5 // a side of labels or places has at most so many lines to one of the other
)

// rowwise tells whether what stands on the two sides of a gap belongs together row by row.
func rowwise(l, r []line) bool {
	l, r = overlap(l, r)
	if len(l) == 0 || len(r) == 0 {
		return true
	}
	lb, rb := beside(l, r), beside(r, l)
	switch {
	case rb >= besideShare && dated(r) >= datedShare, lb >= besideShare && dated(l) >= datedShare:
		return true
	case lb >= tableShare && rb >= tableShare:
		short := wordsOf(l) <= cellWords || wordsOf(r) <= cellWords
		return short && (len(l) < listLines || values(l) || values(r))
	case rb == 1 && len(r) <= int(sparseShare*float64(len(l))):
		return true
	case lb == 1 && len(l) <= int(sparseShare*float64(len(r))):
		return true
	}
	return false
}

// overlap leaves out the lines of each side that stand above or below all of the other.
func overlap(l, r []line) (_, _ []line) {
	top := min(l[0].base, r[0].base) + l[0].size
	bottom := max(l[len(l)-1].base, r[len(r)-1].base) - l[0].size
	within := func(all []line) (in []line) {
		for _, x := range all {
			if x.base <= top && x.base >= bottom {
				in = append(in, x)
			}
		}
		return in
	}
	return within(l), within(r)
}

// beside returns the share of lines that stand beside one of the others.
func beside(lines, others []line) float64 {
	n, k := 0, 0
	for _, x := range lines {
		for k < len(others) && others[k].base > x.base+0.25*x.size {
			k++
		}
		if k < len(others) && abs(others[k].base-x.base) <= 0.25*x.size {
			n++
		}
	}
	return float64(n) / float64(len(lines))
}

// dated returns the share of lines that are a date or a period.
func dated(lines []line) float64 {
	n := 0
	for _, l := range lines {
		words, year := 0, false
		for _, s := range l.segments {
			for _, w := range s.words {
				words++
				year = year || hasYear(w.text)
			}
		}
		if year && words <= 8 {
			n++
		}
	}
	return float64(n) / float64(len(lines))
}

// values tells whether the lines of a side say something about those of the other: figures, labels, or the same few
// words again and again.
func values(lines []line) bool {
	n := 0
	seen := map[string]bool{}
	for _, l := range lines {
		text := l.text()
		seen[text] = true
		if strings.ContainsAny(text, "0123456789") || strings.HasSuffix(text, ":") {
			n++
		}
	}
	all := float64(len(lines))
	return float64(n) >= valueShare*all || float64(len(seen)) <= valueShare*all
}

// hasYear tells whether a word has four digits of a year in it, or goes for one, as "Present" does.
func hasYear(s string) bool {
	switch strings.ToLower(strings.Trim(s, ".,()")) {
	case "present", "current", "now", "today":
		return true
	}
	digits := 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && s[i] >= '0' && s[i] <= '9' {
			digits++
			continue
		}
		if digits == 4 && (s[i-4:i-2] == "19" || s[i-4:i-2] == "20") {
			return true
		}
		digits = 0
	}
	return false
}

// wordsOf returns how many words a line has on average.
func wordsOf(lines []line) float64 {
	n := 0
	for _, l := range lines {
		for _, s := range l.segments {
			n += len(s.words)
		}
	}
	return float64(n) / float64(len(lines))
}
