package org.duizhao.standalone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.bitext.claim.indicator.Aliases;
import org.duizhao.bitext.claim.indicator.ClaimPassage;
import org.duizhao.bitext.claim.indicator.DocumentClaims;
import org.duizhao.bitext.claim.indicator.IndicatorDictionary;
import org.duizhao.bitext.claim.indicator.Point;
import org.duizhao.bitext.claim.indicator.Points;
import org.duizhao.bitext.claim.indicator.Report;
import org.duizhao.bitext.entity.City;
import org.duizhao.bitext.entity.pair.Entities;
import org.duizhao.bitext.entity.pair.EntityLinker;
import org.duizhao.bitext.entity.pair.TextPair;
import org.duizhao.bitext.facts.DocumentFactsFinder;
import org.duizhao.events.DocumentExtracted;

/** Reads reports one after the other; what a pair teaches of names helps those that follow. */
final class ReportReading {

    /** A report with its points and the way back to their places. */
    record Document(CheckedDocument text, Report report, List<Point> points) {}

    private final FileReading reading;
    private final Entities entities;
    private final IndicatorDictionary dictionary;
    private final Aliases aliases = new Aliases();
    private final List<Document> documents = new ArrayList<>();

    ReportReading(FileReading reading, Entities entities, IndicatorDictionary dictionary) {
        this.reading = reading;
        this.entities = entities;
        this.dictionary = dictionary;
    }

    void read(ReportFiles files) throws IOException, InterruptedException {
        Path second = files.second();
        DocumentExtracted extracted =
                second == null ? reading.read(files.first()) : reading.read(files.first(), second);
        List<Path> paths =
                Stream.of(files.first(), second).flatMap(Stream::ofNullable).toList();
        CheckedDocument text = CheckedDocument.of(extracted, BlockPlaces.of(extracted, paths));
        List<TextPair> pairs = text.texts();
        City city = new EntityLinker(entities).city(pairs);
        Report report = Report.of(new DocumentFactsFinder(entities).find(pairs), files.year(), city);
        List<ClaimPassage> passages = text.claimPassages();
        documents.add(new Document(
                text, report, Points.of(report, DocumentClaims.of(passages, report, dictionary, aliases))));
    }

    List<Document> documents() {
        return documents;
    }
}
