package io.portolan.platform.text;

import com.ibm.icu.util.ULocale;
import io.portolan.kernel.CountryCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// Countries as they stand inside the shop's sentences. Languages that bend them name how in
/// `reference/country-phrases.properties`: French says where (en Allemagne, au Japon), Portuguese
/// takes the article (a Alemanha, o Japão), English takes it for a few.
final class CountryPhrases {

    private static final Properties BENT = read();

    private CountryPhrases() {}

    static String of(CountryCode country, ULocale reader) {
        String language = reader.getLanguage();
        String own = BENT.getProperty(language + "." + country);
        if (own != null) return own;
        String name = new ULocale("und", country.value()).getDisplayCountry(reader);
        return BENT.getProperty(language + ".*", "{name}").replace("{name}", name);
    }

    private static Properties read() {
        String path = "/reference/country-phrases.properties";
        try (InputStream file = CountryPhrases.class.getResourceAsStream(path)) {
            if (file == null) throw new IllegalStateException(path + " is missing");
            Properties read = new Properties();
            read.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
