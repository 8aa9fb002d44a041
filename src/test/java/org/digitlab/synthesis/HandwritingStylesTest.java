package org.digitlab.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.digitlab.files.Sha256;
import org.junit.jupiter.api.Test;

class HandwritingStylesTest {

    @Test
    void onlyFilesInUseAreListed() throws IOException {
        String digits = sum("digits.txt");
        String nonDigits = sum("others.txt");
        assertThat(HandwritingStyles.sha256(true, true)).isEqualTo(Map.of("digits.txt", digits, "others.txt", nonDigits));
        assertThat(HandwritingStyles.sha256(true, false)).isEqualTo(Map.of("digits.txt", digits));
        assertThat(HandwritingStyles.sha256(false, true)).isEqualTo(Map.of("others.txt", nonDigits));
        assertThat(HandwritingStyles.sha256(false, false)).isEmpty();
    }

    private static String sum(String name) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("src/main/resources/org/digitlab/synthesis", name))) {
            return Sha256.of(in);
        }
    }
}
