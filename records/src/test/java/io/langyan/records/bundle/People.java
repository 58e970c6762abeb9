package io.langyan.records.bundle;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.CatalogueReader;
import io.langyan.engine.language.RuleDirectory;
import io.langyan.engine.language.RuleSource;
import io.langyan.schema.CatalogueResource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;

/** Two people who are trusted, one who is not, and what they sign. */
final class People {
    static final long NOON = 1_764_000_000_000L;
    static final KeyPair LI = Ed25519.newPair();
    static final KeyPair ZHANG = Ed25519.newPair();
    static final KeyPair STRANGER = Ed25519.newPair();
    static final SigningKey LI_WEI = SigningKey.of("li.wei", LI.getPrivate());
    static final SigningKey ZHANG_MIN = SigningKey.of("zhang.min", ZHANG.getPrivate());
    static final TrustedKeys TRUSTED = TrustedKeys.of(Map.of("li.wei", LI.getPublic(), "zhang.min", ZHANG.getPublic()));
    static final Catalogue CATALOGUE = catalogue();

    private People() {}

    static List<RuleSource> pack() {
        return RuleDirectory.read(Path.of("../rules"));
    }

    private static Catalogue catalogue() {
        try (InputStream in = CatalogueResource.open()) {
            return CatalogueReader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
