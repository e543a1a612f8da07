package evaluation

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/match"
)

// Read scores the labelled documents of a folder against a role. A document that cannot be read is an error: a figure
// over the rest could not be compared with others.
func Read(m *match.Matcher, role, folder, category string) ([]Sample, error) {
	labels, err := readLabels(folder)
	if err != nil {
		return nil, err
	}
	samples := make([]Sample, len(labels))
	for i, l := range labels {
		d, err := document.Open(l.file(folder))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", l.ID, err)
		}
		r, err := m.Score(role, d)
		if err != nil {
			return nil, err
		}
		samples[i] = Sample{l.ID, l.Grade, l.Category == category, r.Score}
	}
	return samples, nil
}

// A label is one row of resumes.csv.
type label struct {
	ID, Category string
	Grade        int
}

// readLabels reads folder/resumes.csv, whose first line names its columns.
func readLabels(folder string) ([]label, error) {
	name := filepath.Join(folder, "resumes.csv")
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(rows) < 2 {
		return nil, fmt.Errorf("%s: no documents, want a line of column names and one line a document", name)
	}
	id := slices.Index(rows[0], "id")
	category := slices.Index(rows[0], "category")
	grade := slices.IndexFunc(rows[0], func(s string) bool { return s == "grade" || strings.HasSuffix(s, "_grade") })
	if id < 0 || category < 0 || grade < 0 {
		return nil, fmt.Errorf("%s: columns %q, want id, category and grade", name, rows[0])
	}
	var out []label
	line := map[string]int{}
	for i, row := range rows[1:] {
		g, err := strconv.Atoi(row[grade])
		if err != nil || g < 0 || g > best {
			return nil, fmt.Errorf("%s: line %d: grade %q, want 0 to %d", name, i+2, row[grade], best)
		}
		if !filepath.IsLocal(row[id]) {
			return nil, fmt.Errorf("%s: line %d: id %q, want the name of a file under resumes", name, i+2, row[id])
		}
		if first := line[row[id]]; first > 0 {
			return nil, fmt.Errorf("%s: line %d: id %q, which line %d has already", name, i+2, row[id], first)
		}
		line[row[id]] = i + 2
		out = append(out, label{row[id], row[category], g})
	}
	return out, nil
}

// file is where the document of that Label lies: its ID may leave out ".txt".
func (l label) file(folder string) string {
	name := filepath.Join(folder, "resumes", filepath.FromSlash(l.ID))
	if _, err := os.Stat(name + ".txt"); err == nil {
		return name + ".txt"
	}
	return name
}
