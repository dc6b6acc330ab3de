package org.duizhao.bitext.entity.en;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.bitext.entity.EntityMention;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.Nesting;
import org.duizhao.bitext.entity.list.Context;
import org.duizhao.bitext.entity.list.EnTokens;
import org.duizhao.bitext.entity.list.Gazetteer;

/** The mentions of an English text. */
public final class EnFinder {

    private static final int LONGEST_PIECE = 4000;

    private final Gazetteer gazetteer;

    public EnFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    public List<EntityMention> find(String text, Context context) {
        return find(text, context, new HashMap<>(context.acronyms()));
    }

    public Map<String, EntityType> acronyms(String text) {
        Map<String, EntityType> acronyms = new HashMap<>();
        find(text, Context.NONE, acronyms);
        return acronyms;
    }

    private List<EntityMention> find(String text, Context context, Map<String, EntityType> acronyms) {
        Context grown = new Context(context.home(), context.fullNames(), acronyms, context.fromEnglish());
        List<EntityMention> found = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = pieceEnd(text, start);
            List<EntityMention> here = new ArrayList<>(EnForms.find(text, start, end));
            EnGrammar grammar = new EnGrammar(text, EnTokens.of(text, start, end), gazetteer, grown);
            here.addAll(grammar.find());
            acronyms.putAll(grammar.acronyms());
            found.addAll(Nesting.resolve(here));
            start = end;
        }
        return found;
    }

    /** A piece ends with a paragraph; a line that stops short of a full stop may go on in the next. */
    private static int pieceEnd(String text, int start) {
        int limit = Math.min(text.length(), start + LONGEST_PIECE);
        for (int i = start; i < limit; i++) {
            if (text.charAt(i) == '\n' && i > start && ".!?:;\n。！？：；".indexOf(text.charAt(i - 1)) >= 0) {
                return i + 1;
            }
        }
        if (limit == text.length()) {
            return limit;
        }
        int space = text.lastIndexOf(' ', limit);
        return space > start ? space + 1 : limit;
    }
}
