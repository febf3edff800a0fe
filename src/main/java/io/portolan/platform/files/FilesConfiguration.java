package io.portolan.platform.files;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FilesConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    DataFolder dataFolder(@Value("${portolan.data}") Path path) {
        return DataFolder.open(path);
    }
}
