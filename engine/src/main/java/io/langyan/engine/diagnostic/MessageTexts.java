package io.langyan.engine.diagnostic;

import io.langyan.engine.catalogue.Label;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The words of {@code messages.yaml}: for each message and language a sentence and a suggestion. */
final class MessageTexts {
    private static final String RESOURCE = "messages.yaml";
    private static final Map<?, ?> TEXTS = load();

    private MessageTexts() {}

    static Label get(Message message, boolean help, Object... arguments) {
        return new Label(fill(message, Language.ZH, help, arguments), fill(message, Language.EN, help, arguments));
    }

    private static String fill(Message message, Language language, boolean help, Object... arguments) {
        String template = template(message, language, help);
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < template.length(); i++) {
            boolean placeholder = template.charAt(i) == '{'
                    && i + 2 < template.length()
                    && Character.isDigit(template.charAt(i + 1))
                    && template.charAt(i + 2) == '}';
            if (placeholder) {
                Object argument = arguments[template.charAt(i + 1) - '0'];
                filled.append(argument instanceof Label label ? language.of(label) : argument);
                i += 2;
            } else {
                filled.append(template.charAt(i));
            }
        }
        return filled.toString();
    }

    private static String template(Message message, Language language, boolean help) {
        String key = language == Language.ZH ? "zh" : "en";
        if (TEXTS.get(message.name()) instanceof Map<?, ?> languages
                && languages.get(key) instanceof List<?> sentences
                && sentences.size() == 2) {
            return (String) sentences.get(help ? 1 : 0);
        }
        throw new IllegalStateException(
                "expected a sentence and a suggestion in " + key + " for " + message + " in " + RESOURCE);
    }

    private static Map<?, ?> load() {
        try (InputStream stream = MessageTexts.class.getResourceAsStream(RESOURCE)) {
            return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE + " from the jar", e);
        }
    }
}
