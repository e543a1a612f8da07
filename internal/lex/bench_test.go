package lex

import (
	"strings"
	"testing"
)

// An invented resume of some 3 KB, as plain as most.
var benchText = strings.Repeat(`Dana Whitlock
Director of Information Technology
Summary
Technology leader with fourteen years in manufacturing and logistics. Built a service desk from nothing, moved two data
centers to the cloud and kept the plants running while it happened.
Experience
Northgate Foods, IT Director, March 2016 to present
- Lead a department of 32 people: infrastructure, applications, security and the help desk for 1,900 users in 11 plants.
- Own an operating budget of $6.2 million and negotiate contracts with 40 vendors; cut telecom cost by 23%.
- Wrote the three-year technology roadmap with the executive team and reported progress to the board every quarter.
- Replaced a legacy ERP with Microsoft Dynamics in nine months, on time and under budget, with no downtime in the plants.
- Passed the ISO 27001 audit twice; rolled out multi-factor authentication, patching and awareness training.
Halden Logistics, IT Manager, June 2010 to February 2016
- Supervised eight technicians and administrators; hired five of them and wrote their yearly reviews.
- Ran VMware, Windows Server, SQL Server and a Cisco network over four sites, with disaster recovery tested each spring.
Education
B.S. in Information Systems, State University, 2004
Certificates: PMP, ITIL Foundation, Network+
`, 2)

func BenchmarkScan(b *testing.B) {
	var dst []Word
	dst = Scan(benchText, dst)
	b.SetBytes(int64(len(benchText)))
	b.ReportAllocs()
	for b.Loop() {
		dst = Scan(benchText, dst[:0])
	}
}

func BenchmarkConcepts(b *testing.B) {
	words := Scan(benchText, nil)
	var dst []Mark
	dst = Concepts(benchText, words, Context{}, dst)
	b.SetBytes(int64(len(benchText)))
	b.ReportAllocs()
	for b.Loop() {
		dst = Concepts(benchText, words, Context{}, dst[:0])
	}
}

func BenchmarkDeny(b *testing.B) {
	words := Scan(benchText, nil)
	b.SetBytes(int64(len(benchText)))
	b.ReportAllocs()
	for b.Loop() {
		Deny(benchText, words)
	}
}

// Scanning and marking plain text allocate nothing beyond their results.
func TestNoAllocations(t *testing.T) {
	words := Scan(benchText, nil)
	marks := Concepts(benchText, words, Context{}, nil)
	allocs := testing.AllocsPerRun(20, func() {
		words = Scan(benchText, words[:0])
		Deny(benchText, words)
		marks = Concepts(benchText, words, Context{}, marks[:0])
	})
	if allocs > 0 {
		t.Errorf("%v allocations, want none", allocs)
	}
}
