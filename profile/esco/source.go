package esco

import (
	"regexp"

	"github.com/metierhq/metier/profile"
)

const sourceID = "esco"

// cited gives the sources of what the tables say.
func cited() []string { return []string{sourceID} }

// source names ESCO, with the statement that its terms of use ask for and the
// remark that they ask for where it has been adapted.
func source(version string) profile.Source {
	name := "ESCO classification"
	if version != "" {
		name += " v" + version
	}
	return profile.Source{
		ID:   sourceID,
		Name: name,
		URL:  "https://esco.ec.europa.eu/",
		Notice: "This service uses the ESCO classification of the European Commission. \u00a9 European Union; reuse is authorised " +
			"provided the source is acknowledged (Decision 2011/833/EU). Adapted: arranged as weighted items.",
		Of: []string{"title", "path", "summary", "related"},
	}
}

var versionForm = regexp.MustCompile(`\bv(\d+(?:\.\d+)+)`)

// versionOf finds the version, "1.1.1", in the name of the folder that the files
// were published in; no file holds it.
func versionOf(folder string) string {
	if m := versionForm.FindStringSubmatch(folder); m != nil {
		return m[1]
	}
	return ""
}
