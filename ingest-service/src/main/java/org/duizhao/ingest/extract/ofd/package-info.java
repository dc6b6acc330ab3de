/** OFD (GB/T 33190), the fixed layout of Chinese offices: a zip of XML that says where each character stands. */
@NullMarked
package org.duizhao.ingest.extract.ofd;

import org.jspecify.annotations.NullMarked;
