package org.duizhao.ingest.extract;

import java.nio.file.Path;
import org.duizhao.events.SourceFile;

/** A file of a document and where its bytes lie. */
public record Source(SourceFile file, Path path) {}
