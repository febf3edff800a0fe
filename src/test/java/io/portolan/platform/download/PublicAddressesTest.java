package io.portolan.platform.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.platform.download.Download.Reason;
import io.portolan.platform.download.Download.Refused;
import java.net.InetAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which addresses a download may go to: those of the public internet and no other.
class PublicAddressesTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "2130706433",
                "0x7f.1",
                "127.1",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "192.0.0.192",
                "198.18.0.1",
                "224.0.0.251",
                "240.0.0.1",
                "255.255.255.255",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:169.254.169.254]",
                "[fe80::1]",
                "[fc00::1]",
                "[fd12:3456:789a::1]",
                "[ff02::1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b::a9fe:a9fe]",
                "[2002:7f00:1::]",
                "[2001:0:7f00:1::]",
                "[2001:db8::1]",
                "[fd00:ec2::254]"
            })
    void goesToNoAddressInsideOfTheHouse(String host) {
        Downloads downloads =
                new Downloads(new PublicAddresses(), Resolver.ofThisMachine(), DownloadsTest.SHORT);
        Download got =
                downloads.get(
                        "http://" + host + "/latest/meta-data/",
                        new Wanted(folder.resolve("x"), 1000, _ -> true));
        assertThat(got)
                .isInstanceOfSatisfying(
                        Refused.class,
                        no ->
                                assertThat(no.reason())
                                        .isIn(
                                                Reason.NOT_PUBLIC,
                                                Reason.NOT_AN_ADDRESS,
                                                Reason.NO_SUCH_HOST));
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "93.184.215.14",
                "2606:4700:4700::1111",
                "172.32.0.1",
                "64:ff9b::101:101"
            })
    void knowsThePublicInternet(String address) {
        assertThat(new PublicAddresses().test(InetAddress.ofLiteral(address))).isTrue();
    }
}
