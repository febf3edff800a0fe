package io.portolan.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/// Recognises callers. The module that keeps the staff's accounts and keys implements it.
public interface Doorkeeper {

    /// Who sent this request, by session cookie or by bearer key.
    Recognition recognise(HttpServletRequest request);

    /// What came of it.
    sealed interface Recognition {

        /// No credentials were sent.
        record Stranger() implements Recognition {}

        record Known(Caller caller) implements Recognition {}

        /// Credentials were sent and are wrong, expired or withdrawn: 401.
        record Wrong(String why) implements Recognition {}

        /// The right key from an address that is not on its list: 403.
        record WrongPlace(String why) implements Recognition {}
    }
}
