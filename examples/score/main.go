// Command score says how well resumes fit a role, with the proof of every point.
//
//	go run ./examples/score resume.txt
//	go run ./examples/score -json - < resume.txt
//	go run ./examples/score -role my-role.json -gate my-role/education/bachelor resumes/
//
// One file gives its report, more give one report after the other. Without a file the invented resumes in testdata are
// scored: a table of all, and one report. A file that cannot be read is told on standard error, and the
// others are scored. The status is 0, 1 where something could not be scored, 2 for wrong usage.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/examples/internal/cli"
	"github.com/metierhq/metier/match"
	"github.com/metierhq/metier/match/report"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	c := cli.New("score", "score [flags] [file, folder or - ...]",
		"Scores resumes against a role. Without a file: the invented ones in testdata.", stdout, stderr)
	scoring := c.ScoringFlags(cli.Today())
	asJSON := c.Bool("json", false, "print JSON: the report of one file, or an array of those of more or of a folder")
	return c.Run(args, func(args []string) error {
		m, err := scoring.Open()
		if err != nil {
			return err
		}
		defer m.Close()
		names, err := cli.FilesOrSamples(args)
		if err != nil {
			return err
		}
		switch {
		case *asJSON && cli.One(args, names):
			return each(c, m, names, stdin, func(r *match.Report, _ int) error { return report.JSON(stdout, r) })
		case *asJSON:
			return cli.Array(stdout, func(next func() error) error {
				return each(c, m, names, stdin, func(r *match.Report, _ int) error {
					if err := next(); err != nil {
						return err
					}
					return report.JSON(stdout, r)
				})
			})
		case len(args) == 0:
			return samples(m, names, stdout)
		}
		return each(c, m, names, stdin, func(r *match.Report, n int) error {
			if n > 0 {
				fmt.Fprintf(stdout, "\n%s\n\n", strings.Repeat("=", 100))
			}
			return report.Text(stdout, r)
		})
	})
}

// each scores one file after another.
func each(c *cli.Command, m *cli.Scorer, names []string, stdin io.Reader, show func(r *match.Report, n int) error) error {
	return cli.Each(c, cli.Documents(names, stdin), func(n int, d *document.Document) error {
		r, err := m.Score(m.Role, d)
		if err != nil {
			return err
		}
		return show(r, n)
	})
}

// samples is for somebody who looks for the first time: all of them in a table, and the full report of the best one
// without findings.
func samples(m *cli.Scorer, names []string, stdout io.Writer) error {
	k, err := m.Rank(context.Background(), m.Role, cli.Documents(names, nil), match.RankOptions{})
	if err != nil {
		return err
	}
	if err := report.Ranking(stdout, k); err != nil {
		return err
	}
	for _, x := range k.Results {
		if len(x.Report.Findings) == 0 {
			fmt.Fprintf(stdout, "\nNumber %d in full. For one of your own: go run ./examples/score resume.txt\n\n", x.Rank)
			return report.Text(stdout, x.Report)
		}
	}
	return fmt.Errorf("none of %d invented resumes is without findings", len(names))
}
