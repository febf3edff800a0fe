package io.portolan.storefront.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One page's own part of the frame around it.
///
/// @param rest its address after the market's prefix: `/c/bags`, or empty for the home page
/// @param canonical its full address without what only sorts or tracks
/// @param index whether search engines may list it
/// @param rests what follows the prefix in other languages, where it is not the same as here
/// @param bare without doors and search, for the checkout
/// @param door the shelf it stands on, by address; empty when on none
public record Frame(
        Place place,
        String title,
        String description,
        String rest,
        String canonical,
        boolean index,
        boolean bare,
        String door,
        String query,
        List<Link> crumbs,
        @Nullable String image,
        @Nullable String data,
        Map<String, String> rests) {

    public Frame {
        crumbs = List.copyOf(crumbs);
        rests = Map.copyOf(rests);
    }

    public static Frame of(Place place, String title, String description, String rest) {
        return new Frame(
                place,
                title,
                description,
                rest,
                place.origin() + place.prefix() + (rest.isEmpty() ? "/" : rest),
                true,
                false,
                "",
                "",
                List.of(),
                null,
                null,
                Map.of());
    }

    /// The same page, not to be listed by search engines.
    public Frame hidden() {
        return new Frame(
                place,
                title,
                description,
                rest,
                canonical,
                false,
                bare,
                door,
                query,
                crumbs,
                image,
                data,
                rests);
    }

    /// The same page without doors and search.
    public Frame withoutDoors() {
        return new Frame(
                place,
                title,
                description,
                rest,
                canonical,
                false,
                true,
                door,
                query,
                crumbs,
                image,
                data,
                rests);
    }

    public Frame at(String newDoor, List<Link> newCrumbs) {
        return new Frame(
                place,
                title,
                description,
                rest,
                canonical,
                index,
                bare,
                newDoor,
                query,
                newCrumbs,
                image,
                data,
                rests);
    }

    public Frame asking(String newQuery) {
        return new Frame(
                place,
                title,
                description,
                rest,
                canonical,
                false,
                bare,
                door,
                newQuery,
                crumbs,
                image,
                data,
                rests);
    }

    /// The same page, which has addresses of its own in other languages.
    public Frame also(Map<String, String> inOtherLanguages) {
        return new Frame(
                place,
                title,
                description,
                rest,
                canonical,
                index,
                bare,
                door,
                query,
                crumbs,
                image,
                data,
                inOtherLanguages);
    }

    /// Where the same page is in another market or language.
    public String in(Place.MarketLink other) {
        String own = rests.getOrDefault(other.lang(), rest);
        return other.prefix() + (own.isEmpty() ? "/" : own);
    }

    /// Where somebody is sent of whom nothing is known.
    public String inDefault() {
        if (rest.isEmpty()) return "/";
        List<Place.MarketLink> all = place.markets();
        return all.stream()
                .filter(link -> link.prefix().equals("/en-us"))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(this::in)
                .orElse("/");
    }

    /// Adds the picture and the facts that search engines and messengers read (JSON-LD, already
    /// safe inside a script element).
    public Frame told(@Nullable String newImage, String newData) {
        return new Frame(
                place,
                title,
                description,
                rest,
                canonical,
                index,
                bare,
                door,
                query,
                crumbs,
                newImage,
                newData,
                rests);
    }

    /// The same page, known under another address of its own.
    public Frame canonicalAt(String address) {
        return new Frame(
                place,
                title,
                description,
                rest,
                address,
                index,
                bare,
                door,
                query,
                crumbs,
                image,
                data,
                rests);
    }

    public String t(String key) {
        return place.words().of(key);
    }
}
