package org.duizhao.enrich;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.duizhao.bitext.glossary.GlossaryTerm;

/** Reads the termbases that properties name, by the ending of their names. */
final class TermFiles {

    private static final String NAME = "duizhao.enrich.house.termbases: ";

    private TermFiles() {}

    /** @throws IllegalArgumentException naming file and rule */
    static List<GlossaryTerm> read(List<Path> files) {
        List<GlossaryTerm> terms = new ArrayList<>();
        for (Path file : files) {
            terms.addAll(read(file));
        }
        return terms;
    }

    private static List<GlossaryTerm> read(Path file) {
        String name = NAME + file;
        try {
            String lower = file.toString().toLowerCase(Locale.ROOT);
            if (lower.endsWith(".xlsx")) {
                return SheetTerms.read(name, file);
            }
            return lower.endsWith(".tbx") ? TbxTerms.read(file) : GlossaryTerm.read(name, Files.readAllLines(file));
        } catch (ZipException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new IllegalArgumentException(name + " (expected: XLSX; " + e.getMessage() + ")", e);
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException(name + " (expected: a readable file, text in UTF-8)", e);
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(name + " (expected: TBX or XLSX; " + e.getMessage() + ")", e);
        }
    }
}
