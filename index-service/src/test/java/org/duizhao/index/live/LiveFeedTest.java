package org.duizhao.index.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duizhao.events.Stage;
import org.duizhao.index.machine.Report;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveFeedTest {

    private final LiveFeed feed = new LiveFeed(new SimpleMeterRegistry());

    @BeforeEach
    void started() {
        feed.remembersSince(10_000);
    }

    /** Remembers what it was told. */
    private static final class Told implements LiveFeed.Listener {

        private final List<String> positions = new ArrayList<>();
        private boolean reset;

        @Override
        public void tell(LiveEvent event) {
            positions.add(event.position());
        }

        @Override
        public void reset() {
            reset = true;
        }
    }

    @Test
    void aListenerIsToldWhatHappensFromNowOn() {
        step(10_000, "t-0-1");
        Told told = new Told();
        feed.add(told, null);
        step(20_000, "t-0-2");

        assertThat(told.positions).containsExactly("20000-t-0-2");
        assertThat(told.reset).isFalse();
    }

    @Test
    void whatPeopleSayIsToldWithoutTheirComments() {
        List<String> frames = new ArrayList<>();
        LiveFeed.Listener listener = new LiveFeed.Listener() {
            @Override
            public void tell(LiveEvent event) {
                frames.add(new String(event.frame(), StandardCharsets.UTF_8));
            }

            @Override
            public void reset() {
                frames.add("reset");
            }
        };
        feed.add(listener, null);
        Report report = Report.of(1, 10).pairs(3).withIssues();
        feed.accept(report.decided(7, "to-fix", 2), 20_000, "t-0-1");

        assertThat(frames)
                .singleElement()
                .satisfies(frame -> assertThat(frame)
                        .startsWith("id:20000-t-0-1\nevent:decision\ndata:{")
                        .contains(
                                report.issue(2).id(), "\"number\":7", "\"state\":\"to-fix\"", "\"decider\":\"li.wei\"")
                        .doesNotContain("see 2"));
    }

    @Test
    void whoComesBackIsToldWhatWasMissed() {
        step(10_000, "t-0-1");
        step(20_000, "t-0-2");
        step(30_000, "t-1-7");
        Told told = new Told();

        feed.add(told, "20000-t-0-2");

        assertThat(told.positions).containsExactly("30000-t-1-7");
    }

    @Test
    void whatAnotherReplicaMayHaveReadInAnotherOrderIsToldAgain() {
        step(10_000, "t-0-1");
        step(20_001, "t-1-7");
        step(20_000, "t-0-2");
        Told told = new Told();

        feed.add(told, "20001-t-1-7");

        assertThat(told.positions).containsExactly("20000-t-0-2");
    }

    @Test
    void whoWasAwayTooLongStartsAgain() {
        step(10_000, "t-0-1");
        for (String last : List.of("9000-t-0-0", "nonsense", "-", "99999999999999999999-x")) {
            Told told = new Told();
            feed.add(told, last);
            assertThat(told.reset).as(last).isTrue();
        }
    }

    @Test
    void onlySoMuchIsRemembered() {
        for (int i = 0; i <= LiveFeed.MEMORY; i++) {
            step(10_000 + i, "t-0-" + i);
        }
        Told told = new Told();
        feed.add(told, "10000-t-0-0");

        assertThat(told.reset).isTrue();
    }

    @Test
    void aReplicaThatReadTheLastMinutesAgainKnowsThatNothingWasMissed() {
        LiveFeed fresh = new LiveFeed(new SimpleMeterRegistry());
        fresh.remembersSince(5_000);
        Told told = new Told();

        fresh.add(told, "6000-t-0-1");

        assertThat(told.reset).isFalse();
        assertThat(told.positions).isEmpty();
    }

    private void step(long timestamp, String place) {
        feed.accept(Report.of(1, 10).completed(Stage.ALIGN), timestamp, place);
    }

    @Test
    void aRushOfListenersGetsNoMorePlacesThanThereAre() throws Exception {
        ExecutorService rush = Executors.newFixedThreadPool(8);
        List<Future<Boolean>> asked = new ArrayList<>();
        for (int i = 0; i < LiveFeed.MOST_LISTENERS + 300; i++) {
            asked.add(rush.submit(feed::reserve));
        }
        int let = 0;
        for (Future<Boolean> one : asked) {
            let += one.get() ? 1 : 0;
        }
        rush.shutdown();

        assertThat(let).isEqualTo(LiveFeed.MOST_LISTENERS);
        feed.release();
        assertThat(feed.reserve()).isTrue();
    }
}
