package io.portolan.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What was refused before it reached a handler (a broken path, an unknown method, a form of
/// another site) is told in the same form as every other refusal.
@RestController
@Everyone("errors")
class ErrorDoor implements ErrorController {

    private final Refusals refusals;

    ErrorDoor(Refusals refusals) {
        this.refusals = refusals;
    }

    @RequestMapping("/error")
    ResponseEntity<byte[]> told(HttpServletRequest request) {
        Object sent = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Asked for by its address, it is a page that does not exist.
        HttpStatus status = sent instanceof Integer code ? known(code) : HttpStatus.NOT_FOUND;
        Object said = request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
        String detail = said instanceof String text && status.value() == 403 ? text : "";
        return refusals.refused(
                Refusal.of(
                        status.value(),
                        Refusals.word(status),
                        status.getReasonPhrase(),
                        detail.isBlank() ? Refusals.advice(status) : detail),
                request);
    }

    private static HttpStatus known(int code) {
        HttpStatus status = HttpStatus.resolve(code);
        return status == null ? HttpStatus.BAD_REQUEST : status;
    }
}
