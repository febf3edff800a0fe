package io.portolan.staff;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Says at every start where the admin is, and at the first one how to get in: until somebody has
/// an account, each start prints a fresh one-time link and ends the one before.
@Component
class FirstOwner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstOwner.class);

    private final Invitations invitations;
    private final StaffSettings settings;
    private final Environment environment;

    FirstOwner(Invitations invitations, StaffSettings settings, Environment environment) {
        this.invitations = invitations;
        this.settings = settings;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        if (environment.getProperty("portolan.headless", Boolean.class, false)) return;
        String admin = address() + "/admin";
        LOG.info(
                "Admin: {}",
                invitations
                        .forFirstOwner()
                        .map(code -> admin + "/welcome?code=" + code)
                        .orElse(admin));
    }

    private String address() {
        if (!settings.publicUrl().isEmpty()) return settings.publicUrl();
        return "http://localhost:" + environment.getProperty("local.server.port", "8080");
    }
}
