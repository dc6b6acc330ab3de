package org.duizhao.ingest.extract.office;

import org.jspecify.annotations.Nullable;

/** Who is told what a document says besides its text, and what of it is left out. */
public interface Said {

    void warn(String warning);

    /** Of one place, such as {@code sheet 2}. */
    void warn(String warning, String place);

    /** Something that is left out, why, and where. */
    void notRead(String what, String reason, @Nullable String place);

    /** A file within the document, to be read as a further one. */
    void attach(String name, byte[] bytes);

    void metadata(String name, @Nullable String value);
}
