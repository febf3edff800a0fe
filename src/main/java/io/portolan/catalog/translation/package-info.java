/// The texts of the catalogue in the shop's languages: what is missing, what a machine wrote, what
/// the source has outrun; the glossary, translation by machine, and addresses in each language.
@NullMarked
@NamedInterface("translation")
package io.portolan.catalog.translation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
