package match

import (
	"fmt"
	"slices"
	"time"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/profile"
)

// A Triangle is a resume, a posting and the role as the field knows it, each held against the others on one scale of 0
// to 100. A resume far better for the role than for the posting tells of a posting that asks for something else.
type Triangle struct {
	Role    *Report     `json:"role"`    // the resume against the role, whose ID is Role.Role
	Posting *Report     `json:"posting"` // the resume against the posting
	Typical *Comparison `json:"typical"` // the posting against the role
}

// lend gives the posting's items the role's wordings of what they name. A posting says a thing once, in one long
// sentence of its own, and no resume says it so; the role has the phrasings of many, and without them the two scores
// would be on different scales.
func lend(posting, role *profile.Profile, c *Comparison) {
	wordings := map[string][]string{}
	for ref, it := range role.Items() {
		wordings[string(ref)] = append([]string{it.Text}, it.Alt...)
	}
	items := map[string]*profile.Item{}
	for ref, it := range posting.Items() {
		items[string(ref)] = it
	}
	for _, dm := range c.Demands {
		it := items[dm.Ref]
		if it == nil || it.Criterion != nil || dm.Status != Typical {
			continue
		}
		for _, w := range wordings[dm.Meets[0].Ref] {
			if w != it.Text && !slices.Contains(it.Alt, w) {
				it.Alt = append(it.Alt, w)
			}
		}
	}
}

// Triangle compares a resume, a posting and a role. The posting becomes a profile (profile.FromPosting), with the role's
// wordings added to what it shares with the role, and the resume is scored against it under this Matcher's AsOf. Weights,
// conditions and gates are for the role and are not used there. Its errors are ErrRole, and that the posting asks for
// nothing.
func (m *Matcher) Triangle(role string, resume, posting *document.Document) (*Triangle, error) {
	t := &Triangle{}
	var err error
	if t.Role, err = m.Score(role, resume); err != nil {
		return nil, err
	}
	if t.Typical, err = m.Compare(role, posting); err != nil {
		return nil, err
	}
	p, err := profile.FromPosting(posting)
	if err != nil {
		return nil, err
	}
	if len(t.Typical.Demands) == 0 {
		return nil, fmt.Errorf("posting %q: %s", p.Title, t.Typical.Why)
	}
	r, err := m.role(role)
	if err != nil {
		return nil, err
	}
	lend(p, r.profile, t.Typical)
	x, err := index.New(p)
	if err != nil {
		return nil, err
	}
	defer x.Close()
	o := Options{}
	if !m.asOf.IsZero() {
		o.AsOf = time.Date(m.asOf.Year, m.asOf.Month, 1, 0, 0, 0, 0, time.UTC)
	}
	asked, err := New(x, o)
	if err != nil {
		return nil, err
	}
	if t.Posting, err = asked.Score(p.ID, resume); err != nil {
		return nil, err
	}
	t.Posting.Notices = slices.Clone(r.notices) // its evidence quotes wordings of the role
	return t, nil
}
