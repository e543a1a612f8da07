package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/metierhq/metier/match"
)

// JSON writes r as indented JSON. Quotes keep their < and & as they are: it is a file, not a part of a web page.
func JSON(w io.Writer, r *match.Report) error {
	if r == nil {
		return fmt.Errorf("report: nil, want what Score returned")
	}
	return encode(w, r)
}

// RankingJSON writes k, with the whole report of every document in it, as JSON does.
func RankingJSON(w io.Writer, k *match.Ranking) error {
	if k == nil {
		return fmt.Errorf("ranking: nil, want what Rank returned")
	}
	return encode(w, k)
}

func encode(w io.Writer, v any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}
