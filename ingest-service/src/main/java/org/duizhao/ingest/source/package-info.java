/** Where documents come from besides uploads: a folder that is watched. */
@NullMarked
package org.duizhao.ingest.source;

import org.jspecify.annotations.NullMarked;
