package io.portolan.catalog.translation;

import io.portolan.kernel.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Translation by machine: for one text, for what an item lacks, for everything that is missing.
@Service
public class Machines {

    /// What a machine did with an item.
    ///
    /// @param filled texts it wrote
    /// @param unknown texts that none of the machines knows how to say
    public record Done(int filled, int unknown) {}

    private final List<Translator> translators;
    private final Translations translations;
    private final Scribe scribe;

    Machines(List<Translator> translators, Translations translations, Scribe scribe) {
        this.translators = List.copyOf(translators);
        this.translations = translations;
        this.scribe = scribe;
    }

    /// What a machine says for this text; empty where none knows it.
    public Optional<String> suggest(Line line, Language language) {
        for (Translator translator : translators) {
            Optional<String> said =
                    translator.translate(
                            line.source(), line.phrase().shape(), translations.source(), language);
            if (said.isPresent() && said.get().length() <= line.phrase().limit()) return said;
        }
        return Optional.empty();
    }

    /// Fills what is missing of an item in one language, and marks it as a machine's.
    public Done fill(Item item, Language language, UUID by) {
        List<Line> lines = translations.lines(item, language);
        if (lines == null) return new Done(0, 0);
        Map<String, Edit> edits = new LinkedHashMap<>();
        int missing = 0;
        for (Line line : lines) {
            if (line.state() != State.MISSING) continue;
            missing++;
            suggest(line, language)
                    .ifPresent(
                            said ->
                                    edits.put(
                                            line.phrase().key(),
                                            new Edit(said, line.targetMark(), true)));
        }
        if (edits.isEmpty()) return new Done(0, missing);
        Taken kept = scribe.write(item, language, edits, by);
        return new Done(kept.written(), missing - kept.written());
    }
}
