package match

import "strconv"

// gateOf says how a document fares at a knock-out: only an item that is met passes, and what the text leaves open is
// left open.
func gateOf(it *ItemScore) Gate {
	g := Gate{Ref: it.Ref, Text: it.Text, Result: Fail, Why: it.Why}
	switch it.Status {
	case Met, NotAsked:
		g.Result = Pass
	case Unknown:
		g.Result = Open
	}
	return g
}

func copiedMessage(n int) string {
	return "the text has " + strconv.Itoa(n) + " of the role's own statements word for word: read it with care"
}
