package io.langyan.docs;

import io.langyan.project.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A block of a Markdown file between fences of three backticks.
 *
 * @param file the file, relative to the root of the repository
 * @param line the 1-based line of the opening fence
 * @param info what follows the opening fence, for example {@code yaml rule}
 * @param lines its lines
 */
record FencedBlock(Path file, int line, String info, List<String> lines) {
    private static final String FENCE = "```";

    /** All blocks with that info in all Markdown files of the repository. */
    static List<FencedBlock> withInfo(String info) throws IOException {
        List<FencedBlock> found = new ArrayList<>();
        for (Path file : Repository.files(".md")) {
            found.addAll(in(Repository.root().relativize(file), Files.readAllLines(file)));
        }
        return found.stream().filter(block -> block.info().equals(info)).toList();
    }

    /** The blocks of one file. */
    static List<FencedBlock> in(Path file, List<String> lines) {
        List<FencedBlock> blocks = new ArrayList<>();
        for (int opening = 0; opening < lines.size(); opening++) {
            if (lines.get(opening).startsWith(FENCE)) {
                int closing = opening + 1;
                while (!lines.get(closing).equals(FENCE)) {
                    closing++;
                }
                String info = lines.get(opening).substring(FENCE.length()).strip();
                blocks.add(new FencedBlock(file, opening + 1, info, List.copyOf(lines.subList(opening + 1, closing))));
                opening = closing;
            }
        }
        return blocks;
    }

    /** Its text. */
    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** Where it stands, for messages. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
