@NullMarked
package io.portolan.orders;

import org.jspecify.annotations.NullMarked;
