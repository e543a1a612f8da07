package layout

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"
)

// page puts characters on an invented page: each is half as wide as its size.
type page struct {
	glyphs []Glyph
	size   float64
}

func on() *page { return &page{size: 10} }

func (p *page) sized(size float64) *page { p.size = size; return p }

// put puts a line of text at x, y; characters stand apart by gap, a share of the size, beyond their width.
func (p *page) put(x, y float64, text string, gap ...float64) *page {
	more := 0.0
	if len(gap) > 0 {
		more = gap[0]
	}
	for _, r := range text {
		p.glyphs = append(p.glyphs, Glyph{Text: r, Left: x, Right: x + p.size/2, Base: y, Size: p.size})
		x += p.size/2 + more*p.size
	}
	return p
}

// rows puts lines below each other, 12 points apart.
func (p *page) rows(x, y float64, lines ...string) *page {
	for i, l := range lines {
		p.put(x, y-12*float64(i), l)
	}
	return p
}

// ends puts a line that ends at x.
func (p *page) ends(x, y float64, text string) *page {
	return p.put(x-float64(len([]rune(text)))*p.size/2, y, text)
}

func TestText(t *testing.T) {
	for _, c := range []struct {
		name, reason string
		page         *page
		want         string
	}{
		{"nothing", "an empty page has no lines", on(), ""},
		{"blanks", "white space alone is no text", on().put(50, 700, "   "), ""},
		{"gaps", "many programs write no spaces: a gap is one",
			on().put(50, 700, "Led").put(68, 700, "a").put(76, 700, "team"), "Led a team\n"},
		{"pieces", "a word may be drawn letter by letter, in any order",
			on().put(55, 700, "ed").put(50, 700, "L"), "Led\n"},
		{"spaced letters", "a heading with spaced letters is words all the same",
			on().put(50, 700, "SKILLS", 0.3), "SKILLS\n"},
		{"spaced words", "the gap between its words is wider still",
			on().put(50, 700, "WORK", 0.3).put(90, 700, "HISTORY", 0.3), "WORK HISTORY\n"},
		{"raised", "a raised letter stands on the line of its word",
			on().put(50, 700, "May 5").sized(6).put(75, 704, "th").sized(10).put(85, 700, "2015"), "May 5th 2015\n"},
		{"order", "lines come out from the top, whatever the order in the file",
			on().put(50, 676, "three").put(50, 700, "one").put(50, 688, "two"), "one\ntwo\nthree\n"},
		{"blocks", "an empty line stands where the lines stand farther apart",
			on().rows(50, 700, "Education", "BSc, Computing").rows(50, 660, "Skills", "Go"), "Education\nBSc, Computing\n\nSkills\nGo\n"},
		{"bullet", "a bullet belongs to its text, far as it may stand",
			on().put(50, 700, "•").put(75, 700, "Ran the help desk"), "• Ran the help desk\n"},
		{"date", "the date at the right margin belongs to the title on its line",
			on().put(50, 700, "IT Director").ends(550, 700, "2015 - 2019"), "IT Director | 2015 - 2019\n"},
		{"dates", "dates beside titles are no column, many as they may be", on().
			put(50, 700, "IT Director").ends(550, 700, "2015 - 2019").
			put(50, 688, "IT Manager").ends(550, 688, "Mar 2010 - 2015").
			put(50, 676, "Analyst").ends(550, 676, "2008 - 2010").
			put(50, 664, "Technician").ends(550, 664, "2006 - 2008"),
			"IT Director | 2015 - 2019\nIT Manager | Mar 2010 - 2015\nAnalyst | 2008 - 2010\nTechnician | 2006 - 2008\n"},
		{"dates in the left margin", "dates before what they date are no column either", on().
			put(50, 700, "2015 - 2019").rows(150, 700, "IT Director, Alder Clinics", "Led a team of nine people there").
			put(50, 676, "2010 - 2015").rows(150, 676, "IT Manager, Birch Foods", "Ran the help desk of four sites").
			put(50, 652, "2006 - 2010").rows(150, 652, "Analyst, Cedar Bank", "Wrote the reports of the branches"),
			"2015 - 2019 | IT Director, Alder Clinics\nLed a team of nine people there\n" +
				"2010 - 2015 | IT Manager, Birch Foods\nRan the help desk of four sites\n" +
				"2006 - 2010 | Analyst, Cedar Bank\nWrote the reports of the branches\n"},
		{"columns", "two texts beside each other are read one after the other", on().
			rows(50, 700, "Summary of the work", "Leads teams of people", "Plans their budgets", "Buys what they need").
			rows(350, 697, "Skills", "Networks and servers", "Contracts of all kinds", "Plans for disasters"),
			"Summary of the work\nLeads teams of people\nPlans their budgets\nBuys what they need\n\n" +
				"Skills\nNetworks and servers\nContracts of all kinds\nPlans for disasters\n"},
		{"heading", "a line across both columns stays in its place: above them, or below", on().
			put(50, 724, "Mara Quill, who has led the IT of clinics for a very long time now").
			rows(50, 700, "Summary of the work", "Leads teams of people", "Plans their budgets", "Buys what they need").
			rows(350, 697, "Skills", "Networks and servers", "Contracts of all kinds", "Plans for disasters").
			put(50, 630, "References are there for the asking, and so is a list of the projects"),
			"Mara Quill, who has led the IT of clinics for a very long time now\n\n" +
				"Summary of the work\nLeads teams of people\nPlans their budgets\nBuys what they need\n\n" +
				"Skills\nNetworks and servers\nContracts of all kinds\nPlans for disasters\n\n" +
				"References are there for the asking, and so is a list of the projects\n"},
		{"heading below", "a heading below a column belongs to the wide text that it heads", on().
			rows(50, 700, "Leads teams of people", "Plans their budgets", "Buys what they need").
			rows(350, 697, "Networks and servers", "Contracts of all kinds", "Plans for disasters").
			put(50, 640, "Experience").
			rows(50, 628, "Led the IT of a group of clinics with some nine hundred people in all",
				"Led the move of all their servers to a new site, in one weekend of May"),
			"Leads teams of people\nPlans their budgets\nBuys what they need\n\n" +
				"Networks and servers\nContracts of all kinds\nPlans for disasters\n\n" +
				"Experience\nLed the IT of a group of clinics with some nine hundred people in all\n" +
				"Led the move of all their servers to a new site, in one weekend of May\n"},
		{"address above columns", "a line of an address and a telephone number is one line, whatever stands below", on().
			put(50, 730, "mara@quill.example").put(165, 730, "555 0142").put(230, 730, "Larkspur").put(300, 730, "quill.example").
			rows(50, 700, "Summary of the work", "Leads teams of people", "Plans their budgets", "Buys what they need").
			rows(300, 697, "Skills", "Networks and servers", "Contracts of all kinds", "Plans for disasters"),
			"mara@quill.example | 555 0142 | Larkspur | quill.example\n\n" +
				"Summary of the work\nLeads teams of people\nPlans their budgets\nBuys what they need\n\n" +
				"Skills\nNetworks and servers\nContracts of all kinds\nPlans for disasters\n"},
		{"dates within a column", "a column has its own titles and dates", on().
			put(50, 700, "IT Director").ends(300, 700, "2015 - 2019").rows(50, 688, "Led a team of nine there", "Moved the servers to a new site").
			put(50, 660, "IT Manager").ends(300, 660, "2010 - 2015").rows(50, 648, "Ran the help desk there", "Kept the budget of the branch").
			rows(350, 698, "Skills", "Networks", "Contracts", "Servers", "Budgets"),
			"IT Director | 2015 - 2019\nLed a team of nine there\nMoved the servers to a new site\n\n" +
				"IT Manager | 2010 - 2015\nRan the help desk there\nKept the budget of the branch\n\n" +
				"Skills\nNetworks\nContracts\nServers\nBudgets\n"},
		{"three columns", "each is read by itself", on().
			rows(40, 700, "Leads teams of people", "Plans their budgets", "Buys what they need", "Hires and trains").
			rows(230, 697, "Networks and servers", "Contracts of all kinds", "Plans for disasters").
			rows(420, 704, "German, fluent", "French, some", "Plays the cello well", "Rows on the lake"),
			"Leads teams of people\nPlans their budgets\nBuys what they need\nHires and trains\n\n" +
				"Networks and servers\nContracts of all kinds\nPlans for disasters\n\n" +
				"German, fluent\nFrench, some\nPlays the cello well\nRows on the lake\n"},
		{"narrow left column", "the wide column may be the right one, with dates at its margin", on().
			rows(40, 698, "Skills", "Networks", "Contracts", "Servers", "Budgets", "Audits").
			put(180, 700, "IT Director").ends(550, 700, "2015 - 2019").
			rows(180, 688, "Led a team of nine people there for four years", "Moved the servers to a new site").
			put(180, 660, "IT Manager").ends(550, 660, "2010 - 2015").
			rows(180, 648, "Ran the help desk of the four sites in Larkspur", "Kept the budget of the branch"),
			"Skills\nNetworks\nContracts\nServers\nBudgets\nAudits\n\n" +
				"IT Director | 2015 - 2019\nLed a team of nine people there for four years\nMoved the servers to a new site\n\n" +
				"IT Manager | 2010 - 2015\nRan the help desk of the four sites in Larkspur\nKept the budget of the branch\n"},
		{"lists side by side", "long lists set side by side to save room are two lists", on().
			rows(50, 700, "Budgets", "Networks", "Contracts", "Servers").rows(250, 700, "Hiring", "Audits", "Vendors", "Backups"),
			"Budgets\nNetworks\nContracts\nServers\n\nHiring\nAudits\nVendors\nBackups\n"},
		{"values", "what says something about what stands beside it stays beside it", on().
			rows(50, 700, "Python", "Networks", "Contracts", "Servers").rows(250, 700, "5 years", "9 years", "2 years", "11 years"),
			"Python | 5 years\nNetworks | 9 years\nContracts | 2 years\nServers | 11 years\n"},
		{"labels", "so does what has a label", on().
			rows(50, 700, "Systems:", "Tools:", "Languages:", "Sites:").rows(250, 700, "Linux", "Terraform", "German", "Larkspur"),
			"Systems: | Linux\nTools: | Terraform\nLanguages: | German\nSites: | Larkspur\n"},
		{"set to a width", "wide gaps between the words of a line are no bars",
			on().put(50, 700, "Led").put(77, 700, "a").put(94, 700, "team"), "Led a team\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.Equal(t, c.want, Text(c.page.glyphs), c.reason)
		})
	}
}

// Runs of characters may stand in the file in any order: headers and frames are often written last.
func TestOrderInTheFile(t *testing.T) {
	runs := [][]Glyph{
		on().put(50, 724, "Mara Quill, who has led the IT of clinics for a very long time now").glyphs,
	}
	for i, l := range []string{"Summary of the work", "Leads teams of people", "Plans their budgets", "Buys what they need"} {
		runs = append(runs, on().put(50, 700-12*float64(i), l).glyphs)
	}
	for i, l := range []string{"Skills", "Networks and servers", "Contracts of all kinds", "Plans for disasters"} {
		runs = append(runs, on().put(350, 697-12*float64(i), l).glyphs)
	}
	want := Text(slices.Concat(runs...))
	r := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		r.Shuffle(len(runs), func(i, k int) { runs[i], runs[k] = runs[k], runs[i] })
		require.Equal(t, want, Text(slices.Concat(runs...)))
	}
}

// Wherever characters stand, each comes out once.
func FuzzText(f *testing.F) {
	f.Add([]byte("Mara Quill leads the IT of clinics"))
	f.Add([]byte{0, 0, 0, 0, 255, 255, 255, 255, 'a', 1, 2, 3, 'b', 9, 9, 9})
	f.Fuzz(func(t *testing.T, b []byte) {
		var glyphs []Glyph
		for ; len(b) >= 4; b = b[4:] {
			x, y := float64(b[1])*3, float64(b[2])*3
			glyphs = append(glyphs, Glyph{Text: rune(b[0]), Left: x, Right: x + float64(b[3]%16), Base: y, Size: float64(b[3] % 32)})
		}
		var want []rune
		for _, g := range glyphs {
			if !unicode.IsSpace(g.Text) && g.Text != '|' {
				want = append(want, g.Text)
			}
		}
		got := []rune(strings.Map(func(r rune) rune {
			if unicode.IsSpace(r) || r == '|' {
				return -1
			}
			return r
		}, Text(glyphs)))
		slices.Sort(want)
		slices.Sort(got)
		require.Equal(t, string(want), string(got))
	})
}
