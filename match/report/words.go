package report

import (
	"slices"
	"strings"

	"github.com/metierhq/metier/internal/terminal"
	"github.com/metierhq/metier/match"
)

// reason says in words what a piece of evidence rests on: "done as IT Director; service desk ~ help desk".
func reason(e match.Evidence) string {
	var parts []string
	switch {
	case e.Kind == match.Fact && e.Rung != match.Done:
		parts = []string{"measured"}
	case e.Kind == match.Fact:
		parts = []string{rung(e), "measured"}
	default:
		parts = []string{rung(e)}
	}
	named := pairs(e.Terms)
	if len(named) == 0 && e.Kind == match.Stem {
		named = forms(e.Terms)
	}
	return strings.Join(append(parts, named...), "; ")
}

// forms names the words that met the item's own in another form, where no other name does.
func forms(terms []match.Term) []string {
	var out []string
	for _, t := range terms {
		if word := `"` + clip(terminal.Line(t.Word), 40) + `"`; t.Kind == match.Stem && !slices.Contains(out, word) && len(out) < 3 {
			out = append(out, word)
		}
	}
	if len(out) == 0 {
		return nil
	}
	return []string{"by " + strings.Join(out, ", ")}
}

func rung(e match.Evidence) string {
	switch {
	case e.Rung == match.Done && e.Post != "":
		return "done as " + clip(terminal.Line(e.Post), 50)
	case e.Rung == match.Done:
		return "done in a dated job"
	case e.Rung == match.Listed:
		return "listed among skills"
	}
	return "said outside a dated job"
}

// pairs names the words that are not the item's own: other names (~) and kinds of it (<). Three are enough to judge by.
func pairs(terms []match.Term) []string {
	var out []string
	seen := map[string]bool{}
	for _, t := range terms {
		sign := ""
		switch t.Kind {
		case match.Alias:
			sign = " ~ "
		case match.Related:
			sign = " < "
		}
		word, item := clip(terminal.Line(t.Word), 40), clip(terminal.Line(t.Item), 40)
		pair := word + sign + item
		key := strings.ToLower(pair)
		if sign == "" || seen[key] || strings.EqualFold(word, item) {
			continue
		}
		seen[key] = true
		if out = append(out, pair); len(out) == 3 {
			break
		}
	}
	return out
}

// name is the last step of a ref: "budget" of "it-director/duties/budget".
func name(ref string) string {
	return terminal.Line(ref[strings.LastIndexByte(ref, '/')+1:])
}
