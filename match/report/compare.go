package report

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/metierhq/metier/internal/terminal"
	"github.com/metierhq/metier/match"
)

// demandGroups are the parts of a comparison, in the order that a reader wants them.
var demandGroups = []struct {
	status match.Asked
	title  string
	about  string
}{
	{match.Typical, "ASKED FOR, AND TYPICAL OF THE ROLE", ""},
	{match.Partly, "ASKED FOR, AND PARTLY OR NEARLY WHAT THE ROLE ASKS FOR", ""},
	{match.Beyond, "ASKED FOR BEYOND THE ROLE", " (the role asks for nothing of the kind)"},
	{match.Needless, "ASKED FOR, THOUGH THE ROLE DOES NOT NEED IT", ""},
	{match.Waived, "NOT ASKED FOR", " (the posting says so)"},
}

// Compare writes c as lines of at most 100 columns: how typical the posting is, what it asks for by how that stands to
// the role, with the role's wording behind each, what of the role it leaves out, figures beside the role's, and findings.
// Of a posting that asks for nothing only that is said, and why.
func Compare(w io.Writer, c *match.Comparison) error {
	if c == nil {
		return fmt.Errorf("comparison: nil, want what Compare returned")
	}
	var p page
	p.text("", titled(cmp.Or(terminal.Line(c.Posting), "Posting"), c.Document)+", beside the role "+cmp.Or(terminal.Line(c.Title), terminal.Line(c.Role)))
	if len(c.Demands) == 0 {
		p.text("", c.Why)
		p.findings(c.Findings)
		return p.to(w)
	}
	p.text("", fmt.Sprintf("Typicality %.1f of 100: so much of what it asks for, by its own weights, the role asks for too", c.Typicality))
	p.text("", fmt.Sprintf("Coverage %.1f of 100: so much of the role, by the role's weights, it names", c.Coverage))
	for _, g := range demandGroups {
		p.demands(g.status, g.title, g.about, c)
	}
	p.leftOut(c)
	p.figures(c.Figures)
	p.findings(c.Findings)
	p.notices(c.Notices)
	return p.to(w)
}

func (p *page) demands(status match.Asked, title, about string, c *match.Comparison) {
	n := 0
	earned, possible := 0.0, 0.0
	for _, d := range c.Demands {
		if d.Status == status {
			n++
			earned += d.Points
			possible += 100 * d.Weight
		}
	}
	if n == 0 {
		return
	}
	p.line("")
	head := fmt.Sprintf("%s: %d statement%s", title, n, plural(n))
	if possible > 0 {
		head += fmt.Sprintf(", %.1f of %.1f points", earned, possible)
	}
	p.text("", head+about)
	for _, d := range c.Demands {
		if d.Status != status {
			continue
		}
		quote := "\"" + middle(terminal.Line(d.Quote), quoteSize) + "\""
		if d.Level == "preferred" {
			quote += " (a plus)"
		}
		p.text(padLeft(points(d.Points, 100*d.Weight), 12)+"  ", quote)
		if len(d.Meets) == 0 || status == match.Waived {
			continue
		}
		m := d.Meets[0]
		p.text(pad("", 14)+"= ", m.Text)
		if by := pairs(m.Terms); len(by) > 0 {
			p.text(pad("", 16), strings.Join(by, "; "))
		}
	}
}

// leftOut lists the items of the role that the posting does not name, in the role's order, each with its weight.
func (p *page) leftOut(c *match.Comparison) {
	n, weight := 0, 0.0
	for _, it := range c.Items {
		if it.Status == match.Missing && it.Weight > 0 {
			n++
			weight += 100 * it.Weight
		}
	}
	if n == 0 {
		return
	}
	p.line("")
	p.text("", fmt.Sprintf("OF THE ROLE, LEFT OUT: %d item%s, %.1f points of the role", n, plural(n), weight))
	for _, it := range c.Items {
		if it.Status == match.Missing && it.Weight > 0 {
			p.text(fmt.Sprintf("%12.1f  ", 100*it.Weight), it.Text)
		}
	}
}

func (p *page) figures(fs []match.Figure) {
	if len(fs) == 0 {
		return
	}
	p.line("")
	p.line("FIGURES")
	for _, f := range fs {
		s := f.Kind + ": " + f.Verdict + "; the role: " + f.Role
		if f.Posting != "" {
			s += "; the posting: " + f.Posting
		}
		p.text("  ", s)
	}
}
