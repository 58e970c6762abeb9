package io.langyan.engine.core;

import io.langyan.engine.detection.Standing;
import io.langyan.engine.event.Contact;
import io.langyan.engine.warning.WarningBook;
import java.util.ArrayList;
import java.util.List;

/**
 * What is remembered of the few about whom something was found, or of whom a number is on file. Most people have none, and
 * a profile of theirs is so much smaller.
 *
 * @param standing detections published so far, in (triggeredAt, id) order
 * @param warnings what was last published of warnings
 * @param contacts how the person is reached
 */
record Dossier(List<Standing> standing, WarningBook warnings, List<Contact> contacts) {
    Dossier() {
        this(new ArrayList<>(), new WarningBook(), new ArrayList<>(0));
    }

    Dossier copy() {
        List<Standing> copies = new ArrayList<>(standing.size());
        standing.forEach(each -> copies.add(each.copy()));
        return new Dossier(copies, warnings.copy(), new ArrayList<>(contacts));
    }
}
