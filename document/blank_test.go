package document

import (
	"strings"
	"testing"

	"github.com/metierhq/metier/internal/lex"
	"github.com/stretchr/testify/require"
)

func TestTemplateBlanks(t *testing.T) {
	const job = "EXPERIENCE\nIT Manager, Borealis Foods, Jan 2012 - Dec 2019\n"
	for _, c := range []struct {
		text   string
		denied string // the passages that say nothing
		says   string // what the Finding begins with
		reason string
	}{
		{"- Managed a team of [number] analysts.\n- Ran the help desk.", "Managed a team of [number] analysts.",
			`1 blank of a template left as it was, "[number]"`, "only the sentence with the blank"},
		{"- Ran the help desk. Cut costs by [Number]% in [time period]. Led audits.", "Cut costs by [Number]% in [time period].",
			`2 blanks of a template left as it was, "[Number]"`, "the sentences beside it were written"},
		{"- [Number] servers maintained.", "Number] servers maintained.", "1 blank", "a passage begins with the blank's own word"},
		{"- Trained users of [types of machines or systems].", "Trained users of [types of machines or systems].", "1 blank", "of several words"},
		{"- Wrote [Job Title 2] handbooks.", "Wrote [Job Title 2] handbooks.", "1 blank", "a number tells it from another blank"},
		{"- Managed vendors [AWS, Dell] and contracts.", "", "", "brackets with names"},
		{"- Director [Information Technology] of two plants.", "", "", "brackets with a field"},
		{"- Ran backups [2].", "", "", "brackets with a number alone"},
		{"- Ran the help desk [number", "", "", "a bracket that is never closed"},
		{"- Ran the help desk ] and [", "", "", "and one that ends the text"},
	} {
		d := Parse(job + c.text)
		var denied []string
		for i := range d.Passages {
			if q := &d.Passages[i]; d.Word(q.words.first).Flags&lex.Denied != 0 {
				denied = append(denied, d.Text[q.Start:q.End])
			}
		}
		require.Equal(t, c.denied, strings.Join(denied, "|"), "%s: %s", c.text, c.reason)
		if c.says == "" {
			require.Empty(t, d.Findings, "%s: %s", c.text, c.reason)
			continue
		}
		require.Len(t, d.Findings, 1, "%s: %s", c.text, c.reason)
		require.Equal(t, "template-blanks", d.Findings[0].Code)
		require.True(t, strings.HasPrefix(d.Findings[0].Message, c.says), "%s: %s", d.Findings[0].Message, c.reason)
		require.Equal(t, byte('['), d.Text[d.Findings[0].Start])
	}
}

// What a posting leaves open may be meant so, and is asked for none the less.
func TestTemplateBlanksOfPosting(t *testing.T) {
	d := Parse("Job Title: IT Director\n\n[Company name] is looking for an IT director.\n\nRequirements\n- 7 years of IT management\n\nWe offer health insurance. How to apply: send your resume.")
	require.Equal(t, Posting, d.Kind)
	require.Len(t, d.Findings, 1)
	at := d.Passages[1]
	require.Equal(t, "Company name] is looking for an IT director.", d.Text[at.Start:at.End])
	require.Zero(t, d.Word(at.words.first).Flags&lex.Denied)
}
