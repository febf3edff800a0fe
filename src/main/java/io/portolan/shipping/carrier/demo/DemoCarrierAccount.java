package io.portolan.shipping.carrier.demo;

import io.portolan.platform.wire.Accounts;
import io.portolan.shipping.carrier.demo.depot.Depot;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Signs the demo shop up with the demo carrier when it first starts.
@Component
@ConditionalOnProperty(name = "portolan.demo-vendors", havingValue = "true")
class DemoCarrierAccount implements SmartInitializingSingleton {

    private final Accounts accounts;
    private final Depot depot;
    private final DemoCarrierConnector connector;

    DemoCarrierAccount(Accounts accounts, Depot depot, DemoCarrierConnector connector) {
        this.accounts = accounts;
        this.depot = depot;
        this.connector = connector;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (accounts.opened(DemoCarrierConnector.ID)) return;
        accounts.save(connector.manifest(), "demo", null, Map.of("secret", depot.signUp()));
    }
}
