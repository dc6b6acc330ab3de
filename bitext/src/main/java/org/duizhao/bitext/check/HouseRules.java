package org.duizhao.bitext.check;

import java.util.List;
import java.util.Set;
import org.duizhao.bitext.glossary.Glossary;

/**
 * What a house looks for beyond figures.
 *
 * @param off kinds of issues, or reasons of them, that nobody wants to see: {@code form}, {@code spelling}
 * @param doubtful a pair that is less sure than this is an issue
 * @param terms what things are to be called
 * @param currency how yuan are to be written: {@code yuan}, {@code RMB} or {@code CNY}; empty: one way throughout a document
 * @param forbidden words of either language that are not to be used
 */
public record HouseRules(Set<String> off, double doubtful, Glossary terms, String currency, List<String> forbidden) {

    public static final HouseRules STANDARD = new HouseRules(Set.of(), 0.5, Glossary.EMPTY, "", List.of());

    public HouseRules {
        off = Set.copyOf(off);
        forbidden = List.copyOf(forbidden);
    }

    boolean wants(IssueKind kind, String reason) {
        return !off.contains(kind.code()) && !off.contains(reason);
    }
}
