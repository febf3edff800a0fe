package io.portolan.admin;

import io.portolan.catalog.OriginProof;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The proofs of origin in the editor's form: a row of fields each, the last one for a new one.
final class ProofFields {

    private static final int MOST = 40;

    private final List<OriginProof> before;
    private final FieldReader fields;

    ProofFields(List<OriginProof> before, FieldReader fields) {
        this.before = before;
        this.fields = fields;
    }

    static void put(List<OriginProof> proofs, Map<String, String> into) {
        for (int i = 0; i < proofs.size(); i++) {
            OriginProof proof = proofs.get(i);
            String at = "proof." + i + ".";
            into.put(at + "agreement", proof.agreement());
            into.put(at + "paper", proof.proof());
            into.put(at + "number", proof.number());
            into.put(at + "from", day(proof.validFrom()));
            into.put(at + "until", day(proof.expires()));
        }
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    List<OriginProof> proofs() {
        if (!fields.has("proof.0.agreement")) return before;
        List<OriginProof> proofs = new ArrayList<>();
        for (int i = 0; i < MOST && fields.has("proof." + i + ".agreement"); i++) {
            OriginProof proof = proof("proof." + i + ".");
            if (proof != null) proofs.add(proof);
        }
        return proofs;
    }

    private @Nullable OriginProof proof(String at) {
        String agreement = fields.text(at + "agreement", "");
        String paper = fields.text(at + "paper", "");
        String number = fields.text(at + "number", "");
        if (agreement.isEmpty() && paper.isEmpty() && number.isEmpty()) return null;
        if (agreement.isEmpty()) fields.problem(at + "agreement", "edit.bad.agreement");
        if (paper.isEmpty()) fields.problem(at + "paper", "edit.bad.proof");
        LocalDate from = fields.value(at + "from", null, "edit.bad.date", FieldReader::day);
        LocalDate until = fields.value(at + "until", null, "edit.bad.date", FieldReader::day);
        if (from != null && until != null && until.isBefore(from)) {
            fields.problem(at + "until", "edit.bad.order");
            return null;
        }
        return agreement.isEmpty() || paper.isEmpty()
                ? null
                : new OriginProof(agreement, paper, number, from, until);
    }
}
