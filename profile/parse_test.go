package profile_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/profile"
)

func TestParse(t *testing.T) {
	for _, c := range []struct{ name, json, err, reason string }{
		{"title alone", `{"id": "cook", "title": "Cook"}`, "", "a profile can be found by its title"},
		{"space around", " \n{\"id\": \"cook\", \"title\": \"Cook\"}\n ", "", "white space is not data"},
		{"unknown field", "{\"id\": \"cook\",\n \"titel\": \"Cook\", \"title\": \"Cook\"}",
			`profile: 2:2: unknown field "titel"`, "a typing error must not lose a fact"},
		{"unknown field inside", `{"id": "cook", "title": "Cook", "pay": [{"low": 1, "max": 2}]}`,
			`profile: 1:52: pay[0]: unknown field "max"`, "the path says which of many"},
		{"capital", `{"ID": "cook", "title": "Cook"}`, `1:2: unknown field "ID"`, "one name for one thing"},
		{"twice", `{"id": "cook", "title": "Cook", "id": "chef"}`, `1:33: field "id" a second time`,
			"which one counts would be chance"},
		{"null", `{"id": "cook", "title": null}`, "1:25: title: null, want a string", "what is not there is left out"},
		{"number for text", `{"id": "cook", "title": 7}`, "1:25: title: 7, want a string", ""},
		{"text for number", `{"id": "cook", "title": "Cook", "pay": [{"low": "1"}]}`, `pay[0].low: "1", want a number`, ""},
		{"object for list", `{"id": "cook", "title": "Cook", "pay": {"low": 1}}`, "pay: an object, want a list", ""},
		{"list for object", `[{"id": "cook"}]`, "1:1: a list, want an object", "one file, one profile"},
		{"fraction", `{"id": "cook", "title": "Cook", "job_zone": {"number": 1.5}}`, "number 1.5, want a whole number",
			"a job zone is a whole number"},
		{"too large", `{"id": "cook", "title": "Cook", "pay": [{"low": 1e999}]}`, "number 1e999, want at most 1.7e308", "infinity is no pay"},
		{"level", `{"id": "cook", "title": "Cook", "categories": [{"items": [{"level": "must"}]}]}`,
			`categories[0].items[0].level: level "must", want one of required, preferred, not-asked`, ""},
		{"level as number", `{"id": "cook", "title": "Cook", "categories": [{"items": [{"level": 1}]}]}`,
			`level: 1, want a string`, "levels have names"},
		{"trailing brace", `{"id": "cook", "title": "Cook"}}`, "1:32: data after the profile", ""},
		{"trailing profile", `{"id": "cook", "title": "Cook"} {}`, "1:33: data after the profile", "one file, one profile"},
		{"cut off", `{"id": "cook", "title`, "profile: 1:", "half a file is an error"},
		{"cut off in a list", `{"id": "cook", "path": ["a"`, "1:28: unexpected end of JSON", ""},
		{"empty", "", "profile: 1:1: unexpected end of JSON", ""},
		{"no JSON", "id: cook", "profile: 1:1: invalid character 'i'", "YAML is not read"},
		{"byte order mark", "\ufeff{}", "profile: 1:1: invalid character", ""},
		{"not UTF-8", "{\"id\": \"c\xffk\"}", "1:10: byte 0xff is not UTF-8", "encoding/json would put U+FFFD there"},
		{"validated", `{"id": "Cook"}`, "profile Cook: id \"Cook\", want lower-case letters", "Parse gives valid profiles only"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := profile.Parse([]byte(c.json))
			if c.err == "" {
				require.NoError(t, err, c.reason)
				require.Equal(t, "cook", p.ID)
				return
			}
			require.ErrorContains(t, err, c.err, c.reason)
			require.Nil(t, p)
		})
	}
}

func TestParseReportsAllAtOnce(t *testing.T) {
	_, err := profile.Parse([]byte("{\"idd\": 1,\n\"titl\": 2,\n\"pay\": 3}"))
	require.EqualError(t, err, `profile: 1:2: unknown field "idd"
profile: 2:1: unknown field "titl"
profile: 3:8: pay: 3, want a list`)
}

func TestParseIsBounded(t *testing.T) {
	for _, c := range []struct{ name, json, err string }{
		{"size", strings.Repeat(" ", profile.MaxSize+1), "want at most 8388608"},
		{"nesting in parts", `{"categories":` + strings.Repeat(`[{"parts":`, 10_000), "nested deeper than 32"},
		{"nesting in an unknown field", `{"x":` + strings.Repeat(`[`, 1_000_000), "nested deeper than 32"},
		{"many errors", `{"path":[` + strings.Repeat("1,", 100_000) + `1]}`, "path[49]: 1, want a string"},
		{"long key", `{"` + strings.Repeat("x", 1<<20) + `": 1}`, `xx..."`},
		{"long id", `{"title": "x", "id": "` + strings.Repeat("x", 1<<20) + `"}`, `xx..."`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := profile.Parse([]byte(c.json))
			require.ErrorContains(t, err, c.err)
			require.Less(t, len(err.Error()), 10_000, "an error is for reading")
		})
	}
}

func FuzzParse(f *testing.F) {
	// Not an embedded role: forty kilobytes a seed leave the fuzzer no time.
	role, err := json.Marshal(small())
	require.NoError(f, err)
	f.Add(role)
	f.Add([]byte(`{"id": "a", "title": "b", "categories": [{"id": "c", "name": "d", "weight": 1, "items": [{"id": "e", "text": "f", "weight": 1}]}]}`))
	f.Add([]byte(`{"id": "a", "title": "b", "pay": [{"low": 1e308, "currency": "USD", "per": "year"}]}`))
	f.Add([]byte(`{"id": null, "id": {"a": [1, true, "\ud800"]}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := profile.Parse(data)
		if err != nil {
			require.Nil(t, p)
			return
		}
		require.NoError(t, p.Validate())
		b, err := json.Marshal(p)
		require.NoError(t, err)
		again, err := profile.Parse(b)
		require.NoError(t, err, "what Parse gives, it takes")
		b2, err := json.Marshal(again)
		require.NoError(t, err)
		require.Equal(t, string(b), string(b2))
		merged, _ := profile.Merge(p, p, small())
		require.NoError(t, merged.Validate())
	})
}

func TestReadFS(t *testing.T) {
	file := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	fsys := fstest.MapFS{
		"roles/b.json":               file(`{"id": "a-role", "title": "A"}`),
		"roles/a.json":               file(`{"id": "b-role", "title": "B"}`),
		"roles/profile.schema.json":  file(`{}`),
		"twice/a.json":               file(`{"id": "cook", "title": "Cook"}`),
		"twice/b.json":               file(`{"id": "cook", "title": "Cook"}`),
		"broken/a.json":              file(`{"id": "cook"}`),
		"broken/b.json":              file(`{`),
		"schema/profile.schema.json": file(`{}`),
		"folder/a.json/x":            file(``),
	}
	roles, err := profile.ReadFS(fsys, "roles/*.json")
	require.NoError(t, err)
	require.Len(t, roles, 2)
	require.Equal(t, []string{"a-role", "b-role"}, []string{roles[0].ID, roles[1].ID}, "by ID, not by file")

	for _, c := range []struct{ name, pattern, err string }{
		{"nothing matches", "role/*.json", `profiles: no file matches "role/*.json"`},
		{"a schema is no profile", "schema/*.json", `profiles: no file matches "schema/*.json"`},
		{"bad pattern", "[", `profiles: pattern "[": syntax error in pattern`},
		{"one ID twice", "twice/*.json", `twice/b.json: id "cook" is already that of twice/a.json`},
		{"all errors, each with its file", "broken/*.json",
			"broken/a.json: profile cook: title \"\", want text\nbroken/b.json: profile: 1:2: unexpected end of JSON"},
		{"a folder", "folder/*.json", "folder/a.json: "},
	} {
		t.Run(c.name, func(t *testing.T) {
			roles, err := profile.ReadFS(fsys, c.pattern)
			require.ErrorContains(t, err, c.err)
			require.Nil(t, roles)
		})
	}
	var pathError error = errors.ErrUnsupported
	_, err = profile.ReadFS(brokenFS{fsys, pathError}, "roles/*.json")
	require.ErrorIs(t, err, pathError, "the cause can be asked for")
}
