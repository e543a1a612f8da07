package wages_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/profile"
	"github.com/metierhq/metier/profile/wages"
)

// sharedData gives the tables in the shared data folder beside the checkout.
func sharedData(tb testing.TB) fs.FS {
	folder := filepath.Join("..", "..", "..", "shared", "data", "wages")
	if _, err := os.Stat(folder); err != nil {
		tb.Skip("needs the shared data folder beside the checkout")
	}
	return os.DirFS(folder)
}

// A state's table with pay by the hour.
func washington() wages.Columns {
	return wages.Columns{
		Area: "Area name", Code: "SOC code", Name: "Occupational title", Employment: "Employment", In: "WA",
		Hour:  wages.Figures{Low: "25th Percentile", Medium: "50th Percentile", High: "75th Percentile", Mean: "Average wage"},
		Year:  wages.Figures{Mean: "Annual wage"},
		Basis: "median", Note: "25th, 50th and 75th percentile",
	}
}

// A state's table with the means of the lowest third and of the upper two thirds.
// Between them stands the mean of all: a median need not, and in 40 rows does not.
func newYork() wages.Columns {
	return wages.Columns{
		Area: "Area Name", Code: "Standard Occupational Code", Name: "Occupational Title", Employment: "Employment", In: "NY",
		Year:  wages.Figures{Low: "Entry Wage", Medium: "Mean Wage", High: "Experienced Wage"},
		Basis: "mean", Note: "mean of the lowest third, of all, and of the upper two thirds",
	}
}

func TestTheSpreadsheetSaysWhatTheTextSays(t *testing.T) {
	text, err := wages.ReadOEWS(sharedData(t), "national_M2024_dl.tsv")
	require.NoError(t, err)
	sheet, err := wages.ReadOEWS(sharedData(t), "national_M2024_dl.xlsx")
	require.NoError(t, err)
	require.Equal(t, text, sheet)
	require.Equal(t, 854, sheet.Len())

	p, err := sheet.Apply(profile.ITDirector(), "11-3021")
	require.NoError(t, err)
	require.NoError(t, p.Validate())
	pay := p.Pay[len(p.Pay)-1]
	require.Equal(t, [3]float64{134350, 171200, 216220}, [3]float64{pay.Low, pay.Medium, pay.High})
	require.Equal(t, "2024-05", pay.Date)
	m, ok := sheet.Lookup("11-1011", "")
	require.True(t, ok)
	require.Equal(t, wages.AboveTop, m.Year.High.Mark)
}

func TestOtherTables(t *testing.T) {
	fsys := sharedData(t)
	wa, err := wages.Read(fsys, "oews-washington.csv", washington(), profile.Source{ID: "wa", Name: "State of Washington", Date: "2022"})
	require.NoError(t, err)
	require.Equal(t, 6920, wa.Len())
	require.Len(t, wa.Areas(), 16)
	ny, err := wages.Read(fsys, "oews-newyork.csv", newYork(), profile.Source{ID: "ny", Name: "State of New York"})
	require.NoError(t, err)
	require.Equal(t, 7010, ny.Len())

	table := wages.Join(wa, ny)
	for place, want := range map[string]string{
		"Bellevue, WA":  "Seattle-Tacoma-Bellevue, WA metro",
		"Pullman, WA":   "Washington state",
		"New York, NY":  "New York City metro",
		"Albany, NY":    "New York State state",
		"NY":            "New York State exact",
		"Long Island":   "Long Island exact",
		"Vancouver, WA": "Portland-Vancouver-Hillsboro, OR-WA metro",
	} {
		m, ok := table.Lookup("11-3021", place)
		require.True(t, ok, place)
		require.Equal(t, want, m.Area+" "+m.How.String(), place)
	}
	p, err := table.Apply(profile.ITDirector(), "11-3021", "Seattle, WA", "Buffalo, NY")
	require.NoError(t, err)
	require.NoError(t, p.Validate())
	hour, year := p.Pay[len(p.Pay)-2], p.Pay[len(p.Pay)-1]
	require.Equal(t, "hour", hour.Per)
	require.Equal(t, 80.07, hour.Medium, "the 75th percentile is not in the table")
	require.Zero(t, hour.High)
	require.Equal(t, "year", year.Per)
	require.Equal(t, "mean", year.Basis)
	_, ok := table.Lookup("11-3021", "Boise, ID")
	require.False(t, ok, "no table of the whole country")
}

// Every row that has pay makes a valid profile.
func TestEveryRowApplies(t *testing.T) {
	fsys := sharedData(t)
	for name, columns := range map[string]wages.Columns{
		"national_M2024_dl.tsv": wages.OEWS(), "oews-washington.csv": washington(), "oews-newyork.csv": newYork()} {
		table, err := wages.Read(fsys, name, columns, wages.OEWSSource(""))
		require.NoError(t, err)
		none := 0
		for _, code := range []string{"11-3021", "11-1011", "29-1211", "27-2011", "11-1031", "53-7081"} {
			for _, area := range table.Areas() {
				p, err := table.Apply(role(), code, area)
				if err != nil {
					none++
				}
				require.NoError(t, p.Validate(), "%s: %s in %s", name, code, area)
			}
		}
		require.Less(t, none, 30, name)
	}
}

// BenchmarkReadSheet reads a spreadsheet of 854 rows; those of all areas have some
// 400 times as many.
func BenchmarkReadSheet(b *testing.B) {
	fsys := sharedData(b)
	b.ReportAllocs()
	for b.Loop() {
		_, err := wages.ReadOEWS(fsys, "national_M2024_dl.xlsx")
		require.NoError(b, err)
	}
}
