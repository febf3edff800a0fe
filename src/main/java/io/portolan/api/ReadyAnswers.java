package io.portolan.api;

import io.portolan.checkout.Shelf;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.zip.CRC32C;

/// Answers made from one shelf, kept as bytes. An answer is good as long as the stock it shows is;
/// when the shelf is replaced, all of them go with it.
final class ReadyAnswers {

    private static final int MOST = 500;

    /// An answer and the stock it was made with. Never changes.
    static final class Answer {
        private final List<?> stock;
        private final byte[] body;
        private final String etag;

        Answer(List<?> stock, byte[] body) {
            this.stock = stock;
            this.body = body;
            this.etag = weakTag(body);
        }

        byte[] body() {
            return body;
        }

        String etag() {
            return etag;
        }
    }

    private final Shelf shelf;
    private final Map<Object, Answer> answers = new ConcurrentHashMap<>();

    ReadyAnswers(Shelf shelf) {
        this.shelf = shelf;
    }

    boolean of(Shelf other) {
        return shelf == other;
    }

    /// The answer to this question with the stock of this moment. One made while the stock moved is
    /// given but not kept.
    Answer answer(Object question, Supplier<? extends List<?>> stock, Supplier<byte[]> maker) {
        List<?> before = stock.get();
        Answer known = answers.get(question);
        if (known != null && known.stock.equals(before)) return known;
        byte[] body = maker.get();
        Answer made = new Answer(before, body);
        if (!before.equals(stock.get())) return made;
        if (answers.size() >= MOST) answers.clear();
        answers.put(question, made);
        return made;
    }

    // Weak, so that the answer may still be compressed on its way.
    private static String weakTag(byte[] body) {
        CRC32C sum = new CRC32C();
        sum.update(body);
        return "W/\"" + Long.toHexString(sum.getValue()) + "-" + body.length + "\"";
    }
}
