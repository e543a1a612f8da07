package match

import (
	"encoding/csv"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
)

func TestFieldShare(t *testing.T) {
	c := fieldsOf(document.Parse("IT Director\n\n- Lead the service desk, the data center and the network.\n- Prepare the IT budget.\n\nBenefits\n- Health insurance, dental care, nursing rooms"))
	require.Greater(t, c.share(lex.IT), 300, "in thousandths")
	health, ok := lex.FieldOf("health")
	require.True(t, ok)
	require.Zero(t, c.share(health), "benefits say nothing of the work")
	require.Zero(t, c.share(0), "a role without a field")
	require.Zero(t, fieldsOf(document.Parse("")).share(lex.IT))
}

// technicalFunctions are what posters call the function of a technical role where they do not say Information
// Technology or Engineering: the role is one all the same.
var technicalFunctions = map[string]bool{"Quality Assurance": true, "Product Management": true, "Project Management": true,
	"Data Analyst": true, "Business Analyst": true, "Research": true}

// TestPostersFunctions holds what is classified among the embedded roles against the function that posters chose for
// 499 real postings, in the shared data folder beside the checkout. The column is theirs and rough: a "Senior Java
// Developer" has the function Design, and Engineering is also that of airframes and oil wells.
func TestPostersFunctions(t *testing.T) {
	f, err := os.Open(sharedData(t, "data", "postings", "emscad-499.csv"))
	require.NoError(t, err)
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	column := map[string]int{}
	for i, h := range rows[0] {
		column[h] = i
	}
	m := embedded(t)
	var both, only, missed, near int
	silent := map[string]int{}
	of := map[string]int{}
	for _, r := range rows[1:] {
		at := func(name string) string { return r[column[name]] }
		function := at("function")
		if function == "" {
			continue
		}
		v := m.Classify(document.Parse(at("title") + "\n\n" + at("description") + "\n\nRequirements\n" + at("requirements")))
		technical := false
		if !v.Abstained {
			p, ok := m.Role(v.Candidates[0].Role)
			require.True(t, ok)
			technical = p.Path[0] == "Technical"
		}
		of[function]++
		if v.Abstained {
			silent[function]++
		}
		switch told := function == "Information Technology" || function == "Engineering"; {
		case technical && told:
			both++
		case technical && technicalFunctions[function]:
			near++
		case technical:
			only++
		case told:
			missed++
		}
	}
	t.Logf("by the two columns alone: precision %.3f", float64(both)/float64(both+only+near))
	t.Logf("with the functions that a technical role itself is of: precision %.3f", float64(both+near)/float64(both+only+near))
	t.Logf("technical by both %d, by us only %d (and %d of functions such as Quality Assurance), by the poster only %d", both, only, near, missed)
	for _, function := range []string{"Customer Service", "Sales", "Administrative", "Marketing", "Education"} {
		t.Logf("%s: abstained on %d of %d", function, silent[function], of[function])
	}
	require.GreaterOrEqual(t, float64(both)/float64(both+only), .90, "precision beside clear functions")
	require.GreaterOrEqual(t, float64(both)/float64(both+missed), .80, "recall")
	require.GreaterOrEqual(t, float64(silent["Customer Service"])/float64(of["Customer Service"]), .85, "a trade that the family lacks")
	require.GreaterOrEqual(t, float64(silent["Administrative"])/float64(of["Administrative"]), .85, "another one")
}

// A bachelor's degree counts by its field: in full or nearly so in IT, for half elsewhere.
func TestFieldsOfStudy(t *testing.T) {
	m := embedded(t)
	for _, tt := range []struct {
		field string
		near  bool
	}{
		{"Networking", true}, {"Network and Communication Management", true}, {"Networks and Telecommunications", true},
		{"Computer Communications", true}, {"Internet Technology", true}, {"Digital Forensics", true}, {"Systems Analysis", true},
		{"Data Processing", true}, {"Information Studies", true},
		{"Communications", false}, {"Communication Management", false}, {"Forensics", false}, {"Policy Analysis", false},
		{"Food Processing and Technology", false}, {"Digital Media", false}, {"Robotics", false},
	} {
		r, err := m.Score("it-director", document.Parse("EDUCATION\nBS "+tt.field+", Elm University, 2004"))
		require.NoError(t, err)
		for _, it := range r.Items {
			if it.Ref == "it-director/education/bachelor" {
				require.Equal(t, tt.near, it.Credit > .9, "%s: %v, %s", tt.field, it.Credit, it.Why)
				require.GreaterOrEqual(t, it.Credit, .5, tt.field)
			}
		}
	}
}
