package io.portolan.channels;

import io.portolan.catalog.translation.Glossary;
import io.portolan.catalog.translation.GlossaryWord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The shop's words.
record GlossaryPart(Glossary glossary) implements CataloguePart<GlossaryWord> {

    @Override
    public String name() {
        return "glossary";
    }

    @Override
    public Class<GlossaryWord> shape() {
        return GlossaryWord.class;
    }

    @Override
    public String key(GlossaryWord thing) {
        return thing.term();
    }

    @Override
    public List<GlossaryWord> all() {
        return glossary.stored();
    }

    @Override
    public Map<String, String> refused(List<GlossaryWord> said, Map<String, GlossaryWord> there) {
        Map<String, String> refused = new HashMap<>();
        int room = glossary.room();
        for (GlossaryWord each : said) {
            if (!there.containsKey(key(each)) && --room < 0) {
                refused.put(key(each), "the glossary is full");
            }
        }
        return refused;
    }

    @Override
    public void write(List<GlossaryWord> things) {
        glossary.save(things);
    }

    @Override
    public boolean remove(GlossaryWord thing) {
        glossary.remove(thing.term());
        return true;
    }
}
