package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/metierhq/metier/internal/terminal"
	"github.com/metierhq/metier/match"
)

// A group is a part of the page.
type group struct {
	title string
	note  string
	has   func(f family) bool
	faint bool // one line of one quote is enough
}

// faintCredit is what an item must earn, 0 to 1, to be shown at length: below it, a line that has a word or two of the
// item is most of what there is, and fifty of these bury what counts. Set by eye on testdata/resumes.
const faintCredit = .2

func standing(s match.Status) func(family) bool { return func(f family) bool { return f.Status == s } }

// groups come in the order of interest.
var groups = []group{
	{title: "MET", has: standing(match.Met)},
	{title: "PARTLY MET", has: func(f family) bool { return f.Status == match.Partial && !f.faint() }},
	{title: "LEFT OPEN", note: "the text does not say: ask", has: standing(match.Unknown)},
	{title: "MISSING", has: standing(match.Missing)},
	{title: "TRACES ONLY", note: "a few of the item's words", faint: true,
		has: func(f family) bool { return f.Status == match.Partial && f.faint() }},
	{title: "NOT ASKED FOR", note: "earns and costs nothing", has: standing(match.NotAsked), faint: true},
}

// A family is an item and its parts, which are shown together under the item's status.
type family struct {
	match.ItemScore
	parts    []match.ItemScore
	earned   float64 // points
	possible float64 // points
}

// faint says that little of the item was met. What was measured is never faint: it says how much there is.
func (f family) faint() bool {
	measured := len(f.Evidence) > 0 && f.Evidence[0].Kind == match.Fact
	return f.Credit < faintCredit && !measured
}

func families(items []match.ItemScore) []family {
	var fs []family
	for i := 0; i < len(items); i++ {
		f := family{ItemScore: items[i], earned: items[i].Points, possible: 100 * items[i].Weight}
		last := min(i+max(items[i].Parts, 0), len(items)-1)
		f.parts = items[i+1 : last+1]
		for _, part := range f.parts {
			f.earned += part.Points
			f.possible += 100 * part.Weight
		}
		i = last
		fs = append(fs, f)
	}
	return fs
}

// group writes the families that belong to g, those that weigh most first.
func (p *page) group(g group, all []family) {
	var in []family
	earned, possible := 0.0, 0.0
	for _, f := range all {
		if g.has(f) {
			in = append(in, f)
			earned += f.earned
			possible += f.possible
		}
	}
	if len(in) == 0 {
		return
	}
	slices.SortStableFunc(in, func(a, b family) int { return cmp.Compare(b.possible, a.possible) })
	head := fmt.Sprintf("%s: %d item%s", g.title, len(in), plural(len(in)))
	if possible > 0 {
		head += fmt.Sprintf(", %.1f of %.1f points", earned, possible)
	}
	p.shared = commonWhy(in)
	var notes []string
	for _, note := range []string{g.note, terminal.Line(p.shared)} {
		if note != "" {
			notes = append(notes, note)
		}
	}
	if len(notes) > 0 {
		head += " (" + strings.Join(notes, "; ") + ")"
	}
	p.line("")
	p.text("", head)
	p.faint = g.faint
	for _, f := range in {
		p.item("  ", points(f.earned, f.possible), f.ItemScore)
		if p.uniform(f) {
			continue
		}
		for _, part := range f.parts {
			status := pad("  "+part.Status.String(), 11)
			if part.Status == match.NotAsked {
				status = ""
			}
			p.item("      ", points(part.Points, 100*part.Weight)+status, part)
		}
	}
}

// commonWhy is the reason that more than half of the items without a quote give, in the same words: it is said once,
// above them.
func commonWhy(in []family) string {
	count, rows := map[string]int{}, 0
	common := ""
	each := func(it match.ItemScore) {
		if rows++; len(best(it)) > 0 || it.Parts > 0 {
			return
		}
		count[it.Why]++
		if n, m := count[it.Why], count[common]; n > m || n == m && it.Why < common {
			common = it.Why
		}
	}
	for _, f := range in {
		each(f.ItemScore)
		for _, part := range f.parts {
			each(part)
		}
	}
	if count[common] < 3 || 2*count[common] <= rows {
		return ""
	}
	return common
}

// uniform says that all parts of f stand as f does and for the reason that the group has given.
func (p *page) uniform(f family) bool {
	for _, part := range f.parts {
		if part.Status != f.Status || part.Why != p.shared || len(best(part)) > 0 {
			return false
		}
	}
	return true
}

// points is "4.2 of 5.0", or as many spaces for an item that has none to give.
func points(earned, possible float64) string {
	if possible == 0 {
		return strings.Repeat(" ", 12)
	}
	return fmt.Sprintf("%4.1f of %4.1f", earned, possible)
}

// item writes one item or part: points and wording, what its status rests on, and quotes. What the quotes themselves
// show is not said in words again. Of a quote that stands further up one line is shown, with the words that earn here,
// or none where the item has a better one.
func (p *page) item(indent, points string, it match.ItemScore) {
	text := it.Text
	if it.Label != "" {
		text = it.Label + ": " + text
	}
	if it.Level == "preferred" {
		text += " (a plus)"
	}
	first := indent + points + "  "
	p.text(first, text)
	under := width(first)
	shown := best(it)
	if it.Parts == 0 && it.Why != p.shared && (len(shown) == 0 || shown[0].Kind == match.Fact) {
		why := it.Why
		if it.Status == match.NotAsked {
			why, _, _ = strings.Cut(why, ": ") // what follows stands above the group
		}
		if !p.faint || it.Status != match.Missing {
			p.why(under, why)
		}
	}
	if p.faint && len(shown) > 0 {
		p.text(strings.Repeat(" ", under)+"> ", `"`+excerpt(&shown[0], columns-under-4)+`"`)
		return
	}
	for i, e := range shown {
		size := quoteSize
		if p.quoted[e.Quote] {
			if i > 0 {
				continue
			}
			size = columns - under - 4 // one line will do
		}
		p.quoted[e.Quote] = true
		p.text(strings.Repeat(" ", under)+"> ", `"`+excerpt(&e, size)+`"`)
		p.text(strings.Repeat(" ", under+2), reason(e))
	}
}

// best is the evidence worth showing: the first piece, and those near it in credit. An item that earns and costs
// nothing needs no proof.
func best(it match.ItemScore) []match.Evidence {
	if it.Status == match.NotAsked {
		return nil
	}
	shown := it.Evidence[:min(quotes, len(it.Evidence))]
	for i, e := range shown {
		if e.Credit < shown[0].Credit/2 {
			return shown[:i]
		}
	}
	return shown
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}
