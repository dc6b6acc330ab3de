package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.get_alias.IndexAliases;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.duizhao.stage.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Which revisions the aliases show. It is kept in one place, the filters of the aliases themselves, and changed for all of
 * them in one request: readers see all of a revision or nothing of it.
 *
 * <p>Several services change it. Each request takes away the alias {@code duizhao-visibility-N}, which must exist, and makes
 * {@code …-N+1}: of two that know the same state one is refused and looks again. An alias that is missing is not made here.
 */
@Component
public final class Visibility {

    static final String TOKEN = "duizhao-visibility-";

    private static final Logger log = LoggerFactory.getLogger(Visibility.class);
    private static final int MOST_ATTEMPTS = 50;
    private static final int NOT_FOUND = 404;

    private final ElasticsearchClient elastic;
    private @Nullable Known known;

    Visibility(ElasticsearchClient elastic) {
        this.elastic = elastic;
    }

    /** An alias on one index behind it. */
    private record Behind(
            Alias alias, String index, @Nullable Boolean writes) {}

    /** A token on its index; of several the highest counts. */
    private record Token(String index, long number) {

        String alias() {
            return TOKEN + number;
        }
    }

    /** The state, as all aliases have it; where one was lost and made again, what the others hide. */
    private record Known(List<Token> tokens, List<Behind> aliases, Hidden hidden, boolean agreed) {

        Token latest() {
            return tokens.get(tokens.size() - 1);
        }

        List<String> indices(Alias alias) {
            return aliases.stream()
                    .filter(behind -> behind.alias() == alias)
                    .map(Behind::index)
                    .toList();
        }
    }

    /** What is hidden now. */
    public synchronized Hidden hidden() {
        known = read();
        return known.hidden();
    }

    /**
     * Changes what is hidden.
     *
     * @param change applied to the latest state, again if somebody else changed it in between
     */
    public synchronized void change(UnaryOperator<Hidden> change) {
        Known now = known == null ? read() : known;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Hidden next = change.apply(now.hidden());
            if (attempt > 0 && next.equals(now.hidden()) && now.agreed()) {
                known = now;
                return;
            }
            if (!(next.equals(now.hidden()) && now.agreed()) && swap(now, next)) {
                known = new Known(
                        List.of(new Token(now.latest().index(), now.latest().number() + 1)), now.aliases(), next, true);
                return;
            }
            now = read();
        }
        throw new UnavailableException("aliases: still contended after " + MOST_ATTEMPTS
                + " attempts (expected: fewer services that change their filters)");
    }

    /** At the start: makes the first token, and gives an alias that was made again the filter of the others. */
    synchronized void begin() {
        known = null;
        Map<String, IndexAliases> found = aliases();
        if (found.values().stream()
                .noneMatch(of -> of.aliases().keySet().stream().anyMatch(name -> name.startsWith(TOKEN)))) {
            String index = found.entrySet().stream()
                    .filter(of -> of.getValue().aliases().containsKey(Alias.DOCUMENTS.alias()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow(() -> missing(List.of(Alias.DOCUMENTS.alias())));
            Calls.get(() -> elastic.indices().putAlias(a -> a.index(index).name(TOKEN + 0)));
        }
        change(UnaryOperator.identity());
    }

    /** The indices behind an alias, whose rows are all there, hidden ones too. */
    synchronized List<String> indices(Alias alias) {
        if (known == null) {
            known = read();
        }
        return known.indices(alias);
    }

    private boolean swap(Known now, Hidden next) {
        List<Action> actions = new ArrayList<>();
        now.tokens().forEach(token -> actions.add(removal(token.index(), token.alias())));
        Token latest = now.latest();
        actions.add(Action.of(a -> a.add(d -> d.index(latest.index()).alias(TOKEN + (latest.number() + 1)))));
        for (Behind behind : now.aliases()) {
            actions.add(removal(behind.index(), behind.alias().alias()));
            actions.add(Action.of(a -> a.add(d -> d.index(behind.index())
                    .alias(behind.alias().alias())
                    .isWriteIndex(behind.writes())
                    .filter(next.filter()))));
        }
        return Calls.get(() -> {
            try {
                elastic.indices().updateAliases(u -> u.actions(actions));
                log.debug("hidden: {}", next);
                return true;
            } catch (ElasticsearchException e) {
                if (e.status() == NOT_FOUND) {
                    return false;
                }
                throw e;
            }
        });
    }

    private static Action removal(String index, String alias) {
        return Action.of(a -> a.remove(r -> r.index(index).alias(alias).mustExist(true)));
    }

    private Known read() {
        Map<String, IndexAliases> found = aliases();
        List<Token> tokens = new ArrayList<>();
        List<Behind> aliases = new ArrayList<>();
        List<Hidden> hidden = new ArrayList<>();
        found.forEach((index, of) -> of.aliases().forEach((name, definition) -> {
            if (name.startsWith(TOKEN)) {
                tokens.add(new Token(index, Long.parseLong(name.substring(TOKEN.length()))));
            }
            derived(name).forEach(alias -> {
                aliases.add(new Behind(alias, index, definition.isWriteIndex()));
                hidden.add(Hidden.of(definition.filter()));
            });
        }));
        tokens.sort(Comparator.comparingLong(Token::number));
        require(tokens, aliases);
        Hidden all = hidden.stream().reduce(Hidden.NOTHING, Hidden::and);
        return new Known(
                List.copyOf(tokens), List.copyOf(aliases), all, hidden.stream().allMatch(all::equals));
    }

    private Map<String, IndexAliases> aliases() {
        return Calls.get(() -> elastic.indices().getAlias(g -> g.name("duizhao-*")))
                .result();
    }

    private static Stream<Alias> derived(String name) {
        return Alias.DERIVED.stream().filter(alias -> alias.alias().equals(name));
    }

    private static void require(List<Token> tokens, List<Behind> aliases) {
        List<String> missing = Alias.DERIVED.stream()
                .filter(alias -> aliases.stream().noneMatch(behind -> behind.alias() == alias))
                .map(Alias::alias)
                .toList();
        if (!missing.isEmpty() || tokens.isEmpty()) {
            throw missing(missing.isEmpty() ? List.of(TOKEN + "N") : missing);
        }
    }

    private static UnavailableException missing(List<String> aliases) {
        return new UnavailableException("elasticsearch: no alias " + aliases
                + " (expected: the alias; put it back, or restart index-service, which makes missing ones)");
    }
}
