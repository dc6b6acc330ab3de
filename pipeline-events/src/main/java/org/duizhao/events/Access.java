package org.duizhao.events;

import java.util.List;

/**
 * Who may see a document beside its uploader and operators.
 *
 * @param number counts the changes of a document's access, from 1; the higher one holds
 * @param everyone whether all who may read may see it; then {@code groups} does not matter
 * @param groups whose members may see it
 */
public record Access(long number, boolean everyone, List<String> groups) {

    public Access {
        groups = List.copyOf(groups);
    }
}
