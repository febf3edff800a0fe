package io.portolan.landedcost;

/// The proof by which goods pay the lower duty of a trade agreement.
///
/// @param agreement its name as the tariff has it: `EU-Japan EPA`
/// @param proof the paper: `statement-on-origin`, `EUR.1`, `REX`, `certificate`
public record ProofOfOrigin(String agreement, String proof) {

    public ProofOfOrigin {
        if (agreement.isBlank() || proof.isBlank()) {
            throw new IllegalArgumentException("an agreement and its proof");
        }
    }
}
