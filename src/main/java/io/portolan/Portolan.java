package io.portolan;

import io.portolan.platform.launcher.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/// The shop.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(sharedModules = {"kernel", "platform"})
public class Portolan {

    static void main(String[] args) {
        Launch.main(Portolan.class, args);
    }
}
