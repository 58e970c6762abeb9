package io.langyan.cli.command;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.CatalogueReader;
import io.langyan.schema.CatalogueResource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The event catalogue that ships with this release. */
public final class CatalogueFile {
    private CatalogueFile() {}

    /** Reads it. */
    public static Catalogue read() {
        try (InputStream in = CatalogueResource.open()) {
            return CatalogueReader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the catalogue from the jar", e);
        }
    }
}
