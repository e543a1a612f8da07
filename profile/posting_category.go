package profile

import (
	"slices"
	"strings"

	"github.com/metierhq/metier/internal/lex"
)

// postingCategories are the categories of a posting's items, in their order. They
// have the IDs of the embedded roles' categories where those have one.
var postingCategories = []struct{ id, name string }{
	{"duties", "Duties and responsibilities"},
	{"experience", "Experience"},
	{"education", "Education"},
	{"certificates", "Certificates"},
	{"technical", "Technical expertise"},
	{"strategy", "Strategic planning"},
	{"projects", "Project management"},
	{"leadership", "Leadership"},
	{"communication", "Communication"},
	{"vendors", "Vendors and stakeholders"},
	{"analytical", "Analysis and decisions"},
	{"organizational", "Organization"},
	{"business", "Business"},
	{"languages", "Languages"},
	{"requirements", "Other requirements"},
}

// categoryOf says which category an item is of: by what is measured, then by its
// label, its heading, and its words.
func categoryOf(it found, x saying, p part) string {
	if it.duty {
		return "duties"
	}
	if k := it.criterion; k != nil {
		switch {
		case k.Degree != nil:
			return "education"
		case k.Years != nil:
			return "experience"
		case k.Certificates != nil:
			return "certificates"
		}
	}
	if p.category != "" {
		return p.category
	}
	return byWords(x, nil)
}

// labelled gives an item the category that its label names. Of several, its own
// words choose.
func (r *posting) labelled(it *found, x saying, label string) {
	if it.duty || it.criterion != nil {
		return
	}
	words := lex.Scan(label, nil)
	var named []string
	for _, h := range phrases().find(fold(label, words)) {
		if c, ok := strings.CutPrefix(h.kind, "label-"); ok && !slices.Contains(named, c) {
			named = append(named, c)
		}
	}
	if slices.Contains(named, "experience") {
		if y := r.yearsIn(x, true); y != nil {
			it.category, it.criterion = "experience", &Criterion{Years: y}
			return
		}
	}
	switch len(named) {
	case 0:
	case 1:
		it.category = named[0]
	default:
		it.category = byWords(x, named)
	}
}

// byWords gives the category that most words of a statement are of; among those
// in only, if there are any.
func byWords(x saying, only []string) string {
	best, most := "", 0
	for _, c := range postingCategories {
		if n := x.count("about-" + c.id); n > most && (only == nil || slices.Contains(only, c.id)) {
			best, most = c.id, n
		}
	}
	if only != nil {
		if best == "" {
			best = only[0]
		}
		return best
	}
	things := 0
	for _, m := range lex.Concepts(x.text, x.words, lex.Context{}, nil) {
		if m.Concept.Fields()&(lex.IT|lex.ITWeak) != 0 && m.Concept.Class() == lex.Thing {
			things++
		}
	}
	switch {
	case things > most || things > 0 && things == most && x.has("about-technical"):
		return "technical"
	case best != "" && best != "experience" && best != "technical":
		return best
	case x.has("about-education"):
		return "education"
	case x.has("about-experience"):
		return "experience"
	case x.has("about-technical"):
		return "technical"
	}
	return "requirements"
}
