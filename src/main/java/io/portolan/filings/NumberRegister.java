package io.portolan.filings;

import io.portolan.platform.wire.Answer;
import io.portolan.platform.wire.Ask;
import io.portolan.platform.wire.Auth;
import io.portolan.platform.wire.Call;
import io.portolan.platform.wire.Connector;
import io.portolan.platform.wire.FaultTable;
import io.portolan.platform.wire.Limits;
import io.portolan.platform.wire.Manifest;
import io.portolan.platform.wire.Outcome;
import io.portolan.platform.wire.Safety;
import io.portolan.platform.wire.Setting;
import io.portolan.platform.wire.Unreadable;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A register that knows which tax numbers are given out, in the words of VIES, the European
/// Commission's: `POST /check-vat-number` of its REST API.
abstract class NumberRegister implements Connector {

    static final String REQUESTER = "requester";

    private static final JsonMapper JSON = JsonMapper.shared();

    /// What is asked.
    ///
    /// @param state the first two letters of the number
    /// @param number the rest of it
    /// @param requester who asks, a whole number; empty for nobody, who gets no proof
    record Question(String state, String number, String requester) {}

    /// What the register says.
    ///
    /// @param consultation the number of this answer; empty when nobody in particular asked
    /// @param name of the business; empty where the member state tells none
    record Entry(boolean valid, String consultation, String name, String address) {}

    private final Manifest manifest;
    private final FaultTable faults;
    private final Call<Question, Entry> check;

    NumberRegister(String id, String title, String path, Manifest.Standing standing) {
        this.manifest =
                new Manifest(
                        id,
                        title,
                        Set.of("tax-numbers"),
                        List.of(),
                        List.of(Setting.optional(REQUESTER)),
                        new Auth.None(),
                        new Limits(Duration.ofSeconds(4), 2, 5, 10, 64 * 1024),
                        Set.of("countryCode", "valid", "error", "actionSucceed"),
                        List.of("It knows the numbers of member states and Northern Ireland only."),
                        standing);
        this.faults = FaultTable.of(id);
        this.check = new Call<>("check", Safety.READ, question -> ask(path, question), this::entry);
    }

    @Override
    public Manifest manifest() {
        return manifest;
    }

    @Override
    public List<Call<?, ?>> calls() {
        return List.of(check);
    }

    @Override
    public FaultTable faults() {
        return faults;
    }

    Call<Question, Entry> check() {
        return check;
    }

    private static Ask ask(String path, Question question) {
        ObjectNode body = JSON.createObjectNode();
        body.put("countryCode", question.state());
        body.put("vatNumber", question.number());
        if (question.requester().length() > 2) {
            body.put("requesterMemberStateCode", question.requester().substring(0, 2));
            body.put("requesterNumber", question.requester().substring(2));
        }
        return Ask.post(path, JSON.writeValueAsString(body));
    }

    /// A member state that is down is told with `valid` false beside the error: the error counts.
    private Outcome<Entry> entry(Answer answer) {
        JsonNode json = answer.json();
        String error = json.path("errorWrappers").path(0).path("error").asString("");
        if (!error.isEmpty()) return answer.refused(faults.find(answer.status(), error));
        if (!json.path("valid").isBoolean()) throw new Unreadable("neither valid nor not");
        return answer.ok(
                new Entry(
                        json.path("valid").asBoolean(),
                        told(json, "requestIdentifier"),
                        told(json, "name"),
                        told(json, "address")));
    }

    /// Three dashes say that nothing is told.
    private static String told(JsonNode json, String member) {
        String text = json.path(member).asString("").strip();
        return text.equals("---") ? "" : text;
    }
}
