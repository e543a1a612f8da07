package document_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/metierhq/metier/document"
	"github.com/stretchr/testify/require"
)

// resumesFolder is in the shared data folder beside the checkout: real resumes, which are no part of this project.
var resumesFolder = filepath.Join("..", "..", "shared", "eval", "resumes")

// byHand is what a person read in real resumes, before the program did: every 24th by name, 40 in all. Jobs are those
// of the work history that have a date; months are those in which there was one, up to December 2018 for what goes on;
// the latest job is the one that ends last and, of several, the one that began last.
var byHand = []struct {
	id     string
	jobs   int
	months int
	latest string
}{
	{"ACCOUNTANT/13701259", 4, 181, "Senior Accountant"},
	{"ACCOUNTANT/27980446", 4, 279, "Accountant"},
	{"ADVOCATE/17165107", 7, 167, "Health Coach"},
	{"ADVOCATE/35344611", 4, 109, "HR - Shared Services Supervisor"},
	{"AGRICULTURE/26835781", 5, 144, "Behavioral Interventionist"},
	{"APPAREL/14304010", 8, 84, "Editorial Producer"},
	{"APPAREL/36094883", 9, 260, "Adjunct Instructor, Volunteer Career Adviser"},
	{"ARTS/24061629", 3, 79, "Certified Nurse Assistant"},
	{"AUTOMOBILE/18932512", 9, 144, "Customer Relations Specialist"},
	{"AVIATION/21190805", 1, 118, "Program Director / Office Manager"},
	{"BANKING/17131084", 3, 58, "Financial Analyst"},
	{"BANKING/29839396", 3, 20, "INVESTMENT BANKING SUMMER ANALYST"},
	{"BUSINESS-DEVELOPMENT/10235211", 4, 194, "Senior Associate Business Development"},
	{"BUSINESS-DEVELOPMENT/25370801", 3, 150, "Business Development Consultant"},
	{"BUSINESS-DEVELOPMENT/95382114", 3, 87, "Business Development Manager"},
	{"CHEF/21622444", 3, 130, "Sushi Chef"},
	{"CONSTRUCTION/12654876", 10, 474, "Senior Facilities and Construction Project Manager"},
	{"CONSTRUCTION/29574501", 4, 324, "Construction Bookkeeper"},
	{"CONSULTANT/16964217", 6, 160, "Consultant"},
	{"CONSULTANT/38457612", 3, 190, "Consultant"},
	{"DESIGNER/22675694", 2, 68, "Animal Caretaker"},
	{"DESIGNER/44145704", 4, 183, "Project Manager/Instructional Designer"},
	{"DIGITAL-MEDIA/17584743", 4, 229, "Owner/President"},
	{"DIGITAL-MEDIA/91318828", 4, 99, "Supervisor / Key holder"},
	{"ENGINEERING/30542184", 3, 324, "Combat Engineer"},
	{"FINANCE/12858898", 6, 251, "Finance Manager"},
	{"FINANCE/29612672", 4, 192, "Senior Student Finance Specialist"},
	{"FITNESS/13675377", 6, 144, "Medical Scribe"},
	{"FITNESS/28172023", 4, 110, "Product Specialist"},
	{"HEALTHCARE/17539842", 9, 95, "Teacher Assistant"},
	{"HEALTHCARE/46349752", 4, 127, "Registered Nurse"},
	{"HR/18422164", 6, 210, "HR SPECIALIST"},
	{"HR/34740556", 3, 125, "Senior HR Business Partner"},
	{"INFORMATION-TECHNOLOGY/18176523", 4, 266, "Senior Information Technology Manager"},
	{"INFORMATION-TECHNOLOGY/57002858", 9, 356, "Information Technology Manager"},
	{"PUBLIC-RELATIONS/22455205", 5, 80, "Manager"},
	{"PUBLIC-RELATIONS/59346975", 5, 155, "Director of Public Relations & Partnerships"},
	{"SALES/22319662", 3, 78, "Sales Coordinator"},
	{"SALES/54101961", 4, 111, "Sales Associate"},
	{"TEACHER/22408666", 3, 136, "Teacher"},
}

func TestJobsByHand(t *testing.T) {
	if _, err := os.Stat(resumesFolder); err != nil {
		t.Skip("no shared data folder beside the checkout")
	}
	present := document.Date{Year: 2018, Month: 12}
	var jobs, months, titles int
	for _, want := range byHand {
		b, err := os.ReadFile(filepath.Join(resumesFolder, filepath.FromSlash(want.id)+".txt"))
		require.NoError(t, err)
		d := document.Parse(string(b))
		n, latest := 0, ""
		var last document.Time
		for i := range d.Entries {
			e := &d.Entries[i]
			if e.From.IsZero() {
				continue
			}
			n++
			if at := e.Time(d.Present(present)); at.To > last.To || at.To == last.To && at.From > last.From {
				last, latest = at, e.Title
			}
		}
		h := d.History(present)
		jobs += agree(t, want.id, "jobs", want.jobs, n)
		months += agree(t, want.id, "months", want.months, h.Months)
		titles += agree(t, want.id, "latest title", want.latest, strings.Join(strings.Fields(latest), " "))
	}
	t.Logf("of %d resumes: %d agree in the number of jobs, %d in the months, %d in the latest title", len(byHand), jobs, months, titles)
	require.GreaterOrEqual(t, float64(jobs), .95*float64(len(byHand)))
	require.GreaterOrEqual(t, float64(months), .90*float64(len(byHand)))
	require.GreaterOrEqual(t, float64(titles), .90*float64(len(byHand)))
}

func agree[T comparable](t *testing.T, id, what string, want, got T) int {
	if want == got {
		return 1
	}
	t.Logf("%s: %s: %v, want %v", id, what, got, want)
	return 0
}

// TestDatesGiveJobs: nearly every resume with a year in it gives a dated job.
func TestDatesGiveJobs(t *testing.T) {
	names, err := filepath.Glob(filepath.Join(resumesFolder, "*", "*.txt"))
	require.NoError(t, err)
	if len(names) == 0 {
		t.Skip("no shared data folder beside the checkout")
	}
	year := regexp.MustCompile(`\b(19[5-9]\d|20[0-2]\d)\b`)
	dated, found := 0, 0
	for _, name := range names {
		b, err := os.ReadFile(name)
		require.NoError(t, err)
		if !year.Match(b) {
			continue
		}
		dated++
		for _, e := range document.Parse(string(b)).Entries {
			if !e.From.IsZero() {
				found++
				break
			}
		}
	}
	t.Logf("%d of %d resumes with a year in them give a dated job", found, dated)
	require.GreaterOrEqual(t, float64(found), .97*float64(dated))
}
