package org.duizhao.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.duizhao.events.FailureKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memories and jobs: each unit is a row of the Chinese and the English text. */
class TranslationUnitsTest {

    @TempDir
    Path folder;

    private Extraction extraction;

    @BeforeEach
    void start() throws IOException {
        extraction = new Extraction(folder);
    }

    @AfterEach
    void stop() {
        extraction.close();
    }

    private ExtractionResult read(String name, String xml) throws Exception {
        return extraction.of(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aMemoryGivesItsPairsWithoutInlineCodesWhateverTheOrderOfLanguages() throws Exception {
        ExtractionResult result = read("memory.tmx", """
                <?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="en"/><body>
                <tu><note>草稿</note><tuv xml:lang="en-GB"><seg>We added <hi>6.5</hi> km².</seg></tuv>
                <tuv xml:lang="ZH-cn"><seg>新增绿地<bpt i="1">&lt;b&gt;</bpt>6.5<ept i="1">&lt;/b&gt;</ept>平方公里。</seg></tuv>
                <tuv xml:lang="fr"><seg>Texte français.</seg></tuv></tu>
                <tu><tuv lang="zh"><seg>只有中文。</seg></tuv></tu></body></tmx>""");

        assertThat(texts(result)).containsExactly("新增绿地6.5平方公里。\tWe added 6.5 km².", "只有中文。");
        assertThat(Extraction.extracted(result).warnings()).containsExactly("memory.tmx: languages not read: fr");
    }

    @Test
    void aJobOfEitherVersionGivesSourceAndTargetAndNoOlderProposal() throws Exception {
        assertThat(texts(read("job.xliff", """
                <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="zh-CN" target-language="en"><body>
                <trans-unit id="1"><source>新增绿地<g id="1">6.5</g>平方公里。</source><seg-source>别的</seg-source>
                <target>We added <ph id="2">{x}</ph>6.5 km².</target>
                <alt-trans><source>旧的</source><target>An older one</target></alt-trans></trans-unit></body></file></xliff>"""))).containsExactly("新增绿地6.5平方公里。\tWe added 6.5 km².");
        assertThat(texts(read("job.xlf", """
                <!-- a job --><xliff version="2.0" srcLang="en" trgLang="zh-Hant" xmlns="urn:oasis:names:tc:xliff:document:2.0">
                <file id="f"><unit id="1"><notes><note>no text</note></notes>
                <segment><source>We added <pc id="1">6.5</pc> km².</source><target>新增綠地6.5平方公里。</target></segment>
                <segment><source>Done.</source><target>完成。</target></segment></unit></file></xliff>"""))).containsExactly("新增綠地6.5平方公里。 完成。\tWe added 6.5 km². Done.");
    }

    @Test
    void damagedHostileAndForeignUnitsAreRefused() throws Exception {
        Extraction.assertRefused(
                read("a.tmx", "<tmx><body><tu><tuv xml:lang=\"zh\"><seg>一"),
                FailureKind.REJECTED_INPUT,
                "file: ParseError");
        Extraction.assertRefused(
                read("b.tmx", "<tmx><body><tu><tuv xml:lang=\"fr\"><seg>Un</seg></tuv></tu></body></tmx>"),
                FailureKind.REJECTED_INPUT,
                "languages: [fr] (expected: units in zh and en)");
        assertThat(read("c.tmx", """
                <!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tmx><body><tu>
                <tuv xml:lang="zh"><seg>一&x;</seg></tuv></tu></body></tmx>""")).satisfies(result -> {
            if (result instanceof ExtractionResult.Extracted) {
                assertThat(texts(result)).allMatch(text -> text.equals("一"));
            }
        });
    }

    private static Iterable<String> texts(ExtractionResult result) {
        return Extraction.blocks(result).stream().map(block -> block.text()).toList();
    }
}
