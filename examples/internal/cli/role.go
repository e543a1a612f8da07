package cli

import (
	"errors"
	"fmt"
	"maps"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/match"
	"github.com/metierhq/metier/profile"
)

// Role returns the built-in role of that ID, or the one that a JSON file of that name holds.
func Role(name string) (*profile.Profile, error) {
	var ids []string
	for _, p := range profile.Builtin() {
		if p.ID == name {
			return p, nil
		}
		ids = append(ids, p.ID)
	}
	data, err := os.ReadFile(name)
	if os.IsNotExist(err) {
		return nil, Usagef("role %q: neither a file nor a built-in role (%s)", name, strings.Join(ids, ", "))
	}
	if err != nil {
		return nil, fmt.Errorf("role: %w", err)
	}
	p, err := profile.Parse(data)
	if err != nil {
		errs := slices.Clone(apart(err))
		for i, e := range errs {
			errs[i] = fmt.Errorf("role %s: %w", name, e)
		}
		return nil, errors.Join(errs...)
	}
	return p, nil
}

// Scoring is the flags of a program that scores.
type Scoring struct {
	role    string
	options match.Options
}

// ScoringFlags adds them to c. AsOf is what "present" means where the user says nothing else.
func (c *Command) ScoringFlags(asOf time.Time) *Scoring {
	s := &Scoring{options: match.Options{AsOf: asOf}}
	c.StringVar(&s.role, "role", "it-director", "`role`: the ID of a built-in one, or a JSON file")
	c.asOf(&s.options.AsOf)
	c.Func("weights", "weights of categories instead of the role's, as `duties=0.5,experience=0.3`; with the others they are then\nscaled to sum to 1", func(v string) (err error) {
		s.options.Weights, err = weights(v)
		return err
	})
	c.Func("context", "`conditions` that hold, such as large-organization,healthcare", func(v string) error {
		s.options.Context = append(s.options.Context, list(v)...)
		return nil
	})
	c.Func("gate", "`refs` of items that are knock-outs, such as it-director/education/bachelor", func(v string) error {
		s.options.Gates = append(s.options.Gates, list(v)...)
		return nil
	})
	return s
}

// AsOf is the date that "present" means.
func (s *Scoring) AsOf() time.Time { return s.options.AsOf }

// Today is for programs whose user means the present by "present". A library may not read a clock, a program may.
func Today() time.Time { return time.Now() }

// inText is what -as-of takes for the latest date that a text itself states.
const inText = "text"

func (c *Command) asOf(to *time.Time) {
	usage := fmt.Sprintf("the `month` that \"present\" and \"current\" mean, as 2024-06, or %q for the latest date that a text "+
		"states\n(default %s", inText, to.Format("2006-01"))
	if to.Format("2006-01") == Today().Format("2006-01") {
		usage += ", this month"
	}
	c.Func("as-of", usage+")", func(v string) (err error) {
		if v == inText {
			*to = time.Time{}
			return nil
		}
		if *to, err = time.Parse("2006-01", v); err != nil {
			return fmt.Errorf("want a month as 2024-06, or %q", inText)
		}
		return nil
	})
}

// A Scorer is a matcher with the one role that was asked for.
type Scorer struct {
	*match.Matcher
	Role  string // its ID
	index *index.Index
}

// Open compiles the role. The scorer must be closed.
func (s *Scoring) Open() (*Scorer, error) {
	p, err := Role(s.role)
	if err != nil {
		return nil, err
	}
	x, err := index.New(p)
	if err != nil {
		return nil, err
	}
	m, err := match.New(x, s.options)
	if err != nil {
		x.Close()
		return nil, usageError{err} // the role is valid by now, so what is wrong is a flag
	}
	return &Scorer{m, p.ID, x}, nil
}

// Close frees the role's index.
func (s *Scorer) Close() error { return s.index.Close() }

func weights(v string) (map[string]float64, error) {
	out := map[string]float64{}
	for _, pair := range list(v) {
		id, number, _ := strings.Cut(pair, "=")
		w, err := strconv.ParseFloat(number, 64)
		if err != nil || id == "" || w < 0 || math.IsInf(w, 0) || math.IsNaN(w) {
			return nil, fmt.Errorf("%q: want a category and its weight, as duties=0.5", pair)
		}
		if _, twice := out[id]; twice {
			return nil, fmt.Errorf("%q: given twice (have %s)", id, strings.Join(slices.Sorted(maps.Keys(out)), ", "))
		}
		out[id] = w
	}
	return out, nil
}

// list splits at commas; empty entries do not count.
func list(v string) []string {
	var out []string
	for s := range strings.SplitSeq(v, ",") {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}
