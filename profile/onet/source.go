package onet

import (
	"io"
	"io/fs"
	"path"
	"regexp"

	"github.com/metierhq/metier/profile"
)

const sourceID = "onet"

func cited() []string { return []string{sourceID} }

// source names O*NET, with the words that its licence asks for: those for what is
// its own, and those for what has been changed.
func source(version string) profile.Source {
	name := "O*NET Database"
	if version != "" {
		name = "O*NET " + version + " Database"
	}
	return profile.Source{
		ID:   sourceID,
		Name: name,
		URL:  "https://www.onetcenter.org/database.html",
		Notice: "This product includes information from the " + name + " by the U.S. Department of Labor, Employment and " +
			"Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET\u00ae is a trademark of USDOL/ETA. " +
			"Modified: arranged as weighted items. USDOL/ETA has not approved, endorsed, or tested these modifications.",
		Of: []string{"title", "path", "summary", "related"},
	}
}

var (
	versionOfFolder = regexp.MustCompile(`^db_(\d+)_(\d+)(?:_|$)`)
	versionOfText   = regexp.MustCompile(`O\*NET\S* (\d+\.\d+)`)
)

// versionOf finds the version of the database, "29.3": the tables do not hold it,
// but the folder in the archive is named after it, and the file that goes with
// the tables begins with it. "" if neither is there.
func versionOf(folder fs.FS, name string) string {
	if m := versionOfFolder.FindStringSubmatch(path.Base(name)); m != nil {
		return m[1] + "." + m[2]
	}
	f, err := folder.Open("Read Me.txt")
	if err != nil {
		return ""
	}
	defer f.Close()
	head, err := io.ReadAll(io.LimitReader(f, 4<<10))
	if m := versionOfText.FindSubmatch(head); err == nil && m != nil {
		return string(m[1])
	}
	return ""
}
