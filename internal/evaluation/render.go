package evaluation

import (
	"fmt"
	"math"
	"strings"
	"time"
)

// Text gives the figures of a ranking for people, and the worst so many misfits. Nothing of the machine or the time is in
// it: it is kept in a file, and a change of quality is a change of that file.
func Text(role string, asOf time.Time, ranked []Sample, worst int) string {
	var b strings.Builder
	present := "what each text states last"
	if !asOf.IsZero() {
		present = asOf.Format("2006-01")
	}
	fmt.Fprintf(&b, "%s, %d documents, \"present\" is %s\n\n", role, len(ranked), present)
	fmt.Fprintf(&b, "%-12s  %6s  %s\n", "figure", "value", "95% interval")
	within := intervals(ranked)
	for i, f := range Figures {
		fmt.Fprintf(&b, "%-12s  %6s  %s to %s\n", f.Name, number(f.Of(ranked)), number(within[i][0]), number(within[i][1]))
	}
	fmt.Fprintf(&b, "\n%-12s  %9s  %12s\n", "grade", "documents", "median score")
	for grade := best; grade >= 0; grade-- {
		n := 0
		for _, s := range ranked {
			if s.Grade == grade {
				n++
			}
		}
		if n > 0 {
			fmt.Fprintf(&b, "%-12d  %9d  %12.1f\n", grade, n, Median(ranked, grade))
		}
	}
	if worst == 0 {
		return b.String()
	}
	fmt.Fprintf(&b, "\n%6s  %5s  %5s  %13s  %s\n", "rank", "score", "grade", "ranks of it", "document")
	for _, m := range misfits(ranked, worst) {
		fmt.Fprintf(&b, "%6d  %5.1f  %5d  %13s  %s\n", m.Rank, m.Score, m.Grade, fmt.Sprintf("%d to %d", m.First, m.Last), m.ID)
	}
	return b.String()
}

func number(x float64) string {
	if math.IsNaN(x) {
		return "none"
	}
	return fmt.Sprintf("%.3f", x)
}
