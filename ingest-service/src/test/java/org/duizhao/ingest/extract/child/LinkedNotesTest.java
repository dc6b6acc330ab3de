package org.duizhao.ingest.extract.child;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks and notes that link to one another, as different programs write them. */
class LinkedNotesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // EPUB 3
                "<p>a<sup id='r1'><a epub:type='noteref' href='#n1'>1</a></sup> b</p>"
                        + "<aside id='n1'><p><a href='#r1'>1</a> note</p></aside>",
                // LibreOffice
                "<p>a<a name='sdfootnote1anc' href='#sdfootnote1sym'><sup>1</sup></a> b</p>"
                        + "<div id='sdfootnote1'><p><a name='sdfootnote1sym' href='#sdfootnote1anc'>1</a> note</p></div>",
                // Word
                "<p>a<a href='#_ftn1' name='_ftnref1'>[1]</a> b</p><div><p><a href='#_ftnref1' name='_ftn1'>[1]</a> note</p></div>",
                // Markdown converters
                "<p>a<sup id='fnref:1'><a href='#fn:1'>1</a></sup> b</p>"
                        + "<ol><li id='fn:1'><p>note <a href='#fnref:1'>↩</a></p></li></ol>"
            })
    void theMarkAndTheNoteHaveTheSameNumber(String html) {
        Document page = Jsoup.parse(html);
        LinkedNotes.mark(page);
        assertThat(page.selectFirst("p").text()).isEqualTo("a[1] b");
        assertThat(page.select(".footnote").eachText()).containsExactly("[1] note");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ul><li><a href='#c1'>1</a></li></ul><div id='c1'><h2>Chapter</h2><p>text</p></div>",
                "<p><a href='#top'>1</a></p><p id='top'>text</p>",
                "<p>a<a href='#none'>1</a></p>",
                "<p id='x'>a<a href='#x'>1</a></p>"
            })
    void otherLinksStayWhatTheyAre(String html) {
        Document page = Jsoup.parse(html);
        String before = page.body().html();
        LinkedNotes.mark(page);
        assertThat(page.body().html()).isEqualTo(before);
    }
}
