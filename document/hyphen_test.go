package document_test

import (
	"slices"
	"testing"

	"github.com/metierhq/metier/document"
	"github.com/stretchr/testify/require"
)

func TestDividedWords(t *testing.T) {
	for _, c := range []struct{ reason, text, want string }{
		{"a word of the lexicon", "Ran the infra-\nstructure of four plants", "Ran the infrastructure\nof four plants"},
		{"lines of another system", "Ran the infra-\r\nstructure of four plants", "Ran the infrastructure\nof four plants"},
		{"blanks at the end of the line", "Ran the infra- \t\nstructure of four plants", "Ran the infrastructure\nof four plants"},
		{"the second line is set in", "- Ran the infra-\n  structure of four plants", "- Ran the infrastructure\nof four plants"},
		{"a hyphen for the end of a line", "Ran the infra\u00ad\nstructure of four plants", "Ran the infrastructure\nof four plants"},
		{"one half was divided again", "multi-\nnation-\nal firms", "multinational\nfirms"},
		{"capitals", "INFRA-\nSTRUCTURE", "INFRASTRUCTURE"},
		{"what stands at the word stays there", "the net-\nwork, and the budg-\net.\nNext", "the network,\nand the budget.\nNext"},
		{"the word ends its paragraph", "the net-\nwork\n\nNext", "the network\n\nNext"},
		{"the hyphen is the word's own", "self-\nmanaged, cloud-\nnative", "self-\nmanaged, cloud-\nnative"},
		{"a dash", "Acorn Mills -\nmanager", "Acorn Mills -\nmanager"},
		{"a bullet below", "the net-\n- work", "the net-\n- work"},
		{"a paragraph below", "the net-\n\nwork", "the net-\n\nwork"},
		{"an address", "robin@net-\nwork.example", "robin@net-\nwork.example"},
		{"half of a longer word", "infra-\nstructure-free", "infra-\nstructure-free"},
		{"letters beyond ASCII", "müll-\nabfuhr", "müll-\nabfuhr"},
	} {
		requireMended(t, c.text, c.want, "divided-words", c.reason)
	}
}

// Signs of print that are left as HTML writes them are read, and nothing else.
func TestEntities(t *testing.T) {
	for _, c := range []struct{ reason, text, want string }{
		{"by name", "Elgar &amp; Sons, 2012 &ndash; 2016", "Elgar & Sons, 2012 – 2016"},
		{"by number", "Cobb&#8217;s&#160;Mill", "Cobb’s Mill"},
		{"twice", "Elgar &amp;amp; Sons", "Elgar & Sons"},
		{"no name of a sign", "R&D; P&L; AT&T;", "R&D; P&L; AT&T;"},
		{"what HTML is made of", "&lt;b&gt;", "&lt;b&gt;"},
		{"letters", "M&uuml;ller &#65;", "M&uuml;ller &#65;"},
		{"no end", "&amp", "&amp"},
	} {
		requireMended(t, c.text, c.want, "html-entities", c.reason)
	}
}

// requireMended wants a text to be read as another one, which is read as it is, and a finding of that where they differ.
func requireMended(t *testing.T, text, want, finding, reason string) {
	t.Helper()
	d := document.Parse(text)
	require.Equal(t, want, d.Text, reason)
	require.Equal(t, d.Text, document.Parse(d.Text).Text, "%s: read again", reason)
	if want == text {
		require.Empty(t, d.Findings, reason)
		return
	}
	require.True(t, slices.ContainsFunc(d.Findings, func(f document.Finding) bool { return f.Code == finding }), reason)
}
