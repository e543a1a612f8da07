package profile_test

import (
	"bytes"
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
			`profile cook: 2:2: unknown field "titel", want one that profile.schema.json has`, "a typing error must not lose a fact"},
		{"unknown field inside", `{"id": "cook", "title": "Cook", "pay": [{"low": 1, "max": 2}]}`,
			`profile cook: 1:52: pay[0]: unknown field "max", want one of low, medium, high, basis`, "the path says which of many"},
		{"capital", `{"ID": "cook", "title": "Cook"}`, `1:2: unknown field "ID"`, "one name for one thing"},
		{"twice", `{"id": "cook", "title": "Cook", "id": "chef"}`, `1:33: field "id" a second time`,
			"which one counts would be chance"},
		{"null", `{"id": "cook", "title": null}`, "1:25: title: null, want a string", "what is not there is left out"},
		{"number for text", `{"id": "cook", "title": 7}`, "1:25: title: 7, want a string", ""},
		{"text for number", `{"id": "cook", "title": "Cook", "pay": [{"low": "1"}]}`, `pay[0].low: "1", want a number`, ""},
		{"object for list", `{"id": "cook", "title": "Cook", "pay": {"low": 1}}`, "pay: an object, want a list", ""},
		{"list for object", `[{"id": "cook"}]`, "1:1: a list, want an object", "one file, one profile"},
		{"fraction", `{"id": "cook", "title": "Cook", "job_zone": {"number": 1.5}}`, "job_zone.number: 1.5, want a whole number",
			"a job zone is a whole number"},
		{"too large", `{"id": "cook", "title": "Cook", "pay": [{"low": 1e999}]}`, "pay[0].low: 1e999, want at most 1.7e308", "infinity is no pay"},
		{"level", `{"id": "cook", "title": "Cook", "categories": [{"items": [{"level": "must"}]}]}`,
			`cook/(1)/(1): 1:69: level "must", want one of required, preferred, not-asked`, ""},
		{"level as number", `{"id": "cook", "title": "Cook", "categories": [{"items": [{"level": 1}]}]}`,
			`level: 1, want a string`, "levels have names"},
		{"trailing brace", `{"id": "cook", "title": "Cook"}}`, "1:32: data after the profile", ""},
		{"trailing profile", `{"id": "cook", "title": "Cook"} {}`, "1:33: data after the profile", "one file, one profile"},
		{"cut off", `{"id": "cook", "title`, "profile: 1:", "half a file is an error"},
		{"cut off in a list", `{"id": "cook", "path": ["a"`, "1:28: unexpected end of JSON", ""},
		{"empty", "", "profile: 1:1: unexpected end of JSON", ""},
		{"no JSON", "id: cook", "profile: 1:1: invalid character 'i'", "YAML is not read"},
		{"byte order mark", "\ufeff{\"id\": \"cook\", \"title\": \"Cook\"}", "", "Notepad writes one"},
		{"byte order marks", "\ufeff\ufeff{}", "profile: 1:1: invalid character", "a second one is no mark"},
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
	require.EqualError(t, err, `profile: 1:2: unknown field "idd", want "id"
profile: 2:1: unknown field "titl", want "title"
profile: 3:8: pay: 3, want a list`)
}

const smithy = `{"id": "smith", "title": "Smith",
"sources": [{"id": "S1", "name": "A book", "date": "2020"}],
"goals": [{"text": "Iron that holds", "sources": ["S1"]}],
"pay": [{"low": 1, "high": 2, "currency": "USD", "per": "year"}],
"market": [{"gauge": {"low": 0, "middle": 5, "high": 9, "low_label": "a", "high_label": "b"}}],
"categories": [
{"id": "duties", "name": "Duties", "weight": 0.6, "items": [
{"id": "forge", "text": "Forge the iron", "level": "required", "weight": 0.5},
{"id": "shoes", "text": "Shoe horses", "weight": 0.5, "ordered": true, "parts": [
{"id": "trim", "text": "Trim the hoof", "weight": 0.4},
{"id": "nail", "text": "Nail the shoe", "weight": 0.6}]}]},
{"id": "proof", "name": "Proof", "weight": 0.4, "items": [
{"id": "years", "text": "Years at the anvil", "weight": 1, "criterion": {"years": {"min": 3, "max": 5}}}]}]}`

// What does not fit is told with what else is wrong, and what only follows from it is not.
func TestParseTellsNoFaultTwice(t *testing.T) {
	_, err := profile.Parse([]byte(smithy))
	require.NoError(t, err)
	for _, c := range []struct{ reason, was, is, want string }{
		{"a blank text", `"Forge the iron"`, `" "`, `smith/duties/forge: 8:25: text: " ", want text`},
		{"a null", `"Forge the iron"`, `null`, `smith/duties/forge: 8:25: text: null, want a string`},
		{"a name that is near", `"text": "Trim`, `"Txet": "Trim`, `smith/duties/shoes/trim: 10:16: unknown field "Txet", want "text"`},
		{"a name that is not", `"weight": 0.4}`, `"weight": 0.4, "prio": 1}`,
			`smith/duties/shoes/trim: 10:56: unknown field "prio", want one of id, label, text, level, weight, parts, ordered, when, alt, criterion, sources, span`},
		{"a near name of what is given is none of it", `"weight": 0.4}`, `"weight": 0.4, "Weight": 0.4}`,
			`smith/duties/shoes/trim: 10:56: unknown field "Weight", want one of id, label, text, level, weight, parts, ordered, when, alt, criterion, sources, span`},
		{"the sum of weights of which one is unread", `"weight": 0.4}`, `"weight": "0.4"}`, `smith/duties/shoes/trim: 10:51: weight: "0.4", want a number`},
		{"likewise of a category's", `"weight": 0.6, "items"`, `"wight": 0.6, "items"`, `profile smith: category "duties": 7:36: unknown field "wight", want "weight"`},
		{"a weight of 0 where the level is unread", `"level": "required", "weight": 0.5`, `"level": "needless"`,
			"smith/duties/forge: 8:52: level \"needless\", want one of required, preferred, not-asked\n" +
				`profile smith: category "duties": weights sum to 0.5, want 1`},
		{"an item that is none", `{"id": "trim", "text": "Trim the hoof", "weight": 0.4}`, `7`, `smith/duties/shoes: 10:1: parts[0]: 7, want an object`},
		{"a category that is none", `{"id": "duties", "name"`, `[], {"id": "duties", "name"`, `profile smith: 7:1: categories[0]: a list, want an object`},
		{"an item's ID", `"id": "shoes"`, `"id": 7`, `smith/duties/(2): 9:8: id: 7, want a string`},
		{"a category's ID", `"id": "duties"`, `"id": null`, `profile smith: category 1: 7:8: id: null, want a string`},
		{"the profile's ID", `"id": "smith"`, `"id": ""`, `profile: 1:8: id: "", want text`},
		{"steps without parts", `"parts": [
{"id": "trim", "text": "Trim the hoof", "weight": 0.4},
{"id": "nail", "text": "Nail the shoe", "weight": 0.6}]`, `"parts": 2`, `smith/duties/shoes: 9:81: parts: 2, want a list`},
		{"a category without items", `"items": [
{"id": "years", "text": "Years at the anvil", "weight": 1, "criterion": {"years": {"min": 3, "max": 5}}}]`, `"items": {}`,
			`profile smith: category "proof": 12:58: items: an object, want a list`},
		{"what is cited", `"id": "S1"`, `"id": 1`, `profile smith: 2:20: sources[0].id: 1, want a string`},
		{"what is cited, misspelt", `"id": "S1"`, `"idd": "S1"`, `profile smith: 2:14: sources[0]: unknown field "idd", want "id"`},
		{"no figure of pay", `"low": 1, "high": 2`, `"low": "1"`, `profile smith: 4:17: pay[0].low: "1", want a number`},
		{"a gauge that is out of order", `"low": 0, "middle": 5`, `"low": 0, "middle": "5"`, `profile smith: 5:43: market[0].gauge.middle: "5", want a number`},
		{"no measure", `{"years": {"min": 3, "max": 5}}`, `{"years": 3}`, `smith/proof/years: 13:83: criterion.years: 3, want an object`},
		{"no years", `"min": 3`, `"min": "3"`, `smith/proof/years: 13:91: criterion.years.min: "3", want a number`},
		{"a number that no machine has", `"min": 3`, `"min": 1e999`, `smith/proof/years: 13:91: criterion.years.min: 1e999, want at most 1.7e308`},
		{"a field twice", `"weight": 0.4}`, `"weight": 0.4, "weight": 0.9}`, `smith/duties/shoes/trim: 10:56: field "weight" a second time`},
		{"no profile", smithy, `[]`, `profile: 1:1: a list, want an object`},
		{"more after it", smithy, smithy + `{}`, `profile: 13:109: data after the profile`},
	} {
		t.Run(c.reason, func(t *testing.T) {
			require.Contains(t, smithy, c.was)
			_, err := profile.Parse([]byte(strings.Replace(smithy, c.was, c.is, 1)))
			require.EqualError(t, err, c.want)
		})
	}
}

func TestParseTellsEveryFault(t *testing.T) {
	bad := strings.NewReplacer(`"Smith"`, `" "`, `"2020"`, `"2020/03"`, `["S1"]`, `["S1", "Z9"]`, `"USD"`, `"dollars"`, `"high": 2`, `"high": "2"`,
		`"level": "required"`, `"level": "nice"`, `"weight": 0.4}`, `"weight": 0.3}`, `"min": 3`, `"min": -1`, `"weight": 0.6, "items"`, `"weight": 0.5, "items"`,
		`"Nail the shoe"`, `"", "colour": "red"`).Replace(smithy)
	_, err := profile.Parse([]byte(bad))
	require.EqualError(t, err, `profile smith: 1:26: title: " ", want text
profile smith: 4:28: pay[0].high: "2", want a number
smith/duties/forge: 8:52: level "nice", want one of required, preferred, not-asked
smith/duties/shoes/nail: 11:24: text: "", want text
smith/duties/shoes/nail: 11:28: unknown field "colour", want one of id, label, text, level, weight, parts, ordered, when, alt, criterion, sources, span
profile smith: sources[0]: date "2020/03", want YYYY, YYYY-MM or YYYY-MM-DD
profile smith: goals[0]: sources[1] "Z9", want one of the profile's sources
profile smith: pay[0]: currency "dollars", want a code such as USD
smith/duties/shoes: weights sum to 0.9, want 1
smith/proof/years: criterion: years min -1, want more than 0 and at most 100
profile smith: categories: weights sum to 0.9, want 1`)
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
	f.Add([]byte(smithy))
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
		var same profile.Profile
		require.NoError(t, json.Unmarshal(bytes.TrimPrefix(data, []byte("\ufeff")), &same))
		require.Equal(t, &same, p, "what is taken is read as encoding/json reads it")
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
	_, err = profile.ReadFS(nil, "*.json")
	require.EqualError(t, err, "profiles: nil file system, want one")
	var pathError error = errors.ErrUnsupported
	_, err = profile.ReadFS(brokenFS{fsys, pathError}, "roles/*.json")
	require.ErrorIs(t, err, pathError, "the cause can be asked for")
}
