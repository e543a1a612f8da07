// Command compare holds a posting against a role: what it asks for that the role asks for too, what it asks for beyond
// that, and what it leaves out.
//
//	go run ./examples/compare posting.html
//	go run ./examples/compare -role cio -resume resume.pdf posting.txt
//
// With -resume it says how a resume stands to both. "-" is standard input.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/examples/internal/cli"
	"github.com/metierhq/metier/match/report"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	c := cli.New("compare", "compare [flags] file, folder or - ...", "Holds postings against a role.", stdout, stderr)
	scoring := c.ScoringFlags(cli.Today())
	resume := c.String("resume", "", "a `file` to score against the role and each posting")
	asJSON := c.Bool("json", false, "print JSON: one value a posting")
	return c.Run(args, func(args []string) error {
		if len(args) == 0 {
			return cli.Usagef("no posting named")
		}
		m, err := scoring.Open()
		if err != nil {
			return err
		}
		defer m.Close()
		var person *document.Document
		if *resume != "" {
			if person, err = document.Open(*resume); err != nil {
				return err
			}
		}
		names, err := cli.Files(args)
		if err != nil {
			return err
		}
		failed, n := false, 0
		for d, err := range cli.Documents(names, stdin) {
			if err == nil {
				if n > 0 && !*asJSON {
					fmt.Fprintln(stdout)
				}
				err = show(m, person, d, *asJSON, stdout)
				n++
			}
			if err != nil {
				c.Tell(err)
				failed = true
			}
		}
		if failed {
			return cli.ErrTold
		}
		return nil
	})
}

// show prints the comparison of one posting, and how the person stands to it.
func show(m *cli.Scorer, person, posting *document.Document, asJSON bool, w io.Writer) error {
	if person == nil {
		k, err := m.Compare(m.Role, posting)
		if err != nil {
			return err
		}
		if asJSON {
			return encode(w, k)
		}
		return report.Compare(w, k)
	}
	t, err := m.Triangle(m.Role, person, posting)
	if err != nil {
		return err
	}
	if asJSON {
		return encode(w, t)
	}
	fmt.Fprintf(w, "resume beside the role      %5.1f\nresume beside the posting   %5.1f\nposting beside the role     %5.1f\n\n",
		t.Role.Score, t.Posting.Score, t.Typical.Typicality)
	return report.Compare(w, t.Typical)
}

func encode(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
