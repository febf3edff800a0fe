@NullMarked
package io.portolan.demo;

import org.jspecify.annotations.NullMarked;
