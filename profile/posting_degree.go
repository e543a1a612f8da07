package profile

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile/internal/outline"
)

// degreeConcepts are the lexicon's, in the order of degreeLevels.
var degreeConcepts = sync.OnceValue(func() (all []lex.Concept) {
	for _, level := range degreeLevels {
		c, _ := lex.ConceptOf("degree-" + level)
		all = append(all, c)
	}
	return all
})

// informationTechnology is a thing and a field of degrees.
var informationTechnology = sync.OnceValue(func() lex.Concept {
	c, _ := lex.ConceptOf("it")
	return c
})

// degree gives the degree that a statement asks for: the lowest that it names,
// in the fields that stand behind it. nil: it asks for none.
func (r *posting) degree(x saying, marks []lex.Mark) *Degree {
	first, lowest := -1, slices.Index(degreeLevels, "bachelor")
	for i, m := range marks {
		level := slices.IndexFunc(degreeConcepts(), m.Concept.Is)
		if level < 0 || doubtfulDegree(x, marks, i) {
			continue
		}
		if first < 0 {
			first, lowest = int(m.First), level
		}
		lowest = min(lowest, level)
	}
	if first < 0 {
		first = anyDegree(x)
	}
	if first < 0 {
		return nil
	}
	d := &Degree{Level: degreeLevels[lowest], Fields: r.degreeFields(x, marks, first)}
	for i, w := range x.folded {
		if len(d.Fields) > 0 && phrases().is("degree-akin", w) || w == "equivalent" && i+1 < len(x.folded) && (x.folded[i+1] == "field" || x.folded[i+1] == "discipline") {
			d.Related = len(d.Fields) > 0
		}
		d.Equivalent = d.Equivalent || inPlace(x, i)
	}
	return d
}

// How far is looked around a word, in words. The bounds are set by eye: what stands farther off is mostly said of something
// else.
const (
	fieldWords    = 5 // of the name of a field
	beforeFields  = 8 // of degrees ("Bachelor's or Master's degree") before the "in" that names their fields
	ofScience     = 4 // from "of" to "in": "Bachelor of Applied Science in"
	insteadWithin = 6 // behind "or" and "equivalent", of what is accepted instead: "or eight years of experience"
	nearDegree    = 4 // around a short name, of "degree" and of what ends before it: "MS degree", "BS, computer science"
	nearField     = 6 // behind the name, of another degree or a field
)

// exampleBytes is how near before a name "e.g." makes an example of it.
const exampleBytes = 12

// degreeFields gives the fields of the degrees that word first begins to name:
// the entries of the list behind "in" or "of", and those that the names of the
// degrees imply, as MBA does.
func (r *posting) degreeFields(x saying, marks []lex.Mark, first int) (all []string) {
	add := func(s string) {
		if s = strings.Trim(outline.Tidy(s), " .,;:"); s != "" && !slices.ContainsFunc(all, func(f string) bool { return plain(f) == plain(s) }) {
			all = append(all, s)
		}
	}
	at, _ := slices.BinarySearchFunc(r.degrees, x.Start, func(d document.Degree, at int) int { return cmp.Compare(d.Start, at) })
	for ; at < len(r.degrees) && r.degrees[at].End <= x.End; at++ {
		f := r.degrees[at]
		name := r.doc.Text[f.Start:f.End]
		if !strings.Contains(name, " ") && impliesField(name, f.Field) && !instance(x, f.Start-x.Start) {
			add(f.Field)
		}
	}
	for i := first; i+1 < len(x.folded); i++ {
		if w := x.folded[i]; w != "in" && w != "of" || i-first > beforeFields || i > 0 && (x.folded[i-1] == "years" || x.folded[i-1] == "experience") {
			continue
		}
		if w := x.folded[i+1]; w == "science" || w == "arts" || w == "applied" { // "Bachelor of Science in ..."
			if next := slices.Index(x.folded[i:], "in"); next > 0 && next <= ofScience {
				continue
			}
		}
		if fields := fieldList(x, marks, i+1); len(fields) > 0 {
			for _, f := range fields {
				add(f)
			}
			return all
		}
	}
	for _, m := range marks {
		if int(m.First) >= first && (m.Concept.Class() == lex.DegreeField || m.Concept == informationTechnology()) {
			add(x.text[x.words[m.First].Start:x.words[m.Last-1].End])
		}
	}
	return all
}

// impliesField tells whether the name of a degree alone says its field.
func impliesField(name, field string) bool {
	return field != "" && len(strings.ReplaceAll(name, ".", "")) >= 3 && !strings.Contains(strings.ToLower(name), "bach") && !strings.Contains(strings.ToLower(name), "mast")
}

// instance tells whether what stands at a byte is named as an example only.
func instance(x saying, at int) bool {
	before := strings.ToLower(x.text[max(0, at-exampleBytes):at])
	return strings.Contains(before, "e.g.")
}

// fieldList reads the names of fields from word i on: parts between commas, "or"
// and "and". It ends where something else is said.
func fieldList(x saying, marks []lex.Mark, i int) (fields []string) {
	from := i
	flush := func(to int) bool {
		defer func() { from = to }()
		for from < to && (phrases().is("degree-between", x.folded[from]) || x.words[from].Flags&lex.Stop != 0) {
			from++
		}
		if from >= to {
			return true
		}
		part := x.folded[from:to]
		if len(part) > fieldWords || x.words[from].Flags&lex.Digits != 0 || slices.ContainsFunc(part, func(w string) bool { return phrases().is("degree-akin", w) || phrases().is("degree-nofield", w) }) {
			return false
		}
		fields = append(fields, x.text[x.words[from].Start:x.words[to-1].End])
		return true
	}
	for ; i < len(x.folded); i++ {
		gap := ""
		if i > from {
			gap = x.text[x.words[i-1].End:x.words[i].Start]
		}
		w := x.folded[i]
		switch {
		case endsFields(gap, w, x.words[i]):
			flush(i)
			return fields
		case strings.ContainsAny(gap, ",/") || w == "or" || w == "and" && !paired(marks, i):
			if !flush(i) {
				return fields
			}
		}
	}
	flush(i)
	return fields
}

// endsFields tells whether a word and what stands before it end a list of fields: a sign that does, a word that is no part
// of a field's name, or a function word other than those of lists and names.
func endsFields(gap, folded string, w lex.Word) bool {
	switch {
	case strings.ContainsAny(gap, ".;:()"):
		return true
	case phrases().is("degree-nofield", folded):
		return folded != "field" // "a related field" is judged as a whole
	}
	return w.Flags&lex.Stop != 0 && !phrases().is("degree-joining", folded)
}

// paired tells whether "and" at word i is within the name of one field that the
// lexicon knows: "accounting and finance".
func paired(marks []lex.Mark, i int) bool {
	return slices.ContainsFunc(marks, func(m lex.Mark) bool {
		return int(m.First) < i && i < int(m.Last)
	})
}

// inPlace tells whether word i says that experience is accepted in the place of
// a degree: "or equivalent", "or 8 years", "equivalent combination".
func inPlace(x saying, i int) bool {
	next := func(n int) string {
		if i+n < len(x.folded) {
			return x.folded[i+n]
		}
		return ""
	}
	behind := x.folded[i+1 : min(len(x.folded), i+1+insteadWithin)]
	switch x.folded[i] {
	case "or":
		if slices.Contains(behind, "years") || slices.Contains(behind, "experience") {
			return true
		}
		return next(1) == "equivalent" && next(2) != "degree" && next(2) != "qualification" && next(2) != "field" && next(2) != "diploma"
	case "equivalent":
		return slices.Contains(behind, "experience") || next(1) == "combination"
	}
	return phrases().is("degree-instead", x.folded[i]) && slices.Contains(x.folded, "experience")
}

// doubtfulDegree tells whether a name of two letters means something else: "MS
// Office", "BS". It is a degree with a field, "degree" or another degree near.
func doubtfulDegree(x saying, marks []lex.Mark, i int) bool {
	m := marks[i]
	w := x.folded[m.First]
	if phrases().is("certificate-words", w) {
		return true // of what, no school says
	}
	switch w {
	case "master", "masters", "associate", "associates", "diploma":
	default:
		if m.Last-m.First > 1 || len(strings.Trim(w, ".")) > 2 {
			return false
		}
	}
	if m.Last-m.First > 1 {
		return false
	}
	for k := max(0, int(m.First)-nearDegree); k < min(len(x.folded), int(m.Last)+nearDegree); k++ {
		if x.folded[k] == "degree" || x.folded[k] == "degrees" {
			return false
		}
	}
	for k, o := range marks {
		if k != i && o.First < m.Last+nearField && o.Last+nearDegree > m.First && (o.Concept.Class() == lex.DegreeField || o.Concept.Class() == lex.Degree) {
			return false
		}
	}
	return w != "diploma"
}

// anyDegree returns the word at which a degree of no stated level is named
// ("college degree"), which counts as a bachelor's, or -1.
func anyDegree(x saying) int {
	if slices.Contains(x.folded, "ged") || slices.Contains(x.folded, "school") {
		return -1
	}
	for i, w := range x.folded {
		if w == "degree" && (i+1 == len(x.folded) || x.folded[i+1] != "of") { // "a degree of freedom"
			return i
		}
	}
	return -1
}
