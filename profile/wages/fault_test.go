package wages_test

import (
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/profile"
	"github.com/metierhq/metier/profile/wages"
)

func TestFaults(t *testing.T) {
	coded := wages.Columns{Area: "area", Code: "code", Year: wages.Figures{Low: "low", High: "high"}}
	for _, c := range []struct {
		columns               wages.Columns
		content, reason, want string
	}{
		{wages.Plain(), "area,low\n", "every column that is gone is named",
			"a.csv:1: no column \"medium\", the header is \"area, low\"\n" +
				"wages: a.csv:1: no column \"high\", the header is \"area, low\"\n" +
				"wages: a.csv:1: no column \"supply\", the header is \"area, low\"\n" +
				"wages: a.csv:1: no column \"openings\", the header is \"area, low\""},
		{coded, "area,code,low,high\n,11-1111,1,2\n", "pay of where?", `a.csv:2: column "area": "": want an area`},
		{coded, "area,code,low,high\nIdaho,11-111,1,2\n", "no SOC code", `a.csv:2: column "code": "11-111": want a code like 11-3021`},
		{coded, "area,code,low,high\nIdaho,11-1111,2,1\n", "columns in the wrong place",
			`a.csv:2: column "high": "1": want at least 2, the figure below it`},
		{coded, "area,code,low,high\nIdaho,11-1111,1,2\nIDAHO,11-1111,1,3\n", "which?",
			`a.csv:3: column "area": "IDAHO": 11-1111 a second time for this area`},
		{coded, "area,code,low,high\nIdaho,11-1111,1e3,\n", "no table writes it so", `a.csv:2: column "low": "1e3": want a number, nothing, or a mark such as #`},
		{coded, "area,code,low,high\nIdaho,11-1111,-5,\n", "nobody pays to work", `a.csv:2: column "low": "-5": want a number, nothing, or a mark such as #`},
		{coded, "area,code,low,high\nIdaho,11-1111,\"1,00\",\n", "a decimal comma", `a.csv:2: column "low": "1,00": want a number, nothing, or a mark such as #`},
		{coded, "area,code,low,high\nIdaho,11-1111,Inf,\n", "Go reads Inf, pay is finite", `a.csv:2: column "low": "Inf": want a number, nothing, or a mark such as #`},
		{coded, "area,code,low,high\nIdaho,11-1111,9999999999999,\n", "no pay", `a.csv:2: column "low": "9999999999999": want a number, nothing, or a mark such as #`},
		{wages.Columns{}, "", "nothing to look for", "columns: no Area, want the name of a column"},
	} {
		t.Run(c.want, func(t *testing.T) {
			table, err := wages.Read(file("a.csv", c.content), "a.csv", c.columns, profile.Source{ID: "a", Name: "A"})
			require.EqualError(t, err, "wages: "+c.want, c.reason)
			require.Nil(t, table)
		})
	}
	_, err := wages.Read(file("own.csv", plain), "own.csv", wages.Plain(), profile.Source{ID: "own", Date: "May"})
	require.ErrorContains(t, err, "sources[0]: name \"\", want text")
	require.ErrorContains(t, err, `date "May"`)
	_, err = wages.ReadOEWS(fstest.MapFS{}, "national_M2024_dl.xlsx")
	require.EqualError(t, err, "wages: open national_M2024_dl.xlsx: file does not exist")
	_, err = wages.ReadOEWS(nil, "national_M2024_dl.xlsx")
	require.EqualError(t, err, "wages: nil file system, want one")
	_, err = wages.ReadOEWS(file("a.xlsx", "PK\x03\x04 no archive"), "a.xlsx")
	require.EqualError(t, err, "wages: a.xlsx: zip: not a valid zip file")
}

// FuzzTable reads any content as each kind of table. Whatever it is, there is a
// table that makes valid profiles, or an error.
func FuzzTable(f *testing.F) {
	f.Add(strings.ReplaceAll(oews, "|", "\t"), "Boise, ID")
	f.Add(plain, "ID")
	f.Add("area,low,medium,high,supply,openings\nU.S.,#,*,1,--,~\n", ",,")
	f.Fuzz(func(t *testing.T, content, place string) {
		fsys := fstest.MapFS{"a": &fstest.MapFile{Data: []byte(content)}}
		for _, columns := range []wages.Columns{wages.Plain(), wages.OEWS()} {
			table, err := wages.Read(fsys, "a", columns, wages.OEWSSource("2031"))
			if err != nil {
				require.Nil(t, table)
				require.True(t, utf8.ValidString(err.Error()))
				continue
			}
			p, err := table.Apply(role(), "11-9998", place, "", "ID")
			require.NoError(t, p.Validate())
			if err == nil {
				require.Positive(t, table.Len())
			}
		}
	})
}
