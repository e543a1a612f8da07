// Command search finds what roles ask for by words: a role's duties and requirements.
//
//	go run ./examples/search budget
//	go run ./examples/search -role it-director -category duties -fuzzy 1 vendor managment
//
// Each hit is the item's ref, its wording with the found words between *asterisks*, and, where one was found there,
// its other phrasings. The counts of all that was found stand at the end.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/metierhq/metier/examples/internal/cli"
	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/profile"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	c := cli.New("search", "search [flags] word ...", "Searches the duties and requirements of roles.", stdout, stderr)
	var q index.Query
	c.StringVar(&q.Role, "role", "", "`role`: the ID of a built-in one, or a JSON file (default all built-in ones)")
	c.StringVar(&q.Category, "category", "", "only items of that category, by `ID`")
	c.StringVar(&q.Level, "level", "", "only items of that `level`: required, preferred or not-asked")
	c.IntVar(&q.Fuzziness, "fuzzy", 0, "how many `letters` of a word may differ: 0, 1 or 2")
	c.IntVar(&q.Size, "n", 10, "print the best `n`")
	return c.Run(args, func(words []string) error {
		q.Text = strings.Join(words, " ")
		if strings.TrimSpace(q.Text) == "" {
			return cli.Usagef("no words to search for")
		}
		if q.Size < 1 {
			return cli.Usagef("-n %d: want 1 or more", q.Size)
		}
		roles := profile.Builtin()
		if q.Role != "" {
			p, err := cli.Role(q.Role)
			if err != nil {
				return err
			}
			roles, q.Role = []*profile.Profile{p}, p.ID
		}
		x, err := index.New(roles...)
		if err != nil {
			return err
		}
		defer x.Close()
		found, err := x.Search(context.Background(), q)
		if errors.Is(err, index.ErrQuery) {
			return cli.Usagef("%w", err)
		}
		if err != nil {
			return err
		}
		return c.Print(render(found))
	})
}

func render(found *index.Results) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d found, %d shown\n", found.Total, len(found.Hits))
	for _, h := range found.Hits {
		fmt.Fprintf(&b, "\n%s  (%s, %.2f)\n  %s\n", h.Ref, h.Item.Level, h.Score, mark(h.Item.Text, h.Highlights, 0))
		for i, alt := range h.Item.Alt {
			if s := mark(alt, h.Highlights, i+1); s != alt {
				fmt.Fprintf(&b, "  also: %s\n", s)
			}
		}
	}
	for _, f := range found.Facets {
		if len(f.Counts) == 0 {
			continue
		}
		fmt.Fprintf(&b, "\n%s:", f.Name)
		for _, n := range f.Counts {
			fmt.Fprintf(&b, " %s %d", n.Value, n.Count)
		}
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

// mark puts asterisks around the found words of one phrase: 0 is the item's text, the others are its alternatives.
func mark(text string, found []index.Highlight, phrase int) string {
	var b strings.Builder
	at := 0
	for _, h := range found {
		if h.Phrase == phrase && h.Start >= at && h.End <= len(text) {
			b.WriteString(text[at:h.Start] + "*" + text[h.Start:h.End] + "*")
			at = h.End
		}
	}
	return b.String() + text[at:]
}
