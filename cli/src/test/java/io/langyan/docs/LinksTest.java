package io.langyan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.project.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Links between the documents lead somewhere. */
class LinksTest {
    private static final Pattern RELATIVE_LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)(#[^)]*)?\\)");

    @Test
    void shouldLinkToFilesThatExist() throws IOException {
        // Given all documents
        List<String> broken = new ArrayList<>();

        // When their links are followed
        for (Path document : Repository.files(".md")) {
            Matcher link = RELATIVE_LINK.matcher(Files.readString(document));
            while (link.find()) {
                if (!Files.exists(document.resolveSibling(link.group(1)))) {
                    broken.add(document + " -> " + link.group(1));
                }
            }
        }

        // Then each leads to a file
        assertThat(broken).isEmpty();
    }
}
