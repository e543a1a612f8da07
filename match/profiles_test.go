package match

import (
	"fmt"
	"strings"

	"github.com/metierhq/metier/profile"
)

// Profiles of other trades, without a field: no line is off-field for them.

func baker() *profile.Profile {
	return &profile.Profile{ID: "head-baker", Title: "Head Baker", Categories: []profile.Category{
		{ID: "duties", Name: "Duties", Weight: .7, Items: []profile.Item{
			{ID: "dough", Text: "Mix, knead and proof sourdough every night", Weight: .5, Alt: []string{"ran the bread production"}},
			{ID: "crew", Text: "Lead the night crew of the bakery", Weight: .3, Parts: []profile.Item{
				{ID: "rota", Text: "Write the weekly rota of the night crew", Weight: .6},
				{ID: "apprentices", Text: "Train apprentices in shaping loaves", Weight: .4},
			}},
			{ID: "ovens", Text: "Keep deck ovens clean and serviced", Weight: .2, Level: profile.Preferred},
		}},
		{ID: "skills", Name: "Skills", Weight: .3, Items: []profile.Item{
			{ID: "pastry", Text: "Laminated pastry", Weight: .6},
			{ID: "flour", Text: "Knowledge of flours and their protein", Weight: .4},
			{ID: "diploma", Text: "A baker's diploma", Level: profile.NotAsked},
		}},
	}}
}

func courier() *profile.Profile {
	return &profile.Profile{ID: "bicycle-courier", Title: "Bicycle Courier", Categories: []profile.Category{
		{ID: "all", Name: "All of it", Weight: 1, Items: []profile.Item{
			{ID: "parcels", Text: "Deliver parcels across the city by bicycle", Weight: .4},
			{ID: "repair", Text: "Repair punctures, chains and brakes on the road", Weight: .3},
			{ID: "streets", Text: "Know the one-way streets by heart", Weight: .3},
		}},
	}}
}

// sailor asks for things that its items deny.
func sailor() *profile.Profile {
	return &profile.Profile{ID: "sailor", Title: "Sailor", Categories: []profile.Category{
		{ID: "all", Name: "All of it", Weight: 1, Items: []profile.Item{
			{ID: "engine", Text: "Sail across the bay without an engine", Weight: .5},
			{ID: "alone", Text: "Keep watch without supervision", Weight: .5},
		}},
	}}
}

// reliefCook asks for something at sea only, in parts.
func reliefCook() *profile.Profile {
	return &profile.Profile{ID: "relief-cook", Title: "Relief Cook", Categories: []profile.Category{
		{ID: "all", Name: "All of it", Weight: 1, Items: []profile.Item{
			{ID: "menu", Text: "Cook from a menu of the week", Weight: .5},
			{ID: "galley", Text: "Run the galley", Weight: .5, When: []string{"at-sea"}, Parts: []profile.Item{
				{ID: "stove", Text: "Cook on a stove that rolls", Weight: 1},
			}},
		}},
	}}
}

// wordy is a role whose items are longer than a line of most resumes.
func wordy() *profile.Profile {
	return &profile.Profile{ID: "keeper", Title: "Keeper", Categories: []profile.Category{
		{ID: "all", Name: "All of it", Weight: 1, Items: []profile.Item{
			{ID: "round", Weight: .6, Text: "Walk the round of the tower before dusk, trim the lamps, wind the clock, wipe the lenses, " +
				"oil the hinges of the shutters, fill the tanks from the cistern and enter the weather, the hour and the ships in the book"},
			{ID: "boat", Weight: .4, Text: "Row out to the buoys in any weather that the boat can stand, scrape off what has grown on them " +
				"over the season, test their bells and chains and replace whatever would not last until spring"},
		}},
	}}
}

// bare is a role that is known by its title alone.
func bare() *profile.Profile {
	return &profile.Profile{ID: "lighthouse-keeper", Title: "Lighthouse Keeper"}
}

// large makes a profile of n items, of which the first is always the same.
func large(n int) *profile.Profile {
	p := &profile.Profile{ID: fmt.Sprintf("large-%d", n), Title: "Keeper of Many Things", Categories: []profile.Category{
		{ID: "things", Name: "Things", Weight: 1},
	}}
	for i := range n {
		p.Categories[0].Items = append(p.Categories[0].Items, profile.Item{
			ID: fmt.Sprintf("thing-%d", i), Weight: 1 / float64(n),
			Text: fmt.Sprintf("Polish the %s of the %s tower", pick(draws(uint64(i)), strings.Fields(nouns)), pick(draws(uint64(i+n)), strings.Fields(nouns))),
		})
	}
	p.Categories[0].Items[0].Text = "Polish the lamp of the stair tower"
	return p
}

const nouns = "lamp lens stair rail bell rope gate window floor clock pump engine tank pipe valve ladder hinge lock roof " +
	"gutter chimney stove shutter curtain mirror brass copper anchor compass barometer"

// ownWords is a text with every item that words can meet, each in a dated job: all in one, or each in a job of its own.
func ownWords(p *profile.Profile, apart bool) string {
	var b strings.Builder
	b.WriteString("Robin Example\n\nEXPERIENCE\n\n")
	if !apart {
		fmt.Fprintf(&b, "%s, Example Works, Jan 2010 - Present\n", p.Title)
	}
	year := 2023
	for _, it := range p.Items() {
		if len(it.Parts) > 0 || it.Criterion != nil {
			continue
		}
		if apart {
			fmt.Fprintf(&b, "%s, Example Works, Jan %d - Dec %d\n", p.Title, year, year)
			year = 1990 + (year+7)%34
		}
		fmt.Fprintf(&b, "- %s\n", it.Text)
		if apart {
			b.WriteString("\n")
		}
	}
	return b.String()
}
