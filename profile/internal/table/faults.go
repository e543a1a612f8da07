package table

import (
	"errors"
	"fmt"
)

// MaxFaults is how many faults are reported in full; a table in another format
// has one in every row.
const MaxFaults = 20

// Faults collects what is wrong with tables. The zero value, with the name of
// the taxonomy, is ready to use.
type Faults struct {
	Of   string // the subject of the errors: "onet"
	errs []error
	more int
}

// Add notes a fault.
func (f *Faults) Add(err error) {
	if len(f.errs) == MaxFaults {
		f.more++
		return
	}
	f.errs = append(f.errs, fmt.Errorf("%s: %w", f.Of, err))
}

func (f *Faults) at(name string, line int, err error) {
	if len(f.errs) == MaxFaults {
		f.more++ // as Add, without the work
		return
	}
	f.Add(fmt.Errorf("%s:%d: %w", name, line, err))
}

// Err joins the faults in the order in which they were found, and says how many
// more there are; nil if there are none.
func (f *Faults) Err() error {
	errs := f.errs
	if f.more > 0 {
		errs = append(errs[:len(errs):len(errs)], fmt.Errorf("%s: and %d more", f.Of, f.more))
	}
	return errors.Join(errs...)
}
