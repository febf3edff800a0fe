package io.portolan.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Language;
import io.portolan.platform.time.ShopClock;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Doorkeeper;
import io.portolan.platform.web.Doorkeeper.Recognition;
import io.portolan.privacy.AuditFilter;
import io.portolan.privacy.AuditTrail;
import io.portolan.staff.ApiKeys.Creation;
import io.portolan.staff.Invitations.Acceptance;
import io.portolan.testing.ShopTest;
import jakarta.servlet.http.Cookie;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

@ShopTest(demo = true)
class StaffModuleTest {

    private static final InetAddress AWAY = InetAddress.ofLiteral("198.51.100.20");
    private static final String PASSWORD = "a quiet harbour";

    @Autowired Invitations invitations;
    @Autowired SignIn signIn;
    @Autowired Staff staff;
    @Autowired SessionStore sessionStore;
    @Autowired StaffStore staffStore;
    @Autowired Sessions sessions;
    @Autowired ApiKeys keys;
    @Autowired Doorkeeper doorkeeper;
    @Autowired AuditTrail audit;
    @Autowired Clock clock;
    @Autowired JdbcClient db;

    @Test
    void letsSomebodyInOnceByAnInvitation() {
        String code = invitations.invite("viewer", owner());
        assertThat(invitations.roleOf(code)).contains("viewer");
        assertThat(accept(code, email())).isInstanceOf(Acceptance.Joined.class);
        assertThat(invitations.roleOf(code)).isEmpty();
        assertThat(accept(code, email())).isInstanceOf(Acceptance.NoInvitation.class);
    }

    @Test
    void keepsTheInvitationWhenThePasswordIsWeak() {
        String code = invitations.invite("viewer", owner());
        Acceptance weak = invitations.accept(code, person(email(), "tooshort"), AWAY, "test");
        assertThat(weak).isInstanceOf(Acceptance.Weak.class);
        assertThat(invitations.roleOf(code)).contains("viewer");
    }

    @Test
    void printsNoWayInOnceSomebodyHasAnAccount() {
        join("viewer");
        assertThat(invitations.forFirstOwner()).isEmpty();
    }

    @Test
    void storesNamesAndAddressesSealed() {
        String email = email();
        accept(invitations.invite("support", owner()), email);
        assertThat(
                        db.sql(
                                        """
                                        select encode(email_sealed, 'escape')
                                               || encode(name_sealed, 'escape')
                                          from staff.member
                                        """)
                                .query(String.class)
                                .list())
                .isNotEmpty()
                .noneMatch(
                        row -> row == null || row.contains(email) || row.contains("Test Person"));
        assertThat(staff.all()).anyMatch(member -> member.email().equals(email));
    }

    @Test
    void signsInWithTheRightPasswordAndSaysSoInTheAuditTrail() {
        String email = join("viewer");
        SignInOutcome outcome =
                signIn.with(" " + email.toUpperCase(java.util.Locale.ROOT), PASSWORD, AWAY, null);
        assertThat(outcome).isInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(audit.newest(new AuditFilter("staff.sign-in", null, null), 1)).hasSize(1);
    }

    @Test
    void answersAWrongPasswordAndAnUnknownAccountAlike() {
        String email = join("viewer");
        assertThat(signIn.with(email, "not this one", AWAY, null))
                .isEqualTo(signIn.with(email(), "not this one", AWAY, null));
    }

    @Test
    void hearsFiveWrongTriesThenNotEvenTheRightPassword() {
        String email = join("viewer");
        InetAddress from = InetAddress.ofLiteral("203.0.113.5");
        for (int i = 0; i < SignIn.FOR_ACCOUNT_FROM_ADDRESS; i++) {
            assertThat(signIn.with(email, "wrong " + i, from, null))
                    .isInstanceOf(SignInOutcome.Refused.class);
        }
        assertThat(signIn.with(email, PASSWORD, from, null))
                .isInstanceOf(SignInOutcome.TooMany.class);
        assertThat(signIn.with(email, PASSWORD, AWAY, null))
                .as("the owner elsewhere is not locked out")
                .isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void throttlesAnAccountThatDoesNotExistInTheSameWay() {
        String nobody = email();
        InetAddress from = InetAddress.ofLiteral("203.0.113.6");
        for (int i = 0; i < SignIn.FOR_ACCOUNT_FROM_ADDRESS; i++) {
            signIn.with(nobody, "wrong " + i, from, null);
        }
        assertThat(signIn.with(nobody, "wrong", from, null))
                .isInstanceOf(SignInOutcome.TooMany.class);
    }

    @Test
    void leavesThisMachineAloneInDemoMode() {
        String email = join("viewer");
        InetAddress here = InetAddress.ofLiteral("127.0.0.1");
        for (int i = 0; i < 2 * SignIn.FOR_ACCOUNT_FROM_ADDRESS; i++) {
            signIn.with(email, "wrong " + i, here, null);
        }
        assertThat(signIn.with(email, PASSWORD, here, null))
                .isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void endsASessionAfterAWeekWithoutAVisitAndAMonthInAnyCase() {
        StaffMember member = staffStore.byEmail(join("viewer")).orElseThrow().member();
        ShopClock later =
                new ShopClock(Clock.fixed(clock.instant(), ZoneOffset.UTC), Duration.ZERO);
        Sessions own = new Sessions(sessionStore, staffStore, later);
        String token = own.begin(member.id(), AWAY, "test");
        for (int day = 0; day < 29; day++) {
            later.turn(Duration.ofDays(1));
            assertThat(own.member(token)).as("day " + day).isPresent();
        }
        later.turn(Duration.ofDays(2));
        assertThat(own.member(token)).isEmpty();

        String idle = own.begin(member.id(), AWAY, "test");
        later.turn(Sessions.IDLE);
        assertThat(own.member(idle)).isEmpty();
    }

    @Test
    void forgetsASessionThatWasSignedOut() {
        String email = join("viewer");
        String token = token(email);
        assertThat(sessions.member(token)).isPresent();
        sessions.end(token);
        assertThat(sessions.member(token)).isEmpty();
    }

    @Test
    void closesEverySessionOfAClosedAccount() {
        String email = join("viewer");
        String token = token(email);
        StaffMember member = staffStore.byEmail(email).orElseThrow().member();
        assertThat(staff.change(member.id(), "viewer", false, owner())).isTrue();
        assertThat(sessions.member(token)).isEmpty();
        assertThat(signIn.with(email, PASSWORD, AWAY, null))
                .isInstanceOf(SignInOutcome.Refused.class);
    }

    @Test
    void recognisesStaffByTheirCookie() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie(Sessions.COOKIE, token(join("support"))));
        assertThat(doorkeeper.recognise(request))
                .isInstanceOfSatisfying(
                        Recognition.Known.class,
                        known -> {
                            assertThat(known.caller().kind()).isEqualTo(Caller.Kind.STAFF);
                            assertThat(known.caller().may("personal.unmask")).isTrue();
                            assertThat(known.caller().may("keys.manage")).isFalse();
                        });
        request.setCookies(new Cookie(Sessions.COOKIE, "made-up"));
        assertThat(doorkeeper.recognise(request)).isInstanceOf(Recognition.Wrong.class);
    }

    @Test
    void opensToTheRightKeyFromTheRightPlaceOnly() {
        String key = key(List.of("203.0.113.0/24"), null);
        assertThat(byKey(key, "203.0.113.9"))
                .isInstanceOfSatisfying(
                        Recognition.Known.class,
                        known -> {
                            assertThat(known.caller().may("orders:read")).isTrue();
                            assertThat(known.caller().may("refunds:write")).isFalse();
                        });
        assertThat(byKey(key, "198.51.100.1")).isInstanceOf(Recognition.WrongPlace.class);
        assertThat(byKey(key + "x", "203.0.113.9")).isInstanceOf(Recognition.Wrong.class);
        assertThat(byKey("ptl_000000000000_made-up", "203.0.113.9"))
                .isInstanceOf(Recognition.Wrong.class);
    }

    @Test
    void closesAKeyWhenItIsRevokedOrOver() {
        Creation.Created created = create(List.of(), null);
        assertThat(byKey(created.secret(), "192.0.2.1")).isInstanceOf(Recognition.Known.class);
        keys.revoke(created.key().id(), owner());
        assertThat(byKey(created.secret(), "192.0.2.1")).isInstanceOf(Recognition.Wrong.class);

        Creation.Created past = create(List.of(), clock.instant().plusSeconds(60));
        db.sql("update staff.api_key set expires_at = :past where id = :id")
                .param("past", clock.instant().minusSeconds(1).atOffset(ZoneOffset.UTC))
                .param("id", past.key().id())
                .update();
        assertThat(byKey(past.secret(), "192.0.2.1")).isInstanceOf(Recognition.Wrong.class);
    }

    @Test
    void storesNoSecretOfAKey() {
        Creation.Created created = create(List.of(), null);
        String secret = created.secret().split("_", 3)[2];
        assertThat(secret).hasSize(43);
        assertThat(
                        db.sql("select secret_hash from staff.api_key where id = :id")
                                .param("id", created.key().id())
                                .query(byte[].class)
                                .single())
                .isEqualTo(Secrets.fingerprint(secret));
    }

    @Test
    void refusesAKeyWithoutScopeOrWithAScopeThatIsNone() {
        assertThat(keys.create(new ApiKeys.Wish("x", List.of(), List.of(), null), owner()))
                .isInstanceOf(Creation.NoScope.class);
        assertThat(keys.create(new ApiKeys.Wish("x", List.of("*"), List.of(), null), owner()))
                .isInstanceOf(Creation.NoScope.class);
        assertThat(
                        keys.create(
                                new ApiKeys.Wish(
                                        "x", List.of("orders:read"), List.of("host"), null),
                                owner()))
                .isInstanceOf(Creation.WrongAddress.class);
    }

    @Test
    void neverLeavesTheShopWithoutAnOwner() {
        StaffMember viewer = staffStore.byEmail(join("viewer")).orElseThrow().member();
        StaffMember first = staffStore.byEmail(join("owner")).orElseThrow().member();
        for (StaffMember member : staff.all()) {
            if (member.role().equals("owner") && !member.id().equals(first.id())) {
                staff.change(member.id(), "viewer", member.active(), owner());
            }
        }
        assertThat(staff.change(first.id(), "viewer", true, owner())).isFalse();
        assertThat(staff.change(viewer.id(), "owner", true, owner())).isTrue();
        assertThat(staff.change(first.id(), "viewer", true, owner())).isTrue();
    }

    private Recognition byKey(String key, String from) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(from);
        request.addHeader("Authorization", "Bearer " + key);
        return doorkeeper.recognise(request);
    }

    private String key(List<String> addresses, @org.jspecify.annotations.Nullable Instant expires) {
        return create(addresses, expires).secret();
    }

    private Creation.Created create(
            List<String> addresses, @org.jspecify.annotations.Nullable Instant expires) {
        ApiKeys.Wish wish = new ApiKeys.Wish("Robot", List.of("orders:read"), addresses, expires);
        return (Creation.Created) keys.create(wish, owner());
    }

    private String join(String role) {
        String email = email();
        assertThat(accept(invitations.invite(role, owner()), email))
                .isInstanceOf(Acceptance.Joined.class);
        return email;
    }

    private String token(String email) {
        return ((SignInOutcome.SignedIn) signIn.with(email, PASSWORD, AWAY, "test")).token();
    }

    private Acceptance accept(String code, String email) {
        return invitations.accept(code, person(email, PASSWORD), AWAY, "test");
    }

    private static Invitations.NewMember person(String email, String password) {
        return new Invitations.NewMember(
                email, "Test Person", password, Language.of("en"), ZoneOffset.UTC);
    }

    private static String email() {
        return "p" + UUID.randomUUID() + "@example.com";
    }

    private static Caller owner() {
        return new Caller(
                Caller.Kind.STAFF,
                UUID.randomUUID(),
                "Owner",
                Set.of("*"),
                Language.of("en"),
                ZoneOffset.UTC);
    }
}
