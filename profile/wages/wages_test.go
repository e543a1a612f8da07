package wages_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/profile"
	"github.com/metierhq/metier/profile/wages"
)

// oews is an invented table in the layout of the survey; "|" stands for a tab.
const oews = `AREA|AREA_TITLE|AREA_TYPE|PRIM_STATE|I_GROUP|OCC_CODE|OCC_TITLE|TOT_EMP|H_MEAN|A_MEAN|H_PCT25|H_MEDIAN|H_PCT75|A_PCT25|A_MEDIAN|A_PCT75
99|U.S.|1|US|cross-industry|11-9998|Light Managers|1,000|20|40000|15|19|25|30000|38000|50000
99|U.S.|1|US|sector|11-9998|Light Managers|10|20|40000|15|19|25|30000|38000|50000
99|U.S.|1|US|cross-industry|29-9990|Lamp Doctors|**|90|300000|80|#|#|200000|#|#
99|U.S.|1|US|cross-industry|27-9999|Moon Singers|50|30|*|10|20|40|*|*|*
99|U.S.|1|US|cross-industry|39-9999|Cloud Painters|~|*|*|*|*|*|*|*|*
16|Idaho|2|ID|cross-industry|11-9998|Light Managers|60|18|36000|14|17|23|28000|34000|46000
14260|Boise City, ID|4|ID|cross-industry|11-9998|Light Managers|20|19|38000|15|18|24|29000|35000|47000
35620|New York-Newark-Jersey City, NY-NJ|4|NY|cross-industry|11-9998|Light Managers|90|29|58000|25|28|34|49000|55000|67000
49180|Winston-Salem, NC|4|NC|cross-industry|11-9998|Light Managers|9|*|*|*|*|*|*|*|*
37|North Carolina|2|NC|cross-industry|11-9998|Light Managers|30|17|34000|13|16|22|27000|33000|45000
31140|Louisville/Jefferson County, KY-IN|4|KY|cross-industry|11-9998|Light Managers|8|17|34000|13|16|22|27100|33000|45000
38900|Portland-Vancouver, OR-WA|4|OR|cross-industry|11-9998|Light Managers|8|17|34000|13|16|22|27200|33000|45000
38860|Portland-South Portland, ME|4|ME|cross-industry|11-9998|Light Managers|8|17|34000|13|16|22|27300|33000|45000
72|Puerto Rico|3|PR|cross-industry|11-9998|Light Managers|8|7|14000|3|6|9|7000|13000|15000
160001|Southern Idaho nonmetropolitan area|6|ID|cross-industry|11-9998|Light Managers|8|17|34000|13|16|22|27400|33000|45000
`

func file(name, content string) fstest.MapFS {
	return fstest.MapFS{name: &fstest.MapFile{Data: []byte(strings.ReplaceAll(content, "|", "\t"))}}
}

func survey(t *testing.T) *wages.Table {
	t.Helper()
	table, err := wages.ReadOEWS(file("all_M2031_dl.txt", oews), "all_M2031_dl.txt")
	require.NoError(t, err)
	return table
}

func TestLookup(t *testing.T) {
	table := survey(t)
	require.Equal(t, 14, table.Len(), "a row for one industry is passed over")
	for _, c := range []struct{ code, place, area, how, reason string }{
		{"11-9998", "Boise City, ID", "Boise City, ID", "exact", "the table's own name"},
		{"11-9998", "boise city,  id", "Boise City, ID", "exact", "case and space"},
		{"11-9998", "Boise, ID", "Boise City, ID", "metro", "the Census adds City"},
		{"11-9998", "Boise, Idaho, USA", "Boise City, ID", "metro", "the state by its name"},
		{"11-9998", "Newark, NJ", "New York-Newark-Jersey City, NY-NJ", "metro", "not the first city, nor the first state"},
		{"11-9998", "Jersey City, NJ", "New York-Newark-Jersey City, NY-NJ", "metro", "a City of its own"},
		{"11-9998", "York, NY", "U.S.", "national", "a part of a name is no city, and no row has the state"},
		{"11-9998", "Louisville, KY", "Louisville/Jefferson County, KY-IN", "metro", "a slash"},
		{"11-9998", "Winston-Salem, NC", "North Carolina", "state", "a hyphen in the name; its own row has only marks"},
		{"11-9998", "Raleigh, NC", "North Carolina", "state", "a city that no area names"},
		{"11-9998", "Portland, ME", "Portland-South Portland, ME", "metro", "the other Portland"},
		{"11-9998", "Vancouver, WA", "Portland-Vancouver, OR-WA", "metro", "the second state"},
		{"11-9998", "Vancouver", "Portland-Vancouver, OR-WA", "metro", "only one area has it"},
		{"11-9998", "Portland", "U.S.", "national", "two areas have it"},
		{"11-9998", "Idaho", "Idaho", "exact", "a state"},
		{"11-9998", "ID", "Idaho", "exact", "a state by its code"},
		{"11-9998", "PR", "Puerto Rico", "exact", "a territory"},
		{"11-9998", "Southern Idaho nonmetropolitan area", "Southern Idaho nonmetropolitan area", "exact", "a part of a state"},
		{"11-9998", "Austin, TX", "U.S.", "national", "nothing nearer"},
		{"11-9998", "", "U.S.", "exact", "the country"},
		{"11-9998", "United States", "U.S.", "exact", "by another name"},
		{"onet-11-9998.03", "ID", "Idaho", "exact", "the codes of O*NET are finer"},
		{"29-9991", "ID", "U.S.", "national", "published with its broad group"},
	} {
		m, ok := table.Lookup(c.code, c.place)
		require.True(t, ok, c.reason)
		require.Equal(t, c.area+" "+c.how, m.Area+" "+m.How.String(), "%s in %s: %s", c.code, c.place, c.reason)
	}
	m, _ := table.Lookup("11-9998", "Winston-Salem, NC")
	require.Equal(t, []string{"Winston-Salem, NC"}, m.Passed)
	m, _ = table.Lookup("29-9991", "")
	require.Equal(t, "29-9990", m.Code)

	for _, code := range []string{"11-9997", "39-9999", "", "light manager", "onet-"} {
		m, ok := table.Lookup(code, "ID")
		require.False(t, ok, code)
		require.Zero(t, m.Row, "nothing to stumble over")
	}
	m, _ = table.Lookup("11-9998", "ID")
	m.Year.Low.Value = 99
	m, _ = table.Lookup("11-9998", "ID")
	require.EqualValues(t, 28000, m.Year.Low.Value, "what is done to a match does nothing to the table")
	m, _ = table.Lookup("39-9999", "ID")
	require.Equal(t, []string{"U.S."}, m.Passed, "there is a row, of marks")
}

func TestMarksAreKept(t *testing.T) {
	m, ok := survey(t).Lookup("29-9990", "")
	require.True(t, ok)
	require.Equal(t, wages.Pay{Low: wages.Figure{Value: 200000}, Medium: wages.Figure{Mark: "#"}, High: wages.Figure{Mark: "#"},
		Mean: wages.Figure{Value: 300000}}, m.Year)
	require.Equal(t, wages.Figure{Mark: "**"}, m.Employment)
	require.Equal(t, "200000 # #", m.Year.Low.String()+" "+m.Year.Medium.String()+" "+m.Year.High.String())
}

func role() *profile.Profile {
	return &profile.Profile{ID: "onet-11-9998.00", Title: "Light Manager", Pay: []profile.Pay{{Medium: 1, Currency: "EUR", Per: "hour"}}}
}

func TestApply(t *testing.T) {
	before := role()
	p, err := survey(t).Apply(before, "", "Boise, ID", "boise city, id", "", "Kuna, ID")
	require.NoError(t, err)
	require.NoError(t, p.Validate())
	require.Equal(t, role(), before, "the profile that was given is as it was")
	note := "25th, 50th and 75th percentile"
	pay := profile.Pay{Basis: "median", Currency: "USD", Per: "year", Date: "2031-05", Note: note, Sources: []string{"oews"}}
	boise, country, idaho := pay, pay, pay
	boise.Low, boise.Medium, boise.High, boise.Area = 29000, 35000, 47000, "Boise City, ID"
	country.Low, country.Medium, country.High, country.Area = 30000, 38000, 50000, "United States"
	idaho.Low, idaho.Medium, idaho.High, idaho.Area = 28000, 34000, 46000, "Idaho"
	require.Equal(t, []profile.Pay{before.Pay[0], boise, country, idaho}, p.Pay, "an area that two places are in stands once")
	require.Equal(t, []profile.Source{wages.OEWSSource("2031-05")}, p.Sources)
	require.Contains(t, p.Sources[0].Notice, "U.S. Bureau of Labor Statistics")
}

func TestApplyWhereFiguresAreMissing(t *testing.T) {
	for _, c := range []struct {
		code, reason string
		want         profile.Pay
	}{
		{"29-9990", "the mean stands in for a median above the top code", profile.Pay{Low: 200000, Medium: 300000, Basis: "mean", Per: "year",
			Note: "25th, 50th and 75th percentile; medium is the mean; above the highest pay that the source shows (#): the median, high"}},
		{"27-9999", "some are only paid by the hour", profile.Pay{Low: 10, Medium: 20, High: 40, Basis: "median", Per: "hour",
			Note: "25th, 50th and 75th percentile"}},
	} {
		p, err := survey(t).Apply(role(), c.code)
		require.NoError(t, err)
		require.NoError(t, p.Validate())
		c.want.Currency, c.want.Area, c.want.Date, c.want.Sources = "USD", "United States", "2031-05", []string{"oews"}
		require.Equal(t, c.want, p.Pay[1], c.reason)
	}
	p, err := survey(t).Apply(role(), "39-9999", "Boise, ID")
	require.EqualError(t, err, `wages: "39-9999" in "Boise, ID": no figure, only marks, for U.S.`)
	require.Equal(t, role(), p)
	_, err = survey(t).Apply(role(), "11-1111")
	require.EqualError(t, err, `wages: "11-1111" in the United States: no row for it`)
	p, err = survey(t).Apply(nil, "11-9998")
	require.EqualError(t, err, "wages: profile: nil, want one")
	require.Nil(t, p)
}

const plain = `area,low,medium,high,supply,openings
United States,"90,000",$110000,130000.50,"13,000",1000
"Boise, ID",80000,,,120,
Idaho,,,,,7
`

func TestPlain(t *testing.T) {
	table, err := wages.Read(file("own.csv", plain), "own.csv", wages.Plain(), profile.Source{ID: "own", Name: "Our own figures", Date: "2031"})
	require.NoError(t, err)
	p, err := table.Apply(role(), "", "", "Boise, ID")
	require.NoError(t, err)
	require.NoError(t, p.Validate())
	require.Equal(t, []profile.Pay{
		{Low: 90000, Medium: 110000, High: 130000.5, Currency: "USD", Per: "year", Area: "United States", Date: "2031", Sources: []string{"own"}},
		{Low: 80000, Currency: "USD", Per: "year", Area: "Boise, ID", Date: "2031", Sources: []string{"own"}},
	}, p.Pay[1:])
	require.Equal(t, []profile.Market{
		{Supply: 13000, Openings: 1000, Area: "United States", Date: "2031", Sources: []string{"own"}},
		{Supply: 120, Area: "Boise, ID", Date: "2031", Sources: []string{"own"}},
	}, p.Market)
}

func TestJoin(t *testing.T) {
	own, err := wages.Read(file("own.csv", plain), "own.csv", wages.Plain(), profile.Source{ID: "oews", Name: "Our own figures"})
	require.NoError(t, err)
	table := wages.Join(survey(t), own)
	m, _ := table.Lookup("11-9998", "Boise, ID")
	require.Equal(t, "Boise, ID", m.Area, "an exact name before a metropolitan area, whichever table has it")
	p, err := table.Apply(role(), "", "Boise, ID", "Raleigh, NC")
	require.NoError(t, err)
	require.NoError(t, p.Validate())
	require.Equal(t, []string{"oews"}, p.Pay[1].Sources)
	require.Equal(t, []string{"oews-2"}, p.Pay[2].Sources, "two sources of one ID")
	require.Equal(t, "Our own figures", p.Sources[0].Name)
	require.Equal(t, 17, table.Len())
	require.Equal(t, 14, wages.Join(nil, survey(t)).Len(), "what is nil is left out")
	require.Contains(t, table.Areas(), "Boise, ID")
}
