package io.langyan.engine.core;

import io.langyan.engine.codec.Input;
import io.langyan.engine.codec.Output;
import io.langyan.engine.detection.Standing;
import io.langyan.engine.event.Contact;
import io.langyan.engine.warning.PublishedWarning;
import io.langyan.engine.warning.WarningBook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The stored form of a {@link Dossier}. */
final class DossierCodec {
    private DossierCodec() {}

    static void write(Dossier dossier, Output out) throws IOException {
        out.unsigned(dossier.standing().size());
        for (Standing standing : dossier.standing()) {
            StandingCodec.write(standing, out);
        }
        writeWarnings(dossier.warnings(), out);
        writeContacts(dossier.contacts(), out);
    }

    static Dossier read(Input in) throws IOException {
        return new Dossier(readStanding(in), readWarnings(in), readContacts(in));
    }

    private static List<Standing> readStanding(Input in) throws IOException {
        List<Standing> standing = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            standing.add(StandingCodec.read(in));
        }
        return standing;
    }

    private static void writeContacts(List<Contact> contacts, Output out) throws IOException {
        out.unsigned(contacts.size());
        for (Contact contact : contacts) {
            out.text(contact.number());
            out.text(contact.homeDivision());
            out.time(contact.validFrom());
            out.optionalTime(contact.validUntil());
        }
    }

    private static List<Contact> readContacts(Input in) throws IOException {
        List<Contact> contacts = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            contacts.add(new Contact(in.text(), in.text(), in.time(), in.optionalTime()));
        }
        return contacts;
    }

    private static void writeWarnings(WarningBook book, Output out) throws IOException {
        out.unsigned(book.closed());
        out.unsigned(book.published().size());
        for (PublishedWarning warning : book.published()) {
            out.unsigned(warning.ordinal());
            out.unsigned(warning.revision());
            out.flag(warning.withdrawn());
            out.flag(warning.isFinal());
        }
    }

    private static WarningBook readWarnings(Input in) throws IOException {
        int closed = (int) in.unsigned();
        List<PublishedWarning> published = new ArrayList<>(0);
        for (int left = in.count(); left > 0; left--) {
            published.add(new PublishedWarning((int) in.unsigned(), (int) in.unsigned(), in.flag(), in.flag()));
        }
        return new WarningBook(published, closed);
    }
}
