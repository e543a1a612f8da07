package jsondoc_test

import (
	"context"
	"encoding/json"
	"errors"
	"maps"
	"math/rand"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/document/internal/html"
	"github.com/metierhq/metier/document/internal/jsondoc"
	"github.com/metierhq/metier/document/internal/source"
	"github.com/stretchr/testify/require"
)

// shared is the shared data folder beside the checkout.
var shared = filepath.Join("..", "..", "..", "..", "shared", "data")

func samples(t testing.TB) map[string][]byte {
	all := map[string][]byte{}
	for _, pattern := range []string{
		filepath.Join("testdata", "*.json"),
		filepath.Join(shared, "jsonresume", "sample.*.json"),
		filepath.Join(shared, "postings", "schemaorg", "*.jsonld"),
	} {
		names, err := filepath.Glob(pattern)
		require.NoError(t, err)
		for _, name := range names {
			all[name], err = os.ReadFile(name)
			require.NoError(t, err)
		}
	}
	return all
}

func TestSamplesAreRead(t *testing.T) {
	if _, err := os.Stat(shared); err != nil {
		t.Skip("without the shared data folder beside the checkout")
	}
	n := 0
	for name, b := range samples(t) {
		require.True(t, jsondoc.Is(b), name)
		require.False(t, html.Is(b), name)
		text := read(t, string(b))
		require.NotEmpty(t, text.Title, name)
		require.NotEqual(t, text.Posting, text.Resume, name)
		d := document.Parse(text.Pages[0])
		require.Equal(t, text.Resume, len(d.Entries) > 0, name)
		n++
	}
	require.GreaterOrEqual(t, n, 3+2+12)
}

// The schema's own test cases, right ones and wrong ones: each is read, or has no text, or is no resume at all.
func TestSchemaCases(t *testing.T) {
	names, err := filepath.Glob(filepath.Join(shared, "jsonresume", "test", "__test__", "*.json"))
	require.NoError(t, err)
	if len(names) == 0 {
		t.Skip("without the shared data folder beside the checkout")
	}
	said := 0
	for _, name := range names {
		b, err := os.ReadFile(name)
		require.NoError(t, err)
		var cases map[string]json.RawMessage
		require.NoError(t, json.Unmarshal(b, &cases))
		for c, b := range cases {
			text, err := jsondoc.Read(context.Background(), b, limits)
			if err == nil {
				require.True(t, text.Resume)
				said++
				continue
			}
			switch filepath.Base(name) {
			case "meta.json", "schema.json", "dates.json":
				require.ErrorIs(t, err, source.ErrFormat, "%s: %s", name, c)
			default:
				require.ErrorIs(t, err, source.ErrNoText, "%s: %s", name, c)
			}
		}
	}
	require.Greater(t, said, 50)
}

// check is what holds for any bytes.
func check(t testing.TB, b []byte) {
	jsondoc.Is(b)
	small := source.Limits{Unpacked: 1 << 20, Pages: 1, Depth: 64}
	text, err := jsondoc.Read(context.Background(), b, small)
	if err != nil {
		require.True(t, errors.Is(err, source.ErrEmpty) || errors.Is(err, source.ErrFormat) || errors.Is(err, source.ErrNoText) || errors.Is(err, source.ErrTooLarge), err)
		return
	}
	require.NotEqual(t, text.Posting, text.Resume)
	require.True(t, utf8.ValidString(text.Pages[0]), "JSON is decoded into UTF-8")
	again, err := jsondoc.Read(context.Background(), b, small)
	require.NoError(t, err)
	require.Equal(t, text, again, "the same bytes give the same text")
}

// damage returns a copy of b with a few bytes changed, left out, doubled or cut.
func damage(b []byte, r *rand.Rand) []byte {
	b = append([]byte(nil), b...)
	for range 1 + r.Intn(4) {
		if len(b) < 4 {
			return b
		}
		i := r.Intn(len(b))
		j := min(len(b), i+1+r.Intn(20))
		switch r.Intn(5) {
		case 0:
			b[i] = byte(r.Intn(256))
		case 1:
			b = append(b[:i], b[j:]...)
		case 2:
			b = append(b[:j:j], b[i:]...)
		case 3:
			b = b[:i]
		case 4:
			b[i] = "{}[]\",:1n "[r.Intn(10)]
		}
	}
	return b
}

func TestDamaged(t *testing.T) {
	for name, b := range samples(t) {
		for seed := range int64(40) {
			d := damage(b, rand.New(rand.NewSource(seed)))
			require.NotPanics(t, func() { check(t, d) }, "%s, seed %d", name, seed)
		}
	}
}

// Values of other types in any place of a resume or posting: damage that JSON itself does not see.
func TestOtherTypes(t *testing.T) {
	others := []string{`null`, `true`, `3`, `"text"`, `[]`, `{}`, `["a", 1, null, {"name": ["b"]}]`, `{"name": {"name": "c"}, "@value": 1}`}
	for name, b := range samples(t) {
		for seed := range int64(40) {
			r := rand.New(rand.NewSource(seed))
			var v map[string]any
			require.NoError(t, json.Unmarshal(b, &v))
			for range 1 + r.Intn(4) {
				var other any // a new one each time: what stands in two places could come to stand within itself
				require.NoError(t, json.Unmarshal([]byte(others[r.Intn(len(others))]), &other))
				replace(v, r, other)
			}
			changed, err := json.Marshal(v)
			require.NoError(t, err)
			require.NotPanics(t, func() { check(t, changed) }, "%s, seed %d", name, seed)
		}
	}
}

// replace puts another value in some place within v.
func replace(v any, r *rand.Rand, other any) {
	switch v := v.(type) {
	case map[string]any:
		n := r.Intn(len(v) + 1)
		for _, k := range slices.Sorted(maps.Keys(v)) { // in order, so that a seed that fails once fails again
			if n--; n < 0 {
				if r.Intn(2) == 0 {
					v[k] = other
				} else {
					replace(v[k], r, other)
				}
				return
			}
		}
	case []any:
		if len(v) > 0 {
			if i := r.Intn(len(v)); r.Intn(2) == 0 {
				v[i] = other
			} else {
				replace(v[i], r, other)
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, b := range samples(f) {
		f.Add(b)
	}
	f.Add([]byte(`{"@graph":[{"@id":"a","name":{"@id":"a"}},{"@type":"JobPosting","title":{"@id":"a"},"baseSalary":{"value":{"value":1e9}}}]}`))
	f.Fuzz(func(t *testing.T, b []byte) { check(t, b) })
}

func BenchmarkRead(b *testing.B) {
	for _, name := range []string{"resume", "posting"} {
		text, err := os.ReadFile(filepath.Join("testdata", name+".json"))
		require.NoError(b, err)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				_, _ = jsondoc.Read(context.Background(), text, limits)
			}
		})
	}
}
