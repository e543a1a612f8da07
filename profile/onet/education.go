package onet

import (
	"strconv"

	"github.com/metierhq/metier/profile"
)

// education holds the shares of answers to two questions of the survey of job
// holders: which education a new one needs, and how much related work experience.
type education struct {
	degree     answers // scale RL, 12 categories
	experience answers // scale RW, 11 categories
}

// answers are percentages by category, from 1. A share that is not given, or
// that O*NET recommends to suppress, is 0.
type answers [13]float64

func (d *database) readEducation() {
	t := d.open("Education, Training, and Experience.txt")
	if t == nil {
		return
	}
	code, scale, category := t.Column(codeColumn), t.Column("Scale ID"), t.Column("Category")
	value, suppress := t.Column("Data Value"), t.Optional("Recommend Suppress")
	for row := range t.Rows() {
		o := d.occupation(row, code)
		if o == nil {
			continue
		}
		to, most := &o.education.degree, 12
		switch row.Text(scale) {
		case "RL":
		case "RW":
			to, most = &o.education.experience, 11
		default: // training, which an employer gives
			continue
		}
		n, err := strconv.Atoi(row.Text(category))
		if err != nil || n < 1 || n > most {
			row.Faultf(category, "want 1 to %d", most)
			continue
		}
		if v, ok := number(row, value, 0, 100); ok && !yes(row, suppress) {
			to[n] = v
		}
	}
}

// median is the category in which half of the answers is reached, from below.
// What the table does not tell could be anywhere: 0 if it could move the median,
// and if there are no answers.
func (a answers) median() int {
	told := 0.0
	for _, share := range a {
		told += share
	}
	// Shares are rounded, and may miss 100 by a little.
	untold := max(0, 100-told)
	if low := a.reach(50 - untold); low == a.reach(50) {
		return low
	}
	return 0
}

// reach is the first category up to which the shares sum to at least half; 0
// where nothing told does.
func (a answers) reach(half float64) int {
	sum := 0.0
	for i, share := range a {
		if sum += share; share > 0 && sum >= half-0.05 {
			return i
		}
	}
	return 0
}

// degrees gives for a category of education the level that it needs. High school
// and some college end in nothing that the model of a profile has a level for.
var degrees = [13]string{
	3: "certificate", 5: "associate",
	6: "bachelor", 7: "bachelor",
	8: "master", 9: "master",
	10: "doctor", 11: "doctor", 12: "doctor",
}

var degreeTexts = map[string]string{
	"certificate": "Post-secondary certificate",
	"associate":   "Associate's degree",
	"bachelor":    "Bachelor's degree",
	"master":      "Master's degree",
	"doctor":      "Doctoral or first professional degree",
}

// spans gives for a category of experience its bounds in years. Less than half a
// year is not asked for as years.
var spans = [13]struct{ min, max float64 }{
	5: {0.5, 1}, 6: {1, 2}, 7: {2, 4}, 8: {4, 6}, 9: {6, 8}, 10: {8, 10}, 11: {10, 0},
}

func (e *education) items() []profile.Item {
	var items []profile.Item
	if level := degrees[e.degree.median()]; level != "" {
		items = append(items, profile.Item{ID: "degree", Text: degreeTexts[level], Weight: 1,
			Criterion: &profile.Criterion{Degree: &profile.Degree{Level: level}}})
	}
	if span := spans[e.experience.median()]; span.min > 0 {
		text := "Over " + strconv.FormatFloat(span.min, 'f', -1, 64)
		if span.max > 0 {
			text += " and up to " + strconv.FormatFloat(span.max, 'f', -1, 64)
		}
		items = append(items, profile.Item{ID: "experience", Text: text + " years of related work experience", Weight: 1,
			Criterion: &profile.Criterion{Years: &profile.Years{Min: span.min, Max: span.max}}})
	}
	return items
}
