package io.portolan.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A button that moves or drops one of a list: `up.zip`, `down.zip`, `drop.zip`. Any other button
/// leaves the list as it is.
///
/// @param deed `up`, `down`, `drop`, or something else
/// @param code which one; empty where none is named
record Move(String deed, String code) {

    static Move of(FieldReader fields) {
        String[] parts = fields.text("do", "save").split("\\.", 2);
        return new Move(parts[0], parts.length > 1 ? parts[1] : "");
    }

    boolean drops() {
        return deed.equals("drop");
    }

    boolean is(String other) {
        return deed.equals(other);
    }

    <T> List<T> done(List<T> all, Function<T, String> codes) {
        List<T> moved = new ArrayList<>(all);
        int by = deed.equals("up") ? -1 : deed.equals("down") ? 1 : 0;
        for (int i = 0; i < all.size(); i++) {
            if (!codes.apply(all.get(i)).equals(code)) continue;
            if (drops() || by != 0) moved.remove(i);
            if (by != 0) moved.add(Math.clamp(i + by, 0, moved.size()), all.get(i));
        }
        return moved;
    }
}
