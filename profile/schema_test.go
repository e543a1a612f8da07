package profile_test

import (
	"bytes"
	"encoding"
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile"
)

const schemaFile = "data/profile.schema.json"

// TestSchemaHasTheFieldsOfTheTypes holds every struct against the definition of
// its name, both ways.
func TestSchemaHasTheFieldsOfTheTypes(t *testing.T) {
	data, err := os.ReadFile(schemaFile)
	require.NoError(t, err)
	var schema struct {
		object
		Defs map[string]object `json:"$defs"`
	}
	require.NoError(t, json.Unmarshal(data, &schema))
	types := map[string]reflect.Type{}
	collect(reflect.TypeFor[profile.Profile](), types)
	schema.Defs["Profile"] = schema.object
	for name, typ := range types {
		def, ok := schema.Defs[name]
		require.True(t, ok, "no definition of %s", name)
		require.Equal(t, false, def.Additional, name)
		inSchema, inType := map[string]string{}, map[string]string{}
		for property, raw := range def.Properties {
			inSchema[property] = schemaKind(t, raw, schema.Defs)
		}
		for i := range typ.NumField() {
			tag := typ.Field(i).Tag.Get("json")
			property, _, optional := strings.Cut(tag, ",omitempty")
			inType[property] = goKind(typ.Field(i).Type)
			for _, required := range def.Required {
				require.False(t, required == property && optional && property != "sources",
					"%s.%s is required, and left out when zero", name, property)
			}
		}
		require.Equal(t, inType, inSchema, name)
	}
	for name, def := range schema.Defs {
		if def.Properties != nil {
			require.Contains(t, types, name, "a definition of no type")
		}
	}
}

type object struct {
	Additional any                        `json:"additionalProperties"`
	Required   []string                   `json:"required"`
	Properties map[string]json.RawMessage `json:"properties"`
	Type       string                     `json:"type"`
}

func collect(t reflect.Type, types map[string]reflect.Type) {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct || types[t.Name()] != nil {
		return
	}
	types[t.Name()] = t
	for i := range t.NumField() {
		collect(t.Field(i).Type, types)
	}
}

func goKind(t reflect.Type) string {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch {
	case reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()):
		return "string"
	case t.Kind() == reflect.Struct:
		return t.Name()
	case t.Kind() == reflect.Slice:
		return "[]" + goKind(t.Elem())
	}
	return map[reflect.Kind]string{reflect.String: "string", reflect.Float64: "number", reflect.Int: "integer", reflect.Bool: "boolean"}[t.Kind()]
}

func schemaKind(t *testing.T, raw json.RawMessage, defs map[string]object) string {
	var s struct {
		Ref   string          `json:"$ref"`
		Type  string          `json:"type"`
		Enum  []string        `json:"enum"`
		Items json.RawMessage `json:"items"`
	}
	require.NoError(t, json.Unmarshal(raw, &s))
	switch name := strings.TrimPrefix(s.Ref, "#/$defs/"); {
	case s.Ref != "" && defs[name].Properties != nil:
		return name
	case s.Ref != "" && name == "cited":
		return "[]string"
	case s.Ref != "":
		return defs[name].Type
	case s.Enum != nil:
		return "string"
	case s.Type == "array":
		return "[]" + schemaKind(t, s.Items, defs)
	}
	return s.Type
}

// The words that the schema lists are those of the lexicon.
func TestSchemaHasTheLexiconsNames(t *testing.T) {
	data, err := os.ReadFile(schemaFile)
	require.NoError(t, err)
	var schema struct {
		Defs map[string]struct {
			Enum       []string
			Properties map[string]struct{ Enum []string }
		} `json:"$defs"`
	}
	require.NoError(t, json.Unmarshal(data, &schema))
	require.Equal(t, lex.FieldNames(), schema.Defs["field"].Enum)
	require.Equal(t, lex.DegreeLevels(), schema.Defs["Degree"].Properties["level"].Enum)
	require.Equal(t, lex.LevelNames(), schema.Defs["Post"].Properties["level"].Enum)
	require.Equal(t, lex.LevelNames(), schema.Defs["Years"].Properties["level"].Enum)
}

func compiled(t *testing.T) *jsonschema.Schema {
	schema, err := jsonschema.NewCompiler().Compile(schemaFile)
	require.NoError(t, err)
	return schema
}

func TestEmbeddedRolesFollowTheSchema(t *testing.T) {
	schema := compiled(t)
	for _, p := range append(profile.Builtin(), small()) {
		data, err := json.Marshal(p)
		require.NoError(t, err)
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		require.NoError(t, err)
		require.NoError(t, schema.Validate(value), p.ID)
	}
	f, err := os.Open("data/it-director.json")
	require.NoError(t, err)
	defer f.Close()
	value, err := jsonschema.UnmarshalJSON(f)
	require.NoError(t, err)
	require.NoError(t, schema.Validate(value), "the file itself")
}

func TestSchemaAndParseRefuseTheSame(t *testing.T) {
	schema := compiled(t)
	item := func(s string) string {
		return `{"id": "a", "title": "A", "categories": [{"id": "c", "name": "C", "weight": 1, "items": [{"id": "i", "text": "I", "weight": 1` + s + `}]}]}`
	}
	for _, c := range []struct {
		json string
		ok   bool
	}{
		{item(""), true},
		{item(`, "level": "preferred"`), true},
		{item(`, "level": "must"`), false},
		{item(`, "when": ["Large"]`), false},
		{item(`, "criterion": {}`), false},
		{item(`, "criterion": {"people": {"min": 0}}`), false},
		{item(`, "criterion": {"people": {"min": 5}}`), true},
		{item(`, "criterion": {"people": {"min": 5}, "post": {"level": "lead"}}`), false},
		{item(`, "criterion": {"post": {"level": "boss"}}`), false},
		{item(`, "criterion": {"post": {"level": "lead", "field": "nursing"}}`), false},
		{item(`, "criterion": {"years": {"min": 1, "field": "health"}}`), true},
		{item(`, "criterion": {"degree": {"level": "bachelor"}}`), true},
		{item(`, "criterion": {"certificates": {"groups": [[]]}}`), false},
		{item(`, "extra": 1`), false},
		{item(`, "criterion": {"years": {"min": 2}}, "parts": []`), true},
		{item(`, "label": " "`), false},
		{`{"id": "a"}`, false},
		{`{"id": "a", "title": "A", "summary": " "}`, false},
		{`{"id": "a", "title": "A", "summary": ""}`, false},
		{`{"id": "a", "title": "A", "market": [{"area": ""}]}`, false},
		{`{"id": "a", "title": "A", "related": ["b", "b"]}`, false},
		{`{"id": "a", "title": "A", "pay": [{"low": 0, "currency": "USD", "per": "year"}]}`, false},
		{`{"id": "a", "title": "A", "pay": [{"low": 0, "high": 2, "currency": "USD", "per": "year"}]}`, true},
		{`{"id": "a", "title": "A", "sources": [{"id": "S1", "name": "x", "url": "HTTPS://x"}]}`, false},
		{`{"id": "a", "title": "A", "sources": [{"id": "S1", "name": "x"}], "goals": [{"text": "g", "sources": ["S1", "S1"]}]}`, false},
		{`{"id": "a", "title": "A", "field": "nursing"}`, false},
		{`{"id": "a", "title": "A", "field": "manufacturing"}`, true},
		{`{"id": "A", "title": "A"}`, false},
		{`{"id": "a.", "title": "A"}`, false},
		{`{"id": "a", "title": " "}`, false},
		{`{"id": "a", "title": "A", "pay": [{"currency": "USD", "per": "year"}]}`, false},
		{`{"id": "a", "title": "A", "pay": [{"low": 1, "currency": "USD", "per": "year"}]}`, true},
		{`{"id": "a", "title": "A", "job_zone": {"number": 6}}`, false},
		{`{"id": "a", "title": "A", "sources": [{"id": "S1", "name": "x", "url": "ftp://x"}]}`, false},
		{`{"id": "a", "title": "A", "sources": [{"id": "S1", "name": "x", "date": "2020-1"}]}`, false},
	} {
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(c.json))
		require.NoError(t, err)
		require.Equal(t, c.ok, schema.Validate(value) == nil, "schema: %s", c.json)
		_, err = profile.Parse([]byte(c.json))
		require.Equal(t, c.ok, err == nil, "Parse: %s: %v", c.json, err)
	}
}
