package io.langyan.schema;

import java.io.InputStream;
import java.util.Objects;

/** Where the event catalogue of this release is found. */
public final class CatalogueResource {
    private CatalogueResource() {}

    /** Opens the catalogue as UTF-8 YAML; the caller closes it. */
    public static InputStream open() {
        return Objects.requireNonNull(
                CatalogueResource.class.getResourceAsStream("catalogue.yaml"), "catalogue.yaml is not in the jar");
    }
}
