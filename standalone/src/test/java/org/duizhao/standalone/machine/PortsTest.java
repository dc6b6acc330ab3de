package org.duizhao.standalone.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.duizhao.standalone.process.StartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void eightPortsFollowTheBase() {
        assertThat(Ports.from(20_000))
                .isEqualTo(new Ports(20_001, 20_002, 20_003, 20_004, 20_005, 20_006, 20_007, 20_008, "http"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1022, 65_528})
    void aBaseThatLeavesNoRoomIsRefused(int base) {
        assertThatThrownBy(() -> Ports.from(base)).hasMessage("--port-base: %d (expected: 1023 to 65527)", base);
    }

    @Test
    void aPortInUseIsNamedWithItsService() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            Ports ports = new Ports(port, port, port, port, port, port, port, port, "http");

            assertThatThrownBy(() -> ports.requireFree(Neighbours.OURS))
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining("port of ingest-service: " + port + " is in use");
        }
    }
}
