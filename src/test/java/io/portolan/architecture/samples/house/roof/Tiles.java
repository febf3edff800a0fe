package io.portolan.architecture.samples.house.roof;

import io.portolan.architecture.samples.house.cellar.Stones;

public record Tiles(Stones below) {}
