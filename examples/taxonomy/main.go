// Command taxonomy builds an index on disk from a database of occupations that you have downloaded: O*NET's text files
// or ESCO's CSV files, as a folder or the zip file itself.
//
//	go run ./examples/taxonomy -to onet.index db_29_3_text.zip
//	go run ./examples/taxonomy -to esco.index -language de ESCO/
//	go run ./examples/taxonomy -to onet.index -wages national_M2024_dl.xlsx db_29_3_text.zip
//
// It says what it read and whose it is. The index is for classify -index, or for a program of your own:
// index.Open("onet.index").
package main

import (
	"archive/zip"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/schollz/progressbar/v3"

	"github.com/metierhq/metier/examples/internal/cli"
	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/profile"
	"github.com/metierhq/metier/profile/esco"
	"github.com/metierhq/metier/profile/onet"
	"github.com/metierhq/metier/profile/wages"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	c := cli.New("taxonomy", "taxonomy -to index [flags] folder or zip",
		"Builds an index from O*NET's text files or ESCO's CSV files.", stdout, stderr)
	to := c.String("to", "", "the `folder` to write the index to; one that is there is replaced")
	language := c.String("language", "en", "ESCO: the `language` of the files to read")
	pay := c.String("wages", "", "O*NET: a `file` of wages by occupation in the layout of BLS OEWS, to add pay from")
	place := c.String("place", "", "the `area` whose wages to add: \"Boise, ID\", a state (default the nation)")
	return c.Run(args, func(args []string) error {
		switch {
		case *to == "":
			return cli.Usagef("-to: want the folder to write the index to")
		case len(args) != 1:
			return cli.Usagef("%d arguments, want one: the folder or zip file of the database", len(args))
		}
		step := steps(stderr)
		step("reading")
		roles, err := read(args[0], *language)
		if err != nil {
			return err
		}
		if *pay != "" {
			step("adding wages")
			if roles, err = addWages(roles, *pay, *place); err != nil {
				return err
			}
		}
		step("indexing")
		x, err := index.Create(*to, roles...)
		if err != nil {
			return err
		}
		defer x.Close()
		step("")
		return c.Print(summary(roles, *to))
	})
}

// steps returns what shows the step that the program is in, on a terminal only; "" ends it.
func steps(stderr io.Writer) func(name string) {
	if !cli.Terminal(stderr) {
		return func(string) {}
	}
	bar := progressbar.NewOptions(-1, progressbar.OptionSetWriter(stderr), progressbar.OptionSpinnerType(14),
		progressbar.OptionSetElapsedTime(true), progressbar.OptionClearOnFinish())
	return func(name string) {
		if name == "" {
			bar.Finish()
			return
		}
		bar.Describe(name)
		bar.Add(1)
	}
}

// read reads a database, told by the files in it.
func read(name, language string) ([]*profile.Profile, error) {
	fsys, closer, err := open(name)
	if err != nil {
		return nil, err
	}
	defer closer.Close()
	kind := ""
	err = fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		switch base := filepath.Base(path); {
		case err != nil:
			return err
		case base == "Occupation Data.txt":
			kind = "onet"
		case strings.HasPrefix(base, "occupations_") && strings.HasSuffix(base, ".csv"):
			kind = "esco"
		case d.IsDir() && strings.Count(path, "/") >= 2:
			return fs.SkipDir
		}
		if kind != "" {
			return fs.SkipAll
		}
		return nil
	})
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s: %w", name, err)
	case kind == "onet":
		return onet.Read(fsys)
	case kind == "esco":
		return esco.ReadLanguage(fsys, language)
	}
	return nil, fmt.Errorf("%s: neither O*NET's \"Occupation Data.txt\" nor ESCO's \"occupations_%s.csv\" is in it", name, language)
}

func open(name string) (fs.FS, io.Closer, error) {
	st, err := os.Stat(name)
	if err != nil {
		return nil, nil, err
	}
	if st.IsDir() {
		return os.DirFS(name), io.NopCloser(nil), nil
	}
	z, err := zip.OpenReader(name)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w: want a folder or a zip file", name, err)
	}
	return z, z, nil
}

// addWages adds the pay of an area to every role that the table has.
func addWages(roles []*profile.Profile, name, place string) ([]*profile.Profile, error) {
	table, err := wages.ReadOEWS(os.DirFS(filepath.Dir(name)), filepath.Base(name))
	if err != nil {
		return nil, err
	}
	paid := make([]*profile.Profile, len(roles))
	found := 0
	for i, p := range roles {
		paid[i] = p
		code := strings.TrimPrefix(p.ID, "onet-")
		if _, ok := table.Lookup(code, place); !ok {
			continue
		}
		if paid[i], err = table.Apply(p, code, place); err != nil {
			return nil, err
		}
		found++
	}
	if found == 0 {
		return nil, fmt.Errorf("%s: no wages of any of the %d roles: want SOC codes such as 11-3021", name, len(roles))
	}
	return paid, nil
}

// summary says what was read, and whose it is.
func summary(roles []*profile.Profile, to string) string {
	var b strings.Builder
	titles, duties, items, paid := 0, 0, 0, 0
	var notices []string
	for _, p := range roles {
		titles += len(p.Titles)
		for ref := range p.Items() {
			items++
			if ref.Category() == "duties" {
				duties++
			}
		}
		if len(p.Pay) > 0 {
			paid++
		}
		for _, s := range p.Sources {
			if n := strings.TrimSpace(s.Name + ". " + s.Notice); !slices.Contains(notices, n) {
				notices = append(notices, n)
			}
		}
	}
	fmt.Fprintf(&b, "%s: %d roles, %d other titles, %d items", to, len(roles), titles, items)
	if duties > 0 {
		fmt.Fprintf(&b, " (%d duties)", duties)
	}
	if paid > 0 {
		fmt.Fprintf(&b, ", %d roles with pay", paid)
	}
	b.WriteString("\n")
	for _, n := range notices {
		fmt.Fprintf(&b, "\n%s\n", n)
	}
	return b.String()
}
