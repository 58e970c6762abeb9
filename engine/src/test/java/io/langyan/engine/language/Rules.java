package io.langyan.engine.language;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.CatalogueReader;
import io.langyan.schema.CatalogueResource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** What tests of the language share: the catalogue that ships, and rules read from resources. */
public final class Rules {
    /** The catalogue of this release. */
    public static final Catalogue CATALOGUE = catalogue();

    private Rules() {}

    /** Compiles one text as the file of that path. */
    public static Compilation compile(String path, String text) {
        return new RuleCompiler(CATALOGUE).compile(List.of(new RuleSource(path, text)));
    }

    private static Catalogue catalogue() {
        try (InputStream stream = CatalogueResource.open()) {
            return CatalogueReader.read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the catalogue", e);
        }
    }
}
