// Command compare holds a posting against a role: what it asks for that the role asks for too, what it asks for beyond
// that, and what it leaves out.
//
//	go run ./examples/compare posting.html
//	go run ./examples/compare -role cio -resume resume.pdf posting.txt
//
// With -resume it says how a resume stands to both. "-" is standard input, for one of the two. One file gives its page,
// more give one page after the other. A file that cannot be read is told on standard error, and the others follow. The
// status is 0, 1 where something could not be compared, 2 for wrong usage.
package main

import (
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/examples/internal/cli"
	"github.com/metierhq/metier/match/report"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	c := cli.New("compare", "compare [flags] file, folder or - ...", "Holds postings against a role.", stdout, stderr)
	scoring := c.ScoringFlags(cli.Today())
	resume := c.String("resume", "", "a `file` to score against the role and each posting")
	asJSON := c.Bool("json", false, "print JSON: the comparison of one file, or an array of those of more or of a folder; with -resume\ntwo reports and the comparison")
	return c.Run(args, func(args []string) error {
		if len(args) == 0 {
			return cli.Usagef("no posting named")
		}
		if *resume == "-" && slices.Contains(args, "-") {
			return cli.Usagef("-resume - and - for a posting: want one of them, there is one standard input")
		}
		m, err := scoring.Open()
		if err != nil {
			return err
		}
		defer m.Close()
		s := &session{Scorer: m, command: c, stdin: stdin, asJSON: *asJSON}
		if *resume != "" {
			for s.person, err = range cli.Documents([]string{*resume}, stdin) {
				if err != nil {
					return err
				}
			}
		}
		names, err := cli.Files(args)
		if err != nil {
			return err
		}
		switch {
		case *asJSON && !cli.One(args, names):
			return cli.Array(stdout, func(next func() error) error { return s.each(names, stdout, func(int) error { return next() }) })
		case *asJSON:
			return s.each(names, stdout, func(int) error { return nil })
		}
		return s.each(names, stdout, func(n int) error {
			if n == 0 {
				return nil
			}
			_, err := fmt.Fprintln(stdout)
			return err
		})
	})
}

type session struct {
	*cli.Scorer
	command *cli.Command
	stdin   io.Reader
	person  *document.Document // nil: none
	asJSON  bool
}

// each compares one posting after another, with a call of before ahead of what is printed of each. One that cannot be
// compared is as one that cannot be read.
func (s *session) each(names []string, w io.Writer, before func(n int) error) error {
	compared := func(yield func(show func(io.Writer) error, err error) bool) {
		for d, err := range cli.Documents(names, s.stdin) {
			var show func(io.Writer) error
			if err == nil {
				show, err = s.compare(d)
			}
			if !yield(show, err) {
				return
			}
		}
	}
	return cli.Each(s.command, compared, func(n int, show func(io.Writer) error) error {
		if err := before(n); err != nil {
			return err
		}
		return show(w)
	})
}

// compare returns what prints the comparison of one posting, and how the person stands to it.
func (s *session) compare(posting *document.Document) (show func(io.Writer) error, err error) {
	if s.person == nil {
		k, err := s.Compare(s.Role, posting)
		if s.asJSON {
			return func(w io.Writer) error { return report.CompareJSON(w, k) }, err
		}
		return func(w io.Writer) error { return report.Compare(w, k) }, err
	}
	t, err := s.Triangle(s.Role, s.person, posting)
	if s.asJSON {
		return func(w io.Writer) error { return report.TriangleJSON(w, t) }, err
	}
	return func(w io.Writer) error {
		fmt.Fprintf(w, "resume beside the role      %5.1f\nresume beside the posting   %5.1f\nposting beside the role     %5.1f\n\n",
			t.Role.Score, t.Posting.Score, t.Typical.Typicality)
		return report.Compare(w, t.Typical)
	}, err
}
