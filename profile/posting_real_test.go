package profile_test

import (
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"html"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/profile"
)

// real is one of the postings in the shared data folder beside the checkout.
// Most of them lost the line breaks of their lists.
type real struct {
	id, text string
	benefits int // where the benefits begin
}

func realPostings(t testing.TB) (all []real) {
	f, err := os.Open(filepath.Join("..", "..", "shared", "data", "postings", "emscad-499.csv"))
	if err != nil {
		t.Skip("needs the shared data folder beside the checkout")
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	column := func(name string) int {
		i := slices.Index(rows[0], name)
		require.GreaterOrEqual(t, i, 0, name)
		return i
	}
	id, title, description, requirements, benefits := column("job_id"), column("title"), column("description"), column("requirements"), column("benefits")
	for _, r := range rows[1:] {
		text := html.UnescapeString(r[title] + "\n\n" + r[description] + "\n\nRequirements\n" + r[requirements])
		all = append(all, real{r[id], text + "\n\nBenefits\n" + html.UnescapeString(r[benefits]), len(text)})
	}
	// In an order that has nothing to do with what they say.
	slices.SortFunc(all, func(a, b real) int { return strings.Compare(hashed(a.id), hashed(b.id)) })
	return all
}

func hashed(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}

// TestRealPostings reads them all: each profile is valid, and none of its items
// is from the benefits.
func TestRealPostings(t *testing.T) {
	all := realPostings(t)
	require.Len(t, all, 499)
	without := 0
	for _, x := range all {
		d := document.Parse(x.text)
		p, err := profile.FromPosting(d)
		require.NoError(t, err, x.id)
		require.NoError(t, p.Validate(), x.id)
		for ref, it := range p.Items() {
			require.LessOrEqual(t, it.Span.End, x.benefits, "%s: %s is from the benefits", x.id, ref)
		}
		if len(p.Categories) == 0 {
			without++
		}
	}
	require.LessOrEqual(t, without, 12, "postings without an item: those that ask nothing")
}

// readByHand are the first fifty by hash. Every item of them was read beside its
// posting, and none was anything else (benefits, law, how to apply, praise, a
// heading). A change of the lexicon may move a count by one; one that moves it
// further wants a reader.
var readByHand = []struct {
	id                   string
	duties, requirements int
}{
	{"286", 3, 12}, {"245", 1, 4}, {"374", 14, 9}, {"178", 2, 10},
	{"342", 0, 3}, {"327", 0, 3}, {"55", 0, 19}, {"344", 7, 15},
	{"51", 0, 7}, {"356", 13, 11}, {"152", 0, 3}, {"351", 22, 22},
	{"394", 17, 10}, {"439", 0, 17}, {"334", 0, 1}, {"149", 7, 10},
	{"471", 22, 11}, {"348", 0, 3}, {"463", 0, 3}, {"367", 7, 6},
	{"329", 0, 3}, {"229", 1, 7}, {"305", 17, 16}, {"211", 16, 10},
	{"290", 0, 6}, {"354", 5, 2}, {"431", 17, 8}, {"235", 0, 4},
	{"146", 2, 2}, {"39", 8, 17}, {"331", 0, 3}, {"425", 8, 1},
	{"445", 0, 3}, {"49", 0, 3}, {"225", 17, 17}, {"437", 0, 3},
	{"216", 21, 12}, {"399", 7, 9}, {"125", 0, 12}, {"109", 12, 11},
	{"156", 12, 8}, {"324", 8, 6}, {"65", 8, 10}, {"234", 15, 13},
	{"105", 1, 2}, {"376", 22, 11}, {"385", 0, 2}, {"135", 10, 13},
	{"231", 18, 10}, {"242", 4, 6},
}

func TestRealPostingsReadByHand(t *testing.T) {
	byID := map[string]real{}
	for i, x := range realPostings(t) {
		byID[x.id] = x
		if i < len(readByHand) {
			require.Equal(t, readByHand[i].id, x.id, "the sample is chosen by hash")
		}
	}
	for _, want := range readByHand {
		p, err := profile.FromPosting(document.Parse(byID[want.id].text))
		require.NoError(t, err)
		duties, requirements := 0, 0
		for _, c := range p.Categories {
			if c.ID == "duties" {
				duties += len(c.Items)
			} else {
				requirements += len(c.Items)
			}
		}
		require.InDelta(t, want.duties, duties, 1, "%s: duties", want.id)
		require.InDelta(t, want.requirements, requirements, 1, "%s: requirements", want.id)
	}
}
