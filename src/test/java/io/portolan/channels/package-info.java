@NullMarked
package io.portolan.channels;

import org.jspecify.annotations.NullMarked;
