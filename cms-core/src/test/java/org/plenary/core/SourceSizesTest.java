package org.plenary.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceSizesTest {
    private static final Path ROOT = Path.of(System.getProperty("plenary.root", ".."));

    @ParameterizedTest
    @CsvSource({"cms-spi/src/main, 300", "cms-core/src/main, 300", "cms-core/src/test, 500"})
    void noFileIsLongerThanCanBeReadAtOnce(String folder, int longest) {
        var sizes = SourceSizes.under(ROOT.resolve(folder));
        System.out.println(folder + ": " + sizes.figures());

        assertThat(sizes.files()).isNotEmpty();
        assertThat(sizes.longerThan(longest)).isEmpty();
    }
}
