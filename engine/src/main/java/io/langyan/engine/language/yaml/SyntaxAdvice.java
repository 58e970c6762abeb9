package io.langyan.engine.language.yaml;

import io.langyan.engine.catalogue.Label;
import java.util.List;

/** What to do about text that is no YAML: the usual slips of those who do not write it every day. */
final class SyntaxAdvice {
    private static final Label GENERAL =
            new Label("检查此处及之前的缩进、括号和引号", "check the indentation, brackets and quotes at and before this place");

    private final List<String> lines;

    SyntaxAdvice(String text) {
        this.lines = text.lines().toList();
    }

    /**
     * The advice for a problem.
     *
     * @param problem what the parser says
     * @param line where it cannot read on, from 0
     * @param opened the line of what it was reading, from 0
     */
    Label of(String problem, int line, int opened) {
        if (problem.contains("TAB")) {
            return new Label("缩进用空格，不用制表符", "indent with spaces, not with tabs");
        }
        for (int i = Math.min(line, lines.size() - 1); i >= Math.max(0, Math.min(line, opened) - 1); i--) {
            if (lines.get(i).matches("[^\"'#]*[：，｛｝].*") && !lines.get(i).contains(": ")) {
                return new Label(
                        "第 " + (i + 1) + " 行用了全角标点，请写半角的 ':' 加空格",
                        "line " + (i + 1) + " has a full-width sign: write ':' and a space");
            }
        }
        if (problem.contains("mapping values are not allowed")) {
            return new Label(
                    "含 ': ' 的文本须加引号；同级的键须对齐", "put a text with ': ' into quotes; align keys of the same level");
        }
        if (problem.contains("<block end>")) {
            return new Label(
                    "同级各行须对齐，且要么都以 '- ' 开头，要么都不",
                    "align lines of the same level, and begin all of them with '- ' or none");
        }
        if (problem.contains("',' or '}'") || problem.contains("',' or ']'")) {
            return unclosed(line, opened);
        }
        return GENERAL;
    }

    private static Label unclosed(int line, int opened) {
        return line == opened
                ? new Label(
                        "双引号内的文本用单引号：where: \"payee_kind == 'personal'\"",
                        "within double quotes write texts in single quotes: where: \"payee_kind == 'personal'\"")
                : new Label(
                        "第 " + (opened + 1) + " 行的括号或引号没有结束，请补上",
                        "a bracket or quote of line " + (opened + 1) + " is not closed: close it there");
    }
}
