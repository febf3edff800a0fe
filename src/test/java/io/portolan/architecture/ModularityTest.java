package io.portolan.architecture;

import io.portolan.Portolan;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    /// When this fails an arrow goes up a floor or into another module's inner rooms. Take the
    /// door (a public type of the module's root), or move what the lower one needs into a record
    /// it defines itself. The table of who may use whom is in docs/map.md.
    @Test
    void modulesUseOnlyWhatTheirFloorAllows() {
        ApplicationModules.of(Portolan.class).verify();
    }
}
