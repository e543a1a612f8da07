package report

import (
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
	case e.Kind == match.Stem:
		parts = []string{rung(e), "by other forms of the words"}
	default:
		parts = []string{rung(e)}
	}
	return strings.Join(append(parts, pairs(e.Terms)...), "; ")
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
