package report

import (
	"fmt"
	"io"

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
// the role, with the role's wording behind each, what of the role it leaves out, and figures beside the role's.
func Compare(w io.Writer, c *match.Comparison) error {
	if c == nil {
		return fmt.Errorf("report: nil, want what Compare returned")
	}
	p := page{quoted: map[string]bool{}}
	title := clean(c.Posting)
	if c.Document != "" {
		title += ": " + clean(c.Document)
	}
	p.text("", title+", beside the role "+clean(c.Title))
	if c.Why != "" {
		p.text("", c.Why)
	} else {
		p.text("", fmt.Sprintf("Typicality %.1f of 100: so much of what it asks for, by its own weights, the role asks for too", c.Typicality))
		p.text("", fmt.Sprintf("Coverage %.1f of 100: so much of the role, by the role's weights, it names", c.Coverage))
	}
	for _, g := range demandGroups {
		p.demands(g.status, g.title, g.about, c)
	}
	p.leftOut(c)
	p.figures(c.Figures)
	p.notices(c.Notices)
	_, err := w.Write(p.Bytes())
	return err
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
	p.text("", fmt.Sprintf("%s: %d statement%s, %.1f of %.1f points%s", title, n, plural(n), earned, possible, about))
	for _, d := range c.Demands {
		if d.Status != status {
			continue
		}
		quote := "\"" + middle(clean(d.Quote), quoteSize) + "\""
		if d.Level == "preferred" {
			quote += " (a plus)"
		}
		p.text(padLeft(points(d.Points, 100*d.Weight), 12)+"  ", quote)
		if len(d.Meets) == 0 || status == match.Waived {
			continue
		}
		m := d.Meets[0]
		p.text(pad("", 14)+"= ", m.Text)
		for _, t := range m.Terms {
			if t.Kind == match.Alias || t.Kind == match.Related {
				p.text(pad("", 16), t.Word+sign(t.Kind)+t.Item)
			}
		}
	}
}

func sign(k match.Kind) string {
	if k == match.Related {
		return " < "
	}
	return " ~ "
}

// leftOut lists the items of the role that the posting does not name, the weightiest of their rows by their order.
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
