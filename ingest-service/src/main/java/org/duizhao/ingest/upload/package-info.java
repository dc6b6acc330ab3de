/**
 * The command API: what a request must look like, what it is answered, and the promise that a 202 is durable.
 *
 * <p>{@code UploadController} and {@code DocumentController} are the way in; {@code Announcer} tells the pipeline, and
 * {@code Sweep} does so later where Kafka was away.
 */
@NullMarked
package org.duizhao.ingest.upload;

import org.jspecify.annotations.NullMarked;
