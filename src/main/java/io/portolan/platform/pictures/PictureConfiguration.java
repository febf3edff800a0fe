package io.portolan.platform.pictures;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PictureConfiguration {

    @Bean
    Darkroom darkroom() {
        return new Darkroom(AvifTool.in(System.getenv("PATH")));
    }
}
