package report

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/terminal"
	"github.com/metierhq/metier/match"
)

const (
	quotes    = 2   // of each item, the best ones
	quoteSize = 160 // columns: about two lines
	barSize   = 20
)

// Text writes r as lines of at most 100 columns: the score, its categories, then the items by how they stand, each with
// its points, its best quotes and what these rest on, and at the end gates and findings. Points are "earned of possible".
func Text(w io.Writer, r *match.Report) error {
	if r == nil {
		return fmt.Errorf("report: nil, want what Score returned")
	}
	p := page{quoted: map[string]bool{}}
	p.head(r)
	p.categories(r.Categories)
	rows := families(r.Items)
	for _, g := range groups {
		p.group(g, rows)
	}
	p.gates(r.Gates)
	p.findings(r.Findings)
	p.notices(r.Notices)
	return p.to(w)
}

// A page is the text so far.
type page struct {
	bytes.Buffer
	quoted map[string]bool // the quotes that stand in it
	shared string          // what the present group says of most of its items, above them
	faint  bool            // the present group shows one line of each quote
}

// to writes the page.
func (p *page) to(w io.Writer) error {
	_, err := w.Write(p.Bytes())
	return err
}

func (p *page) line(s string) { p.WriteString(strings.TrimRight(s, " ") + "\n") }

// text writes s, wrapped, with first before its first line and as many spaces before the others.
func (p *page) text(first, s string) {
	indent := strings.Repeat(" ", width(first))
	for i, l := range wrap(terminal.Line(s), columns-width(first)) {
		if i > 0 {
			first = indent
		}
		p.line(first + l)
	}
}

func (p *page) head(r *match.Report) {
	p.text("", titled(cmp.Or(terminal.Line(r.Title), terminal.Line(r.Role)), r.Document))
	score, potential := fmt.Sprintf("%.1f", r.Score), fmt.Sprintf("%.1f", r.Potential)
	if score == potential {
		p.text("", fmt.Sprintf("Score %s of 100", score))
		return
	}
	p.text("", fmt.Sprintf("Score %s of 100, could be %s if what the text leaves open were met", score, potential))
}

// titled is a page's title and, if it has one, the ID of the document that it is about.
func titled(title, document string) string {
	if document != "" {
		title += ": " + terminal.Line(document)
	}
	return title
}

func (p *page) categories(cs []match.CategoryScore) {
	if len(cs) == 0 {
		return
	}
	p.line("")
	names := 8
	for _, c := range cs {
		names = max(names, width(clip(terminal.Line(c.Name), 40)))
	}
	p.line(pad("", names) + "  weight" + pad("  score", barSize+9) + "points")
	for _, c := range cs {
		p.line(fmt.Sprintf("%s  %5.1f%%  %s %4.0f %8.1f", pad(clip(terminal.Line(c.Name), 40), names), 100*c.Weight,
			bar(c.Score), c.Score, c.Points))
	}
}

// bar draws a score of 0 to 100.
func bar(score float64) string {
	n := min(max(int(score*barSize/100+.5), 0), barSize)
	return strings.Repeat("█", n) + strings.Repeat("░", barSize-n)
}

func (p *page) gates(gs []match.Gate) {
	if len(gs) == 0 {
		return
	}
	p.line("")
	p.line("GATES")
	for _, g := range gs {
		p.text(pad("  "+g.Result.String(), 11), g.Ref+": "+g.Text)
		p.why(11, g.Why)
	}
}

func (p *page) findings(fs []document.Finding) {
	if len(fs) == 0 {
		return
	}
	p.line("")
	p.line("ABOUT THE TEXT")
	for _, f := range fs {
		p.text("  ", f.Message+" ("+f.Code+")")
	}
}

// notices shows what the licences of the role's sources ask for.
func (p *page) notices(all []string) {
	if len(all) == 0 {
		return
	}
	p.line("")
	p.line("ABOUT THE ROLE'S TEXTS")
	for _, n := range all {
		p.text("  ", n)
	}
}

func (p *page) why(indent int, why string) {
	if why = terminal.Line(why); why != "" {
		p.text(strings.Repeat(" ", indent), why)
	}
}
