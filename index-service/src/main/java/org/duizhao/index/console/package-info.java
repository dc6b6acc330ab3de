/**
 * Pages for people: server-rendered, in Chinese and English. What they show is asked of the same searches as the API's
 * answers; what they change is asked of ingest-service by the browser itself.
 */
@NullMarked
package org.duizhao.index.console;

import org.jspecify.annotations.NullMarked;
