// Command classify says which role a posting or resume is about, among the built-in roles or those of an index that
// taxonomy has built.
//
//	go run ./examples/classify posting.txt
//	go run ./examples/classify -top 3 postings/
//	go run ./examples/classify -index onet.index -json - < posting.txt
//
// Each file gives its candidates, the most probable first, with how probable each is and with its score, which does not
// depend on the others. Where no role is a credible reading, that is said, and why. Without a file the invented resumes
// in testdata are classified. The status is 0, 1 where something could not be read, 2 for wrong usage.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"os"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/examples/internal/cli"
	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/match"
	"github.com/metierhq/metier/profile"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	c := cli.New("classify", "classify [flags] [file, folder or - ...]",
		"Says which role each text is about. Without a file: the invented resumes in testdata.", stdout, stderr)
	dir := c.String("index", "", "the `folder` of an index that taxonomy has built (default the built-in roles)")
	top := c.Int("top", 5, "show this many candidates of each text")
	asJSON := c.Bool("json", false, "print JSON: an array with a verdict for each text")
	return c.Run(args, func(args []string) error {
		if *top < 1 {
			return cli.Usagef("-top %d: want 1 or more", *top)
		}
		x, err := open(*dir)
		if err != nil {
			return err
		}
		defer x.Close()
		m, err := match.New(x, match.Options{})
		if err != nil {
			return err
		}
		names, err := cli.FilesOrSamples(args)
		if err != nil {
			return err
		}
		s := &session{m, c, *top, stdout}
		if *asJSON {
			return s.array(cli.Documents(names, stdin))
		}
		return s.each(cli.Documents(names, stdin), s.print)
	})
}

// open opens the index in a folder; without one it makes one of the built-in roles.
func open(dir string) (*index.Index, error) {
	if dir == "" {
		return index.New(profile.Builtin()...)
	}
	return index.Open(dir)
}

type session struct {
	*match.Matcher
	command *cli.Command
	top     int
	out     io.Writer
}

// verdict is what is printed of one text.
type verdict struct {
	Document string `json:"document"`
	*match.Verdict
}

// each classifies one text after another. One that cannot be read is told, and the next one follows.
func (s *session) each(docs iter.Seq2[*document.Document, error], show func(v verdict, n int) error) error {
	n, failed := 0, false
	for d, err := range docs {
		if err != nil {
			s.command.Tell(err)
			failed = true
			continue
		}
		v := s.Classify(d)
		v.Candidates = v.Candidates[:min(s.top, len(v.Candidates))]
		if err := show(verdict{d.ID, v}, n); err != nil {
			return err
		}
		n++
	}
	if failed {
		return cli.ErrTold
	}
	return nil
}

func (s *session) print(v verdict, n int) error {
	if n > 0 {
		fmt.Fprintln(s.out)
	}
	fmt.Fprintln(s.out, v.Document)
	if v.Abstained {
		fmt.Fprintf(s.out, "  none of the roles: %s\n", v.Why)
	}
	for _, c := range v.Candidates {
		if _, err := fmt.Fprintf(s.out, "  %3.0f%%  score %3.0f  %s (%s)\n", 100*c.Probability, c.Score, c.Title, c.Role); err != nil {
			return err
		}
	}
	return nil
}

// array writes the verdicts as one JSON value.
func (s *session) array(docs iter.Seq2[*document.Document, error]) error {
	return cli.Array(s.out, func(next func() error) error {
		return s.each(docs, func(v verdict, _ int) error {
			if err := next(); err != nil {
				return err
			}
			e := json.NewEncoder(s.out)
			e.SetEscapeHTML(false)
			e.SetIndent("", "  ")
			return e.Encode(v)
		})
	})
}
