package io.portolan.testing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/// Gives each shop started by `@ShopTest` its own database and data folder.
class ShopTestCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> attributes) {
        ShopTest asked = TestContextAnnotationUtils.findMergedAnnotation(test, ShopTest.class);
        return asked == null ? null : new OwnDatabase(asked.demo(), asked.vendors());
    }

    private record OwnDatabase(boolean demo, boolean vendors) implements ContextCustomizer {
        @Override
        public void customizeContext(
                ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            Map<String, Object> settings =
                    Map.of(
                            "portolan.data",
                            FreshDatabase.dataFolder().toString(),
                            "portolan.database.url",
                            FreshDatabase.url(),
                            "portolan.demo",
                            demo,
                            "portolan.demo-vendors",
                            vendors,
                            // No test asks the internet.
                            "portolan.fetch-pictures",
                            false);
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("shop test", settings));
        }
    }
}
