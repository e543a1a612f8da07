package jsondoc

import (
	"strings"
	"time"
)

// month returns a date of JSON Resume as people write it: "Dec 2013" for "2013-12-01" and "2013-12". What is no such
// date stays as it is.
func month(s string) string {
	if len(s) >= 7 && digits(s[:4]) && s[4] == '-' && digits(s[5:7]) && (len(s) == 7 || s[7] == '-') {
		if m := int(s[5]-'0')*10 + int(s[6]-'0'); m >= 1 && m <= 12 {
			return time.Month(m).String()[:3] + " " + s[:4]
		}
	}
	return s
}

// year returns the year of a date.
func year(s string) string {
	if len(s) > 4 && digits(s[:4]) && s[4] == '-' {
		return s[:4]
	}
	return s
}

func digits(s string) bool { return strings.Trim(s, "0123456789") == "" }

// period returns "Dec 2013 - Present" and the like. Without an end, what was begun goes on.
func period(o object, date func(string) string) string {
	from, to := date(str(o, "startDate")), date(str(o, "endDate"))
	switch {
	case from == "":
		return to
	case to == "":
		to = "Present"
	}
	return from + " - " + to
}
