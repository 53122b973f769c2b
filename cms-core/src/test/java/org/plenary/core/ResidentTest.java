package org.plenary.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class ResidentTest {
    @Test
    void tellsWhatIsAnonymousAndWhatIsOfFiles() throws IOException {
        var here = Resident.of(ProcessHandle.current());

        assertThat(here.anonymous()).isPositive();
        assertThat(here.ofFiles()).isPositive();
        assertThat(here.whole()).isEqualTo(here.anonymous() + here.ofFiles());
        assertThat(here.proportional()).isBetween(1L, here.whole());
    }
}
