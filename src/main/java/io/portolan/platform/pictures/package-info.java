/// The darkroom: what a picture file holds is checked before it is decoded, stripped of all it
/// tells beside the picture, and drawn in the widths pages need.
@org.jspecify.annotations.NullMarked
package io.portolan.platform.pictures;
