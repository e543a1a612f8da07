package jsondoc

import "strings"

// isJob tells whether an object is a job description of JSON Resume: it has a title, and what a posting says.
func isJob(o object) bool {
	if _, typed := o["@type"]; typed || str(o, "title") == "" {
		return false
	}
	n := 0
	for _, key := range [...]string{"company", "description", "responsibilities", "qualifications", "salary", "remote", "skills"} {
		if _, ok := o[key]; ok {
			n++
		}
	}
	return n >= 3
}

// jobPosting says in the words of schema.org what such a description says.
func jobPosting(o object) object {
	p := object{
		"@type": "JobPosting", "title": o["title"], "hiringOrganization": o["company"], "employmentType": o["type"],
		"datePosted": o["date"], "description": o["description"], "baseSalary": o["salary"],
		"responsibilities": o["responsibilities"], "qualifications": o["qualifications"], "skills": o["skills"],
	}
	if at := place(obj(o, "location")); at != "" {
		p["jobLocation"] = at
	} else if at := str(o, "location"); at != "" {
		p["jobLocation"] = at
	}
	switch remote := strings.ToLower(str(o, "remote")); remote {
	case "full":
		p["jobLocationType"] = "TELECOMMUTE"
	case "", "none":
	default:
		p["employmentType"] = []any{o["type"], str(o, "remote")} // "Hybrid"
	}
	if level := str(o, "experience"); level != "" {
		p["experienceRequirements"] = level
	}
	return p
}
