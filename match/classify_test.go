package match

import (
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/profile"
)

var embeddedOnce = sync.OnceValues(func() (*Matcher, error) {
	x, err := index.New(profile.Builtin()...)
	if err != nil {
		return nil, err
	}
	return New(x, Options{})
})

// embedded is a matcher of the embedded roles, one for all tests.
func embedded(t testing.TB) *Matcher {
	t.Helper()
	m, err := embeddedOnce()
	require.NoError(t, err)
	return m
}

const directing = `

Duties
- Lead the IT department and its staff of fifteen
- Prepare the IT budget and plan the technology strategy with the executives
- Keep networks, servers and applications secure and available
- Negotiate with vendors`

// An IT director's posting is one under every title that the role goes by.
func TestClassifyOwnTitles(t *testing.T) {
	m := embedded(t)
	p := profile.ITDirector()
	for _, title := range append([]profile.Title{{Text: p.Title}}, p.Titles...) {
		v := m.Classify(document.Parse(title.Text + directing))
		require.False(t, v.Abstained, "%s: %s", title.Text, v.Why)
		require.Equal(t, "it-director", v.Candidates[0].Role, title.Text)
	}
}

// Every embedded role is told by a few of its own items, also without its title.
func TestClassifyOwnItems(t *testing.T) {
	m := embedded(t)
	for _, p := range profile.Builtin() {
		var lines []string
		for _, item := range p.Items() {
			if item.Criterion == nil && len(item.Parts) == 0 && item.Level != profile.NotAsked && len(lines) < 14 {
				lines = append(lines, "- "+item.Text)
			}
		}
		v := m.Classify(document.Parse("Duties\n" + strings.Join(lines, "\n")))
		require.False(t, v.Abstained, "%s: %s %v", p.ID, v.Why, v.Candidates[:4])
		require.Equal(t, p.ID, v.Candidates[0].Role)
	}
}

func TestClassifyNear(t *testing.T) {
	m := embedded(t)
	for _, c := range []struct{ text, want, reason string }{
		{"Chief Information Officer\n\n- Set the information strategy of the group and sit on its executive committee\n- Answer to the board for all technology spending\n- Lead the IT directors of five subsidiaries", "cio", "a CIO leads directors"},
		{"Chief Technology Officer\n\n- Own the technology vision of our product company\n- Lead architects and engineering managers\n- Choose the platforms that our software is built on", "cto", "a CTO builds what is sold"},
		{"IT Manager\n\n- Supervise the help desk and two system administrators\n- Keep user accounts, laptops and printers running\n- Track tickets and report to the IT director", "it-manager", "whom one reports to is not what one is"},
		{"Director of Product\n\n- Own the product roadmap and lead the product managers\n- Talk with customers, set prices and launch features", "director-of-product", "director is not yet IT"},
		{"Director of Nursing\n\n- Direct the nursing staff of a hospital with 200 beds\n- See that patients are well cared for and that nurses are licensed", "director-of-nursing", "nor is it in a hospital"},
		{"Sales people wanted. We sell cosmetics direct to customers: direct sales, door to door. Meet your quota, win new accounts, grow revenue.", "sales-director", "direct the adjective"},
		{"Director of Nursing\n\nIt is a job in which it matters that it is done. It directs you. Lead nurses and care for patients.", "director-of-nursing", "it the pronoun"},
	} {
		v := m.Classify(document.Parse(c.text))
		require.Equal(t, c.want, v.Candidates[0].Role, c.reason)
		require.NotEqual(t, "it-director", v.Candidates[0].Role, c.reason)
	}
}

func TestClassifyAbstains(t *testing.T) {
	m := embedded(t)
	for _, c := range []struct{ text, why, reason string }{
		{"", "the document is empty", "nothing"},
		{" \n\t\n ", "the document is empty", "no words"},
		{"xyzzy plugh", "no role's words are in it", "words that are none"},
		{"It is what it is. It was it.", "no role's words are in it", "a pronoun is no role"},
		{"Direct traffic at the crossing and help the pupils over the road.", "is too weak", "direct the verb"},
		{"Wanted: somebody who loves dogs, walks them twice a day and brushes them.", "is too weak", "a trade that is not there"},
		{"Film director who directs actors and crew on the set.", "is too weak", "a director of another kind"},
	} {
		v := m.Classify(document.Parse(c.text))
		require.True(t, v.Abstained, c.reason)
		require.Contains(t, v.Why, c.why, c.reason)
		require.NotNil(t, v.Candidates, c.reason)
	}
}

// What the invented resumes are of is what their file is called.
func TestClassifyResumes(t *testing.T) {
	m := embedded(t)
	for name, want := range map[string]string{
		"strong-director.txt": "it-director", "it-director-hospital.txt": "it-director", "thin.txt": "it-director",
		"chief-information-officer.txt": "cio", "it-manager.txt": "it-manager", "technician.txt": "support-technician",
		"chef.txt": "executive-chef", "director-of-nursing.txt": "director-of-nursing", "software-engineer.md": "software-engineer",
		"it-project-manager.md": "it-project-manager", "school-principal.txt": "school-principal",
	} {
		v := m.Classify(sample(t, name))
		require.False(t, v.Abstained, "%s: %s", name, v.Why)
		require.Equal(t, want, v.Candidates[0].Role, name)
	}
}

func sample(t testing.TB, name string) *document.Document {
	t.Helper()
	d, err := document.Open(filepath.Join("..", "testdata", "resumes", name))
	require.NoError(t, err)
	return d
}

// The latest job says most: the order in which jobs are written does not matter.
func TestClassifyLatestJob(t *testing.T) {
	m := embedded(t)
	chef := "Executive Chef, Larkfield Hotel, 2019 - 2024\n- Ran the kitchen\n\n"
	clerk := "Software Engineer, Brindle Systems, 2009 - 2014\n- Wrote code\n\n"
	for _, jobs := range []string{chef + clerk, clerk + chef} {
		v := m.Classify(document.Parse("Experience\n\n" + jobs))
		require.Equal(t, "executive-chef", v.Candidates[0].Role)
	}
}

var hostile = []string{
	"\xff\xfe IT\x00 Director", strings.Repeat("director of ", 5000), strings.Repeat("IT Director, Acme, 2001 - 2002\n- did it\n\n", 300),
	strings.Repeat("x", 1<<17), "日本語のテキスト", "\u202eIT Director\u202c", strings.Repeat("- IT manager\n", 2000), "((((", "Director\n\nDirector",
}

func anyDocuments(t *testing.T) map[string]*document.Document {
	all := map[string]*document.Document{"nil": nil, "by hand": {Title: strings.Repeat("IT director ", 1000) + "\xff"}}
	for _, h := range hostile {
		all[h[:min(len(h), 20)]] = document.Parse(h)
	}
	files, err := os.ReadDir(filepath.Join("..", "testdata", "resumes"))
	require.NoError(t, err)
	for _, f := range files {
		all[f.Name()] = sample(t, f.Name())
	}
	return all
}

func requireWhole(t *testing.T, name string, v *Verdict) {
	t.Helper()
	sum := 0.0
	for i, c := range v.Candidates {
		require.True(t, c.Score >= 0 && c.Score <= 100, name)
		require.True(t, c.Probability >= 0 && c.Probability <= 1, name)
		sum += c.Probability
		if i > 0 {
			require.GreaterOrEqual(t, v.Candidates[i-1].Probability, c.Probability, name)
		}
	}
	require.True(t, v.None >= 0 && v.None <= 1, name)
	if len(v.Candidates) < mostCandidates {
		require.InDelta(t, 1, sum+v.None, 1e-9, name)
	} else {
		require.LessOrEqual(t, sum+v.None, 1+1e-9, name)
	}
	require.LessOrEqual(t, len(v.Candidates), mostCandidates, name)
	require.Equal(t, v.Abstained, v.Why != "", name)
	require.False(t, !v.Abstained && len(v.Candidates) == 0, name)
}

// Whatever the text, a verdict is whole: the chances are some of one, best first, and an abstention has a reason.
func TestClassifyWhole(t *testing.T) {
	m := embedded(t)
	for name, d := range anyDocuments(t) {
		requireWhole(t, name, m.Classify(d))
	}
}

// The same verdict comes from every matcher, goroutine and number of processors, and from an index on disk.
func TestClassifyIsTheSame(t *testing.T) {
	m := embedded(t)
	all := anyDocuments(t)
	want := map[string]*Verdict{}
	for name, d := range all {
		want[name] = m.Classify(d)
	}
	dir := filepath.Join(t.TempDir(), "index")
	x, err := index.Create(dir, profile.Builtin()...)
	require.NoError(t, err)
	other, err := New(x, Options{})
	require.NoError(t, err)
	require.NoError(t, x.Close())
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for _, n := range []int{1, 4} {
		runtime.GOMAXPROCS(n)
		var wait sync.WaitGroup
		for range 4 {
			wait.Go(func() {
				for name, d := range all {
					if got := other.Classify(d); !same(got, want[name]) {
						t.Errorf("%s: another verdict", name)
					}
				}
			})
		}
		wait.Wait()
	}
}

func same(a, b *Verdict) bool {
	if a.Abstained != b.Abstained || a.None != b.None || a.Why != b.Why || len(a.Candidates) != len(b.Candidates) {
		return false
	}
	for i := range a.Candidates {
		if a.Candidates[i] != b.Candidates[i] {
			return false
		}
	}
	return true
}

// Spaces and the names of people and firms say nothing of a role.
func TestClassifyBesideThePoint(t *testing.T) {
	m := embedded(t)
	text := "IT Director" + directing
	want := m.Classify(document.Parse(text))
	require.Equal(t, want, m.Classify(document.Parse(strings.ReplaceAll(text, "- ", "-   "))))
}

// Of a list that is cut, what the roles left out have is no part of the chance that it is none.
func TestClassifyNoneOfManyRoles(t *testing.T) {
	var ps []*profile.Profile
	for i := range mostCandidates + 10 {
		ps = append(ps, &profile.Profile{ID: "clerk-" + strconv.Itoa(100+i), Title: "Parish Clerk"})
	}
	v := newMatcher(t, Options{}, ps...).Classify(document.Parse("Parish Clerk"))
	require.Len(t, v.Candidates, mostCandidates)
	one := v.Candidates[0].Probability
	require.InDelta(t, 1, v.None+float64(len(ps))*one, 1e-9, "all clerks are as likely")
}

// Equal roles stand by ID.
func TestClassifyTies(t *testing.T) {
	var ps []*profile.Profile
	for _, id := range []string{"b", "c", "a"} {
		p := profile.ITDirector()
		p.ID = id
		ps = append(ps, p)
	}
	x, err := index.New(ps...)
	require.NoError(t, err)
	m, err := New(x, Options{})
	require.NoError(t, err)
	v := m.Classify(document.Parse("IT Director" + directing))
	require.Len(t, v.Candidates, 3)
	for i, id := range []string{"a", "b", "c"} {
		require.Equal(t, id, v.Candidates[i].Role)
		require.Equal(t, v.Candidates[0].Score, v.Candidates[i].Score)
	}
}

// A large index compiles a role when it is first scored, also after it was closed; the score is that of a small one.
func TestManyRoles(t *testing.T) {
	ps := []*profile.Profile{profile.ITDirector()}
	for i := range eager {
		ps = append(ps, &profile.Profile{ID: "role-" + strconv.Itoa(i), Title: "Role"})
	}
	x, err := index.Create(filepath.Join(t.TempDir(), "index"), ps...)
	require.NoError(t, err)
	m, err := New(x, Options{})
	require.NoError(t, err)
	require.NoError(t, x.Close())
	d := sample(t, "strong-director.txt")
	want, err := embedded(t).Score("it-director", d)
	require.NoError(t, err)
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			got, err := m.Score("it-director", d)
			if err != nil || got.Score != want.Score {
				t.Errorf("got %v, %v; want %v", got.Score, err, want.Score)
			}
		})
	}
	wait.Wait()
	require.Equal(t, "it-director", m.Titles("Head of IT", 1)[0].Role)
	requireWhole(t, "many", m.Classify(d))
	require.Equal(t, "it-director", m.Classify(d).Candidates[0].Role)
}

func TestClassifyNoRoles(t *testing.T) {
	x, err := index.New()
	require.NoError(t, err)
	m, err := New(x, Options{})
	require.NoError(t, err)
	require.True(t, m.Classify(document.Parse("IT Director")).Abstained)
	require.Empty(t, m.Titles("IT Director", 3))
}
