package match

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// What is asked for in one word is told in many. Each line stands for a family of phrasings that resumes of directors have.
func TestWaysToSayIt(t *testing.T) {
	for _, c := range []struct{ line, ref, reason string }{
		{"Lead architect for a wagon tracing system of seven depots", "technical/architecture", "the post of one who designs systems"},
		{"Split the monolith of the tariff engine into eleven services", "technical/architecture", "what is taken apart has an architecture"},
		{"Wrote high-level designs for each interface of the tolling platform", "technical/architecture", "a technical design"},
		{"Connected PACS and EMR through an interface engine", "technical/architecture", "systems that are integrated"},
		{"Chaired the architecture review board", "technical/architecture", "who judges architecture knows it"},
		{"Piloted drones and digital twins for inspecting rails", "technical/emerging", "technology of the next generation by its names"},
		{"Kept abreast of new technology by quarterly scouting", "technical/emerging", "a watch on technology"},
		{"Looked after servers and desktops of five depots", "technical/platforms", "hardware by its names"},
		{"Brought a DR site into service in Tulsa", "technical/infrastructure", "a second data center"},
		{"Led the response to a ransomware attack", "technical/security", "an incident"},
	} {
		require.GreaterOrEqual(t, creditOfLine(t, c.line, c.ref), float64(metFrom)/full, "%s: %q for %s", c.reason, c.line, c.ref)
	}
}

// What has the words of such a phrasing and says something else.
func TestWaysToSayOtherThings(t *testing.T) {
	for _, c := range []struct{ line, ref, reason string }{
		{"Chose architects and builders for the new depot", "technical/architecture", "architects of a building"},
		{"Compared to last year, wagons ran 8% faster", "technical/emerging", "nothing was evaluated"},
		{"Write to robin@gmail.com", "technical/platforms", "an address is no service that was looked after"},
		{"Raised a network of donors by networking breakfasts", "technical/networks", "people who meet"},
	} {
		require.Zero(t, creditOfLine(t, c.line, c.ref), "%s: %q for %s", c.reason, c.line, c.ref)
	}
}
