// Package onet makes profiles of the occupations of the O*NET database, from the
// text files that a user has downloaded from onetcenter.org.
//
// [Read] takes the folder, or the archive, as it is published:
//
//	archive, err := zip.OpenReader("db_29_3_text.zip")
//	...
//	defer archive.Close()
//	roles, err := onet.Read(archive)
//
// A table that is not there leaves its part of the profiles empty; only
// "Occupation Data.txt" has to be. Texts are O*NET's own words, and so every
// profile names O*NET as its source with the notice that its licence, CC BY 4.0,
// asks to be shown with them.
//
// # What becomes of a table
//
//	Occupation Data            title and summary; the code's major group is the path
//	Alternate Titles           titles, with their short forms
//	Sample of Reported Titles  titles
//	Related Occupations        related, nearest first
//	Job Zones, and Reference   the job zone with its SVP range
//	Task Statements            category duties: core tasks are required, supplemental ones preferred
//	Technology Skills          category technology: an item for each kind, its examples as other phrasings;
//	                           required if one is in demand, else preferred
//	Knowledge, Skills          categories of these names: what is important to the occupation
//	Education, Training,
//	  and Experience           category education: the degree and the years that half of the holders need
//
// # Weights
//
// O*NET has no weights across its tables. Ours are: duties 0.50, technology 0.20,
// knowledge, skills and education 0.10 each, because duties and tools are what a
// resume writes about; knowledge and skills show through them. Of a category that
// an occupation lacks the others take over the share, in proportion. Within a
// category the weights are in proportion to:
//
//	duties      1 for a core or unrated task, 1/2 for a supplemental one
//	technology  3 for a kind with an example in demand, 2 with a hot one, else 1
//	knowledge,
//	  skills    importance on O*NET's scale of 0 to 100
//	education   equal shares
//
// # What is left out
//
// Estimates that O*NET recommends to suppress, elements that it marks as not
// relevant to the occupation, and elements below 50 on the scale of importance
// ("important" is its midpoint) make no items. Work styles and detailed work
// activities are not read: the former are the same virtues for nearly all
// occupations, the latter repeat the tasks in more general words.
package onet

import (
	"cmp"
	"io/fs"
	"slices"

	"github.com/metierhq/metier/profile"
	"github.com/metierhq/metier/profile/internal/table"
)

// Read reads the text files of the O*NET database, which are in fsys or in one
// folder of it, and gives the occupations by ID: "onet-11-3021.00". An archive
// is read as it is, since a [zip.Reader] is an fs.FS.
//
// Columns are found by their names, so that tables with a column of titles added
// are read too. A row that cannot be understood is an error with its file, line
// and column. All errors are joined, the first 20 of them in full, and then there
// are no profiles.
//
// [zip.Reader]: https://pkg.go.dev/archive/zip#Reader
func Read(fsys fs.FS) ([]*profile.Profile, error) {
	faults := &table.Faults{Of: "onet"}
	folder, name, err := table.Folder(fsys, occupationData)
	if err != nil {
		faults.Add(err)
		return nil, faults.Err()
	}
	d := &database{fsys: folder, faults: faults, byCode: map[string]*occupation{}, words: map[string]string{}}
	d.readOccupations()
	if faults.Err() == nil { // else every other row names an unknown occupation
		d.readTitles()
		d.readTasks()
		d.readTechnology()
		d.readRatings("Knowledge.txt", func(o *occupation) *ratings { return &o.knowledge })
		d.readRatings("Skills.txt", func(o *occupation) *ratings { return &o.skills })
		d.readEducation()
		d.readZones()
		d.readRelated()
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	version := versionOf(folder, name)
	profiles := make([]*profile.Profile, len(d.occupations))
	for i, o := range d.occupations {
		profiles[i] = o.profile(version)
		if err := profiles[i].Validate(); err != nil {
			faults.Add(err)
		}
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	slices.SortFunc(profiles, func(a, b *profile.Profile) int { return cmp.Compare(a.ID, b.ID) })
	return profiles, nil
}

// database is what has been read so far.
type database struct {
	fsys        fs.FS
	faults      *table.Faults
	occupations []*occupation
	byCode      map[string]*occupation
	words       map[string]string // of texts that many rows share, the one copy kept
}

// open opens a table that need not be there; nil if it is not.
func (d *database) open(name string) *table.Table {
	if !table.Exists(d.fsys, name) {
		return nil
	}
	return table.Open(d.fsys, name, table.Tabs, d.faults)
}

// occupation finds the occupation that a row is about; nil, with a fault, if
// there is none of that code.
func (d *database) occupation(row *table.Row, code table.Column) *occupation {
	text := row.Text(code)
	o := d.byCode[text]
	switch {
	case o != nil:
	case !isCode(text):
		row.Faultf(code, "want %s", codeForm)
	default:
		row.Faultf(code, "want a code of %s", occupationData)
	}
	return o
}

// shared is row.Keep for a text that many rows have.
func (d *database) shared(row *table.Row, c table.Column) string {
	text := row.Text(c)
	if word, ok := d.words[text]; ok {
		return word
	}
	word := row.Keep(c)
	d.words[word] = word
	return word
}
