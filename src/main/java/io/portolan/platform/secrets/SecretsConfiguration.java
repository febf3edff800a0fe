package io.portolan.platform.secrets;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// `PORTOLAN_KEK` holds the keyset itself (JSON, or JSON in Base64) and wins over the key file.
@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {

    @Bean
    KeyEncryption keyEncryption(
            @Value("${portolan.kek:}") String keyset, @Value("${portolan.data:data}") String data)
            throws GeneralSecurityException {
        return new KeyEncryption(
                keyset.isBlank()
                        ? new KeyFile(Path.of(data)).open()
                        : KeyFile.parse(keyset.strip()));
    }
}
