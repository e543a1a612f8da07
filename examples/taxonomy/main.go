// Command taxonomy builds an index on disk from a database of occupations that you have downloaded: O*NET's text files
// or ESCO's CSV files, as a folder or the zip file itself.
//
//	go run ./examples/taxonomy -to onet.index db_29_3_text.zip
//	go run ./examples/taxonomy -to esco.index -language en ESCO/
//	go run ./examples/taxonomy -to onet.index -wages state_M2024_dl.xlsx -place Idaho db_29_3_text.zip
//
// It says what it read and whose it is. The index is for classify -index, or for a program of your own:
// index.Open("onet.index").
package main

import (
	"archive/zip"
	"errors"
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
		db, err := open(args[0])
		if err != nil {
			return err
		}
		defer db.Close()
		switch {
		case c.Given("place") && *pay == "":
			return cli.Usagef("-place %q: only with -wages", *place)
		case c.Given("language") && db.kind != escoKind:
			return cli.Usagef("-language %q: only for ESCO, and %s is %s", *language, args[0], db.kind)
		case *pay != "" && db.kind != onetKind:
			return cli.Usagef("-wages %q: only for O*NET, and %s is %s", *pay, args[0], db.kind)
		}
		step := steps(stderr)
		step("reading")
		roles, err := db.read(*language)
		if err != nil {
			return err
		}
		from := ""
		if *pay != "" {
			step("adding wages")
			if roles, from, err = addWages(roles, *pay, *place); err != nil {
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
		return c.Print(summary(roles, *to, from))
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

// The databases that it knows.
const (
	onetKind = "O*NET"
	escoKind = "ESCO"
)

// A database is an open folder or zip file.
type database struct {
	fs.FS
	io.Closer
	kind string
}

// open opens a database and tells by its files which one it is.
func open(name string) (*database, error) {
	st, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	db := &database{FS: os.DirFS(name), Closer: io.NopCloser(nil)}
	if !st.IsDir() {
		z, err := zip.OpenReader(name)
		if err != nil {
			return nil, fmt.Errorf("%s: %w: want a folder or a zip file", name, err)
		}
		db.FS, db.Closer = z, z
	}
	err = fs.WalkDir(db, ".", func(path string, d fs.DirEntry, err error) error {
		switch base := filepath.Base(path); {
		case err != nil:
			return err
		case base == "Occupation Data.txt":
			db.kind = onetKind
		case strings.HasPrefix(base, "occupations_") && strings.HasSuffix(base, ".csv"):
			db.kind = escoKind
		case d.IsDir() && strings.Count(path, "/") >= 2:
			return fs.SkipDir
		}
		if db.kind != "" {
			return fs.SkipAll
		}
		return nil
	})
	if err == nil && db.kind == "" {
		err = errors.New("neither O*NET's \"Occupation Data.txt\" nor ESCO's \"occupations_en.csv\" is in it")
	}
	if err != nil {
		db.Close()
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return db, nil
}

func (db *database) read(language string) ([]*profile.Profile, error) {
	if db.kind == escoKind {
		return esco.ReadLanguage(db, language)
	}
	return onet.Read(db)
}

// addWages adds the pay of an area to every role that the table has, and says how near to the area it was found.
func addWages(roles []*profile.Profile, name, place string) (paid []*profile.Profile, from string, err error) {
	table, err := wages.ReadOEWS(os.DirFS(filepath.Dir(name)), filepath.Base(name))
	if err != nil {
		return nil, "", err
	}
	paid = make([]*profile.Profile, len(roles))
	found := map[wages.How]int{}
	for i, p := range roles {
		paid[i] = p
		code := strings.TrimPrefix(p.ID, "onet-")
		m, ok := table.Lookup(code, place)
		if !ok {
			continue
		}
		if paid[i], err = table.Apply(p, code, place); err != nil {
			return nil, "", err
		}
		found[m.How]++
	}
	switch {
	case len(found) == 0:
		return nil, "", fmt.Errorf("%s: no wages of any of the %d roles: want SOC codes such as 11-3021", name, len(roles))
	case place == "":
		return paid, "", nil
	case len(found) == 1 && found[wages.InCountry] > 0:
		return paid, fmt.Sprintf("-place %q: no wages of it or of its state, those of the nation were added\n", place), nil
	}
	return paid, fmt.Sprintf("roles with wages of %q itself: %d, of its state: %d, of the nation: %d\n", place,
		found[wages.Exact]+found[wages.InMetro], found[wages.InState], found[wages.InCountry]), nil
}

// summary says what was read, from where its wages are, and whose it is.
func summary(roles []*profile.Profile, to, from string) string {
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
	b.WriteString("\n" + from)
	for _, n := range notices {
		fmt.Fprintf(&b, "\n%s\n", n)
	}
	return b.String()
}
