package io.langyan.engine.language.yaml;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Problems;
import io.langyan.engine.diagnostic.SourceText;
import io.langyan.engine.diagnostic.Words;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML 1.2 document and keeps the place of everything. What makes YAML surprising is refused: anchors,
 * aliases, tags, further documents, duplicate keys, and files of more than {@value #MAX_BYTES} bytes.
 */
public final class YamlReader {
    /** The largest rule file, in bytes of UTF-8. */
    public static final int MAX_BYTES = 64 * 1024;

    private YamlReader() {}

    /**
     * Reads a document.
     *
     * @param file path that diagnostics show
     * @param text the content
     * @param problems where everything wrong is noted
     * @return the root; empty where the text cannot be read at all
     */
    public static Optional<YamlNode> read(String file, String text, Problems problems) {
        SourceText source = new SourceText(file, text);
        int size = text.getBytes(StandardCharsets.UTF_8).length;
        if (size > MAX_BYTES) {
            problems.report(source.span(0, 1), Message.TOO_LARGE, MAX_BYTES, size);
            return Optional.empty();
        }
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file).build();
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            return new TreeBuilder(source, events, problems).document();
        } catch (MarkedYamlEngineException e) {
            int place = e.getProblemMark().map(Mark::getIndex).orElse(0);
            String problem = String.valueOf(e.getProblem());
            int line = e.getProblemMark().map(Mark::getLine).orElse(0);
            int opened = e.getContextMark().map(Mark::getLine).orElse(line);
            problems.report(
                    source.span(place, place + 1),
                    Message.YAML_SYNTAX,
                    Words.same(problem),
                    new SyntaxAdvice(text).of(problem, line, opened));
        } catch (ReaderException e) {
            Label detail = new Label("含有不可见的控制字符", "found the control character U+%04X".formatted(e.getCodePoint()));
            problems.report(
                    source.span(e.getPosition(), e.getPosition() + 1),
                    Message.YAML_SYNTAX,
                    detail,
                    new Label("删去该字符", "remove the character"));
        } catch (YamlEngineException e) {
            problems.report(
                    source.span(0, 1),
                    Message.YAML_SYNTAX,
                    Words.same(String.valueOf(e.getMessage())),
                    new SyntaxAdvice(text).of("", 0, 0));
        }
        return Optional.empty();
    }
}
