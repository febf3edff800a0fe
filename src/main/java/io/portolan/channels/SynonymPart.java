package io.portolan.channels;

import io.portolan.catalog.SearchSettings;
import io.portolan.kernel.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Words that mean the same to shoppers. A group is what it says: there is none twice.
record SynonymPart(SearchSettings settings) implements CataloguePart<SynonymPart.Group> {

    /// A group as it travels.
    record Group(Language language, List<String> words) {

        Group {
            words = words == null ? List.of() : SearchSettings.tidy(words);
            if (language == null || words.size() < 2) {
                throw new IllegalArgumentException("a group needs a language and two words");
            }
        }
    }

    @Override
    public String name() {
        return "synonyms";
    }

    @Override
    public Class<Group> shape() {
        return Group.class;
    }

    @Override
    public String key(Group thing) {
        return thing.language().tag() + "/" + String.join("|", thing.words());
    }

    @Override
    public List<Group> all() {
        List<Group> groups = new ArrayList<>();
        settings.synonyms()
                .forEach(
                        (language, its) ->
                                its.forEach(each -> groups.add(new Group(language, each.words()))));
        return groups.stream().distinct().sorted(Comparator.comparing(this::key)).toList();
    }

    @Override
    public void write(List<Group> things) {
        things.forEach(thing -> settings.addSynonyms(thing.language(), thing.words()));
    }

    @Override
    public boolean remove(Group thing) {
        settings.synonyms(thing.language()).stream()
                .filter(each -> each.words().equals(thing.words()))
                .forEach(each -> settings.removeSynonyms(each.id()));
        return true;
    }
}
