package io.portolan.payments.provider.demo;

import io.portolan.payments.provider.demo.bank.MerchantDesk;
import io.portolan.platform.wire.Accounts;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Opens the shop's account with the demo bank on the first start of a demo shop.
@Component
@ConditionalOnProperty(name = "portolan.demo-vendors", havingValue = "true")
class DemoAccount implements SmartInitializingSingleton {

    private final Accounts accounts;
    private final DemoBank codec;
    private final MerchantDesk desk;

    DemoAccount(Accounts accounts, DemoBank codec, MerchantDesk desk) {
        this.accounts = accounts;
        this.codec = codec;
        this.desk = desk;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (accounts.opened(DemoBank.ID)) return;
        MerchantDesk.Credentials paper = desk.enrol("portolan");
        accounts.save(
                codec.manifest(),
                "demo",
                null,
                Map.of(
                        DemoBank.API_KEY, paper.apiKey(),
                        DemoBank.WEBHOOK_KEY, paper.webhookKey()));
    }
}
