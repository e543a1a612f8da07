package onet

import (
	"slices"
	"strings"

	"github.com/metierhq/metier/profile"
	"github.com/metierhq/metier/profile/internal/table"
)

// readTitles reads both tables of titles. Those that job holders reported come
// first: they are fewer, and in use.
func (d *database) readTitles() {
	if t := d.open("Sample of Reported Titles.txt"); t != nil {
		d.addTitles(t, t.Column(codeColumn), t.Column("Reported Job Title"), table.None)
	}
	if t := d.open("Alternate Titles.txt"); t != nil {
		d.addTitles(t, t.Column(codeColumn), t.Column("Alternate Title"), t.Optional("Short Title"))
	}
}

func (d *database) addTitles(t *table.Table, code, title, short table.Column) {
	for row := range t.Rows() {
		o := d.occupation(row, code)
		if o == nil {
			continue
		}
		if row.Text(title) == "" {
			row.Faultf(title, "want a title")
			continue
		}
		text, abbreviated := row.Keep(title), row.Text(short)
		if abbreviated == absent {
			abbreviated = ""
		}
		o.titles = append(o.titles, text)
		if short == table.None || abbreviated != "" {
			o.titles = append(o.titles, forms(text)...)
		}
		if abbreviated != "" {
			o.titles = append(o.titles, row.Keep(short))
		}
	}
}

// forms takes apart a title that is given in two forms: "IS Director (Information
// Systems Director)". All reported titles in brackets are such, and those
// alternate titles that have a short title. Letters alone are no title: what
// O*NET takes for one is in its column of short titles.
func forms(title string) []string {
	outside, inside, ok := strings.Cut(strings.TrimSuffix(title, ")"), " (")
	if !ok || !strings.HasSuffix(title, ")") || strings.ContainsAny(inside, "()") {
		return nil
	}
	forms := []string{strings.TrimSpace(outside)}
	if inside = strings.TrimSpace(inside); strings.Contains(inside, " ") {
		forms = append(forms, inside)
	}
	return slices.DeleteFunc(forms, func(s string) bool { return s == "" })
}

// absent is what O*NET writes where there is nothing to say.
const absent = "n/a"

// distinctTitles are the titles beside the occupation's own, each once.
func distinctTitles(own string, titles []string) []profile.Title {
	seen := map[string]bool{table.Plain(own): true}
	var distinct []profile.Title
	for _, t := range titles {
		if p := table.Plain(t); !seen[p] {
			seen[p] = true
			distinct = append(distinct, profile.Title{Text: t, Sources: cited()})
		}
	}
	return distinct
}
