package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.language.yaml.YamlNode;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import io.langyan.engine.rule.Exemption;
import io.langyan.engine.rule.Expr;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks {@code except}: whoever silences a rule says why, until when, and with whose approval. */
final class ExemptionCheck {
    private static final List<String> KEYS = List.of("id", "if", "reason", "until", "approved_by");

    private final Context context;
    private final Optional<String> owner;

    ExemptionCheck(Context context, Optional<String> owner) {
        this.context = context;
        this.owner = owner;
    }

    /** The exceptions that are right; wrong ones have been reported. */
    List<Exemption> check(Section rule) {
        List<Exemption> exemptions = new ArrayList<>();
        rule.list("except")
                .orElse(List.of())
                .forEach(item -> exemption(item, exemptions).ifPresent(exemptions::add));
        return exemptions;
    }

    private Optional<Exemption> exemption(YamlNode item, List<Exemption> earlier) {
        Label place = new Label("例外", "an exception");
        Optional<Section> opened = Section.open(item, place, KEYS, context.problems());
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        Section section = opened.get();
        Optional<String> id =
                section.requireText("id").flatMap(context.values()::name).filter(name -> isNew(section, name, earlier));
        Optional<Expr> condition = context.names().steps().isEmpty()
                ? Optional.empty()
                : section.requireText("if")
                        .flatMap(text -> context.condition(text, context.names().ofTrigger()));
        String shown = section.text("id").map(YamlText::value).orElse("?");
        Optional<YamlText> reason = accountable(section, "reason", shown);
        Optional<LocalDate> until = accountable(section, "until", shown).flatMap(text -> until(text, shown));
        Optional<YamlText> approver = accountable(section, "approved_by", shown);
        approver.filter(text -> owner.isPresent() && owner.get().equals(text.value()))
                .ifPresent(text -> context.problems().report(text.span(), Message.APPROVER_IS_OWNER, text.value()));
        if (id.isEmpty() || condition.isEmpty() || reason.isEmpty() || until.isEmpty() || approver.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Exemption(
                id.get(),
                condition.get(),
                reason.get().value(),
                until.get(),
                approver.get().value()));
    }

    private Optional<LocalDate> until(YamlText text, String id) {
        Optional<LocalDate> until = context.values().date(text, "until");
        until.ifPresent(day -> context.expiries().add(new Expiry(text.span(), id, day)));
        return until;
    }

    private boolean isNew(Section section, String name, List<Exemption> earlier) {
        boolean taken = earlier.stream().anyMatch(other -> other.id().equals(name));
        if (taken) {
            Label other = new Label("另一例外", "another exception");
            context.problems().report(section.span(), Message.NAME_TAKEN, name, other);
        }
        return !taken;
    }

    private Optional<YamlText> accountable(Section section, String key, String id) {
        if (section.lacks(key)) {
            context.problems().report(section.span(), Message.EXEMPTION_INCOMPLETE, key, id);
        }
        return section.text(key);
    }
}
