package io.portolan.admin;

/// A state as it is shown: shape, colour and word. `kind` is `act`, `wait`, `move`, `ok`, `idle` or
/// `off`.
public record Status(String kind, String text) {

    static Status act(String text) {
        return new Status("act", text);
    }

    static Status wait(String text) {
        return new Status("wait", text);
    }

    static Status move(String text) {
        return new Status("move", text);
    }

    static Status ok(String text) {
        return new Status("ok", text);
    }

    static Status idle(String text) {
        return new Status("idle", text);
    }

    static Status off(String text) {
        return new Status("off", text);
    }
}
