package report

import (
	"fmt"
	"io"

	"github.com/metierhq/metier/internal/terminal"
	"github.com/metierhq/metier/match"
)

// JSON writes r as indented JSON. Quotes keep their < and & as they are: it is a file, not a part of a web page.
func JSON(w io.Writer, r *match.Report) error {
	if r == nil {
		return fmt.Errorf("report: nil, want what Score returned")
	}
	return terminal.Encode(w, r)
}

// RankingJSON writes k, with the whole report of every document in it, as JSON does.
func RankingJSON(w io.Writer, k *match.Ranking) error {
	if err := whole(k); err != nil {
		return err
	}
	return terminal.Encode(w, k)
}

// CompareJSON writes c as JSON does.
func CompareJSON(w io.Writer, c *match.Comparison) error {
	if c == nil {
		return fmt.Errorf("comparison: nil, want what Compare returned")
	}
	return terminal.Encode(w, c)
}

// TriangleJSON writes t, with its two reports and the comparison, as JSON does.
func TriangleJSON(w io.Writer, t *match.Triangle) error {
	if t == nil {
		return fmt.Errorf("triangle: nil, want what Triangle returned")
	}
	return terminal.Encode(w, t)
}
