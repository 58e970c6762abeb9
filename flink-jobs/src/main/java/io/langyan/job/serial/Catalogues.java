package io.langyan.job.serial;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.CatalogueReader;
import io.langyan.schema.CatalogueResource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The catalogue of this release, read once per class loader: serializers are made long before operators are. */
public final class Catalogues {
    private Catalogues() {}

    /** The catalogue that ships with this release. */
    public static Catalogue shipped() {
        return Holder.CATALOGUE;
    }

    private static final class Holder {
        private static final Catalogue CATALOGUE = read();

        private static Catalogue read() {
            try (InputStream yaml = CatalogueResource.open()) {
                return CatalogueReader.read(yaml);
            } catch (IOException e) {
                throw new UncheckedIOException("the event catalogue of this release cannot be read", e);
            }
        }
    }
}
