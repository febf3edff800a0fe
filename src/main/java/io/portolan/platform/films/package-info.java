/// What a film file holds is looked into before it is kept, and what it tells beside the film is
/// blanked: place, camera, comments, attachments. Nothing is decoded.
@org.jspecify.annotations.NullMarked
package io.portolan.platform.films;
