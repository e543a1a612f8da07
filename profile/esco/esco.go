// Package esco makes profiles of the occupations of ESCO, the European
// classification of skills, competences, qualifications and occupations, from the
// CSV files that a user has downloaded from esco.ec.europa.eu.
//
// [Read] takes the folder, or the archive, of one language as it is published.
// Texts are ESCO's own words in that language, and so every profile names ESCO as
// its source with the statement that its terms of use ask for.
//
// # What becomes of a file
//
// In place of xx stands the language, "en":
//
//	occupations_xx.csv            title, titles (alternative labels), summary
//	skills_xx.csv                 the items' texts, alternative labels as other phrasings
//	occupationSkillRelations.csv  the items: essential is required, optional preferred
//	broaderRelationsOccPillar.csv the path; related: the broader occupation, the narrower
//	                              ones, and those beside it under the same one
//	ISCOGroups_xx.csv             the names of the groups on the path
//
// Only the first has to be there, but relations need the skills that they name.
//
// # Weights
//
// ESCO has none. Here every essential skill counts the same, and an optional one
// a quarter of it: which of them a post asks for depends on the employer. So the
// category of skills and that of knowledge share the role as their items do.
//
// # What is left out
//
// Concepts that are not released, and relations to them; hidden labels, which are
// there for searching and hold outdated and wider terms; scope notes. An
// occupation that only the relations know has no name in the language and makes no
// profile: the published tables of version 1.1.1 have one. When they are more than
// a few, the files are not of one version, and that is an error.
package esco

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/metierhq/metier/profile"
	"github.com/metierhq/metier/profile/internal/table"
)

// Read reads the CSV files of one language, which are in fsys or in one folder
// of it, and gives the occupations by ID: "esco-" and the UUID of the concept.
// An archive is read as it is, since a [zip.Reader] is an fs.FS. Where files of
// more than one language lie together, see [ReadLanguage].
//
// Columns are found by their names. A row that cannot be understood is an error
// with its file, line and column. All errors are joined, the first 20 of them in
// full, and then there are no profiles.
//
// [zip.Reader]: https://pkg.go.dev/archive/zip#Reader
func Read(fsys fs.FS) ([]*profile.Profile, error) { return ReadLanguage(fsys, "*") }

// ReadLanguage is [Read] for the files of a language, such as "en".
func ReadLanguage(fsys fs.FS, language string) ([]*profile.Profile, error) {
	faults := &table.Faults{Of: "esco"}
	if language != "*" && strings.Trim(language, "abcdefghijklmnopqrstuvwxyz-") != "" || language == "" {
		return nil, fmt.Errorf("esco: language %q, want a code such as en", language)
	}
	folder, name, language, err := find(fsys, language)
	if err != nil {
		faults.Add(err)
		return nil, faults.Err()
	}
	c := &classification{fsys: folder, language: language, faults: faults,
		occupations: map[string]*occupation{}, skills: map[string]*skill{}, unreleased: map[string]bool{},
		groups: map[string]string{}, broader: map[string]string{}}
	c.readOccupations()
	c.readSkills()
	if faults.Err() == nil { // else every other row names an unknown concept
		c.readRelations()
		c.readGroups()
		c.readBroader()
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	return c.profiles(versionOf(name))
}

// find finds the folder, and the language if it is left open.
func find(fsys fs.FS, language string) (folder fs.FS, name, found string, err error) {
	pattern := "occupations_" + language + ".csv"
	folder, name, err = table.Folder(fsys, pattern)
	if err != nil {
		return nil, "", "", err
	}
	names, err := fs.Glob(folder, pattern)
	if err != nil {
		return nil, "", "", err
	}
	if len(names) != 1 {
		return nil, "", "", fmt.Errorf("%s: more than one language: %s", pattern, strings.Join(names, ", "))
	}
	return folder, name, strings.TrimSuffix(strings.TrimPrefix(names[0], "occupations_"), ".csv"), nil
}

// classification is what has been read so far, by URI.
type classification struct {
	fsys        fs.FS
	language    string
	faults      *table.Faults
	occupations map[string]*occupation
	skills      map[string]*skill
	groups      map[string]string // names of ISCO groups
	broader     map[string]string
	unreleased  map[string]bool // concepts that are left out, with their relations
}

// open opens a table that need not be there; nil if it is not.
func (c *classification) open(name string) *table.Table {
	name = strings.ReplaceAll(name, "_xx", "_"+c.language)
	if !table.Exists(c.fsys, name) {
		return nil
	}
	return table.Open(c.fsys, name, table.Commas, c.faults)
}

func (c *classification) profiles(version string) ([]*profile.Profile, error) {
	near := c.related()
	profiles := make([]*profile.Profile, 0, len(c.occupations))
	for uri, o := range c.occupations {
		p := o.profile(version)
		p.Path = c.path(uri)
		p.Related = near[uri]
		profiles = append(profiles, p)
	}
	slices.SortFunc(profiles, func(a, b *profile.Profile) int { return cmp.Compare(a.ID, b.ID) })
	for _, p := range profiles {
		if err := p.Validate(); err != nil {
			c.faults.Add(err)
		}
	}
	if err := c.faults.Err(); err != nil {
		return nil, err
	}
	return profiles, nil
}
