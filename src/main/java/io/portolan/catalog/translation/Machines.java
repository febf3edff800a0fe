package io.portolan.catalog.translation;

import static java.util.Objects.requireNonNull;

import io.portolan.kernel.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Translation by machine: for one text, for what items lack, for everything that is missing.
@Service
public class Machines {

    /// What a machine did with some items.
    ///
    /// @param filled texts it wrote
    /// @param unknown texts that none of the machines knows how to say
    /// @param astray those of the texts it wrote that do not follow the glossary
    public record Done(int filled, int unknown, int astray) {

        Done and(Done more) {
            return new Done(filled + more.filled, unknown + more.unknown, astray + more.astray);
        }
    }

    private final List<Translator> translators;
    private final Translations translations;
    private final Scribe scribe;
    private final Glossary glossary;

    Machines(
            List<Translator> translators,
            Translations translations,
            Scribe scribe,
            Glossary glossary) {
        this.translators = List.copyOf(translators);
        this.translations = translations;
        this.scribe = scribe;
        this.glossary = glossary;
    }

    /// The machines for a long way through the shop in one language.
    Machines inOneGo(Language language) {
        List<Translator> all = translators.stream().map(each -> each.inOneGo(language)).toList();
        return new Machines(all, translations, scribe, glossary);
    }

    /// What a machine says for this text: the first answer that follows the glossary, else the
    /// first at all; empty where none knows it.
    public Optional<String> suggest(Line line, Language language) {
        Translator.Wish wish =
                new Translator.Wish(
                        line.source(),
                        line.phrase().shape(),
                        translations.source(),
                        language,
                        line.words().terms(),
                        line.phrase().limit());
        Optional<String> astray = Optional.empty();
        for (Translator translator : translators) {
            Optional<String> said =
                    translator.translate(wish).filter(text -> text.length() <= wish.limit());
            if (said.isEmpty()) continue;
            if (!strays(line, said.get(), language)) return said;
            if (astray.isEmpty()) astray = said;
        }
        return astray;
    }

    private boolean strays(Line line, String said, Language language) {
        return !glossary.missed(line.source(), said, language).isEmpty();
    }

    /// Fills what is missing of these items in one language, and marks it as a machine's. Shoppers
    /// see products after the next `Catalog.settle`.
    Done fill(Collection<Item> items, Language language, UUID by) {
        Map<Item, Map<String, Edit>> edits = new LinkedHashMap<>();
        Map<Item, List<String>> astray = new LinkedHashMap<>();
        Done done = new Done(0, 0, 0);
        for (Item item : items) {
            Map<String, Edit> said = new LinkedHashMap<>();
            List<String> strayed = new ArrayList<>();
            done = done.and(new Done(0, ask(item, language, said, strayed), 0));
            if (!said.isEmpty()) edits.put(item, said);
            astray.put(item, strayed);
        }
        if (edits.isEmpty()) return done;
        for (Map.Entry<Item, Taken> one : scribe.writeQuietly(edits, language, by).entrySet()) {
            int said = requireNonNull(edits.get(one.getKey())).size();
            Taken taken = one.getValue();
            long strayed =
                    astray.getOrDefault(one.getKey(), List.of()).stream()
                            .filter(taken::took)
                            .count();
            done = done.and(new Done(taken.written(), said - taken.written(), (int) strayed));
        }
        return done;
    }

    /// Asks for what is missing of an item.
    ///
    /// @param astray gets what of it does not follow the glossary
    /// @return how many texts none of the machines knows
    private int ask(Item item, Language language, Map<String, Edit> said, List<String> astray) {
        List<Line> lines = translations.lines(item, language);
        if (lines == null) return 0;
        int unknown = 0;
        for (Line line : lines) {
            if (line.state() != State.MISSING) continue;
            Optional<String> text = suggest(line, language);
            if (text.isEmpty()) {
                unknown++;
                continue;
            }
            if (strays(line, text.get(), language)) astray.add(line.phrase().key());
            said.put(line.phrase().key(), new Edit(text.get(), line.targetMark(), true));
        }
        return unknown;
    }
}
