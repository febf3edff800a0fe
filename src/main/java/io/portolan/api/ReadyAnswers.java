package io.portolan.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.portolan.checkout.Shelf;
import io.portolan.kernel.Language;
import java.util.function.Supplier;
import java.util.zip.CRC32C;

/// Answers made from a shelf, kept as bytes: the ones asked for most, for as long as the shelf is
/// the newest and the stock they show is as it was.
final class ReadyAnswers {

    private static final long MOST_BYTES = 12_000_000;
    private static final int ENTRY_BYTES = 200;

    /// An answer, and the shelf and the stock it was made with. Never changes.
    static final class Answer {
        private final long shelf;
        private final Object stock;
        private final byte[] body;
        private final String etag;

        Answer(long shelf, Object stock, byte[] body) {
            this.shelf = shelf;
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

    private record Key(String market, Language language, Object question) {}

    private final Cache<Key, Answer> answers =
            Caffeine.newBuilder()
                    // Whoever stores an answer tidies up: it takes less than waking another thread.
                    .executor(Runnable::run)
                    .maximumWeight(MOST_BYTES)
                    .weigher((Key key, Answer answer) -> answer.body.length + ENTRY_BYTES)
                    .build();

    /// The answer to this question with the stock of this moment. One made while the stock moved is
    /// given but not kept.
    ///
    /// @param stock what of the stock the answer shows; compared by `equals`
    Answer answer(Shelf shelf, Object question, Supplier<?> stock, Supplier<byte[]> maker) {
        Key key = new Key(shelf.market().code(), shelf.language(), question);
        Object before = stock.get();
        Answer known = answers.getIfPresent(key);
        if (known != null && known.shelf == shelf.version() && known.stock.equals(before)) {
            return known;
        }
        Answer made = new Answer(shelf.version(), before, maker.get());
        if (before.equals(stock.get())) answers.put(key, made);
        return made;
    }

    // Weak, so that the answer may still be compressed on its way.
    private static String weakTag(byte[] body) {
        CRC32C sum = new CRC32C();
        sum.update(body);
        return "W/\"" + Long.toHexString(sum.getValue()) + "-" + body.length + "\"";
    }
}
