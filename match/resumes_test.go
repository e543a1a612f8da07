package match

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/profile"
)

// The tests of this package score the invented resumes of testdata/resumes and texts that are put together from the
// role's own words, from the lines below and from parts of the resumes. What is drawn by lot is drawn from a fixed
// seed: a failure comes back.

const director = "it-director"

// summer is what "present" means in these tests.
var summer = time.Date(2024, time.June, 15, 0, 0, 0, 0, time.UTC)

// newMatcher compiles profiles; without any, the IT director.
func newMatcher(t testing.TB, o Options, ps ...*profile.Profile) *Matcher {
	t.Helper()
	if len(ps) == 0 {
		ps = []*profile.Profile{profile.ITDirector()}
	}
	x, err := index.New(ps...)
	require.NoError(t, err)
	defer x.Close()
	m, err := New(x, o)
	require.NoError(t, err)
	return m
}

var sharedMatcher = sync.OnceValues(func() (*Matcher, error) {
	x, err := index.New(profile.ITDirector())
	if err != nil {
		return nil, err
	}
	defer x.Close()
	return New(x, Options{AsOf: summer})
})

// shared returns a matcher for the IT director in the summer of 2024, the same one for all tests.
func shared(t testing.TB) *Matcher {
	t.Helper()
	m, err := sharedMatcher()
	require.NoError(t, err)
	return m
}

func scoreOf(t testing.TB, m *Matcher, text string) *Report {
	t.Helper()
	r, err := m.Score(director, document.Parse(text))
	require.NoError(t, err)
	return r
}

// item returns the row of an item of the IT director: "duties/budget".
func item(t testing.TB, r *Report, ref string) ItemScore {
	t.Helper()
	for _, it := range r.Items {
		if it.Ref == r.Role+"/"+ref {
			return it
		}
	}
	require.Failf(t, "no such item", "%q", ref)
	return ItemScore{}
}

type resume struct{ name, text string }

// resumes returns the invented resumes by name.
func resumes(t testing.TB) (all []resume) {
	t.Helper()
	dir := filepath.Join("..", "testdata", "resumes")
	files, err := os.ReadDir(dir)
	require.NoError(t, err)
	for _, f := range files {
		if f.Name() == "README.md" {
			continue
		}
		b, err := os.ReadFile(filepath.Join(dir, f.Name()))
		require.NoError(t, err)
		all = append(all, resume{f.Name(), string(b)})
	}
	require.GreaterOrEqual(t, len(all), 15)
	return all
}

func resumeOf(t testing.TB, name string) string {
	t.Helper()
	for _, r := range resumes(t) {
		if r.name == name {
			return r.text
		}
	}
	require.Failf(t, "no such resume", "%q", name)
	return ""
}

func draws(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 0x6d6574696572)) }

func pick[T any](g *rand.Rand, from []T) T { return from[g.IntN(len(from))] }

// affirmative lines say what somebody does or did: in IT, in other trades, and in neither.
var affirmative = []string{
	"Managed the IT budget of $3M and reported on it to the CFO each quarter.",
	"Negotiated contracts with software vendors and managed service providers.",
	"Led a team of 12 network engineers and help desk technicians.",
	"Hired four system administrators and two security analysts.",
	"Wrote the disaster recovery plan and tested it twice a year.",
	"Rolled out a new ERP system to 900 users in six countries.",
	"Moved the mail servers to Microsoft 365 over one weekend.",
	"Found and closed vulnerabilities in all exposed systems.",
	"Presented the technology roadmap to the board of directors.",
	"Kept network uptime at 99.98% for five years in a row.",
	"Evaluated new storage systems and recommended the one that was bought.",
	"Met with every department to learn what it needs from IT.",
	"Set KPIs for the service desk and published them monthly.",
	"Brought the company through its first SOC 2 audit.",
	"Patched Windows and Linux servers, replaced switches and firewalls.",
	"Wrote Python scripts for the nightly backup of PostgreSQL databases.",
	"Administered Active Directory, VMware and SAN storage.",
	"Designed the LAN and WAN of 40 branches.",
	"Coached two assistant managers and signed off their reviews.",
	"Ran a kitchen of 25 cooks with a food budget of $1.2M.",
	"Negotiated with 30 suppliers of produce and seafood.",
	"Supervised 40 nurses on three shifts and planned their schedules.",
	"Taught algebra and geometry to grades seven and eight.",
	"Drove the night route between the two warehouses.",
	"Painted the front of the building and planted 60 trees.",
	"Speaks Portuguese and German.",
	"Holds a PMP and is CISSP certified.",
	"CompTIA A+, CompTIA Network+ and CompTIA Security+ certified.",
	"Bachelor of Science in Computer Science, Harrow University.",
	"Master of Business Administration, Harrow University.",
	"Eleven years of experience in IT management.",
	"Organic gardening, chess, and long walks by the river.",
	"Directed traffic at the village fair, and it was fun.",
	"Python, Java, Kubernetes, Terraform, Docker",
	"Known for plain words and a steady hand.",
	"Sold more tickets than anybody else in the office.",
	"社内ネットワークの運用を担当。",
	"Géré le budget informatique et une équipe de neuf personnes.",
}

// roleLines returns every wording of the role's items.
func roleLines() (all []string) {
	for _, it := range profile.ITDirector().Items() {
		all = append(all, it.Text)
		all = append(all, it.Alt...)
	}
	return all
}

// A maker puts resumes together, one passage a line.
type maker struct {
	g     *rand.Rand
	lines []string
}

func newMaker(seed uint64) *maker {
	return &maker{g: draws(seed), lines: append(roleLines(), affirmative...)}
}

var (
	madeTitles = []string{"IT Director", "Director of Information Technology", "IT Manager", "Systems Administrator",
		"Help Desk Technician", "Executive Chef", "Director of Nursing", "Chief Information Officer", "Project Manager",
		"Software Engineer", "School Principal", "Account Executive"}
	madeFirms   = []string{"Acorn Foods", "Harbor Mutual", "Tin Roof Press", "Larch County Schools", "Bright Mills"}
	madeDegrees = []string{"Bachelor of Science in Computer Science, Elm University, 2004",
		"MBA, Elm University, 2010", "Associate of Applied Science, Network Administration, Elm College, 2001",
		"B.A., History, Elm University, 1999"}
	madeSkills = []string{"Python", "Cisco", "VMware", "vendor management", "budgeting", "Active Directory", "Excel",
		"knife skills", "phlebotomy", "Kubernetes", "strategic planning", "IT governance"}
)

// resume makes a text of one to four jobs, and of other sections.
func (k *maker) resume() string {
	var b strings.Builder
	fmt.Fprintf(&b, "Robin Example\n%s\n\n", pick(k.g, madeTitles))
	if k.g.IntN(2) == 0 {
		fmt.Fprintf(&b, "SUMMARY\n%s\n\n", pick(k.g, k.lines))
	}
	b.WriteString("EXPERIENCE\n\n")
	year := 2024
	for range 1 + k.g.IntN(4) {
		from := year - 1 - k.g.IntN(7)
		fmt.Fprintf(&b, "%s, %s, %d - %d\n", pick(k.g, madeTitles), pick(k.g, madeFirms), from, year)
		for range 1 + k.g.IntN(6) {
			fmt.Fprintf(&b, "- %s\n", pick(k.g, k.lines))
		}
		b.WriteString("\n")
		year = from
	}
	if k.g.IntN(3) > 0 {
		fmt.Fprintf(&b, "EDUCATION\n%s\n\n", pick(k.g, madeDegrees))
	}
	if k.g.IntN(3) > 0 {
		fmt.Fprintf(&b, "SKILLS\n%s, %s, %s\n", pick(k.g, madeSkills), pick(k.g, madeSkills), pick(k.g, madeSkills))
	}
	return b.String()
}

// texts returns the resumes and n made ones.
func texts(t testing.TB, seed uint64, n int) []resume {
	all := resumes(t)
	k := newMaker(seed)
	for i := range n {
		all = append(all, resume{fmt.Sprintf("made-%d", i), k.resume()})
	}
	return all
}
