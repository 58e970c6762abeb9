package io.langyan.bench.run;

import io.langyan.bench.workload.Detection;
import io.langyan.engine.language.Compilation;
import io.langyan.engine.language.RuleCompiler;
import io.langyan.engine.language.RuleSource;
import io.langyan.engine.plan.Plan;
import io.langyan.job.serial.Catalogues;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The two detections as rule files, ready to run: {@code benchmarks/rules}. */
public final class ReferenceRules {
    private ReferenceRules() {}

    /** The plan of both rules. */
    public static Plan plan() {
        Compilation compiled = new RuleCompiler(Catalogues.shipped()).compile(sources());
        if (compiled.hasErrors()) {
            throw new IllegalStateException("expected the benchmark's rules to compile, but found "
                    + compiled.diagnostics() + "; run `langyan rules check` on benchmarks/rules");
        }
        return Plan.of(Catalogues.shipped(), compiled.rules());
    }

    /** The rule files. */
    public static List<RuleSource> sources() {
        List<RuleSource> sources = new ArrayList<>();
        for (Detection detection : Detection.values()) {
            String path = detection.ruleId().replace('.', '/') + ".yaml";
            sources.add(new RuleSource(path, read("/io/langyan/bench/rules/" + path)));
        }
        return sources;
    }

    private static String read(String resource) {
        try (InputStream in = ReferenceRules.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("expected the rule " + resource + " in the jar, but found none");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the rule " + resource, e);
        }
    }
}
