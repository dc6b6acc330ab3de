package org.duizhao.stage.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slows down guessing: after some wrong passwords or keys, an address, and a name whoever tries it, waits before the
 * next is looked at; each further failure doubles the wait, up to a minute. What is remembered is bounded, and the log
 * has one line a minute and address.
 */
final class FailedLogins {

    private static final Logger log = LoggerFactory.getLogger(FailedLogins.class);

    static final int FREE = 5;
    static final int MOST_REMEMBERED = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN = Duration.ofMinutes(15);

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, .75f, true);
    private final Map<String, Integer> minute = new LinkedHashMap<>();
    private long counting;

    FailedLogins(Clock clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant last) {

        Instant until() {
            if (count < FREE) {
                return last;
            }
            long seconds = 1L << Math.min(count - FREE, 6);
            return last.plusSeconds(Math.min(seconds, LONGEST.toSeconds()));
        }
    }

    /** How long to wait before this is looked at; nothing if it may be now. */
    synchronized Optional<Duration> wait(String name, String address) {
        Duration longest = Duration.ZERO;
        for (String key : keys(name, address)) {
            Failures known = failures.get(key);
            if (known != null) {
                Duration left = Duration.between(clock.instant(), known.until());
                longest = left.compareTo(longest) > 0 ? left : longest;
            }
        }
        return Optional.of(longest).filter(left -> left.compareTo(Duration.ZERO) > 0);
    }

    synchronized void failed(String name, String address) {
        Instant now = clock.instant();
        for (String key : keys(name, address)) {
            Failures known = failures.get(key);
            int before = known == null || known.last().plus(FORGOTTEN).isBefore(now) ? 0 : known.count();
            failures.put(key, new Failures(before + 1, now));
        }
        Iterator<String> oldest = failures.keySet().iterator();
        while (failures.size() > MOST_REMEMBERED) {
            oldest.next();
            oldest.remove();
        }
        count(address, now.getEpochSecond() / 60);
    }

    /** A right password ends the wait of its name and address. */
    synchronized void succeeded(String name, String address) {
        keys(name, address).forEach(failures::remove);
    }

    private void count(String address, long now) {
        if (now != counting) {
            minute.forEach((from, times) -> log.warn("{} failed logins from {} in a minute", times, from));
            minute.clear();
            counting = now;
        }
        if (minute.size() < MOST_REMEMBERED || minute.containsKey(address)) {
            minute.merge(address, 1, Integer::sum);
        }
    }

    synchronized int remembered() {
        return failures.size();
    }

    private static List<String> keys(String name, String address) {
        return List.of("address " + address, "name " + Secrets.sha256(name));
    }
}
