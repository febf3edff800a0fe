package io.portolan.payments.provider.demo.bank;

import io.portolan.kernel.Language;
import io.portolan.platform.text.Display;
import io.portolan.platform.text.Texts;
import io.portolan.platform.text.Words;
import io.portolan.platform.web.Everyone;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.Templates;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of the demo bank where a customer approves or declines.
@Controller
@ConditionalOnProperty(name = "portolan.demo-vendors", havingValue = "true")
@Everyone("demo bank's payment page")
class BankPage {

    private static final Set<String> SPOKEN =
            Set.of("en", "de", "fr", "es", "pt-BR", "ja", "zh-CN", "ar");

    /// The click leads back to the merchant, wherever that is: a form may go anywhere from here.
    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'";

    private final Bank bank;
    private final BankStore store;
    private final Templates templates;

    BankPage(Bank bank, BankStore store, Templates templates) {
        this.bank = bank;
        this.store = store;
        this.templates = templates;
    }

    @GetMapping("/demo/bank/pay/{id}")
    ResponseEntity<byte[]> show(
            @PathVariable String id, @RequestParam(defaultValue = "") String lang) {
        BankOperation operation =
                store.byId(id).orElseThrow(() -> Refusal.notFound("This payment"));
        ResponseEntity<byte[]> page = templates.page("payments/bank.jte", view(operation, lang));
        return ResponseEntity.ok()
                .headers(page.getHeaders())
                .header("Content-Security-Policy", POLICY)
                .body(page.getBody());
    }

    @PostMapping("/demo/bank/pay/{id}")
    ResponseEntity<byte[]> decide(
            @PathVariable String id,
            @RequestParam String decision,
            @RequestParam(defaultValue = "") String lang) {
        BankOperation decided =
                bank.decide(id, decision.equals("approve"))
                        .orElseThrow(() -> Refusal.notFound("This payment"));
        if (decided.returnUrl() == null) {
            return templates.page("payments/bank.jte", view(decided, lang));
        }
        return ResponseEntity.status(303).location(URI.create(decided.returnUrl())).build();
    }

    private static BankView view(BankOperation operation, String lang) {
        Language language = spoken(lang.isEmpty() ? operation.language() : lang);
        Words words = Texts.in("payments", language);
        return new BankView(
                words,
                operation.id(),
                Display.in(language, ZoneOffset.UTC).money(operation.amount()),
                operation.reference(),
                operation.status().equals(BankOperation.PENDING),
                operation.returnUrl());
    }

    private static Language spoken(String lang) {
        return Language.of(SPOKEN.contains(lang) ? lang : "en");
    }
}
