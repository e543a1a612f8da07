package document_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/metierhq/metier/document"
	"github.com/stretchr/testify/require"
)

// spell writes an entry on one line: title | organisation | location | dates.
func spell(e document.Entry) string {
	date := func(d document.Date) string {
		switch {
		case d.IsZero():
			return ""
		case d.Month == 0:
			return fmt.Sprint(d.Year)
		}
		return fmt.Sprintf("%d-%02d", d.Year, d.Month)
	}
	to := date(e.To)
	if e.Current {
		to = "now"
	}
	s := date(e.From)
	if to != "" {
		s += ".." + to
	}
	return strings.Join([]string{e.Title, e.Organisation, e.Location, s}, " | ")
}

func TestEntries(t *testing.T) {
	tests := []struct{ name, reason, text, want string }{
		{"title firm dates", "the commonest layout of three lines", "Director of IT\nBrightwater Paper Company, Cloquet, MN\nJune 2011 - February 2016\n- Led.",
			"Director of IT | Brightwater Paper Company | Cloquet, MN | 2011-06..2016-02"},
		{"firm title dates", "the firm may come first", "Brightwater Paper Company, Cloquet, MN\nDirector of IT\nJune 2011 - February 2016\n- Led.",
			"Director of IT | Brightwater Paper Company | Cloquet, MN | 2011-06..2016-02"},
		{"dates firm title", "or the dates", "June 2011 - February 2016\nBrightwater Paper Company, Cloquet, MN\nDirector of IT\n- Led.",
			"Director of IT | Brightwater Paper Company | Cloquet, MN | 2011-06..2016-02"},
		{"years without their dash", "programs that convert files lose it", "Experience\n20182020 Halcyon Systems, Network Engineer\n- Led.\nIT Manager, 20162016",
			"Network Engineer | Halcyon Systems |  | 2018..2020\nIT Manager |  |  | 2016..2016"},
		{"months glued to their years", "as people write who are short of room", "Experience\nIT Manager, Acorn Mills, Sep2012-Dec2014\n- Led.\nIT Analyst, Acorn Mills (Mar 2010-July2012)",
			"IT Manager | Acorn Mills |  | 2012-09..2014-12\nIT Analyst | Acorn Mills |  | 2010-03..2012-07"},
		{"a story behind the title on the line below the dates", "as pages read that were copied without their columns",
			"Experience\nMay 2014\nto\nJune 2016\nCompany Name City , State IT Manager Led a team of ten in two plants.\n04/2010 to 05/2014\nProduct Designer Company Name - City , State Improved five designs.",
			"IT Manager | Company Name | City , State | 2014-05..2016-06\nProduct Designer | Company Name | City , State | 2010-04..2014-05"},
		{"no story behind the title on the line below the dates", "participles in titles begin none",
			"Experience\n05/2014 to 06/2016\nIT Specialist I Company Name - City , State\n01/2010 to 05/2014\nChief Operating Officer Company Name - City , State",
			"IT Specialist I | Company Name | City , State | 2014-05..2016-06\nChief Operating Officer | Company Name | City , State | 2010-01..2014-05"},
		{"many words before the one that makes the title", "as long as the part of the line begins with them",
			"Experience\nGlobal Information Technology Infrastructure and Operations Director | Acorn Mills | Jan 2010 - Dec 2014\n- Led.\nManaged the Regional Enterprise Cloud Infrastructure Operations Manager, 2010 - 2014",
			"Global Information Technology Infrastructure and Operations Director | Acorn Mills |  | 2010-01..2014-12"},
		{"a table of skills", "the year behind a skill is when it was used last",
			"Skills\nExperience\nTotal Years Last Used\nHelp desk manager 13\n2016\nWork Experience\nIT Director, Acorn Mills, 2010 - 2014",
			"IT Director | Acorn Mills |  | 2010..2014"},
		{"a form", "its labels are neither titles nor firms", "Experience\nJob Title: IT Director\nEmployer: Acorn Mills\nPeriod: Jan 2015 to Dec 2019\n- Led.",
			"IT Director | Acorn Mills |  | 2015-01..2019-12"},
		{"a form on two lines", "a label ends what stands before it", "Experience\nCompany: Acorn Mills   Duration: Jan 2010 - Dec 2014\nDesignation: IT Manager\n- Led.",
			"IT Manager | Acorn Mills |  | 2010-01..2014-12"},
		{"a long title between bars", "it may have more words before the one that makes it a title", "Experience\n2017 – 2019 | User Support and Information Security IT Specialist | Acorn Mills",
			"User Support and Information Security IT Specialist | Acorn Mills |  | 2017..2019"},
		{"tabs", "they part the columns of a page", "Experience\nAcorn Mills\tDuluth, MN\nIT Director\tJan 2015 - Dec 2019\n- Led the staff.",
			"IT Director | Acorn Mills | Duluth, MN | 2015-01..2019-12"},
		{"a table of tabs", "likewise, with the dates first", "Experience\n2015 - 2019\tIT Director\tAcorn Mills\n2010 - 2015\tIT Manager\tFennel Foods",
			"IT Director | Acorn Mills |  | 2015..2019\nIT Manager | Fennel Foods |  | 2010..2015"},
		{"a table of blanks", "wider gaps than those between words part columns, too", "Experience\nIT Director          Acorn Mills        01/2015   12/2019\nIT Manager           Fennel Foods       03/2010   12/2014",
			"IT Director | Acorn Mills |  | 2015-01..2019-12\nIT Manager | Fennel Foods |  | 2010-03..2014-12"},
		{"blanks between all words", "a gap as wide as the others parts nothing", "Experience\nIT   Director,   Acorn   Mills,   2015   -   2019",
			"IT   Director | Acorn   Mills |  | 2015..2019"},
		{"a firm's legal form below the title", "its full stop ends no sentence", "Experience\nIT Director, Jan 2015 - Dec 2019\nAcorn Mills, Inc.\n- Led the staff.",
			"IT Director | Acorn Mills, Inc |  | 2015-01..2019-12"},
		{"a field behind a dash", "it is a part of the title", "Experience\nDirector - Information Technology, Acorn Mills, 2015 - 2019",
			"Director - Information Technology | Acorn Mills |  | 2015..2019"},
		{"worked as", "a sentence that has all that a job's line has", "Experience\nWorked as an IT Manager in Acorn Mills from June 2015 to Aug 2019.\nServed as Systems Manager with Fennel Foods, Apr 2010 - May 2015", "IT Manager | Acorn Mills |  | 2015-06..2019-08\nSystems Manager | Fennel Foods |  | 2010-04..2015-05"},
		{"served as, in a job", "a task within it", "Experience\nIT Director, Acorn Mills, 2015 - 2020\nServed as project manager for the ERP from Jan 2016 to Mar 2017.", "IT Director | Acorn Mills |  | 2015..2020"},
		{"an employer in italics", "the asterisk before it is no bullet", "## Experience\n\n### IT Director\n*Acorn Foods* — *Jan 2015 - Dec 2020*\n- Led IT.", "IT Director | Acorn Foods |  | 2015-01..2020-12"},
		{"a bullet without a space", "the asterisk before it is one", "## Experience\n\nIT Director, Acorn Foods, 2015 - 2020\n*Led IT in 2016 - 2017 *alone", "IT Director | Acorn Foods |  | 2015..2020"},
		{"information services", "what many call their IT", "Experience\nDirector, Information Services\nFennel College, August 2009 - present", "Director, Information Services | Fennel College |  | 2009-08..now"},
		{"information systems", "in capitals it is no verb", "Experience\nDirector, IS\nFennel College, August 2009 - present", "Director, IS | Fennel College |  | 2009-08..now"},
		{"information systems, all in capitals", "it is no verb there either", "EXPERIENCE\nIS DIRECTOR, FENNEL COLLEGE, 2009 - 2012", "IS DIRECTOR | FENNEL COLLEGE |  | 2009..2012"},
		{"a field before a dash", "likewise", "Experience\nInformation Technology – Director, Acorn Mills, 2015 - 2019",
			"Information Technology – Director | Acorn Mills |  | 2015..2019"},
		{"a firm behind a dash", "it is none", "Experience\nDirector - Technology Partners Inc, 2015 - 2019", "Director | Technology Partners Inc |  | 2015..2019"},
		{"quarters", "the month in the middle of each", "Experience\nIT Director, Acorn Mills (Q1 2015 - Q3 2019)", "IT Director | Acorn Mills |  | 2015-02..2019-08"},
		{"seasons", "likewise", "Experience\nIT Director, Acorn Mills, Summer 2015 - Fall 2019", "IT Director | Acorn Mills |  | 2015-07..2019-10"},
		{"years of two digits, months named", "the second is later, so neither is a day", "Experience\nHead of IT, Acorn Mills, Sep 12 - Mar 16", "Head of IT | Acorn Mills |  | 2012-09..2016-03"},
		{"days of months", "a year stands behind them", "Experience\nHead of IT, Acorn Mills, Sep 12 - Oct 16, 2014", "Head of IT | Acorn Mills |  | 2014-09..2014-10"},
		{"months of years", "an of joins them", "Experience\nHead of IT, Acorn Mills, June of 2012 to March of 2016", "Head of IT | Acorn Mills |  | 2012-06..2016-03"},
		{"years of two digits", "behind months, on both sides of a dash", "Experience\nHead of IT, Acorn Mills, 03/15 - 06/19", "Head of IT | Acorn Mills |  | 2015-03..2019-06"},
		{"a year of two digits, to this day", "likewise", "Experience\nHead of IT, Acorn Mills, 03/15 - present", "Head of IT | Acorn Mills |  | 2015-03..now"},
		{"months of one year", "the year stands once", "Experience\nIT Manager, Acorn Mills, May - August 2012\nNetwork Analyst, Acorn Mills, June–July 2011\nHelp Desk Analyst, Acorn Mills, Nov to Feb 2010",
			"IT Manager | Acorn Mills |  | 2012-05..2012-08\nNetwork Analyst | Acorn Mills |  | 2011-06..2011-07\nHelp Desk Analyst | Acorn Mills |  | 2009-11..2010-02"},
		{"days of one year", "likewise", "Experience\nIT Manager, Acorn Mills, May 5 - August 10, 2012", "IT Manager | Acorn Mills |  | 2012-05..2012-08"},
		{"bare years of two digits", "an apostrophe stands for the century", "Experience\nIT Manager, Acorn Mills, '09 - '11\nIT Analyst, Acorn Mills, ’98–’09\nIT Director, Acorn Mills, '11 to date\nHead of IT, Acorn Mills, '11 - present",
			"IT Manager | Acorn Mills |  | 2009..2011\nIT Analyst | Acorn Mills |  | 1998..2009\nIT Director | Acorn Mills |  | 2011..now\nHead of IT | Acorn Mills |  | 2011..now"},
		{"parts of a year", "a month of each", "Experience\nIT Manager, Acorn Mills, early 2008 – late 2012\nIT Analyst, Acorn Mills, mid-2004 to early 2008",
			"IT Manager | Acorn Mills |  | 2008-02..2012-11\nIT Analyst | Acorn Mills |  | 2004-06..2008-02"},
		{"days in words", "on either side of the month", "Experience\nIT Manager, Acorn Mills, May 1st, 2000 - June 30th, 2004\nIT Analyst, Acorn Mills, 1st May 1998 - 30th April 2000",
			"IT Manager | Acorn Mills |  | 2000-05..2004-06\nIT Analyst | Acorn Mills |  | 1998-05..2000-04"},
		{"days with stops", "the day is first, as where stops are written", "Experience\nIT Manager, Acorn Mills, 01.03.2015 - 05.04.2019\nIT Analyst, Acorn Mills, 03.15.2010 - 02.28.2015",
			"IT Manager | Acorn Mills |  | 2015-03..2019-04\nIT Analyst | Acorn Mills |  | 2010-03..2015-02"},
		{"days with slashes", "both dates of a period are written alike", "Experience\nIT Manager, Acorn Mills, 01/03/2015 - 30/04/2019\nIT Analyst, Acorn Mills, 15/03/2010 - 01/02/2015\nClerk, Acorn Mills, 03/01/2008 - 03/02/2010",
			"IT Manager | Acorn Mills |  | 2015-03..2019-04\nIT Analyst | Acorn Mills |  | 2010-03..2015-02\nClerk | Acorn Mills |  | 2008-03..2010-03"},
		{"a form's two dates", "each with its label", "Experience\nIT Manager, Acorn Mills\nFrom: Jan 2010 / To: Dec 2014\n- Led.", "IT Manager | Acorn Mills |  | 2010-01..2014-12"},
		{"a form's two dates on two lines", "likewise", "Experience\nJob Title: IT Manager\nEmployer: Acorn Mills\nStart Date: Jan 2010\nEnd Date: Dec 2014\n- Led.", "IT Manager | Acorn Mills |  | 2010-01..2014-12"},
		{"feet and a verb", "no dates", "Experience\nIT Manager, Acorn Mills, 6'11 tall\nIT Manager may - on demand - travel in 2012 and 2013", ""},
		{"fractions are no dates", "no month, and no dash", "Experience\nHead of IT, Acorn Mills, 24/07 - 13/24\nHead of IT 3/10, 6/12", ""},
		{"till date", "of two words for it one would do", "Experience\nHead of IT, Acorn Mills, Apr 2012 – till date", "Head of IT | Acorn Mills |  | 2012-04..now"},
		{"to till date", "two words for to", "Experience\nHead of IT, Acorn Mills, April 2012 to till date", "Head of IT | Acorn Mills |  | 2012-04..now"},
		{"up to", "likewise", "Experience\nHead of IT, Acorn Mills, from 2012 up to the present\nIT Manager, Falk Inc, 2008 up to 2012", "Head of IT | Acorn Mills |  | 2012..now\nIT Manager | Falk Inc |  | 2008..2012"},
		{"onwards", "it goes on", "Experience\nHead of IT, Acorn Mills, April 2012 onwards", "Head of IT | Acorn Mills |  | 2012-04..now"},
		{"a slash before the year", "as a form has it", "Experience\nHead of IT, Acorn Mills, Apr/2012 - May/2015", "Head of IT | Acorn Mills |  | 2012-04..2015-05"},
		{"an arrow of signs", "it is a dash", "Experience\nHead of IT, Acorn Mills, Apr 2012 --> May 2015", "Head of IT | Acorn Mills |  | 2012-04..2015-05"},
		{"a short present", "behind a date it is no president", "Experience\nHead of IT, Acorn Mills, 2012-Pres.", "Head of IT | Acorn Mills |  | 2012..now"},
		{"two digits and to", "as with a dash", "Experience\nHead of IT, Acorn Mills, 04/12 to 05/15\nIT Manager, Acorn Mills, 10/08 to present", "Head of IT | Acorn Mills |  | 2012-04..2015-05\nIT Manager | Acorn Mills |  | 2008-10..now"},
		{"a month misspelt", "as it often is", "Experience\nHead of IT, Acorn Mills, Febuary 2012 - Decemeber 2015", "Head of IT | Acorn Mills |  | 2012-02..2015-12"},
		{"worked as", "a job told as a sentence", "Experience\nWorked as Head of IT at Acorn Mills, April 2012 - May 2015\n- Led.\nWorking with Falk Inc as an IT Manager from 2008 to 2012\n- Ran.",
			"Head of IT | Acorn Mills |  | 2012-04..2015-05\nIT Manager | Falk Inc |  | 2008..2012"},
		{"worked as, within a job", "nobody's post", "Experience\nHead of IT, Acorn Mills, 2012 - 2015\nWorked as a team to move the servers from 2012 to 2014", "Head of IT | Acorn Mills |  | 2012..2015"},
		{"a firm behind of and for", "its legal form tells", "Experience\nHead of IT for Acorn Mills Inc, 2012 - 2015\nPresident of Falk, LLC, 2008 - 2012\nDirector of Hospital Operations, 2006 - 2008",
			"Head of IT | Acorn Mills Inc |  | 2012..2015\nPresident | Falk, LLC |  | 2008..2012\nDirector of Hospital Operations |  |  | 2006..2008"},
		{"dots", "they lead to the next column", "Experience\nIT Manager ........ Acorn Mills ........ 2012 - 2015", "IT Manager | Acorn Mills |  | 2012..2015"},
		{"promotions", "the employer and the time there stand above", "Experience\nAcorn Inc, 2005 - Present\nIT Director (2015 - Present)\n- Led.\nIT Manager (2010 - 2015)\n- Ran.\nIT Analyst (2002 - 2004)\n- Wrote.",
			" | Acorn Inc |  | 2005..now\nIT Director | Acorn Inc |  | 2015..now\nIT Manager | Acorn Inc |  | 2010..2015\nIT Analyst |  |  | 2002..2004"},
		{"a field in brackets", "it says what the title is of", "Experience\nDGM (IT), Acorn Mills, 2012 - 2015\nManager (Contract), Acorn Mills, 2010 - 2012\nGM - IT, Acorn Mills, 2008 - 2010",
			"DGM (IT) | Acorn Mills |  | 2012..2015\nManager | Acorn Mills |  | 2010..2012\nGM - IT | Acorn Mills |  | 2008..2010"},
		{"terms of the job", "they are no employer", "Experience\nIT Director (Interim), Acorn Mills, 2015 - 2016", "IT Director | Acorn Mills |  | 2015..2016"},
		{"eight digits that are no years", "a day, years in the wrong order, and a number", "Experience\nIT Manager 20211115\nIT Manager 20202018\nIT Manager 18501860", ""},
		{"blank lines between", "white space says nothing", "Director of IT\n\nBrightwater Paper Company\n\nJune 2011 - February 2016\n\n- Led.",
			"Director of IT | Brightwater Paper Company |  | 2011-06..2016-02"},
		{"title and firm, city, dates", "the city stands between", "Director of Nursing, Hazelwood Skilled Care Center\nToledo, Ohio\nAug 2015 to Current\n- Led.",
			"Director of Nursing | Hazelwood Skilled Care Center | Toledo, Ohio | 2015-08..now"},
		{"firm and city, title, dates", "a dash parts the firm from the city", "Evergreen Smile Partners — Tacoma, WA\nIT Manager\n05/2018 to Current\n* Led.",
			"IT Manager | Evergreen Smile Partners | Tacoma, WA | 2018-05..now"},
		{"dates title firm and city", "the same, dates first", "05/2018 to Current\nIT Manager\nEvergreen Smile Partners — Tacoma, WA\n* Led.",
			"IT Manager | Evergreen Smile Partners | Tacoma, WA | 2018-05..now"},
		{"firm city dates title", "four lines, the title last", "CAREER\n\nPine Bluff Pharmacies\nPine Bluff, AR\nMay 2006 to Oct 2010\nNetwork Engineer\nInstalled routers at 60 stores.",
			"Network Engineer | Pine Bluff Pharmacies | Pine Bluff, AR | 2006-05..2010-10"},
		{"ideographs", "a firm's name of many one-sign words is short all the same", "IT Manager — 株式会社みなと物流 (Minato K.K.), 東京\nApril 2008 – February 2013\n– Led.",
			"IT Manager | 株式会社みなと物流 |  | 2008-04..2013-02"},
		{"accents", "letters beyond ASCII are letters", "IT Director — Société Générale des Forêts, Montréal\nSept. 2017 – Present\n– Led.",
			"IT Director | Société Générale des Forêts |  | 2017-09..now"},
		{"one line", "a name with a word of a field in it is a firm all the same", "IT Director, Whistledown Analytics, Jan 2015 - Present",
			"IT Director | Whistledown Analytics |  | 2015-01..now"},
		{"one line, Systems", "likewise", "Network Engineer, Halcyon Systems, 2015 - 2017", "Network Engineer | Halcyon Systems |  | 2015..2017"},
		{"one line, Solutions", "likewise", "Help Desk Analyst, Kestrel Solutions, 2015 - 2017", "Help Desk Analyst | Kestrel Solutions |  | 2015..2017"},
		{"one line, Technology Inc", "likewise", "IT Manager, Tamarind Technology Inc, 2015 - 2017", "IT Manager | Tamarind Technology Inc |  | 2015..2017"},
		{"field behind a comma", "what the post is of belongs to the title", "Director, Information Technology, Acme Corp, 2015 - 2017",
			"Director, Information Technology | Acme Corp |  | 2015..2017"},
		{"field with its part behind a comma", "of which part, belongs to it, too", "Director, Business Technology\nAcme Corp\n2015 - 2017\n- Led.",
			"Director, Business Technology | Acme Corp |  | 2015..2017"},
		{"field and more behind a dash", "a rank alone says nothing, so all of it belongs to the title", "Manager - Information Technology and Building Automation\nMay 2014 to Current Acme Corp - Boston, MA\n- Led.",
			"Manager - Information Technology and Building Automation | Acme Corp | Boston, MA | 2014-05..now"},
		{"field and more behind a comma", "likewise", "Sr. Manager, IT and Security, Acme Corp, 2015 - 2017", "Sr. Manager, IT and Security | Acme Corp |  | 2015..2017"},
		{"fields in brackets", "likewise, a list", "Director (IT, Security and Compliance), Acme Corp, 2015 - 2017", "Director (IT, Security and Compliance) | Acme Corp |  | 2015..2017"},
		{"field behind a bar", "likewise", "Global Head | Network Services\nAcme Corp\n2015 - 2017\n- Led.", "Global Head | Network Services | Acme Corp |  | 2015..2017"},
		{"field behind a colon", "likewise", "Director: Information Systems\nAcme Corp\n2015 - 2017\n- Led.", "Director: Information Systems | Acme Corp |  | 2015..2017"},
		{"field on the line below", "a rank alone, before the dates", "Director\nInformation Technology\nAcme Corp\n2015 - 2017\n- Led.", "Director Information Technology | Acme Corp |  | 2015..2017"},
		{"a field below the dates", "it may head the duties", "Experience\nActing Manager, Acme Corp 2015 - 2017\nProject Management\n- Led.", "Acting Manager | Acme Corp |  | 2015..2017"},
		{"a firm below a rank", "it is no field", "Director\nAcme Technology Corp\n2015 - 2017\n- Led.", "Director | Acme Technology Corp |  | 2015..2017"},
		{"a list of fields before", "the first of them belongs to it, too", "IT, Security and Compliance Director\nAcme Corp\n2015 - 2017\n- Led.",
			"IT, Security and Compliance Director | Acme Corp |  | 2015..2017"},
		{"a firm that begins with a field", "its last word says that it is one", "Manager, Health and Fitness Club, 2015 - 2017", "Manager | Health and Fitness Club |  | 2015..2017"},
		{"field and legal form", "a comma parts the field from the firm", "Director of IT, Acme Inc. (2015 - 2017)", "Director of IT | Acme Inc |  | 2015..2017"},
		{"of a firm with a legal form", "a comma before the form alone parts nothing", "Director of Tamarind, Inc. (2015 - 2017)", "Director | Tamarind, Inc |  | 2015..2017"},
		{"legal form", "it goes with the firm over a comma", "IT Director\nHalvorsen Cold Chain, Inc., Duluth, MN\nMarch 2016 - Present\n- Led.",
			"IT Director | Halvorsen Cold Chain, Inc | Duluth, MN | 2016-03..now"},
		{"a short sentence below the employer", "a full stop ends it, whatever its verb", "Experience\n2012-2016: IT Director\nElgar Mills, Halifax\nRan it.", "IT Director | Elgar Mills |  | 2012..2016"},
		{"a heading with the employer", "Markdown has a blank line below it", "## Experience\n\n### Elgar Mills, Halifax\n\n**IT Director** (2010-2020)\n- Led.", "IT Director | Elgar Mills |  | 2010..2020"},
		{"posts below a heading with the employer", "it stands above all of them", "## Experience\n### Elgar Mills, Denver, CO\n#### IT Director | 2010 - 2020\n- Led.\n#### IT Manager | 2006 - 2010\n### Falk Inc\n#### IT Analyst | 2004 - 2006",
			"IT Director | Elgar Mills | Denver, CO | 2010..2020\nIT Manager | Elgar Mills | Denver, CO | 2006..2010\nIT Analyst | Falk Inc |  | 2004..2006"},
		{"posts below the time at the employer", "likewise, up to the next heading", "Experience\nElgar Mills\n8 yrs 2 mos\n\nIT Director\nJan 2018 - Present\n- Led.\n\nIT Manager\nNov 2014 - Jan 2018\n- Ran.\nMilitary Service\nCook, 2001 - 2003",
			"IT Director | Elgar Mills |  | 2018-01..now\nIT Manager | Elgar Mills |  | 2014-11..2018-01\nCook |  |  | 2001..2003"},
		{"what the employer is", "its name stands above", "Experience\nElgar Mills, Halifax\nA family-owned maker of cloth with a hall in each town.\nIT Director, 2010 - 2020\n- Led.", "IT Director | Elgar Mills |  | 2010..2020"},
		{"a name with a word of a title", "it is no second title", "Experience\nAccountant, Director's Choice Wines, 2012 - 2015\nIT Manager, Manager Tools Ltd, 2010 - 2012\nClerk, Nurse Next Door, 2008 - 2010\nDirector, Head of IT, Acorn Mills, 2006 - 2008",
			"Accountant | Director's Choice Wines |  | 2012..2015\nIT Manager | Manager Tools Ltd |  | 2010..2012\nClerk | Nurse Next Door |  | 2008..2010\nDirector, Head of IT | Acorn Mills |  | 2006..2008"},
		{"a force", "it is no field, with its country", "Experience\nLieutenant, U.S. Navy, 2000 - 2004\n- Led.\nUnited States Army, Fort Gordon, GA\nIT Specialist (25B), Sergeant, 1996 - 2000", "Lieutenant | U.S. Navy |  | 2000..2004\nIT Specialist | United States Army | Fort Gordon, GA | 1996..2000"},
		{"the code of a post", "it is no employer", "Experience\nIT Specialist (25B), Acorn Mills, 1996 - 2000", "IT Specialist | Acorn Mills |  | 1996..2000"},
		{"a part of a firm behind a comma", "it is what the post is of, and no employer", "Experience\nDirector, Operations, Acorn Mills, 2010 - 2012\nManager, Client Services, Acorn Mills, 2008 - 2010\nDIRECTOR, APPLICATIONS\nACORN MILLS\n2003 - 2008",
			"Director, Operations | Acorn Mills |  | 2010..2012\nManager, Client Services | Acorn Mills |  | 2008..2010\nDIRECTOR, APPLICATIONS | ACORN MILLS |  | 2003..2008"},
		{"words of a title shortened", "as in a form with little room", "Experience\nAsst. Mgr., Information Systems, Acorn Mills, 2010 - 2012\nIT Mgr, Acorn Mills, 2008 - 2010", "Asst. Mgr., Information Systems | Acorn Mills |  | 2010..2012\nIT Mgr | Acorn Mills |  | 2008..2010"},
		{"on a board", "it is the post, and no employer", "Experience\nBoard Member, Acorn Mills, 2010 - 2012\nMember of the Advisory Board, Falk Inc, 2008 - 2010", "Board Member | Acorn Mills |  | 2010..2012\nMember of the Advisory Board | Falk Inc |  | 2008..2010"},
		{"a town joined to the employer", "job boards print no spaces at the dash", "Experience\nIT Director\nAcorn Mills-Austin, TX\n2015 - 2019\n- Led.\nIT Manager\nAcorn, Winston-Salem, NC\n2010 - 2015", "IT Director | Acorn Mills | Austin, TX | 2015..2019\nIT Manager | Acorn | Winston-Salem, NC | 2010..2015"},
		{"how large the employer is", "its bracket does not make the line long", "Experience\nIT DIRECTOR 2015 - 2019\nFALK INDUSTRIES, Akron, OH ($1.2B maker of pumps; 4,000 employees)\n- Led.", "IT DIRECTOR | FALK INDUSTRIES | Akron, OH | 2015..2019"},
		{"a statement behind the dates", "a full stop ends the job's name, however long the rest is", "Orla Vantongeren\nIT Director, Redbank Energy, 2013 to present. Lead 40 people in three towns and own the budget of the whole company.", "IT Director | Redbank Energy |  | 2013..now"},
		{"a letter that was lost", "it does not part a name", "Experience\nIT Director, B\xe4ckerei Sund, 2012 - 2015", "IT Director | B\ufffdckerei Sund |  | 2012..2015"},
		{"code in Markdown", "its signs are as much as none", "## Experience\n**Elgar Mills** — *IT Director*, `2012` - `2016`\n- Led.", "IT Director | Elgar Mills |  | 2012..2016"},
		{"the numbers of a house", "they are no years", "Oskar Dalby\n1998 - 2004 Directors Row, Suite 12\nIT Manager\n\nExperience\nIT Manager, Dalby Seeds, 2016 - Present", "IT Manager | Dalby Seeds |  | 2016..now"},
		{"bars", "", "IT Director | Tamarind Mutual Insurance | 2015 - Present", "IT Director | Tamarind Mutual Insurance |  | 2015..now"},
		{"a row of a table", "bars at both ends", "| IT Director | Tamarind Mutual Insurance | 2015 - Present |", "IT Director | Tamarind Mutual Insurance |  | 2015..now"},
		{"firm title dates on one line", "", "Acme Corp, IT Director, 2012 - 2015", "IT Director | Acme Corp |  | 2012..2015"},
		{"dates first on one line", "", "2014-2016 Data Entry Clerk, Wensum Archive Services", "Data Entry Clerk | Wensum Archive Services |  | 2014..2016"},
		{"at", "", "IT Director at Acme Widgets (2012-2015)", "IT Director | Acme Widgets |  | 2012..2015"},
		{"a period broken before to", "a line ends wherever the width ends", "Experience\nSushi Chef, Acorn Mills 05/2005\nto 11/2011\n- Cut fish.", "Sushi Chef | Acorn Mills |  | 2005-05..2011-11"},
		{"a period broken behind to", "likewise", "Experience\nSushi Chef, Acorn Mills, May 2005 to\nNovember 2011\n- Cut fish.", "Sushi Chef | Acorn Mills |  | 2005-05..2011-11"},
		{"a period broken behind a month", "likewise", "Experience\nSushi Chef, Acorn Mills, May\n2005 - November 2011\n- Cut fish.", "Sushi Chef | Acorn Mills |  | 2005-05..2011-11"},
		{"a period broken behind its last month", "likewise", "Experience\nSushi Chef, Acorn Mills, May 2005 - November\n2011\n- Cut fish.", "Sushi Chef | Acorn Mills |  | 2005-05..2011-11"},
		{"a period broken before its dash", "what is left of it is no statement", "Experience\nSushi Chef, Acorn Mills, May 2005\n- November 2011\n- Cut fish.", "Sushi Chef | Acorn Mills |  | 2005-05..2011-11"},
		{"a statement below a date", "a bullet with a year and more begins one", "Experience\nSushi Chef, Acorn Mills, May 2005\n- 2006 budget planned", "Sushi Chef | Acorn Mills |  | 2005-05"},
		{"a verb like now below a date", "it ends no period", "Experience\nSushi Chef, Acorn Mills, 2005 - 2009\nOpened a bar in 2006\nto present fish", "Sushi Chef | Acorn Mills |  | 2005..2009"},
		{"dates that a bullet goes on with", "they are those of what it says", "Experience\nSushi Chef, Acorn Mills, 2005 - 2019\n- Ran the bars of the mill in the years\n  2016 - 2018\n- Cut fish", "Sushi Chef | Acorn Mills |  | 2005..2019"},
		{"likewise, with words around", "a small letter goes on", "Experience\nSushi Chef, Acorn Mills, 2005 - 2019\n- Ran the bars of every mill and its\n  manager program from 2016 to 2018\n- Cut fish", "Sushi Chef | Acorn Mills |  | 2005..2019"},
		{"a title over lines below a sentence", "the bullet has ended", "Experience\nSushi Chef, Acorn Mills, 2005 - 2019\n- Cut fish.\nFranchisee and\nGeneral Manager 2000 - 2004", "Sushi Chef | Acorn Mills |  | 2005..2019\nGeneral Manager | Franchisee and |  | 2000..2004"},
		{"a period over three lines", "a narrow column breaks it", "Experience\nMay 2005\nto\nNovember 2011\nSushi Chef\nCut fish.", "Sushi Chef |  |  | 2005-05..2011-11"},
		{"a period over two lines", "likewise", "Experience\nIT Manager\nMay 2005 -\nPresent\n- Led.", "IT Manager |  |  | 2005-05..now"},
		{"year, month", "some write the year first", "Web Developer, Acorn Software\n2012, November - 2022, February\n- Built.", "Web Developer | Acorn Software |  | 2012-11..2022-02"},
		{"a year and the month of another", "the month goes with the year behind it", "Web Developer, 2012 - May 2014\n- Built.", "Web Developer |  |  | 2012..2014-05"},
		{"no dash", "it was lost on the way", "Web Developer, Mar 2014 Present\n- Built.", "Web Developer |  |  | 2014-03..now"},
		{"no dash between months", "likewise", "Web Developer, Mar 2014  Jun 2016\n- Built.", "Web Developer |  |  | 2014-03..2016-06"},
		{"a slash between months", "likewise, with white space around it", "Web Developer, Mar 2014 / Jun 2016\n- Built.", "Web Developer |  |  | 2014-03..2016-06"},
		{"a year and a month that may be two years", "another date follows", "Web Developer, 2007-10 - Present\n- Built.", "Web Developer |  |  | 2007-10..now"},
		{"likewise, of two dates", "2007-10 is no 2010", "Web Developer, 2007-10 - 2009-03\n- Built.", "Web Developer |  |  | 2007-10..2009-03"},
		{"two years", "nothing follows", "Web Developer, 2007-10\n- Built.", "Web Developer |  |  | 2007..2010"},
		{"to May", "the month is no verb", "IT Manager, Jan 2010 to May 2015", "IT Manager |  |  | 2010-01..2015-05"},
		{"as the", "some tell of the job right behind its dates", "Experience\nAcme Corp / Sep 2011 to Jun 2013 As the Director of IT, I was responsible for two hospitals", "Director of IT | Acme Corp |  | 2011-09..2013-06"},
		{"through", "a title goes over no preposition, and its end is one all the same", "Experience\nElementary through High School Teacher 08/2006 to 07/2009\n- Taught.", "High School Teacher |  |  | 2006-08..2009-07"},
		{"a degree above a job", "it is no employer's name, though it names a school", "BS Computer Science, Ohio Valley University\n\nIT Manager, Beta Tin, 2005 - 2009\n- Led.", "IT Manager | Beta Tin |  | 2005..2009"},
		{"a certificate above a job", "neither is that", "Prince2 Practitioner\nIT Manager, 2005 - 2009\n- Led.", "IT Manager |  |  | 2005..2009"},
		{"a firm that is called like a degree", "its legal form tells", "MBA Partners LLC\nIT Manager, 2005 - 2009\n- Led.", "IT Manager | MBA Partners LLC |  | 2005..2009"},
		{"unpaid, without a heading", "a statement beside others, and no job that those are told of", "BS Computer Science\nVolunteer firefighter since 2016.", ""},
		{"who leads volunteers", "is paid", "Volunteer Coordinator, Acorn House, 2010 - 2014", "Volunteer Coordinator | Acorn House |  | 2010..2014"},
		{"unpaid", "work that is done for nothing, beside a text's other things", "Additional Information\nVolunteer Work (March 2015 to Current)", ""},
		{"the dates again", "a line that repeats them is no second job", "Experience\nAug 2006 to June 2011 Program Coordinator\nTucson, August 2006 - June 2011 Responsibilities\n- Led.", "Program Coordinator |  |  | 2006-08..2011-06"},
		{"the end of a line is no heading", "\"portfolio\" and \"Projects.\" are headings elsewhere", "Experience\nIT Manager 2012 - 2014\nDeveloped the yearly operating plan and the reporting on all of the residential loan\nportfolio\nIT Analyst 2010 - 2012\n- Ran reports.", "IT Manager |  |  | 2012..2014\nIT Analyst |  |  | 2010..2012"},
		{"two digits", "the century is that of the start", "IT Director, Acme Corp, 2012-15", "IT Director | Acme Corp |  | 2012..2015"},
		{"two jobs on one line", "", "IT Director 2014 - 2018, IT Manager 2010 - 2014",
			"IT Director |  |  | 2014..2018\nIT Manager |  |  | 2010..2014"},
		{"Markdown heading", "", "### IT Director — Acme Corp\n*2012 – 2015*\n\n- Led.", "IT Director | Acme Corp |  | 2012..2015"},
		{"Markdown bold", "", "**IT Director**, Acme Corp (Jan 2012 - Present)", "IT Director | Acme Corp |  | 2012-01..now"},
		{"Markdown bold, dates above", "", "**2018 - present**\n**IT Director**, Acme Corp\n\n* Led.", "IT Director | Acme Corp |  | 2018..now"},
		{"placeholders", "resumes with the names taken out", "May 2000 to Current\nCompany Name City , State IT Specialist\nSole point of contact.",
			"IT Specialist | Company Name | City , State | 2000-05..now"},
		{"place before the title", "", "Acme Corp, Boston, MA IT Director, 2012 - 2015", "IT Director | Acme Corp | Boston, MA | 2012..2015"},
		{"name like a title", "a school is no post", "Experience\nTeacher, Social Studies\nCottonwood Draw Junior High\nAugust 2001 - July 2009\nTaught history.",
			"Teacher, Social Studies | Cottonwood Draw Junior High |  | 2001-08..2009-07"},
		{"one date", "below a heading for jobs, at the end of the line", "Experience\nIT Director, Acme Corp, 2015", "IT Director | Acme Corp |  | 2015"},
		{"a trade without a known title", "below a heading for jobs", "Experience\nConstruction Jul 2005 to Jan 2006\nBuilt houses.", "Construction |  |  | 2005-07..2006-01"},
		{"no dates", "left alone", "Experience\nIT Director, Acme Corp\n- Led.", ""},
		{"year in a sentence", "", "Experience\nI lead the Year 2000 project as a manager.", ""},
		{"versions", "a server is no waiter", "Experience\nWindows Server 2003, 2008", ""},
		{"what is planned for years", "a plan for them is no job", "Experience\n- Architect of the digital roadmap for 2018-2022", ""},
		{"promotion", "a bullet tells of it", "Experience\n- Promoted to Director in 2014", ""},
		{"award", "", "Experience\nPresident Club Winner 2003", ""},
		{"masters of a trade", "they have no degree in it", "Experience\nScrum Master, Acorn Mills, 2014 - 2015\nMaster Electrician, Acorn Mills, 2012 - 2014\nMaster Data Analyst, Acorn Mills, 2010 - 2012",
			"Scrum Master | Acorn Mills |  | 2014..2015\nMaster Electrician | Acorn Mills |  | 2012..2014\nMaster Data Analyst | Acorn Mills |  | 2010..2012"},
		{"other people's degrees", "likewise", "Experience\nDegree Auditor, Wexcombe University, 2014 - 2015\nDirector of Degree Programs, Wexcombe University, 2012 - 2014",
			"Degree Auditor | Wexcombe University |  | 2014..2015\nDirector of Degree Programs | Wexcombe University |  | 2012..2014"},
		{"a degree below a heading that is none", "it is no job for its years", "Experience\nIT Manager, Acorn Mills, 2014 - 2015\nFormation\nBS Information Systems\nWren University 2008-2012\nBachelor of Arts, Fennel College, 2004 - 2008",
			"IT Manager | Acorn Mills |  | 2014..2015"},
		{"versions of products", "they are no years", "Experience\nIT Manager, Acorn Mills, 2014 - 2015\nEnvironment: Windows Server 2003 - 2008\nTechnologies used: SQL Server 2000 - 2005\nExpert in Microsoft Office 2003-2016\nWindows Server 2003 - 2008",
			"IT Manager | Acorn Mills |  | 2014..2015"},
		{"a place at the right edge", "its town is no part of the title", "Experience\nIT Director\tLansing, MI\nAcme Widgets\t2012 - 2015\n- Led.", "IT Director | Acme Widgets | Lansing, MI | 2012..2015"},
		{"a field before a place", "it is no town", "Experience\nDirector Information Technology, MI, 2012 - 2015", "Director Information Technology |  | MI | 2012..2015"},
		{"a form with pay and hours", "they stand between the dates and the title", "Experience\nAgency of Tests\nDenver, CO\n01/2015 - Present\nSalary: $120,000 per year\nHours per week: 40\nIT Specialist (Network)\n- Led.", "IT Specialist (Network) | Agency of Tests | Denver, CO | 2015-01..now"},
		{"Colorado", "it is no company", "Experience\nIT Director, Acme Widgets, Denver, CO, 2012 - 2015", "IT Director | Acme Widgets | Denver, CO | 2012..2015"},
		{"towns named like states", "the firm before them is no town", "Experience\nIT Director, Brightwater, New York, NY, 2012 - 2015\nIT Manager, Brightwater, Washington, DC, 2010 - 2012\nIT Analyst, Brightwater, Toledo, Ohio, US, 2008 - 2010",
			"IT Director | Brightwater | New York, NY | 2012..2015\nIT Manager | Brightwater | Washington, DC | 2010..2012\nIT Analyst | Brightwater | Toledo, Ohio | 2008..2010"},
		{"a state as an employer", "it is where it is, too", "Experience\nIT Director\nState of Ohio\n2012 - 2015\n- Led.", "IT Director | State of Ohio |  | 2012..2015"},
		{"how long it was", "it is no employer", "Experience\nIT Director\nJan 2012 - Feb 2015 (3 years 2 months)\n- Led.", "IT Director |  |  | 2012-01..2015-02"},
		{"times without a job", "they are no experience", "Experience\nSabbatical\nJan 2012 - Dec 2013\nCareer break, 2014 - 2015\nParental Leave 2016 - 2017\nLeave Administrator, Acorn Mills, 2010 - 2012", "Leave Administrator | Acorn Mills |  | 2010..2012"},
		{"a degree", "it is no job", "Experience\nMaster of Business Administration, Wexcombe University, 2012 - 2014\nMaster's, IT Management, 2010 - 2012\nAssociate Degree in Nursing 2008 - 2010\nMasters Engineer 2006 - 2008", ""},
		{"award of a year", "it is no post", "Experience\nManager of the Year, Acorn Mills, 2014 - 2015\nPresident's Club, 2016 - 2018\nChairman’s Award 2010 - 2012", ""},
		{"award beside a job", "the title stands elsewhere", "Experience\nSales Manager\nEmployee of the Month\n2014 - 2015\n- Sold.", "Sales Manager |  |  | 2014..2015"},
		{"somebody's assistant", "the ending does not end the title", "Experience\nDirector's Assistant, Acorn Mills, 2014 - 2015", "Director's Assistant | Acorn Mills |  | 2014..2015"},
		{"honours", "what stands below such a heading is no job", "Honors & Awards\nStudent Council Vice President, April 2012 - May 2013", ""},
		{"a life beside the job", "likewise", "Additional Information\nTreasurer, Elm Street Church, January 2012 - Present", ""},
		{"education", "studies are no job", "Education\nGraduate Student, Wexcombe University, 2003 - 2005", ""},
		{"no reading on", "the title of the next job is not this one's", "Experience\nIT Manager\n2010 - 2014\nIT Analyst\n2006 - 2010",
			"IT Manager |  |  | 2010..2014\nIT Analyst |  |  | 2006..2010"},
		{"dates above each", "the same the other way round", "Experience\n2010 - 2014\nIT Manager\n2006 - 2010\nIT Analyst",
			"IT Manager |  |  | 2010..2014\nIT Analyst |  |  | 2006..2010"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, e := range document.Parse(tt.text).Entries {
				got = append(got, spell(e))
			}
			require.Equal(t, tt.want, strings.Join(got, "\n"), tt.reason)
		})
	}
}

func TestHeadline(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"below the name", "Orla Vantongeren\nIT Director\n", "IT Director"},
		{"with a field behind a bar", "Orla Vantongeren\nChief Information Officer | Healthcare\n", "Chief Information Officer"},
		{"letters behind a name", "Philippa Stead, RN, MSN\nDirector of Nursing\n", "Director of Nursing"},
		{"only letters behind a name", "Philippa Stead, RN, MSN\nToledo, Ohio\n", ""},
		{"a name like a post", "Dean Cook\nIT Manager\n", "IT Manager"},
		{"only a name like a trade", "John Cook\nDenver, CO | (303) 555-0142\nExperience\n", ""},
		{"a name like a high post", "Dean Martinsen\nd@mail.example\nExperience\n", ""},
		{"a high post", "Finance Director\nd@mail.example\nExperience\n", "Finance Director"},
		{"a trade and its field", "Network Engineer\nx@mail.example\n", "Network Engineer"},
		{"a trade in two words", "Pastry Chef\nx@mail.example\n", "Pastry Chef"},
		{"a post to be filled", "Delivery Driver\nDuties\n- Drive.", "Delivery Driver"},
		{"two titles", "Manager, Systems\nWorked for the Chief Executive Officer\n", "Manager, Systems"},
		{"a name like a trade above a title", "Rob Cook\nNetwork Engineer\n", "Network Engineer"},
		{"long line", "# Ikaika Thornbury\n\nSenior Software Engineer · Boulder, CO · [x](mailto:x@mail.example) · 555-0142 · 555-0143", "Senior Software Engineer"},
		{"below a heading", "Orla Vantongeren\nSummary\nIT Director\n", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { require.Equal(t, tt.want, document.Parse(tt.text).Title) })
	}
}

// A program that reads PDF files writes "(cid:123)" for a sign that it does not know. At the start of a line it is a
// bullet, and no words.
func TestUnknownGlyphs(t *testing.T) {
	d := document.Parse("Experience\nNetwork Engineer, Halcyon Systems, 2018 - 2020\n(cid:123) Installed routers at 60 stores\n(cid:7)Led a team of 4\n(cid:x) odd\n(cid:")
	var got []string
	for _, q := range d.Passages {
		got = append(got, d.Text[q.Start:q.End])
	}
	require.Equal(t, []string{"Installed routers at 60 stores", "Led a team of 4\n(cid:x) odd\n(cid"}, got)
}

// A job is shown to people with the bracket that its dates open.
func TestEntrySpanClosesItsBracket(t *testing.T) {
	const job = "IT Manager - Acorn Mills (2017 - present)"
	d := document.Parse("Experience\n" + job + "\n- Led.")
	require.Equal(t, job, d.Text[d.Entries[0].Start:d.Entries[0].End])
}
