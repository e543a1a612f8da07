// Command rank scores a folder of resumes against a role and lists them, best first.
//
//	go run ./examples/rank resumes/
//	go run ./examples/rank -top 20 -csv resumes/ > ranking.csv
//
// Without a file it ranks the invented resumes in testdata. Files that cannot be read are listed after the others. Who
// interrupts it gets the ranking of what was scored until then. The status is 0, 1 if no file could be read or it was
// interrupted, 2 for wrong usage.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"

	"github.com/schollz/progressbar/v3"

	"github.com/metierhq/metier/examples/internal/cli"
	"github.com/metierhq/metier/match"
	"github.com/metierhq/metier/match/report"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	status := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	c := cli.New("rank", "rank [flags] [file, folder or - ...]",
		"Ranks resumes by how well they fit a role. Without a file: the invented ones in testdata.", stdout, stderr)
	scoring := c.ScoringFlags(cli.Today())
	asCSV := c.Bool("csv", false, "print CSV, for a spreadsheet")
	asJSON := c.Bool("json", false, "print JSON, with every document's report")
	top := c.Int("top", 0, "print the best `n` only (default all)")
	return c.Run(args, func(args []string) error {
		render := report.Ranking
		switch {
		case *asCSV && *asJSON:
			return cli.Usagef("-csv and -json: want one of them")
		case *top < 0:
			return cli.Usagef("-top %d: want 0 for all, or more", *top)
		case *asCSV:
			render = report.CSV
		case *asJSON:
			render = report.RankingJSON
		}
		m, err := scoring.Open()
		if err != nil {
			return err
		}
		defer m.Close()
		names, err := cli.FilesOrSamples(args)
		if err != nil {
			return err
		}
		o := match.RankOptions{Top: *top}
		if cli.Terminal(stderr) {
			bar := progressbar.NewOptions(len(names), progressbar.OptionSetWriter(stderr),
				progressbar.OptionShowCount(), progressbar.OptionClearOnFinish())
			o.Progress = func(done int) { bar.Set(done) }
			defer bar.Exit()
		}
		k, err := m.Rank(ctx, m.Role, cli.Documents(names, stdin), o)
		if k == nil {
			return err
		}
		if err := render(stdout, k); err != nil {
			return err
		}
		if err != nil {
			return fmt.Errorf("stopped after %d of %d files: %w", k.Scored+len(k.Failed), len(names), err)
		}
		if k.Scored == 0 {
			return fmt.Errorf("none of %d files could be read", len(names))
		}
		return nil
	})
}
