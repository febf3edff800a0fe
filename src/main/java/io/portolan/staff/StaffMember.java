package io.portolan.staff;

import io.portolan.kernel.Language;
import io.portolan.kernel.StaffId;
import java.time.ZoneId;

/// One of the merchant's people. `role` is a key of the roles in [StaffAccess].
public record StaffMember(
        StaffId id,
        String email,
        String name,
        String role,
        Language language,
        ZoneId zone,
        boolean active) {}
