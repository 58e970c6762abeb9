package io.langyan.cli.command;

import io.langyan.engine.catalogue.Catalogue;
import java.util.List;
import picocli.CommandLine.Option;

/** The {@code --lists} option of commands that read rules. */
public final class ListsOption {
    @Option(
            names = "--lists",
            paramLabel = "NAME",
            split = ",",
            description = "Lists of this installation that rules may ask for, besides those that every one knows.")
    private List<String> lists = List.of();

    private Catalogue catalogue;

    /** The event catalogue of this release, with the lists of this installation. */
    public Catalogue catalogue() {
        if (catalogue == null) {
            try {
                catalogue = CatalogueFile.read().withLists(lists);
            } catch (IllegalArgumentException e) {
                throw UserError.usage(e.getMessage() + ".");
            }
        }
        return catalogue;
    }
}
