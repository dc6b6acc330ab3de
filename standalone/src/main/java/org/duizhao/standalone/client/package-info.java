/** The HTTP APIs of ingest-service and index-service, as the command uses them. */
@NullMarked
package org.duizhao.standalone.client;

import org.jspecify.annotations.NullMarked;
