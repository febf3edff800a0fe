package io.portolan.orders;

import io.portolan.kernel.PaymentId;
import io.portolan.kernel.ReturnCase;
import java.time.Instant;
import java.util.List;

/// A refund of pieces.
///
/// @param refund the operation that gives the money back
/// @param askedAt when it was asked for, UTC
/// @param settled what becomes of the charges; empty when that was not decided
public record PieceRefund(
        PaymentId refund,
        State state,
        Instant askedAt,
        ReturnCase cause,
        PiecesBack pieces,
        List<Settlement> settled) {

    public PieceRefund {
        settled = List.copyOf(settled);
    }

    /// How far its money is.
    public enum State {
        /// On its way, or nobody knows yet.
        OPEN("open"),
        DONE("done"),
        /// The money did not go; the pieces are as if it had never been asked for.
        FAILED("failed");

        private final String word;

        State(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static State of(String word) {
            for (State state : values()) if (state.word.equals(word)) return state;
            throw new IllegalArgumentException(word);
        }
    }
}
