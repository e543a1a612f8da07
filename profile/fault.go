package profile

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A fault is one thing that is wrong with a profile.
type fault struct {
	subject string // "profile it-director", with a category or without, or a ref
	text    string
}

func (f fault) Error() string { return f.subject + ": " + f.text }

// joined gives faults and, behind them, what else is an error.
func joined(faults []fault, more ...error) error {
	errs := make([]error, len(faults), len(faults)+len(more))
	for i, f := range faults {
		errs[i] = f
	}
	return errors.Join(append(errs, more...)...)
}

// The subjects of faults. What has no ID goes by its place in the list.

func profileSubject(p *Profile) string { return strings.TrimSpace("profile " + clip(p.ID)) }

func categorySubject(p *Profile, i int) string {
	if id := p.Categories[i].ID; !blank(id) {
		return fmt.Sprintf("%s: category %q", profileSubject(p), clip(id))
	}
	return fmt.Sprintf("%s: category %d", profileSubject(p), i+1)
}

func categoryRef(p *Profile, i int) Ref {
	return Ref(clip(p.ID)).join(inRef(p.Categories[i].ID, i))
}

func itemRef(under Ref, items []Item, i int) Ref { return under.join(inRef(items[i].ID, i)) }

func inRef(id string, i int) string {
	if blank(id) {
		return "(" + strconv.Itoa(i+1) + ")"
	}
	return clip(id)
}

// atOnce gives what does not fit the fields of a profile and, behind it, what
// else is wrong with what could be read of it, if that was all: ended says why
// not.
func atOnce(data []byte, p *Profile, misfits []misfit, ended error) error {
	var all []fault
	placed := make([]place, len(misfits))
	for i, m := range misfits {
		placed[i] = placeOf(p, m)
		all = append(all, fault{placed[i].subject, position(data, m.at) + ": " + placed[i].field(m) + m.text})
	}
	if ended == errTooMany {
		return joined(all)
	}
	if ended != nil {
		return joined(all, ended)
	}
	for _, f := range p.faults() {
		if !slices.ContainsFunc(placed, func(m place) bool { return m.explains(f) }) {
			all = append(all, f)
		}
	}
	return joined(all)
}

// A place is where a misfit stands, in the words of faults.
type place struct {
	lost    bool
	subject string // the item, the category or the profile that has it
	path    []step // from the subject to the value
	holder  string // where subject is an item or the value is one: what its weight is a share of
	item    string // the value is an item or a category: its own subject
	ref     string // and its ref, or that of a category
}

func placeOf(p *Profile, m misfit) place {
	w := place{lost: m.lost, subject: profileSubject(p), path: m.path}
	into := func(list string) bool {
		return len(w.path) >= 2 && w.path[0].field == list && w.path[1].field == ""
	}
	if !into("categories") || w.path[1].index >= len(p.Categories) {
		return w
	}
	i := w.path[1].index
	ref, items, list := categoryRef(p, i), p.Categories[i].Items, "items"
	w.holder, w.item, w.ref = w.subject, categorySubject(p, i), string(ref)
	for len(w.path) > 2 {
		w.subject, w.path = w.item, w.path[2:]
		if !into(list) || w.path[1].index >= len(items) {
			w.item, w.ref = "", ""
			break
		}
		i = w.path[1].index
		ref = itemRef(ref, items, i)
		w.holder, w.item, w.ref = w.subject, string(ref), string(ref)
		items, list = items[i].Parts, "parts"
	}
	return w
}

// field names what does not fit: "pay[0].low: ".
func (w place) field(m misfit) string {
	path := w.path
	if m.own {
		path = path[:max(0, len(path)-1)]
	}
	var b strings.Builder
	for _, s := range path {
		switch {
		case s.field == "":
			fmt.Fprintf(&b, "[%d]", s.index)
		case b.Len() > 0:
			b.WriteString("." + s.field)
		default:
			b.WriteString(s.field)
		}
	}
	if b.Len() == 0 {
		return ""
	}
	return b.String() + ": "
}

// explains tells whether there would be no such fault if the value had fit: it
// is of that value, or follows from there being none.
func (w place) explains(f fault) bool {
	if !w.lost {
		return false
	}
	if len(w.path) == 0 { // all of the profile
		return true
	}
	first, last := w.path[0], w.path[len(w.path)-1]
	if w.item != "" && (f.subject == w.item || strings.HasPrefix(f.subject, w.ref+"/")) {
		return true
	}
	if weighs := w.item != "" || len(w.path) == 1 && first.field == "weight"; weighs && f.subject == w.holder && strings.Contains(f.text, "weights sum to") {
		return true
	}
	if first.field == "sources" && (len(w.path) < 3 || last.field == "id") && strings.HasSuffix(f.text, "want one of the profile's sources") {
		return true
	}
	if f.subject != w.subject {
		return false
	}
	if last.field == "level" && len(w.path) == 1 && strings.HasPrefix(f.text, "weight 0,") {
		return true // it may be one that is not asked for
	}
	words, at := wordsOf(f.text), len(w.path)-1
	if len(words) < at {
		return false
	}
	for i, s := range w.path[:at] {
		if words[i] != s.word() {
			return false
		}
	}
	if len(words) > at && words[at] == last.word() {
		return true
	}
	// Another field of the same object that is held against this one.
	return !(at == 0 && strings.HasPrefix(w.subject, "profile ") && w.holder == "") && slices.Contains(words[at:], last.word())
}

func (s step) word() string {
	if s.field == "" {
		return strconv.Itoa(s.index)
	}
	return s.field
}

// wordsOf gives the words and numbers of a fault's text without what it quotes.
func wordsOf(text string) (words []string) {
	for i, part := range strings.Split(text, `"`) {
		if i%2 == 0 {
			words = append(words, strings.FieldsFunc(part, func(c rune) bool {
				return !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_')
			})...)
		}
	}
	return words
}
