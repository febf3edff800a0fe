package io.portolan.staff;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Which role holds which rights, and which scopes a key can carry. Read once from
/// `reference/staff-access.json`; the right `*` stands for all of them.
@Component
public class StaffAccess {

    private final Book book;

    StaffAccess(JsonMapper json) throws IOException {
        try (InputStream file =
                new ClassPathResource("reference/staff-access.json").getInputStream()) {
            book = json.readValue(file, Book.class);
        }
    }

    /// The rights of a role. Refuses a role that does not exist with `IllegalArgumentException`.
    public Set<String> rightsOf(String role) {
        List<String> rights = book.roles().get(role);
        if (rights == null) throw new IllegalArgumentException("no such role: " + role);
        return Set.copyOf(rights);
    }

    /// The roles that hold a right, so that a refusal can say who may help.
    public List<String> rolesWith(String right) {
        return book.roles().keySet().stream()
                .filter(role -> rightsOf(role).contains("*") || rightsOf(role).contains(right))
                .sorted()
                .toList();
    }

    /// All roles, by name.
    public List<String> roles() {
        return book.roles().keySet().stream().sorted().toList();
    }

    /// All rights that a rule can ask for.
    public List<String> rights() {
        return book.rights();
    }

    /// All scopes that a key can carry.
    public List<String> scopes() {
        return book.scopes();
    }

    record Book(Map<String, List<String>> roles, List<String> rights, List<String> scopes) {}
}
