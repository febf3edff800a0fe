package io.portolan.filings;

import io.portolan.platform.web.Everyone;
import io.portolan.platform.wire.Accounts;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Answers as the Commission's register does. A number whose last digit is 9 is not known, and
/// that of a member state whose number ends in 8 does not answer.
@RestController
@ConditionalOnProperty(name = "portolan.demo-vendors", havingValue = "true")
@Everyone("demo register, open as the real one is")
class DemoViesDesk implements SmartInitializingSingleton {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Accounts accounts;
    private final DemoVies codec;

    DemoViesDesk(Accounts accounts, DemoVies codec) {
        this.accounts = accounts;
        this.codec = codec;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (accounts.opened(DemoVies.ID)) return;
        Map<String, String> asker = Map.of(NumberRegister.REQUESTER, "PL8567346215");
        accounts.save(codec.manifest(), "demo", null, asker);
    }

    @PostMapping(DemoVies.PATH)
    ResponseEntity<String> check(@RequestBody String body) {
        JsonNode asked = JSON.readTree(body);
        String number = asked.path("vatNumber").asString("");
        ObjectNode answer = JSON.createObjectNode();
        if (number.isEmpty() || number.endsWith("8")) {
            answer.put("actionSucceed", false);
            String error = number.isEmpty() ? "INVALID_INPUT" : "MS_UNAVAILABLE";
            answer.putArray("errorWrappers").addObject().put("error", error);
        } else {
            boolean known = !number.endsWith("9");
            boolean proof = asked.path("requesterNumber").isString();
            answer.put("countryCode", asked.path("countryCode").asString(""));
            answer.put("vatNumber", number);
            answer.put("valid", known);
            answer.put("requestIdentifier", proof ? "DEMO" + UUID.randomUUID() : "");
            answer.put("name", known ? "Demo Business" : "---");
            answer.put("address", "---");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsString(answer));
    }
}
