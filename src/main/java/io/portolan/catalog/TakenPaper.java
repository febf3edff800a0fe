package io.portolan.catalog;

import java.util.Locale;

/// What became of a certificate's file.
public sealed interface TakenPaper {

    /// It is kept.
    ///
    /// @param file what a `Certificate` names as its file
    record Kept(String file) implements TakenPaper {}

    /// It is not kept.
    record NotTaken(Fault fault) implements TakenPaper {}

    /// Why a file is not taken as a certificate.
    enum Fault {
        TOO_LARGE,
        /// Neither PDF nor PNG nor JPEG, whatever it is called.
        NOT_A_PAPER,
        /// The PDF ends in the middle.
        CUT_OFF,
        /// The PDF asks for a password.
        LOCKED,
        /// The PDF runs scripts, starts programs, sends forms or carries other files.
        ACTS,
        /// The PDF is packed so that nobody can look into it.
        TANGLED,
        /// The picture is damaged, too large to draw, or has something else behind it.
        UNFIT_PICTURE;

        /// The word for texts: `cut-off`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
