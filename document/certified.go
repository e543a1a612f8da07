package document

import "github.com/metierhq/metier/internal/lex"

const (
	certifiedBefore = 12 // words of a job's lines before a certificate that may say that it is one: "Certified in CPR, first aid and"
	certifiedBehind = 4  // and words behind it
	certifiedWords  = 40 // words of such a line that names certificates and little else
)

// certifies tells whether the lines of a job show that the certificate m is held. Much that has the name of one is of the work there:
// a method ("against COBIT and ITIL"), a tool, those whom one works for ("reports to the RN"). One's own is said to be a certificate
// or a licence, or to have been earned, or its line has little else.
func (p *parser) certifies(q *Passage, m lex.Mark) bool {
	from := max(q.words.first+certifiedBefore, m.First) - certifiedBefore
	for i := from; i < min(q.words.last, m.Last+certifiedBehind); i++ {
		if p.among(i, inCertify) || i < m.First && (p.kind(i)&isFinished != 0 || p.among(i, inEarn|inHold)) {
			return true
		}
	}
	switch {
	case p.listsCertificates(q):
		return true
	case m.First == q.words.first:
		return false
	case p.is(m.First-1, "my"):
		return true
	}
	at := p.withoutArticle(q.words.first, m.First)
	return at > q.words.first && (p.is(at-1, "as") || at < m.First && p.is(at-1, "with"))
}

// listsCertificates tells whether a passage begins with a certificate, and half of its words or more are of names of some: "PMP, CISSP,
// ITIL Expert".
func (p *parser) listsCertificates(q *Passage) bool {
	words := q.words.last - q.words.first
	if words > certifiedWords || p.marks[q.marks.first].First != q.words.first || p.marks[q.marks.first].Concept.Class() != lex.Certificate {
		return false
	}
	named := uint32(0)
	for _, m := range p.marks[q.marks.first:q.marks.last] {
		if m.Concept.Class() == lex.Certificate {
			named += m.Last - m.First
		}
	}
	return 2*named >= words
}

// ofSociety tells whether the name of a certificate is part of that of those who have it or of a firm: "Society of CPAs", "Association
// of Certified Fraud Examiners", "CPA firms". Among certificates, and at school, who names the institute has its certificate.
func (p *parser) ofSociety(q *Passage, m lex.Mark) bool {
	if q.Section == Certificates || q.Section == Education {
		return false
	}
	if m.Last < q.words.last && (p.is(m.Last, "firm") || p.is(m.Last, "firms")) {
		return true
	}
	at := p.withoutArticle(q.words.first, m.First)
	return at > q.words.first+1 && p.gap(m.First) == joined && (p.is(at-1, "of") || p.is(at-1, "for")) && p.among(at-2, inSociety)
}

// ofJob tells whether a passage is of the lines that tell of a job.
func ofJob(q *Passage) bool { return q.Section == Experience || q.Section == lex.Duties }
