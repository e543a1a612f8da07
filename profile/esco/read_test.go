package esco_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/profile"
	"github.com/metierhq/metier/profile/esco"
)

// uris of concepts, by a letter: "A" to "F" for occupations, "s" and so on for skills.
func uri(kind, letter string) string {
	return "http://example.org/" + kind + "/" + uuid(letter)
}

func uuid(letter string) string {
	return "00000000-0000-4000-8000-0000000000" + fmt.Sprintf("%02x", letter[0])
}

// expand writes out the URIs: {occupation A}, {skill s}.
func expand(content string) string {
	for _, kind := range []string{"occupation", "skill"} {
		for letter := 'A'; letter <= 'z'; letter++ {
			content = strings.ReplaceAll(content, "{"+kind+" "+string(letter)+"}", uri(kind, string(letter)))
		}
	}
	return content
}

// small is an invented classification with a row or more for every rule.
func small() map[string]string {
	return map[string]string{
		"occupations_en.csv": `conceptUri,preferredLabel,altLabels,hiddenLabels,status,description,code
{occupation A},lamp keeper,"keeper of lamps
Lamp  Keeper
wick trimmer

",lampist,released,"Keeps lamps,
all night.",1.1
{occupation B},head lamp keeper,,,released,,1.1.1
{occupation C},night lamp keeper,,,released,,1.1.2
{occupation D},candle keeper,,,obsolete,,1.1.3
{occupation E},rush keeper,,,obsolete,,1.1.4
{occupation F},,,,draft,,1.1.5
`,
		"skills_en.csv": `conceptUri,skillType,preferredLabel,altLabels,status
{skill s},skill/competence,trim wicks,"cut wicks
trim wicks",released
{skill t},knowledge,optics,,released
{skill u},,climb towers,,released
{skill v},skill/competence,count gulls,,released
{skill w},skill/competence,polish drones,,draft
,,polish bells,,draft
`,
		"occupationSkillRelations.csv": `occupationUri,relationType,skillType,skillUri
{occupation A},optional,skill/competence,{skill v}
{occupation A},essential,skill/competence,{skill s}
{occupation A},essential,knowledge,{skill t}
{occupation A},essential,,{skill u}
{occupation A},optional,skill/competence,{skill w}
{occupation D},essential,,{skill u}
{occupation E},essential,,{skill u}
{occupation F},essential,,{skill w}
{occupation X},essential,,{skill u}
`,
		"broaderRelationsOccPillar.csv": `conceptType,conceptUri,broaderType,broaderUri
ISCOGroup,isco/C11,ISCOGroup,isco/C1
ISCOGroup,isco/C111,ISCOGroup,isco/C11
Occupation,{occupation A},ISCOGroup,isco/C111
Occupation,{occupation B},Occupation,{occupation A}
Occupation,{occupation C},Occupation,{occupation A}
`,
		"ISCOGroups_en.csv": "conceptUri,preferredLabel\nisco/C1,Light work\nisco/C11,Lamp work\nisco/C111,lamp work\n",
	}
}

func fsys(files map[string]string) fstest.MapFS {
	m := fstest.MapFS{}
	for name, content := range files {
		m[name] = &fstest.MapFile{Data: []byte(expand(content))}
	}
	return m
}

func TestRead(t *testing.T) {
	roles, err := esco.Read(fsys(small()))
	require.NoError(t, err)
	require.Len(t, roles, 3, "what is not released is passed over")
	p := roles[0]
	require.Equal(t, "esco-"+uuid("A"), p.ID)
	require.Equal(t, "lamp keeper", p.Title)
	require.Equal(t, "Keeps lamps,\nall night.", p.Summary)
	require.Equal(t, []profile.Title{
		{Text: "keeper of lamps", Sources: []string{"esco"}}, {Text: "wick trimmer", Sources: []string{"esco"}},
	}, p.Titles, "the preferred label is no other title")
	require.Equal(t, []string{"Light work", "lamp work", "lamp keeper"}, p.Path, "a group named as the one above it says nothing new")
	require.Equal(t, []string{"Light work", "lamp work", "lamp keeper", "head lamp keeper"}, roles[1].Path)
	require.Equal(t, []string{roles[1].ID, roles[2].ID}, p.Related, "the narrower ones")
	require.Equal(t, []string{p.ID, roles[2].ID}, roles[1].Related, "the broader one, then the one beside it")
	require.Empty(t, roles[1].Categories, "no relations")

	got := []string{}
	for _, c := range p.Categories {
		got = append(got, fmt.Sprintf("%s %.4f", c.ID, c.Weight))
		for _, it := range c.Items {
			got = append(got, fmt.Sprintf("  %s %s %.4f %s", it.Text, it.Level, it.Weight, strings.Join(it.Alt, ", ")))
		}
	}
	require.Equal(t, []string{
		"skills 0.6923", // 2.25 of 3.25
		"  trim wicks required 0.4444 cut wicks",
		"  climb towers required 0.4444 ",
		"  count gulls preferred 0.1111 ",
		"knowledge 0.3077",
		"  optics required 1.0000 ",
	}, got)
	require.Equal(t, uuid("s"), p.Categories[0].Items[0].ID)
	p.Categories[0].Items[0].Sources[0] = "changed"
	require.Equal(t, []string{"esco"}, p.Categories[0].Items[1].Sources, "no two cite by one slice")
	require.Equal(t, []string{"esco"}, p.Titles[0].Sources)
	require.Contains(t, p.Sources[0].Notice, "This service uses the ESCO classification of the European Commission.")
	require.Contains(t, p.Sources[0].Notice, "\u00a9 European Union")
}

func TestLanguage(t *testing.T) {
	files := small()
	for name, content := range small() {
		files[strings.Replace(name, "_en", "_de", 1)] = strings.ReplaceAll(content, "lamp keeper", "Lampenwart")
	}
	_, err := esco.Read(fsys(files))
	require.EqualError(t, err, "esco: occupations_*.csv: more than one language: occupations_de.csv, occupations_en.csv")
	roles, err := esco.ReadLanguage(fsys(files), "de")
	require.NoError(t, err)
	require.Equal(t, "Lampenwart", roles[0].Title)
	_, err = esco.ReadLanguage(fsys(files), "fr")
	require.EqualError(t, err, "esco: occupations_fr.csv: file does not exist")
	for _, bad := range []string{"", "../en", "e*", "[a"} {
		_, err = esco.ReadLanguage(fsys(files), bad)
		require.ErrorContains(t, err, "want a code such as en")
	}
}

func TestArchive(t *testing.T) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	files := fsys(small())
	for _, name := range slices.Sorted(maps.Keys(files)) {
		f, err := w.Create("ESCO dataset - v7.1.2 - classification - en - csv/" + name)
		require.NoError(t, err)
		_, err = f.Write(files[name].Data)
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	archive, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	require.NoError(t, err)
	roles, err := esco.Read(archive)
	require.NoError(t, err)
	require.Equal(t, "ESCO classification v7.1.2", roles[0].Sources[0].Name)
}

func TestOnlyOccupationsAreNeeded(t *testing.T) {
	all := small()
	roles, err := esco.Read(fsys(map[string]string{"occupations_en.csv": all["occupations_en.csv"]}))
	require.NoError(t, err)
	require.Equal(t, []string{"lamp keeper"}, roles[0].Path)
	require.Empty(t, roles[0].Categories)
	_, err = esco.Read(fsys(nil))
	require.EqualError(t, err, "esco: occupations_*.csv: file does not exist")
}

func TestFaults(t *testing.T) {
	const relation = "occupationUri,relationType,skillUri\n"
	for _, c := range []struct{ file, content, reason, want string }{
		{"occupations_en.csv", "conceptUri,preferredLabel\n", "a column is gone",
			"occupations_en.csv:1: no column \"altLabels\", the header is \"conceptUri, preferredLabel\"\n" +
				"esco: occupations_en.csv:1: no column \"description\", the header is \"conceptUri, preferredLabel\""},
		{"occupations_en.csv", "conceptUri,preferredLabel,altLabels,description\n", "nothing was read, and nothing was wrong",
			`occupations_en.csv: no occupations`},
		{"occupations_en.csv", "conceptUri,preferredLabel,altLabels,description\n\"a/\nb\",x,,\n", "no UUID; the line is that of the field",
			`occupations_en.csv:2: column "conceptUri": "a/\nb": want a URI that ends in a UUID`},
		{"occupations_en.csv", "conceptUri,preferredLabel,altLabels,description\n{occupation A},,,\n", "a role needs a title",
			`occupations_en.csv:2: column "preferredLabel": "": want a label`},
		{"occupations_en.csv", "conceptUri,preferredLabel,altLabels,description\n{occupation A},x,,\n{occupation A},y,,\n", "which?",
			`occupations_en.csv:3: column "conceptUri": "` + uri("occupation", "A") + `": a second time`},
		{"occupations_en.csv", "conceptUri,preferredLabel,altLabels,description\n{occupation A},x,,\n{skill A},y,,\n", "one ID for two roles",
			`occupations_en.csv:3: column "conceptUri": "` + uri("skill", "A") + `": a second time`},
		{"skills_en.csv", "conceptUri,skillType,preferredLabel,altLabels\n{skill s},trick,x,\n", "a type that has no rule",
			`skills_en.csv:2: column "skillType": "trick": want knowledge or skill/competence`},
		{"occupationSkillRelations.csv", relation + "{occupation A},vital,{skill s}\n", "a type that has no rule",
			`occupationSkillRelations.csv:2: column "relationType": "vital": want essential or optional`},
		{"occupationSkillRelations.csv", relation + "{occupation A},essential,{skill z}\n", "an item without a text",
			`occupationSkillRelations.csv:2: column "skillUri": "` + uri("skill", "z") + `": want a skill of skills_en.csv`},
		{"occupationSkillRelations.csv", relation + "{occupation A},essential,{skill s}\n{occupation A},optional,{skill s}\n", "refs are unique",
			`occupationSkillRelations.csv:3: column "skillUri": "` + uri("skill", "s") + `": a second time for ` + uuid("A")},
		{"occupationSkillRelations.csv", relation + "{occupation X},essential,{skill s}\n{occupation Y},essential,{skill s}\n", "files of two versions",
			`occupationSkillRelations.csv: 2 occupations that occupations_en.csv does not have, want files of one version`},
		{"occupationSkillRelations.csv", relation + "X,essential,{skill s}\n", "no UUID",
			`occupationSkillRelations.csv:2: column "occupationUri": "X": want a URI that ends in a UUID`},
		{"broaderRelationsOccPillar.csv", "conceptUri,broaderUri\n{occupation A},\n", "leads nowhere",
			`broaderRelationsOccPillar.csv:2: column "broaderUri": "": want a URI`},
		{"ISCOGroups_en.csv", "conceptUri,preferredLabel\n,x\n", "a group of nothing",
			`ISCOGroups_en.csv:2: column "conceptUri": "": want a URI`},
		{"skills_en.csv", "conceptUri,skillType,preferredLabel,altLabels\n\"a\"b,,,\n", "what follows cannot be trusted",
			`skills_en.csv:2: byte 3: extraneous or missing " in quoted-field`},
	} {
		t.Run(c.want, func(t *testing.T) {
			files := small()
			files[c.file] = c.content
			roles, err := esco.Read(fsys(files))
			require.EqualError(t, err, "esco: "+c.want, c.reason)
			require.Nil(t, roles)
		})
	}
}

func TestCirclesEnd(t *testing.T) {
	files := small()
	files["broaderRelationsOccPillar.csv"] = "conceptUri,broaderUri\n{occupation A},{occupation B}\n{occupation B},{occupation A}\n{occupation C},{occupation C}\n"
	roles, err := esco.Read(fsys(files))
	require.NoError(t, err)
	require.Equal(t, []string{"head lamp keeper", "lamp keeper"}, roles[0].Path)
	require.Equal(t, []string{roles[1].ID}, roles[0].Related)
	require.Empty(t, roles[2].Related, "not itself")
}

// FuzzRead puts any content in place of each table, beside the others. Whatever
// it is, there are valid profiles or an error.
func FuzzRead(f *testing.F) {
	for name, content := range small() {
		f.Add(name, content)
	}
	f.Fuzz(func(t *testing.T, name, content string) {
		files := small()
		if _, ok := files[name]; !ok {
			return
		}
		files[name] = content
		roles, err := esco.Read(fsys(files))
		if err != nil {
			require.Nil(t, roles)
			require.True(t, utf8.ValidString(err.Error()))
			return
		}
		require.NotEmpty(t, roles)
		for _, p := range roles {
			require.NoError(t, p.Validate())
		}
	})
}
