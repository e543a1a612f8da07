package lex

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTitleLevels(t *testing.T) {
	for _, c := range []struct {
		level  Level
		titles []string
		reason string
	}{
		{Lead, []string{"Project Manager", "IT Project Manager", "Product Manager", "Program Manager", "Account Manager", "Case Manager", "Office Manager", "Senior Project Manager", "Sr. Project Manager"}, "they need not lead anybody"},
		{Lead, []string{"Assistant Manager", "Team Lead", "Supervisor", "Foreman", "Charge Nurse", "Lead Developer", "Head Cashier", "Head Coach", "Scrum Master", "Shift Manager"}, "they lead a shift or a few people"},
		{Manager, []string{"IT Manager", "Manager", "Nurse Manager", "Help Desk Manager", "Head Chef", "Head Nurse", "Executive Chef", "Controller", "Chief Engineer", "Sales Manager"}, "they manage people"},
		{SeniorManager, []string{"General Manager", "Assistant Director", "Deputy Director", "Associate Director of Finance", "Vice Principal", "Senior Manager", "Regional Manager", "Program Director"}, "they manage managers, or stand in for a director"},
		{Director, []string{"IT Director", "Director of Information Technology", "Head of IT", "Head, Infrastructure", "Creative Director", "Art Director", "Funeral Director", "Medical Director", "Music Director", "Casting Director", "Head Teacher", "Executive Director", "Senior Director", "Acting Director"}, "they direct"},
		{VicePresident, []string{"Vice President", "VP of Technology", "Managing Director", "Senior Vice President", "Assistant Vice President", "SVP"}, "below the chiefs"},
		{Chief, []string{"CEO", "President", "Founder", "Owner", "CIO", "Chief Information Officer", "Co-Founder", "President & CEO", "Owner / Manager"}, "nobody is above them"},
		{Senior, []string{"Principal Engineer", "Principal Consultant", "Principal Architect", "Senior Analyst", "Solutions Architect"}, "they lead nobody"},
		{Practitioner, []string{"Account Executive", "Sales Executive", "Systems Administrator", "Network Engineer", "Nurse", "Product Owner", "Owner Operator", "Volunteer Coordinator", "Document Controller", "Junior High Teacher", "Student Services Advisor"}, "they do the work"},
		{Assistant, []string{"Executive Assistant", "Administrative Assistant", "Junior Developer", "Clerk", "Receptionist"}, "they help"},
		{Trainee, []string{"Intern", "IT Intern", "Trainee Manager", "Management Trainee", "Student", "Apprentice Electrician"}, "they learn"},
		{Assistant, []string{"Assistant to the Director", "Executive Assistant to the CEO", "Secretary, IT Director"}, "whom they help is another"},
		{Manager, []string{"Manager, Director's Office", "Manager to the President"}, "whose office it is, or whom they report to, is another"},
		{Manager, []string{"IT Mgr", "Nurse Mgr"}, "a short form"},
		{Lead, []string{"Proj. Mgr.", "Acct. Mgr.", "Project Mgr", "Asst. Mgr.", "Asst Store Mgr", "Assistant Mgr", "Help Desk Supv."}, "likewise"},
		{NoLevel, []string{"", "Information Technology", "Self-employed"}, "no title"},
	} {
		for _, title := range c.titles {
			t.Run(title, func(t *testing.T) {
				require.Equal(t, c.level.String(), TitleLevel(title, Scan(title, nil)).String(), c.reason)
			})
		}
	}
}

func TestLevelNames(t *testing.T) {
	names := LevelNames()
	require.Len(t, names, 10)
	for i, n := range names {
		v, ok := LevelOf(n)
		require.True(t, ok)
		require.Equal(t, Level(i+1), v, "from low to high")
		require.Equal(t, n, v.String())
	}
	_, ok := LevelOf("")
	require.False(t, ok, "no level has no name")
	require.Equal(t, "level(99)", Level(99).String())
	names[0] = "changed"
	require.Equal(t, "trainee", LevelNames()[0], "a copy is returned")
}

func TestHeadings(t *testing.T) {
	for _, c := range []struct {
		text string
		want Section
	}{
		{"EXPERIENCE", Experience}, {"Work History", Experience}, {"Education and Training", EducationSection}, {"Technical Skills", Skills},
		{"Certifications", CertificatesSection}, {"Summary", Summary}, {"Requirements", Requirements}, {"Nice to have", Preferred},
		{"References available upon request", References}, {"Experience with budgets", NoSection}, {"", NoSection},
		{"Skills & Abilities", Skills}, {"HOBBIES & INTERESTS", Interests}, {"Awards/Honors", Accomplishments},
		{"Training and Development", EducationSection}, {"Training & Development", NoSection},
		{"one two three four five six seven eight nine", NoSection},
	} {
		require.Equal(t, c.want, HeadingOf(Scan(c.text, nil)), c.text)
	}
	for _, c := range []struct {
		text string
		want Section
	}{
		{"E X P E R I E N C E", Experience}, {"W O R K  H I S T O R Y", Experience}, {"S KILLS & A BILITIES", Skills}, {"I manage", NoSection},
		{"Education", EducationSection}, {"S K I L L S 2", NoSection}, {strings.Repeat("e ", 100), NoSection}, {"", NoSection},
	} {
		require.Equal(t, c.want, SpacedHeadingOf(c.text, Scan(c.text, nil)), c.text)
	}
	require.Equal(t, "section(99)", Section(99).String())
}
