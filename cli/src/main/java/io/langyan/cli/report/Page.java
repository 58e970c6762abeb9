package io.langyan.cli.report;

import io.langyan.engine.diagnostic.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;

/** A page that needs nothing else: no script, no picture, no font from anywhere. */
public final class Page {
    private static final double SHARE = 100.0;

    private final Language language;
    private final Markup markup = new Markup();

    /** An empty page in that language. */
    public Page(Language language) {
        this.language = language;
    }

    /** What is on it so far, to add to. */
    public Markup markup() {
        return markup;
    }

    /** Begins the page: its title, its style, and its body. */
    public void begin(String title) {
        markup.raw("<!DOCTYPE html>").line();
        markup.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", language == Language.ZH ? "zh-CN" : "en")
                .line();
        markup.open("head").line().empty("meta", "charset", "utf-8").line();
        markup.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        markup.empty("meta", "name", "color-scheme", "content", "light dark").line();
        markup.element("title", title).line();
        markup.open("style").raw(style()).close("style").line().close("head").line();
        markup.open("body").line().open("main").line();
    }

    /** Ends the page. */
    public void end() {
        markup.close("main").line().close("body").line().close("html").line();
    }

    /** A number that catches the eye, and what it is. */
    public void card(String number, String name) {
        markup.open("div")
                .element("b", number)
                .element("span", name)
                .close("div")
                .line();
    }

    /**
     * A table, with a bar at the end of each row.
     *
     * @param bar adds the bar of a row, or nothing
     */
    public void table(Table table, BiConsumer<Markup, List<String>> bar) {
        markup.open("div", "class", "scroll").open("table").line().open("thead").open("tr");
        table.headings().forEach(heading -> markup.element("th", language.of(heading)));
        markup.open("th")
                .close("th")
                .close("tr")
                .close("thead")
                .line()
                .open("tbody")
                .line();
        table.rows().forEach(row -> {
            markup.open("tr");
            row.forEach(cell -> markup.element("td", language.of(cell)));
            markup.open("td", "class", "bar");
            bar.accept(markup, row.stream().map(language::of).toList());
            markup.close("td").close("tr").line();
        });
        markup.close("tbody").close("table").close("div").line();
    }

    /** A share as a bar of its own. */
    public static void share(Markup markup, long part, long whole) {
        markup.open("svg", "class", "share", "viewBox", "0 0 100 8", "preserveAspectRatio", "none", "role", "img");
        markup.element("title", part + " / " + whole);
        bar(markup, SHARE, "rest");
        if (part > 0 && whole > 0) {
            bar(markup, SHARE * part / whole, "part");
        }
        markup.close("svg");
    }

    private static void bar(Markup markup, double width, String kind) {
        markup.empty(
                "rect", "x", "0.0", "y", "0.0", "width", Formats.decimal(width, 1), "height", "8.0", "class", kind);
    }

    private static String style() {
        try (InputStream css = Page.class.getResourceAsStream("report.css")) {
            return "\n" + new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the style of the page from the jar", e);
        }
    }

    @Override
    public String toString() {
        return markup.toString();
    }
}
