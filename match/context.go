package match

import (
	"math"
	"slices"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
)

// rungCredit is what a statement is worth by its rung, per hundred: a thing done in a dated job counts in full, the
// same words in a summary about two thirds, and in a list of skills two fifths. A third more or less of what is claimed moves
// AP by .01 and the median of IT managers by 4 points, of what is listed neither.
var rungCredit = [...]int{Listed: 40, Claimed: 65, Done: 100}

// What a line is worth by how near it is to the role's field, per hundred. The words of management fit every manager
// of every trade: a chef has a budget, a team and vendors too. So a line that names nothing of the field counts in full
// only where the job it tells of is a leading one in the field.
//
// A name says what the line names - something of the field, a hint at it, something else, or none of it - and what its job is.
//
// A third more or less of any of them moves AP by less than .001: they keep lines of other trades from earning, of which there
// are cases in the tests. The median of other IT staff moves by 1 point with nearWorker.
const (
	nearOwn           = 100 // the line itself is about the field, and its job is in the field
	nearOwnUnknown    = 70  // the line itself is about the field, and its job's field is not known
	nearOwnOther      = 50  // the line itself is about the field, and its job is in another
	nearElseOwn       = 30  // it names another field and nothing of the role's, and its job is in the role's
	nearShared        = 40  // it does not name the field, and its job is in the field and in another
	nearWorker        = 70  // it does not name the field, and its job is in the field, leading nobody
	nearHintUnknown   = 40  // it only hints at the field, and its job's field is not known
	nearHintOther     = 20  // it only hints at the field, and its job is in another
	nearHintNoJob     = 70  // it only hints at the field, and the text tells of no job at all
	nearNoneElsewhere = 0   // it names nothing, and its job is not in the field, as far as is known
	nearNoneNoJob     = 35  // it names nothing, and the text tells of no job at all
	nearNoneOtherJobs = 8   // it names nothing, tells of no job, and the jobs that are told of are in other fields
)

// standing is what a line is worth by how far the post that it tells of is below the role's own level, per hundred:
// a technician may use a director's words, for a smaller responsibility.
//
// A line that has every word of the item's own text needs no post to speak for it: neither standing nor nearness is
// asked.
//
// Were it to fall a third faster or slower, AP would move by .007 at most, and the median of other IT staff from 12 to 8
// or 17. Without it AP is .02 less and that median 27.
var standing = [...]int{100, 93, 84, 64, 48, 42, 32, 25, 25, 25, 25}

// standingAlone is the standing of what is claimed in a text that tells of no job at all.
const standingAlone = 70

func (r *role) standing(level lex.Level) int {
	if level >= r.level {
		return standing[0]
	}
	return standing[r.level-level]
}

// What a post says for a line that leaves it unsaid, per hundred of a place: in a leading IT post a budget is the IT
// budget, and what is told of was led. A third more or less of either moves AP by less than .001.
const (
	saidByPost   = 85
	saidByPerson = 60
)

// A setting is what the surroundings of a passage add to it.
type setting struct {
	rung     Rung
	near     int   // per hundred
	standing int   // per hundred
	broad    uint8 // strength of places that name the field, where the passage does not
	lead     uint8 // strength of places that are generic verbs of managing
	most     int32 // the most that a passage can earn, of full, with words that are not the item's own text
	mute     bool  // it earns nothing, whatever it says
	quotes   bool  // it earns nothing, but for an item's own text
}

// A mention is how much of the role's field a passage names.
type mention int

const (
	noMention   mention = iota
	mentionHint         // something that hints at the field
	mentionBoth         // something that hints at it, and something of another field
	mentionOwn          // something of the field
	mentionElse         // something of another field, and nothing of the role's
	mentions
)

// person is what all the posts of a document come to.
type person struct {
	alone  bool      // there is none
	worked bool      // in the role's field
	level  lex.Level // the highest there
	led    bool      // there, under a title that names the field or a part of it, and not only hints at it
}

func (r *role) personOf(posts []post) (p person) {
	p.alone = len(posts) == 0
	for _, x := range posts {
		if x.fit >= inField {
			p.worked = true
			p.level = max(p.level, x.level)
			p.led = p.led || x.fit >= fitPart && x.level >= lex.Lead
		}
	}
	return p
}

// surroundings are the settings of what stands at one place of a document, by how much of the role's field it names.
type surroundings [mentions]setting

// surround works out what a setting comes to for each mention.
func (r *role) surround(settingOf func(n mention) setting) (all surroundings) {
	for n := range mentions {
		at := settingOf(n)
		at.most = int32(full * rungCredit[at.rung] / 100 * at.near / 100 * at.standing / 100)
		// Not even the role's own words could earn anything: all of them name the field.
		at.mute = (n == noMention || n == mentionElse) && at.most < leastCredit && !r.fieldless
		at.quotes = at.most < leastCredit && at.lead == 0 // who leads people leads them without a word that says so: see count
		all[n] = at
	}
	return all
}

// surroundPosts works out what surrounds the passages of all kinds of posts: there are few.
func (r *role) surroundPosts() {
	r.inPosts = make([]surroundings, post{level: lex.Chief + 1}.kind())
	for level := range lex.Chief + 1 {
		for _, p := range [...]post{{}, {other: true}, {shared: true}, {other: true, shared: true}} {
			for _, fit := range [...]int{0, inField} {
				p.level, p.fit = level, fit
				r.inPosts[p.kind()] = r.surround(func(n mention) setting { return r.inPost(p, n) })
			}
		}
	}
}

// kind tells apart what inPost tells apart.
func (p post) kind() int {
	return int(uint64(p.level)<<3 | one(p.fit >= inField) | one(p.other)<<1 | one(p.shared)<<2)
}

// surroundOthers works out what surrounds the passages that tell of no post, claimed and listed, for all that the posts of a
// document may come to: that is little, too.
func (r *role) surroundOthers() {
	r.outPosts = make([][2]surroundings, person{level: lex.Chief + 1}.kind())
	for level := range lex.Chief + 1 {
		for _, p := range [...]person{{alone: true}, {}, {worked: true}, {worked: true, led: true}} {
			p.level = level
			for i, rung := range [...]Rung{Claimed, Listed} {
				r.outPosts[p.kind()][i] = r.surround(func(n mention) setting { return r.outside(rung, n, p) })
			}
		}
	}
}

// kind tells apart what outside tells apart.
func (p person) kind() int {
	return int(uint64(p.level)<<3 | one(p.worked) | one(p.led)<<1 | one(p.alone)<<2)
}

// settle notes what surrounds a document's passages that tell of no post.
func (s *scratch) settle(who person) {
	s.outside = &s.role.outPosts[who.kind()]
}

// leisure is what surrounds what is done in leisure time, in a society or as a volunteer without a post, and names nothing of the role's
// field: the budget of a fantasy football team. What is done in leisure time and names the field counts as little as a word in a list.
var leisure = setting{mute: true}

// move notes what surrounds a passage, and those behind it at the same spot.
func (s *scratch) move(q *document.Passage) {
	s.around = s.surroundingsOf(q)
	s.silent = s.role.field != 0 && s.around[noMention].mute && s.around[mentionElse].mute
}

// spotsOf tells of at most 64 passages, a bit each, which of them are the first at their spot, where the same surrounds them, and
// which of them are looked at even where it is silent: those that name something of the role's field, and those that run on. It
// has no branch: what a line is about cannot be guessed. It begins with the last, and each before it shifts the bits by one.
func (r *role) spotsOf(passages []document.Passage) (firsts, asked uint64) {
	ours, long, behind := r.ours(), longSentence*r.window, uint64(0)
	for i := len(passages) - 1; i >= 0; i-- {
		q := &passages[i]
		ofNoJob := uint64(q.Entry) >> 63
		spot := uint64(q.Entry)<<9 | uint64(q.Section)<<1 | one(q.List)
		firsts = firsts<<1 | one(spot != behind) // of the one behind it
		asked = asked<<1 | some(q.Fields()&ours) | uint64(less(long, q.Length()))&^ofNoJob
		behind = spot
	}
	return (firsts<<1 | 1) & (math.MaxUint64 >> (64 - len(passages))), asked
}

func (s *scratch) surroundingsOf(q *document.Passage) *surroundings {
	i := 0
	if q.List || q.Section == lex.Interests {
		i = 1
	}
	outside, in := &s.outside[i], &s.outside[i]
	if q.Entry >= 0 && q.Entry < len(s.posts) {
		in = &s.role.inPosts[s.posts[q.Entry].kind()]
	}
	switch {
	case q.Section == lex.Interests || q.Section == lex.Affiliations || q.Section == lex.Volunteer && q.Entry < 0:
		s.mixed = *in
		s.mixed[noMention], s.mixed[mentionElse] = leisure, leisure
	case in != outside && doubtful(q.Section): // most tell of no post
		s.mixed = *in
		for n := range s.mixed {
			if !in[n].atLeast(&outside[n]) {
				s.mixed[n] = outside[n]
			}
		}
	default:
		return in
	}
	return &s.mixed
}

// settingOf says what surrounds words of a passage that name some fields, where it stands.
func (s *scratch) settingOf(q *document.Passage, of lex.Fields) *setting {
	n := s.role.mentioned(of)
	at := &s.around[n]
	if s.silent || n != mentionElse {
		return at
	}
	if s.role.saysWhere(q, s.doc.Marks(q)) {
		return &s.around[noMention]
	}
	return at
}

// doubtful tells of a heading below a job's lines that it may begin a part of the whole text, too: the job appended to a
// text may be what tells. Its lines count as they count most, so that nothing appended makes them less.
func doubtful(s document.Section) bool {
	return s == lex.Accomplishments || s == lex.Projects || s == lex.Skills
}

// atLeast tells whether a setting gives a passage whatever another one does.
func (s *setting) atLeast(o *setting) bool {
	return s.most >= o.most && s.broad >= o.broad && s.lead >= o.lead
}

// outside says what surrounds a passage that tells of no post.
func (r *role) outside(rung Rung, n mention, who person) setting {
	if n == mentionBoth {
		n = mentionHint
	}
	s := setting{rung: rung, near: nearNoneOtherJobs, standing: r.standing(who.level)}
	switch {
	case r.field == 0:
		s.near, s.standing = nearOwn, 100
	case n == mentionElse && who.led:
		s.near = nearElseOwn
	case n == mentionOwn || who.led:
		s.near = nearOwn
	case n == mentionHint && who.alone:
		s.near = nearHintNoJob
	case who.alone:
		s.near = nearNoneNoJob
	case n == mentionHint && who.worked:
		s.near = nearHintUnknown
	case n == mentionHint || who.worked:
		s.near = nearHintOther
	}
	if who.alone && r.field != 0 {
		s.standing = standingAlone
	}
	if who.led && n != mentionElse {
		s.broad = saidByPerson
	}
	return s
}

// inPost says what surrounds a passage that tells of a post.
func (r *role) inPost(p post, n mention) setting {
	s := setting{rung: Done, standing: r.standing(p.level)}
	within := p.fit >= inField
	if n == mentionBoth { // "infrastructure" beside roads hints at nothing, but in a post of the field
		n = noMention
		if within {
			n = mentionHint
		}
	}
	switch {
	case r.field == 0:
		s.near, s.standing = nearOwn, 100
	case within && p.shared && n != mentionOwn:
		s.near = nearShared
	case within && n == mentionElse:
		s.near = nearElseOwn
	case within && (n == mentionOwn || p.level >= min(lex.Lead, r.level)): // who is as high as the role is speaks of its work
		s.near = nearOwn
	case within:
		s.near = nearWorker
	case n == mentionOwn && !p.other:
		s.near = nearOwnUnknown
	case n == mentionOwn:
		s.near = nearOwnOther
	case n == mentionHint && !p.other:
		s.near = nearHintUnknown
	case n == mentionHint:
		s.near = nearHintOther
	default:
		s.near = nearNoneElsewhere
	}
	if r.field != 0 && within {
		if !p.shared && n != mentionElse {
			s.broad = saidByPost
		}
		if p.level >= lex.Manager {
			s.lead = saidByPost
		}
	}
	return s
}

// beside are the acts that are done with, for or below somebody: who "worked with developers" led none, whatever the post.
var beside = [...]string{"collaborate", "communicate", "contribute", "liaise", "provide", "report-to", "report-verb", "serve-as", "support-verb"}

// company are those of them that say with whom: who "met with sales and finance" works for no other trade by that.
var company = [...]string{"collaborate", "communicate", "liaise"}

// saysWhere tells whether a passage that names another trade says no more by it than with whom or where the work was done:
// who meets with sales and finance, or leads technicians in 20 schools, does not do the work of sales or of a school.
func (r *role) saysWhere(q *document.Passage, marks []lex.Mark) bool {
	return standsBeside(r.company, q, marks) || !slices.ContainsFunc(marks, func(m lex.Mark) bool {
		return r.fields[m.Concept]&r.elsewhere != 0 && !m.Concept.Is(r.workplace)
	})
}

// standsBeside tells whether a passage begins with one of some acts.
func standsBeside(acts []bool, q *document.Passage, marks []lex.Mark) bool {
	return len(marks) > 0 && marks[0].First == q.FirstWord() && acts[marks[0].Concept]
}

// helping are the acts of who had a part in what others answered for: "Assisted in preparing the IT budget", "Contributed to
// the ERP project".
var helping = [...]string{"contribute", "help-verb"}

// creditHelped is what a thing counts that somebody had a part in, per hundred of what it counts when done. Help that an
// item asks for counts in full.
const creditHelped = 65

// actsOf notes which concepts are some acts, or kinds of them.
func actsOf(ids []string) []bool {
	acts := make([]bool, len(lex.ConceptFields()))
	for _, id := range ids {
		of, ok := lex.ConceptOf(id)
		for c := range acts {
			acts[c] = acts[c] || ok && lex.Concept(c).Is(of)
		}
	}
	return acts
}

// mentioned tells how much of the role's field is named where the fields f are. It looks it up: a processor cannot guess
// what a line is about.
func (r *role) mentioned(f lex.Fields) mention {
	if r.field == 0 {
		return mentionOwn
	}
	return mentionOf[some(f&r.field)|some(f&weak(r.field))<<1|some(f&r.elsewhere)<<2]
}

// one is 1 for what is true.
func one(is bool) (n uint64) {
	if is {
		n = 1
	}
	return n
}

// ours returns the role's field, and what hints at it.
func (r *role) ours() lex.Fields { return r.field | weak(r.field) }

// some is 1 for any bits and 0 for none.
func some[T ~uint32](set T) uint64 { return (uint64(set) + math.MaxUint32) >> 32 }

// mentionOf says what is named by whether something is of the field (1), hints at it (2), and is of another one (4).
var mentionOf = [8]mention{1: mentionOwn, 2: mentionHint, 3: mentionOwn, 4: mentionElse, 5: mentionOwn, 6: mentionBoth, 7: mentionOwn}

// A passage of more windows than this is no sentence: bullets that a converter ran together.
const longSentence = 2

// runsOn tells whether a passage may be about several things: it tells of a job, and is longer than a sentence. What tells
// of no job, such as a posting, is about one thing.
func (r *role) runsOn(q *document.Passage) bool {
	return q.Entry >= 0 && q.Length() > longSentence*r.window
}

// fieldsAt returns the fields of what a passage that runs on names no more than a window away from words from to to
// (exclusive): a "system" does not make IT of a page of personnel management.
func (r *role) fieldsAt(d *document.Document, q *document.Passage, from, to uint32) (f lex.Fields) {
	of := lex.ConceptFields()
	for _, m := range d.Marks(q) {
		near := less(m.First, to+r.window) & less(from, m.Last+r.window)
		f |= of[m.Concept] & -lex.Fields(near)
	}
	return f
}
