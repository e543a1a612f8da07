package match

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/metierhq/metier/internal/lex"
)

// A study is the field of a degree, as written, and what it names.
type study struct {
	field string
	names []lex.Mark
}

// studied returns the names of a degree's field; several requirements ask for them.
func (r *reading) studied(field string) []lex.Mark {
	for i := range r.studies {
		if s := &r.studies[i]; s.field == field {
			return s.names
		}
	}
	names, known := commonStudies()[field]
	if !known {
		from := len(r.named)
		r.named = readStudy(field, r.named)
		names = r.named[from:]
	}
	r.studies = append(r.studies, study{field, names})
	return names
}

// commonStudies has what the lexicon's own names of fields name, written as most degrees have them: "Computer Science". Of five
// fields that texts state, three are among these.
var commonStudies = sync.OnceValue(func() map[string][]lex.Mark {
	all := map[string][]lex.Mark{}
	for _, name := range lex.StudyNames() {
		words := strings.Fields(strings.TrimSuffix(name, " degree"))
		for i, w := range words {
			if w != "and" && w != "of" && w != "in" && w[0] < utf8.RuneSelf {
				words[i] = strings.ToUpper(w[:1]) + w[1:]
			}
		}
		field := strings.Join(words, " ")
		all[field] = slices.Clip(readStudy(field, nil))
	}
	return all
})

// readStudy appends what a degree's field names. "Computing" alone may be anything: where nothing is certain to be studied, what
// it names with "degree" behind it counts as well.
func readStudy(field string, names []lex.Mark) []lex.Mark {
	var room [24]lex.Word
	text := " " + field + asDegree
	words, from := lex.Scan(text, room[:0]), len(names)
	names = lex.Concepts(text, words[:len(words)-1], lex.Context{Education: true}, names)
	if !slices.ContainsFunc(names[from:], func(m lex.Mark) bool { return m.Concept.Class() == lex.DegreeField }) {
		names = lex.Concepts(text, words, lex.Context{Education: true}, names)
	}
	return names
}

// asDegree is put behind a degree's field. It goes on for so long, and a space goes before the field, since the last and the
// first bytes of a text are read one by one.
const asDegree = " degree                  "
