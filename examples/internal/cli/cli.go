// Package cli is what the example programs share: flags, files, and how an error is told. None of it is needed to use
// the library; each main shows the calls that are.
package cli

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"os"

	"github.com/metierhq/metier/internal/terminal"
)

// A Command is one example program: a flag set and where it writes.
type Command struct {
	*flag.FlagSet
	usage, about   string
	stdout, stderr io.Writer
}

// New returns a command. Usage is the line that shows how it is called, about one sentence on what it does.
func New(name, usage, about string, stdout, stderr io.Writer) *Command {
	c := &Command{flag.NewFlagSet(name, flag.ContinueOnError), usage, about, stdout, stderr}
	c.SetOutput(io.Discard)
	c.Usage = func() {} // a wrong flag is told in one line, not a page
	return c
}

// Given tells whether the user set a flag. A default that does not fit the data is not the user's mistake.
func (c *Command) Given(name string) (given bool) {
	c.Visit(func(f *flag.Flag) { given = given || f.Name == name })
	return given
}

func (c *Command) help() {
	fmt.Fprintf(c.stdout, "usage: %s\n\n%s\n\n", c.usage, c.about)
	c.SetOutput(c.stdout)
	c.PrintDefaults()
}

// Usagef returns an error of the caller's, as opposed to one of a file or a text.
func Usagef(format string, a ...any) error { return usageError{fmt.Errorf(format, a...)} }

type usageError struct{ error }

// ErrTold is a failure that was told already, line by line: only the status is left to say.
var ErrTold = errors.New("see above")

// Run parses the arguments, calls f with what is left of them, and returns the status to exit with: 0, 1 for a failure,
// 2 for wrong usage. An error is one line on standard error, and errors that were joined are one each.
func (c *Command) Run(args []string, f func(args []string) error) int {
	err := c.Parse(args)
	if errors.Is(err, flag.ErrHelp) {
		c.help()
		return 0
	}
	if err != nil {
		err = Usagef("%w; %s -h lists the flags", err, c.Name())
	}
	first := len(args) - c.NArg()
	ended := first > 0 && args[first-1] == "--" // behind it nothing is a flag
	for _, a := range c.Args() {
		if err == nil && len(a) > 1 && a[0] == '-' && !ended {
			err = Usagef("%q after the first argument: flags come first", a)
		}
	}
	if err == nil {
		err = f(c.Args())
	}
	if err == nil {
		return 0
	}
	if err != ErrTold {
		for _, e := range apart(err) {
			c.Tell(e)
		}
	}
	if errors.As(err, new(usageError)) {
		return 2
	}
	return 1
}

// Tell writes err to standard error as one line. It may quote anything, such as the name of a file, so nothing in it
// reaches the terminal that this would obey.
func (c *Command) Tell(err error) {
	fmt.Fprintf(c.stderr, "%s: %s\n", c.Name(), terminal.Line(err.Error()))
}

// Print writes text to standard output, without what a terminal would obey.
func (c *Command) Print(text string) error {
	_, err := io.WriteString(c.stdout, terminal.Lines(text))
	return err
}

// Each calls f with one value after another, and with how many were before it, until f returns an error. What could not
// be had is told, the next one follows, and in the end it is ErrTold.
func Each[T any](c *Command, values iter.Seq2[T, error], f func(n int, v T) error) error {
	n, failed := 0, false
	for v, err := range values {
		if err != nil {
			c.Tell(err)
			failed = true
			continue
		}
		if err := f(n, v); err != nil {
			return err
		}
		n++
	}
	if failed {
		return ErrTold
	}
	return nil
}

// Array writes JSON values as one array, which is whole also where there are none. Each calls next ahead of each value
// that it writes to w.
func Array(w io.Writer, each func(next func() error) error) error {
	if _, err := fmt.Fprintln(w, "["); err != nil {
		return err
	}
	n := 0
	failed := each(func() (err error) {
		if n++; n > 1 {
			_, err = fmt.Fprintln(w, ",")
		}
		return err
	})
	if _, err := fmt.Fprintln(w, "]"); err != nil {
		return err
	}
	return failed
}

// Terminal says whether w is one, so that a progress bar has somebody to look at it.
func Terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
