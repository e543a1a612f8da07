package html

import (
	"context"
	"testing"

	"github.com/metierhq/metier/document/internal/source"
	"github.com/stretchr/testify/require"
)

// hiddenBy returns how the word in a page is hidden.
func hiddenBy(t *testing.T, page string) hiding {
	t.Helper()
	p, err := build(context.Background(), []byte(page), source.Limits{Unpacked: 1 << 20, Pages: 1, Depth: 100})
	require.NoError(t, err)
	p.look()
	var w writer
	w.children(p.body)
	found, all := seen, 0
	for h, n := range w.hidden {
		if n > 0 {
			found, all = hiding(h), all+n
		}
	}
	require.LessOrEqual(t, all, 1, page)
	return found
}

func TestHiddenByStyle(t *testing.T) {
	for _, c := range []struct {
		style  string
		want   hiding
		reason string
	}{
		{"display:none", byDisplay, "the plainest way"},
		{" DISPLAY : None !important ; ", byDisplay, "in any spelling"},
		{"display:none;display:block", seen, "the last one counts"},
		{"visibility:collapse", byVisibility, ""},
		{"opacity:0", byOpacity, ""},
		{"opacity:0.01", byOpacity, "no eye sees it"},
		{"opacity:0.6", seen, "grey is seen"},
		{"opacity:100%", seen, ""},
		{"font-size:0", bySize, ""},
		{"font-size:.5pt", bySize, ""},
		{"font:1px/1 Arial", bySize, "the short form"},
		{"font:700 12px Arial", seen, "a weight is no size"},
		{"font-size:5px", seen, "small, and seen"},
		{"font-size:100%", seen, ""},
		{"font-size:smaller", seen, ""},
		{"color:#fff", byColour, "white on the white of a page"},
		{"color:rgb(254, 255, 253)", byColour, "nearly white"},
		{"color:rgb(NaN, NaN, NaN)", seen, "no numbers"},
		{"color:#eee", seen, "light grey is seen"},
		{"color:transparent", byColour, ""},
		{"color:#ffffff00", byColour, ""},
		{"color:white;background:navy", seen, "a ground whose colour is not known"},
		{"color:white;background:url(x.png)", seen, "a picture"},
		{"color:#123456;background-color:#123456", byColour, "any colour on itself"},
		{"color:white;background:transparent", byColour, "no ground of its own"},
		{"position:absolute;left:-9999px", byPlace, ""},
		{"position:fixed;top:-100em", byPlace, ""},
		{"position:absolute;left:-20px", seen, ""},
		{"left:-9999px", seen, "without a position it has no effect"},
		{"text-indent:-9999px", byPlace, ""},
		{"text-indent:-.25in", seen, "as Word sets its lists"},
		{"position:absolute;clip:rect(0,0,0,0)", byBox, "for readers of screens only"},
		{"height:0;overflow:hidden", byBox, ""},
		{"max-height:1px;overflow:hidden", byBox, ""},
		{"width:100%;overflow:hidden", seen, ""},
		{"width:5%;overflow:hidden", seen, "a part of an unknown width"},
		{"height:0", seen, "it runs over"},
		{"mso-hide:none;tab-stops:0", seen, ""},
		{"display", seen, "broken"},
		{";;:;color:;font:;", seen, "broken"},
	} {
		require.Equal(t, hidings[c.want], hidings[hiddenBy(t, `<p style="`+c.style+`">word</p>`)], "%s: %s", c.style, c.reason)
		if c.want != seen {
			require.Equal(t, hidings[c.want], hidings[hiddenBy(t, `<style>.a{`+c.style+`}</style><p class="b a">word</p>`)], "by a class: %s", c.style)
		}
	}
}

func TestHiddenByPage(t *testing.T) {
	for _, c := range []struct {
		page   string
		want   hiding
		reason string
	}{
		{`<p hidden>word`, byAttribute, ""},
		{`<div style="display:none"><p style="display:block">word`, byDisplay, "no style further in brings it back"},
		{`<div style="visibility:hidden"><p style="visibility:visible">word`, seen, "but this one does"},
		{`<div style="font-size:0"><p style="font-size:14px">word`, seen, "as rows of boxes are set"},
		{`<div style="font-size:0"><p style="font-size:2em">word`, bySize, "twice nothing is nothing"},
		{`<body bgcolor="#000000"><font color="white">word`, seen, "white on black"},
		{`<body bgcolor="#000000"><font color="black">word`, byColour, "black on black"},
		{`<table bgcolor="#336699"><tr><td><font color="#fff">word`, seen, "the ground of a table"},
		{`<body><font color="#ffffff">word`, byColour, "as resumes were stuffed in 2004"},
		{`<link rel=stylesheet href=a.css><h1 class=hero style="color:#fff">word`, seen, "a ground may be set where we cannot see it"},
		{`<link rel=stylesheet href=a.css><h1 style="color:#fff">word`, byColour, "but not without a class or id"},
		{`<style>.x{color:#fff}</style><p class=x>word`, byColour, ""},
		{`<style>.y .x{background:red}.x{color:#fff}</style><p class=x>word`, seen, "a rule that is not known may set the ground"},
		{`<style>@media print{.x{display:none}}</style><p class=x>word`, seen, "on paper only"},
		{`<style>.tab{display:none}.tab.on{display:block}</style><p class="on tab">word`, seen, "two names go before one"},
		{`<style>.tab{display:none}</style><script>a</script><p class=tab>word`, seen, "a program may show it"},
		{`<style>/* .x{} */#a,p.q{font-size:0}</style><p id=a>word`, bySize, ""},
		{`<style>#a,p.q{font-size:0}</style><div class=q>word`, seen, "another tag"},
		{`<style>.x{color:#fff</style><p class=x>word`, byColour, "not closed"},
		{`<style>.x > b{display:none}</style><b class=x>word`, seen, "not known"},
		{`<span aria-hidden=true>word and more of it`, seen, "who sees can read it"},
	} {
		require.Equal(t, hidings[c.want], hidings[hiddenBy(t, c.page)], "%s: %s", c.page, c.reason)
	}
}
