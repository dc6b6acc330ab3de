package org.duizhao.index.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CursorTest {

    private static final List<Cursor.Type> TYPES = List.of(Cursor.Type.NUMBER, Cursor.Type.TEXT, Cursor.Type.INTEGER);

    @Test
    void sortValuesComeBackAsTheyWere() {
        assertThat(Cursor.decode(Cursor.encode(Arrays.asList(1.5, "中", null)), TYPES))
                .containsExactly(1.5, "中", null);
    }

    @Test
    void aTamperedCursorIsRefusedOrHasTheTypesOfTheSort() {
        byte[] cursor = Base64.getUrlDecoder().decode(Cursor.encode(List.of(1.5, "abc", 7L)));
        Random random = new Random(3);
        for (int round = 0; round < 5000; round++) {
            byte[] tampered = cursor.clone();
            tampered[random.nextInt(tampered.length)] = (byte) random.nextInt(128);
            String text = Base64.getUrlEncoder().encodeToString(tampered);
            try {
                List<?> values = Cursor.decode(text, TYPES);
                assertThat(values.get(0)).isIn(values.get(0) instanceof Double d ? d : null);
            } catch (BadQueryException e) {
                assertThat(e).hasMessageStartingWith("cursor: not valid");
            }
        }
    }

    @Test
    void nonsenseIsRefused() {
        for (String cursor : List.of("!", "abc", "K05hTh8rYR8rMQ", "x".repeat(3000))) {
            assertThatThrownBy(() -> Cursor.decode(cursor, TYPES)).isInstanceOf(BadQueryException.class);
        }
    }
}
