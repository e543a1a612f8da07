package match

import (
	"cmp"
	"slices"
)

// The constants of the odds are those of a conditional logit (McFadden 1974: one of several roles, or none, is right,
// and the chance of each goes with e to the power of its odds), fitted by TestFit to texts of ESCO among O*NET's
// occupations and to real postings among the embedded roles, and rounded. There the texts about no role are weighed as
// half of all, and that is what a probability is one of: a text that is about one of the roles as often as not.
//
// Two are set higher than the fit has them, which knows only postings under titles that roles have: how much of what a
// text names is of the role's field (the fit has 3700), and none (11000). With both, postings of a field's other roles
// are still taken for that field's, and those of other fields for none.
const (
	oddsWords = 4300
	oddsKin   = 1950
	oddsTitle = 800
	oddsNames = 1250
	oddsAbout = 7300
	oddsShare = 2100
	oddsPost  = 1550
	oddsProof = 2150
	oddsBare  = -3200 // a taxonomy's "all other" occupations
	oddsAbove = -3000 // a posting for a sales representative is about no sales director; by hand
	oddsField = 12500
	oddsNone  = 13000
	fittedTo  = 38 // roles; the more there are, the less often it is none of them
)

// weigh puts together what speaks for a role.
func (p *prospect) weigh() {
	p.odds = (oddsWords*p.words + oddsKin*p.kin + oddsTitle*p.title + oddsNames*p.names + oddsAbout*p.about + oddsShare*p.share +
		oddsPost*p.post + oddsProof*p.proof + oddsField*p.field) / 1000
	if p.bare {
		p.odds += oddsBare
	}
	if p.above {
		p.odds += oddsAbove
	}
}

func byOdds(all []prospect) {
	slices.SortFunc(all, func(a, b prospect) int { return cmp.Or(cmp.Compare(b.odds, a.odds), cmp.Compare(a.role, b.role)) })
}

// score is what speaks for a role, whatever speaks for others, 0 to 100: what the document calls itself, how much of
// what it says is the role's, and what it shows of the role's items. The weights were chosen on the development
// postings; a third more or less of any of them moves the average precision there by .05 at most. The curve nears
// 100 and never reaches it, so that more evidence always gives a higher score: a posting under the role's title with a
// fifth of its words from the role has about 65.
func (p *prospect) score() float64 {
	named := p.title
	if p.leads { // a title of its own tells it from other leading roles of its field
		named = (2*p.post + p.title) / 3
	}
	speaks := (350*named + 1200*p.share + 1000*p.proof) / 1000
	return float64(1000*speaks/(speaks+halfway)) / 10
}

// halfway is what has to speak for a role for a score of 50.
const halfway = 300

// noneOf is what the odds of a role are held against.
func noneOf(roles int) int {
	if roles <= fittedTo {
		return oddsNone
	}
	return oddsNone - (log2(roles)-log2(fittedTo))*bit/1000
}

// bit is the natural logarithm of 2, in thousandths.
const bit = 693

// chancesOf gives each prospect's chance, best first, as parts of the sum, which the chance of none is in too.
func chancesOf(all []prospect, none int) (chances []uint64, sum uint64) {
	top := max(none, all[0].odds)
	chance := func(odds int) uint64 { return power2(max(-30_000, (odds-top)*1000/bit)) }
	chances, sum = make([]uint64, len(all)), chance(none)
	for i := range all {
		chances[i] = chance(all[i].odds)
		sum += chances[i]
	}
	return chances, sum
}
