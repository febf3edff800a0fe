package io.portolan.admin;

import io.portolan.catalog.Papers;
import io.portolan.platform.web.Handout;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.StaffOnly;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The files of certificates, for those who see products.
@Controller
@StaffOnly("products.read")
class PaperPages {

    private final Papers papers;

    PaperPages(Papers papers) {
        this.papers = papers;
    }

    @GetMapping("/admin/papers/{name}")
    ResponseEntity<byte[]> file(@PathVariable String name) {
        Papers.Content paper =
                papers.content(Papers.named(name))
                        .orElseThrow(() -> Refusal.notFound("This certificate"));
        return Handout.of("certificate", paper.extension(), paper.type(), paper.bytes());
    }
}
