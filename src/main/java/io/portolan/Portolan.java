package io.portolan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// The shop.
@SpringBootApplication
@Modulithic(sharedModules = {"kernel", "platform"})
public class Portolan {

    static void main(String[] args) {
        SpringApplication.run(Portolan.class, args);
    }
}
