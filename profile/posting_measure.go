package profile

import (
	"cmp"
	"slices"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
)

// measure gives an item the criterion that its words state, if they state one.
func (r *posting) measure(it *found, x saying) {
	marks := lex.Concepts(x.text, x.words, lex.Context{Education: true, Certificates: true}, nil)
	if d := r.degree(x, marks); d != nil {
		it.criterion = &Criterion{Degree: d}
		return
	}
	if it.duty {
		return
	}
	if y := r.yearsIn(x, false); y != nil {
		it.criterion = &Criterion{Years: y}
		return
	}
	if c := certificates(x, marks); c != nil {
		it.criterion = &Criterion{Certificates: c}
	}
}

// yearsIn gives the years of experience that a statement asks for: those that the
// document's facts found in it, or else the number before "years" or "months",
// where something tells that they are of experience: the statement's words, or
// what the caller knows.
func (r *posting) yearsIn(x saying, ofExperience bool) *Years {
	at, _ := slices.BinarySearchFunc(r.years, x.Start, func(y document.Years, at int) int { return cmp.Compare(y.Start, at) })
	if at < len(r.years) && r.years[at].Start < x.End {
		y := r.years[at]
		k := &Years{Min: y.Years, Max: y.Max}
		if r.profile.Field != "" && slices.Contains(y.Fields, r.profile.Field) {
			k.Field = r.profile.Field
		}
		if y.Leading {
			k.Level = lex.Manager.String()
		}
		return k
	}
	if !ofExperience && !slices.ContainsFunc(x.folded, func(w string) bool { return w == "experience" || w == "background" || w == "exp" }) {
		return nil
	}
	for i, w := range x.folded {
		unit := 1.0
		switch w {
		case "years", "year", "yrs":
		case "months":
			unit = 12
		default:
			continue
		}
		if low, high := countBefore(x, i); low > 0 {
			return &Years{Min: float64(low) / unit, Max: float64(high) / unit}
		}
	}
	return nil
}

// countBefore reads "3", "3+", "3 to 5", "3-5" or "three" before word i.
func countBefore(x saying, i int) (low, high int) {
	if i == 0 {
		return 0, 0
	}
	n := count(x.folded[i-1])
	if n == 0 {
		return 0, 0
	}
	for k := i - 2; k >= 0 && k >= i-3; k-- {
		if m := count(x.folded[k]); m > 0 && m < n {
			return m, n
		}
		if x.folded[k] != "to" {
			break
		}
	}
	return n, 0
}

// count gives a small number in digits or in words; 0: it is none.
func count(w string) int {
	if n := phrases().number(w); n > 0 {
		return n
	}
	if len(w) == 0 || len(w) > 2 {
		return 0
	}
	n := 0
	for _, c := range w {
		if c < '0' || c > '9' {
			return 0
		}
		n = n*10 + int(c-'0')
	}
	return n
}
