/**
 * The command side: files come in by HTTP ({@code upload}), are kept ({@code store}) and read ({@code extract}).
 * {@link org.duizhao.ingest.IngestService} is the application; {@code IngestPipeline} is where it touches the stream.
 */
@NullMarked
package org.duizhao.ingest;

import org.jspecify.annotations.NullMarked;
