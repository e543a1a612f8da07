package onet_test

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/profile/onet"
)

func TestFaults(t *testing.T) {
	for _, c := range []struct {
		file, content, reason, want string
	}{
		{"Occupation Data.txt", "O*NET-SOC Code|Title\n", "a column is gone",
			`Occupation Data.txt:1: no column "Description", the header is "O*NET-SOC Code, Title"`},
		{"Occupation Data.txt", "O*NET-SOC Code|Title|Description\n", "nothing was read, and nothing was wrong",
			"Occupation Data.txt: no occupations"},
		{"Occupation Data.txt", "O*NET-SOC Code|Title|Description\n11-9998|A|\n", "a code of the SOC, not of O*NET",
			`Occupation Data.txt:2: column "O*NET-SOC Code": "11-9998": want a code like 11-3021.00`},
		{"Occupation Data.txt", occupations + "11-9998.00|Again|\n", "two titles for a code",
			`Occupation Data.txt:5: column "O*NET-SOC Code": "11-9998.00": a second time`},
		{"Occupation Data.txt", "O*NET-SOC Code|Title|Description\n11-9998.00||\n", "a role needs a title",
			`Occupation Data.txt:2: column "Title": "": want a title`},
		{"Task Statements.txt", "O*NET-SOC Code|Task ID|Task\nxx|1|A\n", "no code at all",
			`Task Statements.txt:2: column "O*NET-SOC Code": "xx": want a code like 11-3021.00`},
		{"Task Statements.txt", "O*NET-SOC Code|Task ID|Task\n11-9997.00|1|A\n", "a table of another version",
			`Task Statements.txt:2: column "O*NET-SOC Code": "11-9997.00": want a code of Occupation Data.txt`},
		{"Task Statements.txt", "O*NET-SOC Code|Task ID|Task\n11-9998.00|1a|A\n", "the ID becomes a ref",
			`Task Statements.txt:2: column "Task ID": "1a": want a number`},
		{"Task Statements.txt", "O*NET-SOC Code|Task ID|Task\n11-9998.00|1|A\n11-9998.00|1|B\n", "refs are unique",
			`Task Statements.txt:3: column "Task ID": "1": a second time for 11-9998.00`},
		{"Task Statements.txt", "O*NET-SOC Code|Task ID|Task\n11-9998.00|1| \n", "a duty says something",
			`Task Statements.txt:2: column "Task": "": want a task`},
		{"Task Statements.txt", "O*NET-SOC Code|Task ID|Task|Task Type\n11-9998.00|1|A|Chore\n", "a type that has no rule",
			`Task Statements.txt:2: column "Task Type": "Chore": want Core, Supplemental or n/a`},
		{"Alternate Titles.txt", "O*NET-SOC Code|Alternate Title\n11-9998.00|\n", "a title says something",
			`Alternate Titles.txt:2: column "Alternate Title": "": want a title`},
		{"Technology Skills.txt", "O*NET-SOC Code|Example|Commodity Code|Commodity Title|Hot Technology\n11-9998.00|A|1|B|yes\n", "no mark",
			`Technology Skills.txt:2: column "Hot Technology": "yes": want Y or N`},
		{"Technology Skills.txt", "O*NET-SOC Code|Example|Commodity Code|Commodity Title\n11-9998.00|A|x|B\n", "the code becomes a ref",
			`Technology Skills.txt:2: column "Commodity Code": "x": want a number`},
		{"Skills.txt", ratingsHeader + "11-9998.00|2.A|B|IM|7|N|N\n", "not on the scale",
			`Skills.txt:2: column "Data Value": "7": want a number from 1 to 5`},
		{"Skills.txt", ratingsHeader + "11-9998.00|2.A|B|IM|NaN|N|N\n", "Go reads NaN, a rating is none",
			`Skills.txt:2: column "Data Value": "NaN": want a number from 1 to 5`},
		{"Knowledge.txt", ratingsHeader + "11-9998.00|2 A|B|IM|3|N|N\n", "the element becomes a ref",
			`Knowledge.txt:2: column "Element ID": "2 A": want an element like 2.C.1.a, and its name`},
		{"Education, Training, and Experience.txt", educationHeader + "11-9998.00|2.D.1|RL|13|5|N\n", "no such answer",
			`Education, Training, and Experience.txt:2: column "Category": "13": want 1 to 12`},
		{"Education, Training, and Experience.txt", educationHeader + "11-9998.00|2.D.1|RW|3|101|N\n", "a percentage",
			`Education, Training, and Experience.txt:2: column "Data Value": "101": want a number from 0 to 100`},
		{"Job Zones.txt", "O*NET-SOC Code|Job Zone\n11-9998.00|6\n", "there are five",
			`Job Zones.txt:2: column "Job Zone": "6": want 1 to 5`},
		{"Job Zones.txt", "O*NET-SOC Code|Job Zone\n11-9998.00|1\n11-9998.00|2\n", "which?",
			`Job Zones.txt:3: column "Job Zone": "2": a second job zone of 11-9998.00`},
		{"Job Zone Reference.txt", "Job Zone|Name|Experience|Education|Job Training|Examples|SVP Range\n1|||||| about 4\n", "no range",
			`Job Zone Reference.txt:2: column "SVP Range": "about 4": want "(4.0 to < 6.0)", "(Below 4.0)" or "(8.0 and above)"`},
		{"Related Occupations.txt", "O*NET-SOC Code|Related O*NET-SOC Code|Index\n11-9998.00|11-0000.00|1\n", "related to what?",
			`Related Occupations.txt:2: column "Related O*NET-SOC Code": "11-0000.00": want a code of Occupation Data.txt`},
		{"Related Occupations.txt", "O*NET-SOC Code|Related O*NET-SOC Code|Index\n11-9998.00|99-0000.00|near\n", "no place in the order",
			`Related Occupations.txt:2: column "Index": "near": want a number`},
	} {
		t.Run(c.want, func(t *testing.T) {
			files := map[string]string{"Occupation Data.txt": occupations}
			files[c.file] = c.content
			roles, err := onet.Read(tables(files))
			require.EqualError(t, err, "onet: "+c.want, c.reason)
			require.Nil(t, roles)
		})
	}
}

func TestFaultsOfAllTablesAreReported(t *testing.T) {
	_, err := onet.Read(tables(map[string]string{
		"Occupation Data.txt": occupations,
		"Task Statements.txt": "O*NET-SOC Code|Task ID|Task\nxx|1|A\nyy|2|B\n",
		"Job Zones.txt":       "O*NET-SOC Code|Zone\n",
	}))
	require.ErrorContains(t, err, "Task Statements.txt:2")
	require.ErrorContains(t, err, "Task Statements.txt:3")
	require.ErrorContains(t, err, `Job Zones.txt:1: no column "Job Zone"`)
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
		roles, err := onet.Read(tables(files))
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
