package io.portolan.architecture.samples.house.cellar;

import io.portolan.architecture.samples.house.roof.Tiles;
import java.util.List;

public record Stones(List<Tiles> above) {}
