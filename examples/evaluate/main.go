// Command evaluate says how well the ranking of labelled resumes agrees with their labels. Run it on your own:
//
//	go run ./examples/evaluate -role it-director folder/
//
// The folder holds
//
//	resumes.csv        a line of column names, then one line a document: id, category, grade (others are ignored;
//	                   a name that ends in _grade will do)
//	resumes/ID         the document, in any format that is read; ".txt" may be left out of the ID
//
// A grade is 3 for somebody who holds the role, 2 for a post near it, 1 for another one of the field, 0 for another
// trade. The figures are
//
//	AP            average precision of grade 3
//	nDCG@50       normalized discounted cumulative gain of the first 50, gain 2^grade - 1
//	P@20          share of grade 3 among the first 20
//	in-category   chance that a grade 3 outranks another document of the role's own category (-category):
//	              "in-IT" for an IT director
//
// each with the 95% interval of a bootstrap over the documents: with a dozen positives they are coarse. "Present" means
// January 2021 unless -as-of says otherwise, so that the same files have the same figures in any year.
package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/metierhq/metier/examples/internal/cli"
	"github.com/metierhq/metier/internal/evaluation"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	c := cli.New("evaluate", "evaluate [flags] folder",
		"Says how well the ranking of labelled resumes agrees with their labels.", stdout, stderr)
	scoring := c.ScoringFlags(time.Date(2021, time.January, 1, 0, 0, 0, 0, time.UTC))
	category := c.String("category", "INFORMATION-TECHNOLOGY", "the role's own `category` in resumes.csv")
	worst := c.Int("worst", 0, "list the `n` documents whose rank disagrees most with their grade")
	return c.Run(args, func(args []string) error {
		if len(args) != 1 || *worst < 0 {
			return cli.Usagef("%d folders, -worst %d: want one folder with resumes.csv and resumes, -worst 0 or more",
				len(args), *worst)
		}
		m, err := scoring.Open()
		if err != nil {
			return err
		}
		defer m.Close()
		samples, err := evaluation.Read(m.Matcher, m.Role, args[0], *category)
		if err != nil {
			return err
		}
		if inside := slices.ContainsFunc(samples, func(s evaluation.Sample) bool { return s.Inside }); !inside && c.Given("category") {
			return fmt.Errorf("-category %q: no row of %s has it", *category, filepath.Join(args[0], "resumes.csv"))
		}
		return c.Print(evaluation.Text(m.Role, scoring.AsOf(), evaluation.Rank(samples), *worst))
	})
}
