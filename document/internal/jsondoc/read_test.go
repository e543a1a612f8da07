package jsondoc_test

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/document/internal/jsondoc"
	"github.com/metierhq/metier/document/internal/source"
	"github.com/metierhq/metier/internal/lex"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the golden files")

var limits = source.Limits{Unpacked: 32 << 20, Pages: 200, Depth: 256}

func read(t testing.TB, text string) *source.Text {
	t.Helper()
	got, err := jsondoc.Read(context.Background(), []byte(text), limits)
	require.NoError(t, err, text)
	require.Len(t, got.Pages, 1)
	return got
}

func sample(t testing.TB, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", name))
	require.NoError(t, err)
	return string(b)
}

func TestGolden(t *testing.T) {
	for name, reason := range map[string]string{
		"resume":  "every part of JSON Resume",
		"posting": "every property of JobPosting that says something of the job",
		"job":     "a job description of JSON Resume",
	} {
		text := read(t, sample(t, name+".json"))
		require.Equal(t, name == "resume", text.Resume)
		require.Equal(t, name != "resume", text.Posting)
		require.Empty(t, text.Findings)
		got := fmt.Sprintf("title=%q\n\n%s", text.Title, text.Pages[0])
		golden := filepath.Join("testdata", name+".txt")
		if *update {
			require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
		}
		require.Equal(t, sample(t, name+".txt"), got, reason)
	}
}

// A heading that Parse does not know would put what stands below it into the part above.
func TestHeadingsAreKnown(t *testing.T) {
	for _, name := range []string{"resume", "posting", "job"} {
		for line := range strings.Lines(sample(t, name+".txt")) {
			if heading, ok := strings.CutPrefix(strings.TrimSpace(line), "## "); ok {
				require.NotEqual(t, lex.NoSection, lex.HeadingOf(lex.Scan(heading, nil)), heading)
			}
		}
	}
}

func TestResumeParsed(t *testing.T) {
	d := document.Parse(read(t, sample(t, "resume.json")).Pages[0])
	require.Equal(t, document.Resume, d.Kind)
	require.Equal(t, "IT Director", d.Title)
	var jobs []string
	for _, e := range d.Entries {
		jobs = append(jobs, fmt.Sprintf("%s|%s|%s|%d-%d|%d-%d|%v", e.Title, e.Organisation, e.Location, e.From.Year, e.From.Month, e.To.Year, e.To.Month, e.Current))
	}
	require.Equal(t, []string{
		"IT Director|Halvard Mills, Inc|Duluth, MN|2018-1|0-0|true",
		"Information Systems Manager|Tamarack Foods||2011-3|2017-12|false",
		"Systems Administrator|Northgate Bank||2008-0|2011-0|false",
	}, jobs)
	told := map[int][]string{}
	sections := map[string]bool{}
	for _, p := range d.Passages {
		sections[p.Section.String()] = true
		if p.Entry >= 0 {
			told[p.Entry] = append(told[p.Entry], d.Text[p.Start:p.End])
		}
	}
	require.Equal(t, []string{"Maker of wool and linen", "In charge of all IT.", "Led a team of 14", "Cut costs by 12%", "Moved 40 servers to the cloud"}, told[0])
	require.Equal(t, []string{"Built the help desk.", "Hired six"}, told[1])
	for _, s := range []string{"summary", "experience", "volunteer", "education", "certificates", "skills", "projects", "accomplishments", "publications", "languages", "interests", "references"} {
		require.True(t, sections[s], s)
	}
	require.Len(t, d.Facts.Degrees, 2)
	require.Equal(t, "Computer Science", d.Facts.Degrees[0].Field)
	require.Equal(t, "master", d.Facts.Degrees[1].Level)
	require.Len(t, d.Facts.Certificates, 2)
}

func TestPostingParsed(t *testing.T) {
	d := document.Parse(read(t, sample(t, "posting.json")).Pages[0])
	require.Equal(t, document.Posting, d.Kind)
	require.Equal(t, "IT Director", d.Title)
	require.Empty(t, d.Entries, "the dates of a posting are no jobs")
	require.Equal(t, 7.0, d.Facts.Years[0].Years)
	require.Len(t, d.Facts.People, 1, "the number of an occupation counts nobody")
	require.Equal(t, "Computer Science", d.Facts.Degrees[0].Field)
}

// Titles, employers and places of many forms are read as they stand in the file.
func TestEntriesAreExact(t *testing.T) {
	titles := []string{"CEO/President", "Director, Information Technology", "VP of Engineering", "Sr. Network Engineer II", "Chief Information Security Officer", "Wool Sorter", "Head of IT Operations and Support", "Registered Nurse", "Cook"}
	firms := []string{"Halvard Mills", "Brightwater Health System", "City of Duluth", "Sable Information Technology Services", "Project Management Partners", "University of Lake Superior", "IBEX", "Ostrander & Sons"}
	places := []string{"", "Duluth, MN", "Berlin, Germany", "Remote"}
	for _, title := range titles {
		for _, firm := range firms {
			for _, place := range places {
				b, err := json.Marshal(map[string]any{"basics": map[string]any{"name": "Jo Wren"}, "work": []any{
					map[string]any{"position": title, "name": firm, "location": place, "startDate": "2012-01-31", "endDate": "2014-05", "highlights": []string{"Led the move to a new hall in 2013"}},
					map[string]any{"position": "IT Manager", "name": "Acme", "startDate": "2008"},
				}})
				require.NoError(t, err)
				d := document.Parse(read(t, string(b)).Pages[0])
				require.Len(t, d.Entries, 2, "%s at %s", title, firm)
				e := d.Entries[0]
				require.Equal(t, []string{title, firm, place}, []string{e.Title, e.Organisation, e.Location})
				require.Equal(t, document.Date{Year: 2012, Month: 1}, e.From)
				require.Equal(t, document.Date{Year: 2014, Month: 5}, e.To)
				require.True(t, d.Entries[1].Current)
			}
		}
	}
}

// What is wrong in one place costs that place only.
func TestLenient(t *testing.T) {
	for _, c := range []struct{ reason, text, want string }{
		{"a number for a list, null for an object", `{"basics":null,"work":7,"skills":[{"name":"Go"}]}`, "## Skills\n- Go\n"},
		{"a text for an object", `{"basics":{"name":"A","location":"Duluth"},"skills":["Go",3,null,{"name":["x"]}]}`, "A\n\n## Skills\n- Go\n"},
		{"a text for a list", `{"basics":{"name":"A"},"work":[{"position":"Clerk","highlights":"Counted"}]}`, "A\n\n## Experience\nClerk\n- Counted\n"},
		{"one object for a list", `{"basics":{"name":"A"},"work":{"position":"Clerk","startDate":2001,"endDate":null}}`, "A\n\n## Experience\nClerk\n2001 - Present\n"},
		{"dates as people write them", `{"basics":{},"work":[{"position":"Clerk","startDate":"March 2001","endDate":"present"}]}`, "## Experience\nClerk\nMarch 2001 - present\n"},
		{"a month that is none", `{"basics":{},"work":[{"position":"Clerk","startDate":"2001-13","endDate":"2002-99-99"}]}`, "## Experience\nClerk\n2001-13 - 2002-99-99\n"},
		{"an end without a start", `{"basics":{},"work":[{"position":"Clerk","endDate":"2002"}]}`, "## Experience\nClerk\n2002\n"},
		{"no title", `{"basics":{},"work":[{"name":"Acme","startDate":"2001","endDate":"2002"}]}`, "## Experience\nAcme | 2001 - 2002\n"},
		{"only one part", `{"languages":[{"language":"Finnish"}]}`, "## Languages\n- Finnish\n"},
		{"the older names of a list", `{"basics":{"name":"A"},"certifications":[{"title":"PMP"}]}`, "A\n\n## Certifications\n- PMP\n"},
		{"a posting in a list", `[{"@type":"WebPage"},{"@type":"JobPosting","title":"Clerk"}]`, "Clerk\n"},
		{"a posting below a page", `{"@type":"WebPage","mainEntity":{"@type":["Thing","JobPosting"],"title":{"@value":"Clerk"}}}`, "Clerk\n"},
		{"full names", `{"@type":"http://schema.org/JobPosting","http://schema.org/title":"Clerk","schema:industry":"Wool"}`, "Clerk\nIndustry: Wool\n"},
		{"wrong types in a posting", `{"@type":"JobPosting","title":"Clerk","jobLocation":5,"hiringOrganization":[],"skills":{"x":1},"baseSalary":true,"description":{"a":[]},"qualifications":[["a"],"b"]}`, "Clerk\nLocation: 5\n\n## Requirements\n- a\n- b\n"},
		{"a posting that refers to itself", `{"@type":"JobPosting","@id":"a","title":"Clerk","hiringOrganization":{"@id":"a"},"jobLocation":{"@id":"a"},"skills":{"@id":"b"}}`, "Clerk\nClerk\n"},
	} {
		require.Equal(t, c.want, read(t, c.text).Pages[0], c.reason)
	}
}

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         error
		says         string
	}{
		{"nothing", " \n", source.ErrEmpty, "JSON: nothing in it"},
		{"a broken line", "{\"basics\": {\n  \"name\": \"A\",\n  \"x\" 1}}", source.ErrFormat, "line 3, column 7: invalid character '1' after object key"},
		{"cut off", `{"basics":{"name":"A`, source.ErrFormat, "line 1, column 21: the text ends within a value"},
		{"something behind it", "{\"basics\":{}}\n{}", source.ErrFormat, "line 2, column 1: text behind the end of the value"},
		{"a comma too much", `{"basics":{},}`, source.ErrFormat, "line 1, column 14"},
		{"another object", `{"name":"x","dependencies":{}}`, source.ErrFormat, `an object with "dependencies", "name"; want JSON Resume ("basics", "work", ...) or a schema.org JobPosting`},
		{"another type", `{"@type":"Person","name":"x"}`, source.ErrFormat, `of type "Person"`},
		{"many keys", `{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"j":1}`, source.ErrFormat, `"h" and 2 more keys`},
		{"a list", `[[1],2]`, source.ErrFormat, "a list of 2, the first of them a list"},
		{"a number", `42`, source.ErrFormat, "it holds a number"},
		{"a resume that says nothing", `{"basics":{"name":""},"work":[]}`, source.ErrNoText, "JSON: no text in it"},
		{"only signs", `{"basics":{"name":"--"}}`, source.ErrNoText, ""},
		{"a million lists within each other", strings.Repeat("[", 1_000_000), source.ErrTooLarge, "more than 256 values within each other"},
		{"a million objects", strings.Repeat(`{"a":`, 1_000_000), source.ErrTooLarge, "more than 256"},
		{"a large value that many refer to", `{"@graph":[{"@id":"x","name":"` + strings.Repeat("long ", 20_000) + `"},{"@type":"JobPosting","title":"a","jobLocation":[` + strings.Repeat(`{"@id":"x"},`, 2000) + `1]}]}`, source.ErrTooLarge, "job posting: too large"},
	} {
		_, err := jsondoc.Read(context.Background(), []byte(c.text), limits)
		require.ErrorIs(t, err, c.want, c.reason)
		require.ErrorContains(t, err, c.says, c.reason)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := jsondoc.Read(ctx, []byte(`{"basics":{"name":"A"}}`), limits)
	require.ErrorIs(t, err, context.Canceled, "no time is left")
	small := limits
	small.Unpacked = 4
	_, err = jsondoc.Read(context.Background(), []byte(`{"basics":{"name":"more than four"}}`), small)
	require.ErrorIs(t, err, source.ErrTooLarge)
	brackets := strings.Repeat("[", 300)
	require.Equal(t, brackets+"\" a\n", read(t, `{"basics":{"name":"`+brackets+`\" a"}}`).Pages[0], "brackets in strings are no depth")
}

func TestIs(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         bool
	}{
		{"an object", "\n {\n \"basics\": {}", true},
		{"an empty one", "{}", true},
		{"a list of objects", `[{"@type":"JobPosting"}]`, true},
		{"a list of texts", `["a", "b"]`, true},
		{"an empty list", "[ ]", true},
		{"lists within lists", "[[[[", true},
		{"broken, and meant as JSON", `{"basics": `, true},
		{"a link of Markdown", "[Imke Aldren](https://aldren.example)", false},
		{"a quoted link", `["Imke"](https://aldren.example)`, false},
		{"an empty link", "[](x)", false},
		{"a box to tick", "[ ] done", false},
		{"a note", "[1] A note", false},
		{"a link of a wiki", "[[Home]]", false},
		{"a template", "{{name}}", false},
		{"RTF", `{\rtf1\ansi`, false},
		{"a text in braces", "{name} is here", false},
		{"nothing", "", false},
		{"text", "Imke Aldren", false},
		{"a web page", "<html>", false},
	} {
		require.Equal(t, c.want, jsondoc.Is([]byte(c.text)), c.reason)
	}
}
