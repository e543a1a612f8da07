package wages

import (
	"strconv"
	"strings"
)

// Figure is a figure of a table, or what stands in its place. The zero value is
// an empty field.
type Figure struct {
	Value float64 // 0 if there is none
	Mark  string  // what stands in its place: "#", "*", "**"; "" beside a value
}

// The marks of OEWS.
const (
	AboveTop     = "#"  // pay above the highest that the table shows
	NotAvailable = "*"  // pay that could not be estimated
	NoCount      = "**" // employment that could not be estimated
)

const (
	longestMark   = 3
	longestFigure = 40
)

// mostValue keeps what is no pay and no number of people out: a phone number in
// the wrong column, figures run together.
const mostValue = 1e12

// IsGiven says whether there is a value.
func (f Figure) IsGiven() bool { return f.Value > 0 }

// String gives the value without an exponent, or the mark.
func (f Figure) String() string {
	if f.IsGiven() {
		return strconv.FormatFloat(f.Value, 'f', -1, 64)
	}
	return f.Mark
}

// parse reads a figure as tables write it: 102720, 102,720, $102,720.00, or a
// mark without digits and letters.
func parse(s string) (Figure, bool) {
	if s == "" {
		return Figure{}, true
	}
	if len(s) <= longestMark && strings.Trim(s, "#*~-") == "" {
		return Figure{Mark: s}, true
	}
	digits := strings.TrimPrefix(s, "$")
	if len(digits) > longestFigure || !thousands(digits) {
		return Figure{}, false
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(digits, ",", ""), 64)
	if err != nil || v > mostValue {
		return Figure{}, false
	}
	if v == 0 {
		return Figure{Mark: s}, true // nobody, or nothing: told, and no figure to pay by
	}
	return Figure{Value: v}, true
}

// thousands says whether s has digits and one point only, and commas where a
// thousand ends.
func thousands(s string) bool {
	whole, fraction, _ := strings.Cut(s, ".")
	if !isDigits(whole) && !strings.Contains(whole, ",") || fraction != "" && !isDigits(fraction) {
		return false
	}
	for i, group := range strings.Split(whole, ",") {
		if !isDigits(group) || i > 0 && len(group) != 3 {
			return false
		}
	}
	return true
}

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
