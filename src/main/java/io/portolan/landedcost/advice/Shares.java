package io.portolan.landedcost.advice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// How the pieces of an order's lines can be shared out among places: `long[place][line]`.
final class Shares {

    private static final int MOST = 1_000;

    private final List<Long> wanted;
    private final List<Place> places;
    private final Set<List<List<Long>>> all = new LinkedHashSet<>();

    private Shares(List<Long> wanted, List<Place> places) {
        this.wanted = wanted;
        this.places = places;
    }

    /// Every way to give each line to one place. A line that no place has whole is filled from the
    /// places in turn. With too many ways: the lines go to places by preference, each place first
    /// in one of them. Empty when there is too little of a line.
    static List<List<List<Long>>> of(List<Long> wanted, List<Place> places) {
        Shares shares = new Shares(wanted, places);
        for (int line = 0; line < wanted.size(); line++) {
            if (shares.there(line) < wanted.get(line)) return List.of();
        }
        if (Math.pow(places.size(), wanted.size()) <= MOST) {
            shares.each(0, new ArrayList<>());
        } else {
            shares.byPreference(new ArrayList<>());
        }
        return List.copyOf(shares.all);
    }

    private long there(int line) {
        long sum = 0;
        for (Place place : places) sum += Math.min(place.has(line), wanted.get(line));
        return sum;
    }

    private void each(int line, List<List<Long>> chosen) {
        if (line == wanted.size()) {
            all.add(turned(chosen));
            return;
        }
        boolean whole = false;
        for (int place = 0; place < places.size(); place++) {
            if (places.get(place).has(line) < wanted.get(line)) continue;
            whole = true;
            chosen.add(filled(line, List.of(place)));
            each(line + 1, chosen);
            chosen.removeLast();
        }
        if (whole) return;
        chosen.add(filled(line, inTurn()));
        each(line + 1, chosen);
        chosen.removeLast();
    }

    private void byPreference(List<Integer> order) {
        if (order.size() == places.size()) {
            List<List<Long>> chosen = new ArrayList<>();
            for (int line = 0; line < wanted.size(); line++)
                chosen.add(filled(line, whole(line, order)));
            all.add(turned(chosen));
            return;
        }
        for (int place = 0; place < places.size(); place++) {
            if (order.contains(place)) continue;
            order.add(place);
            byPreference(order);
            order.removeLast();
        }
    }

    /// The first of these places that has the line whole, or all of them.
    private List<Integer> whole(int line, List<Integer> order) {
        for (int place : order) {
            if (places.get(place).has(line) >= wanted.get(line)) return List.of(place);
        }
        return List.copyOf(order);
    }

    private List<Integer> inTurn() {
        List<Integer> turn = new ArrayList<>();
        for (int place = 0; place < places.size(); place++) turn.add(place);
        return turn;
    }

    /// The pieces of a line by place.
    private List<Long> filled(int line, List<Integer> from) {
        long[] pieces = new long[places.size()];
        long left = wanted.get(line);
        for (int place : from) {
            pieces[place] = Math.min(left, places.get(place).has(line));
            left -= pieces[place];
        }
        return java.util.Arrays.stream(pieces).boxed().toList();
    }

    /// From pieces by line and place to pieces by place and line.
    private List<List<Long>> turned(List<List<Long>> byLine) {
        List<List<Long>> byPlace = new ArrayList<>();
        for (int place = 0; place < places.size(); place++) {
            List<Long> pieces = new ArrayList<>();
            for (List<Long> line : byLine) pieces.add(line.get(place));
            byPlace.add(List.copyOf(pieces));
        }
        return List.copyOf(byPlace);
    }
}
