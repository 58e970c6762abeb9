package io.langyan.engine.language;

import io.langyan.engine.language.check.RuleCheck;
import io.langyan.engine.language.format.NestedKeys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the keys of a rule file, and those within its parts, into their order (RULES section 1), and takes away blanks at the end of lines and empty
 * lines at the end. Works on the text, so that every comment stays: with the key that follows it or, indented, with the
 * part that it stands in. A comment at the top that an empty line sets apart stays at the top.
 */
public final class RuleFormat {
    private RuleFormat() {}

    /** The formatted text of a file whose YAML can be read; formatting it again changes nothing. */
    public static String format(String text) {
        List<String> lines =
                new ArrayList<>(text.lines().map(String::stripTrailing).toList());
        int first = firstKey(lines);
        if (first == lines.size()) {
            return text;
        }
        int head = headEnd(lines, first);
        List<Block> blocks = blocks(lines.subList(head, lines.size()));
        blocks.sort(Comparator.comparingInt(Block::place));
        StringBuilder formatted = new StringBuilder();
        lines.subList(0, head).forEach(line -> formatted.append(line).append('\n'));
        for (Block block : blocks) {
            if (block.apart() && !formatted.isEmpty() && !formatted.toString().endsWith("\n\n")) {
                formatted.append('\n');
            }
            block.lines().forEach(line -> formatted.append(line).append('\n'));
        }
        return NestedKeys.ordered(formatted.toString());
    }

    private static int firstKey(List<String> lines) {
        int line = 0;
        while (line < lines.size() && !isKey(lines.get(line))) {
            line++;
        }
        return line;
    }

    /** What stands above the comment of the first key. */
    private static int headEnd(List<String> lines, int first) {
        int end = first;
        while (end > 0 && lines.get(end - 1).startsWith("#")) {
            end--;
        }
        return end > 0 ? end : headOfFile(lines, first);
    }

    private static int headOfFile(List<String> lines, int first) {
        return first > 0 && lines.get(0).startsWith("#") ? first : 0;
    }

    private static List<Block> blocks(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        int begin = 0;
        while (begin < lines.size()) {
            int key = begin;
            while (!isKey(lines.get(key))) {
                key++;
            }
            int end = key + 1;
            while (end < lines.size() && !isKey(lines.get(end))) {
                end++;
            }
            end = end == lines.size() ? end : commentBegin(lines, key + 1, end);
            blocks.add(block(lines.subList(begin, end), lines.get(key)));
            begin = end;
        }
        return blocks;
    }

    /** Comments at the margin and the empty lines above them belong to the key that follows. */
    private static int commentBegin(List<String> lines, int least, int key) {
        int begin = key;
        while (begin > least
                && (lines.get(begin - 1).isEmpty() || lines.get(begin - 1).startsWith("#"))) {
            begin--;
        }
        return begin;
    }

    private static Block block(List<String> lines, String keyLine) {
        int begin = 0;
        while (lines.get(begin).isEmpty()) {
            begin++;
        }
        int end = lines.size();
        while (lines.get(end - 1).isEmpty()) {
            end--;
        }
        String key = keyLine.substring(0, keyLine.indexOf(':')).strip();
        int place = RuleCheck.keys().indexOf(key);
        return new Block(
                place < 0 ? RuleCheck.keys().size() : place, begin > 0, List.copyOf(lines.subList(begin, end)));
    }

    private static boolean isKey(String line) {
        return !line.isEmpty() && Character.isLetter(line.charAt(0)) && line.indexOf(':') > 0;
    }

    /**
     * One key with what belongs to it.
     *
     * @param place its place in the order of keys
     * @param apart whether an empty line stands above it
     * @param lines its lines, comments first
     */
    private record Block(int place, boolean apart, List<String> lines) {}
}
