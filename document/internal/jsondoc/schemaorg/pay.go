package schemaorg

import (
	"encoding/json"
	"strconv"
	"strings"
)

// pay returns what the job pays: "USD 100,000 - 120,000 per year".
func (r *renderer) pay(o Object) (all []string) {
	currency := r.phrase(get(o, "salaryCurrency"))
	for _, v := range list(get(o, "baseSalary")) {
		if s := r.amount(r.graph.resolve(v), currency, 0); s != "" {
			all = append(all, s)
		}
	}
	for _, v := range list(get(o, "estimatedSalary")) {
		if s := r.amount(r.graph.resolve(v), currency, 0); s != "" {
			all = append(all, "Estimated: "+s)
		}
	}
	return all
}

// amount returns a sum of money: a number, a text, or an object that holds one.
func (r *renderer) amount(v any, currency string, depth int) string {
	o, ok := v.(Object)
	if !ok {
		s := grouped(strings.Join(r.text(v, depth), " "))
		if s == "" || currency == "" || strings.Contains(s, currency) || s[0] < '0' || s[0] > '9' {
			return s
		}
		return currency + " " + s
	}
	if depth > deepest {
		return ""
	}
	if c := r.word(o, depth, "currency"); c != "" {
		currency = c
	}
	low, high := r.number(o, depth, "minValue"), r.number(o, depth, "maxValue")
	sum := ""
	switch {
	case low != "" && high != "" && low != high:
		sum = low + " - " + high
	case low != "":
		sum = "from " + low
		if low == high {
			sum = low
		}
	case high != "":
		sum = "up to " + high
	default:
		sum = r.number(o, depth, "median")
	}
	if sum == "" {
		for _, v := range list(get(o, "value")) {
			sum = r.amount(v, currency, depth+1)
			break
		}
	} else if currency != "" {
		sum = currency + " " + sum
	}
	if unit := perUnit(r.word(o, depth, "unitText", "duration")); sum != "" && unit != "" && !strings.Contains(sum, " per ") {
		sum += " " + unit
	}
	return sum
}

func (r *renderer) number(o Object, depth int, name string) string {
	return grouped(r.word(o, depth, name))
}

// perUnit returns "per year" for YEAR, and for P1Y.
func perUnit(unit string) string {
	switch u := strings.ToUpper(unit); u {
	case "":
		return ""
	case "P1Y", "ANNUAL", "ANNUALLY", "YEARLY", "ANN":
		return "per year"
	case "P1M", "MONTHLY":
		return "per month"
	case "P1W", "WEEKLY":
		return "per week"
	case "P1D", "DAILY":
		return "per day"
	case "PT1H", "HOURLY":
		return "per hour"
	}
	return "per " + strings.ToLower(unit)
}

// grouped sets commas into a number of four digits and more: "100000.0" is "100,000". Other texts stay.
func grouped(s string) string {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || !(f >= 1000 && f < 1e12) { // nor is "NaN", which no bound holds
		return s
	}
	whole := strconv.FormatInt(int64(f), 10)
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if cents := int64(f*100+0.5) % 100; cents > 0 {
		whole += "." + strconv.FormatInt(100+cents, 10)[1:]
	}
	return whole
}

// experience returns how much experience is asked for.
func (r *renderer) experience(v any, depth int) []string {
	o, ok := v.(Object)
	if !ok || depth > deepest {
		return r.text(v, depth)
	}
	months := r.word(o, depth, "monthsOfExperience")
	n, err := strconv.ParseFloat(months, 64)
	if err != nil || !(n > 0 && n <= 1200) {
		return r.text(v, depth)
	}
	s := "At least " + json.Number(months).String() + " months of experience"
	if whole := int(n); float64(whole) == n && whole%12 == 0 {
		s = "At least " + strconv.Itoa(whole/12) + " years of experience"
		if whole == 12 {
			s = "At least 1 year of experience"
		}
	}
	return append([]string{s}, r.text(v, depth)...)
}

// credential returns a degree or certificate that is asked for: "Bachelor of Science in Computer Science".
func (r *renderer) credential(v any, depth int) []string {
	o, ok := v.(Object)
	if !ok || depth > deepest {
		return r.text(v, depth)
	}
	kind := r.word(o, depth, "credentialCategory", "educationalLevel")
	switch strings.ToLower(kind) {
	case "":
		return r.text(v, depth)
	case "bachelor degree":
		kind = "Bachelor's degree"
	case "associate degree":
		kind = "Associate's degree"
	case "postgraduate degree":
		kind = "Postgraduate degree"
	case "professional certificate":
		kind = "Professional certificate"
	case "high school":
		kind = "High school"
	}
	if field := r.word(o, depth, "about", "competencyRequired"); field != "" {
		kind += " in " + field
	}
	if by := r.word(o, depth, "recognizedBy"); by != "" {
		kind += ", recognized by " + by
	}
	if name := r.word(o, depth, "name"); name != "" && name != kind {
		kind = name + ": " + kind
	}
	return append([]string{kind}, r.text(get(o, "description"), depth)...)
}
