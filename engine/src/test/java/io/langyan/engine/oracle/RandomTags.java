package io.langyan.engine.oracle;

import java.util.List;

/** The tags that rules made up by chance set and ask for. */
final class RandomTags {
    /** Few, so that they are met. */
    static final List<String> TAGS = List.of("mule", "scam");

    private RandomTags() {}
}
