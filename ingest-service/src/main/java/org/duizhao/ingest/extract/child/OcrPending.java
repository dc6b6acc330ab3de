package org.duizhao.ingest.extract.child;

/** Pages have to be read by OCR, which this child was not allowed to do. */
final class OcrPending extends Exception {

    private static final long serialVersionUID = 1L;

    private final int pages;

    OcrPending(int pages) {
        this.pages = pages;
    }

    int pages() {
        return pages;
    }
}
