/// Files with rows and columns as other systems leave them: unknown characters, separators and
/// headings.
@NullMarked
package io.portolan.channels.table;

import org.jspecify.annotations.NullMarked;
