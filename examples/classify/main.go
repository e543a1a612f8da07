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
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/examples/internal/cli"
	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/internal/terminal"
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
		each := func(show func(v verdict, n int) error) error {
			return cli.Each(c, cli.Documents(names, stdin), func(n int, d *document.Document) error {
				v := m.Classify(d)
				v.Candidates = v.Candidates[:min(*top, len(v.Candidates))]
				return show(verdict{d.ID, v}, n)
			})
		}
		if !*asJSON {
			return each(func(v verdict, n int) error { return c.Print(page(v, n)) })
		}
		return cli.Array(stdout, func(next func() error) error {
			return each(func(v verdict, _ int) error {
				if err := next(); err != nil {
					return err
				}
				return terminal.Encode(stdout, v)
			})
		})
	})
}

// open opens the index in a folder; without one it makes one of the built-in roles.
func open(dir string) (*index.Index, error) {
	if dir == "" {
		return index.New(profile.Builtin()...)
	}
	return index.Open(dir)
}

// verdict is what is printed of one text.
type verdict struct {
	Document string `json:"document"`
	*match.Verdict
}

func page(v verdict, n int) string {
	var b strings.Builder
	if n > 0 {
		b.WriteString("\n")
	}
	fmt.Fprintln(&b, v.Document)
	if v.Abstained {
		fmt.Fprintf(&b, "  none of the roles: %s\n", v.Why)
	}
	for _, c := range v.Candidates {
		fmt.Fprintf(&b, "  %3.0f%%  score %3.0f  %s (%s)\n", 100*c.Probability, c.Score, c.Title, c.Role)
	}
	return b.String()
}
