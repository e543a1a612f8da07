package profile

import (
	"fmt"
	"slices"
	"strings"

	"github.com/metierhq/metier/internal/lex"
)

// build makes the categories and their weights from what was found.
func (r *posting) build() {
	p := r.profile
	if p.Field == "" {
		p.Field = r.ofItems()
	}
	sums, total := map[string]int{}, 0
	for _, f := range r.found {
		sums[f.category] += f.strength
		total += f.strength
	}
	if total == 0 { // nothing is asked: then what is not asked is all there is to say
		for _, f := range r.found {
			p.Notes = append(p.Notes, r.fact(f.Span))
		}
		p.Notes = once(p.Notes)
		return
	}
	r.rehome(sums)
	for _, c := range postingCategories {
		var of []found
		for _, f := range r.found {
			if f.category == c.id {
				of = append(of, f)
			}
		}
		if len(of) > 0 {
			p.Categories = append(p.Categories, Category{
				ID: c.id, Name: c.name, Weight: float64(sums[c.id]) / float64(total),
				Items: r.items(of, sums[c.id]),
			})
		}
	}
}

// rehome moves statements that are not asked for out of categories in which
// nothing else is, since a category must have a weight: to the heaviest one, and
// to the duties only if there is no other.
func (r *posting) rehome(sums map[string]int) {
	heaviest := ""
	for _, c := range postingCategories {
		if heaviest == "" || heaviest == "duties" && sums[c.id] > 0 || sums[c.id] > sums[heaviest] {
			heaviest = c.id
		}
	}
	for i := range r.found {
		if f := &r.found[i]; sums[f.category] == 0 {
			f.category = heaviest
		}
	}
}

// items gives found statements the form of items; their strengths come to sum.
func (r *posting) items(of []found, sum int) []Item {
	taken := map[string]int{}
	items := make([]Item, 0, len(of))
	for _, f := range of {
		it := Item{
			ID: unique(r.idOf(f), taken), Label: f.label, Text: r.text(f.Span), Level: f.level,
			Weight: float64(f.strength) / float64(sum), Criterion: f.criterion, Ordered: f.ordered,
			Sources: cited(), Span: r.span(f.Span),
		}
		if len(f.parts) > 0 {
			inner := 0
			for _, part := range f.parts {
				inner += part.strength
			}
			it.Parts = r.items(f.parts, inner)
		}
		items = append(items, it)
	}
	return items
}

const idWords = 4 // of an item's ID

// idOf makes an ID of an item's label or of its first telling words.
func (r *posting) idOf(f found) string {
	if f.label != "" {
		if id := slug(f.label); id != "" {
			return id
		}
	}
	s := r.text(f.Span)
	var words []string
	for _, w := range lex.Scan(s, nil) {
		if w.Flags&lex.Stop == 0 && len(words) < idWords {
			words = append(words, w.Of(s))
		}
	}
	if id := slug(strings.Join(words, " ")); id != "" {
		return id
	}
	return "item"
}

// slug makes an ID of a text: its letters and digits, in lower case, with
// hyphens between the words. A text in another script has none.
func slug(s string) string {
	var b strings.Builder
	gap := false
	for _, c := range lex.Fold(s) {
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		if c >= 'a' && c <= 'z' || c >= '0' && c <= '9' {
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(c)
			continue
		}
		gap = gap || c != '\'' && c != '’'
	}
	const most = 60
	id := b.String()
	if len(id) > most {
		id = strings.TrimRight(id[:most], "-")
		if at := strings.LastIndexByte(id, '-'); at > most/2 {
			id = id[:at]
		}
	}
	return id
}

// unique numbers an ID that is taken.
func unique(id string, taken map[string]int) string {
	for {
		n := taken[id]
		taken[id]++
		if n == 0 {
			return id
		}
		if next := fmt.Sprintf("%s-%d", id, n+1); taken[next] == 0 {
			taken[next]++
			return next
		}
	}
}

// once leaves out facts that were there before, as a reader compares them.
func once(facts []Fact) []Fact {
	seen := map[string]bool{}
	return slices.DeleteFunc(facts, func(f Fact) bool {
		k := plain(f.Text)
		again := seen[k] || k == ""
		seen[k] = true
		return again
	})
}
