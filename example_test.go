package metier_test

import (
	"context"
	"fmt"
	"log"
	"os"
	"time"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/match"
	"github.com/metierhq/metier/profile"
)

// From a file to a score with its proof.
func Example() {
	x, err := index.New(profile.ITDirector())
	if err != nil {
		log.Fatal(err)
	}
	defer x.Close()
	m, err := match.New(x, match.Options{
		AsOf: time.Date(2024, time.June, 1, 0, 0, 0, 0, time.UTC), // what "present" means: no clock is read
	})
	if err != nil {
		log.Fatal(err)
	}

	d, err := document.Open("testdata/resumes/it-manager.txt")
	if err != nil {
		log.Fatal(err)
	}
	r, err := m.Score("it-director", d)
	if err != nil {
		log.Fatal(err)
	}

	fmt.Printf("%s: %.0f of 100\n", r.Title, r.Score)
	for _, it := range r.Items {
		if it.Ref == "it-director/duties/budget" && it.Points > 0 { // no points without a quote
			fmt.Printf("%s: %s\n%q\n", it.Text, it.Status, it.Evidence[0].Quote)
		}
	}
	// Output:
	// IT Director: 51 of 100
	// Prepare the IT budget, forecast it and oversee departmental finances: met
	// "Prepare the yearly IT budget ($780,000) with the finance director and track spending against it."
}

// Search finds what roles ask for, in whatever words.
func Example_search() {
	x, err := index.New(profile.ITDirector())
	if err != nil {
		log.Fatal(err)
	}
	defer x.Close()
	found, err := x.Search(context.Background(), index.Query{Text: "service desk", Category: "duties", Size: 1})
	if err != nil {
		log.Fatal(err)
	}
	for _, h := range found.Hits {
		fmt.Println(h.Ref, "-", h.Item.Text)
	}
	// Output:
	// it-director/duties/help-desk - Manage the IT help desk, for internal or external users
}

// Rank reads documents as they come, on all processors, and holds few of them at a time.
func Example_ranking() {
	x, err := index.New(profile.ITDirector())
	if err != nil {
		log.Fatal(err)
	}
	defer x.Close()
	m, err := match.New(x, match.Options{})
	if err != nil {
		log.Fatal(err)
	}
	files := document.Files(os.DirFS("testdata/resumes"), "chef.txt", "chief-*.txt", "technician.txt", "it-manager.txt")
	k, err := m.Rank(context.Background(), "it-director", files, match.RankOptions{Top: 3})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(k.Scored, "scored")
	for _, x := range k.Results {
		fmt.Println(x.Rank, x.Report.Document)
	}
	// Output:
	// 4 scored
	// 1 chief-information-officer.txt
	// 2 it-manager.txt
	// 3 technician.txt
}

// Weights are a search's own opinion of what counts. The others keep their proportions, and all are scaled to sum to 1.
func Example_weights() {
	x, err := index.New(profile.ITDirector())
	if err != nil {
		log.Fatal(err)
	}
	defer x.Close()
	m, err := match.New(x, match.Options{Weights: map[string]float64{"education": 0, "technical": .20}})
	if err != nil {
		log.Fatal(err)
	}
	r, err := m.Score("it-director", document.Parse("IT Director, Kestrel Bay Holdings, 2015 - 2023"))
	if err != nil {
		log.Fatal(err)
	}
	for _, c := range r.Categories {
		if c.ID == "education" || c.ID == "technical" || c.ID == "duties" {
			fmt.Printf("%-10s %.2f\n", c.ID, c.Weight)
		}
	}
	// Output:
	// duties     0.26
	// technical  0.19
	// education  0.00
}

// A gate sorts, and never moves a score. What the text leaves open is left open: ask the person.
func Example_gates() {
	x, err := index.New(profile.ITDirector())
	if err != nil {
		log.Fatal(err)
	}
	defer x.Close()
	m, err := match.New(x, match.Options{Gates: []string{
		"it-director/education/bachelor",
		"it-director/experience/management-years",
		"it-director/projects/certificate",
	}})
	if err != nil {
		log.Fatal(err)
	}
	r, err := m.Score("it-director", document.Parse(`EXPERIENCE
IT Director, Kestrel Bay Holdings, 2021 - 2023

EDUCATION
Bachelor of Science in Computer Science, 2009`))
	if err != nil {
		log.Fatal(err)
	}
	for _, g := range r.Gates {
		fmt.Printf("%s: %s\n", g.Result, g.Why)
	}
	// Output:
	// pass: bachelor's degree in Computer Science
	// fail: 2 years in 1 such post, added up from dated posts; 7 to 10 years asked for
	// unknown: the text states no certificate that could be read
}

// A role of your own is a JSON file; what is wrong with it is said at once, with its place.
func Example_role() {
	_, err := profile.Parse([]byte(`{"id": "brewer", "title": "Brewer", "categories": [
		{"id": "duties", "name": "Duties", "weight": 1, "items": [
			{"id": "mash", "text": "Prepare the mash and watch its temperature", "weight": 0.6},
			{"id": "yeast", "text": "Keep yeast cultures clean and alive", "weight": 0.3}]}]}`))
	fmt.Println(err)
	// Output:
	// profile brewer: category "duties": weights sum to 0.9, want 1
}
