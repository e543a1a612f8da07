package document_test

import (
	"strings"
	"testing"

	"github.com/metierhq/metier/document"
	"github.com/stretchr/testify/require"
)

// What has the name of a degree is one only where somebody says to have it.
func TestDegreesOneHas(t *testing.T) {
	const job = "EXPERIENCE\nIT Manager, Garrow Media, 2010 - 2015\n"
	for _, tt := range []struct{ text, want, why string }{
		{job + "- Won accounts such as Vantor, MCA Radio, Pellworth and Ossian.", "", "a firm of that name"},
		{job + "- Clients: Vantor, MSN, Pellworth", "", "likewise"},
		{job + "- Ran MPA campaigns and events for members.", "", "an association's"},
		{job + "- Brought listings to the office of the S.B.A.", "", "the end of longer letters"},
		{job + "- Recruited graduates with a bachelor's degree in computer science.", "", "those who were recruited"},
		{job + "- Recruited at the Northern MBA Conference.", "", "a conference"},
		{job + "- Taught MBA classes at Elm University", "", "a class"},
		{job + "- Kept the MIS and the Employee Master", "", "a table"},
		{job + "- Systems: Landing, Med Imaging, Verrin", "", "short for medical"},
		{job + "- Learnt to master the art of negotiation", "", "a verb"},
		{job + "- Completed my MBA at Elm University while working full time.", "master", "earned on the job"},
		{job + "- Pursuing an MBA at Elm University", "master?", "not yet earned"},
		{job + "- Hired out of college with a BS in Computer Science.", "bachelor", "held when the job began"},
		{job + "- Master of Science, Computer Science, Elm University, Boston, MA, 2004", "master", "a line of education that strayed, with the state of its school"},
		{job + "- Elm University, BS in Computer Science, 2009", "bachelor", "likewise, the school first"},
		{job + "MBA", "master", "a line of its own"},
		{"EDUCATION\nBachelor of Science in Physics, Munster Technical Institute", "bachelor", "a school's name"},
		{"EDUCATION\nAshby Vocational School\nAssociate of Applied Science, 2004", "associate", "the line above the degree"},
		{"EDUCATION\nDiploma, trade school, 1999", "certificate", "a diploma of one"},
		{"EDUCATION\nDiploma : General Studies 1993 Elm Valley High School", "", "of a school that ends below any degree"},
		{"EDUCATION\nDiploma in Programming ('O' level)", "certificate", "on top of such a school"},
		{"EDUCATION\nDiploma, Ashby College; Elm Valley High School", "certificate", "of the first school that is named"},
		{"EDUCATION\nAshby Technical Institute, 1999", "certificate", "no degree told but by the school"},
		{"EDUCATION\nTechnical school, 1999\nElm High School", "certificate", "likewise"},
		{job + "- Employee of the year at Ashby Technical Institute", "", "an employer"},
		{job + "- Sent by the Army for the degree of Master of Science in Logistics", "master", "said to be a degree"},
		{"SUMMARY\nBachelor's in finance, economics or a related discipline required.", "", "what a post asked for"},
		{"SUMMARY\nRequirements of the post: a bachelor's degree in business", "", "likewise"},
		{"SUMMARY\nSix years of practice are taken as equivalent to a bachelor's degree.", "", "likewise"},
		{"SUMMARY\nEngineer with a Bachelor's Degree in Business", "bachelor", "one's own"},
		{"AFFILIATIONS\nNorthern MBA Association", "", "an association"},
		{"EDUCATION\nElectronic Principles, Keel AFB, MS, 2010 *Telephone Repair, 1987 *Radar Repair, 1990", "", "a state, with courses behind it"},
		{"EDUCATION\nEconomics, MA, 2010", "master", "a field stands before it"},
	} {
		var all []string
		for _, d := range document.Parse(tt.text).Facts.Degrees {
			all = append(all, d.Level+map[bool]string{true: "?"}[d.InProgress])
		}
		require.Equal(t, tt.want, strings.Join(all, " "), "%s: %s", tt.why, tt.text)
	}
}
