package org.duizhao.events;

/**
 * One uploaded file as it lies in the content store.
 *
 * @param side what the uploader said the file holds
 * @param name the file name that the uploader gave; a hint, never a path
 * @param mediaType detected from the bytes at upload
 * @param size in bytes
 * @param sha256 lower-case hex, 64 digits; also the key of the bytes in the content store
 */
public record SourceFile(Side side, String name, String mediaType, long size, String sha256) {

    /** Which language or languages a file holds; {@code ANY} when the uploader gave a single file. */
    public enum Side {
        ANY,
        ZH,
        EN
    }
}
