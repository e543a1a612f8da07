package onet_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/profile"
	"github.com/metierhq/metier/profile/onet"
)

// tables makes a database of invented tables; in them "|" stands for a tab.
func tables(files map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for name, content := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(content, "|", "\t"))}
	}
	return fsys
}

const occupations = `O*NET-SOC Code|Title|Description
11-9998.00|Lighthouse Managers|Keep lights lit.
47-9999.01|Kite Riggers|Rig kites.
99-0000.00|Cloud Painters|
`

// small is a database with a row or more for every rule.
func small() map[string]string {
	return map[string]string{
		"Occupation Data.txt": occupations,
		"Task Statements.txt": `O*NET-SOC Code|Title|Task ID|Task|Task Type|Incumbents Responding|Date|Domain Source
11-9998.00|Lighthouse Managers|12|Trim the "big" wick.|Core|20|01/2020|Incumbent
11-9998.00|Lighthouse Managers|7|Greet ships.|Supplemental|20|01/2020|Incumbent
11-9998.00|Lighthouse Managers|9|Count gulls.|n/a|n/a|01/2020|Analyst
`,
		"Alternate Titles.txt": `O*NET-SOC Code|Alternate Title|Short Title|Source(s)
11-9998.00|Light Keeper|n/a|01
11-9998.00|lighthouse  managers|n/a|01
11-9998.00|Chief Light Officer (CLO)|CLO|02
11-9998.00|Keeper (Gas)|n/a|02
`,
		"Sample of Reported Titles.txt": `O*NET-SOC Code|Reported Job Title|Shown in My Next Move
11-9998.00|LH Keeper (Lighthouse Keeper)|Y
11-9998.00|Light Keeper|N
11-9998.00|Wick Trimmer (WT)|N
`,
		"Technology Skills.txt": `O*NET-SOC Code|Example|Commodity Code|Commodity Title|Hot Technology|In Demand
11-9998.00|GullBase|43230001|Bird software|N|N
11-9998.00|LampCAD|43230002|Lamp software|N|N
11-9998.00|WickWare|43230002|Lamp software|Y|Y
11-9998.00|Beamly|43230002|Lamp software|Y|N
11-9998.00|Foghorn|43230003|Sound software|Y|N
`,
		"Knowledge.txt": ratingsHeader +
			"11-9998.00|2.C.1.a|Optics|IM|4.2|N|n/a\n11-9998.00|2.C.1.a|Optics|LV|5.1|N|N\n" +
			"11-9998.00|2.C.1.b|Ornithology|IM|2.9|N|n/a\n" +
			"11-9998.00|2.C.1.c|Astrology|IM|4.9|Y|n/a\n" +
			"11-9998.00|2.C.1.d|Alchemy|LV|0.1|N|Y\n11-9998.00|2.C.1.d|Alchemy|IM|3.9|N|n/a\n" +
			"11-9998.00|2.C.1.e|Meteorology|IM|3|N|n/a\n",
		"Skills.txt": ratingsHeader + "47-9999.01|2.A.1.a|Knotting|IM|5|N|n/a\n",
		"Education, Training, and Experience.txt": educationHeader +
			answers("11-9998.00", "RL", 5, 20, 6, 50, 8, 30) + answers("11-9998.00", "RW", 4, 10, 7, 85, 11, 5) +
			answers("11-9998.00", "OJ", 9, 100) + answers("47-9999.01", "RL", 2, 100) + answers("47-9999.01", "RW", 1, 100),
		"Job Zones.txt": "O*NET-SOC Code|Job Zone|Date|Domain Source\n11-9998.00|4|01/2020|Analyst\n47-9999.01|1|01/2020|Analyst\n",
		"Job Zone Reference.txt": `Job Zone|Name|Experience|Education|Job Training|Examples|SVP Range
1|Zone One|Little|None|Days|Such as kites.|(Below 4.0)
4|Zone Four|Much|A degree|Years|Such as lights.|(7.0 to < 8.0)
5|Zone Five|Most|More|Long|Such as stars.|(8.0 and above)
`,
		"Related Occupations.txt": `O*NET-SOC Code|Related O*NET-SOC Code|Relatedness Tier|Index
11-9998.00|99-0000.00|Supplemental|2
11-9998.00|47-9999.01|Primary-Short|1
11-9998.00|99-0000.00|Primary-Long|3
`,
	}
}

const (
	ratingsHeader   = "O*NET-SOC Code|Element ID|Element Name|Scale ID|Data Value|Recommend Suppress|Not Relevant\n"
	educationHeader = "O*NET-SOC Code|Element ID|Scale ID|Category|Data Value|Recommend Suppress\n"
)

// answers makes rows of pairs of a category and its percentage.
func answers(code, scale string, pairs ...int) string {
	var b strings.Builder
	for i := 0; i < len(pairs); i += 2 {
		fmt.Fprintf(&b, "%s|2.D.1|%s|%d|%d|N\n", code, scale, pairs[i], pairs[i+1])
	}
	return b.String()
}

func TestRead(t *testing.T) {
	roles, err := onet.Read(tables(small()))
	require.NoError(t, err)
	require.Len(t, roles, 3)
	p := roles[0]
	require.Equal(t, "onet-11-9998.00", p.ID)
	require.Equal(t, "Lighthouse Managers", p.Title)
	require.Equal(t, "Keep lights lit.", p.Summary)
	require.Equal(t, []string{"Management Occupations", "Lighthouse Managers"}, p.Path)
	require.Equal(t, []string{"Cloud Painters"}, roles[2].Path, "no major group has this code")
	require.Equal(t, []string{"onet-47-9999.01", "onet-99-0000.00"}, p.Related, "nearest first, each once")
	require.Empty(t, roles[2].Categories, "a role of which the tables know only the name")

	titles := []string{}
	for _, title := range p.Titles {
		titles = append(titles, title.Text)
	}
	require.Equal(t, []string{
		"LH Keeper (Lighthouse Keeper)", "LH Keeper", "Lighthouse Keeper", "Light Keeper", "Wick Trimmer (WT)", "Wick Trimmer",
		"Chief Light Officer (CLO)", "Chief Light Officer", "CLO", "Keeper (Gas)",
	}, titles)

	require.Equal(t, &profile.JobZone{Number: 4, Name: "Zone Four", Experience: "Much", Education: "A degree", Training: "Years",
		Examples: "Such as lights.", SVP: &profile.SVP{Min: 7, Below: 8}, Sources: []string{"onet"}}, p.JobZone)
	require.Equal(t, &profile.SVP{Min: 0, Below: 4}, roles[1].JobZone.SVP)
}

// line is what a test compares of an item.
func line(it *profile.Item) string {
	s := fmt.Sprintf("%s %s %.4f %s", it.ID, it.Level, it.Weight, it.Text)
	if len(it.Alt) > 0 {
		s += " = " + strings.Join(it.Alt, ", ")
	}
	return s
}

func TestItems(t *testing.T) {
	roles, err := onet.Read(tables(small()))
	require.NoError(t, err)
	got := []string{}
	for _, c := range roles[0].Categories {
		got = append(got, fmt.Sprintf("%s %.4f", c.ID, c.Weight))
		for i := range c.Items {
			require.Equal(t, []string{"onet"}, c.Items[i].Sources)
			got = append(got, "  "+line(&c.Items[i]))
		}
	}
	require.Equal(t, []string{
		"duties 0.5556", // 0.5 of 0.9, for there are no skills
		`  12 required 0.4000 Trim the "big" wick.`,
		"  7 preferred 0.2000 Greet ships.",
		"  9 required 0.4000 Count gulls.", // not rated yet
		"technology 0.2222",
		"  43230002 required 0.5000 Lamp software = WickWare, Beamly, LampCAD", // one of them is in demand
		"  43230003 preferred 0.3333 Sound software = Foghorn",
		"  43230001 preferred 0.1667 Bird software = GullBase",
		"knowledge 0.1111",
		"  2.c.1.a required 0.6154 Optics", // 80 of 130 on the scale of 100
		"  2.c.1.e required 0.3846 Meteorology",
		"education 0.1111",
		"  degree required 0.5000 Bachelor's degree",
		"  experience required 0.5000 Over 2 and up to 4 years of related work experience",
	}, got)
	education := roles[0].Categories[3].Items
	require.Equal(t, &profile.Degree{Level: "bachelor"}, education[0].Criterion.Degree)
	require.Equal(t, &profile.Years{Min: 2, Max: 4}, education[1].Criterion.Years)
	require.Len(t, roles[1].Categories, 1, "high school and no experience ask for nothing that is measured")
	require.Equal(t, 1.0, roles[1].Categories[0].Weight)
}

func TestEducationIsTheMedian(t *testing.T) {
	for _, c := range []struct {
		name, reason, rows, want string
	}{
		{"half at most", "half of the answers are a degree or less", answers("11-9998.00", "RL", 5, 50, 6, 50), "associate"},
		{"more than half", "51 need more", answers("11-9998.00", "RL", 5, 49, 6, 51), "bachelor"},
		{"rounded", "shares of 49.98 are half", "11-9998.00|2.D.1|RL|5|49.98|N\n11-9998.00|2.D.1|RL|6|50|N\n", "associate"},
		{"certificate after a degree", "it still takes the degree", answers("11-9998.00", "RL", 7, 100), "bachelor"},
		{"some college", "ends in nothing", answers("11-9998.00", "RL", 4, 100), ""},
		{"law school", "a first professional degree", answers("11-9998.00", "RL", 10, 100), "doctor"},
		{"suppressed, harmless", "wherever the 20 are, the middle is a bachelor's",
			answers("11-9998.00", "RL", 5, 20, 6, 60) + "11-9998.00|2.D.1|RL|8|20|Y\n", "bachelor"},
		{"suppressed, harmful", "the middle could be either",
			answers("11-9998.00", "RL", 5, 45, 6, 15) + "11-9998.00|2.D.1|RL|8|40|Y\n", ""},
		{"not available", "no answer is no share", "11-9998.00|2.D.1|RL|6|n/a|N\n", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			roles, err := onet.Read(tables(map[string]string{
				"Occupation Data.txt": occupations, "Education, Training, and Experience.txt": educationHeader + c.rows}))
			require.NoError(t, err)
			got := ""
			for _, it := range roles[0].Items() {
				got = it.Criterion.Degree.Level
			}
			require.Equal(t, c.want, got, c.reason)
		})
	}
}

func TestEveryTableButOneIsOptional(t *testing.T) {
	for name := range small() {
		files := small()
		delete(files, name)
		_, err := onet.Read(tables(files))
		if name == "Occupation Data.txt" {
			require.EqualError(t, err, "onet: Occupation Data.txt: file does not exist")
			continue
		}
		require.NoError(t, err, name)
	}
}

func TestLayoutDoesNotMatter(t *testing.T) {
	want, err := onet.Read(tables(small()))
	require.NoError(t, err)
	for name, change := range map[string]func(string) string{
		"columns from right to left": func(s string) string {
			lines := strings.Split(strings.TrimSuffix(s, "\n"), "\n")
			for i, l := range lines {
				fields := strings.Split(l, "|")
				slices.Reverse(fields)
				lines[i] = strings.Join(fields, "|")
			}
			return strings.Join(lines, "\n")
		},
		"a column more": func(s string) string { return strings.ReplaceAll(s, "\n", "|more\n") },
		"for Windows":   func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
	} {
		files := small()
		for file := range files {
			files[file] = change(files[file])
		}
		got, err := onet.Read(tables(files))
		require.NoError(t, err, name)
		require.Equal(t, want, got, name)
	}
}

func TestArchive(t *testing.T) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	files := tables(small())
	for _, name := range slices.Sorted(maps.Keys(files)) {
		f, err := w.Create("db_77_1_text/" + name)
		require.NoError(t, err)
		_, err = f.Write(files[name].Data)
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	archive, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	require.NoError(t, err)
	roles, err := onet.Read(archive)
	require.NoError(t, err)
	require.Len(t, roles, 3)
	require.Equal(t, "O*NET 77.1 Database", roles[0].Sources[0].Name, "the archive's folder has the version")
	require.Contains(t, roles[0].Sources[0].Notice, "from the O*NET 77.1 Database by the U.S. Department of Labor")
	require.Contains(t, roles[0].Sources[0].Notice, "CC BY 4.0")
}

func TestVersion(t *testing.T) {
	files := small()
	roles, err := onet.Read(tables(files))
	require.NoError(t, err)
	require.Equal(t, "O*NET Database", roles[0].Sources[0].Name, "nothing tells it")
	files["Read Me.txt"] = "Welcome to the O*NET\u00ae 77.2 Database!"
	roles, err = onet.Read(tables(files))
	require.NoError(t, err)
	require.Equal(t, "O*NET 77.2 Database", roles[0].Sources[0].Name)
}

func TestProfilesShareNothing(t *testing.T) {
	roles, err := onet.Read(tables(small()))
	require.NoError(t, err)
	before := roles[1].Clone()
	for _, it := range roles[0].Items() {
		it.Text = "changed"
		it.Sources[0] = "changed"
	}
	roles[0].JobZone.SVP.Min = -1
	roles[0].Titles[0].Sources[0] = "changed"
	require.Equal(t, before, roles[1])
}
