package metier_test

import (
	"bytes"
	"flag"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"os"
	"regexp"
	"strconv"
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
		"testdata/eval.txt":                       figures(t, file(t, "testdata/eval.txt")),
		"testdata/bench.txt":                      timings(t, file(t, "testdata/bench.txt")),
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
	p, err := profile.Parse([]byte(role))
	require.NoError(t, err)
	x, err := index.New(p)
	require.NoError(t, err)
	defer x.Close()
	m, err := match.New(x, match.Options{})
	require.NoError(t, err)
	for text, want := range map[string]float64{
		file(t, "testdata/resumes/technician.txt"):                                        0, // twelve years, in another trade
		"Assistant Brewer, Acorn Brewery, 2015 - 2020\n- Watched the mash temperature.\n": 100,
	} {
		r, err := m.Score(p.ID, document.Parse(text))
		require.NoError(t, err)
		require.InDelta(t, want, r.Score, 1e-6, text)
	}
}

// TestReadmeCommands holds what README names to be there.
func TestReadmeCommands(t *testing.T) {
	named := regexp.MustCompile(`(?:\./examples/|testdata/|profile/|internal/|document/|\.ci/)[\w./-]*\w`).FindAllString(file(t, "README.md"), -1)
	require.Greater(t, len(named), 20)
	for _, name := range named {
		_, err := os.Stat(name)
		require.NoError(t, err)
	}
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

// exampleBody is a program of what Example does, as it stands in example_test.go.
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
		program := "package main\n\nimport (\n"
		for _, i := range f.Imports {
			name := strings.Trim(i.Path.Value, `"`)
			own := strings.Contains(name, "/")
			if !strings.Contains(body, name[strings.LastIndexByte(name, '/')+1:]+".") {
				continue
			}
			if own && !strings.Contains(program, "/") {
				program += "\n"
			}
			program += "\t" + i.Path.Value + "\n"
		}
		program += ")\n\nfunc main() {\n" + body + "}\n"
		formatted, err := format.Source([]byte(program))
		require.NoError(t, err)
		require.Equal(t, program, string(formatted))
		return program + "\n// prints\n" + strings.ReplaceAll(output, "\t//", "//")
	}
	t.Fatal("no Example in example_test.go")
	return ""
}

// figures are the evaluation's but for the table of probabilities, which is for who needs them.
func figures(t *testing.T, all string) string {
	head, _, found := strings.Cut(all, "\nprobabilities ")
	require.True(t, found)
	return head
}

// timed are the benchmarks that README shows, and what they measure.
var timed = []struct{ pkg, name, what string }{
	{"match", "ParseScore", "a resume of text read and scored, with all its proof"},
	{"match", "BlevePerSentence", "bleve alone, a query for each sentence of it"},
	{"match", "WordLoop", "a loop that only splits it and looks each word up"},
	{"document/internal/pdf", "Read", "a page of PDF read, in the median"},
	{"document/internal/docx", "Read", "a DOCX file read"},
	{"match", "Classify/roles=1016", "a posting classified among 1,016 roles"},
	{"match", "Classify/roles=2032", "the same among 2,032 roles"},
	{"match", "Titles", "the roles for a title, by a taxonomy"},
	{"index", "New/roles=1", "the index of a role made"},
	{"match", "New", "a role compiled from it"},
}

// timings says what some benchmarks of a run came to. A benchmark of many files has a figure of its own for one.
func timings(t *testing.T, run string) string {
	lines, pkg := map[string]string{}, ""
	for line := range strings.Lines(run) {
		if p, ok := strings.CutPrefix(line, "pkg: github.com/metierhq/metier/"); ok { // packages have benchmarks of one name
			pkg = strings.TrimSpace(p)
		}
		if name, figures, ok := strings.Cut(line, "\t"); ok {
			lines[pkg+" "+strings.TrimRight(name, " ")] = strings.Join(strings.Fields(figures), " ")
		}
	}
	cpu := regexp.MustCompile(`(?m)^cpu: (.*)$`).FindStringSubmatch(run)
	require.NotNil(t, cpu)
	out := fmt.Sprintf("%-54s %9s\n", "on one core of an "+cpu[1], "ms")
	units := []struct {
		figure *regexp.Regexp
		ms     float64
	}{{regexp.MustCompile(`([\d.]+) ms/page\(median\)`), 1}, {regexp.MustCompile(`([\d.]+) µs/file`), 1e-3}, {regexp.MustCompile(`([\d.]+) ns/op`), 1e-6}}
	for _, b := range timed {
		line := ""
		for name, figures := range lines {
			if regexp.MustCompile("^" + b.pkg + " Benchmark" + b.name + `(-\d+)?$`).MatchString(name) {
				line = figures
			}
		}
		require.NotEmpty(t, line, "no benchmark %s of %s", b.name, b.pkg)
		for _, u := range units {
			if m := u.figure.FindStringSubmatch(line); m != nil {
				n, err := strconv.ParseFloat(m[1], 64)
				require.NoError(t, err)
				out += fmt.Sprintf("%-54s %9s\n", b.what, strconv.FormatFloat(significant(n*u.ms), 'f', -1, 64))
				break
			}
		}
	}
	return out
}

// significant rounds to two digits: no more of a benchmark's are.
func significant(x float64) float64 {
	n, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 2, 64), 64)
	return n
}
