package io.portolan.admin;

import io.portolan.catalog.Picture;
import io.portolan.kernel.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the form of a product's pictures says: their order, their words, where to look; and one
/// button. Fields of the same name stand in the order of the pictures.
record MediaChange(List<Entry> entries, String button) {

    private static final int LONGEST = 300;

    /// One picture as the form has it.
    record Entry(String path, Map<Language, String> alts, Picture.@Nullable Focus focus) {}

    static MediaChange of(HttpServletRequest request, List<OrderView.Choice> languages) {
        String[] paths = values(request, "path");
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < paths.length; i++) entries.add(entry(request, paths[i], i, languages));
        return new MediaChange(entries, button(request));
    }

    private static Entry entry(
            HttpServletRequest request, String path, int i, List<OrderView.Choice> languages) {
        Map<Language, String> alts = new LinkedHashMap<>();
        for (OrderView.Choice each : languages) {
            String[] all = values(request, "alt." + each.value());
            if (all.length == 0) continue;
            String words = at(all, i).strip();
            alts.put(
                    Language.of(each.value()),
                    words.substring(0, Math.min(LONGEST, words.length())));
        }
        int x = number(at(values(request, "fx"), i), 50, 100) * 10;
        int y = number(at(values(request, "fy"), i), 50, 100) * 10;
        String clicked = request.getParameter("look." + i + ".x");
        String below = request.getParameter("look." + i + ".y");
        if (clicked != null && below != null && !(clicked.equals("0") && below.equals("0"))) {
            x = number(clicked, 120, 240) * 1000 / 240;
            int high = number(at(values(request, "high"), i), 240, 10_000);
            y = number(below, 0, high) * 1000 / Math.max(1, high);
        }
        boolean middle = x == 500 && y == 500;
        return new Entry(path, alts, middle ? null : new Picture.Focus(x, y));
    }

    private static String[] values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? new String[0] : values;
    }

    private static String at(String[] values, int i) {
        return i < values.length ? values[i] : "";
    }

    private static int number(String text, int otherwise, int most) {
        try {
            return Math.clamp(Long.parseLong(text.strip()), 0, most);
        } catch (NumberFormatException nonsense) {
            return otherwise;
        }
    }

    private static String button(HttpServletRequest request) {
        String button = request.getParameter("do");
        return button == null ? "" : button;
    }

    /// The pictures as they are to be. Paths the product does not have are passed over; pictures
    /// that came meanwhile stay, at the end.
    List<Picture> onto(List<Picture> now) {
        Map<String, Picture> byPath =
                now.stream()
                        .collect(
                                Collectors.toMap(
                                        Picture::path,
                                        Function.identity(),
                                        (a, b) -> a,
                                        LinkedHashMap::new));
        List<Picture> then = new ArrayList<>();
        for (Entry entry : entries) {
            Picture picture = byPath.remove(entry.path());
            if (picture == null) continue;
            then.add(picture.withAlts(words(picture, entry)).withFocus(entry.focus()));
        }
        then.addAll(byPath.values());
        press(then);
        return then;
    }

    // Languages that the form does not show keep their words.
    private static Map<Language, String> words(Picture picture, Entry entry) {
        Map<Language, String> words = new LinkedHashMap<>(picture.alts());
        words.putAll(entry.alts());
        words.values().removeIf(String::isEmpty);
        return words;
    }

    private void press(List<Picture> pictures) {
        int dot = button.indexOf('.');
        if (dot < 0) return;
        String path = button.substring(dot + 1);
        int at = -1;
        for (int i = 0; i < pictures.size(); i++) if (pictures.get(i).path().equals(path)) at = i;
        if (at < 0) return;
        switch (button.substring(0, dot)) {
            case "up" -> Collections.swap(pictures, at, Math.max(0, at - 1));
            case "down" -> Collections.swap(pictures, at, Math.min(pictures.size() - 1, at + 1));
            case "first" -> pictures.addFirst(pictures.remove(at));
            case "drop" -> pictures.remove(at);
            default -> {}
        }
    }
}
