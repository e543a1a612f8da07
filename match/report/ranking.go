package report

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/metierhq/metier/internal/terminal"
	"github.com/metierhq/metier/match"
)

// Ranking writes k as a table of at most 100 columns, one document a line: rank, score, what the score could be if all
// that the text leaves open were met, the post that earned the most points, and the items that lost the most. Gates
// that it did not pass stand under it, and whether it looks copied. Documents that could not be read follow.
func Ranking(w io.Writer, k *match.Ranking) error {
	if err := whole(k); err != nil {
		return err
	}
	var p page
	p.text("", fmt.Sprintf("%s: %d document%s scored, %d shown", terminal.Line(k.Role), k.Scored, plural(k.Scored), len(k.Results)))
	p.table(k.Results)
	if len(k.Failed) > 0 {
		p.line("")
		p.line(fmt.Sprintf("COULD NOT BE READ: %d", len(k.Failed)))
	}
	for _, f := range k.Failed {
		p.text("  ", failure(f))
	}
	return p.to(w)
}

// whole tells what is wrong with a ranking: a value that Rank returned has a report of each of its documents.
func whole(k *match.Ranking) error {
	if k == nil {
		return fmt.Errorf("ranking: nil, want what Rank returned")
	}
	for i, x := range k.Results {
		if x.Report == nil {
			return fmt.Errorf("ranking: result %d of %d has no report, want what Rank returned", i+1, len(k.Results))
		}
	}
	return nil
}

func (p *page) table(results []match.Ranked) {
	if len(results) == 0 {
		return
	}
	folder := commonFolder(results)
	documents, posts := len("document"), len("most of it as")
	for _, x := range results {
		documents = min(max(documents, width(idOf(x.Report)[folder:])), 30)
		posts = min(max(posts, width(terminal.Line(post(x.Report)))), 22)
	}
	end := columns - (4 + 7 + 10 + 2 + documents + 2 + posts + 2)
	row := func(rank, score, potential, document, post, notes string) {
		s := padLeft(rank, 4) + padLeft(score, 7) + padLeft(potential, 10) + "  " +
			pad(short(document, documents), documents) + "  " + pad(clip(post, posts), posts) + "  "
		p.line(s + clip(notes, end))
	}
	p.line("")
	row("rank", "score", "could be", "document", "most of it as", "loses most in")
	for _, x := range results {
		r := x.Report
		row(strconv.Itoa(x.Rank), fmt.Sprintf("%.1f", r.Score), fmt.Sprintf("%.1f", r.Potential), idOf(r)[folder:],
			terminal.Line(post(r)), weakest(r, end))
		notes := append(gates(r, match.Fail, "fails "), gates(r, match.Open, "ask about ")...)
		for _, f := range r.Findings {
			if f.Code == "copied" {
				notes = append(notes, f.Message)
			}
		}
		if len(notes) > 0 {
			p.text(strings.Repeat(" ", 23), strings.Join(notes, "; "))
		}
	}
}

// commonFolder is the length of the folder that all documents stand in: what is the same in each line says nothing.
func commonFolder(results []match.Ranked) int {
	common := idOf(results[0].Report)
	for _, x := range results {
		id := idOf(x.Report)
		n := 0
		for n < min(len(common), len(id)) && common[n] == id[n] {
			n++
		}
		common = common[:n]
	}
	return strings.LastIndexByte(common, '/') + 1
}

// idOf is the document's ID as it is shown.
func idOf(r *match.Report) string {
	if id := terminal.Line(r.Document); id != "" {
		return id
	}
	return "(no name)"
}

// short shortens the name of a file to n columns: its folders go first.
func short(name string, n int) string {
	for rest := name; width(name) > n; name = "…/" + rest {
		_, after, ok := strings.Cut(rest, "/")
		if !ok {
			return middle(rest, n)
		}
		rest = after
	}
	return name
}

func failure(f match.Failure) string {
	if f.Document == "" || strings.Contains(f.Message, f.Document) {
		return f.Message
	}
	return f.Document + ": " + f.Message
}

// post is the title of the dated entry that earned the most points, by the best evidence of each item; of equal ones
// the first to get there.
func post(r *match.Report) string {
	points := map[string]float64{}
	best := ""
	for _, it := range r.Items {
		if len(it.Evidence) == 0 || it.Evidence[0].Post == "" {
			continue
		}
		title := it.Evidence[0].Post
		points[title] += it.Points
		if best == "" || title != best && points[title] > points[best] {
			best = title
		}
	}
	return best
}

// gates names those of r's gates that came out as o.
func gates(r *match.Report, o match.Outcome, prefix string) []string {
	var out []string
	for _, g := range r.Gates {
		if g.Result == o {
			out = append(out, prefix+name(g.Ref))
		}
	}
	return out
}

// weakest names up to three items that lose r the most points, first the most: as many as n columns hold, and one in any
// case. Those of one ranking mostly earn their points with the same few items; what tells them apart is what they lack.
func weakest(r *match.Report, n int) string {
	lost := func(it match.ItemScore) float64 { return 100*it.Weight - it.Points }
	items := slices.Clone(r.Items)
	slices.SortStableFunc(items, func(a, b match.ItemScore) int { return cmp.Compare(lost(b), lost(a)) })
	out := ""
	for i, it := range items[:min(3, len(items))] {
		switch next := name(it.Ref); {
		case lost(it) <= 0:
			return out
		case i == 0:
			out = next
		case width(out+", "+next) > n:
			return out
		default:
			out += ", " + next
		}
	}
	return out
}

// CSV writes k for a spreadsheet: one line a document with its scores, the points of each category, the gates it did
// not pass, and the post as in Ranking; then the documents that could not be read, with the error. A text that a
// spreadsheet would take for a formula is kept from it by an apostrophe.
func CSV(w io.Writer, k *match.Ranking) error {
	if err := whole(k); err != nil {
		return err
	}
	head := []string{"rank", "document", "score", "potential", "post", "gates failed", "gates open", "error"}
	fixed := len(head)
	if len(k.Results) > 0 {
		for _, c := range k.Results[0].Report.Categories {
			head = append(head, cell(c.Name)+" (points)")
		}
	}
	rows := [][]string{head}
	for _, x := range k.Results {
		r := x.Report
		line := []string{strconv.Itoa(x.Rank), cell(r.Document), figure(r.Score), figure(r.Potential), cell(post(r)),
			cell(strings.Join(gates(r, match.Fail, ""), " ")), cell(strings.Join(gates(r, match.Open, ""), " ")), ""}
		for _, c := range r.Categories {
			line = append(line, figure(c.Points))
		}
		rows = append(rows, line)
	}
	for _, f := range k.Failed {
		line := make([]string, len(head))
		line[1], line[fixed-1] = cell(f.Document), cell(f.Message)
		rows = append(rows, line)
	}
	var b bytes.Buffer
	if err := csv.NewWriter(&b).WriteAll(rows); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}

func figure(x float64) string { return strconv.FormatFloat(x, 'f', 2, 64) }

// cell keeps a text from being run: spreadsheets take one that begins with any of these, or with their full-width
// forms, for a formula, some also after white space. It is cleaned first, since a CSV is also looked at in a terminal.
func cell(s string) string {
	s = terminal.Lines(s)
	t := strings.TrimLeftFunc(s, unicode.IsSpace)
	if strings.IndexAny(t, "=+-@＝＋－＠") == 0 || strings.IndexAny(s, "\t\n") == 0 {
		return "'" + s
	}
	return s
}
