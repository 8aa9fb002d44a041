package org.digitlab.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:9000", "LocalHost:1", "127.0.0.1", "127.0.0.1:65535", "[::1]",
        "[::1]:9000"})
    void namesOfThisMachineAreLocal(String host) {
        assertThat(Pages.isLocal(host)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "evil.example", "evil.example:9000", "localhost.evil.example", "evil-localhost",
        "127.0.0.1.evil.example", "127.0.0.2", "10.0.0.1:9000", "0.0.0.0:9000", "[::2]", "::1", "localhost:",
        "localhost:9000:9000", "localhost:x", "user@localhost", "localhost evil", "127.0.0.1\n", "2130706433"})
    void otherHostsAreNotLocal(String host) {
        assertThat(Pages.isLocal(host)).isFalse();
    }
}
