package onet

import "strings"

const (
	codeColumn = "O*NET-SOC Code"
	codeForm   = "a code like 11-3021.00"
)

func isCode(s string) bool {
	const form = "00-0000.00"
	if len(s) != len(form) {
		return false
	}
	for i := range len(form) {
		digit := s[i] >= '0' && s[i] <= '9'
		if form[i] == '0' && !digit || form[i] != '0' && s[i] != form[i] {
			return false
		}
	}
	return true
}

func id(code string) string { return "onet-" + code }

// elementID makes an ID of an element's: 2.C.1.a.
func elementID(s string) string { return strings.ToLower(s) }

// majorGroups are the titles of the major groups of the Standard Occupational
// Classification of 2018, which the tables of O*NET do not hold.
var majorGroups = map[string]string{
	"11": "Management Occupations",
	"13": "Business and Financial Operations Occupations",
	"15": "Computer and Mathematical Occupations",
	"17": "Architecture and Engineering Occupations",
	"19": "Life, Physical, and Social Science Occupations",
	"21": "Community and Social Service Occupations",
	"23": "Legal Occupations",
	"25": "Educational Instruction and Library Occupations",
	"27": "Arts, Design, Entertainment, Sports, and Media Occupations",
	"29": "Healthcare Practitioners and Technical Occupations",
	"31": "Healthcare Support Occupations",
	"33": "Protective Service Occupations",
	"35": "Food Preparation and Serving Related Occupations",
	"37": "Building and Grounds Cleaning and Maintenance Occupations",
	"39": "Personal Care and Service Occupations",
	"41": "Sales and Related Occupations",
	"43": "Office and Administrative Support Occupations",
	"45": "Farming, Fishing, and Forestry Occupations",
	"47": "Construction and Extraction Occupations",
	"49": "Installation, Maintenance, and Repair Occupations",
	"51": "Production Occupations",
	"53": "Transportation and Material Moving Occupations",
	"55": "Military Specific Occupations",
}
