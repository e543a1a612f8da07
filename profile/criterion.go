package profile

import (
	"fmt"
	"strings"

	"github.com/metierhq/metier/internal/lex"
)

// Criterion is a requirement that is measured by the facts of a document.
// Exactly one field is set.
type Criterion struct {
	Years        *Years        `json:"years,omitempty"`
	Post         *Post         `json:"post,omitempty"`
	People       *People       `json:"people,omitempty"`
	Degree       *Degree       `json:"degree,omitempty"`
	Certificates *Certificates `json:"certificates,omitempty"`
}

// Years asks for time in posts. Min meets it; Max is what the source calls the
// upper end, 0 for none, and more than it is no fault.
type Years struct {
	Min   float64 `json:"min"`
	Max   float64 `json:"max,omitempty"`
	Field string  `json:"field,omitempty"` // which posts count: "it"; "": any
	Level string  `json:"level,omitempty"` // the lowest level of post that counts: "manager"; "": any
}

// Post asks for a post of Level or above in Field to have been held.
type Post struct {
	Level string `json:"level"`
	Field string `json:"field,omitempty"`
}

// People asks for a number of people led.
type People struct {
	Min   int    `json:"min"`
	Field string `json:"field,omitempty"`
}

// Degree asks for a degree of Level or above in one of Fields, or in a field
// near them if Related. No fields: in anything. Equivalent says that experience
// is accepted in its place.
type Degree struct {
	Level      string   `json:"level"`
	Fields     []string `json:"fields,omitempty"`
	Related    bool     `json:"related,omitempty"`
	Equivalent bool     `json:"equivalent,omitempty"`
}

// Certificates asks for one certificate of every group, named as people write
// them: "PMP", "CompTIA A+".
type Certificates struct {
	Groups [][]string `json:"groups"`
}

var degreeLevels = lex.DegreeLevels()

func (c *checker) criterion(k *Criterion) {
	if k == nil {
		return
	}
	set := 0
	for _, is := range []bool{k.Years != nil, k.Post != nil, k.People != nil, k.Degree != nil, k.Certificates != nil} {
		if is {
			set++
		}
	}
	if set != 1 {
		c.addf("criterion: has %d of years, post, people, degree, certificates, want exactly one", set)
	}
	if y := k.Years; y != nil {
		c.years(y)
	}
	if p := k.Post; p != nil {
		c.oneOf("criterion: post level", p.Level, lex.LevelNames()...)
		c.lexField("criterion: post field", p.Field)
	}
	if p := k.People; p != nil {
		if p.Min < 1 {
			c.addf("criterion: people min %d, want 1 or more", p.Min)
		}
		c.lexField("criterion: people field", p.Field)
	}
	if d := k.Degree; d != nil {
		c.oneOf("criterion: degree level", d.Level, degreeLevels...)
		c.unique("criterion: degree fields", d.Fields)
	}
	if certs := k.Certificates; certs != nil {
		c.certificates(certs)
	}
}

func (c *checker) years(y *Years) {
	if !(y.Min > 0 && y.Min <= 100) {
		c.addf("criterion: years min %s, want more than 0 and at most 100", number(y.Min))
	}
	if y.Max != 0 && !(y.Max >= y.Min && y.Max <= 100) {
		c.addf("criterion: years max %s, want at least min %s and at most 100", number(y.Max), number(y.Min))
	}
	c.lexField("criterion: years field", y.Field)
	if y.Level != "" {
		c.oneOf("criterion: years level", y.Level, lex.LevelNames()...)
	}
}

func (c *checker) certificates(certs *Certificates) {
	if len(certs.Groups) == 0 {
		c.addf("criterion: certificates, want at least one group")
	}
	for i, group := range certs.Groups {
		at := fmt.Sprintf("criterion: certificates groups[%d]", i)
		if len(group) == 0 {
			c.addf("%s: want at least one certificate", at)
		}
		c.unique(at, group)
	}
}

func (c *checker) lexField(name, field string) {
	if _, ok := lex.FieldOf(field); field != "" && !ok {
		c.addf("%s %q, want one of %s", name, clip(field), strings.Join(lex.FieldNames(), ", "))
	}
}
