package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/metierhq/metier/internal/terminal"
	"github.com/metierhq/metier/match"
)

// JSON writes r as indented JSON. Quotes keep their < and & as they are: it is a file, not a part of a web page. What a
// terminal would obey is escaped.
func JSON(w io.Writer, r *match.Report) error {
	if r == nil {
		return fmt.Errorf("report: nil, want what Score returned")
	}
	return encode(w, r)
}

// RankingJSON writes k, with the whole report of every document in it, as JSON does.
func RankingJSON(w io.Writer, k *match.Ranking) error {
	if err := whole(k); err != nil {
		return err
	}
	return encode(w, k)
}

// CompareJSON writes c as JSON does.
func CompareJSON(w io.Writer, c *match.Comparison) error {
	if c == nil {
		return fmt.Errorf("comparison: nil, want what Compare returned")
	}
	return encode(w, c)
}

// TriangleJSON writes t, with its two reports and the comparison, as JSON does.
func TriangleJSON(w io.Writer, t *match.Triangle) error {
	if t == nil {
		return fmt.Errorf("triangle: nil, want what Triangle returned")
	}
	return encode(w, t)
}

func encode(w io.Writer, v any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(terminal.JSON(b.Bytes()))
	return err
}
