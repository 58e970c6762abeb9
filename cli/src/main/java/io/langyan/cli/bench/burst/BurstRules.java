package io.langyan.cli.bench.burst;

import io.langyan.engine.language.RuleSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rules of the burst: one that waits for nothing, and one that waits for a deadline. */
public final class BurstRules {
    private static final String PLACE = "/io/langyan/bench/rules/";

    private BurstRules() {}

    /** The rule files, {@code benchmarks/rules/burst}. */
    public static List<RuleSource> sources() {
        return List.of(source("burst/no_call_back.yaml"), source("burst/transfer_on_call.yaml"));
    }

    private static RuleSource source(String path) {
        try (InputStream in = BurstRules.class.getResourceAsStream(PLACE + path)) {
            if (in == null) {
                throw new IllegalStateException("expected the rule " + path + " in the jar, but found none");
            }
            return new RuleSource(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the rule " + path, e);
        }
    }
}
