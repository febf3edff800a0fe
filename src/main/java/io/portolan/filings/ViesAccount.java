package io.portolan.filings;

import io.portolan.platform.wire.Accounts;
import java.net.URI;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Asks the Commission's register from the start on where the merchant named the number to ask by.
@Component
class ViesAccount implements SmartInitializingSingleton {

    private final Accounts accounts;
    private final Vies vies;
    private final String requester;

    ViesAccount(
            Accounts accounts, Vies vies, @Value("${portolan.vies.requester:}") String requester) {
        this.accounts = accounts;
        this.vies = vies;
        this.requester = requester;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (requester.isBlank()) return;
        Map<String, String> asker = Map.of(NumberRegister.REQUESTER, requester.strip());
        accounts.save(vies.manifest(), "merchant", URI.create(Vies.BASE), asker);
    }
}
