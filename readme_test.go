package metier_test

import (
	"bytes"
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/match"
	"github.com/metierhq/metier/match/report"
	"github.com/metierhq/metier/profile"
)

var update = flag.Bool("update", false, "rewrite README.md and the figures in testdata")

// golden holds a file to be what was made of the present code, or makes it so.
func golden(t *testing.T, name, want string) {
	t.Helper()
	if *update {
		require.NoError(t, os.WriteFile(name, []byte(want), 0o644))
		return
	}
	got, err := os.ReadFile(name)
	require.NoError(t, err)
	require.Equal(t, string(got), want, "%s is out of date: go test . -update", name)
}

// TestReadme holds the blocks of README.md that show what the code does to be what it does. A block is a fenced one
// behind a comment that says where it is from.
func TestReadme(t *testing.T) {
	made := map[string]string{
		"the report of testdata/resumes/" + shown: excerpt(t),
		"example_test.go":                         exampleBody(t),
		"testdata/eval.txt":                       file(t, "testdata/eval.txt"),
		"testdata/bench.txt":                      timings(file(t, "testdata/bench.txt")),
	}
	block := regexp.MustCompile("(?s)(<!-- from (.*?) -->\n```\\w*\n).*?(```\n)")
	readme := file(t, "README.md")
	seen := 0
	want := block.ReplaceAllStringFunc(readme, func(b string) string {
		m := block.FindStringSubmatch(b)
		require.Contains(t, made, m[2], "no such source of a block")
		seen++
		return m[1] + strings.TrimRight(made[m[2]], "\n") + "\n" + m[3]
	})
	require.Equal(t, len(made), seen, "blocks")
	golden(t, "README.md", want)
}

// TestReadmeRole holds the role that README.md shows to be one.
func TestReadmeRole(t *testing.T) {
	_, rest, found := strings.Cut(file(t, "README.md"), "```json\n")
	require.True(t, found)
	role, _, _ := strings.Cut(rest, "```")
	_, err := profile.Parse([]byte(role))
	require.NoError(t, err)
}

func file(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(b)
}

// shown is the resume of README's report: a strong one is read to the end.
const shown = "strong-director.txt"

// excerpt is the report's head and a few items of its first groups.
func excerpt(t *testing.T) string {
	x, err := index.New(profile.ITDirector())
	require.NoError(t, err)
	defer x.Close()
	m, err := match.New(x, match.Options{AsOf: time.Date(2024, time.June, 1, 0, 0, 0, 0, time.UTC)})
	require.NoError(t, err)
	d, err := document.Open("testdata/resumes/" + shown)
	require.NoError(t, err)
	r, err := m.Score("it-director", d)
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, report.Text(&b, r))

	head, rest, _ := strings.Cut(b.String(), "\n\nMET: ")
	out := []string{head}
	for i, group := range strings.Split("MET: "+rest, "\n\n")[:3] {
		out = append(out, some(group, i == 0))
	}
	return strings.Join(out, "\n\n")
}

// some is a group's head, the first item if it is asked for, and two more that rest on words and have no parts.
func some(group string, first bool) string {
	starts := regexp.MustCompile(`(?m)^ {2,4}\d+\.\d of`).FindAllStringIndex(group, -1)
	out := group[:starts[0][0]]
	shown, gap := 0, false
	for i, at := range starts {
		end := len(group)
		if i+1 < len(starts) {
			end = starts[i+1][0]
		}
		item := strings.TrimRight(group[at[0]:end], "\n")
		plain := !strings.Contains(item, "measured") && !strings.Contains(item, "  partial  ")
		if shown == 2 || !plain && (i > 0 || !first) {
			gap = true
			continue
		}
		if gap {
			out += "   ...\n"
			gap = false
		}
		if out += item + "\n"; plain {
			shown++
		}
	}
	if gap {
		out += "   ...\n"
	}
	return strings.TrimRight(out, "\n")
}

// exampleBody is the code of Example, as it stands in example_test.go.
func exampleBody(t *testing.T) string {
	source := file(t, "example_test.go")
	set := token.NewFileSet()
	f, err := parser.ParseFile(set, "example_test.go", source, parser.SkipObjectResolution)
	require.NoError(t, err)
	for _, d := range f.Decls {
		fn, ok := d.(*ast.FuncDecl)
		if !ok || fn.Name.Name != "Example" {
			continue
		}
		body := source[set.Position(fn.Body.Lbrace).Offset+2 : set.Position(fn.Body.Rbrace).Offset]
		body, output, _ := strings.Cut(body, "\t// Output:\n")
		left := regexp.MustCompile(`(?m)^\t`)
		return left.ReplaceAllString(body, "") + "\n\n// prints\n" + left.ReplaceAllString(output, "")
	}
	t.Fatal("no Example in example_test.go")
	return ""
}

// timings is a benchmark run without what only benchstat reads.
func timings(run string) string {
	var out []string
	for line := range strings.Lines(run) {
		if strings.HasPrefix(line, "Benchmark") || strings.HasPrefix(line, "cpu:") && len(out) <= 1 {
			out = append(out, strings.TrimRight(line, "\n"))
		}
		if p, ok := strings.CutPrefix(line, "pkg: github.com/metierhq/metier/"); ok { // packages have benchmarks of one name
			out = append(out, "\n"+strings.TrimRight(p, "\n"))
		}
	}
	return strings.Join(out, "\n")
}
