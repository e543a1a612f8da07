package profile

import (
	"fmt"
	"slices"
	"strings"
)

// meant says what an unknown field was expected to be. One that is written
// nearly like a field that is not given stands for it.
func (m *misfit) meant(fields []string, given map[string]bool) {
	last, near := &m.path[len(m.path)-1], ""
	for _, f := range fields {
		if misspelt(last.field, f) && (near == "" || edits(last.field, f) < edits(last.field, near)) {
			near = f
		}
	}
	const most = 12
	switch {
	case near != "" && !given[near]:
		m.text += fmt.Sprintf(", want %q", near)
		last.field, m.lost = near, true
	case len(fields) > most:
		m.text += ", want one that profile.schema.json has"
	default:
		m.text += ", want one of " + strings.Join(fields, ", ")
	}
}

// misspelt tells whether a is b with other capitals or signs, with its letters
// in another order, or with one of them wrong, in a long word two.
func misspelt(a, b string) bool {
	signs := strings.NewReplacer("_", "", "-", "", " ", "")
	a, b = signs.Replace(strings.ToLower(a)), signs.Replace(b)
	most := 1
	if len(b) >= 6 {
		most = 2
	}
	if d := len(a) - len(b); d < -most || d > most { // and no input is compared letter by letter for long
		return false
	}
	return edits(a, b) <= min(most, len(b)-1) || len(a) == len(b) && letters(a) == letters(b)
}

func letters(s string) string {
	b := []byte(s)
	slices.Sort(b)
	return string(b)
}

// edits counts the letters to change, leave out or put in, to make b of a.
func edits(a, b string) int {
	row := make([]int, len(b)+1)
	for k := range row {
		row[k] = k
	}
	for i := range len(a) {
		before := row[0]
		row[0] = i + 1
		for k := range len(b) {
			n := before
			if a[i] != b[k] {
				n++
			}
			before = row[k+1]
			row[k+1] = min(n, row[k]+1, before+1)
		}
	}
	return row[len(b)]
}
