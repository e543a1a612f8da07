package match

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/metierhq/metier/profile"
)

// addGates finds the rows that are knock-outs. An item that is not asked for can be none: it would let everybody pass.
func (r *role) addGates(o Options) error {
	var all []error
	for _, ref := range o.Gates {
		i := slices.IndexFunc(r.rows, func(x row) bool { return x.ref == ref })
		switch {
		case i < 0: // of another role
		case r.counts(i):
			r.gates = append(r.gates, i)
		default:
			all = append(all, fmt.Errorf("gates: %q: %s", ref, r.whyNotAsked(i, o.Context)))
		}
	}
	return errors.Join(all...)
}

// whyNotAsked says why a row does not count, and what would make it.
func (r *role) whyNotAsked(i int, context []string) string {
	var lacking []string
	look := func(x *row) {
		for _, w := range x.item.When {
			if x.item.Level != profile.NotAsked && !slices.Contains(context, w) && !slices.Contains(lacking, w) {
				lacking = append(lacking, w)
			}
		}
	}
	for p := r.rows[i].parent; p >= 0; p = r.rows[p].parent {
		look(&r.rows[p])
	}
	for k := i; k <= i+r.rows[i].parts; k++ {
		look(&r.rows[k])
	}
	if len(lacking) == 0 {
		return "the role does not ask for it, want an item that it asks for"
	}
	slices.Sort(lacking)
	return "asked for only under a condition, want it in Context: " + strings.Join(lacking, ", ")
}

// gateOf says how a document fares at a knock-out: only an item that is met passes, and what the text leaves open is
// left open.
func gateOf(it *ItemScore) Gate {
	g := Gate{Ref: it.Ref, Text: it.Text, Result: Fail, Why: it.Why}
	switch it.Status {
	case Met:
		g.Result = Pass
	case Unknown:
		g.Result = Open
	}
	return g
}
