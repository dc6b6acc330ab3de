package org.duizhao.standalone.backup;

/**
 * What a backup or a restore has done.
 *
 * @param files in all
 * @param written those that were not there yet
 * @param bytes of those
 * @param removed from the backup, as they are gone from the store
 */
public record Copied(int files, int written, long bytes, int removed) {}
