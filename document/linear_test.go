package document

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Texts that a step which looks around too far would choke on. The test ends at once if every step is linear.
var large = map[string]func(n int) string{
	"one letter":       func(n int) string { return strings.Repeat("a", 20*n) },
	"empty bullets":    func(n int) string { return strings.Repeat("- \n", n) },
	"lines of dates":   func(n int) string { return "Experience\n" + strings.Repeat("2010 - 2014\n", 2*n) },
	"dates on a line":  func(n int) string { return "Experience\n" + strings.Repeat("2010 - 2014 ", n) },
	"titles on a line": func(n int) string { return strings.Repeat("IT Director ", n) + "2010 - 2014" },
	"jobs on a line":   func(n int) string { return strings.Repeat("IT Director 2010 - 2014, ", n) },
	"one sentence":     func(n int) string { return strings.Repeat("IT Director, Acorn, 2010 - 2014; ", n) },
	"pages on a line": func(n int) string {
		return strings.Repeat("EXPERIENCE IT Director, Acorn, 2010 - 2014 • Led it.  Education BS, 2004 ", n/4)
	},
	"stories":          func(n int) string { return strings.Repeat("IT Director, Acorn (2010 - 2014). Led it. ", n) },
	"stories in a row": func(n int) string { return strings.Repeat("2010 - 2014 IT Director at Acorn, where I led it ", n) },
	"addresses":        func(n int) string { return strings.Repeat("12 Elm Street, Cisco, TX, a@b.c ", n) },
	"titles":           func(n int) string { return "Experience\n" + strings.Repeat("IT Director\n", n) + "2010 - 2014" },
	"short lines":      func(n int) string { return "Experience\n" + strings.Repeat("Acme Corp\n2010 - 2014\n", n) },
	"blank lines":      func(n int) string { return "IT Director" + strings.Repeat("\n", 20*n) + "2010 - 2014" },
	"short dates":      func(n int) string { return "Experience\n" + strings.Repeat("IT Manager 03/15 - 06/19 ", n) },
	"shorter dates":    func(n int) string { return "Experience\n" + strings.Repeat("'09 - '11 IT Manager ", n) },
	"languages":        func(n int) string { return "Languages\n" + strings.Repeat("Hindi, ", n) },
	"levels":           func(n int) string { return "Languages\n" + strings.Repeat("Hindi - fluent, Urdu - basic, ", n) },
	"namesakes":        func(n int) string { return "Education\n" + strings.Repeat("MFA, ", n) },
	"schools":          func(n int) string { return "Education\n" + strings.Repeat("Technical Institute ", n) },
	"years":            func(n int) string { return strings.Repeat("5 years of experience in IT ", n) },
	"degrees":          func(n int) string { return "Education\n" + strings.Repeat("B.S. ", n) },
	"degrees in lines": func(n int) string { return "Education\n" + strings.Repeat("Bachelor of Science\n", n) },
	"certificates":     func(n int) string { return "Certificates\n" + strings.Repeat("PMP, ", n) },
	"commas":           func(n int) string { return "Skills\n" + strings.Repeat("a,", n) },
	"tabs":             func(n int) string { return "Skills\n" + strings.Repeat("a b\t", n) },
	"columns":          func(n int) string { return "Skills\n" + strings.Repeat("a b     c d\n", n) },
	"dashes":           func(n int) string { return "Skills\na   b" + strings.Repeat(" - a b", n) },
	"titles and tabs":  func(n int) string { return "Experience\n" + strings.Repeat("IT Director\tAcorn\t2010 - 2014\t", n) },
	"no, no":           func(n int) string { return strings.Repeat("no, ", n) },
	"old line ends":    func(n int) string { return strings.Repeat("IT Director\r", n) },
	"degrees of a job": func(n int) string {
		return "Experience\nIT Director, Acorn, 2010 - 2014\n- " + strings.Repeat("MBA, ", n)
	},
	"certificates of a job": func(n int) string {
		return "Experience\nIT Director, Acorn, 2010 - 2014\n- " + strings.Repeat("by PMP ", n)
	},
	"states":            func(n int) string { return "Education\n" + strings.Repeat("Biloxi, MS 2010 ", n) },
	"programs attended": func(n int) string { return "Education\n" + strings.Repeat("attended MBA program ", n) },
	"tiers":             func(n int) string { return strings.Repeat("of 1 ", n) + "staff" },
	"guests":            func(n int) string { return strings.Repeat("events of 50 people ", n) },
	"savings":           func(n int) string { return strings.Repeat("savings of $500,000 annually ", n) },
	"broken periods":    func(n int) string { return "Experience\n" + strings.Repeat("Chef, May 2005 to\n", n) },
	"short lines of bullets": func(n int) string {
		return "Experience\nChef, 2005 - 2006\n- Led\n" + strings.Repeat("Windows\n", n)
	},
	"headings in small letters": func(n int) string { return "Experience\nChef, 2005 - 2006\n- Led\n" + strings.Repeat("skills\n", n) },
	"glued months":              func(n int) string { return "Experience\n" + strings.Repeat("IT Manager Sep2012-Dec2014\n", n) },
	"stories below": func(n int) string {
		return "Experience\n" + strings.Repeat("2010 - 2014\nAcorn IT Manager Led it all\n", n)
	},
	"a story below":    func(n int) string { return "Experience\n2010 - 2014\n" + strings.Repeat("Acorn Manager Led ", n) },
	"numerals":         func(n int) string { return "Experience\n2010 - 2014\n" + strings.Repeat("I ", n) },
	"words of a title": func(n int) string { return "Experience\n" + strings.Repeat("Global ", n) + "Director, 2010 - 2014" },
	"credits":          func(n int) string { return "Education\nBS 90 " + strings.Repeat("of ", n) + "120 credits" },
	"bare jobs":        func(n int) string { return "Experience\n" + strings.Repeat("IT Manager, Acme Ltd\n2010 - 2014\n", n) },
	"employers below": func(n int) string {
		return "Experience\n" + strings.Repeat("IT Manager\n2010 - 2014\nAcorn\nDuluth, MN\n", n)
	},
	"initials":      func(n int) string { return "Experience\nIT Manager, " + strings.Repeat("B.", n) + "\n2010 - 2014" },
	"letters":       func(n int) string { return strings.Repeat("Ã©", n) },
	"twice encoded": func(n int) string { return strings.Repeat("â€", n) },
	"posts below one employer": func(n int) string {
		return "Experience\nElgar Corp, 1990 - 2020\n" + strings.Repeat("IT Manager (2010 - 2014)\n- Led.\n", n)
	},
	"posts below employers": func(n int) string {
		return "Experience\n" + strings.Repeat("Elgar Corp\nA maker of cloth in each of four towns, with a hall in all of them\n\nIT Manager (2010 - 2014)\n", n)
	},
	"forms": func(n int) string {
		return "Experience\n" + strings.Repeat("Company: Elgar\nRole: Minder\nPeriod: 2010 - 2014\n", n)
	},
	"labels": func(n int) string { return "Experience\n" + strings.Repeat("Company Name Title: ", n) },
	"partners": func(n int) string {
		return "Experience\n" + strings.Repeat("Elgar, ", n) + "Falk & Co.\nClerk, 2010 - 2014"
	},
	"careers": func(n int) string { return strings.Repeat("FARM CAREER\nElgar Corp, 2010 - 2014\n", n) },
}

// A large text is read to its end, without a limit that ends it before.
func TestLarge(t *testing.T) {
	for name, text := range large {
		t.Run(name, func(t *testing.T) {
			d := Parse(text(50_000) + "\n\nRan the service desk.")
			require.True(t, strings.HasSuffix(d.Text[:d.Passages[len(d.Passages)-1].End], "Ran the service desk."))
		})
	}
}

// What is not in the passes over the bytes and the words is counted: allocations, facts, and the words that are looked at
// around another one. Four times the text may ask for no more than some four times as many.
func TestWorkIsLinear(t *testing.T) {
	for name, text := range large {
		small, big := text(500), text(2000)
		a, b := leastAllocs(small), leastAllocs(big)
		require.LessOrEqual(t, b, 5*a+20, "%s: allocations", name)
		var p, q parser
		p.parse(small)
		q.parse(big)
		require.LessOrEqual(t, q.asked, 5*p.asked+100, "%s: words that were looked at", name)
	}
}

// leastAllocs returns the allocations of Parse with the buffers of a call before. The race detector drops those at times.
func leastAllocs(text string) (least float64) {
	least = math.Inf(1)
	for range 10 {
		least = min(least, testing.AllocsPerRun(1, func() { Parse(text) }))
	}
	return least
}

// What is compared with all facts before it is a fact once, however often it is said.
func TestLanguagesAreFew(t *testing.T) {
	require.Len(t, Parse(large["languages"](1000)).Facts.Languages, 1)
	require.Len(t, Parse("Languages\n"+strings.Repeat("Hindi\nUrdu\n", 1000)).Facts.Languages, 2)
}
